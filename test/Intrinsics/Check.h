// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the generated tests share, on device text and host: the list of cases, and how a result is compared.

#include "References.h"
#include "Samples.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace rk::test {

/// What one case found; the first few failures in words.
struct Report {
  std::vector<std::string> failures;
  unsigned long checks = 0;

  void check(bool good, const std::string &what) {
    ++checks;
    if (!good && failures.size() < 5) failures.push_back(what);
  }
};

/// One row of the table with one operand type.
struct Case {
  std::string name;
  void (*run)(Report &);
};

inline std::vector<Case> &cases() {
  static std::vector<Case> list;
  return list;
}
struct Registration {
  Registration(const char *name, void (*run)(Report &)) { cases().push_back({name, run}); }
};

/// The result of a function that has none.
struct Nothing {};

/// Spacing of the numbers of T at x.
template <class T>
long double last_place(long double x) {
  using Limits = std::numeric_limits<T>;
  const int exponent = x == 0 ? Limits::min_exponent - 1 : std::max(std::ilogb(x), Limits::min_exponent - 1);
  return std::ldexp(1.0L, exponent - Limits::digits + 1);
}

/// `ulp` 0: the number nearest to `expected`, with its sign. Less than 1: a bound. Else a bound as CUDA states it, which is
/// relative to the correctly rounded result, not to the true one.
template <class G, class E>
bool agrees(G got, E expected, double ulp) {
  if constexpr (std::is_same_v<G, Nothing>) {
    return true;
  } else if constexpr (std::is_same_v<E, bool> && !is_real<G>) {
    return (got != 0) == expected;
  } else if constexpr (is_real<G>) {
    const G nearest = static_cast<G>(expected);
    if (std::isnan(nearest)) return std::isnan(got);
    if (ulp == 0 || std::isinf(nearest)) return got == nearest && std::signbit(got) == std::signbit(nearest);
    const long double error = std::fabs(static_cast<long double>(got) - static_cast<long double>(expected));
    return error <= (ulp < 1 ? ulp : ulp + 0.5) * last_place<G>(static_cast<long double>(expected));
  } else {
    return got == static_cast<G>(expected);
  }
}

template <class V>
void print(std::ostream &out, const V &v) {
  if constexpr (std::is_same_v<V, Nothing>)
    out << "nothing";
  else if constexpr (std::is_enum_v<V>)
    out << static_cast<int>(v);
  else
    out << +v;
}

/// "text(1.5, 3) is 4, not 5".
template <class G, class E, class... A>
std::string wrong(const char *form, const G &got, const E &expected, const std::tuple<A...> &arguments) {
  std::ostringstream out;
  out.precision(21);
  out << form << '(';
  const char *separator = "";
  std::apply([&](const auto &...a) { ((out << separator, print(out, a), separator = ", "), ...); }, arguments);
  out << ") is ";
  print(out, got);
  out << ", not ";
  print(out, expected);
  return out.str();
}

/// Sample `i` of all parameters.
template <class Samples, std::size_t... I>
auto make_samples([[maybe_unused]] unsigned threads, std::index_sequence<I...>) {
  return std::make_tuple(std::tuple_element_t<I, Samples>(static_cast<unsigned>(17 + I), threads).make()...);
}
template <class C>
std::vector<typename C::Arguments> arguments_of(std::size_t count, unsigned threads) {
  const auto values = make_samples<typename C::Samples>(threads, std::make_index_sequence<std::tuple_size_v<typename C::Samples>>{});
  std::vector<typename C::Arguments> result;
  for (std::size_t i = 0; i < count; ++i)
    result.push_back(std::apply([i](const auto &...v) { return typename C::Arguments(v[i]...); }, values));
  return result;
}

/// T of the references: long double for real numbers, else the type itself.
template <class T>
using Wide = std::conditional_t<is_real<T>, long double, T>;

template <class... A>
std::tuple<Wide<A>...> widened(const std::tuple<A...> &arguments) {
  return {arguments};
}

/// Compares what a call left in its arguments with what the reference left.
template <class C, std::size_t... I>
bool arguments_agree(const typename C::Arguments &got, const std::tuple<Wide<std::tuple_element_t<I, typename C::Arguments>>...> &expected,
                     std::index_sequence<I...>) {
  return (agrees(std::get<I>(got), std::get<I>(expected), C::ulp) && ...);
}

