// SPDX-License-Identifier: Apache-2.0
// Breaks if kernels are launched that the device cannot hold at once: such a launch would wait for ever.
#include "residency_ledger.hpp"

#include <catch2/catch.hpp>

using namespace rk::detail;

namespace {

device_description h100() {
  device_description d;
  d.name = "device";
  d.sm_count = 132;
  d.registers_per_sm = 65536;
  d.shared_bytes_per_sm = 233472;
  d.threads_per_sm = 2048;
  d.blocks_per_sm = 32;
  return d;
}

residency_request request(std::uint32_t blocks, std::uint32_t threads, std::uint32_t registers, std::uint32_t shared) {
  return {blocks, threads, {registers, shared, 0, 1}};
}

}  // namespace

TEST_CASE("each limit admits what it names, and refuses more by itself, with figures") {
  const auto d = h100();
  const auto why = [&](residency_request r) {
    const auto fits = check_residency(d, {r});
    REQUIRE_FALSE(fits);
    CHECK(fits.error().code == rk::errc::not_resident);
    return fits.error().detail;
  };
  CHECK(check_residency(d, {request(132, 1024, 64, 0)}));
  CHECK_THAT(why(request(133, 1024, 64, 0)), Catch::Contains("registers: 131072 wanted of 65536 per SM"));
  CHECK(check_residency(d, {request(132, 32, 16, 233472)}));
  CHECK_THAT(why(request(132, 32, 16, 233473)), Catch::Contains("shared memory bytes: 233473 wanted"));
  CHECK(check_residency(d, {request(132 * 2, 1024, 16, 0)}));
  CHECK_THAT(why(request(132 * 3, 1024, 16, 0)), Catch::Contains("threads: 3072 wanted"));
  CHECK(check_residency(d, {request(132 * 32, 32, 16, 0)}));
  CHECK_THAT(why(request(132 * 33, 32, 16, 0)), Catch::Contains("blocks: 33 wanted"));
}

TEST_CASE("kernels that fit alone are refused where they do not fit together") {
  const auto d = h100();
  CHECK(check_residency(d, {request(132, 1024, 32, 0), request(132, 1024, 32, 0)}));
  CHECK_FALSE(check_residency(d, {request(132, 1024, 32, 0), request(132, 1024, 40, 0)}));
}

TEST_CASE("a device is one system's until it is released, and another device is another's") {
  for (int i = 0; i < 2; ++i) {
    auto first = residency::claim("device 0");
    REQUIRE(first);
    const auto second = residency::claim("device 0");
    REQUIRE_FALSE(second);
    CHECK(second.error().code == rk::errc::device_busy);
    CHECK(second.error().component == "device 0");
    CHECK(residency::claim("device 1"));
    residency moved = std::move(*first);
    first->release();
    CHECK_FALSE(residency::claim("device 0"));
  }
}

TEST_CASE("a device whose kernel does not stop is held to the end of the process") {
  {
    auto held = residency::claim("device 2");
    REQUIRE(held);
    held->keep(nullptr);
  }
  CHECK_FALSE(residency::claim("device 2"));
}
