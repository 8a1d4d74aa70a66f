// SPDX-License-Identifier: Apache-2.0
// Runs the kernel of faults.cu beside a host that fills its ring. Exit 0: it ran and its sum is right, as it may be even
// where a fault is planted; what TSan has seen decides the exit status then.
#include <rk/device/ring.hpp>

#include <cpu/executor.hpp>
#include <cstdio>
#include <memory>
#include <thread>

extern "C" const rk::cpu::module_entry rk_cpu_module_faults;

namespace {
constexpr unsigned messages = 40;
constexpr unsigned blocks = 3, threads = 64;

struct faults_params {  // as in faults.cu
  rk::device::ring_memory ring;
  std::uint64_t* consumed;
  int* result;
  unsigned messages;
};
}  // namespace

int main() {
  const auto slots = std::make_unique<rk::device::envelope[]>(8);
  std::uint64_t tail = 0, consumed = 0;
  int result = 0;
  const faults_params p{{slots.get(), nullptr, 8, 0}, &consumed, &result, messages};

  rk::cpu::executor executor({.workers = 2});
  auto run = executor.run(rk_cpu_module_faults.entries[0], {blocks}, {threads}, &p);
  const rk::device::ring_producer<rk::scope::system> outbox{p.ring, &tail, &consumed};
  for (unsigned sent = 0; sent < messages;) {
    std::uint64_t position;
    if (!outbox.try_claim(position)) {
      std::this_thread::yield();
      continue;
    }
    p.ring.slot(position).header.payload_size = sent++;
    outbox.publish(p.ring.slot(position).header, position);
    executor.notify();
  }
  const rk::cpu::kernel_result r = run.wait();
  std::printf("%s sum %d\n", r.message.c_str(), result);
  return r.why == rk::cpu::fault::none ? 0 : 1;
}
