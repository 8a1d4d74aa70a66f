// SPDX-License-Identifier: Apache-2.0
// driver BATCH.so [PROGRAM]: runs each program of a batch twice with the same random messages, natively by way of
// rk::testing::context and as the transpiled text on the cpu backend, and compares replies, errors and states, byte by byte.
// A line a program: 'ok p3 SEED COUNT', or 'differs p3 SEED' and why. Exit 1: some differ.
#include "programs.hpp"

#include <cpu/executor.hpp>

#include <cxxabi.h>
#include <dlfcn.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>

namespace {

using namespace std::chrono_literals;
using bytes = std::vector<unsigned char>;

/// Chance for messages and buffers: splitmix64.
struct chance {
  std::uint64_t state;
  std::uint64_t operator()() {
    std::uint64_t z = state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }
};

std::string hex(const bytes& b) {
  std::string text;
  for (std::size_t i = 0; i < b.size(); ++i) {
    char digits[4];
    std::snprintf(digits, sizeof digits, "%02x", b[i]);
    text += (i != 0 && i % 8 == 0 ? " " : "") + std::string(digits);
  }
  return text;
}

std::string demangled(const char* name) {
  int status = 0;
  const std::unique_ptr<char, void (*)(void*)> text(abi::__cxa_demangle(name, nullptr, nullptr, &status), std::free);
  return status == 0 ? text.get() : name;
}

/// What a side has answered: bytes, or an error.
struct answer {
  bytes reply;
  rk::errc error = rk::errc::ok;
  std::string why;
  bool operator==(const answer& o) const { return error == o.error && reply == o.reply; }
};

std::string shown(const answer& a) {
  return a.error == rk::errc::ok ? hex(a.reply) : "error " + std::to_string(static_cast<unsigned>(a.error)) + " " + a.why;
}

/// Memory at the strictest alignment that a state or message has.
struct aligned {
  explicit aligned(std::size_t n) : words(n / 64 + 1) {}
  void* data() { return words.data(); }
  struct alignas(64) line {
    unsigned char bytes[64] = {};
  };
  std::vector<line> words;
};

/// Of all bits, of few, or of one kind: so that branches are taken and left.
void fill(chance& random, void* to, std::size_t n, unsigned kind) {
  auto* at = static_cast<unsigned char*>(to);
  for (std::size_t i = 0; i < n; ++i) {
    const auto r = random();
    at[i] = static_cast<unsigned char>(kind % 3 == 0   ? r
                                       : kind % 3 == 1 ? (r % 4 == 0 ? r >> 8 & 15 : 0)
                                                       : (r & 1 ? 0xff : r >> 8));
  }
}

class run_of {
 public:
  run_of(const differential::program& p, const rk::module_descriptor& module, const std::shared_ptr<rk::detail::core>& core)
      : program_(p), module_(module), core_(core), random_{p.seed} {}

  /// What differs; nothing if all is equal.
  std::optional<std::string> operator()() {
    for (const auto& item : program_.items)
      if (auto why = item.actor.module ? actor(item.actor) : kernel(item.kernel)) return why;
    return std::nullopt;
  }
  unsigned compared() const { return compared_; }

 private:
  static constexpr unsigned rounds = 6;

  std::optional<std::string> actor(const differential::actor_entry& a) {
    aligned here(a.state_bytes), there(a.state_bytes);
    a.construct(here.data());
    a.construct(there.data());
    std::vector<aligned> memory;
    for (const auto& field : a.fields_of(here.data())) {
      memory.emplace_back(field.bytes);
      void* const data = memory.back().data();
      std::memcpy(field.pointer, &data, sizeof data);
    }
    const auto requests = a.fields_of(there.data());
    const std::string name = program_.name + std::string("/") + std::to_string(a.type);
    auto cell = rk::detail::spawn(core_, *a.module, a.type, a.layout_hash, name, there.data(), a.state_bytes, requests);
    if (!cell) return "spawn: " + cell.error().message();
    auto why = talk(a, *cell, here.data());
    const auto ended =
        rk::detail::ask_for<void>(*cell, static_cast<std::uint32_t>(rk::message_type::terminate), nullptr, 0, 60s).get();
    if (!why && !ended) why = "terminate: " + ended.error().message();
    return why;
  }

  std::optional<std::string> talk(const differential::actor_entry& a, const std::shared_ptr<rk::detail::actor_cell>& cell,
                                  void* here) {
    rk::testing::context ctx;
    for (unsigned round = 0; round < rounds; ++round) {
      for (std::size_t i = 0; i < a.handlers.size(); ++i) {
        const auto& h = a.handlers[i];
        aligned message(h.message_bytes);
        fill(random_, message.data(), h.message_bytes, round);
        const answer native = ask_native(h, here, ctx, message.data()), device = ask(cell, h, message.data());
        ++compared_;
        if (native == device) continue;
        const auto* m = static_cast<const unsigned char*>(message.data());
        return "handler on(" + demangled(h.message) + "), round " + std::to_string(round) + "\n  message    " +
               hex({m, m + h.message_bytes}) + "\n  native     " + shown(native) + "\n  transpiled " + shown(device);
      }
      if (!a.step) continue;
      const std::uint64_t steps = 1 + random_() % 3;
      for (std::uint64_t s = 0; s < steps; ++s) a.step(here, ctx);
      const rk::run_steps_message m{steps};
      const auto type = static_cast<std::uint32_t>(rk::message_type::run_steps);
      const auto done = rk::detail::ask_for<rk::progress>(cell, type, &m, sizeof m, 60s).get();
      if (!done) return "steps: " + done.error().message();
    }
    return std::nullopt;
  }

