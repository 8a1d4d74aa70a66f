// SPDX-License-Identifier: Apache-2.0
// Text to image with the real NVRTC, which needs no GPU: the headers in memory, the log of a text that does not compile,
// the cache, and the embedded image where NVRTC is missing.
#include "../../../runtime/src/cuda/compiler.hpp"
#include "../../gpu/hand_ping_pong.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace rk::cuda;

namespace {

constexpr int any_driver = 99000;

rk::module_descriptor module_of(const char* const* text, std::size_t chunks, const rk::image_descriptor* images = nullptr,
                                std::size_t image_count = 0) {
  return {"probe", 1, text, chunks, nullptr, 0, nullptr, 0, images, image_count, nullptr};
}

const char* const sound[] = {"#include <rk/device/kernel.hpp>\n", "extern \"C\" __global__ void k(unsigned* out) ", "{ *out = sizeof(rk::device::kernel_params); }\n"};
const char* const broken[] = {"\n#line 7 \"bank.actor.hpp\"\n__global__ void k() { undeclared(); }\n"};

}  // namespace

TEST_CASE("a text in chunks that includes a device header becomes a cubin") {
  compiler c({}, "none", any_driver, 90);
  const auto image = c.compile(module_of(sound, 3));
  if (!image) FAIL(image.error().message());
  CHECK(image->from == image::origin::nvrtc);
  CHECK(image->bytes.substr(0, 4) == "\x7f" "ELF");
}

TEST_CASE("for a device that NVRTC does not know yet it becomes PTX for the newest that it knows") {
  compiler c({}, "none", any_driver, 999);
  const auto image = c.compile(module_of(sound, 3));
  if (!image) FAIL(image.error().message());
  CHECK(image->bytes.find(".visible .entry k(") != std::string::npos);
}

TEST_CASE("a device that is too old for NVRTC is named") {
  compiler c({}, "none", any_driver, 20);
  const auto image = c.compile(module_of(sound, 3));
  REQUIRE_FALSE(image);
  CHECK(image.error().code == rk::errc::no_device);
  CHECK(image.error().detail.find("sm_20") != std::string::npos);
}

TEST_CASE("a text that does not compile is compile_failed, with NVRTC's log at the user's line") {
  compiler c({}, "none", any_driver, 90);
  const auto image = c.compile(module_of(broken, 1));
  REQUIRE_FALSE(image);
  CHECK(image.error().code == rk::errc::compile_failed);
  CHECK(image.error().component == "nvrtc");
  CHECK(image.error().detail.find("bank.actor.hpp(7)") != std::string::npos);
  CHECK(image.error().detail.find("undeclared") != std::string::npos);
}

TEST_CASE("the second time it comes from the cache, and from NVRTC again once the file is damaged") {
  const temporary_folder folder;
  const auto compile = [&] {
    compiler c({}, folder.path(), any_driver, 90);
    auto image = c.compile(module_of(sound, 3));
    if (!image) FAIL(image.error().message());
    return *image;
  };
  const image first = compile();
  CHECK(first.from == image::origin::nvrtc);
  const image second = compile();
  CHECK(second.from == image::origin::cache);
  CHECK(second.bytes == first.bytes);

  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    ++files;
    std::fstream file(entry.path(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(-1, std::ios::end);
    file.put('?');
  }
  CHECK(files == 1);
  const image third = compile();
  CHECK(third.from == image::origin::nvrtc);
  CHECK(third.bytes == first.bytes);
  CHECK(compile().from == image::origin::cache);
}

TEST_CASE("an option in the environment makes another image") {
  const temporary_folder folder;
  compiler c({}, folder.path(), any_driver, 90);
  REQUIRE(c.compile(module_of(sound, 3)));
  ::setenv("RK_NVRTC_OPTIONS", "-lineinfo --fmad=false", 1);
  const auto with = c.compile(module_of(sound, 3));
  ::unsetenv("RK_NVRTC_OPTIONS");
  REQUIRE(with);
  CHECK(with->from == image::origin::nvrtc);
}

TEST_CASE("without NVRTC the newest embedded image that the device runs is taken") {
  const char* const ptx[] = {"// 75", "// 90", "// 120"};
  const rk::image_descriptor images[] = {{75, ptx[0], 5}, {90, ptx[1], 5}, {120, ptx[2], 6}};
  compiler c("no-such-nvrtc.so", "none", any_driver, 100);
  const auto image = c.compile(module_of(sound, 3, images, 3));
  REQUIRE(image);
  CHECK(image->from == image::origin::embedded);
  CHECK(image->bytes == "// 90");

  const auto none = c.compile(module_of(sound, 3));
  REQUIRE_FALSE(none);
  CHECK(none.error().code == rk::errc::nvrtc_missing);
  CHECK(none.error().detail.find("no-such-nvrtc.so") != std::string::npos);
}

TEST_CASE("a driver that is older than NVRTC's output is driver_too_old, with both versions") {
  compiler c({}, "none", 11080, 90);
  const auto image = c.compile(module_of(sound, 3));
  REQUIRE_FALSE(image);
  CHECK(image.error().code == rk::errc::driver_too_old);
  CHECK(image.error().detail.find("11.8") != std::string::npos);
}

TEST_CASE("the benchmark's hand-written kernel compiles for every architecture that a bundle may meet") {
  const int arch = GENERATE(75, 80, 90, 100, 120);
  compiler c({}, "none", any_driver, static_cast<std::uint32_t>(arch));
  const auto image = c.compile(gpu::hand_ping_pong::module());
  if (!image) FAIL(image.error().message());
  CHECK(image->bytes.substr(0, 4) == "\x7f" "ELF");
}
