#pragma once
#include "handles.h"

namespace kodeks {
Napi::Value version(const Napi::CallbackInfo& info);
Napi::Value deviceCount(const Napi::CallbackInfo& info);
Napi::Value parallelInfo(const Napi::CallbackInfo& info);
Napi::Value setThreads(const Napi::CallbackInfo& info);
Napi::Value blasThreading(const Napi::CallbackInfo& info);
Napi::Value createGenerator(const Napi::CallbackInfo& info);
Napi::Value seedGenerator(const Napi::CallbackInfo& info);
Napi::Value generatorState(const Napi::CallbackInfo& info);
Napi::Value setGeneratorState(const Napi::CallbackInfo& info);
}  // namespace kodeks
