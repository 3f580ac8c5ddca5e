// Process groups: tensors summed, broadcast and gathered over several processes by libtorch's Gloo.
// Nothing here blocks the thread of JavaScript. Twin of src/process-group.ts.
#include "process_group.h"

#ifdef KODEKS_PROCESS_GROUPS
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

#include <functional>
#include <thread>

namespace kodeks {

struct ProcessGroup {
  c10::intrusive_ptr<c10d::Store> store;
  c10::intrusive_ptr<c10d::ProcessGroupGloo> gloo;
};

namespace {

using Clock = std::chrono::steady_clock;

/// A promise that another thread settles. The event loop stays alive until it does.
class Completion {
 public:
  explicit Completion(Napi::Env env)
      : deferred_(Napi::Promise::Deferred::New(env)),
        toLoop_(Napi::ThreadSafeFunction::New(
            env, Napi::Function::New(env, [](const Napi::CallbackInfo&) {}), "kodeks process group", 0, 1)) {}

  Napi::Value promise() const { return deferred_.Promise(); }

  /// `value` runs on the thread of JavaScript; what it throws rejects the promise.
  void succeed(std::function<Napi::Value(Napi::Env)> value) { settle(std::move(value)); }
  void fail(std::string reason) {
    settle([reason = std::move(reason)](Napi::Env env) -> Napi::Value { throw Napi::Error::New(env, reason); });
  }

 private:
  void settle(std::function<Napi::Value(Napi::Env)> value) {
    toLoop_.NonBlockingCall([deferred = deferred_, value = std::move(value)](Napi::Env env, Napi::Function) {
      try {
        deferred.Resolve(value(env));
      } catch (const Napi::Error& error) {
        deferred.Reject(error.Value());
      } catch (const std::exception& error) {
        deferred.Reject(Napi::Error::New(env, error.what()).Value());
      }
    });
    toLoop_.Release();
  }

