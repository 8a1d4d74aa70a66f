// Operators inside and outside of classes, friends with a body, conversions, constructors with initialisers.
// RUN: %compile %s | FileCheck %s --implicit-check-not='operator/'
#include <rk/actor.hpp>
struct vec {
  float x, y;
  constexpr vec(float a, float b) : x(a), y(b) {}
  vec() : vec(0, 0) {}
  friend vec operator+(vec a, vec b) { return {a.x + b.x, a.y + b.y}; }
  friend vec operator/(vec a, float b) { return {a.x / b, a.y / b}; }
  vec& operator+=(const vec& o) { return *this = *this + o; }
  explicit operator bool() const { return x != 0; }
  [[nodiscard]] float dot(const vec& o) const;
};
inline float vec::dot(const vec& o) const { return x * o.x + y * o.y; }
vec operator*(float s, vec v) { return {s * v.x, s * v.y}; }
struct poke { float value; };
struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context&, const poke& m) {
    vec v{m.value, 1};
    v += 2.f * v;
    vec w;
    if (v) w += v;
    return w.dot(v);
  }
};
// CHECK: __device__ constexpr vec(float a, float b) : x(a), y(b) {}
// CHECK: __device__ vec() : vec(0, 0) {}
// CHECK: __device__ friend vec operator+(vec a, vec b)
// CHECK: __device__ vec& operator+=(const vec& o)
// CHECK: __device__ explicit operator bool() const
// CHECK: {{\[\[}}nodiscard]] __device__ float dot(const vec& o) const;
// CHECK: __device__ inline float vec::dot(const vec& o) const {
// CHECK: __device__ vec operator*(float s, vec v)
