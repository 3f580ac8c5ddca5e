export { Tensor, describe, fromArray, liveTensors, scope } from "./tensor.ts";
export {
  backward,
  clearGradient,
  gradientOf,
  gradients,
  noGrad,
  requireGrad,
  requiresGrad,
} from "./autograd.ts";
export type { GradientOptions } from "./autograd.ts";
export { arrayFor, elementSize } from "./dtype.ts";
export type { DType, TensorData } from "./dtype.ts";
export { TorchError } from "./errors.ts";
export type { TorchErrorCode } from "./errors.ts";
export { Generator } from "./generator.ts";
export { isAvailable } from "./operator.ts";
export type { Operator, Scalar } from "./operator.ts";
export { fromArrayBeside, onDevice } from "./on-device.ts";
export { hasProcessGroups, ProcessGroup } from "./process-group.ts";
export type { GroupOptions } from "./process-group.ts";
export { checkDevice, libtorchInfo, parallelInfo, setThreads, threadsInUse } from "./runtime.ts";
export type { LibtorchInfo, Threads } from "./runtime.ts";
export { SafetensorsFile } from "./safetensors.ts";
export type { TensorEntry } from "./safetensors.ts";
export { writeSafetensors } from "./write-safetensors.ts";
export type { ArrayEntry } from "./write-safetensors.ts";
export * as ops from "./operators.generated.ts";
export { Module } from "./nn/module.ts";
export { constant, freshParameters, normal } from "./nn/parameter-source.ts";
export type { Initialiser, ParameterSource } from "./nn/parameter-source.ts";
export { matmul, withMatmulPrecision } from "./nn/matmul-precision.ts";
export type { MatmulPrecision } from "./nn/matmul-precision.ts";
export { Linear } from "./nn/linear.ts";
export type { LinearOptions } from "./nn/linear.ts";
export { LayerNorm } from "./nn/layer-norm.ts";
export { Embedding } from "./nn/embedding.ts";
export { dropout } from "./nn/dropout.ts";
export type { Randomness } from "./nn/dropout.ts";
export { RandomRows } from "./nn/random-rows.ts";
export type { RowGroup } from "./nn/random-rows.ts";
export { AdamW } from "./optim/adamw.ts";
export type { AdamWOptions, Moments, ParameterGroup } from "./optim/adamw.ts";
export { clipGradients } from "./optim/clip-gradients.ts";
export { linearSchedule } from "./optim/linear-schedule.ts";
