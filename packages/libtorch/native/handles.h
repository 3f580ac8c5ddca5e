#pragma once
#include <ATen/ATen.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <napi.h>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace kodeks {

/// Slots that JavaScript refers to by number. One table per Node environment, so worker threads never
/// share one and no lock is needed.
template <typename T>
class Table {
 public:
  uint32_t add(T value) {
    ++live_;
    if (free_.empty()) {
      slots_.emplace_back(std::move(value));
      return static_cast<uint32_t>(slots_.size() - 1);
    }
    const uint32_t id = free_.back();
    free_.pop_back();
    slots_[id].emplace(std::move(value));
    return id;
  }
  const T& get(uint32_t id, const char* what) const {
    if (id >= slots_.size() || !slots_[id]) {
      throw std::invalid_argument(std::string("no live ") + what + " with handle " + std::to_string(id));
    }
    return *slots_[id];
  }
  void remove(uint32_t id) {
    if (id < slots_.size() && slots_[id]) {
      slots_[id].reset();
      free_.push_back(id);
      --live_;
    }
  }
  size_t live() const { return live_; }

 private:
  std::vector<std::optional<T>> slots_;
  std::vector<uint32_t> free_;
  size_t live_ = 0;
};

struct ProcessGroup;

/// Everything that one Node environment (the main thread or one worker) owns.
struct Environment {
  Table<at::Tensor> tensors;
  Table<at::Generator> generators;
  Table<std::shared_ptr<ProcessGroup>> groups;
  std::vector<c10::OperatorHandle> operators;
};

inline Environment& environment(const Napi::CallbackInfo& info) {
  return *info.Env().GetInstanceData<Environment>();
}

inline const at::Tensor& tensorAt(const Environment& environment, const Napi::Value& value) {
  return environment.tensors.get(value.As<Napi::Number>().Uint32Value(), "tensor");
}

/// Runs `body`, turning C++ exceptions into JavaScript errors without libtorch's C++ backtrace.
template <typename Body>
auto guarded(const Napi::CallbackInfo& info, Body body) -> decltype(body()) {
  try {
    return body();
  } catch (const Napi::Error&) {
    throw;
  } catch (const c10::Error& error) {
    throw Napi::Error::New(info.Env(), error.what_without_backtrace());
  } catch (const std::exception& error) {
    throw Napi::Error::New(info.Env(), error.what());
  }
}

}  // namespace kodeks
