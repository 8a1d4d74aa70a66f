// Attributes and pragmas of layout mean the same behind an enumeration and inside of a function, where NVRTC reads them over.
// RUN: %compile %s | FileCheck %s
//
// CHECK: enum __attribute__((packed)) side { bid, ask }
// CHECK: enum class __attribute__((packed)) kind { buy, sell }
// CHECK: enum __attribute__((packed)) inner { first }
// CHECK: struct __attribute__((packed)) header : empty, other { std::uint8_t type; std::uint32_t length; }
// CHECK: typedef struct __attribute__((packed)) { char c; double d; } pair_of;
// CHECK: struct __attribute__((packed)) by_pragma { char c; std::uint64_t id; };
#include <rk/actor.hpp>
#include <cstdint>

enum side { bid, ask } __attribute__((packed));
enum class kind { buy, sell } __attribute__((packed));
struct holder {
  enum inner { first } __attribute__((packed));
  inner value;
};

struct empty {};
struct other {};
struct go { int x; };
struct RK_ACTOR(.block_size = 32) actor {
  RK_HANDLER int on(rk::context&, const go&) {
    struct header : empty, other { std::uint8_t type; std::uint32_t length; } __attribute__((packed));
    typedef struct { char c; double d; } __attribute__((packed)) pair_of;
#pragma pack(push, 1)
    struct by_pragma { char c; std::uint64_t id; };
#pragma pack(pop)
    static_assert(sizeof(side) == 1 && sizeof(kind) == 4 && sizeof(holder) == 1);
    static_assert(sizeof(header) == 5 && sizeof(pair_of) == 9 && sizeof(by_pragma) == 9);
    return static_cast<int>(sizeof(side) + sizeof(header) + sizeof(pair_of) + sizeof(by_pragma) + sizeof(holder) + sizeof(kind));
  }
};