  static answer ask_native(const differential::handler& h, void* state, rk::testing::context& ctx, const void* message) {
    aligned reply(h.reply_bytes);
    h.native(state, ctx, message, reply.data());
    const rk::errc error = ctx.error();
    ctx.end_event();
    const auto* r = static_cast<const unsigned char*>(reply.data());
    return error == rk::errc::ok ? answer{{r, r + h.reply_bytes}, error, {}} : answer{{}, error, {}};
  }

  static answer ask(const std::shared_ptr<rk::detail::actor_cell>& cell, const differential::handler& h, const void* message) {
    auto pending = rk::detail::ask(cell, h.type, message, h.message_bytes, 60s);
    if (!pending) return {{}, pending.error().code, pending.error().message()};
    auto reply = rk::detail::wait_reply(**pending);
    return reply ? answer{std::move(*reply), rk::errc::ok, {}} : answer{{}, reply.error().code, reply.error().message()};
  }

  std::optional<std::string> kernel(const differential::kernel_entry& k) {
    const int nx = 21, ny = k.global ? 1 : 9, nz = k.box ? 5 : 1;
    const auto n = static_cast<std::size_t>(nx * ny * nz);
    std::vector<std::uint32_t> a(n);
    std::vector<float> b(n);
    fill(random_, a.data(), n * sizeof a[0], 0);
    fill(random_, b.data(), n * sizeof b[0], 0);
    std::vector<std::uint64_t> native(n), device(n);
    const auto scale = static_cast<std::uint32_t>(random_());
    for (int z = 0; z < nz; ++z)
      for (int y = 0; y < ny; ++y)
        for (int x = 0; x < nx; ++x) {
          if (k.plane) k.plane({x, y, nx, ny, k.bounds, k.outside, k.halo}, a.data(), b.data(), scale, native.data());
          if (k.box) k.box({x, y, z, nx, ny, nz, k.bounds, k.outside, k.halo}, a.data(), b.data(), scale, native.data());
        }
    if (k.global) k.global(static_cast<std::uint32_t>(n), a.data(), b.data(), native.data());

    const auto name = k.global ? k.name : std::string(module_.name) + "_" + k.name;
    const auto* entries = module_.cpu->entries;
    std::size_t i = 0;
    while (i < module_.cpu->entry_count && entries[i].name != name) ++i;
    if (i == module_.cpu->entry_count) return "there is no kernel " + name;
    const struct {
      std::uint32_t n;
      const std::uint32_t* a;
      const float* b;
      std::uint64_t* out;
    } global{static_cast<std::uint32_t>(n), a.data(), b.data(), device.data()};
    const struct {
      int nx, ny;
      const std::uint32_t* a;
      const float* b;
      std::uint32_t scale;
      std::uint64_t* out;
    } plane{nx, ny, a.data(), b.data(), scale, device.data()};
    const struct {
      int nx, ny, nz;
      const std::uint32_t* a;
      const float* b;
      std::uint32_t scale;
      std::uint64_t* out;
    } box{nx, ny, nz, a.data(), b.data(), scale, device.data()};
    const auto tiles = [](int cells, unsigned tile) { return (static_cast<unsigned>(cells) + tile - 1) / tile; };
    const rk::cpu::dim3 block{k.tile[0], k.tile[1], k.tile[2]};
    const rk::cpu::dim3 grid{k.global ? 2 : tiles(nx, block.x), tiles(ny, block.y), tiles(nz, block.z)};
    const void* parameters = k.global ? static_cast<const void*>(&global) : k.plane ? static_cast<const void*>(&plane) : &box;
    const auto result = rk::cpu::run(entries[i], grid, block, parameters);
    if (result.why != rk::cpu::fault::none) return name + ": " + result.message;
    compared_ += static_cast<unsigned>(n);
    for (std::size_t c = 0; c < n; ++c)
      if (native[c] != device[c])
        return name + ", cell " + std::to_string(c) + " of " + std::to_string(nx) + "x" + std::to_string(ny) + "x" +
               std::to_string(nz) + "\n  native     " + std::to_string(native[c]) + "\n  transpiled " + std::to_string(device[c]);
    return std::nullopt;
  }

  const differential::program& program_;
  const rk::module_descriptor& module_;
  const std::shared_ptr<rk::detail::core>& core_;
  chance random_;
  unsigned compared_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || argc > 3) return std::fprintf(stderr, "usage: driver BATCH.so [PROGRAM]\n"), 2;
  void* const library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
  if (!library) return std::fprintf(stderr, "%s\n", dlerror()), 2;
  const auto programs = reinterpret_cast<decltype(&differential_programs)>(dlsym(library, "differential_programs"));
  if (!programs) return std::fprintf(stderr, "%s\n", dlerror()), 2;
  const differential::batch batch = programs();

  rk::system_options options;
  options.backend = rk::backend_choice::cpu;
  options.slots = 1;
  options.grid_blocks = 2;
  options.cache_directory = "none";
  const rk::module_descriptor* const modules[] = {batch.module};
  const auto core = rk::detail::make_core(modules, options);
  int differ = 0;
  for (const auto& program : batch.programs) {
    if (argc == 3 && std::strcmp(argv[2], program.name) != 0) continue;
    run_of run(program, *batch.module, core);
    if (const auto why = run())
      ++differ, std::printf("differs %s %llu %s\n", program.name, program.seed, why->c_str());
    else
      std::printf("ok %s %llu %u\n", program.name, program.seed, run.compared());
    std::fflush(stdout);
  }
  const auto stopped = rk::detail::stop(*core);
  if (!stopped) return std::printf("the system does not stop: %s\n", stopped.error().message().c_str()), 1;
  return differ != 0;
}
