// SPDX-License-Identifier: Apache-2.0
// All that can go wrong before a kernel runs: each is an rk::error with a code, the call, and the driver's name for it,
// and leaves nothing allocated.
#include "mock_device.hpp"

#include <filesystem>
#include <map>

using rk::errc;

TEST_CASE("a driver library that is not there is driver_missing, in the loader's words") {
  mock_device m;
  m.options.driver_library = "no-such-libcuda.so";
  const rk::error e = m.must_fail();
  CHECK(e.code == errc::driver_missing);
  CHECK(e.component == "cuda");
  CHECK(says(e, "no-such-libcuda.so"));
}

TEST_CASE("a library that is no driver is driver_missing") {
  mock_device m;
  m.options.driver_library = RK_MOCK_NVRTC;
  const rk::error e = m.must_fail();
  CHECK(e.code == errc::driver_missing);
  CHECK(says(e, "cuDriverGetVersion"));
}

TEST_CASE("the environment names the driver where the options do not") {
  mock_device m;
  m.options.driver_library.clear();
  ::setenv("RK_CUDA_DRIVER", "another-libcuda.so", 1);
  const rk::error missing = m.must_fail();
  ::setenv("RK_CUDA_DRIVER", RK_MOCK_CUDA, 1);
  const auto made = m.make();
  ::unsetenv("RK_CUDA_DRIVER");
  CHECK(says(missing, "another-libcuda.so"));
  CHECK(made.has_value());
}

TEST_CASE("an old driver is driver_too_old, with both versions, and is asked for nothing else") {
  mock_device m;
  rk::mock::model().driver_version = 11040;
  const rk::error e = m.must_fail();
  CHECK(e.code == errc::driver_too_old);
  CHECK(says(e, "11.4"));
  CHECK(says(e, "12.0"));
  CHECK(rk::mock::calls().size() == 1);
}

TEST_CASE("a driver that is older than NVRTC's output is driver_too_old when a module is loaded") {
  mock_device m;
  rk::mock::model().driver_version = 12060;
  const auto b = m.must_make();
  const auto loaded = b->load(kernels::module());
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().code == errc::driver_too_old);
  CHECK(says(loaded.error(), "12.6"));
  CHECK(says(loaded.error(), "13.0"));
}

TEST_CASE("no device, and a device that is not there, are no_device") {
  {
    mock_device m;
    rk::mock::model().devices = 0;
    const rk::error e = m.must_fail();
    CHECK(e.code == errc::no_device);
    CHECK(says(e, "CUDA_ERROR_NO_DEVICE"));
    CHECK(says(e, "cuInit"));
  }
  {
    mock_device m;
    m.options.device = 3;
    const rk::error e = m.must_fail();
    CHECK(e.code == errc::no_device);
    CHECK(says(e, "device 3"));
  }
  {
    mock_device m;
    rk::mock::model().arch = 70;
    const rk::error e = m.must_fail();
    CHECK(e.code == errc::no_device);
    CHECK(says(e, "sm_70"));
  }
}

TEST_CASE("every driver call of the start can fail; the error names it, and nothing stays allocated") {
  // The calls are learned from a start that succeeds.
  std::vector<std::string> names;
  {
    mock_device m;
    m.must_make();
    for (const rk::mock::call& c : rk::mock::calls()) names.push_back(c.name);
  }
  REQUIRE(names.size() > 20);
  std::map<std::string, unsigned> nth;
  bool destroying = false;
  for (const std::string& name : names) {
    destroying = destroying || name == "cuStreamDestroy_v2";
    if (destroying) break;
    mock_device m;
    const unsigned n = ++nth[name];
    rk::mock::fail_call(name, 999, n);
    INFO(name << ", call " << n);
    auto made = m.make();
    // What only cleans up after the clock probe may fail unnoticed; a status query that fails is the probe's failure.
    if (name == "cuMemFreeHost" || name == "cuModuleUnload") continue;
    if (made && name == "cuStreamQuery") continue;  // how often the probe asks depends on timing
    REQUIRE_FALSE(made);
    const std::string base = name.substr(0, name.find("_v2"));
    CHECK(says(made.error(), base == "cuStreamQuery" ? "clock probe" : base));
    CHECK(says(made.error(), "CUDA_ERROR_UNKNOWN"));
    CHECK(made.error().code == errc::driver_error);
    CHECK(rk::mock::outstanding() == 0);
  }
}

