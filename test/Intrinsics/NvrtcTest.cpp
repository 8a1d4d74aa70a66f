// SPDX-License-Identifier: Apache-2.0
// What NVRTC says to every row of the table: each text compiles, has the declared type, and becomes the same PTX as the
// call of the prelude's function. Where a row names an instruction, that is in it.
#define CATCH_CONFIG_RUNNER
#include "Compile.h"
#include "KernelText.h"

#include <catch2/catch.hpp>
#include <cuda/nvrtc.hpp>

#include <algorithm>
#include <cstdio>
#include <stdexcept>

using namespace rk::transpile::test;

namespace {

constexpr int AnyDriver = 99000;

const rk::cuda::nvrtc &nvrtc() {
  static const auto Loaded = rk::cuda::nvrtc::load({}, AnyDriver);
  return *Loaded;
}

}  // namespace

bool rk::transpile::test::supported(unsigned arch) {
  return std::ranges::count(nvrtc().architectures(), static_cast<int>(arch)) != 0;
}

std::string rk::transpile::test::compileOrThrow(const std::string &text, unsigned arch) {
  const auto image = nvrtc().compile(text, "intrinsics.cu", rk::nvrtc_headers(false),
                                     {"--std=c++20", "--gpu-architecture=compute_" + std::to_string(arch)}, true);
  if (!image) throw std::runtime_error(image.error().detail.substr(0, 4000));
  return *image;
}

std::string rk::transpile::test::compilePtx(const std::string &text, unsigned arch) {
  try {
    return compileOrThrow(text, arch);
  } catch (const std::exception &e) {
    FAIL(e.what());
  }
  return {};
}

TEST_CASE("every text compiles and is the prelude's PTX") {
  for (unsigned arch : Architectures) {
    if (!supported(arch)) continue;
    DYNAMIC_SECTION("sm_" << arch) {
      const KernelText kernels = writeKernels(arch);
      const std::string ptx = compilePtx(kernels.cuda, arch);
      CHECK(kernels.kernels.size() > 100);
      for (const KernelPair &k : kernels.kernels) {
        const std::string prelude = entryBody(ptx, "prelude_" + std::to_string(k.number));
        CAPTURE(k.what);
        CHECK_FALSE(prelude.empty());
        if (k.hasText) CHECK(entryBody(ptx, "text_" + std::to_string(k.number)) == prelude);
        if (arch >= 90 && !k.instruction.empty()) CHECK(prelude.find(k.instruction) != std::string::npos);
      }
    }
  }
}

TEST_CASE("every name, alias and member of rk::context can be called where it depends on a template parameter") {
  for (unsigned arch : Architectures)
    if (supported(arch)) DYNAMIC_SECTION("sm_" << arch) { CHECK_FALSE(compilePtx(writeDependentCalls(arch), arch).empty()); }
}

int main(int argc, char **argv) {
  if (const auto found = rk::cuda::nvrtc::load({}, AnyDriver); !found) {
    std::printf("SKIPPED: %s\n", found.error().message().c_str());
    return 77;
  }
  return Catch::Session().run(argc, argv);
}
