// SPDX-License-Identifier: Apache-2.0
#include "Model/Module.h"

#include <algorithm>
#include <deque>
#include <iterator>

namespace rk::transpile {

std::vector<std::size_t> entryFunctions(const Actor &actor) {
  std::vector<std::size_t> entries;
  for (const Handler &handler : actor.handlers)
    if (!handler.isTemplate)
      entries.push_back(handler.function);
  if (actor.step && !actor.step->isTemplate)
    entries.push_back(actor.step->function);
  return entries;
}

std::vector<std::size_t> entryFunctions(const Module &module) {
  std::vector<std::size_t> entries;
  for (const Actor &actor : module.actors)
    std::ranges::copy(entryFunctions(actor), std::back_inserter(entries));
  for (const Kernel &kernel : module.kernels)
    if (kernel.obstacle.empty())
      entries.push_back(kernel.index);
  return entries;
}

std::vector<Crossing> crossings(const Module &module) {
  std::vector<Crossing> all;
  for (const Actor &actor : module.actors)
    for (const Handler &handler : actor.handlers) {
      if (handler.message)
        all.push_back({Crossing::Kind::Message, *handler.message, handler.typeId, handler.range, handler.function});
      if (handler.reply)
        all.push_back({Crossing::Kind::Reply, *handler.reply, 0, handler.range, handler.function});
    }
  for (std::size_t i = 0; i < module.functions.size(); ++i)
    for (const SentMessage &sent : module.functions[i].sent)
      all.push_back({Crossing::Kind::Sent, sent.layout, sent.typeId, sent.range, i});
  return all;
}

std::vector<std::size_t> sentBy(const Module &module, const Actor &actor) {
  std::vector<std::size_t> layouts;
  const std::vector<bool> reached = reachedFrom(module, entryFunctions(actor));
  for (std::size_t i = 0; i < module.functions.size(); ++i)
    for (const SentMessage &sent : module.functions[i].sent)
      if (reached[i] && std::ranges::find(layouts, sent.layout) == layouts.end())
        layouts.push_back(sent.layout);
  return layouts;
}

namespace {

void collectFields(const Module &module, const Layout &layout, const std::string &prefix, std::vector<std::string> &paths) {
  for (const Field &field : layout.fields) {
    if (!field.accessible)
      continue;
    if (isDeviceField(field))
      paths.push_back(prefix + field.name);
    else if (field.layout && field.type.find('[') == std::string::npos)
      collectFields(module, module.layouts[*field.layout], prefix + field.name + ".", paths);
  }
}

} // namespace

std::vector<std::string> deviceFields(const Module &module, const Actor &actor) {
  std::vector<std::string> paths;
  if (actor.state)
    collectFields(module, module.layouts[*actor.state], "", paths);
  return paths;
}

bool performs(const Module &module, const Actor &actor, std::initializer_list<std::string_view> operations) {
  const std::vector<bool> reached = reachedFrom(module, entryFunctions(actor));
  for (std::size_t i = 0; i < module.functions.size(); ++i)
    for (const IntrinsicUse &use : module.functions[i].intrinsics)
      if (reached[i] && std::ranges::find(operations, use.name.substr(use.name.rfind(':') + 1)) != operations.end())
        return true;
  return false;
}

std::string describe(const Module &module, const Actor &actor, const Handler &handler) {
  std::string text = actor.name;
  if (actor.kind == Actor::Kind::Struct)
    text += "::" + handler.name;
  return text + "(" + (handler.message ? module.layouts[*handler.message].name : "") + ")";
}

namespace {

class PathFinder {
public:
  explicit PathFinder(const Module &module) : module(module), paths(module.functions.size()) {}

  void enter(const Actor &actor) {
    for (const Handler &handler : actor.handlers)
      if (!handler.isTemplate)
        enter(handler.function, "handler '" + describe(module, actor, handler) + "'", handler.range);
    if (actor.step && !actor.step->isTemplate)
      enter(actor.step->function, "step '" + actor.name + "::" + actor.step->name + "'", actor.step->range);
  }
  void enter(const Kernel &kernel) {
    if (kernel.obstacle.empty())
      enter(kernel.index, "kernel '" + kernel.name + "'", kernel.range);
  }

  std::vector<ReachPath> run() {
    while (!queue.empty()) {
      std::size_t caller = queue.front();
      queue.pop_front();
      for (const Call &call : module.functions[caller].calls) {
        if (!paths[call.callee].functions.empty())
          continue;
        ReachPath path = paths[caller];
        path.functions.push_back(call.callee);
        paths[call.callee] = std::move(path);
        queue.push_back(call.callee);
      }
    }
    return std::move(paths);
  }

private:
  void enter(std::size_t function, std::string name, SourceRange range) {
    ReachPath &path = paths[function];
    if (!path.functions.empty())
      return;
    path = {std::move(name), range, {function}};
    queue.push_back(function);
  }

  const Module &module;
  std::vector<ReachPath> paths;
  std::deque<std::size_t> queue;
};

} // namespace

std::vector<ReachPath> findPaths(const Module &module) {
  PathFinder finder(module);
  for (const Actor &actor : module.actors)
    finder.enter(actor);
  for (const Kernel &kernel : module.kernels)
    finder.enter(kernel);
  return finder.run();
}

std::vector<ReachPath> findPaths(const Module &module, const Actor &from) {
  PathFinder finder(module);
  finder.enter(from);
  return finder.run();
}

std::vector<ReachPath> findPaths(const Module &module, const Kernel &from) {
  PathFinder finder(module);
  finder.enter(from);
  return finder.run();
}

std::vector<bool> reachedFrom(const Module &module, const std::vector<std::size_t> &roots) {
  std::vector<bool> reached(module.functions.size());
  std::vector<std::size_t> stack = roots;
  while (!stack.empty()) {
    std::size_t function = stack.back();
    stack.pop_back();
    if (reached[function])
      continue;
    reached[function] = true;
    for (const Call &call : module.functions[function].calls)
      if (!call.isConstant)
        stack.push_back(call.callee);
  }
  return reached;
}

} // namespace rk::transpile
