// SPDX-License-Identifier: Apache-2.0
// The driver's entry points. Each goes through `answer`: logged, checked against the rules, failed on demand, or done.
#include "state.hpp"

#include <rk/module.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <regex>
#include <thread>

namespace rk::mock {
namespace {

using api::result;
using cuda::phase;

thread_local std::vector<api::context> current;

phase phase_of(std::string_view name) {
#define RK_CU(symbol, when, parameters) \
  if (name == #symbol) return phase::when;
#include "../../runtime/src/cuda/driver_functions.def"
#undef RK_CU
  std::abort();
}

enum class needs { nothing, driver, context };

template <class Do>
result answer(const char* name, needs what, std::string detail, Do&& work) {
  state& s = the_state();
  const std::lock_guard<std::recursive_mutex> hold(s.lock);
  const bool live = s.live();
  if (live && phase_of(name) == phase::setup)
    s.violate(std::string(name) + " was called while a kernel runs, and may wait for it");
  result r = result::SUCCESS;
  const auto fault = s.faults.find(std::string_view(name));
  if (fault != s.faults.end() && --fault->second.countdown == 0) {
    r = fault->second.answer;
    s.faults.erase(fault);
  } else if (what != needs::nothing && !s.initialised) {
    r = result::ERROR_NOT_INITIALIZED;
  } else if (what == needs::context && (current.empty() || current.back() != &s.context || s.context.retained == 0)) {
    r = result::ERROR_INVALID_CONTEXT;
  } else if (what == needs::context && s.sticky != result::SUCCESS) {
    r = s.sticky;
  } else {
    r = work(s);
  }
  s.calls.push_back({name, static_cast<int>(r), std::move(detail), live});
  return r;
}

bool is_device(const state& s, api::device d) { return d >= 0 && d < s.model.devices; }

// The hash that an image was made from: mock NVRTC's images and PTX both spell it.
const cpu::module_entry* entries_of(state& s, const std::string& image, std::uint64_t& hash) {
  std::smatch found;
  if (!std::regex_search(image, found, std::regex("\\.u64 rk_module_hash = ([0-9]+);"))) return nullptr;
  hash = std::strtoull(found[1].str().c_str(), nullptr, 10);
  const auto known = s.modules.find(hash);
  return known == s.modules.end() ? nullptr : known->second;
}

std::uint32_t shared_bytes(const api::function_object& f) {
  return f.entry == nullptr ? 0 : static_cast<std::uint32_t>(cpu::arena_frame_bytes + f.entry->shared_size);
}
constexpr std::uint32_t reserved_shared_bytes = 1024;

}  // namespace

void add_module(const module_descriptor& module) {
  state& s = the_state();
  const std::lock_guard<std::recursive_mutex> hold(s.lock);
  s.modules[module.hash] = module.cpu;
}

}  // namespace rk::mock

namespace rk::cuda::api {

using mock::answer;
using mock::current;
using mock::is_device;
using mock::needs;
using mock::operation;
using mock::state;

extern "C" {

result cuInit(unsigned) {
  return answer("cuInit", needs::nothing, {}, [](state& s) {
    if (s.model.devices == 0) return result::ERROR_NO_DEVICE;
    s.initialised = true;
    return result::SUCCESS;
  });
}

result cuDriverGetVersion(int* version) {
  return answer("cuDriverGetVersion", needs::nothing, {}, [&](state& s) {
    *version = s.model.driver_version;
    return result::SUCCESS;
  });
}

// These two tell a name and no more: not logged, so that the log shows what the backend does.
result cuGetErrorName(result code, const char** name) {
  switch (code) {
    case result::SUCCESS:
      *name = "CUDA_SUCCESS";
      return result::SUCCESS;
#define RK_CU_RESULT(symbol, value, errc) \
  case result::symbol:                    \
    *name = "CUDA_" #symbol;              \
    return result::SUCCESS;
#include "../../runtime/src/cuda/driver_results.def"
#undef RK_CU_RESULT
  }
  *name = nullptr;
  return result::ERROR_INVALID_VALUE;
}
result cuGetErrorString(result, const char** text) {
  *text = "said by the mock driver";
  return result::SUCCESS;
}

result cuDeviceGetCount(int* count) {
  return answer("cuDeviceGetCount", needs::driver, {}, [&](state& s) {
    *count = s.model.devices;
    return result::SUCCESS;
  });
}
result cuDeviceGet(device* out, int ordinal) {
  return answer("cuDeviceGet", needs::driver, {}, [&](state& s) {
    *out = ordinal;
    return is_device(s, ordinal) ? result::SUCCESS : result::ERROR_INVALID_DEVICE;
  });
}
result cuDeviceGetName(char* name, int bytes, device of) {
  return answer("cuDeviceGetName", needs::driver, {}, [&](state& s) {
    std::snprintf(name, static_cast<std::size_t>(bytes), "Mock device %d", of);
    return is_device(s, of) ? result::SUCCESS : result::ERROR_INVALID_DEVICE;
  });
}
result cuDeviceGetAttribute(int* value, device_attribute which, device of) {
  return answer("cuDeviceGetAttribute", needs::driver, {}, [&](state& s) {
    const auto& m = s.model;
    const std::map<device_attribute, std::uint32_t> known = {
        {device_sm_count, m.sm_count},
        {device_can_map_host, 1},
        {device_threads_per_sm, m.threads_per_sm},
        {device_arch_major, m.arch / 10},
        {device_arch_minor, m.arch % 10},
        {device_shared_bytes_per_sm, m.shared_bytes_per_sm},
        {device_registers_per_sm, m.registers_per_sm},
        {device_cooperative, 1},
        {device_blocks_per_sm, m.blocks_per_sm},
        {device_reserved_shared_bytes, mock::reserved_shared_bytes},
    };
    const auto found = known.find(which);
    if (found == known.end() || !is_device(s, of)) return result::ERROR_INVALID_VALUE;
    *value = static_cast<int>(found->second);
    return result::SUCCESS;
  });
}

result cuDevicePrimaryCtxRetain(context* out, device of) {
  return answer("cuDevicePrimaryCtxRetain", needs::driver, {}, [&](state& s) {
    if (!is_device(s, of)) return result::ERROR_INVALID_DEVICE;
    if (!s.device.started()) s.device.start(s.with);
    s.context.retained += 1;
    *out = &s.context;
    return result::SUCCESS;
  });
}
result cuDevicePrimaryCtxRelease_v2(device of) {
  return answer("cuDevicePrimaryCtxRelease_v2", needs::driver, {}, [&](state& s) {
    if (!is_device(s, of) || s.context.retained == 0) return result::ERROR_INVALID_CONTEXT;
    s.context.retained -= 1;
    return result::SUCCESS;
  });
}
// Like the two above: part of every call.
result cuCtxPushCurrent_v2(context c) {
  current.push_back(c);
  return result::SUCCESS;
}
result cuCtxPopCurrent_v2(context* was) {
  if (current.empty()) return result::ERROR_INVALID_CONTEXT;
  *was = current.back();
  current.pop_back();
  return result::SUCCESS;
}
result cuCtxGetLimit(std::size_t* value, limit) {
  return answer("cuCtxGetLimit", needs::context, {}, [&](state& s) {
    *value = s.stack_limit;
    return result::SUCCESS;
  });
}
result cuCtxSetLimit(limit, std::size_t value) {
  return answer("cuCtxSetLimit", needs::context, std::to_string(value), [&](state& s) {
    s.stack_limit = value;
    return result::SUCCESS;
  });
}

result cuModuleLoadDataEx(module* out, const void* image, unsigned count, jit_option* options, void** values) {
  return answer("cuModuleLoadDataEx", needs::context, {}, [&](state& s) {
    const std::string text = static_cast<const char*>(image);
    auto made = std::make_unique<module_object>();
    if (text.find("rk_clock_probe") == std::string::npos) {
      std::uint64_t hash = 0;
      made->entries = mock::entries_of(s, text, hash);
      if (made->entries == nullptr) {
        for (unsigned i = 0; i < count; ++i)
          if (options[i] == jit_error_log_buffer)
            std::strcpy(static_cast<char*>(values[i]), "mock JIT: no CPU object for this image");
        return result::ERROR_INVALID_IMAGE;
      }
      made->hash = s.mem.allocate_device(sizeof hash, s.model.device_bytes);
      if (made->hash == 0) return result::ERROR_OUT_OF_MEMORY;
      s.mem.write(made->hash, &hash, sizeof hash);
    }
    *out = made.release();
    s.loaded.insert(*out);
    return result::SUCCESS;
  });
}
result cuModuleUnload(module of) {
  return answer("cuModuleUnload", needs::context, {}, [&](state& s) {
    if (s.loaded.erase(of) == 0) return result::ERROR_INVALID_HANDLE;
    if (of->hash != 0) s.mem.free_device(of->hash);
    delete of;
    return result::SUCCESS;
  });
}
result cuModuleGetFunction(function* out, module of, const char* name) {
  return answer("cuModuleGetFunction", needs::context, name, [&](state& s) {
    const ::rk::cpu::kernel_entry* entry = nullptr;
    if (of->entries != nullptr) {
      for (std::size_t i = 0; i < of->entries->entry_count; ++i)
        if (std::string_view(of->entries->entries[i].name) == name) entry = &of->entries->entries[i];
      if (entry == nullptr) return result::ERROR_NOT_FOUND;
    }
    s.functions.push_back(std::make_unique<function_object>(function_object{of, entry}));
    *out = s.functions.back().get();
    return result::SUCCESS;
  });
}
result cuModuleGetGlobal_v2(device_ptr* out, std::size_t* bytes, module of, const char* name) {
  return answer("cuModuleGetGlobal_v2", needs::context, name, [&](state&) {
    if (of->hash == 0 || std::string_view(name) != "rk_module_hash") return result::ERROR_NOT_FOUND;
    *out = of->hash;
    *bytes = sizeof(std::uint64_t);
    return result::SUCCESS;
  });
}
result cuFuncGetAttribute(int* value, function_attribute which, function of) {
  return answer("cuFuncGetAttribute", needs::context, {}, [&](state& s) {
    if (which == function_registers)
      *value = static_cast<int>(s.model.registers_per_thread);
    else if (which == function_shared_bytes)
      *value = static_cast<int>(mock::shared_bytes(*of));
    else if (which == function_local_bytes)
      *value = static_cast<int>(s.model.local_bytes);
    else
      return result::ERROR_INVALID_VALUE;
    return result::SUCCESS;
  });
}
result cuFuncSetAttribute(function of, function_attribute which, int value) {
  return answer("cuFuncSetAttribute", needs::context, {}, [&](state& s) {
    if (which == function_shared_carveout) return result::SUCCESS;
    if (which != function_max_dynamic_shared ||
        mock::shared_bytes(*of) + static_cast<unsigned>(value) > s.model.shared_bytes_per_sm)
      return result::ERROR_INVALID_VALUE;
    of->max_dynamic_shared = static_cast<unsigned>(value);
    return result::SUCCESS;
  });
}
result cuOccupancyMaxActiveBlocksPerMultiprocessor(int* blocks, function of, int block_size, std::size_t) {
  return answer("cuOccupancyMaxActiveBlocksPerMultiprocessor", needs::context, {}, [&](state& s) {
    const auto& m = s.model;
    const auto threads = static_cast<std::uint32_t>(block_size);
    const std::uint32_t shared = mock::shared_bytes(*of) + mock::reserved_shared_bytes;
    *blocks =
        static_cast<int>(std::min({m.blocks_per_sm, m.threads_per_sm / threads,
                                   m.registers_per_sm / (m.registers_per_thread * threads), m.shared_bytes_per_sm / shared}));
    return result::SUCCESS;
  });
}

result cuMemHostAlloc(void** out, std::size_t bytes, unsigned) {
  return answer("cuMemHostAlloc", needs::context, std::to_string(bytes), [&](state& s) {
    *out = s.mem.allocate_host(bytes, s.model.host_bytes);
    return *out == nullptr ? result::ERROR_OUT_OF_MEMORY : result::SUCCESS;
  });
}
result cuMemHostGetDevicePointer_v2(device_ptr* out, void* host, unsigned) {
  return answer("cuMemHostGetDevicePointer_v2", needs::context, {}, [&](state& s) {
    *out = s.mem.device_address(host);
    return *out == 0 ? result::ERROR_INVALID_VALUE : result::SUCCESS;
  });
}
result cuMemFreeHost(void* host) {
  return answer("cuMemFreeHost", needs::context, {},
                [&](state& s) { return s.mem.free_host(host) ? result::SUCCESS : result::ERROR_INVALID_VALUE; });
}
result cuMemAlloc_v2(device_ptr* out, std::size_t bytes) {
  return answer("cuMemAlloc_v2", needs::context, std::to_string(bytes), [&](state& s) {
    *out = s.mem.allocate_device(bytes, s.model.device_bytes);
    return *out == 0 ? result::ERROR_OUT_OF_MEMORY : result::SUCCESS;
  });
}
result cuMemFree_v2(device_ptr of) {
  return answer("cuMemFree_v2", needs::context, {},
                [&](state& s) { return s.mem.free_device(of) ? result::SUCCESS : result::ERROR_INVALID_VALUE; });
}
result cuMemsetD8Async(device_ptr to, unsigned char value, std::size_t bytes, stream on) {
  return answer("cuMemsetD8Async", needs::context, std::to_string(bytes), [&](state& s) {
    if (!s.mem.is_allocated(to, bytes)) return result::ERROR_INVALID_VALUE;
    operation fill{operation::kind::fill};
    fill.device = to;
    fill.bytes = bytes;
    fill.value = value;
    on->operations.push_back(fill);
    return result::SUCCESS;
  });
}
result cuMemcpyDtoHAsync_v2(void* to, device_ptr from, std::size_t bytes, stream on) {
  return answer("cuMemcpyDtoHAsync_v2", needs::context, std::to_string(bytes), [&](state& s) {
    if (!s.mem.is_allocated(from, bytes)) return result::ERROR_INVALID_VALUE;
    if (s.live() && !s.mem.is_pinned(to, bytes))
      s.violate("a copy to pageable memory while a kernel runs waits inside the driver");
    if (s.live() && !on->non_blocking) s.violate("a copy on a blocking stream while a kernel runs waits for it");
    std::memset(to, 0xCD, bytes);
    operation copy{operation::kind::copy};
    copy.to = to;
    copy.device = from;
    copy.bytes = bytes;
    copy.delay = s.next_random(4);
    on->operations.push_back(copy);
    return result::SUCCESS;
  });
}

result cuStreamCreate(stream* out, unsigned flags) {
  return answer("cuStreamCreate", needs::context, {}, [&](state& s) {
    *out = new stream_object{(flags & stream_non_blocking) != 0, s.streams_made++ % s.model.work_queues, {}};
    s.streams.insert(*out);
    return result::SUCCESS;
  });
}
result cuStreamDestroy_v2(stream of) {
  return answer("cuStreamDestroy_v2", needs::context, {}, [&](state& s) {
    if (s.streams.erase(of) == 0) return result::ERROR_INVALID_HANDLE;
    delete of;
    return result::SUCCESS;
  });
}
result cuStreamQuery(stream of) {
  return answer("cuStreamQuery", needs::context, {}, [&](state& s) { return s.advance(of); });
}
result cuStreamSynchronize(stream of) {
  return answer("cuStreamSynchronize", needs::context, {}, [&](state& s) {
    result r;
    while ((r = s.advance(of)) == result::ERROR_NOT_READY) std::this_thread::sleep_for(std::chrono::microseconds(50));
    return r;
  });
}

result cuEventCreate(event* out, unsigned) {
  return answer("cuEventCreate", needs::context, {}, [&](state& s) {
    *out = new event_object;
    s.events.insert(*out);
    return result::SUCCESS;
  });
}
result cuEventDestroy_v2(event of) {
  return answer("cuEventDestroy_v2", needs::context, {}, [&](state& s) {
    if (s.events.erase(of) == 0) return result::ERROR_INVALID_HANDLE;
    delete of;
    return result::SUCCESS;
  });
}
result cuEventRecord(event of, stream on) {
  return answer("cuEventRecord", needs::context, {}, [&](state&) {
    of->recorded += 1;
    operation record{operation::kind::record};
    record.event = of;
    on->operations.push_back(record);
    return result::SUCCESS;
  });
}
result cuEventQuery(event of) {
  return answer("cuEventQuery", needs::context, {}, [&](state& s) {
    for (stream each : s.streams)
      if (const result r = s.advance(each); r != result::SUCCESS && r != result::ERROR_NOT_READY) return r;
    return of->completed == of->recorded ? result::SUCCESS : result::ERROR_NOT_READY;
  });
}

result cuLaunchKernelEx(const launch_config* config, function of, void** parameters, void**) {
  const char* name = of->entry == nullptr ? "rk_clock_probe" : of->entry->name;
  return answer("cuLaunchKernelEx", needs::context, name, [&](state& s) {
    bool cooperative = false;
    for (unsigned i = 0; i < config->attribute_count; ++i)
      cooperative = cooperative || (config->attributes[i].id == launch_cooperative && config->attributes[i].cooperative != 0);
    if (!config->on->non_blocking && of->entry != nullptr) s.violate("a persistent kernel on a blocking stream");
    if (s.model.local_bytes > s.stack_limit && s.live())
      s.violate("a launch that makes the driver allocate local memory waits for the kernels that run");
    mock::launched k{};
    k.name = name;
    k.entry = of->entry;
    k.on = config->on;
    k.blocks = config->grid_x;
    k.threads = config->block_x;
    k.dynamic_shared_bytes = config->dynamic_shared_bytes;
    k.shared_bytes = of->entry == nullptr ? 0 : mock::shared_bytes(*of) + mock::reserved_shared_bytes + k.dynamic_shared_bytes;
    constexpr std::uint32_t unasked = 48 * 1024;
    if (of->entry != nullptr &&
        mock::shared_bytes(*of) + k.dynamic_shared_bytes > std::max(unasked, mock::shared_bytes(*of) + of->max_dynamic_shared))
      return result::ERROR_INVALID_VALUE;
    if (k.threads == 0 || k.threads > 1024 || k.blocks == 0) return result::ERROR_INVALID_VALUE;
    if (cooperative && !s.fits_alone(k)) return result::ERROR_COOPERATIVE_LAUNCH_TOO_LARGE;
    if (of->entry == nullptr) {
      for (int i = 0; i < 3; ++i) {
        const auto* bytes = static_cast<const unsigned char*>(parameters[i]);
        k.params.insert(k.params.end(), bytes, bytes + 8);
      }
    } else {
      const auto* bytes = static_cast<const unsigned char*>(parameters[0]);
      k.params.assign(bytes, bytes + of->entry->params_size);
    }
    operation run{operation::kind::kernel};
    run.kernel = static_cast<std::uint32_t>(s.kernels.size());
    s.kernels.push_back(std::move(k));
    config->on->operations.push_back(run);
    s.start_what_fits();
    return result::SUCCESS;
  });
}

}  // extern "C"

#define RK_CU(symbol, when, parameters) \
  static_assert(std::is_same_v<decltype(functions::symbol), decltype(&symbol)>, "the mock's " #symbol " differs");
#include "../../runtime/src/cuda/driver_functions.def"
#undef RK_CU

}  // namespace rk::cuda::api