TEST_CASE("out of memory is out_of_memory, with the call and the amount, on the host and on the device") {
  mock_device m;
  const auto b = m.must_make();
  const auto device = b->allocate_device(std::size_t{3} << 30);
  REQUIRE_FALSE(device);
  CHECK(device.error().code == errc::out_of_memory);
  CHECK(says(device.error(), "cuMemAlloc (3221225472 bytes): CUDA_ERROR_OUT_OF_MEMORY"));
  const auto host = b->allocate_mapped(std::size_t{3} << 30);
  REQUIRE_FALSE(host);
  CHECK(host.error().code == errc::out_of_memory);
  CHECK(says(host.error(), "cuMemHostAlloc"));
}

TEST_CASE("a text that NVRTC rejects is compile_failed with its log and the module's name") {
  mock_device m;
  const auto b = m.must_make();
  rk::mock::nvrtc::reject_with("bank.actor.hpp(12): error: no instance of function \"f\"");
  const auto loaded = b->load(kernels::module());
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().code == errc::compile_failed);
  CHECK(loaded.error().component == "nvrtc");
  CHECK(says(loaded.error(), "bank.actor.hpp(12): error"));
  CHECK(says(loaded.error(), "'probe_kernels'"));
}

TEST_CASE("without NVRTC the embedded PTX is loaded; without both it is nvrtc_missing") {
  mock_device m;
  m.options.nvrtc_library = "no-such-nvrtc.so";
  const auto b = m.must_make();
  const auto none = b->load(kernels::module());
  REQUIRE_FALSE(none);
  CHECK(none.error().code == errc::nvrtc_missing);

  const char ptx[] = ".const .align 8 .u64 rk_module_hash = 6921293812900651021;";
  const rk::image_descriptor images[] = {{75, ptx, sizeof ptx}};
  rk::module_descriptor with_image = kernels::module();
  with_image.images = images;
  with_image.image_count = 1;
  const auto loaded = b->load(with_image);
  if (!loaded) FAIL(loaded.error().message());
}

TEST_CASE("an NVRTC that is too old is nvrtc_missing, with both versions") {
  mock_device m;
  rk::mock::nvrtc::set_version(12, 4);
  const auto b = m.must_make();
  const auto loaded = b->load(kernels::module());
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().code == errc::nvrtc_missing);
  CHECK(says(loaded.error(), "12.4"));
  CHECK(says(loaded.error(), "12.8"));
}

TEST_CASE("an image of another text is layout_mismatch, and is unloaded") {
  mock_device m;
  const auto b = m.must_make();
  const std::size_t before = rk::mock::outstanding();
  rk::module_descriptor other = kernels::module();
  other.hash += 1;
  const auto loaded = b->load(other);
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().code == errc::layout_mismatch);
  CHECK(rk::mock::outstanding() == before);
}

TEST_CASE("an image that the driver refuses is an error with the driver's log; PTX that is too new is driver_too_old") {
  mock_device m;
  const auto b = m.must_make();
  rk::mock::fail_call("cuModuleLoadDataEx", 222);
  const auto too_new = b->load(kernels::module());
  REQUIRE_FALSE(too_new);
  CHECK(too_new.error().code == errc::driver_too_old);
  CHECK(says(too_new.error(), "CUDA_ERROR_UNSUPPORTED_PTX_VERSION"));

  static const char* const text[] = {"rk_module_hash = 0x1;"};
  rk::module_descriptor unknown = kernels::module();
  unknown.text = text;
  unknown.text_chunks = 1;
  const auto refused = b->load(unknown);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == errc::driver_error);
  CHECK(says(refused.error(), "mock JIT: no CPU object for this image"));
}

TEST_CASE("the second system finds the kernels in the cache, and compiles them again where the file is damaged") {
  const temporary_folder folder;
  mock_device m;
  m.options.cache_directory = folder.path();
  const auto start = [&] {
    const auto b = m.must_make();
    const auto loaded = b->load(kernels::module());
    if (!loaded) FAIL(loaded.error().message());
  };
  start();
  CHECK(rk::mock::nvrtc::compilations() == 1);
  start();
  CHECK(rk::mock::nvrtc::compilations() == 1);
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    std::filesystem::resize_file(entry.path(), std::filesystem::file_size(entry.path()) - 3);
  start();
  CHECK(rk::mock::nvrtc::compilations() == 2);
  start();
  CHECK(rk::mock::nvrtc::compilations() == 2);
}
