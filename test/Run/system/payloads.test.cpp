// SPDX-License-Identifier: Apache-2.0
#include "payloads.actor.rk.hpp"
#include "probe.hpp"

#include <cstring>

namespace {

using namespace payloads;

template <class T>
T example() {
  T out;
  std::uint32_t seed = 77;
  for (auto& element : out.value) {
    seed = seed * 1103515245 + 12345;
    element = static_cast<std::remove_reference_t<decltype(element)>>(seed >> 8);
  }
  return out;
}

template <class T>
bool equal(const T& a, const T& b) {
  return std::memcmp(&a, &b, sizeof a) == 0;
}

template <class T, class Actor>
void goes_there_and_back(rk::system& sys, Actor& actor) {
  CAPTURE(sizeof(T), alignof(T));
  const T sent = example<T>();
  CHECK(equal(value(actor.ask(sent).get()), flipped(sent)));
  const auto emitted = sys.emissions();  // it has come before the answer
  REQUIRE(emitted.size() == 1);
  REQUIRE(emitted[0].as<T>());
  CHECK(equal(*emitted[0].as<T>(), flipped(sent)));
}

template <class... T, class Actor>
void all_go(rk::system& sys, Actor actor) {
  (goes_there_and_back<T>(sys, actor), ...);
}

template <class Actor>
void all_payloads_go(rk::system& sys, Actor actor) {
  all_go<byte1, byte7, byte175, byte177, byte301, short5, int1, int3, int44, int45, long1, long22, long23>(sys, actor);
}

}  // namespace

TEST_CASE("a payload's type may be made with values that are no integers") {
  rk::system sys(small());
  auto m = value(sys.spawn<mirror>("mirror"));
  CHECK(value(m.ask(fine{0.37f}).get()).value == 0.0f);
  CHECK(value(m.ask(fine{0.0f}).get()).value == snap(fine{0.37f}).value);
  CHECK(value(m.ask(coarse{9.9f}).get()).value == 7.5f);
}

TEST_CASE("payloads of every alignment and size go both ways") {
  auto o = small();
  o.checksums = GENERATE(false, true);
  rk::system sys(o);
  all_payloads_go(sys, value(sys.spawn<mirror>("mirror")));
  all_payloads_go(sys, value(sys.spawn<hall>("hall")));
}
