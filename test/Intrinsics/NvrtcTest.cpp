// SPDX-License-Identifier: Apache-2.0
// What NVRTC says to every row of the table: each text compiles, has the declared type, and becomes the same PTX as the
// call of the prelude's function. Where a row names an instruction, that is in it.
#include "Compile.h"
#include "KernelText.h"
#include "catch_session.hpp"

#include <catch2/catch.hpp>
#include <cuda/nvrtc.hpp>
#include <rk/device/type_id.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>
#include <utility>
#include <vector>

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
  std::vector<std::string> options(std::begin(rk::nvrtc_options), std::end(rk::nvrtc_options));
  options.push_back("--gpu-architecture=compute_" + std::to_string(arch));
  const auto image = nvrtc().compile(text, "intrinsics.cu", rk::nvrtc_headers(), options, true);
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

TEST_CASE("each header of std compiles alone") {
  for (const rk::embedded_header& header : rk::nvrtc_headers()) {
    const std::string name = header.name;
    if (name.rfind("rk/", 0) == 0 && name.rfind("rk/std/", 0) != 0) continue;
    INFO(name);
    CHECK(!compilePtx("#include <" + name + ">\n", 90).empty());
  }
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

TEST_CASE("below sm_80 a reduction of a warp is made of shuffles") {
  const std::string text = "#include <rk/device/kernel.hpp>\nextern \"C\" __global__ void k(unsigned* x) { *x = rk::warp_reduce_add(*x) + rk::warp_reduce_xor(*x); }\n";
  const std::string old = compilePtx(text, 75);
  CHECK(old.find("redux") == std::string::npos);
  CHECK(old.find("shfl.sync.bfly") != std::string::npos);
  CHECK(compilePtx(text, 80).find("redux.sync.xor") != std::string::npos);
}

TEST_CASE("arithmetic in 16 bits is one instruction where the architecture has it") {
  const std::string text =
      "#include <rk/device/kernel.hpp>\n"
      "extern \"C\" __global__ void of_half(rk::half* x) { x[0] = rk::min(rk::fma(x[0], x[1] - x[2], x[3] * x[4] + x[5]), rk::half(0.1f)); rk::atomic_add(x[6], x[0]); }\n"
      "extern \"C\" __global__ void of_bfloat16(rk::bfloat16* x) { x[0] = rk::fma(x[0], x[1] - x[2], x[3] * x[4] + x[5]); rk::atomic_add(x[6], x[0]); }\n"
      "extern \"C\" __global__ void to_both(rk::half* x, rk::bfloat16* y, float v) { *x = rk::half(v); *y = rk::bfloat16(v); }\n";
  const auto has = [](const std::string &body, std::initializer_list<const char *> instructions) {
    for (const char *i : instructions) {
      CAPTURE(i, body);
      CHECK(body.find(i) != std::string::npos);
    }
  };
  const auto hasNone = [](const std::string &body, const char *instruction) {
    CAPTURE(instruction, body);
    CHECK(body.find(instruction) == std::string::npos);
  };
  const std::string oldest = compilePtx(text, 75), ampere = compilePtx(text, 80), hopper = compilePtx(text, 90);
  for (const std::string &ptx : {oldest, ampere, hopper}) {
    has(entryBody(ptx, "of_half"), {"add.rn.f16", "sub.rn.f16", "mul.rn.f16", "fma.rn.f16", "atom.add.noftz.f16"});
    has(entryBody(ptx, "to_both"), {"cvt.rn.f16.f32"});
    hasNone(entryBody(ptx, "of_half"), "call");
  }
  has(entryBody(oldest, "of_bfloat16"), {"add.f32", "cas.b16"});
  hasNone(entryBody(oldest, "to_both"), "cvt.rn.bf16");
  has(entryBody(ampere, "of_half"), {"min.f16"});
  has(entryBody(ampere, "of_bfloat16"), {"fma.rn.bf16"});
  has(entryBody(ampere, "to_both"), {"cvt.rn.bf16.f32"});
  has(entryBody(hopper, "of_bfloat16"), {"add.rn.bf16", "sub.rn.bf16", "mul.rn.bf16", "fma.rn.bf16", "atom.add.noftz.bf16"});
  hasNone(entryBody(hopper, "of_bfloat16"), "f32");
}

namespace {

struct OrderedOperation {
  const char *call, *instruction;
  bool acquires, releases;
};

}  // namespace

TEST_CASE("every order and scope becomes the instruction of its name") {
  constexpr OrderedOperation Operations[] = {
      {"*o = rk::load(*p", "ld", true, false},          {"rk::store(*p, *v", "st", false, true},
      {"*o = rk::fetch_add(*p, *v", "atom.add", true, true}, {"*o = rk::fetch_sub(*p, *v", "atom.add", true, true},
      {"*o = rk::fetch_min(*p, *v", "atom.min", true, true}, {"*o = rk::fetch_max(*p, *v", "atom.max", true, true},
      {"*o = rk::fetch_and(*p, *v", "atom.and", true, true}, {"*o = rk::fetch_or(*p, *v", "atom.or", true, true},
      {"*o = rk::fetch_xor(*p, *v", "atom.xor", true, true}, {"*o = rk::exchange(*p, *v", "atom.exch", true, true},
      {"*o = rk::compare_exchange(*p, *o, *v", "atom.cas", true, true}};
  constexpr std::pair<const char *, const char *> Scopes[] = {{"block", "cta"}, {"cluster", "cluster"}, {"device", "gpu"}, {"system", "sys"}};
  std::string text = "#include <rk/device/kernel.hpp>\n";
  std::vector<std::array<std::string, 3>> kernels;  // call, instruction, a fence before it
  const auto add = [&](const OrderedOperation &op, const std::string &order, const std::string &instruction, bool fence) {
    for (const auto &[scope, suffix] : Scopes) {
      const std::string call = std::string(op.call) + ", rk::memory_order::" + order + ", rk::scope::" + scope + ")";
      text += "extern \"C\" __global__ void k" + std::to_string(kernels.size()) + "_(unsigned* p, unsigned* v, unsigned* o) { " + call + "; }\n";
      const std::string split(op.instruction);
      const std::size_t dot = split.find('.');
      // "atom.add" "acquire" "gpu" is atom.add.acquire.gpu in some versions and atom.acquire.gpu.add in others.
      kernels.push_back({call, split.substr(0, dot) + "|" + instruction + "." + suffix + "|" + (dot == std::string::npos ? "" : split.substr(dot)),
                         fence ? std::string("fence.sc.") + suffix : ""});
    }
  };
  for (const OrderedOperation &op : Operations) {
    add(op, "relaxed", "relaxed", false);
    if (op.acquires) add(op, "acquire", "acquire", false);
    if (op.releases) add(op, "release", "release", false);
    if (op.acquires && op.releases) add(op, "acq_rel", "acq_rel", false);
    add(op, "seq_cst", op.acquires ? "acquire" : "relaxed", true);
  }
  const std::string ptx = compilePtx(text, 90);
  for (std::size_t i = 0; i < kernels.size(); ++i) {
    const auto &[call, wanted, fence] = kernels[i];
    CAPTURE(call);
    const std::string body = entryBody(ptx, "k" + std::to_string(i) + "_");
    CHECK_FALSE(body.empty());
    const std::size_t bar = wanted.find('|'), second = wanted.find('|', bar + 1);
    const std::string kind = wanted.substr(0, bar), order = wanted.substr(bar + 1, second - bar - 1), operation = wanted.substr(second + 1);
    CHECK((body.find(kind + operation + "." + order) != std::string::npos || body.find(kind + "." + order) != std::string::npos));
    if (!fence.empty()) CHECK(body.find(fence) != std::string::npos);
  }
}

namespace {

struct plain {};
enum class colour : short { red };

template <class T>
std::string sameId(const char *spelled) {
  return "static_assert(rk::type_id<" + std::string(spelled) + ">() == " + std::to_string(rk::type_id<T>()) + "u, \"" + spelled + "\");\n";
}

}  // namespace

TEST_CASE("a message has the same id in the host program and in the device text") {
  std::string text = "#include <rk/device/kernel.hpp>\n#include <rk/device/type_id.hpp>\nnamespace { struct plain {}; enum class colour : short { red }; }\n";
#define SAME_ID(...) text += sameId<__VA_ARGS__>(#__VA_ARGS__)
  SAME_ID(std::uint64_t);
  SAME_ID(std::int64_t);
  SAME_ID(unsigned long long);
  SAME_ID(long);
  SAME_ID(std::uint16_t);
  SAME_ID(std::int16_t);
  SAME_ID(unsigned char);
  SAME_ID(int);
  SAME_ID(unsigned);
  SAME_ID(bool);
  SAME_ID(float);
  SAME_ID(double);
  SAME_ID(plain);
  SAME_ID(colour);
#undef SAME_ID
  compilePtx(text, 75);
}

// Numbers are told apart by what they hold, and by nothing else.
static_assert(rk::type_id<long>() == rk::type_id<long long>());
static_assert(rk::type_id<std::uint64_t>() != rk::type_id<std::int64_t>() && rk::type_id<std::uint64_t>() != rk::type_id<double>());
static_assert(rk::type_id<unsigned char>() != rk::type_id<bool>() && rk::type_id<std::uint32_t>() != rk::type_id<float>());

TEST_CASE("every name, alias and member of rk::context can be called where it depends on a template parameter") {
  for (unsigned arch : Architectures)
    if (supported(arch)) DYNAMIC_SECTION("sm_" << arch) { CHECK_FALSE(compilePtx(writeDependentCalls(arch), arch).empty()); }
}

int main(int argc, char **argv) {
  if (const auto found = rk::cuda::nvrtc::load({}, AnyDriver); !found) {
    std::printf("SKIPPED: %s\n", found.error().message().c_str());
    return 77;
  }
  return run_catch(argc, argv);
}
