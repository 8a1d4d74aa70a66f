// What a constant holds the address of may be called at any time: who reads the constant reaches the function.
// RUN: %compile %s | FileCheck %s
// RUN: not %cuda %s -DHOST 2>&1 | FileCheck %s --check-prefix=HOST
#include <rk/actor.hpp>
#include <array>
#include <cstdlib>
struct poke { unsigned n; };
using action = void (*)(rk::context&);
inline void nothing(rk::context&) {}
inline void end(rk::context& ctx) { ctx.request_terminate(); }
inline constexpr action table[] = {nothing, &end};
inline constexpr std::array<action, 1> lambdas{+[](rk::context& ctx) { ctx.mark_terminated(); }};
struct operation { int n; action act; };
inline constexpr operation of_class{1, end};
struct owner { static constexpr action act = end; };
#ifdef HOST
inline constexpr int (*convert)(const char*) = &std::atoi;
inline int read_number(const char* text) { return std::atoi(text); }
// HOST: error: {{.*}}atoi
// HOST: reached from handler 'by_table::on(poke)' via 'read_number()'
inline constexpr int (*reader)(const char*) = read_number;
#endif

// CHECK: {{[{]}}/* by_pointer */ {{.*}}, false, false, true},
struct RK_ACTOR(.block_size = 32) by_pointer {
  int own = 0;
  RK_HANDLER void on(rk::context& ctx, const poke&) { constexpr auto act = &end; act(ctx); }
};
// CHECK-NEXT: {{[{]}}/* by_table */ {{.*}}, false, false, true},
struct RK_ACTOR(.block_size = 32) by_table {
  int own = 0;
  RK_HANDLER void on(rk::context& ctx, const poke& m) {
    table[m.n % 2](ctx);
#ifdef HOST
    own = reader("1");
#endif
  }
};
// CHECK-NEXT: {{[{]}}/* by_lambda */ {{.*}}, false, false, true},
struct RK_ACTOR(.block_size = 32) by_lambda {
  int own = 0;
  RK_HANDLER void on(rk::context& ctx, const poke&) { lambdas[0](ctx); }
};
// CHECK-NEXT: {{[{]}}/* by_class */ {{.*}}, false, false, true},
struct RK_ACTOR(.block_size = 32) by_class {
  int own = 0;
  RK_HANDLER void on(rk::context& ctx, const poke&) { of_class.act(ctx); }
};
// CHECK-NEXT: {{[{]}}/* by_member */ {{.*}}, false, false, true},
struct RK_ACTOR(.block_size = 32) by_member {
  int own = 0;
  RK_HANDLER void on(rk::context& ctx, const poke&) { owner::act(ctx); }
};
// CHECK-NEXT: {{[{]}}/* by_member_pointer */ {{.*}}, false, true, true, false},
struct RK_ACTOR(.block_size = 32) by_member_pointer {
  rk::field2<float> a{8, 8}, b{8, 8};
  void turn(rk::context& ctx) { ctx.swap(a, b); }
  RK_HANDLER void on(rk::context& ctx, const poke&) { constexpr auto act = &by_member_pointer::turn; (this->*act)(ctx); }
};
// CHECK-NEXT: {{[{]}}/* none */ {{.*}}, false, false, false},
struct RK_ACTOR(.block_size = 32) none {
  int own = 0;
  RK_HANDLER void on(rk::context& ctx, const poke& m) { if (ctx.thread_id() == 0) own = m.n; }
};
