import type { LexicalChannel, LexicalFeatures } from "../model/lexical/lexical-channel.ts";

/**
 * AdaGrad (Duchi et al. 2011) on a lexical channel's weights, a document at a time: only the rows of its
 * n-grams are read and written, and each weight slows down with what it has moved by itself.
 */
export class LexicalAdaGrad {
  readonly #channel: LexicalChannel;
  readonly #squares: Float32Array;
  readonly #biasSquares: Float32Array;

  constructor(channel: LexicalChannel) {
    this.#channel = channel;
    this.#squares = new Float32Array(channel.parts.weights.length);
    this.#biasSquares = new Float32Array(channel.codes);
  }

  /**
   * As {@link step} for the labels listed alone: of most codes a document says next to nothing, and leaving
   * those out makes a step several times as fast.
   */
  stepFor(
    { rows, values }: LexicalFeatures,
    gradient: Float32Array,
    labels: Int32Array,
    rate: number,
    decay = 0,
  ): void {
    const { weights, bias } = this.#channel.parts;
    const { codes } = this.#channel;
    const squares = this.#squares;
    for (let i = 0; i < rows.length; i += 1) {
      const value = values[i];
      const row = rows[i] * codes;
      for (const j of labels) {
        const slope = value * gradient[j] + decay * weights[row + j];
        const square = squares[row + j] + slope * slope;
        squares[row + j] = square;
        weights[row + j] -= (rate * slope) / Math.sqrt(square + epsilon);
      }
    }
    for (const j of labels) {
      this.#biasSquares[j] += gradient[j] * gradient[j];
      bias[j] -= (rate * gradient[j]) / Math.sqrt(this.#biasSquares[j] + epsilon);
    }
  }

  /** @param gradient of the loss by the channel's logits, `[codes]` */
  step({ rows, values }: LexicalFeatures, gradient: Float32Array, rate: number, decay = 0): void {
    const { weights, bias } = this.#channel.parts;
    const { codes } = this.#channel;
    const squares = this.#squares;
    for (let i = 0; i < rows.length; i += 1) {
      const value = values[i];
      const row = rows[i] * codes;
      for (let j = 0; j < codes; j += 1) {
        const slope = value * gradient[j] + decay * weights[row + j];
        const square = squares[row + j] + slope * slope;
        squares[row + j] = square;
        weights[row + j] -= (rate * slope) / Math.sqrt(square + epsilon);
      }
    }
    for (let j = 0; j < codes; j += 1) {
      this.#biasSquares[j] += gradient[j] * gradient[j];
      bias[j] -= (rate * gradient[j]) / Math.sqrt(this.#biasSquares[j] + epsilon);
    }
  }
}

const epsilon = 1e-8;
