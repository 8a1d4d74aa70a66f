// SPDX-License-Identifier: Apache-2.0
#pragma once
// What rows of the table refer to: slow and obvious, in long double or by loops over bits and lanes, and sharing no
// code with the texts, the shim or the host's headers.

#include <rk/device/half.hpp>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <type_traits>
#include <vector>

namespace rk::test {

/// Whether T is a real number, of whatever width.
template <class T>
constexpr bool is_real = std::is_floating_point_v<T> || device::has_16_bits<T>;

/// The unsigned integer as wide as T.
template <class T>
using bits_type = std::conditional_t<sizeof(T) == 2, std::uint16_t, std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>>;

// ── Real functions ───────────────────────────────────────────────────────────────────────────────────────────────

constexpr long double pi = 3.14159265358979323846264338327950288L;

/// x modulo 2 is exact, and at the multiples of 1/2 so are the results.
inline long double sine_of_pi(long double x) {
  const long double r = std::remainder(x, 2.0L);
  if (r == 0 || r == 1 || r == -1) return 0;
  return std::fabs(r) <= 0.5L ? std::sin(pi * r) : std::copysign(std::sin(pi * (1 - std::fabs(r))), r);
}
inline long double cosine_of_pi(long double x) {
  const long double r = std::fabs(std::remainder(x, 2.0L));
  return r == 0.5L ? 0 : std::sin(pi * (0.5L - r));
}

/// y with f(y) = x, by bisection to the last bit; f rises or falls.
template <class F>
long double solve(F f, long double x, long double lo, long double hi) {
  const bool rises = f(hi) > f(lo);
  for (int i = 0; i < 200; ++i) {
    const long double middle = lo / 2 + hi / 2;
    ((f(middle) < x) == rises ? lo : hi) = middle;
  }
  return lo / 2 + hi / 2;
}
inline long double inverse_erf(long double x) {
  return x == 0 ? 0 : solve([](long double y) { return std::erf(y); }, x, -10, 10);
}
inline long double inverse_erfc(long double x) {
  return x == 1 ? 0 : solve([](long double y) { return std::erfc(y); }, x, -20, 120);
}

__extension__ using wide_real = __float128;

/// In 113 bits: the product is exact, and the sum is rounded far below the result's last place.
inline long double multiply_add(long double a, long double b, long double c) {
  return static_cast<long double>(static_cast<wide_real>(a) * b + c);
}

/// Counts through the representations, which are in the order of the numbers.
template <class T>
long double next_after(long double from, long double to) {
  if (std::isnan(from) || std::isnan(to)) return std::numeric_limits<long double>::quiet_NaN();
  T x = static_cast<T>(from);
  if (from == to) return to;
  if (x == 0) return to > 0 ? std::numeric_limits<T>::denorm_min() : -std::numeric_limits<T>::denorm_min();
  std::conditional_t<sizeof(T) == 4, std::int32_t, std::int64_t> bits;
  std::memcpy(&bits, &x, sizeof x);
  bits += (to > from) == (x > 0) ? 1 : -1;
  std::memcpy(&x, &bits, sizeof x);
  return x;
}

/// What lies between 0 and x under the bell curve has a series of one sign; from 1/2 on, nothing cancels.
inline long double normal_below(long double x) {
  long double term = x, sum = x;
  for (int k = 3; std::fabs(term) > 0 && sum + term != sum; k += 2) sum += term *= x * x / k;
  return 0.5L + sum * std::exp(-x * x / 2) / std::sqrt(2 * pi);
}
inline long double inverse_normal(long double p) { return p == 0.5L ? 0 : solve(normal_below, p, -10, 10); }

/// The mean of f over a half turn; of these integrands, as exact as the sum after a few points.
template <class F>
long double half_turn_mean(F f) {
  constexpr int points = 128;
  long double sum = (f(0.0L) + f(pi)) / 2;
  for (int i = 1; i < points; ++i) sum += f(pi * i / points);
  return sum / points;
}
/// Bessel's integrals.
inline long double bessel_j(int n, long double x) {
  return half_turn_mean([=](long double t) { return std::cos(n * t - x * std::sin(t)); });
}
inline long double bessel_i(int n, long double x) {
  return half_turn_mean([=](long double t) { return std::exp(x * std::cos(t)) * std::cos(n * t); });
}

/// The fields of an IEEE number.
template <class T>
std::uint64_t bits_of_real(long double x) {
  const T t = static_cast<T>(x);
  bits_type<T> bits;
  std::memcpy(&bits, &t, sizeof t);
  return bits;
}
template <class T>
constexpr int fraction_bits = std::numeric_limits<T>::digits - 1;
template <class T>
constexpr std::uint64_t all_ones = 2 * std::numeric_limits<T>::max_exponent - 1;
template <class T>
std::uint64_t exponent_of(long double x) {
  return bits_of_real<T>(x) >> fraction_bits<T> & all_ones<T>;
}
template <class T>
std::uint64_t fraction_of(long double x) {
  return bits_of_real<T>(x) & ((std::uint64_t{1} << fraction_bits<T>)-1);
}
template <class T>
bool sign_of(long double x) {
  return bits_of_real<T>(x) >> (sizeof(T) * 8 - 1) != 0;
}

// ── Bits ─────────────────────────────────────────────────────────────────────────────────────────────────────────

template <class T>
constexpr unsigned width = sizeof(T) * 8;

template <class T>
bool bit_at(T x, unsigned i) {
  return (static_cast<std::uint64_t>(x) >> i & 1) != 0;
}
template <class T>
int ones(T x) {
  int n = 0;
  for (unsigned i = 0; i < width<T>; ++i) n += bit_at(x, i);
  return n;
}
template <class T>
int zeros_above(T x) {
  int n = 0;
  for (unsigned i = width<T>; i-- > 0 && !bit_at(x, i);) ++n;
  return n;
}
template <class T>
int zeros_below(T x) {
  int n = 0;
  for (unsigned i = 0; i < width<T> && !bit_at(x, i); ++i) ++n;
  return n;
}
/// The bits of x, each at position `at(i)`.
template <class T, class F>
T moved(T x, F at) {
  std::uint64_t result = 0;
  for (unsigned i = 0; i < width<T>; ++i) result |= static_cast<std::uint64_t>(bit_at(x, i)) << at(i);
  return static_cast<T>(result);
}
template <class T>
T mirrored(T x) {
  return moved(x, [](unsigned i) { return width<T> - 1 - i; });
}
template <class T>
T rotated(T x, unsigned n) {
  return moved(x, [n](unsigned i) { return (i + n) % width<T>; });
}

__extension__ using wide_integer = __int128;
inline wide_integer wide(wide_integer x) { return x; }

template <class T>
T upper_half(T a, T b) {
  __extension__ using Product = std::conditional_t<std::is_signed_v<T>, __int128, unsigned __int128>;
  return static_cast<T>(static_cast<Product>(a) * static_cast<Product>(b) >> width<T>);
}
template <class T>
T low_word(wide_integer x) {
  return static_cast<T>(static_cast<std::uint32_t>(x & 0xffffffff));
}
/// The lower 24 bits as a number of T's sign.
template <class T>
wide_integer low24(T x) {
  const wide_integer low = static_cast<std::uint32_t>(x) % (1 << 24);
  return std::is_signed_v<T> && low >= 1 << 23 ? low - (1 << 24) : low;
}
/// Half of x, rounded down, whatever its sign.
inline long long half_down(wide_integer x) { return static_cast<long long>((x - (x % 2 + 2) % 2) / 2); }
template <class T>
T dot_of_bytes(T a, T b, T c) {
  std::conditional_t<std::is_signed_v<T>, std::int8_t, std::uint8_t> x[4], y[4];
  std::memcpy(x, &a, 4);
  std::memcpy(y, &b, 4);
  wide_integer sum = c;
  for (int i = 0; i < 4; ++i) sum += wide(x[i]) * y[i];
  return low_word<T>(sum);
}
inline std::uint64_t joined(unsigned upper, unsigned lower) { return static_cast<std::uint64_t>(upper) << 32 | lower; }
inline unsigned chosen_bytes(unsigned a, unsigned b, unsigned selector) {
  unsigned char bytes[8], result[4];
  std::memcpy(bytes, &a, 4);
  std::memcpy(bytes + 4, &b, 4);
  for (int i = 0; i < 4; ++i) result[i] = bytes[selector >> 4 * i & 7];
  unsigned word;
  std::memcpy(&word, result, 4);
  return word;
}
template <class To, class From>
To bytes_as(From from) {
  To to;
  std::memcpy(&to, &from, sizeof to);
  return to;
}

// ── What lanes and threads do together. `list` has the numbers of those that take part. ────────────────────────────

using List = std::vector<unsigned>;

inline unsigned bits_of(const List& list) {
  unsigned mask = 0;
  for (unsigned i : list) mask |= 1u << i;
  return mask;
}
template <class V>
std::size_t count(const List& list, const V* predicate) {
  std::size_t n = 0;
  for (unsigned i : list) n += predicate[i] != 0;
  return n;
}
template <class V>
unsigned bits_where(const List& list, const V* predicate) {
  unsigned mask = 0;
  for (unsigned i : list)
    if (predicate[i] != 0) mask |= 1u << i;
  return mask;
}
template <class V>
unsigned bits_equal(const List& list, const V* v, unsigned me) {
  unsigned mask = 0;
  for (unsigned i : list)
    if (std::memcmp(&v[i], &v[me], sizeof(V)) == 0) mask |= 1u << i;
  return mask;
}
template <class V>
bool all_equal(const List& list, const V* v) {
  return bits_equal(list, v, list.front()) == bits_of(list);
}
template <class V, class F>
V fold(const List& list, const V* v, F f) {
  V result = v[list.front()];
  for (std::size_t i = 1; i < list.size(); ++i) result = static_cast<V>(f(result, v[list[i]]));
  return result;
}
template <class V>
V folded(const List& list, const V* v, reduction_op op) {
  switch (op) {
    case reduction_op::sum:
      return fold(list, v, [](V a, V b) { return a + b; });
    case reduction_op::min:
      return fold(list, v, [](V a, V b) { return b < a ? b : a; });
    case reduction_op::max:
      return fold(list, v, [](V a, V b) { return a < b ? b : a; });
    default:
      break;
  }
  if constexpr (std::is_integral_v<V>) {
    if (op == reduction_op::bit_and) return fold(list, v, [](V a, V b) { return a & b; });
    if (op == reduction_op::bit_or) return fold(list, v, [](V a, V b) { return a | b; });
    if (op == reduction_op::bit_xor) return fold(list, v, [](V a, V b) { return a ^ b; });
  }
  return V();
}
template <class V>
V prefix_sum(const V* v, unsigned n) {
  V sum = 0;
  for (unsigned i = 0; i < n; ++i) sum = static_cast<V>(sum + v[i]);
  return sum;
}

}  // namespace rk::test
