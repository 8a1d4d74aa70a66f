// SPDX-License-Identifier: Apache-2.0
#include "Generate/Generate.h"
#include "Support/Text.h"

#include <nlohmann/json.hpp>

namespace rk::transpile {
using Json = nlohmann::ordered_json;

namespace {

Json layoutJson(const Module &module, std::size_t index) {
  const Layout &layout = module.layouts[index];
  Json json{{"type", layout.name}, {"size", layout.size}, {"align", layout.align}, {"hash", hex(layout.hash, 16)}};
  if (!layout.isRecord)
    return json;
  Json fields = Json::array();
  for (const Field &field : layout.fields) {
    Json entry{{"name", field.name}, {"type", field.type}, {"offset", field.offset}, {"size", field.size}};
    if (field.layout)
      entry["layout"] = layoutJson(module, *field.layout);
    fields.push_back(std::move(entry));
  }
  json["fields"] = std::move(fields);
  return json;
}

Json actorJson(const Module &module, std::size_t index) {
  const Actor &actor = module.actors[index];
  Json json{{"id", actor.config.id},
            {"type", actor.name},
            {"type_id", hex(actor.typeId, 8)},
            {"kind", actor.kind == Actor::Kind::Struct ? "struct" : "function"},
            {"source", actor.file},
            {"layout_hash", hex(actor.layoutHash, 16)},
            {"mailbox_capacity", actor.config.mailboxCapacity},
            {"has_step", actor.step.has_value()}};
  if (actor.state)
    json["state"] = layoutJson(module, *actor.state);
  Json handlers = Json::array();
  for (const Handler &handler : actor.handlers) {
    Json entry{{"name", handler.name}, {"message_type", hex(handler.typeId, 8)}};
    entry["message"] = layoutJson(module, *handler.message);
    if (handler.reply)
      entry["reply"] = layoutJson(module, *handler.reply);
    handlers.push_back(std::move(entry));
  }
  json["handlers"] = std::move(handlers);
  Json sends = Json::array();
  for (std::size_t sent : sentBy(module, actor))
    sends.push_back(layoutJson(module, sent));
  if (!sends.empty())
    json["sends"] = std::move(sends);
  return json;
}

Json kernelJson(const Kernel &kernel) {
  bool stencil = kernel.kind == Kernel::Kind::Stencil;
  Json json{{"id", kernel.config.id},
            {"entry", kernel.entry},
            {"kind", stencil ? "stencil" : "global"},
            {"function", kernel.name},
            {"source", kernel.file},
            {"min_arch", kernel.config.minArchitecture},
            {"shared_bytes", kernel.sharedBytes}};
  Json parameters = Json::array();
  if (stencil) {
    json["block"] =
        std::vector<std::uint64_t>(kernel.config.tile.begin(), kernel.config.tile.begin() + kernel.dimensions);
    const auto halo = haloOf(kernel);
    json["halo"] = std::vector<std::int64_t>(halo.begin(), halo.begin() + kernel.dimensions);
    json["bounds"] = boundsName(kernel.config.bounds).substr(std::string_view("rk::bounds::").size());
    for (const char *extent : {"width", "height", "depth"})
      if (parameters.size() < kernel.dimensions)
        parameters.push_back({{"name", extent}, {"type", "int"}});
  } else {
    json["max_block_size"] = kernel.config.blockSize;
  }
  for (const KernelParameter &parameter : kernel.parameters)
    parameters.push_back({{"name", parameter.name}, {"type", parameter.type}});
  json["parameters"] = std::move(parameters);
  return json;
}

} // namespace

std::string generateManifest(const Module &module, const std::string &cuda) {
  Json json{{"schema", 1}, {"module", module.name}, {"hash", hex(moduleHash(cuda), 16)}, {"sources", module.sources}};
  Json actors = Json::array();
  for (std::size_t i = 0; i < module.actors.size(); ++i)
    actors.push_back(actorJson(module, i));
  json["actors"] = std::move(actors);
  Json groups = Json::array();
  for (const KernelGroup &group : module.groups) {
    Json members = Json::array();
    for (std::size_t actor : group.actors)
      members.push_back(module.actors[actor].config.id);
    bool grid = group.scope == KernelScope::Grid;
    groups.push_back({{"entry", group.entry},
                      {"scope", grid ? "grid" : "block"},
                      {"cooperative", grid},
                      {"block_size", group.blockSize},
                      {"min_arch", group.minArchitecture},
                      {"shared_bytes", group.messageBytes + group.sharedBytes},
                      {"actors", std::move(members)}});
  }
  json["groups"] = std::move(groups);
  Json kernels = Json::array();
  for (const Kernel &kernel : module.kernels)
    kernels.push_back(kernelJson(kernel));
  json["kernels"] = std::move(kernels);
  return json.dump(2) + "\n";
}

} // namespace rk::transpile
