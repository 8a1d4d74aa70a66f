// Clang's type traits, which the device's compiler and g++ have in part: a header adds the rest, by those of std.
// RUN: %compile %s -- -Wno-everything | FileCheck %s
#include <rk/actor.hpp>
#include <utility>
struct poke { int value; };
#pragma clang system_header
struct base {};
struct derived : base {};
enum plain { a };
enum class scoped { b };
template <class... T> struct list { static constexpr int size = sizeof...(T); };
template <class T, T... I> struct numbers { static constexpr T sum = (I + ... + 0); };
template <class T, class U> constexpr int answers =
    __is_convertible_to(T, U) + 2 * __is_convertible(U, T) + 4 * __is_same(T, U) + 8 * __is_base_of(T, U) + 16 * __is_reference(T&) +
    32 * __is_scoped_enum(T) + 64 * __is_trivially_destructible(T) + 128 * __is_scalar(T) + 256 * __is_array(T[3]) + 512 * __is_void(T) +
    1024 * __is_member_pointer(int base::*) + 2048 * __is_function(T()) + 4096 * __is_const(const T) + 8192 * __is_nullptr(decltype(nullptr));
template <unsigned long I, class... T> using nth = __type_pack_element<I, T...>;
template <class T> struct bare { using type = __remove_cvref(T); };
template <class T> using plain_of = __decay(__remove_cv(T));
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    static_assert(answers<base, derived> == 2 + 8 + 16 + 64 + 256 + 1024 + 2048 + 4096 + 8192);
    static_assert(answers<scoped, int> == 16 + 32 + 64 + 128 + 256 + 1024 + 2048 + 4096 + 8192);
    static_assert(answers<plain, int> == 1 + 16 + 64 + 128 + 256 + 1024 + 2048 + 4096 + 8192);
    static_assert(__is_same(nth<1, char, int, long>, int) && __is_same(bare<const int&>::type, int) && __is_same(plain_of<const short>, short));
    static_assert(__make_integer_seq<numbers, int, 5>::sum == 10 && __array_rank(int[2][3]) == 2 && __array_extent(int[2][3], 1) == 3);
    static_assert(__is_integral(__int128) && __is_arithmetic(const unsigned __int128) && __is_signed(__int128) && !__is_compound(__int128));
    nth<2, char, short, int> x = m.value;
    return x + answers<base, derived> + answers<plain, int> + __make_integer_seq<numbers, int, 4>::sum + plain_of<int>(3);
  }
};
// CHECK: #include <rk/device/type_trait_builtins.hpp>
