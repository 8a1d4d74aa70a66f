// Layouts that `#pragma pack` and attributes of the host's compilers make are those of the text: NVRTC reads `[[gnu::packed]]` over.
// RUN: %compile %s | FileCheck %s
//
// CHECK: #pragma pack(push, 2)
// CHECK: struct by_two { std::uint8_t kind; std::int32_t value; };
// CHECK-NEXT: #pragma pack(pop)
// CHECK: struct __attribute__((packed)) by_attribute {
// CHECK: struct member { std::uint8_t kind; __attribute__((packed)) std::uint32_t sequence; };
// CHECK: struct both { std::uint8_t kind; int value __attribute__((aligned(4), packed)); };
#include <rk/actor.hpp>
#include <cstdint>

#pragma pack(push, 2)
struct by_two { std::uint8_t kind; std::int32_t value; };
#pragma pack(pop)
struct [[gnu::packed]] by_attribute { std::uint8_t kind; std::uint32_t sequence; std::uint16_t length; };
struct member { std::uint8_t kind; [[gnu::packed]] std::uint32_t sequence; };
struct both { std::uint8_t kind; int value [[gnu::aligned(4), gnu::packed]]; };

struct go { int x; };
struct RK_ACTOR(.block_size = 32) actor {
  RK_HANDLER int on(rk::context&, const go&) {
    static_assert(sizeof(by_two) == 6 && sizeof(by_attribute) == 7 && sizeof(member) == 5 && sizeof(both) == 8);
    return static_cast<int>(sizeof(by_two) + sizeof(by_attribute) + sizeof(member) + sizeof(both));
  }
};
