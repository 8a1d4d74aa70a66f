// SPDX-License-Identifier: Apache-2.0
// G1 of the benchmarks: host → actor → host, 64 checked bytes each way, against the hand-written ping-pong, in one run, the
// arms by turns. Prints one JSON object a line and a table last. gpu_bench [TRIALS]
#include "echo.actor.rk.hpp"
#include "gpu_test.hpp"
#include "hand_ping_pong.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <thread>
#include <vector>

namespace {

using namespace std::chrono_literals;
using clock_type = std::chrono::steady_clock;

constexpr int round_trips = 2000;  // of one trial of one arm

struct quantiles {
  double median, p99;
};
quantiles quantiles_of(std::vector<double>& us) {
  std::sort(us.begin(), us.end());
  return {us[us.size() / 2], us[us.size() * 99 / 100]};
}

int fail(const std::string& why) {
  std::printf("gpu_bench: %s\n", why.c_str());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  const int trials = std::max(20, argc > 1 ? std::atoi(argv[1]) : 20);
  auto hand = gpu::hand_ping_pong::prepare();
  if (!hand) return fail(hand.error().message());
  rk::system_options options = gpu::options_on_gpu();
  options.slots = 1;
  rk::system sys(options);
  if (const auto works = sys.status(); !works) return fail(works.error().message());
  auto actor = sys.spawn<echo>("echo");
  if (!actor) return fail(actor.error().message());
  if (const auto launched = hand->launch(); !launched) return fail(launched.error().message());

  std::mt19937_64 random(7);
  std::vector<double> ours, theirs, our_medians, their_medians;
  for (int trial = 0; trial < trials; ++trial) {
    std::vector<double> us;
    for (int i = 0; i < round_trips; ++i) {
      ping m;
      for (std::uint64_t& word : m.words) word = random();
      const auto begin = clock_type::now();
      const auto answer = actor->ask(m, 1s).get();
      us.push_back(std::chrono::duration<double, std::micro>(clock_type::now() - begin).count());
      if (!answer) return hand->stop(), fail(answer.error().message());
      for (std::size_t w = 0; w < 8; ++w)
        if (answer->words[w] != ~m.words[w]) return hand->stop(), fail("the actor's answer is wrong");
    }
    ours.insert(ours.end(), us.begin(), us.end());
    our_medians.push_back(quantiles_of(us).median);
    us.clear();
    for (int i = 0; i < round_trips; ++i) {
      gpu::hand_ping_pong::payload m, answer;
      for (std::uint32_t& word : m) word = static_cast<std::uint32_t>(random());
      const auto begin = clock_type::now();
      const bool came = hand->round_trip(m, answer);
      us.push_back(std::chrono::duration<double, std::micro>(clock_type::now() - begin).count());
      if (!came) return hand->stop(), fail("the hand-written kernel does not answer");
      for (std::size_t w = 0; w < 16; ++w)
        if (answer[w] != ~m[w]) return hand->stop(), fail("the hand-written kernel's answer is wrong");
    }
    theirs.insert(theirs.end(), us.begin(), us.end());
    their_medians.push_back(quantiles_of(us).median);
  }
  hand->stop();

  const quantiles a = quantiles_of(ours), b = quantiles_of(theirs);
  const double ratio = quantiles_of(our_medians).median / quantiles_of(their_medians).median;
  const bool met = ratio <= 1.15 && a.p99 <= 2 * a.median;
  std::printf("{\"metric\": \"G1\", \"unit\": \"us\", \"ours\": %.3f, \"p99\": %.3f, \"reference\": %.3f, \"reference_p99\": %.3f, "
              "\"reference_name\": \"hand-written ping-pong over mapped memory\", \"ratio\": %.3f, \"goal\": \"<= 1.15, p99 <= 2 x median\", "
              "\"met\": %s, \"arms\": {\"trials\": %d, \"round_trips\": %d}}\n",
              a.median, a.p99, b.median, b.p99, ratio, met ? "true" : "false", trials, round_trips);
  std::printf("metric  what                                   ours p50   ours p99   hand p50   hand p99   ratio  goal\n");
  std::printf("G1      host -> actor -> host, 64 bytes, us   %9.3f  %9.3f  %9.3f  %9.3f  %6.2f  <= 1.15 %s\n", a.median, a.p99, b.median, b.p99, ratio,
              met ? "met" : "NOT met");
  return 0;
}
