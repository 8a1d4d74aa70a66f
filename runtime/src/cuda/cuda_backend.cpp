// SPDX-License-Identifier: Apache-2.0
#include "cuda_backend.hpp"

#include "check.hpp"
#include "context_scope.hpp"
#include "toolkit.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace rk::cuda {
namespace {

std::string amount(std::size_t bytes) { return " (" + std::to_string(bytes) + " bytes)"; }

// The driver's work queues to a device. Streams beyond them share one, and what is queued behind a persistent kernel
// would wait for its end. CUDA Programming Guide, "CUDA Environment Variables", CUDA_DEVICE_MAX_CONNECTIONS.
std::size_t work_queues() {
  const int wanted = std::atoi(environment("CUDA_DEVICE_MAX_CONNECTIONS").c_str());
  return wanted >= 3 && wanted <= 32 ? static_cast<std::size_t>(wanted) : 8;
}

}  // namespace

expected<std::unique_ptr<detail::backend>> cuda_backend::make(const detail::backend_options& options) {
  auto driver = driver_api::load(options.driver_library);
  if (!driver) return unexpected<error>(std::move(driver.error()));
  auto device = open_gpu(*driver, options.device);
  if (!device) return unexpected<error>(std::move(device.error()));
  std::unique_ptr<cuda_backend> made(new cuda_backend(*driver, *device, options));
  RK_TRY(made->prepare());
  return std::unique_ptr<detail::backend>(std::move(made));
}

cuda_backend::cuda_backend(const driver_api& driver, const gpu& device, const detail::backend_options& options)
    : driver_(driver),
      device_(device),
      compiler_(options.nvrtc_library, options.cache_directory, driver.version, device.description.arch) {}

expected<void> cuda_backend::prepare() {
  const context_scope current(driver_, device_.context);
  RK_TRY(check(driver_, driver_.cuStreamCreate(&setup_, api::stream_non_blocking), "cuStreamCreate, setup"));
  // All now: to make one while a kernel runs may wait for it. Two queues stay free, for copies and for what comes before the launches.
  streams_.resize(work_queues() - 2);
  for (api::stream& stream : streams_) RK_TRY(check(driver_, driver_.cuStreamCreate(&stream, api::stream_non_blocking), "cuStreamCreate"));
  auto reader = device_reader::make(driver_);
  if (!reader) return unexpected<error>(std::move(reader.error()));
  reader_ = *reader;
  auto clock = device_clock::calibrate(driver_, setup_);
  if (!clock) return unexpected<error>(std::move(clock.error()));
  clock_ = *clock;
  return {};
}

cuda_backend::~cuda_backend() {
  // Freeing waits for the kernels: whatever still runs keeps all that it may touch, and the context with it.
  if (any_running()) return;
  {
    const context_scope current(driver_, device_.context);
    for (api::stream stream : streams_)
      if (stream != nullptr) driver_.cuStreamDestroy_v2(stream);
    for (const api::device_ptr block : device_blocks_) driver_.cuMemFree_v2(block);
    for (void* block : host_blocks_) driver_.cuMemFreeHost(block);
    for (const loaded_module& module : modules_) driver_.cuModuleUnload(module.handle);
    reader_.release(driver_);
    if (setup_ != nullptr) driver_.cuStreamDestroy_v2(setup_);
  }
  driver_.cuDevicePrimaryCtxRelease_v2(device_.ordinal);
}

bool cuda_backend::any_running() {
  const context_scope current(driver_, device_.context);
  return std::any_of(kernels_.begin(), kernels_.end(), [this](const running_kernel& kernel) {
    return driver_.cuStreamQuery(kernel.stream) == api::result::ERROR_NOT_READY;
  });
}

expected<void> cuda_backend::must_be_before_launch(const char* what) const {
  if (kernels_.empty()) return {};
  return fail(errc::invalid_argument, "cuda", std::string(what) + " after the first launch would wait for the kernels");
}

// ── Modules ──────────────────────────────────────────────────────────────────────────────────────────────────────

