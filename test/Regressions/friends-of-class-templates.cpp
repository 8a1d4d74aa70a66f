// A friend that stands in a class template stays where a trait, a constraint or an operator of another class finds it; where nothing
// does, nothing of it stays.
// RUN: %compile %s | FileCheck %s
//
// CHECK: struct asked { T k; __device__ friend asked operator+(asked a, asked) { return a; } };
// CHECK-NEXT: struct unasked { T k; };
#include <rk/actor.hpp>
#include <array>
#include <concepts>
#include <iostream>
#include <type_traits>
#include <utility>

template <class T> struct asked { T k; friend asked operator+(asked a, asked) { return a; } };
template <class T> struct unasked { T k; friend unasked operator+(unasked a, unasked) { return a; } };
template <class T, class = void> struct adds : std::false_type {};
template <class T> struct adds<T, std::void_t<decltype(std::declval<T>() + std::declval<T>())>> : std::true_type {};

template <class D> struct equal {
  friend bool operator==(const D& a, const D& b) { return a.k == b.k; }
};
struct number : equal<number> { int k; };
template <std::equality_comparable T> int key(const T& x) { return x.k; }

// What only the host's code calls stays out, and is no error: Clang has chosen it, and for no question of the device's.
template <class T> struct printable {
  T k;
  friend std::ostream& operator<<(std::ostream& out, const printable& p) { return out << p.k; }
};
inline void print(const printable<int>& p) { std::cout << p; }
template <class T> concept shifts = requires(T a) { a << 2; };

struct go { int x; };
struct RK_ACTOR(.block_size = 32) asker {
  RK_HANDLER int on(rk::context&, const go& m) {
    asked<int> q{m.x};
    unasked<int> u{m.x};
    std::array a{1, 2}, b{m.x, 3};
    printable<int> p{shifts<int>};
    return p.k + (adds<asked<int>>::value ? 1 : 2) + q.k + u.k + (a < b) + key(number{{}, m.x});
  }
};
