// SPDX-License-Identifier: Apache-2.0
#pragma once
// The mock's two memories, each one file in memory and a range of addresses for each side:
//
//                 host process          device process
//   host range    host memory           faults
//   mapped range  faults                the same host memory: its device addresses
//   device range  faults                device memory
//
// The host reaches device memory only as a driver does, by copies.

#include <cstddef>
#include <cstdint>
#include <map>

namespace rk::mock {

class arena {
 public:
  /// The file and its bytes; nothing is mapped yet.
  void make(std::size_t bytes);
  /// 0: no room. Fresh memory is garbage.
  std::uint64_t allocate(std::size_t bytes, std::size_t limit);
  bool free(std::uint64_t offset);
  void clear();

  int file() const { return file_; }
  std::size_t bytes() const { return bytes_; }
  std::size_t blocks() const { return blocks_.size(); }
  bool contains(std::uint64_t offset, std::size_t bytes) const;

 private:
  int file_ = -1;
  std::size_t bytes_ = 0;
  std::size_t used_ = 0;
  std::uint64_t next_ = page;  // offset 0 is never given out
  std::map<std::uint64_t, std::size_t> blocks_;

  static constexpr std::uint64_t page = 4096;
};

class memory {
 public:
  /// Reserves the ranges; before the device's process is forked.
  memory();
  /// In the device's process: turns the table's columns.
  void become_device();

  void* allocate_host(std::size_t bytes, std::size_t limit);  ///< null: no room
  bool free_host(void* host);
  std::uint64_t device_address(const void* host) const;  ///< 0: not pinned
  bool is_pinned(const void* host, std::size_t bytes) const;

  std::uint64_t allocate_device(std::size_t bytes, std::size_t limit);  ///< 0: no room
  bool free_device(std::uint64_t address);
  bool is_allocated(std::uint64_t address, std::size_t bytes) const;
  void read(void* to, std::uint64_t from, std::size_t bytes) const;
  void write(std::uint64_t to, const void* from, std::size_t bytes) const;
  void fill(std::uint64_t to, unsigned char value, std::size_t bytes) const;

  /// On the device's side: whether an address lies across the bus.
  bool is_mapped(const void* address) const;
  bool is_device_address(std::uint64_t address) const;

  std::size_t blocks() const { return host_.blocks() + device_.blocks(); }
  void clear();

 private:
  arena host_, device_;
  unsigned char* host_range_;
  unsigned char* mapped_range_;
  unsigned char* device_range_;
};

}  // namespace rk::mock
