// SPDX-License-Identifier: Apache-2.0
// The host's shared_type: one name, another body.
#include <cpu/executor.hpp>
#include <cstdio>

struct shared_type {
  int value = 0;
  inline int meet(int turn) {
    value -= turn;
    return value * 0 + 1;
  }
};

extern "C" const rk::cpu::module_entry rk_cpu_module_odr;

int main() {
  shared_type object;
  const int host = object.meet(1);
  int module = 0;
  int* result = &module;
  const auto r = rk::cpu::run(rk_cpu_module_odr.entries[0], {1}, {32}, &result);
  std::printf("host %d, module %d%s\n", host, module, r.message.c_str());
}
