#pragma once
#include "handles.h"

namespace kodeks {
Napi::Value backward(const Napi::CallbackInfo& info);
Napi::Value gradients(const Napi::CallbackInfo& info);
Napi::Value gradientOf(const Napi::CallbackInfo& info);
Napi::Value clearGradient(const Napi::CallbackInfo& info);
Napi::Value setRequiresGrad(const Napi::CallbackInfo& info);
Napi::Value requiresGrad(const Napi::CallbackInfo& info);
Napi::Value setGradEnabled(const Napi::CallbackInfo& info);
}  // namespace kodeks
