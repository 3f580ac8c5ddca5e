#pragma once
#include "handles.h"

namespace kodeks {
Napi::Value fromBytes(const Napi::CallbackInfo& info);
Napi::Value toBytes(const Napi::CallbackInfo& info);
Napi::Value mapFile(const Napi::CallbackInfo& info);
Napi::Value mappedTensor(const Napi::CallbackInfo& info);
Napi::Value release(const Napi::CallbackInfo& info);
Napi::Value liveTensors(const Napi::CallbackInfo& info);
Napi::Value shapeOf(const Napi::CallbackInfo& info);
Napi::Value dtypeOf(const Napi::CallbackInfo& info);
Napi::Value deviceOf(const Napi::CallbackInfo& info);
}  // namespace kodeks
