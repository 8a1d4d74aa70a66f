// SPDX-License-Identifier: Apache-2.0
#pragma once
// rk::system: loads the modules that are linked in, launches their persistent kernels once, and spawns actors in them.
//   rk::system sys;  auto l = sys.spawn<ledger>("ledger/0").value();  l.tell(deposit{7, 12.5}).value();
// One service thread a system (named rk-service), unless options.service_thread is false; then the program calls poll().
// Any thread may call any member but the destructor and shut_down(), which no other call may overlap. No signal handlers; the only global state is the residency ledger.

#include <rk/actor_ref.hpp>
#include <rk/device/hlc.hpp>
#include <rk/device/type_id.hpp>

#include <cstring>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rk {
inline namespace RK_SIDE {

enum class backend_choice { automatic, cuda, cpu };

struct system_options {
  backend_choice backend = backend_choice::automatic;  ///< automatic: CUDA if it works, else the CPU
  std::vector<std::string> modules;          ///< names to load; empty: all that are linked in
  std::uint32_t slots = 0;                   ///< actors a block-scope kernel group can hold; 0: one per SM, 32 on the CPU
  std::uint32_t grid_blocks = 0;             ///< blocks of each grid actor; 0: one per SM, one per worker on the CPU
  std::uint32_t grid_actors = 1;             ///< how many actors of each grid-scope type can live at once
  std::uint32_t mailbox_capacity = 256;      ///< envelopes, a power of two
  std::uint32_t outbox_capacity = 1024;      ///< envelopes from a kernel to the host, a power of two
  std::uint32_t dynamic_shared_bytes = 0;    ///< of shared memory for each block beside its variables: rk::dynamic_shared
  std::size_t field_arena_bytes = 64u << 20; ///< device memory for rk::field1/2/3 of all actors
  std::uint32_t message_budget = 16;         ///< messages handled between two steps
  std::chrono::nanoseconds spin{50000};      ///< an empty mailbox is polled so long without a pause
  std::chrono::nanoseconds max_lifetime{0};  ///< the kernels stop by themselves after it; 0: never
  std::chrono::milliseconds spawn_timeout{10000};
  std::chrono::milliseconds shutdown_timeout{5000};  ///< until a kernel that does not stop is reported and left behind
  bool checksums = false;                    ///< payload checksums on both ways
  bool service_thread = true;
  std::uint16_t node = 1;                    ///< of actor ids and clocks
  int device = 0;                            ///< CUDA ordinal
  std::uint32_t cpu_workers = 0;             ///< 0: one less than the cores
  std::string driver_library;                ///< default: the CUDA driver's usual name
  std::string nvrtc_library;
  std::string cache_directory;               ///< compiled kernels; "none": no cache
};

/// A message that nobody answered for: the handler refused a tell, or its actor was gone.
struct dead_letter {
  actor_id actor;
  std::string name;
  std::uint32_t message_type;
  errc code;
};

/// What an actor has sent unasked, by `ctx.emit`.
struct emission {
  actor_id actor;
  std::string name;        ///< of the actor; empty if it has ended since
  std::uint32_t type;      ///< rk::type_id of the message
  hlc_timestamp time;      ///< when it was sent, by the actor's clock
  std::uint64_t number;    ///< counts all that the system has received, from 1: a gap says how many nobody has taken in time
  std::vector<unsigned char> bytes;

  /// The message, where it is one of this type.
  template <class Message>
  std::optional<Message> as() const {
    if (type != type_id<Message>() || bytes.size() != sizeof(Message)) return std::nullopt;
    Message message;
    std::memcpy(&message, bytes.data(), sizeof message);
    return message;
  }
};

/// What a system runs on.
struct system_info {
  std::string backend;         ///< "cuda" or "cpu"
  std::string device;
  std::string backend_reason;  ///< why not CUDA, where automatic chose the CPU
  std::uint32_t kernels;
  std::uint32_t grid_blocks;
};

namespace detail {

class core;

/// A field of a state that waits for its memory: where its pointer lies.
struct field_request {
  void* pointer;
  std::size_t bytes;
};

std::shared_ptr<core> make_core(std::span<const module_descriptor* const> modules, const system_options& options);
expected<void> stop(core& c);
expected<std::shared_ptr<actor_cell>> spawn(const std::shared_ptr<core>& c, const module_descriptor& module, std::uint32_t type,
                                            std::uint64_t layout_hash, std::string name, const void* state, std::size_t bytes,
                                            std::span<const field_request> fields);

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk

// The linker's bounds of the section that RK_REGISTER_MODULE fills; absent if no module is linked in.
extern "C" {
extern const ::rk::module_descriptor* const __start_rk_modules[] __attribute__((weak, visibility("hidden")));
extern const ::rk::module_descriptor* const __stop_rk_modules[] __attribute__((weak, visibility("hidden")));
}

namespace rk {
inline namespace RK_SIDE {

class system {
 public:
  /// Loads and launches. If that fails, `status()` and every spawn say why.
  explicit system(const system_options& options = {})
      : core_(detail::make_core({__start_rk_modules, static_cast<std::size_t>(__stop_rk_modules - __start_rk_modules)}, options)) {}
  /// The same for an explicit list of modules.
  system(std::span<const module_descriptor* const> modules, const system_options& options)
      : core_(detail::make_core(modules, options)) {}
  system(const system&) = delete;
  system& operator=(const system&) = delete;
  /// shut_down(), its answer unheard.
  ~system() { (void)detail::stop(*core_); }

  /// Drains the mailboxes, ends the kernels, and fails what is still asked with shut_down. kernel_stuck: a handler does
  /// not return; its kernel is left behind with all of its memory, and only a new process gets rid of it.
  expected<void> shut_down() { return detail::stop(*core_); }

  /// Whether the system works.
  expected<void> status() const;
  system_info info() const;

  /// Starts an actor: constructs `Actor(args...)` on the host, gives its fields memory, and copies it to a free slot of the
  /// running kernel. Errors: name_taken, no_slot, arena_full, layout_mismatch, unknown_actor, timeout, and those of status().
  template <class Actor, class... Args>
  expected<actor_ref<Actor>> spawn(std::string name, Args&&... args) {
    using traits = actor_traits<Actor>;
    using state = typename traits::state;
    static_assert(std::is_trivially_copyable_v<state>, "an actor's state is copied as bytes");
    if constexpr (std::is_constructible_v<state, Args...>) {
      return start<Actor>(std::move(name), state(std::forward<Args>(args)...));
    } else {
      return start<Actor>(std::move(name), state{std::forward<Args>(args)...});
    }
  }
  /// Starts the actor that a ring kernel function is.
  template <auto Function, class... Args>
  expected<actor_ref<function_actor<Function>>> spawn(std::string name, Args&&... args) {
    return spawn<function_actor<Function>>(std::move(name), std::forward<Args>(args)...);
  }

  /// The living actor of this name; empty if there is none or if it is of another type.
  template <class Actor>
  actor_ref<Actor> find(std::string_view name) const {
    return actor_ref<Actor>(find_cell(name, actor_traits<Actor>::type));
  }

  /// Reads what the kernels have sent and completes futures; for programs without the service thread. Never blocks.
  void poll();

  /// Takes the dead letters since the last call; at most the latest 1024 are kept.
  std::vector<dead_letter> dead_letters();

  /// Takes what the actors have emitted since the last call, in the order of arrival; at most the latest 16384 are kept.
  std::vector<emission> emissions();

 private:
  template <class Actor>
  expected<actor_ref<Actor>> start(std::string name, typename actor_traits<Actor>::state state) {
    using traits = actor_traits<Actor>;
    std::vector<detail::field_request> fields;
    traits::fields(state, [&](auto& field) {
      fields.push_back({&field.data, field.size() * sizeof(*field.data)});
    });
    constexpr std::size_t bytes = std::is_same_v<typename traits::state, no_state> ? 0 : sizeof state;
    auto cell = detail::spawn(core_, traits::module(), traits::type, traits::layout_hash, std::move(name), &state, bytes, fields);
    if (!cell) return unexpected<error>(std::move(cell.error()));
    return actor_ref<Actor>(std::move(*cell));
  }
  std::shared_ptr<detail::actor_cell> find_cell(std::string_view name, std::uint32_t type) const;

  std::shared_ptr<detail::core> core_;
};

}  // namespace RK_SIDE
}  // namespace rk
