// What an array has of <compare> and <iterator>: the text includes either where it is used, and neither where it is not.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %compile equal.actor.hpp > equal.cu
// RUN: FileCheck %s --input-file=equal.cu --check-prefix=EQUAL
// RUN: %compile ordered.actor.hpp > ordered.cu
// RUN: FileCheck %s --input-file=ordered.cu --check-prefix=ORDERED
// RUN: %compile defaulted.actor.hpp > defaulted.cu
// RUN: FileCheck %s --input-file=defaulted.cu --check-prefix=ORDERED
// RUN: %compile less.actor.hpp > less.cu
// RUN: %compile reversed.actor.hpp > reversed.cu
// RUN: FileCheck %s --input-file=reversed.cu --check-prefix=REVERSED
// RUN: %compile size.actor.hpp > size.cu
// RUN: FileCheck %s --input-file=size.cu --check-prefix=REVERSED
// RUN: %compile asked.actor.hpp > asked.cu
// RUN: FileCheck %s --input-file=asked.cu --check-prefix=ORDERED
// RUN: FileCheck %s --input-file=asked.cu --check-prefix=REVERSED
//
// EQUAL-NOT: <compare>
// EQUAL-NOT: <iterator>
// EQUAL-NOT: <type_traits>
// EQUAL: #include <array>
// EQUAL-NEXT: #include <cstdint>
// ORDERED: #include <array>
// ORDERED-NEXT: #include <compare>
// REVERSED: #include <array>
// REVERSED: #include <iterator>

//--- equal.actor.hpp
#include <rk/actor.hpp>
#include <array>
#include <cstdint>
struct keys { std::array<std::uint32_t, 2> a, b; };
struct RK_ACTOR(.id = "judge") judge {
  RK_HANDLER bool on(rk::context&, const keys& m) { return m.a == m.b || m.a[0] < m.b[1]; }
};

//--- ordered.actor.hpp
#include <rk/actor.hpp>
#include <array>
#include <cstdint>
struct keys { std::array<std::uint32_t, 2> a, b; };
template <class T> const T& smaller(const T& a, const T& b) { return b < a ? b : a; }
struct RK_ACTOR(.id = "judge") judge {
  RK_HANDLER std::uint32_t on(rk::context&, const keys& m) { return smaller(m.a, m.b)[0]; }
};

//--- defaulted.actor.hpp
#include <rk/actor.hpp>
#include <array>
#include <compare>
#include <cstdint>
struct version {
  std::array<std::uint16_t, 4> part;
  auto operator<=>(const version&) const = default;
};
struct versions { version a, b; };
struct RK_ACTOR(.id = "judge") judge {
  RK_HANDLER bool on(rk::context&, const versions& m) { return m.a > m.b; }
};

//--- less.actor.hpp
#include <rk/actor.hpp>
#include <array>
#include <cstdint>
#include <functional>
struct keys { std::array<std::uint32_t, 2> a, b; };
struct RK_ACTOR(.id = "judge") judge {
  RK_HANDLER bool on(rk::context&, const keys& m) { return std::less<>{}(m.a, m.b); }
};

//--- reversed.actor.hpp
#include <rk/actor.hpp>
#include <array>
#include <cstdint>
struct keys { std::array<std::uint32_t, 2> a, b; };
struct RK_ACTOR(.id = "judge") judge {
  RK_HANDLER std::uint32_t on(rk::context&, const keys& m) {
    std::uint32_t last = 0;
    for (auto it = m.a.crbegin(); it != m.a.crend(); ++it) last = *it;
    return last;
  }
};

//--- size.actor.hpp
#include <rk/actor.hpp>
#include <array>
#include <cstdint>
struct keys { std::array<std::uint32_t, 2> a, b; };
struct RK_ACTOR(.id = "judge") judge {
  RK_HANDLER std::uint32_t on(rk::context&, const keys& m) { return std::size(m.a) + *std::begin(m.b); }
};

//--- asked.actor.hpp
#include <rk/actor.hpp>
#include <array>
#include <concepts>
#include <cstdint>
template <class T> concept sized = requires(const T& a) { size(a); };
template <class T> struct kind { static constexpr int value = 1; };
template <std::totally_ordered T> struct kind<T> { static constexpr int value = 2; };
template <class T> int pick(const T&) { return 1; }
template <sized T> int pick(const T&) { return 2; }
struct keys { std::array<std::uint32_t, 2> a, b; };
struct RK_ACTOR(.id = "judge") judge {
  RK_HANDLER int on(rk::context&, const keys& m) {
    static_assert(kind<std::array<int, 2>>::value == 2);
    return kind<std::array<int, 2>>::value + pick(m.a);
  }
};