  Napi::Promise::Deferred deferred_;
  Napi::ThreadSafeFunction toLoop_;
};

std::string reasonOf(const std::exception_ptr& thrown) {
  try {
    std::rethrow_exception(thrown);
  } catch (const c10::Error& error) {
    return error.what_without_backtrace();
  } catch (const std::exception& error) {
    return error.what();
  }
}

/// Newer libtorch brings a libuv of its own for this, which must not meet Node's.
template <typename Options>
auto withoutLibuv(Options& options, int) -> decltype(options.useLibUV, void()) {
  options.useLibUV = false;
}
template <typename Options>
void withoutLibuv(Options&, long) {}

std::vector<uint8_t> bytes(const std::string& text) { return {text.begin(), text.end()}; }
std::string text(const std::vector<uint8_t>& bytes) { return {bytes.begin(), bytes.end()}; }

/// Waits until all processes are there; refuses those that were told other numbers.
void meet(c10d::Store& store, int rank, int world, Clock::time_point deadline) {
  const auto refuse = [&](const std::string& reason) {
    store.set("kodeks/refused", bytes(reason));
    throw std::runtime_error(reason);
  };
  const auto told = text(store.compareSet("kodeks/world", {}, bytes(std::to_string(world))));
  if (told != std::to_string(world)) {
    refuse("world size: one process was told " + told + ", rank " + std::to_string(rank) + " " + std::to_string(world));
  }
  if (store.add("kodeks/rank/" + std::to_string(rank), 1) > 1) {
    refuse("duplicate rank: two processes were told that they are rank " + std::to_string(rank));
  }
  for (int64_t here = store.add("kodeks/arrived", 1); here < world; here = store.add("kodeks/arrived", 0)) {
    if (store.check({"kodeks/refused"})) throw std::runtime_error(text(store.get("kodeks/refused")));
    if (Clock::now() > deadline) {
      throw std::runtime_error("missing: " + std::to_string(here) + " of " + std::to_string(world) + " processes came");
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

std::shared_ptr<ProcessGroup> join(const std::string& host, uint16_t port, int rank, int world,
                                   std::chrono::milliseconds timeout, const std::string& address,
                                   const std::string& interface) {
  const auto deadline = Clock::now() + timeout;
  c10d::TCPStoreOptions place;
  place.port = port;
  place.isServer = rank == 0;
  place.numWorkers = world;
  place.waitWorkers = false;
  place.timeout = timeout;
  withoutLibuv(place, 0);
  auto group = std::make_shared<ProcessGroup>();
  group->store = c10::make_intrusive<c10d::TCPStore>(host, place);
  try {
    meet(*group->store, rank, world, deadline);
  } catch (...) {
    // With rank 0 the store goes, and the others should read the reason first.
    if (rank == 0) std::this_thread::sleep_for(std::chrono::milliseconds(500));
    throw;
  }
  const auto options = c10d::ProcessGroupGloo::Options::create(timeout);
  options->devices.push_back(interface.empty() ? c10d::ProcessGroupGloo::createDeviceForHostname(address)
                                               : c10d::ProcessGroupGloo::createDeviceForInterface(interface));
  group->gloo = c10::make_intrusive<c10d::ProcessGroupGloo>(group->store, rank, world, options);
  return group;
}

/// All elements of the tensors in a row, in memory of the host; the tensor itself where it is that already.
at::Tensor flattened(const std::vector<at::Tensor>& tensors) {
  std::vector<at::Tensor> rows;
  for (const auto& tensor : tensors) {
    if (tensor.scalar_type() != tensors[0].scalar_type()) throw std::invalid_argument("tensors differ in their dtype");
    rows.push_back(tensor.reshape(-1).to(at::kCPU));
  }
  return rows.size() == 1 ? rows[0].contiguous() : at::cat(rows);
}

void copyBack(const at::Tensor& row, const std::vector<at::Tensor>& tensors) {
  const at::NoGradGuard noGrad;
  if (tensors.size() == 1 && row.is_alias_of(tensors[0])) return;
  int64_t start = 0;
  for (const auto& tensor : tensors) {
    tensor.copy_(row.narrow(0, start, tensor.numel()).view(tensor.sizes()));
    start += tensor.numel();
  }
}

}  // namespace

Napi::Value hasProcessGroups(const Napi::CallbackInfo& info) { return Napi::Boolean::New(info.Env(), true); }

/// joinGroup(host, port, rank, world, timeoutMs, address, interface) -> promise of a group's handle.
Napi::Value joinGroup(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    const auto completion = std::make_shared<Completion>(info.Env());
    std::thread([completion, environment = &environment(info), host = info[0].ToString().Utf8Value(),
                 port = static_cast<uint16_t>(info[1].ToNumber().Uint32Value()), rank = info[2].ToNumber().Int32Value(),
                 world = info[3].ToNumber().Int32Value(),
                 timeout = std::chrono::milliseconds(info[4].ToNumber().Int64Value()),
                 address = info[5].ToString().Utf8Value(), interface = info[6].ToString().Utf8Value()] {
      try {
        auto group = join(host, port, rank, world, timeout, address, interface);
        completion->succeed([environment, group](Napi::Env env) {
          return Napi::Number::New(env, environment->groups.add(group));
        });
      } catch (...) {
        completion->fail(reasonOf(std::current_exception()));
      }
    }).detach();
    return completion->promise();
  });
}

/// collective(group, kind, tensors, root) -> promise. "sum" and "broadcast" write into all tensors, "gather"
/// writes the first one of every rank into the second, `[world, …]`.
Napi::Value collective(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    const at::NoGradGuard noGrad;
    const auto& env = environment(info);
    const auto group = env.groups.get(info[0].As<Napi::Number>().Uint32Value(), "process group");
    const auto kind = info[1].As<Napi::String>().Utf8Value();
    const auto handles = info[2].As<Napi::Array>();
    std::vector<at::Tensor> tensors;
    for (uint32_t i = 0; i < handles.Length(); ++i) tensors.push_back(tensorAt(env, handles.Get(i)).detach());

    at::Tensor row;
    c10::intrusive_ptr<c10d::Work> work;
    if (kind == "gather") {
      const auto output = tensors.at(1);
      std::vector<at::Tensor> inputs{flattened({tensors[0]})};
      tensors = {output};
      row = at::empty({output.numel()}, inputs[0].options());
      std::vector<std::vector<at::Tensor>> outputs{row.view({output.size(0), -1}).unbind(0)};
      work = group->gloo->allgather(outputs, inputs);
    } else {
      row = flattened(tensors);
      std::vector<at::Tensor> rows{row};
      c10d::BroadcastOptions from;
      from.rootRank = info[3].ToNumber().Int32Value();
      work = kind == "sum" ? group->gloo->allreduce(rows) : group->gloo->broadcast(rows, from);
    }
    const auto completion = std::make_shared<Completion>(info.Env());
    work->getFuture()->addCallback([completion, row, tensors](c10::ivalue::Future& done) {
      if (done.hasError()) return completion->fail(reasonOf(done.exception_ptr()));
      completion->succeed([row, tensors](Napi::Env env) {
        copyBack(row, tensors);
        return env.Undefined();
      });
    });
    return completion->promise();
  });
}

/// leaveGroup(group): closes its connections. Nothing may be under way in it.
Napi::Value leaveGroup(const Napi::CallbackInfo& info) {
  environment(info).groups.remove(info[0].As<Napi::Number>().Uint32Value());
  return info.Env().Undefined();
}

}  // namespace kodeks

#else  // Without Gloo the addon has everything else.

namespace kodeks {

Napi::Value hasProcessGroups(const Napi::CallbackInfo& info) { return Napi::Boolean::New(info.Env(), false); }
Napi::Value leaveGroup(const Napi::CallbackInfo& info) { return info.Env().Undefined(); }
Napi::Value joinGroup(const Napi::CallbackInfo& info) {
  throw Napi::Error::New(info.Env(), "the addon was built without process groups");
}
Napi::Value collective(const Napi::CallbackInfo& info) { return joinGroup(info); }

}  // namespace kodeks
#endif
