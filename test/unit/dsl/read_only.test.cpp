// SPDX-License-Identifier: Apache-2.0
// Intrinsics that only read take what is const, and nothing that has no address in the device's memory.
#include <rk/actor.hpp>

#include <catch2/catch.hpp>

namespace {

template <class T>
concept loadable = requires(T value) {
  rk::ldg(static_cast<T>(value));
  rk::load_global(static_cast<T>(value));
  rk::ldcg(static_cast<T>(value));
  rk::ldcs(static_cast<T>(value));
  rk::ldcv(static_cast<T>(value));
  rk::load(static_cast<T>(value), rk::memory_order::relaxed, rk::scope::device);
};
template <class T>
concept read_only = requires(T value) { rk::ldg(static_cast<T>(value)); };
template <class T>
concept ordered = requires(T value) { rk::load(static_cast<T>(value), rk::memory_order::relaxed, rk::scope::device); };

static_assert(loadable<const float&> && loadable<float&> && loadable<const unsigned long long&>);
static_assert(!read_only<float> && !read_only<const float&&>);  // a value
static_assert(!read_only<short&> && !read_only<const short&>);  // what an int is made of
static_assert(!ordered<float> && !ordered<short&>);

}  // namespace

TEST_CASE("a load reads const memory") {
  const float in[] = {1, 2};
  const int flag = 3;
  CHECK(rk::ldg(in[1]) + rk::ldcg(in[0]) == 3);
  CHECK(rk::load(flag, rk::memory_order::acquire, rk::scope::block) == 3);
}