expected<void> cuda_backend::load(const module_descriptor& module) {
  RK_TRY(must_be_before_launch("loading a module"));
  if (find(module) != nullptr) return {};
  auto image = compiler_.compile(module);
  if (!image) return unexpected<error>(std::move(image.error()));
  const context_scope current(driver_, device_.context);
  auto loaded = load_module(driver_, device_, module, image->bytes, setup_);
  if (!loaded) return unexpected<error>(std::move(loaded.error()));
  modules_.push_back(std::move(*loaded));
  return {};
}

const loaded_module* cuda_backend::find(const module_descriptor& module) const {
  const auto found = std::find_if(modules_.begin(), modules_.end(), [&](const loaded_module& m) { return m.descriptor == &module; });
  return found == modules_.end() ? nullptr : &*found;
}

expected<detail::kernel_resources> cuda_backend::resources(const module_descriptor& module, std::size_t group) {
  const loaded_module* loaded = find(module);
  if (loaded == nullptr || group >= loaded->kernels.size()) return fail(errc::invalid_argument, "cuda", "the module is not loaded");
  return loaded->kernels[group].resources;
}

// ── Memory ───────────────────────────────────────────────────────────────────────────────────────────────────────

expected<detail::mapped_memory> cuda_backend::allocate_mapped(std::size_t bytes) {
  RK_TRY(must_be_before_launch("allocating memory"));
  const context_scope current(driver_, device_.context);
  detail::mapped_memory memory;
  RK_TRY(check(driver_, driver_.cuMemHostAlloc(&memory.host, bytes, api::host_alloc_portable | api::host_alloc_device_map),
               "cuMemHostAlloc" + amount(bytes)));
  host_blocks_.push_back(memory.host);
  api::device_ptr address = 0;
  RK_TRY(check(driver_, driver_.cuMemHostGetDevicePointer_v2(&address, memory.host, 0), "cuMemHostGetDevicePointer"));
  memory.device = address;
  std::memset(memory.host, 0, bytes);
  return memory;
}

expected<std::uint64_t> cuda_backend::allocate_device(std::size_t bytes) {
  RK_TRY(must_be_before_launch("allocating memory"));
  const context_scope current(driver_, device_.context);
  api::device_ptr block = 0;
  RK_TRY(check(driver_, driver_.cuMemAlloc_v2(&block, bytes), "cuMemAlloc" + amount(bytes)));
  device_blocks_.push_back(block);
  RK_TRY(check(driver_, driver_.cuMemsetD8Async(block, 0, bytes, setup_), "cuMemsetD8Async" + amount(bytes)));
  RK_TRY(check(driver_, driver_.cuStreamSynchronize(setup_), "cuStreamSynchronize, clearing device memory"));
  return block;
}

// A launch that needs more local memory than the context holds makes the driver allocate, and so wait for the kernels
// that already run. The limit makes it allocate for the neediest kernel now.
expected<void> cuda_backend::reserve_local_memory() {
  std::size_t most = 0, limit = 0;
  for (const loaded_module& module : modules_)
    for (const loaded_kernel& kernel : module.kernels) most = std::max<std::size_t>(most, kernel.resources.local_bytes);
  RK_TRY(check(driver_, driver_.cuCtxGetLimit(&limit, api::limit_stack_size), "cuCtxGetLimit (stack size)"));
  if (most <= limit) return {};
  return check(driver_, driver_.cuCtxSetLimit(api::limit_stack_size, most), "cuCtxSetLimit (stack size)" + amount(most));
}

// An SM divides its memory between L1 and shared when a kernel's first block comes to it, and cannot change that while
// blocks run. With several kernels the first one's choice could leave the next without room, though the ledger says it fits.
expected<void> cuda_backend::prefer_shared_memory() {
  std::size_t kernels = 0;
  for (const loaded_module& module : modules_) kernels += module.kernels.size();
  if (kernels < 2) return {};
  for (const loaded_module& module : modules_)
    for (const loaded_kernel& kernel : module.kernels)
      RK_TRY(check(driver_, driver_.cuFuncSetAttribute(kernel.function, api::function_shared_carveout, 100),
                   "cuFuncSetAttribute (shared memory carveout)"));
  return {};
}

