// SPDX-License-Identifier: Apache-2.0
// Breaks if kernels are launched that the device cannot hold at once: such a launch would wait for ever.
#include "residency_ledger.hpp"

#include <catch2/catch.hpp>

using namespace rk::detail;

namespace {

device_description h100() {
  device_description d;
  d.name = "device";
  d.uuid = "uuid";
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

TEST_CASE("what fits is taken and comes back at the end") {
  const auto d = h100();
  for (int i = 0; i < 3; ++i) {
    auto all = residency::acquire(d, {request(132, 1024, 32, 1000), request(132, 1024, 32, 1000)});
    REQUIRE(all);
    CHECK_FALSE(residency::acquire(d, {request(1, 32, 16, 0)}));
  }
}

TEST_CASE("each limit refuses by itself and names its figures") {
  const auto d = h100();
  const auto why = [&](residency_request r) {
    const auto got = residency::acquire(d, {r});
    REQUIRE_FALSE(got);
    CHECK(got.error().code == rk::errc::not_resident);
    return got.error().detail;
  };
  CHECK_THAT(why(request(133, 1024, 64, 0)), Catch::Contains("registers: 131072 wanted and 0 held of 65536 per SM"));
  CHECK_THAT(why(request(132, 32, 16, 233473)), Catch::Contains("shared memory bytes: 233473 wanted"));
  CHECK_THAT(why(request(132 * 3, 1024, 16, 0)), Catch::Contains("threads: 3072 wanted"));
  CHECK_THAT(why(request(132 * 33, 32, 16, 0)), Catch::Contains("blocks: 33 wanted"));
}

TEST_CASE("two systems share one device's ledger, and another device has its own") {
  const auto d = h100();
  auto other = h100();
  other.uuid = "other";
  auto first = residency::acquire(d, {request(132, 1024, 40, 0)});
  REQUIRE(first);
  CHECK_FALSE(residency::acquire(d, {request(132, 1024, 40, 0)}));
  CHECK(residency::acquire(other, {request(132, 1024, 40, 0)}));
  first->release();
  CHECK(residency::acquire(d, {request(132, 1024, 40, 0)}));
}

TEST_CASE("a refusal takes nothing") {
  const auto d = h100();
  CHECK_FALSE(residency::acquire(d, {request(132, 1024, 32, 0), request(132 * 4, 1024, 32, 0)}));
  CHECK(residency::acquire(d, {request(132 * 2, 1024, 32, 0)}));
}
