// CUDA has min, rsqrt and more in the global namespace, for several types: where one of these could be taken for a function of
// the user's, that gets a name of its own, and so do all of that name, in whatever namespace. What is std's keeps it.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>

#include <algorithm>
#include <cmath>

// CHECK: float min_(float a, float b) { return a < b ? a : b + 1; }
inline float min(float a, float b) { return a < b ? a : b + 1; }
// CHECK: float rsqrt_(float x);
inline float rsqrt(float x);
// CHECK: int all(int x) { return -x; }
namespace bits { inline int all(int x) { return -x; } }
// CHECK: T max__(T a, T b)
template <class T> T max(T a, T b) { return a > b ? a : b; }
constexpr int max_ = 7; // CHECK: max_ = 7
// CHECK: T most(T a, T b) { return max__(a, b); }
template <class T> T most(T a, T b) { return max(a, b); }

// CHECK: using ::min_;
// CHECK: float half_of(float a) { return lib::min_(a, a / 2); }
namespace lib { using ::min; inline float half_of(float a) { return lib::min(a, a / 2); } }

// Of classes that no number becomes none of CUDA's can be meant: the name stays.
struct pair { float x, y; };
// CHECK: pair norm(pair a)
inline pair norm(pair a) { return {a.x / 2, a.y}; }
// CHECK: float abs(pair a)
inline float abs(pair a) { return a.x; }
// CHECK: pair min_(pair a, pair b)
inline pair min(pair a, pair b) { return {min(a.x, b.x), min(a.y, b.y)}; }
struct dual { float v; dual(float x) : v(x) {} };
// CHECK: dual rhypot_(dual a, dual b)
inline dual rhypot(dual a, dual b) { return a.v > b.v ? a : b; }

// What arguments find, and what a template means by it.
// CHECK: v min_(v a, v) { return a; }
namespace other { struct v { float x; }; inline v min(v a, v) { return a; } }
// CHECK: T least(T a, T b) { return min_(a, b); }
template <class T> T least(T a, T b) { return min(a, b); }
// CHECK: using std::min; return min(a, b);
template <class T> T std_least(T a, T b) { using std::min; return min(a, b); }

// Found as if they were in the global namespace.
// CHECK: float rcbrt_(float x) { return x + 5; }
namespace geo { inline float rcbrt(float x) { return x + 5; } }
using namespace geo;
// CHECK: float sinpi_(float x)
namespace { float sinpi(float x) { return x + 3; } }
// CHECK: float cospi_(float x)
inline namespace v1 { inline float cospi(float x) { return x + 4; } }

// CHECK: T umax_(T a, T b)
namespace three { template <class T> T umax(T a, T b) { return a > b ? a : b + 1; } }
// CHECK: using three::umax_;
using three::umax;
// CHECK: bool atomicMax_(int* p, int v) { return ::atomicMax(&(*p), v) < v; }
inline bool atomicMax(int* p, int v) { return rk::atomic_max(*p, v) < v; }
// A class that numbers become: its functions could be taken for CUDA's only where all arguments are numbers.
struct fixed { int v; fixed(int x) : v(x) {} friend fixed sqrt(fixed a) { return a.v / 2; } };
// CHECK: using std::sqrt; return sqrt(a);
template <class T> T root(T a) { using std::sqrt; return sqrt(a); }
// What stands for a template's parameter has the place of that.
// CHECK: float apply(float x) { return F(x); }
template <float (*F)(float)> float apply(float x) { return F(x); }
// Templates of classes take no numbers, and so std's functions and these may go by one name.
// CHECK: dual2<T> sin(dual2<T> x)
template <class T> struct dual2 { T v, d; };
template <class T> dual2<T> sin(dual2<T> x) { return {std::sin(x.v), x.d * std::cos(x.v)}; }
// CHECK: using std::sin; return sin(x);
template <class T> T model(T x) { using std::sin; return sin(x); }

struct poke { int value; };
struct RK_ACTOR() actor {
  int sum_of = 0;
  RK_HANDLER float on(rk::context&, const poke& m) {
    // CHECK: min_(m.value, 2) + min_(1, 2.f) + rsqrt_(m.value)
    float sum = min(m.value, 2) + min(1, 2.f) + rsqrt(m.value);
    // CHECK: float (*least_of)(float, float) = &min_;
    float (*least_of)(float, float) = &min;
    // CHECK: sum += least_of(1, 2) + most(m.value, max_) + bits::all(3) + std::min(m.value, 3);
    sum += least_of(1, 2) + most(m.value, max_) + bits::all(3) + std::min(m.value, 3);
    // CHECK: sum += rhypot_(1.f, m.value).v + rcbrt_(1) + geo::rcbrt_(2) + sinpi_(1) + cospi_(1)
    sum += rhypot(1.f, m.value).v + rcbrt(1) + geo::rcbrt(2) + sinpi(1) + cospi(1) + std_least(m.value, 3);
    sum += least(1.f, 2.f) + least(pair{1, 2}, pair{2, 3}).x + least(other::v{1}, other::v{2}).x;
    // CHECK: umax_(m.value, 2) + atomicMax_(&sum_of, m.value) + apply<rcbrt_>(2)
    sum += root(4.f) + root(fixed(4)).v;
    sum += umax(m.value, 2) + atomicMax(&sum_of, m.value) + apply<rcbrt>(2) + model(1.f) + model(dual2<float>{1, 1}).d;
    return sum + lib::half_of(3) + abs(norm(pair{1, 2}));
  }
};
// CHECK: float rsqrt_(float x) { return 1 / x; }
inline float rsqrt(float x) { return 1 / x; }
