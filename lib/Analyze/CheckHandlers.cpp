// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"

#include <map>

namespace rk::transpile::checks {

namespace {

std::string shapeProblem(const Actor &actor, const Handler &handler) {
  std::size_t most = actor.kind == Actor::Kind::RingKernel ? 3 : 2;
  if (handler.isTemplate)
    return "is a template: a handler has one message type";
  if (!handler.isDefined)
    return "has no body in the module's sources: define it in a header that the actor's source includes";
  if (handler.isStatic)
    return "is static: it would have no state";
  if (handler.parameters < 2 || handler.parameters > most)
    return "has " + std::to_string(handler.parameters) + (handler.parameters == 1 ? " parameter" : " parameters");
  if (!handler.takesContext)
    return "does not take 'rk::context&' first";
  if (!handler.stateByReference)
    return "does not take its state by '&': what it changes would be lost";
  if (!handler.messageByConstReference)
    return "does not take its message by 'const &'";
  if (handler.replyIsReference)
    return "returns a reference: a reply is a value";
  return {};
}

/// The edits that make a message a `const &`, or a state a `&`, where nothing else is wrong with the parameter.
std::vector<FixIt> byReference(const Handler &handler, const std::string &problem) {
  std::vector<FixIt> fixIts;
  if (!handler.stateByReference && handler.stateType.begin)
    return {{FixIt::Kind::InsertAfter, handler.stateType, "&"}};
  if (!handler.takesContext || !handler.messageType.begin || problem.find("const &") == std::string::npos)
    return fixIts;
  if (!handler.messageIsConst)
    fixIts.push_back({FixIt::Kind::InsertBefore, handler.messageType, "const "});
  if (!handler.messageByReference)
    fixIts.push_back({FixIt::Kind::InsertAfter, handler.messageType, "&"});
  return fixIts;
}

std::string stepProblem(const Handler &step) {
  if (step.isTemplate)
    return "is a template";
  if (!step.isDefined)
    return "has no body in the module's sources";
  if (step.isStatic)
    return "is static: it would have no state";
  if (step.parameters != 1 || !step.takesContext)
    return "does not take 'rk::context&' alone";
  if (step.reply)
    return "returns a value";
  return {};
}

} // namespace

void checkHandlers(const Module &module, DiagnosticSink &sink) {
  for (const Actor &actor : module.actors) {
    for (const Handler &handler : actor.unmarked)
      if (!actor.handlers.empty())
        sink.report(makeDiagnostic(DiagId::UnmarkedHandler, handler.range, {handler.name}));
    std::map<std::size_t, const Handler *> byMessage;
    for (const Handler &handler : actor.handlers) {
      if (std::string problem = shapeProblem(actor, handler); !problem.empty())
        sink.report(makeDiagnostic(DiagId::HandlerShape, handler.range, {handler.name, problem}, {},
                                   byReference(handler, problem)));
      if (!handler.accessible)
        sink.report(makeDiagnostic(DiagId::PrivateHandler, handler.range, {handler.name}));
      if (!handler.message)
        continue;
      if (auto [it, isNew] = byMessage.try_emplace(*handler.message, &handler); !isNew)
        sink.report(makeDiagnostic(DiagId::DuplicateHandler, handler.range,
                                   {actor.name, module.layouts[*handler.message].name},
                                   {{"the first one is here", it->second->range}}));
    }
    if (actor.step) {
      if (std::string problem = stepProblem(*actor.step); !problem.empty())
        sink.report(makeDiagnostic(DiagId::StepShape, actor.step->range, {actor.step->name, problem}));
      if (!actor.step->accessible)
        sink.report(makeDiagnostic(DiagId::PrivateHandler, actor.step->range, {actor.step->name}));
    }
    for (const Handler &extra : actor.extraSteps)
      sink.report(makeDiagnostic(DiagId::StepShape, extra.range,
                                 {extra.name, "is not the only one of '" + actor.name + "'"},
                                 {{"the first one is here", actor.step->range}}));
  }
}

} // namespace rk::transpile::checks
