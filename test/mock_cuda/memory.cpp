// SPDX-License-Identifier: Apache-2.0
#include "memory.hpp"

#include <algorithm>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

namespace rk::mock {
namespace {

constexpr std::size_t range_bytes = std::size_t{2} << 30;
constexpr unsigned char garbage = 0xA5;

void must(bool good, const char* what) {
  if (good) return;
  std::perror(what);
  std::abort();
}

unsigned char* reserve() {
  void* range = ::mmap(nullptr, range_bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  must(range != MAP_FAILED, "mock: reserving addresses");
  return static_cast<unsigned char*>(range);
}

void map(unsigned char* range, const arena& a) {
  must(::mmap(range, a.bytes(), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, a.file(), 0) != MAP_FAILED, "mock: mapping memory");
}

void fill_file(int file, std::uint64_t offset, unsigned char value, std::size_t bytes) {
  const std::vector<unsigned char> block(std::min<std::size_t>(bytes, 1 << 20), value);
  while (bytes != 0) {
    const ssize_t n = ::pwrite(file, block.data(), std::min(bytes, block.size()), static_cast<off_t>(offset));
    must(n > 0, "mock: filling memory");
    offset += static_cast<std::uint64_t>(n);
    bytes -= static_cast<std::size_t>(n);
  }
}

}  // namespace

void arena::make(std::size_t bytes) {
  bytes_ = bytes;
  file_ = ::memfd_create("rk-mock-memory", MFD_CLOEXEC);
  must(file_ >= 0 && ::ftruncate(file_, static_cast<off_t>(bytes)) == 0, "mock: memory file");
}

std::uint64_t arena::allocate(std::size_t bytes, std::size_t limit) {
  if (used_ + bytes > limit || next_ + bytes + 2 * page > bytes_) return 0;
  const std::uint64_t offset = next_;
  // A page stays free between two blocks, so neighbours are told apart.
  next_ += (bytes + page - 1) / page * page + page;
  used_ += bytes;
  blocks_[offset] = bytes;
  fill_file(file_, offset, garbage, bytes);
  return offset;
}

bool arena::free(std::uint64_t offset) {
  const auto found = blocks_.find(offset);
  if (found == blocks_.end()) return false;
  used_ -= found->second;
  blocks_.erase(found);
  if (blocks_.empty()) clear();
  return true;
}

void arena::clear() {
  must(::fallocate(file_, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, static_cast<off_t>(bytes_)) == 0, "mock: clearing memory");
  blocks_.clear();
  used_ = 0;
  next_ = page;
}

bool arena::contains(std::uint64_t offset, std::size_t bytes) const {
  auto found = blocks_.upper_bound(offset);
  if (found == blocks_.begin()) return false;
  --found;
  return offset + bytes <= found->first + found->second;
}

memory::memory() : host_range_(reserve()), mapped_range_(reserve()), device_range_(reserve()) {
  host_.make(range_bytes);
  device_.make(range_bytes);
  map(host_range_, host_);
}

void memory::become_device() {
  must(::mprotect(host_range_, range_bytes, PROT_NONE) == 0, "mock: taking host memory away");
  map(mapped_range_, host_);
  map(device_range_, device_);
}

void* memory::allocate_host(std::size_t bytes, std::size_t limit) {
  const std::uint64_t offset = host_.allocate(bytes, limit);
  return offset == 0 ? nullptr : host_range_ + offset;
}
bool memory::free_host(void* host) { return host_.free(static_cast<std::uint64_t>(static_cast<unsigned char*>(host) - host_range_)); }

bool memory::is_pinned(const void* host, std::size_t bytes) const {
  const auto* p = static_cast<const unsigned char*>(host);
  return p >= host_range_ && p < host_range_ + range_bytes && host_.contains(static_cast<std::uint64_t>(p - host_range_), bytes);
}
std::uint64_t memory::device_address(const void* host) const {
  if (!is_pinned(host, 1)) return 0;
  return reinterpret_cast<std::uint64_t>(mapped_range_ + (static_cast<const unsigned char*>(host) - host_range_));
}

std::uint64_t memory::allocate_device(std::size_t bytes, std::size_t limit) {
  const std::uint64_t offset = device_.allocate(bytes, limit);
  return offset == 0 ? 0 : reinterpret_cast<std::uint64_t>(device_range_ + offset);
}
bool memory::free_device(std::uint64_t address) { return device_.free(address - reinterpret_cast<std::uint64_t>(device_range_)); }
bool memory::is_allocated(std::uint64_t address, std::size_t bytes) const {
  const std::uint64_t begin = reinterpret_cast<std::uint64_t>(device_range_);
  return address >= begin && address < begin + range_bytes && device_.contains(address - begin, bytes);
}

void memory::read(void* to, std::uint64_t from, std::size_t bytes) const {
  auto offset = static_cast<off_t>(from - reinterpret_cast<std::uint64_t>(device_range_));
  must(::pread(device_.file(), to, bytes, offset) == static_cast<ssize_t>(bytes), "mock: reading device memory");
}
void memory::write(std::uint64_t to, const void* from, std::size_t bytes) const {
  auto offset = static_cast<off_t>(to - reinterpret_cast<std::uint64_t>(device_range_));
  must(::pwrite(device_.file(), from, bytes, offset) == static_cast<ssize_t>(bytes), "mock: writing device memory");
}
void memory::fill(std::uint64_t to, unsigned char value, std::size_t bytes) const {
  fill_file(device_.file(), to - reinterpret_cast<std::uint64_t>(device_range_), value, bytes);
}

bool memory::is_mapped(const void* address) const {
  return address >= mapped_range_ && address < mapped_range_ + range_bytes;
}
bool memory::is_device_address(std::uint64_t address) const {
  const auto inside = [address](const unsigned char* range) {
    return address >= reinterpret_cast<std::uint64_t>(range) && address < reinterpret_cast<std::uint64_t>(range + range_bytes);
  };
  return inside(mapped_range_) || inside(device_range_);
}

void memory::clear() {
  host_.clear();
  device_.clear();
}

}  // namespace rk::mock
