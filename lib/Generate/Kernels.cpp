// SPDX-License-Identifier: Apache-2.0
#include "Generate/Kernels.h"

#include "Support/Text.h"

namespace rk::transpile {

namespace {

std::string number(std::uint64_t value) { return std::to_string(value); }

std::string groupTitle(const Module &module, std::size_t g) {
  const KernelGroup &group = module.groups[g];
  std::vector<std::string> names;
  for (std::size_t actor : group.actors)
    names.push_back(module.actors[actor].name);
  std::string title = "// Kernel group " + number(g) + ": blocks of " + number(group.blockSize) + " threads, ";
  return title + (group.scope == KernelScope::Grid ? "one actor on the whole grid: " : "one actor a slot: ") +
         join(names, ", ") + ".\n";
}

void writeSharedBlock(const SharedBlock &block, const std::string &indent, TextWriter &out) {
  out.write(indent + "struct {\n");
  for (const std::string &member : block.members)
    out.write(indent + "  " + member + ";\n");
  out.write(indent + "} " + block.function + ";\n");
}

void writeShared(const Module &module, std::size_t g, TextWriter &out) {
  const KernelGroup &group = module.groups[g];
  std::string n = number(g);
  out.write("struct rk_group" + n + "_shared {\n");
  out.write("  alignas(16) unsigned char message[" + number(group.messageBytes) + "];\n");
  if (!group.shared.empty()) {
    out.write("  union {  // only one handler runs at a time\n");
    for (const SharedBlock &block : group.shared)
      writeSharedBlock(block, "    ", out);
    out.write("  } user;\n");
  }
  out.write("};\n");
  out.write("__shared__ rk::device::shared<rk_group" + n + "_shared> rk_shared" + n + ";\n");
}

std::string truth(bool value) { return value ? "true" : "false"; }

void writeTable(const Module &module, std::size_t g, TextWriter &out) {
  out.write("__constant__ constexpr rk::device::actor_layout rk_actors" + number(g) + "[] = {\n");
  out.write("    // type id, state bytes, layout hash, has a step, has fields, swaps them, ends itself\n");
  for (std::size_t index : module.groups[g].actors) {
    const Actor &actor = module.actors[index];
    std::uint64_t bytes = actor.state ? module.layouts[*actor.state].size : 0;
    out.write("    {/* " + actor.name + " */ " + hex(actor.typeId, 8) + "u, " + number(bytes) + ", " +
              hex(actor.layoutHash, 16) + "ull, " + truth(actor.step.has_value()) + ", " +
              truth(!deviceFields(module, actor).empty()) + ", " +
              truth(performs(module, actor, {"swap"})) + ", " +
              truth(performs(module, actor, {"request_terminate", "mark_terminated"})) + "},\n");
  }
  out.write("};\n");
}

class KernelWriter {
public:
  KernelWriter(const Module &module, TextWriter &out) : module(module), out(out) {}

  void write(std::size_t g) {
    const KernelGroup &group = module.groups[g];
    std::string n = number(g);
    std::string loop = group.scope == KernelScope::Grid ? "grid_loop" : "block_loop";
    out.write("extern \"C\" __global__ void __launch_bounds__(" + number(group.blockSize) + ") " + group.entry +
              "(const __grid_constant__ rk::device::kernel_params rk_params) {\n");
    out.write("  rk::device::" + loop + "<rk_actors" + n + ", " + number(group.messageBytes) +
              "> rk_loop(rk_params, rk_shared" + n + "->message);\n");
    out.write("  rk::context rk_ctx(rk_loop);\n\n");
    out.write(
        "  while (rk_loop.next()) {  // a message, copied to shared memory: its slot in the ring is free again\n");
    if (group.actors.size() == 1) {
      writeActor(module.actors[group.actors.front()], "    ");
    } else {
      out.write("    switch (rk_loop.actor_type()) {\n");
      for (std::size_t index : group.actors) {
        const Actor &actor = module.actors[index];
        out.write("      case " + hex(actor.typeId, 8) + "u: {  // " + actor.name + "\n");
        writeActor(actor, "        ");
        out.write("        break;\n      }\n");
      }
      out.write("    }\n");
    }
    out.write("  }\n}\n");
  }

private:
  void writeActor(const Actor &actor, const std::string &indent) {
    if (actor.state) {
      std::string type = module.layouts[*actor.state].spelling;
      out.write(indent + type + "& rk_self = rk_loop.state<" + type + ">();\n");
    }
    out.write(indent + "switch (rk_loop.event()) {\n");
    for (const Handler &handler : actor.handlers)
      writeHandler(actor, handler, indent + "  ");
    if (actor.step) {
      out.write(indent + "  case rk::device::step_event:\n");
      out.write(indent + "    rk_self." + actor.step->name + "(rk_ctx);\n" + indent + "    break;\n");
    }
    out.write(indent + "  default:\n" + indent + "    rk_loop.unknown_message();\n" + indent + "}\n");
  }

  void writeHandler(const Actor &actor, const Handler &handler, const std::string &indent) {
    const Layout &message = module.layouts[*handler.message];
    std::string reply = handler.reply ? " -> " + module.layouts[*handler.reply].name : "";
    std::string argument = "rk_loop.message<" + message.spelling + ">()";
    std::string call = actor.kind == Actor::Kind::Struct ? "rk_self." + handler.name + "(rk_ctx, "
                       : actor.state                     ? actor.spelling + "(rk_ctx, rk_self, "
                                                         : actor.spelling + "(rk_ctx, ";
    call += argument + ")";
    if (handler.reply)
      call = "rk_loop.reply(" + call + ")";
    out.write(indent + "case " + hex(handler.typeId, 8) + "u:  // " + message.name + reply + "\n");
    out.write(indent + "  " + call + ";\n" + indent + "  break;\n");
  }

  const Module &module;
  TextWriter &out;
};

} // namespace

void writeSharedDeclarations(const Module &module, TextWriter &out) {
  for (std::size_t g = 0; g < module.groups.size(); ++g) {
    if (module.groups[g].shared.empty())
      continue;
    out.write("RK_USER_CODE_BEGIN\n\n" + groupTitle(module, g));
    writeShared(module, g, out);
    out.write("\nRK_USER_CODE_END\n\n");
  }
  for (const Kernel &kernel : module.kernels) {
    if (kernel.shared.empty())
      continue;
    out.write("RK_USER_CODE_BEGIN\n\nstruct rk_" + kernel.entry + "_shared {\n");
    for (const SharedBlock &block : kernel.shared)
      writeSharedBlock(block, "  ", out);
    out.write("};\n__shared__ rk::device::shared<rk_" + kernel.entry + "_shared> rk_shared_" + kernel.entry +
              ";\n\nRK_USER_CODE_END\n\n");
  }
}

void writeKernels(const Module &module, TextWriter &out) {
  if (!module.layoutAsserts.empty()) {
    out.write("// Layouts as the host program sees them.\n");
    for (const std::string &line : module.layoutAsserts)
      out.write(line + "\n");
    out.write("\n");
  }
  for (std::size_t g = 0; g < module.groups.size(); ++g) {
    if (module.groups[g].shared.empty()) {
      out.write(groupTitle(module, g));
      writeShared(module, g, out);
    }
    writeTable(module, g, out);
    out.write("\n");
  }
  out.write("RK_USER_CODE_END\n");
  for (std::size_t g = 0; g < module.groups.size(); ++g) {
    out.write("\n");
    KernelWriter(module, out).write(g);
  }
  writeStencils(module, out);
}

} // namespace rk::transpile
