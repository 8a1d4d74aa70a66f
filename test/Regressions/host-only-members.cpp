// A class comes without the members that no handler reaches: they may need what the device does not have.
// RUN: %compile %s | FileCheck %s --implicit-check-not=string --implicit-check-not=vector --implicit-check-not=printf
#include <rk/actor.hpp>
#include <cstdio>
#include <string>
#include <vector>
struct poke { int value; };
struct account {
  double amount = 0;
  account() = default;
  account(const std::string& text) : amount(std::stod(text)) {}
  // For the log.
  std::string name() const { return "account"; } // host only
  void add(double x) { amount += x; } // everywhere
  static std::vector<account> load(const char* path);
  using list = std::vector<account>;
  struct report { std::string text; };
  friend void print(const account& a) { std::printf("%f", a.amount); }
  static_assert(sizeof(std::string) > 1);
};
struct RK_ACTOR() actor {
  account a;
  explicit actor(const std::vector<double>& start) { for (double d : start) a.add(d); }
  RK_HANDLER void on(rk::context&, const poke& m) { a.add(m.value); }
};
// CHECK-LABEL: struct account {
// CHECK-NEXT: double amount = 0;
// CHECK-NEXT: account() = default;
// CHECK: __device__ void add(double x) { amount += x; } // everywhere
// CHECK-NEXT: };
// CHECK-LABEL: struct actor {
// CHECK-NEXT: account a;
// CHECK: __device__ void on(
