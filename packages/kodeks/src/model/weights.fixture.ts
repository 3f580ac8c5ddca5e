import type { Module, TensorData } from "@kodeks/libtorch";

/** Copies of a model's parameters by name. */
export function weightsOf(model: Module): Record<string, TensorData> {
  const parameters = Array.from(model.namedParameters());
  return Object.fromEntries(parameters.map(([name, tensor]) => [name, tensor.toArray()]));
}
