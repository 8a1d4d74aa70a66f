// SPDX-License-Identifier: Apache-2.0
#pragma once
// Geometry: Imath, classes with checked and unchecked members, host-only stream operators, half floats.
#include <rk/actor.hpp>

#include <cstdint>

#define IMATH_HALF_NO_LOOKUP_TABLE
#include <Imath/ImathBox.h>
#include <Imath/ImathBoxAlgo.h>
#include <Imath/ImathFun.h>
#include <Imath/ImathInterval.h>
#include <Imath/ImathLine.h>
#include <Imath/ImathLineAlgo.h>
#include <Imath/ImathMatrix.h>
#include <Imath/ImathPlane.h>
#include <Imath/ImathQuat.h>
#include <Imath/ImathRandom.h>
#include <Imath/ImathRoots.h>
#include <Imath/ImathSphere.h>
#include <Imath/ImathVecAlgo.h>
#include <Imath/half.h>

namespace with_imath {

struct sample { float value[16]; };
struct results { float value[80]; };

inline results compute(const sample& s) {
  results r{};
  int n = 0;
  auto add = [&](float x) { r.value[n++] = x; };
  auto addAll = [&](const Imath::V3f& v) {
    for (int i = 0; i < 3; ++i) add(v[i]);
  };

  const Imath::V3f a(s.value[0], s.value[1], s.value[2]), b(s.value[3], s.value[4], s.value[5]), c(3.0f, -1.0f, 0.5f);
  add(a.dot(b));
  addAll(a.cross(b));
  addAll(a % b + a * 2.0f - b / 3.0f);
  add(a.length());
  addAll(b.normalized());
  addAll(Imath::project(a, b));
  addAll(Imath::reflect(a, b));

  Imath::Box3f box(a);
  box.extendBy(b);
  box.extendBy(c);
  addAll(box.center());
  add(static_cast<float>(box.majorAxis()) + (box.intersects(c) ? 10.0f : 0.0f));
  addAll(Imath::closestPointInBox(Imath::V3f(9, 9, 9), box));
  const Imath::Line3f line(a, b), other(c, a + c);
  addAll(line(0.5f));
  add(line.distanceTo(c));
  addAll(Imath::closestPointInBox(line.closestPointTo(c), box));
  Imath::V3f p, q, hit, barycentric;
  add(Imath::closestPoints(line, other, p, q) ? 1.0f : 0.0f);
  addAll(p);
  bool front = false;
  add(Imath::intersect(Imath::Line3f(Imath::V3f(0, 0, 5), Imath::V3f(0, 0, 0)), Imath::V3f(-1, -1, 0), Imath::V3f(1, -1, 0),
                       Imath::V3f(0, 1, 0), hit, barycentric, front)
          ? 1.0f : 0.0f);
  addAll(barycentric);
  const Imath::Plane3f plane(a, b, c);
  add(plane.distanceTo(Imath::V3f(1, 2, 3)));
  addAll(plane.reflectPoint(Imath::V3f(1, 2, 3)));
  const Imath::Sphere3f sphere(a, 2.5f);
  add(sphere.intersect(line, hit) ? hit.x : -1.0f);

  Imath::M44f m;
  m.translate(a);
  m.rotate(b);
  m.scale(Imath::V3f(1, 2, 3));
  addAll(c * m);
  addAll(c * m.inverse());
  add(m.determinant());
  Imath::Quatf quat;
  quat.setAxisAngle(b.normalized(), s.value[6]);
  addAll(quat.rotateVector(a));
  addAll(Imath::slerp(quat, Imath::Quatf(), 0.25f).v);

  const Imath::half h(s.value[7]);
  add(h);
  add(static_cast<float>(h.bits()));
  add(Imath::lerp(1.0f, 3.0f, 0.25f) + Imath::clamp(7.0f, 0.0f, 1.0f) + static_cast<float>(Imath::modp(-7, 3)));
  double roots[3] = {};
  add(static_cast<float>(Imath::solveQuadratic(1.0, -3.0, 2.0, roots)));
  add(static_cast<float>(roots[0]));
  Imath::Rand32 random(static_cast<unsigned long>(s.value[8] * 1000));
  add(static_cast<float>(random.nexti()));
  add(random.nextb() ? 1.0f : 0.0f);
  return r;
}

struct RK_ACTOR(.id = "imath", .block_size = 32) actor {
  RK_HANDLER results on(rk::context&, const sample& s) { return compute(s); }
};

}  // namespace with_imath
