// What POSIX adds to <cmath>.
// RUN: %compile -o /dev/null %s
#include <rk/actor.hpp>
#include <cmath>
#include <numbers>
constexpr double constants[] = {M_E,    M_LOG2E, M_LOG10E, M_LN2,      M_LN10,  M_PI,     M_PI_2,
                                M_PI_4, M_1_PI,  M_2_PI,   M_2_SQRTPI, M_SQRT2, M_SQRT1_2};
struct poke { int n; };
struct RK_ACTOR() actor {
  RK_HANDLER double on(rk::context&, const poke& m) {
    using namespace std::numbers;
    constexpr bool same = M_E == e && M_LOG2E == log2e && M_LOG10E == log10e && M_LN2 == ln2 && M_LN10 == ln10 && M_PI == pi &&
                          M_PI_2 == pi / 2 && M_PI_4 == pi / 4 && M_1_PI == inv_pi && M_2_PI == 2 * inv_pi &&
                          M_2_SQRTPI == 2 * inv_sqrtpi && M_SQRT2 == sqrt2 && M_SQRT1_2 == sqrt2 / 2;
    int length[same ? 1 : -1] = {m.n};
    return constants[m.n % 13] + length[0] + std::sin(2 * M_PI);
  }
};
