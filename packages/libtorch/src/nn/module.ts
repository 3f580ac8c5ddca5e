import { requireGrad } from "../autograd.ts";
import { scope } from "../tensor.ts";
import type { Tensor } from "../tensor.ts";
import type { Initialiser, ParameterSource } from "./parameter-source.ts";

/**
 * A part of a model: parameters and smaller parts, each under a name. Names joined by dots are those
 * of the checkpoint (`encoder.layer.0.attention.self.query.weight`).
 */
export abstract class Module {
  readonly #parameters = new Map<string, Tensor>();
  readonly #children = new Map<string, Module>();

  /** Takes a parameter from `source` and keeps it until {@link dispose}. */
  protected parameter(
    source: ParameterSource,
    name: string,
    shape: readonly number[],
    initialise: Initialiser,
  ): Tensor {
    const tensor = scope(() => source.parameter(name, shape, initialise).keep());
    this.#parameters.set(name, requireGrad(tensor));
    return tensor;
  }

  protected child<M extends Module>(name: string, module: M): M {
    this.#children.set(name, module);
    return module;
  }

  /** All parameters under their full names, in order of declaration. */
  namedParameters(prefix = ""): Map<string, Tensor> {
    const all = new Map<string, Tensor>();
    for (const [name, tensor] of this.#parameters) all.set(prefix + name, tensor);
    for (const [name, child] of this.#children) {
      for (const [inner, tensor] of child.namedParameters(`${prefix}${name}.`))
        all.set(inner, tensor);
    }
    return all;
  }

  parameters(): Tensor[] {
    return [...this.namedParameters().values()];
  }

  /** Turns gradients of all parameters on or off (off: explanations, which differentiate inputs only). */
  requireGrad(value: boolean): void {
    for (const tensor of this.parameters()) requireGrad(tensor, value);
  }

  /** Releases all parameters. */
  dispose(): void {
    for (const tensor of this.parameters()) tensor.dispose();
  }
}
