import { noGrad, ops, scope } from "@kodeks/libtorch";
import type { Module, Tensor } from "@kodeks/libtorch";

/**
 * A moving average of a model's weights over optimiser steps (Polyak averaging): it generalises better
 * than the last weights where documents are few and each step swings them.
 */
export class WeightAverage {
  readonly #parameters: readonly Tensor[];
  readonly #averages: readonly Tensor[];
  readonly #decay: number;
  #steps = 0;

  /** @param decay share of the average that a step keeps, once it has seen enough of them */
  constructor(model: Pick<Module, "parameters">, decay: number) {
    this.#decay = decay;
    this.#parameters = model.parameters();
    this.#averages = scope(() =>
      noGrad(() => this.#parameters.map((parameter) => ops.clone(ops.detach(parameter)).keep())),
    );
  }

  /** How many steps were taken in. */
  get steps(): number {
    return this.#steps;
  }

  /** The average of a parameter, for checkpoints: still this object's, so that it can be copied into. */
  of(parameter: Tensor): Tensor {
    return this.#averages[this.#parameters.indexOf(parameter)];
  }

  /** Goes on as if `steps` steps had been taken in, from averages that were copied in. */
  resumeAt(steps: number): void {
    this.#steps = steps;
  }

  /** Takes the weights in as they are after a step. */
  update(): void {
    this.#steps += 1;
    // The first steps would otherwise weigh on the average for long.
    const decay = Math.min(this.#decay, this.#steps / (this.#steps + 9));
    scope(() =>
      noGrad(() => {
        ops.foreachMulScalarInPlace(this.#averages, decay);
        ops.foreachAddListInPlace(this.#averages, this.#parameters, { alpha: 1 - decay });
      }),
    );
  }

  /** Exchanges the model's weights and their average; calling it again changes them back. */
  swap(): void {
    scope(() =>
      noGrad(() =>
        this.#parameters.forEach((parameter, i) => {
          const average = this.#averages[i];
          const weights = ops.clone(ops.detach(parameter));
          ops.copyInPlace(parameter, average);
          ops.copyInPlace(average, weights);
        }),
      ),
    );
  }

  dispose(): void {
    for (const average of this.#averages) average.dispose();
  }
}
