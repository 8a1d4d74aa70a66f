// SPDX-License-Identifier: Apache-2.0
// The small std headers for NVRTC. This file includes StdValues.h and StdRanges.h with the host's std; NVRTC reads the same files with ours.
#include "Compile.h"
#include "StdRanges.h"
#include "StdValues.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <fstream>
#include <iterator>
#include <iostream>

using namespace rk::transpile::test;

TEST_CASE("NVRTC's std agrees with the host's") {
  for (const char *file : {"StdValues.h", "StdRanges.h"}) {
    INFO(file);
    std::ifstream in(std::string(RK_STD_FOLDER "/") + file);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    REQUIRE_FALSE(text.empty());
    for (unsigned arch : Architectures)
      if (supported(arch)) compilePtx(text, arch);
  }
}

TEST_CASE("a false assertion in such a file is refused: the assertions are looked at") {
  CHECK_THROWS_WITH(compileOrThrow("#include <bit>\nstatic_assert(std::popcount(7u) == 2);\n", 90), Catch::Contains("static assertion failed"));
}

TEST_CASE("mathematics of std becomes CUDA's") {
  const std::string ptx = compilePtx("#include <cmath>\nextern \"C\" __global__ void k(float* x) { *x = std::sqrt(*x) + std::fma(*x, 2.0f, 1.0f); }\n", 90);
  CHECK(ptx.find("sqrt.rn.f32") != std::string::npos);
  CHECK(ptx.find("f64") == std::string::npos);
}

TEST_CASE("all std headers together cost tens of milliseconds") {
  std::string text;
  for (const rk::embedded_header &h : rk::nvrtc_headers())
    if (std::string_view(h.name).find('/') == std::string_view::npos) text += "#include <" + std::string(h.name) + ">\n";
  const auto milliseconds = [](const std::string &t) {
    long best = 1000000;
    for (int i = 0; i < 3; ++i) {
      const auto start = std::chrono::steady_clock::now();
      compilePtx(t, 90);
      best = std::min<long>(best, std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
  };
  const long nothing = milliseconds(""), all = milliseconds(text);
  std::cout << "NVRTC: no header " << nothing << " ms, all std headers " << all << " ms\n";
  CHECK(all < nothing + 300);  // libcu++ takes 600 and more; a busy machine is slow, too
}
