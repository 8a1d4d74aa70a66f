// SPDX-License-Identifier: Apache-2.0
// What a __syncthreads() costs on the CPU, per thread, beside the bare Boost.Context switch that it cannot do without.
// Both run on stacks of the same size and distance, alternately, and the best of several rounds counts: other work on the
// machine only ever adds.
#include <rk/cpu/shim.hpp>

#include <sys/mman.h>

#include <boost/context/detail/fcontext.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cpu/executor.hpp>
#include <vector>

struct params {
  int barriers;
  double* ns;
};

extern "C" __global__ void count_barriers(const __grid_constant__ params p) {
  for (int i = 0; i < 16; ++i) __syncthreads();  // all threads started, all stacks touched
  const std::uint64_t before = rk::cpu::global_timer();
  for (int i = 0; i < p.barriers; ++i) __syncthreads();
  if (threadIdx.x == 0) *p.ns = static_cast<double>(rk::cpu::global_timer() - before);
}

namespace {

using namespace boost::context::detail;

// A ring of fibers that do nothing but switch to the next.
class bare_ring {
 public:
  explicit bare_ring(unsigned threads) : nodes_(threads), bytes_(threads * distance) {
    memory_ = static_cast<char*>(
        mmap(nullptr, bytes_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0));
    for (unsigned t = 0; t < threads; ++t) {
      nodes_[t].next = &nodes_[(t + 1) % threads];
      nodes_[t].context = make_fcontext(memory_ + (t + 1) * distance - t % 16 * 192, 32 * 1024, main);
    }
    running = this;
  }
  ~bare_ring() { munmap(memory_, bytes_); }

  double ns_per_switch(long switches) {
    go(static_cast<long>(nodes_.size()) * 16);
    const std::uint64_t before = rk::cpu::global_timer();
    go(switches);
    return static_cast<double>(rk::cpu::global_timer() - before) / static_cast<double>(switches);
  }

 private:
  static constexpr std::size_t distance = 68 * 1024;
  struct node {
    fcontext_t context = nullptr;
    node* next = nullptr;
  };

  static void jump(node& from, node& to) {
    const transfer_t t = jump_fcontext(to.context, &from);
    static_cast<node*>(t.data)->context = t.fctx;
  }
  void go(long switches) {
    left_ = switches;
    jump(outside_, *outside_next());
  }
  node* outside_next() { return last_ == nullptr ? nodes_.data() : last_; }
  static void main(transfer_t t) {
    static_cast<node*>(t.data)->context = t.fctx;
    bare_ring& ring = *running;
    node& self = ring.nodes_[ring.started_++];
    for (;;) {
      if (--ring.left_ > 0) {
        jump(self, *self.next);
      } else {
        ring.last_ = &self;
        jump(self, ring.outside_);
      }
    }
  }

  static inline bare_ring* running = nullptr;
  std::vector<node> nodes_;
  node outside_;
  node* last_ = nullptr;
  unsigned started_ = 0;
  std::size_t bytes_;
  char* memory_;
  long left_ = 0;
};

}  // namespace

int main() {
  rk::cpu::executor executor({.workers = 1});
  const auto kernel = RK_CPU_ENTRY(count_barriers);
  std::puts("threads  ns a barrier and thread  ns a bare switch  ratio");
  for (unsigned threads : {32u, 64u, 128u, 256u, 512u, 1024u}) {
    constexpr long switches = 40'000;  // less than a time slice of a busy machine
    double barrier = 1e9, bare = 1e9;
    bare_ring ring(threads);
    for (int round = 0; round < 100; ++round) {
      double ns = 0;
      const params p{static_cast<int>(switches / threads), &ns};
      executor.run(kernel, {1}, {threads}, &p).wait();
      barrier = std::min(barrier, ns / p.barriers / threads);
      bare = std::min(bare, ring.ns_per_switch(switches));
    }
    std::printf("%7u  %23.1f  %16.1f  %5.2f\n", threads, barrier, bare, barrier / bare);
  }
}
