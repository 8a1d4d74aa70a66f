// SPDX-License-Identifier: Apache-2.0
#pragma once
// A fresh mock device for one test, with the kernels of kernels.cu known to it.

#include "../../../../runtime/src/core/backend.hpp"
#include "../temporary_folder.hpp"
#include "executor_runner.hpp"
#include "kernels.hpp"
#include "mock_control.hpp"
#include "mock_nvrtc.hpp"

#include <catch2/catch.hpp>

#include <thread>

class mock_device {
 public:
  mock_device() {
    rk::mock::reset();
    rk::mock::nvrtc::reset();
    rk::mock::use_executor();
    rk::mock::add_module(kernels::module());
    options.driver_library = RK_MOCK_CUDA;
    options.nvrtc_library = RK_MOCK_NVRTC;
    options.cache_directory = "none";
  }
  ~mock_device() { rk::mock::reset(); }

  rk::detail::backend_options options;

  auto make() const { return rk::detail::make_cuda_backend(options); }
  std::unique_ptr<rk::detail::backend> must_make() const {
    auto made = make();
    if (!made) FAIL(made.error().message());
    return std::move(*made);
  }
  /// Must fail; with what.
  rk::error must_fail() const {
    auto made = make();
    REQUIRE_FALSE(made);
    return made.error();
  }
};

/// Waits until `done`, for at most five seconds.
template <class Predicate>
bool eventually(Predicate done) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(5);
  while (!done()) {
    if (std::chrono::steady_clock::now() > deadline) return false;
    std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
  return true;
}

inline bool says(const rk::error& e, std::string_view text) { return e.message().find(text) != std::string::npos; }

/// What the kernels of kernels.cu need.
struct kernel_memory {
  rk::detail::mapped_memory lines, words;
  std::uint64_t counter;
  rk::device::kernel_params params{};

  kernel_memory(rk::detail::backend& b, std::uint32_t blocks) {
    auto l = b.allocate_mapped(sizeof(rk::device::kernel_host_line));
    auto w = b.allocate_mapped(blocks * sizeof(rk::device::slot_device_line));
    auto c = b.allocate_device(64);
    if (!l) FAIL(l.error().message());
    if (!w) FAIL(w.error().message());
    if (!c) FAIL(c.error().message());
    lines = *l;
    words = *w;
    counter = *c;
    params.host_line = reinterpret_cast<const rk::device::kernel_host_line*>(lines.device);
    params.slot_device_lines = reinterpret_cast<rk::device::slot_device_line*>(words.device);
    params.states = reinterpret_cast<unsigned char*>(counter);
    params.k2h_tail = reinterpret_cast<std::uint64_t*>(counter);
  }

  std::uint64_t word(std::uint32_t block) const {
    return __atomic_load_n(&static_cast<rk::device::slot_device_line*>(words.host)[block].h2k_consumed, __ATOMIC_ACQUIRE);
  }
  void abort() const { __atomic_store_n(&static_cast<rk::device::kernel_host_line*>(lines.host)->abort, 1u, __ATOMIC_RELEASE); }
};
