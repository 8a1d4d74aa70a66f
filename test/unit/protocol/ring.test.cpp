// SPDX-License-Identifier: Apache-2.0
// Breaks if an envelope can be lost, doubled, torn, reordered within one producer, or overwritten before it was read.
// The same threads under TSan show a missing acquire or release.
#include <rk/device/ring.hpp>

#include <catch2/catch.hpp>
#include <cstring>
#include <thread>
#include <vector>

using namespace rk::device;
using rk::scope;

namespace {

struct ring_fixture {
  std::vector<envelope> slots;
  std::vector<unsigned char> beside;
  std::uint64_t tail = 0, consumed = 0;
  ring_memory memory;

  explicit ring_fixture(std::uint32_t capacity, std::uint32_t beside_bytes = 0)
      : slots(capacity), beside(std::size_t{capacity} * beside_bytes + 1), memory{slots.data(), beside.data(), capacity, beside_bytes} {}
  ring_producer<scope::system> producer() { return {memory, &tail, &consumed}; }
  ring_consumer consumer() { return {memory, &consumed, 0}; }
};

struct item {
  std::uint32_t producer;
  std::uint32_t number;
  std::uint64_t noise[20];
};

item make_item(std::uint32_t producer, std::uint32_t number) {
  item i{producer, number, {}};
  for (std::uint64_t n = 0; n < std::size(i.noise); ++n) i.noise[n] = (producer * 0x9e3779b97f4a7c15ull) ^ (number * 0xbf58476d1ce4e5b9ull + n);
  return i;
}

void put(const ring_producer<scope::system>& p, std::uint64_t position, const item& i) {
  p.ring.slot(position).header.payload_size = sizeof i;
  std::memcpy(p.ring.payload_of(position, sizeof i), &i, sizeof i);
  p.publish(p.ring.slot(position).header, position);
}

item take(ring_consumer& c) {
  item i;
  REQUIRE(c.front().header.payload_size == sizeof i);
  std::memcpy(&i, c.front_payload(), sizeof i);
  c.pop();
  return i;
}

}  // namespace

TEST_CASE("a full ring says so and keeps what it holds") {
  ring_fixture f(8);
  auto p = f.producer();
  auto c = f.consumer();
  std::uint64_t position = 0;
  for (std::uint32_t n = 0; n < 8; ++n) {
    REQUIRE(p.try_claim(position));
    put(p, position, make_item(0, n));
  }
  CHECK_FALSE(p.try_claim(position));
  CHECK_FALSE(p.try_claim(position));
  CHECK(take(c).number == 0);
  REQUIRE(p.try_claim(position));
  CHECK_FALSE(p.try_claim(position));
  put(p, position, make_item(0, 8));
  for (std::uint32_t n = 1; n <= 8; ++n) {
    REQUIRE(c.ready());
    CHECK(take(c).number == n);
  }
  CHECK_FALSE(c.ready());
}

TEST_CASE("a claimed position is not readable before it is published, and later ones wait behind it") {
  ring_fixture f(4);
  auto p = f.producer();
  auto c = f.consumer();
  std::uint64_t first = 0, second = 0;
  REQUIRE(p.try_claim(first));
  REQUIRE(p.try_claim(second));
  put(p, second, make_item(0, 2));
  CHECK_FALSE(c.ready());
  put(p, first, make_item(0, 1));
  REQUIRE(c.ready());
  CHECK(take(c).number == 1);
  REQUIRE(c.ready());
  CHECK(take(c).number == 2);
}

TEST_CASE("positions may pass 2^32: the 32-bit sequence still tells this lap from the last") {
  ring_fixture f(4);
  const std::uint64_t start = (1ull << 32) - 6;
  f.tail = f.consumed = start;
  for (std::uint64_t p = start - 4; p < start; ++p) f.memory.slot(p).header.sequence = static_cast<std::uint32_t>(p + 1);
  auto p = f.producer();
  ring_consumer c{f.memory, &f.consumed, start};
  for (std::uint32_t n = 0; n < 20; ++n) {
    CHECK_FALSE(c.ready());
    std::uint64_t position = 0;
    REQUIRE(p.try_claim(position));
    put(p, position, make_item(1, n));
    REQUIRE(c.ready());
    CHECK(take(c).number == n);
  }
}

TEST_CASE("a payload over 176 bytes lies beside the slots, one at the limit lies in it") {
  ring_fixture f(2, 4096);
  CHECK(f.memory.payload_of(0, inline_payload_bytes) == f.memory.slot(0).payload);
  CHECK(f.memory.payload_of(1, inline_payload_bytes + 1) == f.beside.data() + 4096);
  CHECK(f.memory.payload_of(3, 4096) == f.beside.data() + 4096);
  CHECK(f.memory.max_payload() == 4096);
  CHECK(ring_fixture(2).memory.max_payload() == inline_payload_bytes);
}

TEST_CASE("many producers: nothing lost, nothing twice, each in its own order, no payload torn") {
  const auto [producers, each, capacity] = GENERATE(std::tuple{1u, 20000u, 4u}, std::tuple{4u, 5000u, 8u}, std::tuple{8u, 2000u, 64u});
  ring_fixture f(capacity);
  std::vector<std::uint64_t> refusals(producers);
  std::vector<std::thread> threads;
  for (std::uint32_t who = 0; who < producers; ++who) {
    threads.emplace_back([&, who, count = each] {
      auto p = f.producer();
      for (std::uint32_t n = 0; n < count; ++n) {
        std::uint64_t position = 0;
        while (!p.try_claim(position)) {
          ++refusals[who];
          std::this_thread::yield();
        }
        put(p, position, make_item(who, n));
      }
    });
  }
  auto c = f.consumer();
  std::vector<std::uint32_t> next(producers);
  for (std::uint64_t taken = 0; taken < std::uint64_t{producers} * each;) {
    if (!c.ready()) {
      std::this_thread::yield();
      continue;
    }
    const item got = take(c);
    const item want = make_item(got.producer, next[got.producer]);
    if (got.producer >= producers || std::memcmp(&got, &want, sizeof got) != 0) {
      FAIL("item " << taken << ": producer " << got.producer << " number " << got.number << ", wanted " << next[got.producer]);
    }
    ++next[got.producer];
    ++taken;
  }
  for (auto& t : threads) t.join();
  CHECK_FALSE(c.ready());
  for (std::uint32_t who = 0; who < producers; ++who) CHECK(next[who] == each);
}
