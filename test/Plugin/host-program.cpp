// A host program's translation unit: the compiler itself refuses what rk-transpile would, in headers, too; code that no
// handler reaches is the host's own business; nothing is generated.
// RUN: rm -f %t.o
// RUN: not %clang -c %s -o %t.o 2>&1 | FileCheck %s --implicit-check-not=error:
// RUN: test ! -e %t.o
// RUN: %clang -DCURED -Wall -Werror -c %s -o %t.o && test -e %t.o
#include "Inputs/audited.actor.hpp"
#include <rk/system.hpp>
#include <vector>
// CHECK: In file included from {{.*}}host-program.cpp:7:
// CHECK: audited.actor.hpp:10:36: error: 'printf' has no device meaning [rk-host-std]
// CHECK: note: reached from handler 'ledger::on(deposit)' via 'audit()'

int main() {
  std::vector<double> deposits(16, 1.0); // the heap of the host
  rk::system system;
  return deposits.size() == 16 && system.status() ? 0 : 1;
}
