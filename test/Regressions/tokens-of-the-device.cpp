// What NVRTC reads otherwise than C++ says: characters beyond ASCII in literals with a prefix, `__func__`, and `__device__` in front
// of a partial specialisation's `template`.
// RUN: %compile %s | FileCheck %s
//
// CHECK: constexpr char8_t euro[] = u8"\u20AC";
// CHECK: constexpr char32_t face[] = U"a" "\U0001F600" U"\n";
// CHECK: constexpr char16_t raw[] = u"\\ \"\u00E4\"\n";
// CHECK: constexpr char plain[] = "ä";
// CHECK: template <auto V> __device__ constexpr auto same<V> = V;
// CHECK: static_assert(sizeof(__FUNCTION__) == 3);
#include <rk/actor.hpp>

constexpr char8_t euro[] = u8"€";
constexpr char32_t face[] = U"a" "😀" U"\n";
constexpr char16_t raw[] = uR"(\ "ä"
)";
constexpr char plain[] = "ä";
template <auto...> constexpr auto same = 0;
template <auto V> constexpr auto same<V> = V;

struct go { int x; };
struct RK_ACTOR(.block_size = 32) actor {
  RK_HANDLER int on(rk::context&, const go& m) {
    static_assert(sizeof(__func__) == 3);
    static_assert(sizeof(euro) == 4 && sizeof(face) == 16 && sizeof(raw) == 14 && sizeof(plain) == 3 && raw[3] == u'\u00e4');
    return static_cast<int>(euro[m.x & 1] + face[m.x & 1] + raw[m.x & 1] + plain[m.x & 1]) + same<3>;
  }
};
