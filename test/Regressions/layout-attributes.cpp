// NVRTC ignores an attribute behind a class's brace, and a pragma is no token: both come out in front of the name.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <cstdint>
union unaligned { std::uint32_t word; std::uint8_t bytes[4]; } __attribute__((packed));
typedef struct { char c; int i; } __attribute__((packed, aligned(2))) pair_type;
#pragma pack(push, 1)
struct header { char tag; std::uint32_t size; };
#pragma pack(pop)
struct poke { std::uint8_t bytes[16]; };
static_assert(sizeof(header) == 5);
struct RK_ACTOR() actor {
  header last;
  pair_type both;
  RK_HANDLER std::uint32_t on(rk::context&, const poke& m) {
    static_assert(alignof(unaligned) == 1 && sizeof(pair_type) == 6);
    return reinterpret_cast<const unaligned*>(m.bytes + 1)->word + last.size + both.i;
  }
};
// CHECK: union __attribute__((packed)) unaligned { std::uint32_t word; std::uint8_t bytes[4]; }
// CHECK: typedef struct __attribute__((packed,aligned(2))) { char c; int i; } pair_type;
// CHECK: struct __attribute__((packed)) header { char tag; std::uint32_t size; };
// CHECK: static_assert(sizeof(header) == 5 && alignof(header) == 1);
