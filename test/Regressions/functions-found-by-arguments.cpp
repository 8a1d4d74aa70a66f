// A call in a template finds functions by its arguments. Those that no instance calls stay out of the text, and with them what
// they are declared with.
// RUN: %compile %s | FileCheck %s --implicit-check-not=std::string --implicit-check-not=error_code
#include <rk/actor.hpp>
#include <string>
#include <system_error>
namespace lib {
unsigned hash_value(const std::string& s);
unsigned hash_value(std::error_code e);
template <class T> struct hash { unsigned operator()(const T& x) const { return hash_value(x); } };
}  // namespace lib
namespace app {
struct key {
  unsigned word;
  friend unsigned hash_value(const key& k) { return k.word * 2654435761u; }
};
}  // namespace app
struct poke { unsigned value; };
struct RK_ACTOR() actor {
  RK_HANDLER unsigned on(rk::context&, const poke& m) { return lib::hash<app::key>()(app::key{m.value}); }
};
// CHECK: __device__ unsigned operator()(const T& x) const { return hash_value(x); }
// CHECK: __device__ friend unsigned hash_value(const key& k)
