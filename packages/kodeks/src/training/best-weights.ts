import { noGrad, ops, scope } from "@kodeks/libtorch";
import type { Module, Tensor } from "@kodeks/libtorch";

/** A copy of a model's weights, to go back to. */
export class BestWeights {
  readonly #copies = new Map<Tensor, Tensor>();

  /** Replaces the copy by the weights as they are. */
  save(model: Pick<Module, "parameters">): void {
    scope(() =>
      noGrad(() => {
        for (const parameter of model.parameters()) {
          const copy = this.#copies.get(parameter);
          if (copy === undefined)
            this.#copies.set(parameter, ops.clone(ops.detach(parameter)).keep());
          else ops.copyInPlace(copy, parameter);
        }
      }),
    );
  }

  /** The copy of a parameter, for checkpoints; undefined before the first {@link save}. */
  of(parameter: Tensor): Tensor | undefined {
    return this.#copies.get(parameter);
  }

  restore(): void {
    scope(() =>
      noGrad(() => {
        for (const [parameter, copy] of this.#copies) ops.copyInPlace(parameter, copy);
      }),
    );
  }

  dispose(): void {
    for (const copy of this.#copies.values()) copy.dispose();
    this.#copies.clear();
  }
}
