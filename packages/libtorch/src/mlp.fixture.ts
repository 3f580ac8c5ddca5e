import {
  AdamW,
  backward,
  dropout,
  freshParameters,
  Generator,
  Linear,
  Module,
  ops,
  scope,
} from "./index.ts";
import type { ParameterSource, Tensor } from "./index.ts";

/** Two layers with dropout between them: enough to exercise every part of a training step. */
export class Mlp extends Module {
  readonly first: Linear;
  readonly second: Linear;

  constructor(source: ParameterSource, inputs = 16, hidden = 32, outputs = 4) {
    super();
    this.first = this.child("first", new Linear(source.under("first"), inputs, hidden));
    this.second = this.child("second", new Linear(source.under("second"), hidden, outputs));
  }

  forward(input: Tensor, generator: Generator | null): Tensor {
    return this.second.forward(dropout(ops.tanh(this.first.forward(input)), 0.1, generator));
  }
}

/** A model, its optimiser and its batches, all from one seed. */
export function trainingRun(seed: number) {
  const generator = new Generator(seed);
  const model = new Mlp(freshParameters(generator));
  const optimiser = new AdamW([{ parameters: model.parameters(), weightDecay: 0.01 }]);
  return {
    model,
    step: (): number =>
      scope(() => {
        const input = ops.normalInPlace(ops.empty([8, 16]), 0, 1, { generator });
        const target = ops.uniformInPlace(ops.empty([8, 4]), 0, 1, { generator });
        const loss = ops.binaryCrossEntropyWithLogits(model.forward(input, generator), target);
        backward(loss);
        optimiser.step(1e-3);
        return loss.item();
      }),
    dispose: (): void => {
      optimiser.dispose();
      model.dispose();
    },
  };
}
