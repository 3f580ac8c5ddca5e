// The addon's table of contents. Each function is described where it is defined.
#include "autograd.h"
#include "dispatch.h"
#include "process_group.h"
#include "runtime.h"
#include "storage.h"

namespace {

Napi::Object initialise(Napi::Env env, Napi::Object exports) {
  env.SetInstanceData(new kodeks::Environment());
  const auto add = [&](const char* name, Napi::Value (*function)(const Napi::CallbackInfo&)) {
    exports.Set(name, Napi::Function::New(env, function, name));
  };
  add("resolve", kodeks::resolveOperator);
  add("schema", kodeks::schemaOf);
  add("call", kodeks::callOperator);
  add("backward", kodeks::backward);
  add("gradients", kodeks::gradients);
  add("gradientOf", kodeks::gradientOf);
  add("clearGradient", kodeks::clearGradient);
  add("setRequiresGrad", kodeks::setRequiresGrad);
  add("requiresGrad", kodeks::requiresGrad);
  add("setGradEnabled", kodeks::setGradEnabled);
  add("fromBytes", kodeks::fromBytes);
  add("toBytes", kodeks::toBytes);
  add("mapFile", kodeks::mapFile);
  add("mappedTensor", kodeks::mappedTensor);
  add("release", kodeks::release);
  add("liveTensors", kodeks::liveTensors);
  add("shape", kodeks::shapeOf);
  add("dtype", kodeks::dtypeOf);
  add("device", kodeks::deviceOf);
  add("version", kodeks::version);
  add("deviceCount", kodeks::deviceCount);
  add("parallelInfo", kodeks::parallelInfo);
  add("setThreads", kodeks::setThreads);
  add("blasThreading", kodeks::blasThreading);
  add("createGenerator", kodeks::createGenerator);
  add("seedGenerator", kodeks::seedGenerator);
  add("generatorState", kodeks::generatorState);
  add("setGeneratorState", kodeks::setGeneratorState);
  add("hasProcessGroups", kodeks::hasProcessGroups);
  add("joinGroup", kodeks::joinGroup);
  add("collective", kodeks::collective);
  add("leaveGroup", kodeks::leaveGroup);
  return exports;
}

}  // namespace

NODE_API_MODULE(kodeks_libtorch, initialise)
