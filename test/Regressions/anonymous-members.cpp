// A class without a name has members of the class around it; no text can name it. An id may hold any character.
// RUN: %compile %s | FileCheck %s --implicit-check-not='(anonymous' --implicit-check-not='(unnamed'
// RUN: %rk --emit=header -o - %s | FileCheck %s --check-prefix=HOST
#include <rk/actor.hpp>
struct poke {
  union { int word; float number; };
  struct { short low, high; } halves;
};
struct RK_ACTOR(.id = "a \"quoted\" \\ name") actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return m.word + m.halves.high; }
};
// CHECK: static_assert(sizeof(poke) == 8 && alignof(poke) == 4);
// CHECK-NEXT: static_assert(offsetof(poke, halves) == 4);
// HOST: static constexpr const char* id = "a \"quoted\" \\ name";
