// Reverse-mode differentiation. Twin of src/autograd.ts.
#include "autograd.h"

#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/autograd.h>

namespace kodeks {
namespace {

torch::autograd::variable_list tensorsIn(const Napi::CallbackInfo& info, size_t index) {
  torch::autograd::variable_list tensors;
  const auto array = info[index].As<Napi::Array>();
  for (uint32_t i = 0; i < array.Length(); ++i) {
    const Napi::Value item = array.Get(i);
    tensors.push_back(item.IsNull() ? at::Tensor() : tensorAt(environment(info), item));
  }
  return tensors;
}

Napi::Value handleOrNull(const Napi::CallbackInfo& info, const at::Tensor& tensor) {
  if (!tensor.defined()) return info.Env().Null();
  return Napi::Number::New(info.Env(), environment(info).tensors.add(tensor));
}

}  // namespace

/// backward(outputs, outputGradients): adds gradients to the leaves.
Napi::Value backward(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    torch::autograd::backward(tensorsIn(info, 0), tensorsIn(info, 1));
    return info.Env().Undefined();
  });
}

/// gradients(outputs, inputs, outputGradients, retainGraph, createGraph) -> a handle or null for each input.
Napi::Value gradients(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    const auto results = torch::autograd::grad(
        tensorsIn(info, 0), tensorsIn(info, 1), tensorsIn(info, 2), info[3].ToBoolean().Value(),
        info[4].ToBoolean().Value(), /*allow_unused=*/true);
    auto array = Napi::Array::New(info.Env(), results.size());
    for (uint32_t i = 0; i < results.size(); ++i) array.Set(i, handleOrNull(info, results[i]));
    return array;
  });
}

Napi::Value gradientOf(const Napi::CallbackInfo& info) {
  return guarded(info, [&] { return handleOrNull(info, tensorAt(environment(info), info[0]).grad()); });
}

Napi::Value clearGradient(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    at::Tensor tensor = tensorAt(environment(info), info[0]);
    tensor.mutable_grad().reset();
    return info.Env().Undefined();
  });
}

Napi::Value setRequiresGrad(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    tensorAt(environment(info), info[0]).set_requires_grad(info[1].ToBoolean().Value());
    return info.Env().Undefined();
  });
}

Napi::Value requiresGrad(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    return Napi::Boolean::New(info.Env(), tensorAt(environment(info), info[0]).requires_grad());
  });
}

/// setGradEnabled(enabled) -> the previous mode of this thread.
Napi::Value setGradEnabled(const Napi::CallbackInfo& info) {
  const bool previous = at::GradMode::is_enabled();
  at::GradMode::set_enabled(info[0].ToBoolean().Value());
  return Napi::Boolean::New(info.Env(), previous);
}

}  // namespace kodeks
