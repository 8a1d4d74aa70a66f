// SPDX-License-Identifier: Apache-2.0
#include "device_reader.hpp"

#include "check.hpp"

#include <algorithm>
#include <cstring>
#include <thread>

namespace rk::cuda {
namespace {

constexpr std::size_t staging_bytes = 1u << 20;

}  // namespace

expected<device_reader> device_reader::make(const driver_api& driver) {
  device_reader r;
  auto outcome = check(driver, driver.cuStreamCreate(&r.stream_, api::stream_non_blocking), "cuStreamCreate, copies");
  if (outcome) outcome = check(driver, driver.cuEventCreate(&r.done_, api::event_disable_timing), "cuEventCreate, copies");
  if (outcome) outcome = check(driver, driver.cuMemHostAlloc(&r.staging_, staging_bytes, api::host_alloc_portable), "cuMemHostAlloc, copies");
  if (outcome) return r;
  r.release(driver);
  return unexpected<error>(std::move(outcome.error()));
}

void device_reader::release(const driver_api& driver) {
  if (staging_ != nullptr) driver.cuMemFreeHost(staging_);
  if (done_ != nullptr) driver.cuEventDestroy_v2(done_);
  if (stream_ != nullptr) driver.cuStreamDestroy_v2(stream_);
  *this = device_reader{};
}

expected<void> device_reader::await(const driver_api& driver, std::chrono::steady_clock::time_point deadline) {
  while (pending_) {
    const api::result answer = driver.cuEventQuery(done_);
    if (answer == api::result::SUCCESS) {
      pending_ = false;
    } else if (answer != api::result::ERROR_NOT_READY) {
      pending_ = false;
      return failure(driver, answer, "copy from device memory");
    } else if (std::chrono::steady_clock::now() >= deadline) {
      return fail(errc::timeout, "cuda", "copy from device memory");
    } else {
      std::this_thread::yield();
    }
  }
  return {};
}

expected<void> device_reader::read(const driver_api& driver, void* to, std::uint64_t from, std::size_t bytes,
                                   std::chrono::milliseconds timeout) {
  const auto deadline = std::chrono::steady_clock::now() + timeout;
  RK_TRY(await(driver, deadline));
  auto* out = static_cast<unsigned char*>(to);
  while (bytes != 0) {
    const std::size_t now = std::min(bytes, staging_bytes);
    RK_TRY(check(driver, driver.cuMemcpyDtoHAsync_v2(staging_, from, now, stream_), "cuMemcpyDtoHAsync"));
    RK_TRY(check(driver, driver.cuEventRecord(done_, stream_), "cuEventRecord"));
    pending_ = true;
    RK_TRY(await(driver, deadline));
    std::memcpy(out, staging_, now);
    out += now;
    from += now;
    bytes -= now;
  }
  return {};
}

}  // namespace rk::cuda
