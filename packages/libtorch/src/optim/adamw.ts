import { clearGradient, gradientOf, noGrad } from "../autograd.ts";
import { TorchError } from "../errors.ts";
import * as ops from "../operators.generated.ts";
import { scope } from "../tensor.ts";
import type { Tensor } from "../tensor.ts";

export interface ParameterGroup {
  readonly parameters: readonly Tensor[];
  /** Factor on the step's learning rate; 1 by default. */
  readonly learningRateFactor?: number;
  readonly weightDecay?: number;
}

export interface AdamWOptions {
  readonly beta1?: number;
  readonly beta2?: number;
  readonly epsilon?: number;
}

/** Moving averages of a parameter's gradient and of the gradient's square. */
export interface Moments {
  readonly first: Tensor;
  readonly second: Tensor;
}

/**
 * Adam with decoupled weight decay (Loshchilov & Hutter 2019), as PyTorch computes it.
 *
 * @example
 * const optimiser = new AdamW([{ parameters: model.parameters() }]);
 * scope(() => backward(loss()));
 * optimiser.step(1e-3);
 */
export class AdamW {
  readonly #groups: readonly ParameterGroup[];
  readonly #moments = new Map<Tensor, Moments>();
  readonly #options: Required<AdamWOptions>;
  #steps = 0;

  constructor(groups: readonly ParameterGroup[], options: AdamWOptions = {}) {
    this.#groups = groups;
    this.#options = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, ...options };
    for (const parameter of this.#parameters()) {
      this.#moments.set(
        parameter,
        scope(() => ({
          first: ops.zerosLike(parameter).keep(),
          second: ops.zerosLike(parameter).keep(),
        })),
      );
    }
  }

  /** How many steps were taken. */
  get steps(): number {
    return this.#steps;
  }

  /** The moments of a parameter, for checkpoints: still the optimiser's, so that they can be copied into. */
  moments(parameter: Tensor): Moments {
    const moments = this.#moments.get(parameter);
    if (moments === undefined) {
      throw new TorchError("BAD_ARGUMENT", "the parameter is none of the optimiser's");
    }
    return moments;
  }

  /** Goes on as if `steps` steps had been taken, from moments that were copied in. */
  resumeAt(steps: number): void {
    if (!Number.isSafeInteger(steps) || steps < 0) {
      throw new TorchError("BAD_ARGUMENT", `steps are a whole number, got ${steps}`);
    }
    this.#steps = steps;
  }

  /** Updates every parameter that has a gradient, then forgets the gradients. */
  step(learningRate: number): void {
    this.#steps += 1;
    scope(() => {
      noGrad(() => {
        for (const group of this.#groups) this.#update(group, learningRate);
      });
    });
    this.clearGradients();
  }

  #update(group: ParameterGroup, baseRate: number): void {
    const { beta1, beta2, epsilon } = this.#options;
    const rate = baseRate * (group.learningRateFactor ?? 1);
    const parameters: Tensor[] = [];
    const gradients: Tensor[] = [];
    for (const parameter of group.parameters) {
      const gradient = gradientOf(parameter);
      if (gradient !== null) {
        parameters.push(parameter);
        gradients.push(gradient);
      }
    }
    if (parameters.length === 0) return;
    const moments = parameters.map((parameter) => this.#moments.get(parameter) as Moments);
    const first = moments.map((moment) => moment.first);
    const second = moments.map((moment) => moment.second);

    const decay = group.weightDecay ?? 0;
    if (decay !== 0) ops.foreachMulScalarInPlace(parameters, 1 - rate * decay);
    ops.foreachMulScalarInPlace(first, beta1);
    ops.foreachAddListInPlace(first, gradients, { alpha: 1 - beta1 });
    ops.foreachMulScalarInPlace(second, beta2);
    ops.foreachAddcmulInPlace(second, gradients, gradients, 1 - beta2);
    const correction1 = 1 - beta1 ** this.#steps;
    const correction2 = 1 - beta2 ** this.#steps;
    const denominators = ops.foreachSqrt(second);
    ops.foreachDivScalarInPlace(denominators, Math.sqrt(correction2));
    ops.foreachAddScalarInPlace(denominators, epsilon);
    ops.foreachAddcdivInPlace(parameters, first, denominators, -rate / correction1);
  }

  clearGradients(): void {
    for (const parameter of this.#parameters()) clearGradient(parameter);
  }

  dispose(): void {
    for (const { first, second } of this.#moments.values()) {
      first.dispose();
      second.dispose();
    }
    this.#moments.clear();
  }

  #parameters(): Tensor[] {
    return this.#groups.flatMap((group) => [...group.parameters]);
  }
}
