// SPDX-License-Identifier: Apache-2.0
#pragma once
// Linear algebra of fixed size: Eigen, expression templates and CRTP a dozen levels deep.
#include <rk/actor.hpp>

#include <cstdint>

#define EIGEN_DONT_VECTORIZE
#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <Eigen/Geometry>
#include <Eigen/LU>
#include <Eigen/QR>

namespace with_eigen {

struct sample { double value[16]; };
struct results { double value[96]; };

inline results compute(const sample& s) {
  results r{};
  int n = 0;
  auto add = [&](double x) { r.value[n++] = x; };
  auto addAll = [&](const auto& m) {
    for (int i = 0; i < m.size(); ++i) add(m(i));
  };

  using Eigen::Matrix3d, Eigen::Matrix4d, Eigen::Vector3d, Eigen::Vector4d;
  const Matrix4d m = Eigen::Map<const Matrix4d>(s.value) + 4.0 * Matrix4d::Identity();
  const Matrix3d t = m.topLeftCorner<3, 3>();
  const Vector3d a(s.value[0], s.value[5], s.value[10]), b = m.col(3).head<3>();
  addAll((t * a).eval());
  addAll((t.transpose() * b + a * 2.0 - b / 3.0).eval());
  addAll((m * m).diagonal().eval());
  addAll(t.inverse().row(1).eval());
  addAll(m.inverse().col(2).eval());
  add(t.determinant());
  add(m.determinant());
  add(m.trace());
  add(a.dot(b));
  addAll(a.cross(b).eval());
  add(a.norm());
  addAll(b.normalized().eval());
  addAll(a.cwiseProduct(b).eval());
  addAll(a.array().square().matrix().eval());
  add(m.maxCoeff());
  add(t.sum());
  add(t.squaredNorm());
  add(m.block<2, 2>(1, 1).mean());

  const Matrix3d spd = t * t.transpose() + Matrix3d::Identity();
  addAll(spd.llt().solve(a).eval());
  addAll(spd.ldlt().solve(b).eval());
  addAll(m.partialPivLu().solve(Vector4d(1, 2, 3, 4)).eval());
  addAll(t.householderQr().solve(a).eval());

  const Eigen::Quaterniond q(Eigen::AngleAxisd(s.value[1], Vector3d::UnitZ()));
  addAll((q * a).eval());
  addAll(q.slerp(0.25, Eigen::Quaterniond::Identity()).coeffs());
  addAll(q.toRotationMatrix().col(0).eval());
  addAll((Eigen::Translation3d(b) * q * a).eval());
  return r;
}

struct RK_ACTOR(.block_size = 32) actor {
  RK_HANDLER results on(rk::context&, const sample& s) { return compute(s); }
};

}  // namespace with_eigen