// More than 48 KiB a block, static and dynamic together, a kernel has to ask for. All kernels of a system have the same.
expected<void> cuda_backend::allow_dynamic_shared(std::uint32_t bytes) {
  if (bytes == 0) return {};
  for (const loaded_module& module : modules_)
    for (const loaded_kernel& kernel : module.kernels)
      RK_TRY(check(driver_, driver_.cuFuncSetAttribute(kernel.function, api::function_max_dynamic_shared, static_cast<int>(bytes)),
                   "cuFuncSetAttribute (dynamic shared memory)" + amount(bytes)));
  return {};
}

// ── Kernels ──────────────────────────────────────────────────────────────────────────────────────────────────────

expected<detail::kernel_handle> cuda_backend::launch(const module_descriptor& module, std::size_t group, std::uint32_t blocks,
                                                     const device::kernel_params& params) {
  const loaded_module* loaded = find(module);
  if (loaded == nullptr || group >= loaded->kernels.size() || blocks == 0)
    return fail(errc::invalid_argument, "cuda", "the module is not loaded");
  const group_descriptor& what = module.groups[group];
  const std::string where = std::string("kernel '") + what.entry + "' with " + std::to_string(blocks) + " blocks of " +
                            std::to_string(what.block_size) + " threads";
  if (kernels_.size() == streams_.size())
    return fail(errc::not_resident, "cuda",
                where + ": the driver has " + std::to_string(streams_.size() + 2) +
                    " work queues, and two are taken; start the program with CUDA_DEVICE_MAX_CONNECTIONS=32");
  const context_scope current(driver_, device_.context);
  if (kernels_.empty()) {
    RK_TRY(reserve_local_memory());
    RK_TRY(prefer_shared_memory());
    RK_TRY(allow_dynamic_shared(params.dynamic_shared_bytes));
  }
  const api::stream stream = streams_[kernels_.size()];
  api::launch_attribute cooperative{};
  cooperative.id = api::launch_cooperative;
  cooperative.cooperative = 1;
  api::launch_config config{blocks, 1, 1, what.block_size, 1, 1, params.dynamic_shared_bytes, stream, nullptr, 0};
  if (what.scope == rk::scope::grid) {
    config.attributes = &cooperative;
    config.attribute_count = 1;
  }
  void* arguments[] = {const_cast<device::kernel_params*>(&params)};
  const api::result answer = driver_.cuLaunchKernelEx(&config, loaded->kernels[group].function, arguments, nullptr);
  if (answer != api::result::SUCCESS) {
    auto failed = failure(driver_, answer, "cuLaunchKernelEx, " + where);
    // What is no better known than "the call failed" is a refused launch.
    if (failed.value().code == errc::driver_error) failed.value().code = errc::launch_failed;
    return failed;
  }
  kernels_.push_back({stream, where});
  return static_cast<detail::kernel_handle>(kernels_.size() - 1);
}

detail::kernel_status cuda_backend::status(detail::kernel_handle kernel) {
  if (kernel >= kernels_.size()) return {detail::kernel_state::failed, {errc::invalid_argument, "cuda", "no such kernel"}};
  const context_scope current(driver_, device_.context);
  const api::result answer = driver_.cuStreamQuery(kernels_[kernel].stream);
  if (answer == api::result::SUCCESS) return {detail::kernel_state::finished, {}};
  if (answer == api::result::ERROR_NOT_READY) return {detail::kernel_state::running, {}};
  auto failed = failure(driver_, answer, kernels_[kernel].name);
  failed.value().code = errc::kernel_died;
  return {detail::kernel_state::failed, std::move(failed.value())};
}

expected<void> cuda_backend::read_device(void* to, std::uint64_t from, std::size_t bytes, std::chrono::milliseconds timeout) {
  const context_scope current(driver_, device_.context);
  return reader_.read(driver_, to, from, bytes, timeout);
}

}  // namespace rk::cuda

namespace rk {
inline namespace RK_SIDE {
namespace detail {

expected<std::unique_ptr<backend>> make_cuda_backend(const backend_options& options) { return cuda::cuda_backend::make(options); }

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk
