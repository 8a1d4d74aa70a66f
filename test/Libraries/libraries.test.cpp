// SPDX-License-Identifier: Apache-2.0
// Each actor's header has a function compute() that calls ten and more functions of one library. The handler and this
// program call it with the same sample: every byte of the answers is equal.
#include "boost.actor.rk.hpp"
#include "constructs.actor.rk.hpp"
#include "eigen.actor.rk.hpp"
#include "expected.actor.rk.hpp"
#include "glm.actor.rk.hpp"
#include "imath.actor.rk.hpp"
#include "pcg.actor.rk.hpp"
#include "random123.actor.rk.hpp"
#include "utf8.actor.rk.hpp"
#include "same_answer.hpp"
#include "xxhash.actor.rk.hpp"

#include <cmath>

namespace {

template <class Sample>
Sample numbers(double scale) {
  Sample s{};
  for (int i = 0; i < 16; ++i) s.value[i] = static_cast<std::remove_reference_t<decltype(s.value[0])>>(std::sin(1.0 + i) * scale);
  return s;
}

}  // namespace

TEST_CASE("Boost.Intrusive in a handler answers what it answers on the host") {
  same<with_boost::actor>(numbers<with_boost::sample>(100.0));
  same<with_boost::actor>(numbers<with_boost::sample>(6.0));
}

TEST_CASE("Eigen in a handler answers what it answers on the host") {
  same<with_eigen::actor>(numbers<with_eigen::sample>(1.0));
  same<with_eigen::actor>(numbers<with_eigen::sample>(0.25));
}

TEST_CASE("tl::expected in a handler answers what it answers on the host") {
  same<with_expected::actor>(numbers<with_expected::sample>(50.0));
  same<with_expected::actor>(numbers<with_expected::sample>(9.0));
}

TEST_CASE("GLM in a handler answers what it answers on the host") {
  same<with_glm::actor>(numbers<with_glm::sample>(1.0));
  same<with_glm::actor>(numbers<with_glm::sample>(0.01));
}

TEST_CASE("Imath in a handler answers what it answers on the host") {
  same<with_imath::actor>(numbers<with_imath::sample>(1.0));
  same<with_imath::actor>(numbers<with_imath::sample>(12.0));
}

TEST_CASE("PCG in a handler answers what it answers on the host") {
  same<with_pcg::actor>(with_pcg::sample{42, 54});
  same<with_pcg::actor>(with_pcg::sample{0xfedcba9876543210, 1});
}

TEST_CASE("Random123 in a handler answers what it answers on the host") {
  same<with_random123::actor>(with_random123::sample{1, 0});
  same<with_random123::actor>(with_random123::sample{0xdeadbeef, 123456789});
}

TEST_CASE("UTF8-CPP in a handler answers what it answers on the host") {
  with_utf8::sample s{"z\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80 text", 0};
  s.size = static_cast<std::uint32_t>(std::strlen(s.text));
  same<with_utf8::actor>(s);
}

TEST_CASE("the constructs of C++20 in a handler answer what they answer on the host") {
  same<constructs::actor>(numbers<constructs::sample>(50.0));
  same<constructs::actor>(numbers<constructs::sample>(7.0));
}

TEST_CASE("xxHash in a handler answers what it answers on the host") {
  with_xxhash::sample s{};
  for (unsigned i = 0; i < sizeof s.bytes; ++i) s.bytes[i] = static_cast<unsigned char>(i * 2654435761u >> 13);
  same<with_xxhash::actor>(s);
}
