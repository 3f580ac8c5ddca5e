// Operators by schema: JavaScript values <-> boxed ATen calls. Twin of src/operator.ts.
#include "dispatch.h"

#include <sstream>

namespace kodeks {
namespace {

int64_t toInteger(const Napi::Value& value) {
  if (value.IsBigInt()) {
    bool lossless = false;
    return value.As<Napi::BigInt>().Int64Value(&lossless);
  }
  return value.As<Napi::Number>().Int64Value();
}

at::Scalar toScalar(const Napi::Value& value) {
  if (value.IsBoolean()) return at::Scalar(value.As<Napi::Boolean>().Value());
  if (value.IsBigInt()) return at::Scalar(toInteger(value));
  const double number = value.As<Napi::Number>().DoubleValue();
  const auto integer = static_cast<int64_t>(number);
  const bool isInteger = std::abs(number) < 9007199254740992.0 && static_cast<double>(integer) == number;
  return isInteger ? at::Scalar(integer) : at::Scalar(number);
}

bool isNothing(const Napi::Value& value) { return value.IsNull() || value.IsUndefined(); }

c10::IValue toIValue(const Environment& environment, const Napi::Value& value, const c10::TypePtr& type);

c10::IValue toList(const Environment& environment, const Napi::Value& value, const c10::TypePtr& element) {
  c10::impl::GenericList list(element);
  // A single value stands for a list of one, as in Python (`int[1] dim`).
  if (!value.IsArray()) {
    list.push_back(toIValue(environment, value, element));
    return list;
  }
  const auto array = value.As<Napi::Array>();
  list.reserve(array.Length());
  for (uint32_t i = 0; i < array.Length(); ++i) list.push_back(toIValue(environment, array.Get(i), element));
  return list;
}

c10::IValue toIValue(const Environment& environment, const Napi::Value& value, const c10::TypePtr& type) {
  switch (type->kind()) {
    case c10::TypeKind::OptionalType:
      if (isNothing(value)) return c10::IValue();
      return toIValue(environment, value, type->castRaw<c10::OptionalType>()->getElementType());
    case c10::TypeKind::TensorType:
      return isNothing(value) ? at::Tensor() : tensorAt(environment, value);
    case c10::TypeKind::IntType:
    case c10::TypeKind::SymIntType:
    case c10::TypeKind::ScalarTypeType:
    case c10::TypeKind::LayoutType:
    case c10::TypeKind::MemoryFormatType:
      return toInteger(value);
    case c10::TypeKind::FloatType:
      return value.ToNumber().DoubleValue();
    case c10::TypeKind::BoolType:
      return value.ToBoolean().Value();
    case c10::TypeKind::NumberType:
      return toScalar(value);
    case c10::TypeKind::StringType:
      return value.ToString().Utf8Value();
    case c10::TypeKind::DeviceObjType:
      return c10::Device(value.ToString().Utf8Value());
    case c10::TypeKind::GeneratorType:
      return environment.generators.get(value.As<Napi::Number>().Uint32Value(), "generator");
    case c10::TypeKind::ListType:
      return toList(environment, value, type->castRaw<c10::ListType>()->getElementType());
    default:
      throw std::invalid_argument("arguments of type " + type->str() + " cannot be passed");
  }
}

Napi::Value fromIValue(Environment& environment, Napi::Env env, const c10::IValue& value) {
  if (value.isTensor()) {
    const auto& tensor = value.toTensor();
    if (!tensor.defined()) return env.Null();
    return Napi::Number::New(env, environment.tensors.add(tensor));
  }
  if (value.isTensorList()) {
    const auto list = value.toTensorVector();
    auto array = Napi::Array::New(env, list.size());
    for (uint32_t i = 0; i < list.size(); ++i) array.Set(i, Napi::Number::New(env, environment.tensors.add(list[i])));
    return array;
  }
  if (value.isInt()) return Napi::Number::New(env, static_cast<double>(value.toInt()));
  if (value.isDouble()) return Napi::Number::New(env, value.toDouble());
  if (value.isBool()) return Napi::Boolean::New(env, value.toBool());
  if (value.isScalar()) return Napi::Number::New(env, value.toScalar().toDouble());
  if (value.isNone()) return env.Null();
  throw std::invalid_argument("results of type " + value.tagKind() + " cannot be returned");
}

}  // namespace

/// resolve(name, overload) -> operator handle; throws when this libtorch has no such operator.
Napi::Value resolveOperator(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    auto& env = environment(info);
    const c10::OperatorName name(info[0].As<Napi::String>(), info[1].As<Napi::String>());
    const auto handle = c10::Dispatcher::singleton().findSchema(name);
    if (!handle) return info.Env().Null();
    env.operators.push_back(*handle);
    return Napi::Number::New(info.Env(), static_cast<double>(env.operators.size() - 1));
  });
}

/// schema(handle) -> the operator's schema as text.
Napi::Value schemaOf(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    std::ostringstream text;
    text << environment(info).operators.at(info[0].As<Napi::Number>().Uint32Value()).schema();
    return Napi::String::New(info.Env(), text.str());
  });
}

/// call(handle, [arguments]) -> result. An undefined argument takes the schema's default. A result that
/// aliases a written argument (in-place operators) comes back as undefined: the caller already holds it.
Napi::Value callOperator(const Napi::CallbackInfo& info) {
  return guarded(info, [&]() -> Napi::Value {
    auto& environment_ = environment(info);
    const auto& handle = environment_.operators.at(info[0].As<Napi::Number>().Uint32Value());
    const auto& schema = handle.schema();
    const auto arguments = info[1].As<Napi::Array>();
    if (arguments.Length() > schema.arguments().size()) throw std::invalid_argument("too many arguments");

    torch::jit::Stack stack;
    stack.reserve(schema.arguments().size());
    for (uint32_t i = 0; i < schema.arguments().size(); ++i) {
      const auto& argument = schema.arguments()[i];
      const Napi::Value value = i < arguments.Length() ? arguments.Get(i) : info.Env().Undefined();
      if (value.IsUndefined()) {
        if (argument.default_value()) {
          stack.push_back(*argument.default_value());
          continue;
        }
        if (argument.type()->kind() != c10::TypeKind::OptionalType) {
          throw std::invalid_argument("argument '" + argument.name() + "' is missing");
        }
      }
      stack.push_back(toIValue(environment_, value, argument.type()));
    }
    handle.callBoxed(&stack);

    const auto result = [&](size_t i) -> Napi::Value {
      const auto* alias = schema.returns()[i].alias_info();
      if (alias && alias->isWrite()) return info.Env().Undefined();
      return fromIValue(environment_, info.Env(), stack[i]);
    };
    if (stack.empty()) return info.Env().Undefined();
    if (stack.size() == 1) return result(0);
    auto results = Napi::Array::New(info.Env(), stack.size());
    for (uint32_t i = 0; i < stack.size(); ++i) results.Set(i, result(i));
    return results;
  });
}

}  // namespace kodeks
