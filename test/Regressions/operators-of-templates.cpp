// `a << b` in a template may be the language's own operator: one that only host code can use is no part of the text.
// RUN: %compile %s | FileCheck %s --implicit-check-not=ostream
#include <rk/actor.hpp>
#include <ostream>
namespace lib {
struct wide { unsigned long low; wide operator+(unsigned long x) const { return {low + x}; } };
inline std::ostream& operator<<(std::ostream& out, const wide& w) { return out << w.low; }
template <class T> T shifted(T x) { return static_cast<T>(x << 3) + 1; }
}
struct poke { unsigned value; };
struct RK_ACTOR() actor {
  RK_HANDLER unsigned on(rk::context&, const poke& m) { return lib::shifted(m.value); }
};
// CHECK: T shifted(T x) { return static_cast<T>(x << 3) + 1; }
