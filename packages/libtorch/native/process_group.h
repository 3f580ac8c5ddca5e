#pragma once
#include "handles.h"

namespace kodeks {
Napi::Value hasProcessGroups(const Napi::CallbackInfo& info);
Napi::Value joinGroup(const Napi::CallbackInfo& info);
Napi::Value collective(const Napi::CallbackInfo& info);
Napi::Value leaveGroup(const Napi::CallbackInfo& info);
}  // namespace kodeks
