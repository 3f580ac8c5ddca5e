// Tensors and the bytes behind them: copies from and to JavaScript, memory-mapped files, lifetime.
// Twin of src/tensor.ts and src/safetensors.ts.
#include "storage.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>

namespace kodeks {
namespace {

/// A file mapped copy-on-write: untouched pages are shared by every thread and process that maps it.
struct Mapping {
  void* data = nullptr;
  size_t size = 0;

  explicit Mapping(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) throw std::runtime_error(std::strerror(errno));
    struct stat status{};
    if (fstat(file, &status) != 0 || status.st_size == 0) {
      close(file);
      throw std::runtime_error("the file is empty or cannot be read");
    }
    size = static_cast<size_t>(status.st_size);
    data = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0);
    close(file);
    if (data == MAP_FAILED) throw std::runtime_error(std::strerror(errno));
  }
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  ~Mapping() { munmap(data, size); }
};

std::vector<int64_t> shapeFrom(const Napi::Value& value) {
  const auto array = value.As<Napi::Array>();
  std::vector<int64_t> shape(array.Length());
  for (uint32_t i = 0; i < array.Length(); ++i) shape[i] = array.Get(i).As<Napi::Number>().Int64Value();
  return shape;
}

at::ScalarType dtypeFrom(const Napi::Value& value) {
  return static_cast<at::ScalarType>(value.As<Napi::Number>().Int32Value());
}

struct Bytes {
  void* data;
  size_t size;
};

Bytes bytesOf(const Napi::Value& value) {
  const auto view = value.As<Napi::TypedArray>();
  return {static_cast<uint8_t*>(view.ArrayBuffer().Data()) + view.ByteOffset(), view.ByteLength()};
}

Napi::Value added(const Napi::CallbackInfo& info, at::Tensor tensor) {
  return Napi::Number::New(info.Env(), environment(info).tensors.add(std::move(tensor)));
}

}  // namespace

/// fromBytes(typedArray, shape, dtype) -> handle of a CPU tensor that owns a copy.
Napi::Value fromBytes(const Napi::CallbackInfo& info) {
  return guarded(info, [&] {
    auto tensor = at::empty(shapeFrom(info[1]), at::TensorOptions().dtype(dtypeFrom(info[2])));
    const Bytes source = bytesOf(info[0]);
    if (source.size != tensor.nbytes()) throw std::invalid_argument("the array's length does not fit the shape");
    if (source.size > 0) std::memcpy(tensor.data_ptr(), source.data, source.size);
    return added(info, std::move(tensor));
  });
}

/// toBytes(handle, typedArray): copies a tensor's elements into JavaScript memory.
Napi::Value toBytes(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    const auto tensor = tensorAt(environment(info), info[0]).detach().to(at::kCPU).contiguous();
    const Bytes target = bytesOf(info[1]);
    if (target.size != tensor.nbytes()) throw std::invalid_argument("the array's length does not fit the tensor");
    if (target.size > 0) std::memcpy(target.data, tensor.data_ptr(), target.size);
    return info.Env().Undefined();
  });
}

/// mapFile(path) -> an opaque mapping; the file stays mapped while it or a tensor in it lives.
Napi::Value mapFile(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    auto* mapping = new std::shared_ptr<Mapping>(std::make_shared<Mapping>(info[0].As<Napi::String>().Utf8Value()));
    return Napi::External<std::shared_ptr<Mapping>>::New(
        info.Env(), mapping, [](Napi::Env, std::shared_ptr<Mapping>* pointer) { delete pointer; });
  });
}

/// mappedTensor(mapping, byteOffset, shape, dtype) -> handle of a tensor that lies in the mapping.
Napi::Value mappedTensor(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    const auto mapping = *info[0].As<Napi::External<std::shared_ptr<Mapping>>>().Data();
    const auto offset = static_cast<size_t>(info[1].As<Napi::Number>().Int64Value());
    const auto shape = shapeFrom(info[2]);
    const auto dtype = dtypeFrom(info[3]);
    size_t bytes = c10::elementSize(dtype);
    for (const int64_t size : shape) bytes *= static_cast<size_t>(size);
    if (offset > mapping->size || bytes > mapping->size - offset) {
      throw std::out_of_range("the tensor lies outside the file");
    }
    void* data = static_cast<uint8_t*>(mapping->data) + offset;
    const auto options = at::TensorOptions().dtype(dtype);
    if (reinterpret_cast<uintptr_t>(data) % c10::elementSize(dtype) != 0) {
      auto copy = at::empty(shape, options);
      std::memcpy(copy.data_ptr(), data, bytes);
      return added(info, std::move(copy));
    }
    return added(info, at::from_blob(data, shape, [mapping](void*) {}, options));
  });
}

/// release(handles): drops tensors; unknown handles are ignored, so releasing twice is harmless.
Napi::Value release(const Napi::CallbackInfo& info) {
  auto& tensors = environment(info).tensors;
  const auto handles = info[0].As<Napi::Array>();
  for (uint32_t i = 0; i < handles.Length(); ++i) tensors.remove(handles.Get(i).As<Napi::Number>().Uint32Value());
  return info.Env().Undefined();
}

Napi::Value liveTensors(const Napi::CallbackInfo& info) {
  return Napi::Number::New(info.Env(), static_cast<double>(environment(info).tensors.live()));
}

Napi::Value shapeOf(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    const auto sizes = tensorAt(environment(info), info[0]).sizes();
    auto array = Napi::Array::New(info.Env(), sizes.size());
    for (uint32_t i = 0; i < sizes.size(); ++i) array.Set(i, Napi::Number::New(info.Env(), static_cast<double>(sizes[i])));
    return array;
  });
}

Napi::Value dtypeOf(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    return Napi::Number::New(info.Env(), static_cast<int>(tensorAt(environment(info), info[0]).scalar_type()));
  });
}

Napi::Value deviceOf(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    return Napi::String::New(info.Env(), tensorAt(environment(info), info[0]).device().str());
  });
}

}  // namespace kodeks
