// SPDX-License-Identifier: Apache-2.0
#include "Model/Module.h"
#include "Support/Text.h"

#include <nlohmann/json.hpp>

namespace rk::transpile {
using Json = nlohmann::ordered_json;

namespace {

Json toJson(TokenRange range) { return Json::array({range.begin, range.end}); }

std::string textOf(const Declaration &declaration, TokenRange range) {
  std::string text;
  for (std::uint32_t i = range.begin; i < range.end; ++i)
    text += (text.empty() || declaration.tokens[i].text.empty() ? "" : " ") + declaration.tokens[i].text;
  return text;
}

const char *nameOf(Edit::Kind kind) {
  switch (kind) {
  case Edit::Kind::Insert:
    return "insert";
  case Edit::Kind::InsertLine:
    return "insert line";
  case Edit::Kind::Replace:
    return "replace";
  case Edit::Kind::Erase:
    return "erase";
  case Edit::Kind::EraseMember:
    return "erase member";
  }
  return "";
}

Json toJson(const Declaration &declaration) {
  Json json{{"name", declaration.name}, {"kind", declaration.kind}};
  Json scopes = Json::array();
  for (const Scope &scope : declaration.scopes)
    scopes.push_back(scope.name);
  json["scopes"] = std::move(scopes);
  json["text"] = textOf(declaration, {0, static_cast<std::uint32_t>(declaration.tokens.size())});
  Json edits = Json::array();
  for (const Edit &edit : declaration.edits) {
    Json entry{{"kind", nameOf(edit.kind)}, {"tokens", toJson(edit.range)}};
    if (!edit.range.empty())
      entry["old"] = textOf(declaration, edit.range);
    std::string text;
    for (const Piece &piece : edit.pieces)
      text += piece.tokens.empty() ? piece.text : textOf(declaration, piece.tokens);
    if (!text.empty())
      entry["new"] = text;
    edits.push_back(std::move(entry));
  }
  json["edits"] = std::move(edits);
  for (const UnboundedLoop &loop : declaration.unboundedLoops)
    json["unbounded_loops"].push_back({{"body", loop.body}, {"compound", loop.compound}});
  return json;
}

Json toJson(const Module &module, const Actor &actor) {
  Json json{{"name", actor.name},
            {"id", actor.config.id},
            {"file", actor.file},
            {"scope", actor.config.scope == KernelScope::Grid ? "grid" : "block"},
            {"block_size", actor.config.blockSize}};
  Json handlers = Json::array();
  for (const Handler &handler : actor.handlers) {
    Json entry{{"name", handler.name}, {"type_id", hex(handler.typeId, 8)}};
    if (handler.message)
      entry["message"] = module.layouts[*handler.message].name;
    if (handler.reply)
      entry["reply"] = module.layouts[*handler.reply].name;
    handlers.push_back(std::move(entry));
  }
  json["handlers"] = std::move(handlers);
  if (actor.step)
    json["step"] = actor.step->name;
  return json;
}

/// [x, y, z] of one cell, {"from": ..., "to": ...} of several.
Json toJson(const OffsetRange &offset) {
  return offset.low == offset.high ? Json(offset.low) : Json{{"from", offset.low}, {"to", offset.high}};
}

Json toJson(const Kernel &kernel) {
  Json json{{"name", kernel.name}, {"id", kernel.config.id}, {"file", kernel.file}, {"entry", kernel.entry}};
  if (kernel.kind == Kernel::Kind::Global) {
    json["kind"] = "global";
    json["block_size"] = kernel.config.blockSize;
    return json;
  }
  json["kind"] = "stencil";
  json["dimensions"] = kernel.dimensions;
  json["bounds"] = boundsName(kernel.config.bounds);
  json["tile"] = kernel.config.tile;
  json["halo"] = haloOf(kernel);
  Json buffers = Json::array();
  for (const BufferAccess &access : accessesOf(kernel)) {
    Json reads = Json::array();
    for (const OffsetRange &offset : access.offsets)
      reads.push_back(toJson(offset));
    buffers.push_back({{"name", kernel.parameters[access.parameter].name},
                       {"reads", reads},
                       {"reads_elsewhere", access.bySubscript || access.unknownOffset},
                       {"writes", access.writes},
                       {"tiled", isTiled(kernel, access)}});
  }
  json["buffers"] = std::move(buffers);
  return json;
}

Json toJson(const Module &module, const Function &function) {
  Json json{{"name", function.name}};
  Json calls = Json::array();
  for (const Call &call : function.calls)
    calls.push_back(module.functions[call.callee].name);
  json["calls"] = std::move(calls);
  Json intrinsics = Json::array();
  for (const IntrinsicUse &use : function.intrinsics)
    intrinsics.push_back(use.name);
  json["intrinsics"] = std::move(intrinsics);
  return json;
}

} // namespace

std::string toJson(const Module &module) {
  Json json{
      {"module", module.name}, {"sources", module.sources}, {"files", module.files}, {"includes", module.includes}};
  for (const char *list : {"actors", "kernels", "functions", "layouts", "declarations", "groups"})
    json[list] = Json::array();
  for (const Actor &actor : module.actors)
    json["actors"].push_back(toJson(module, actor));
  for (const Kernel &kernel : module.kernels)
    json["kernels"].push_back(toJson(kernel));
  for (const Function &function : module.functions)
    json["functions"].push_back(toJson(module, function));
  for (const Layout &layout : module.layouts)
    json["layouts"].push_back({{"name", layout.name}, {"size", layout.size}, {"align", layout.align}});
  for (const Declaration &declaration : module.declarations)
    json["declarations"].push_back(toJson(declaration));
  for (const KernelGroup &group : module.groups)
    json["groups"].push_back({{"entry", group.entry}, {"block_size", group.blockSize}, {"actors", group.actors}});
  json["layout_asserts"] = module.layoutAsserts;
  return json.dump(2) + "\n";
}

} // namespace rk::transpile