/// One call of a function of its arguments: `before`, and afterwards `after` and `got`.
template <class C>
void check_value(Report &report, const char *form, const typename C::Arguments &before, const typename C::Arguments &after,
                 const typename C::Result &got) {
  auto wide = widened(before);
  const auto expected = std::apply([](auto &...a) { return C::expect(a...); }, wide);
  const bool good = agrees(got, expected, C::ulp) &&
                    arguments_agree<C>(after, wide, std::make_index_sequence<std::tuple_size_v<typename C::Arguments>>{});
  report.check(good, good ? std::string() : wrong(form, got, expected, before) + "; arguments afterwards" + wrong("", got, expected, after));
}

/// Copies of all sizes and alignments that make a difference: `copy` is given both addresses and the size. What lies beside is to
/// stay as it is.
template <class F>
void check_copies(Report &report, const char *form, F copy) {
  for (unsigned bytes : {0u, 1u, 4u, 7u, 8u, 12u, 16u, 48u, 50u})
    for (unsigned from : {0u, 1u, 4u, 8u})
      for (unsigned to : {0u, 2u, 4u, 8u}) {
        alignas(16) unsigned char source[64], target[64];
        for (unsigned i = 0; i < 64; ++i) source[i] = static_cast<unsigned char>(i * 37 + 11), target[i] = 0xee;
        copy(target + to, source + from, bytes);
        bool good = true;
        for (unsigned i = 0; i < 64; ++i)
          good = good && target[i] == (i >= to && i < to + bytes ? source[from + i - to] : 0xee);
        report.check(good, std::string(form) + ": " + std::to_string(bytes) + " bytes");
      }
}

/// A column of the arguments of some lanes.
template <std::size_t I, class Arguments>
auto column(const Arguments *rows, std::size_t n) {
  std::vector<std::tuple_element_t<I, Arguments>> result;
  for (std::size_t i = 0; i < n; ++i) result.push_back(std::get<I>(rows[i]));
  return result;
}

/// What a collective is to return to `me`, given the arguments of all; in `outputs`, what it is to store.
template <class C, std::size_t... I>
auto expected_of_collective([[maybe_unused]] const typename C::Arguments *rows, [[maybe_unused]] std::size_t n, unsigned me, const List &list,
                            typename C::Arguments &outputs, std::index_sequence<I...>) {
  [[maybe_unused]] auto columns = std::make_tuple(column<I>(rows, n)...);
  const auto result = C::expect(std::get<I>(columns).data()..., me, list);
  outputs = {std::get<I>(columns)[me]...};
  return result;
}

struct Point {
  unsigned x, y, z;
};

/// Where a thread is, found by counting.
struct Position {
  Point thread, block, block_size, grid_size;
  unsigned rank, block_rank;
  int warp_threads;
};

/// Whether `olds[i]` → f(olds[i], i) can be put in an order that leads from `first` to `last`: the edges form an Eulerian
/// path. Any wrong return value or lost update breaks it.
template <class T, class F>
bool is_serial(T first, T last, const std::vector<T> &olds, F next) {
  std::vector<T> nodes;
  const auto node = [&](T v) {
    for (std::size_t i = 0; i < nodes.size(); ++i)
      if (nodes[i] == v) return i;
    nodes.push_back(v);
    return nodes.size() - 1;
  };
  std::vector<int> balance;
  std::vector<std::size_t> root;
  const auto find = [&](std::size_t i) {
    while (root[i] != i) i = root[i];
    return i;
  };
  const auto edge = [&](T from, T to) {
    const std::size_t a = node(from), b = node(to);
    while (root.size() < nodes.size()) root.push_back(root.size()), balance.push_back(0);
    ++balance[a], --balance[b];
    root[find(a)] = find(b);
  };
  for (std::size_t i = 0; i < olds.size(); ++i) edge(olds[i], next(olds[i], i));
  edge(last, first);  // closes the path to a circuit
  for (std::size_t i = 0; i < nodes.size(); ++i)
    if (balance[i] != 0 || find(i) != find(0)) return false;
  return true;
}

}  // namespace rk::test
