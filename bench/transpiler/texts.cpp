// SPDX-License-Identifier: Apache-2.0
// bench_texts TRIALS FOLDER NAME=TEXT.cu...: compiles each text with NVRTC for sm_90, in turns, and writes FOLDER/NAME.ptx.
// Prints a JSON object: of each name the processor times in milliseconds, one a trial. The first, cold round does not count.
#include "Compile/Compile.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <malloc.h>
#include <sstream>
#include <vector>

namespace {

struct Arm {
  std::string name;
  std::string text;
  std::vector<double> milliseconds;
};

double cpuMilliseconds() {
  timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) * 1e-6;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return std::fprintf(stderr, "usage: bench_texts TRIALS FOLDER NAME=TEXT.cu...\n"), 2;
  // The heap keeps its pages from one text to the next: what the system takes to clear them again, up to a quarter of the whole
  // where it is a virtual machine, depends on which text came before.
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  std::string why;
  const auto nvrtc = rk::transpile::Nvrtc::load(why);
  if (!nvrtc) return std::fprintf(stderr, "%s\n", why.c_str()), 77;
  std::vector<Arm> arms;
  for (int i = 3; i < argc; ++i) {
    const std::string argument = argv[i];
    const std::size_t equals = argument.find('=');
    std::ostringstream text;
    text << std::ifstream(argument.substr(equals + 1)).rdbuf();
    if (equals == std::string::npos || text.str().empty()) return std::fprintf(stderr, "cannot read '%s'\n", argument.c_str()), 2;
    arms.push_back({argument.substr(0, equals), text.str(), {}});
  }
  for (int trial = 0; trial <= std::atoi(argv[1]); ++trial) {
    for (Arm& arm : arms) {
      const double before = cpuMilliseconds();
      const auto ptx = nvrtc->toPtx(arm.text, arm.name + ".cu", 90);
      const double took = cpuMilliseconds() - before;
      if (!ptx.ok) return std::fprintf(stderr, "%s", ptx.log.c_str()), 1;
      if (trial == 0)
        std::ofstream(std::string(argv[2]) + "/" + arm.name + ".ptx") << ptx.code;
      else
        arm.milliseconds.push_back(took);
    }
  }
  std::printf("{");
  for (const Arm& arm : arms) {
    std::printf("%s\"%s\": [", &arm == &arms.front() ? "" : ", ", arm.name.c_str());
    for (std::size_t i = 0; i < arm.milliseconds.size(); ++i) std::printf("%s%.3f", i == 0 ? "" : ", ", arm.milliseconds[i]);
    std::printf("]");
  }
  std::printf("}\n");
}
