// A program that includes the actors of two modules, of one id and with a helper in common.
// RUN: %clang -Werror -fsyntax-only %s
// RUN: %clang -Werror -x c++-header %s -o %t.pch && %clang -Werror -include-pch %t.pch -fsyntax-only -x c++ %S/Inputs/empty.cpp
#include <rk/actor.hpp>
struct poke { int value; };
inline int helper(int value) { RK_SHARED int one; if (rk::thread_idx_x() == 0) one = value; rk::sync_threads(); return one; }
namespace first {
struct RK_ACTOR(.id = "same") actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return helper(m.value); }
};
}
namespace second {
struct RK_ACTOR(.id = "same", .block_size = 256) actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return helper(m.value); }
};
}
RK_GLOBAL_KERNEL()
void kernel(int n, int* out) { if (rk::global_thread_id() == 0) *out = n; }
