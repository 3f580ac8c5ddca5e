#pragma once
#include "handles.h"

namespace kodeks {
Napi::Value resolveOperator(const Napi::CallbackInfo& info);
Napi::Value schemaOf(const Napi::CallbackInfo& info);
Napi::Value callOperator(const Napi::CallbackInfo& info);
}  // namespace kodeks
