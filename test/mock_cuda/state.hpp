// SPDX-License-Identifier: Apache-2.0
#pragma once
// All that the mock driver knows; one object, one lock. driver.cpp has the entry points.

#include "device_process.hpp"
#include "stream.hpp"

#include <rk/cpu/module.hpp>

#include <map>
#include <memory>
#include <mutex>
#include <set>

namespace rk::cuda::api {

struct context_object {
  int retained = 0;
};

struct module_object {
  const ::rk::cpu::module_entry* entries = nullptr;  ///< null: the clock probe
  device_ptr hash = 0;
};

struct function_object {
  module owner;
  const ::rk::cpu::kernel_entry* entry;  ///< null: the clock probe
  std::uint32_t max_dynamic_shared = 0;  ///< what the kernel has asked for
};

}  // namespace rk::cuda::api

namespace rk::mock {

namespace api = cuda::api;

/// A launch, from the call to its end.
struct launched {
  std::string name;
  const cpu::kernel_entry* entry;  // null: the clock probe
  api::stream on;
  std::uint32_t blocks, threads;
  std::uint32_t shared_bytes;  // dynamic ones included
  std::uint32_t dynamic_shared_bytes;
  std::vector<unsigned char> params;
  bool started = false;
  bool ended = false;
  std::uint32_t number = 0;         // of the device's process
  std::vector<std::uint32_t> per_sm;  // blocks on each SM, once started
};

class state {
 public:
  std::recursive_mutex lock;
  device_model model;
  std::vector<call> calls;
  std::vector<std::string> violations;
  bool fatal = true;
  runner with{};
  std::map<std::uint64_t, const cpu::module_entry*> modules;

  memory mem;
  device_process device{mem};
  bool initialised = false;
  api::context_object context;
  std::size_t stack_limit = 1024;
  api::result sticky = api::result::SUCCESS;
  unsigned streams_made = 0;
  std::set<api::stream> streams;
  std::set<api::event> events;
  std::set<api::module> loaded;
  std::vector<std::unique_ptr<api::function_object>> functions;
  std::vector<launched> kernels;

  struct fault {
    api::result answer;
    unsigned countdown;
  };
  std::map<std::string, fault, std::less<>> faults;

  void reset();
  void violate(std::string what);

  /// Whether a kernel has been launched and has not ended; the clock probe ends by itself and does not count.
  bool live();
  /// Does what can be done of a stream.
  api::result advance(api::stream s);
  /// Starts whatever waits and fits, in the order of the launches.
  void start_what_fits();
  bool fits_alone(const launched& k) const;
  std::uint32_t next_random(std::uint32_t below);

 private:
  void watch_kernels();
  bool place(launched& k) const;
  bool queue_is_blocked(const api::stream_object& s) const;
  std::uint32_t random_ = 1;
};

/// The one state. A driver is a thing of the process.
state& the_state();

}  // namespace rk::mock
