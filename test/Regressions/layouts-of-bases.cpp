// Whether what follows a base lies in its padding depends on a constructor, assignment or destructor that nothing calls:
// it stays, declared only.
// RUN: %compile %s | FileCheck %s
//
// CHECK: struct plain { std::int32_t x; char c; };
// CHECK: struct made { __device__ made(); std::int32_t x; char c; };
// CHECK: struct assigned { __device__ assigned& operator=(const assigned&); std::int64_t a; std::int16_t b; };
// CHECK: template <class T> struct tagged { __device__ explicit tagged(T v); T value; char tag; };
// CHECK: struct alone { std::int32_t x; char c; };
#include <rk/actor.hpp>
#include <cstdint>
#include <string>

struct plain { std::int32_t x; char c; };
struct over_plain : plain { char d; };
struct made { made() {} std::int32_t x; char c; };
struct over_made : made { char d; };
struct assigned { assigned& operator=(const assigned&) { return *this; } std::int64_t a; std::int16_t b; };
struct holder { [[no_unique_address]] assigned first; std::int16_t second; };
template <class T> struct tagged { explicit tagged(T v) : value(v) {} tagged(const std::string&); T value; char tag; };
struct over_tagged : tagged<std::int32_t> { char more; };
struct alone { alone() {} std::int32_t x; char c; };

struct go { int x; };
struct RK_ACTOR(.block_size = 32) actor {
  RK_HANDLER int on(rk::context&, const go& m) {
    static_assert(sizeof(over_plain) == 12 && sizeof(over_made) == 8 && sizeof(holder) == 16 && sizeof(over_tagged) == 8);
    return m.x + static_cast<int>(sizeof(over_plain) + sizeof(over_made) + sizeof(holder) + sizeof(over_tagged) + sizeof(alone));
  }
};
