// What `if constexpr` discards outside of a template has been compiled for the host: the text has nothing in its place.
// RUN: %compile %s | FileCheck %s --implicit-check-not=string --implicit-check-not=host_log
#include <rk/actor.hpp>
#include <string>
constexpr bool on_host = false;
std::string host_log(int n);
struct poke { int value; };
struct RK_ACTOR() actor {
  int n = 0;
  RK_HANDLER int on(rk::context&, const poke& m) {
    // CHECK: {{^ *}}if constexpr (on_host) {} else if constexpr (!on_host) return m.value; else {}
    if constexpr (on_host) { return host_log(m.value).size(); } else if constexpr (!on_host) return m.value; else return host_log(1).size();
  }
};
