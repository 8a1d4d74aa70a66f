// SPDX-License-Identifier: Apache-2.0
// The mock's own rules, broken on purpose: a mock that notices nothing proves nothing.
#include "mock_device.hpp"

#include "../../../../runtime/src/cuda/context_scope.hpp"
#include "../../../../runtime/src/cuda/driver_api.hpp"

#include <csignal>
#include <cstring>
#include <fstream>
#include <set>
#include <sys/wait.h>
#include <unistd.h>

namespace {

// Runs it in a process of its own; the signal that ended that, or 0.
template <class Deed>
int signal_of(Deed deed) {
  const pid_t child = ::fork();
  if (child == 0) {
    for (const int s : {SIGSEGV, SIGABRT, SIGBUS}) ::signal(s, SIG_DFL);
    ::close(2);
    deed();
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

}  // namespace

TEST_CASE("the host cannot touch device memory, nor mapped memory by its device address") {
  mock_device m;
  const auto b = m.must_make();
  const auto mapped = b->allocate_mapped(64).value();
  const auto device = b->allocate_device(64).value();
  CHECK(reinterpret_cast<std::uint64_t>(mapped.host) != mapped.device);
  CHECK(rk::mock::is_device_address(mapped.device));
  CHECK(rk::mock::is_device_address(device));
  CHECK(signal_of([&] { *reinterpret_cast<volatile int*>(mapped.device) = 1; }) == SIGSEGV);
  CHECK(signal_of([&] { *reinterpret_cast<volatile int*>(device) = 1; }) == SIGSEGV);
  CHECK(signal_of([&] { *static_cast<volatile int*>(mapped.host) = 1; }) == 0);
}

TEST_CASE("a read-modify-write by a kernel on host memory is a violation") {
  mock_device m;
  rk::mock::set_fatal(false);
  const auto b = m.must_make();
  REQUIRE(b->load(kernels::module()));
  kernel_memory memory(*b, 1);
  rk::device::kernel_params params = memory.params;
  params.k2h_tail = reinterpret_cast<std::uint64_t*>(memory.words.device);
  REQUIRE(b->launch(kernels::module(), kernels::add_to_tail, 1, params));
  CHECK(eventually([] { return !rk::mock::violations().empty(); }));
  REQUIRE(rk::mock::violations().size() == 1);
  CHECK(rk::mock::violations()[0].find("read-modify-write on host memory") != std::string::npos);
}

TEST_CASE("the same on device memory is none") {
  mock_device m;
  const auto b = m.must_make();
  REQUIRE(b->load(kernels::module()));
  kernel_memory memory(*b, 1);
  const auto kernel = b->launch(kernels::module(), kernels::add_to_tail, 1, memory.params).value();
  CHECK(eventually([&] { return b->status(kernel).state == rk::detail::kernel_state::finished; }));
  CHECK(rk::mock::violations().empty());
}

TEST_CASE("a call that could wait for a kernel is a violation while one runs, and ends the program by default") {
  mock_device m;
  rk::mock::set_fatal(false);
  const auto b = m.must_make();
  REQUIRE(b->load(kernels::module()));
  kernel_memory memory(*b, 1);
  const auto kernel = b->launch(kernels::module(), kernels::run_until_aborted, 1, memory.params).value();

  const auto driver = rk::cuda::driver_api::load(RK_MOCK_CUDA);  // cuInit: setup
  REQUIRE(driver);
  REQUIRE(rk::mock::violations().size() == 1);
  CHECK(rk::mock::violations()[0].find("cuInit") != std::string::npos);
  CHECK(signal_of([&] {
          rk::mock::set_fatal(true);
          driver->cuInit(0);
        }) == SIGABRT);

  memory.abort();
  CHECK(eventually([&] { return b->status(kernel).state == rk::detail::kernel_state::finished; }));
  driver->cuInit(0);
  CHECK(rk::mock::violations().size() == 1);
}

TEST_CASE("a live copy to pageable memory is a violation") {
  mock_device m;
  rk::mock::set_fatal(false);
  const auto b = m.must_make();
  REQUIRE(b->load(kernels::module()));
  kernel_memory memory(*b, 1);
  const auto driver = rk::cuda::driver_api::load(RK_MOCK_CUDA);
  rk::cuda::api::context context = nullptr;
  rk::cuda::api::stream stream = nullptr;
  driver->cuDevicePrimaryCtxRetain(&context, 0);
  const rk::cuda::context_scope current(*driver, context);
  driver->cuStreamCreate(&stream, 1);
  REQUIRE(b->launch(kernels::module(), kernels::run_until_aborted, 1, memory.params));
  std::uint64_t pageable;
  driver->cuMemcpyDtoHAsync_v2(&pageable, memory.counter, sizeof pageable, stream);
  REQUIRE(rk::mock::violations().size() == 1);
  CHECK(rk::mock::violations()[0].find("pageable") != std::string::npos);
  memory.abort();
}

TEST_CASE("docs/design/live-calls.md names exactly the calls that the table calls live") {
  std::ifstream in(RK_LIVE_CALLS_DOCUMENT);
  REQUIRE(in);
  std::set<std::string> written, meant;
  for (std::string line; std::getline(in, line);)
    if (line.rfind("| `cu", 0) == 0) written.insert(line.substr(3, line.find('`', 3) - 3));
#define RK_CU(symbol, when, parameters) \
  if (std::strcmp(#when, "setup") != 0) meant.insert(#symbol);
#include "../../../../runtime/src/cuda/driver_functions.def"
#undef RK_CU
  CHECK(written == meant);
}
