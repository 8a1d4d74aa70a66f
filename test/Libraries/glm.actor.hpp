// SPDX-License-Identifier: Apache-2.0
#pragma once
// Vector mathematics: GLM, unions with anonymous structs, partial specialisations of functors, swizzles, inlined .inl files.
#include <rk/actor.hpp>

#include <cstdint>

#include <glm/glm.hpp>
#include <glm/gtc/matrix_transform.hpp>
#include <glm/gtc/noise.hpp>
#include <glm/gtc/packing.hpp>
#include <glm/gtc/quaternion.hpp>

namespace with_glm {

struct sample { float value[16]; };
struct results { float value[96]; };

inline results compute(const sample& s) {
  results r{};
  int n = 0;
  auto add = [&](float x) { r.value[n++] = x; };
  auto addAll = [&](const auto& v) {
    for (int i = 0; i < v.length(); ++i) add(static_cast<float>(v[i]));
  };

  const glm::vec3 a(s.value[0], s.value[1], s.value[2]), b(s.value[3], s.value[4], s.value[5]);
  const glm::vec4 p(a, s.value[6]);
  add(glm::dot(a, b));
  add(glm::length(p));
  add(glm::distance(a, b));
  addAll(glm::cross(a, b));
  addAll(glm::normalize(b));
  addAll(glm::reflect(a, glm::normalize(b)));
  addAll(glm::refract(a, b, 0.75f));
  addAll(glm::faceforward(a, b, a));
  addAll(glm::mix(a, b, 0.25f));
  addAll(glm::clamp(a * 3.0f - b, -1.0f, 1.0f));
  addAll(glm::smoothstep(0.0f, 2.0f, a));
  addAll(glm::floor(a * 10.0f) + glm::fract(b) + glm::abs(-a) + glm::sign(b));
  addAll(glm::max(a, b) / glm::min(a + 1.0f, b + 2.0f));
  addAll(glm::mod(a * 7.0f, glm::vec3(0.3f)));
  add(glm::all(glm::lessThan(a, b + 100.0f)) ? 1.0f : 0.0f);

  const glm::mat4 m = glm::rotate(glm::translate(glm::mat4(1.0f), a), s.value[7], b);
  const glm::mat4 view = glm::lookAt(a, b, glm::vec3(0, 1, 0));
  addAll(m * p);
  addAll(glm::inverse(m) * p);
  addAll(glm::transpose(view) * p);
  addAll((glm::scale(m, b) * view) * p);
  addAll(glm::perspective(1.0f, 1.5f, 0.1f, 10.0f) * p);
  add(glm::determinant(glm::mat3(m)));
  addAll(glm::outerProduct(a, b)[1]);

  const glm::quat q = glm::angleAxis(s.value[8], glm::normalize(b));
  addAll(q * a);
  addAll(glm::slerp(q, glm::quat(1, 0, 0, 0), 0.3f) * b);
  addAll(glm::mat3_cast(q)[2]);
  add(static_cast<float>(glm::packUnorm4x8(glm::abs(p)) >> 8));
  addAll(glm::unpackHalf2x16(glm::packHalf2x16(glm::vec2(p))));
  add(glm::simplex(glm::vec2(p)));
  add(glm::perlin(a));
  addAll(glm::ivec3(7, -8, 9) % glm::ivec3(4, 3, 5));
  add(static_cast<float>(glm::bitCount(0xf0f1u) + glm::findMSB(12345)));
  return r;
}

struct RK_ACTOR(.id = "glm", .block_size = 32) actor {
  RK_HANDLER results on(rk::context&, const sample& s) { return compute(s); }
};

}  // namespace with_glm
