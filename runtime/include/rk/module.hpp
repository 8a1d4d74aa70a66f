// SPDX-License-Identifier: Apache-2.0
#pragma once
// What rk-transpile knows of a module, as constant data that is linked into the program. `MODULE.rk.cpp` defines one
// module_descriptor and registers its address in the linker section `rk_modules`: no static constructor runs, nothing is mutable.

#include <rk/device/config.hpp>

#include <cstddef>

namespace rk {
namespace cpu {
struct module_entry;  // rk/cpu/module_entry.hpp: the CPU object's entry points
}
inline namespace RK_SIDE {

/// An actor type of a module.
struct actor_descriptor {
  const char* id;         ///< of its config, for people
  const char* type_name;  ///< qualified C++ name
  std::uint32_t type;     ///< FNV-1a of the name, bit 31 set
  std::uint32_t group;    ///< index in module_descriptor::groups
  std::uint64_t layout_hash;
  std::uint32_t state_bytes;
  std::uint32_t state_align;
  std::uint32_t mailbox_capacity;  ///< 0: the system's option
  bool has_step;
};

/// A kernel group: the actors that share one persistent kernel.
struct group_descriptor {
  const char* entry;  ///< the kernel's symbol
  rk::scope scope;    ///< block, or grid: then one actor type, launched cooperatively
  std::uint32_t block_size;
  std::uint32_t min_arch;  ///< 75 for sm_75
  std::uint32_t max_message_bytes;
  std::uint32_t max_reply_bytes;
};

/// A compiled image of the text for one architecture; PTX is NUL-terminated.
struct image_descriptor {
  std::uint32_t arch;
  const char* ptx;
  std::size_t bytes;
};

struct module_descriptor {
  const char* name;
  std::uint64_t hash;             ///< rk_module_hash of the text
  const char* const* text;        ///< the CUDA text in chunks, to be concatenated
  std::size_t text_chunks;
  const actor_descriptor* actors;
  std::size_t actor_count;
  const group_descriptor* groups;
  std::size_t group_count;
  const image_descriptor* images;  ///< embedded PTX; may be none
  std::size_t image_count;
  const cpu::module_entry* cpu;    ///< null: built without the cpu backend
};

}  // namespace RK_SIDE
}  // namespace rk

/// Puts a module where rk::system finds it. One use per module, at namespace scope of MODULE.rk.cpp.
#define RK_REGISTER_MODULE(descriptor)                                                                  \
  extern "C" const ::rk::module_descriptor* const rk_registered_##descriptor;                           \
  __attribute__((section("rk_modules"), used)) const ::rk::module_descriptor* const rk_registered_##descriptor = &descriptor;
