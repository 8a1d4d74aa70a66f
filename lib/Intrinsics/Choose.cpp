// SPDX-License-Identifier: Apache-2.0
// What to emit for one call: a text of the table or the prelude function.

#include "Intrinsics.h"

#include <algorithm>
#include <cassert>

namespace rk::transpile {
namespace {

/// Calls `onText` and `onArgument` for the pieces of a text, in order.
template <class OnText, class OnArgument>
void forEachPiece(std::string_view text, OnText onText, OnArgument onArgument) {
  while (!text.empty()) {
    const std::size_t brace = text.find('{');
    onText(text.substr(0, brace));
    if (brace == std::string_view::npos) return;
    assert(brace + 2 < text.size() && text[brace + 2] == '}' && "an argument of a text is {0} to {9}");
    onArgument(static_cast<std::size_t>(text[brace + 1] - '0'));
    text.remove_prefix(brace + 3);
  }
}

}  // namespace

Choice choose(const Intrinsic &i, std::span<const std::string_view> parameterTypes, const Target &target) {
  if (target.scope == ActorScope::block && !i.blockScopeText.empty())
    return {Choice::Kind::Text, std::string(i.blockScopeText)};
  if (target.flat && !i.flatText.empty()) return {Choice::Kind::Text, std::string(i.flatText)};

  const std::vector<Parameter> parameters = i.parameters();
  Operand operand = Operand::f32;
  if (!i.operands.empty()) {
    const auto p = std::ranges::find(parameters, "T", &Parameter::type);
    const auto index = static_cast<std::size_t>(p - parameters.begin());
    if (index >= parameterTypes.size()) return {Choice::Kind::Unsupported, {}};
    const auto o = std::ranges::find(AllOperands, parameterTypes[index], spelling);
    if (o == AllOperands.end() || !i.operands.contains(*o)) return {Choice::Kind::Unsupported, {}};
    operand = *o;
  }
  const Text *text = i.textFor(operand);
  if (!text || text->form == Text::Form::Body || text->minArch > target.minArch)
    return {Choice::Kind::Prelude, i.preludeName(target.scope)};
  return {Choice::Kind::Text, std::string(text->text)};
}

Choice choose(const Intrinsic &i, std::initializer_list<std::string_view> parameterTypes, const Target &target) {
  return choose(i, std::span(parameterTypes.begin(), parameterTypes.size()), target);
}

std::string substitute(std::string_view text, std::span<const std::string> arguments) {
  std::string result;
  forEachPiece(
      text, [&](std::string_view piece) { result += piece; },
      [&](std::size_t index) {
        assert(index < arguments.size());
        result += arguments[index];
      });
  return result;
}

std::string substitute(std::string_view text, std::initializer_list<std::string> arguments) {
  return substitute(text, std::span(arguments.begin(), arguments.size()));
}

unsigned repeats(std::string_view text, std::size_t index) {
  unsigned count = 0;
  forEachPiece(
      text, [](std::string_view) {}, [&](std::size_t argument) { count += argument == index; });
  return count;
}

}  // namespace rk::transpile
