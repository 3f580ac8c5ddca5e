// The library as a whole: version, devices, threads, random generators.
// Twin of src/runtime.ts and src/generator.ts.
#include "runtime.h"

#include <ATen/Parallel.h>
#include <dlfcn.h>
#include <torch/version.h>

namespace kodeks {

Napi::Value version(const Napi::CallbackInfo& info) { return Napi::String::New(info.Env(), TORCH_VERSION); }

/// deviceCount("cuda") -> how many devices of that type this library and machine offer.
Napi::Value deviceCount(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    const c10::Device device(info[0].As<Napi::String>().Utf8Value());
    int count = 0;
    if (device.is_cpu()) count = 1;
    if (device.is_cuda() && at::hasCUDA()) count = static_cast<int>(at::detail::getCUDAHooks().getNumGPUs());
    return Napi::Number::New(info.Env(), count);
  });
}

Napi::Value parallelInfo(const Napi::CallbackInfo& info) {
  return Napi::String::New(info.Env(), at::get_parallel_info());
}

/// setThreads(operators, blas): threads of ATen's own loops and of OpenBLAS, where that is the BLAS.
Napi::Value setThreads(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    at::set_num_threads(info[0].As<Napi::Number>().Int32Value());
    using SetThreads = void (*)(int);
    const auto openblas = reinterpret_cast<SetThreads>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads"));
    if (openblas) openblas(info[1].As<Napi::Number>().Int32Value());
    return info.Env().Undefined();
  });
}

/// blasThreading() -> how OpenBLAS runs its threads: 0 not at all, 1 in a pool of its own, 2 in OpenMP's;
/// null where another library is the BLAS.
Napi::Value blasThreading(const Napi::CallbackInfo& info) {
  using Parallel = int (*)();
  const auto parallel = reinterpret_cast<Parallel>(dlsym(RTLD_DEFAULT, "openblas_get_parallel"));
  if (!parallel) return info.Env().Null();
  return Napi::Number::New(info.Env(), parallel());
}

/// createGenerator(device) -> handle of a generator of its own, apart from the library's global one.
Napi::Value createGenerator(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    const c10::Device device(info[0].As<Napi::String>().Utf8Value());
    const auto handle = environment(info).generators.add(at::globalContext().defaultGenerator(device).clone());
    return Napi::Number::New(info.Env(), handle);
  });
}

Napi::Value seedGenerator(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    at::Generator generator = environment(info).generators.get(info[0].As<Napi::Number>().Uint32Value(), "generator");
    bool lossless = false;
    generator.set_current_seed(info[1].As<Napi::BigInt>().Uint64Value(&lossless));
    return info.Env().Undefined();
  });
}

Napi::Value generatorState(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    auto& env = environment(info);
    const auto& generator = env.generators.get(info[0].As<Napi::Number>().Uint32Value(), "generator");
    return Napi::Number::New(info.Env(), env.tensors.add(generator.get_state()));
  });
}

Napi::Value setGeneratorState(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    auto& env = environment(info);
    at::Generator generator = env.generators.get(info[0].As<Napi::Number>().Uint32Value(), "generator");
    generator.set_state(tensorAt(env, info[1]));
    return info.Env().Undefined();
  });
}

}  // namespace kodeks
