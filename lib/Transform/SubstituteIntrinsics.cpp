// SPDX-License-Identifier: Apache-2.0
#include "Intrinsics/Intrinsics.h"
#include "Support/Text.h"
#include "Transform/Transform.h"

#include <algorithm>
#include <optional>

namespace rk::transpile::passes {

namespace {

/// Every identifier of a text that is looked up where it stands: not behind '::' or '.', which name their scope.
std::vector<std::string> freeNames(std::string_view text) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < text.size();) {
    if (!isIdentifierChar(text[i]) || std::isdigit(static_cast<unsigned char>(text[i]))) {
      ++i;
      // A number's suffix is no name.
      while (i > 0 && std::isdigit(static_cast<unsigned char>(text[i - 1])) && i < text.size() &&
             isIdentifierChar(text[i]))
        ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && isIdentifierChar(text[end]))
      ++end;
    bool scoped = i > 0 && (text[i - 1] == '.' || text[i - 1] == ':');
    if (!scoped)
      names.emplace_back(text.substr(i, end - i));
    i = end;
  }
  return names;
}

class Substituter {
public:
  explicit Substituter(Module &module) : module(module), targets(module.functions.size()) {
    unsigned oldest = ~0u;
    for (const Actor &actor : module.actors) {
      std::vector<bool> reached = reachedFrom(module, entryFunctions(actor));
      for (std::size_t i = 0; i < reached.size(); ++i)
        if (reached[i] && actor.config.scope == KernelScope::Grid)
          targets[i].scope = ActorScope::grid;
      oldest = std::min(oldest, static_cast<unsigned>(actor.config.minArchitecture));
    }
    for (const Kernel &kernel : module.kernels) {
      std::vector<bool> reached = reachedFrom(module, {kernel.index});
      for (std::size_t i = 0; i < reached.size(); ++i)
        if (reached[i])
          targets[i] = {ActorScope::grid, false};
      oldest = std::min(oldest, static_cast<unsigned>(kernel.config.minArchitecture));
    }
    for (Target &target : targets)
      target.minArch = oldest;
  }

  std::optional<Edit> edit(const IntrinsicCall &call) {
    const Intrinsic *row = lookup(call.name, call.arguments.size());
    if (!row)
      return std::nullopt;
    const Target target = call.functions.empty() ? Target{} : targets[call.functions.front()];
    std::vector<std::string_view> types(call.parameterTypes.begin(), call.parameterTypes.end());
    Choice choice = choose(*row, types, target);
    if (choice.kind == Choice::Kind::Unsupported)
      return std::nullopt;
    if (choice.kind == Choice::Kind::Text && !module.keepsIntrinsics && isHygienic(call, choice.text))
      return Edit{Edit::Kind::Replace, call.range, pieces(*row, call, choice.text)};
    // The DSL's own name is the prelude's, but where block scope has another meaning, its name says so.
    std::string prelude = row->preludeName(target.scope);
    if (prelude.starts_with("rk::block_scope::"))
      return Edit{Edit::Kind::Replace, call.range, pieces(*row, call, callText(prelude, call.arguments.size()))};
    return std::nullopt;
  }

private:
  bool isHygienic(const IntrinsicCall &call, std::string_view text) const {
    for (std::size_t i = 0; i < call.arguments.size(); ++i)
      if (repeats(text, i) != 1 && !call.argumentIsPure[i])
        return false;
    return std::ranges::none_of(freeNames(text),
                                [&](const std::string &name) { return module.declaredNames.contains(name); });
  }

  static std::string callText(const std::string &function, std::size_t arguments) {
    std::string text = function + "(";
    for (std::size_t i = 0; i < arguments; ++i)
      text += (i ? ", {" : "{") + std::to_string(i) + "}";
    return text + ")";
  }

  /// The text with the arguments' tokens in place: edits inside them are rendered with them.
  static std::vector<Piece> pieces(const Intrinsic &row, const IntrinsicCall &call, std::string_view text) {
    std::vector<Parameter> parameters = row.parameters();
    std::vector<Piece> result;
    while (!text.empty()) {
      std::size_t brace = text.find('{');
      if (brace > 0)
        result.push_back(Piece::literal(std::string(text.substr(0, brace))));
      if (brace == std::string_view::npos)
        break;
      auto index = static_cast<std::size_t>(text[brace + 1] - '0');
      // An argument that the call converts to the operand type is converted here, too: the text may be an operator's.
      bool converts = parameters[index].type == "T" && !parameters[index].byAddress &&
                      call.argumentTypes[index] != call.parameterTypes[index];
      if (converts)
        result.push_back(Piece::literal("static_cast<" + call.parameterTypes[index] + ">("));
      result.push_back(Piece::of(call.arguments[index]));
      if (converts)
        result.push_back(Piece::literal(")"));
      text.remove_prefix(brace + 3);
    }
    return result;
  }

  Module &module;
  /// Of each function: block scope unless a grid actor or a kernel reaches it, blocks of one dimension unless a kernel
  /// does.
  std::vector<Target> targets;
};

} // namespace

void substituteIntrinsics(Module &module, DiagnosticSink &) {
  Substituter substituter(module);
  for (Declaration &declaration : module.declarations)
    for (const IntrinsicCall &call : declaration.intrinsics)
      if (auto edit = substituter.edit(call))
        declaration.edits.push_back(std::move(*edit));
}

} // namespace rk::transpile::passes
