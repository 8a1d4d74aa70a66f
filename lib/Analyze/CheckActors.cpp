// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"
#include "Model/Architectures.h"
#include "Support/Text.h"

#include <bit>
#include <map>

namespace rk::transpile::checks {

namespace {

void checkOptions(const ActorConfig &config, const std::string &name, SourceRange range, DiagnosticSink &sink) {
  auto report = [&](const std::string &option, std::uint64_t value, const std::string &rule, std::uint64_t better) {
    auto it = config.written.find(option);
    sink.report(makeDiagnostic(DiagId::OptionValue, it == config.written.end() ? range : it->second,
                               {option, std::to_string(value), name, rule, std::to_string(better)}, {},
                               setOption(config, option, std::to_string(better))));
  };
  if (config.mailboxCapacity != 0 && !std::has_single_bit(config.mailboxCapacity))
    report("mailbox_capacity", config.mailboxCapacity, "a power of two", std::bit_ceil(config.mailboxCapacity));
  if (!config.otherScope.empty()) {
    auto it = config.written.find("scope");
    sink.report(makeDiagnostic(DiagId::OptionValue, it == config.written.end() ? range : it->second,
                               {"scope", "rk::scope::" + config.otherScope, name, "rk::scope::block or rk::scope::grid",
                                "rk::scope::grid"}));
  }
  if (config.minArchitecture < oldestArchitecture)
    report("min_arch", config.minArchitecture, "sm_" + std::to_string(oldestArchitecture) + " or later",
           oldestArchitecture);
}

} // namespace

void checkActors(const Module &module, DiagnosticSink &sink) {
  auto report = [&sink](const std::vector<MisplacedAnnotation> &annotations) {
    for (const MisplacedAnnotation &annotation : annotations)
      sink.report(makeDiagnostic(DiagId::MisplacedAnnotation, annotation.range,
                                 {annotation.macro, annotation.what, annotation.where}));
  };
  report(module.misplaced);
  const bool isEmpty = module.actors.empty() && module.kernels.empty();
  if (isEmpty)
    report(module.unmadeActors);
  if (isEmpty && module.misplaced.empty() && module.unmadeActors.empty())
    sink.report(makeDiagnostic(DiagId::NoActor, {}, {"'" + join(module.sources, "', '") + "'"}));
  for (const Kernel &kernel : module.kernels)
    checkOptions({.minArchitecture = kernel.config.minArchitecture}, kernel.name, kernel.range, sink);
  std::map<std::string, const Actor *> ids;
  for (const Actor &actor : module.actors) {
    if (auto [it, isNew] = ids.try_emplace(actor.config.id, &actor); !isNew)
      sink.report(makeDiagnostic(DiagId::DuplicateActor, actor.range, {actor.config.id},
                                 {{"the first one is '" + it->second->name + "'", it->second->range}}));
    std::uint64_t size = actor.config.blockSize;
    if (size == 0 || size % 32 != 0 || size > 1024) {
      std::uint64_t better = size > 1024 ? 1024 : std::max<std::uint64_t>((size + 31) / 32 * 32, 32);
      sink.report(makeDiagnostic(DiagId::BlockSize, actor.range,
                                 {std::to_string(size), actor.name, std::to_string(better)}, {},
                                 setOption(actor.config, "block_size", std::to_string(better))));
    }
    checkOptions(actor.config, actor.name, actor.range, sink);
    if (actor.handlers.empty() && !actor.step)
      sink.report(makeDiagnostic(DiagId::NoHandler, actor.range, {actor.name}));
    if (actor.overloads.empty())
      continue;
    std::vector<Note> notes;
    for (SourceRange other : actor.overloads)
      notes.push_back({"another one is here", other});
    sink.report(makeDiagnostic(DiagId::AmbiguousRingKernel, actor.range, {actor.name}, std::move(notes)));
  }
}

} // namespace rk::transpile::checks
