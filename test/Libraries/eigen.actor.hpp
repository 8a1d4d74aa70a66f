// SPDX-License-Identifier: Apache-2.0
#pragma once
// Linear algebra of fixed size and its geometry: Eigen, expression templates over CRTP bases, traits that compute with
// enumerators, evaluators chosen by partial specialisation.
#include <rk/actor.hpp>

#include <cstdint>

#define EIGEN_DONT_VECTORIZE
#define EIGEN_NO_DEBUG
#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <Eigen/Geometry>
#include <Eigen/LU>

namespace with_eigen {

struct sample {
  float value[16];
};
struct results {
  float value[176];
};

inline results compute(const sample& s) {
  results r{};
  int n = 0;
  auto add = [&](float x) { r.value[n++] = x; };
  auto addAll = [&](const auto& m) {
    for (int j = 0; j < m.cols(); ++j)
      for (int i = 0; i < m.rows(); ++i) add(m(i, j));
  };

  const Eigen::Vector3f a(s.value[0], s.value[1], s.value[2]), b(s.value[3], s.value[4], s.value[5]);
  add(a.dot(b));
  add(a.norm());
  add(b.squaredNorm());
  addAll(a.cross(b).eval());
  addAll((a + 2.0f * b - a.cwiseProduct(b) / 3.0f).eval());
  addAll(b.normalized());
  add((a - b).cwiseAbs().maxCoeff());
  add(a.sum() + b.prod() + a.minCoeff());
  addAll((a.array() * b.array() + 1.0f).matrix().eval());

  Eigen::Matrix3f m;
  m << 2.0f + s.value[0], s.value[1], s.value[2], s.value[3], 3.0f + s.value[4], s.value[5], s.value[6], s.value[7],
      4.0f + s.value[8];
  const Eigen::Matrix3f t = m.transpose();
  addAll((m * t).eval());
  addAll((m * a).eval());
  addAll(m.inverse().eval());
  add(m.determinant());
  add(m.trace());
  addAll((a * b.transpose()).eval());
  addAll(m.col(1).eval());
  addAll(m.row(2).eval());
  addAll(m.block<2, 2>(1, 1).eval());
  addAll(m.diagonal().eval());
  addAll((m + Eigen::Matrix3f::Identity()).eval());
  addAll((m * t).ldlt().solve(a).eval());

  Eigen::Matrix4f w = Eigen::Matrix4f::Identity();
  w.topLeftCorner<3, 3>() = m;
  w.topRightCorner<3, 1>() = a;
  addAll((w * a.homogeneous()).eval());
  addAll((w.inverse() * b.homogeneous()).eval());
  add(w.determinant());
  const Eigen::Matrix4f gain = w * 0.25f, model = Eigen::Matrix4f::Identity() * 0.5f;
  w = (Eigen::Matrix4f::Identity() - gain * model) * w;  // a Kalman filter's update of its covariance
  addAll(w);

  const Eigen::AngleAxisf turn(s.value[8], b.normalized());
  const Eigen::Quaternionf q(turn);
  addAll((q * a).eval());
  addAll(q.toRotationMatrix());
  addAll(q.slerp(0.3f, Eigen::Quaternionf::Identity()).coeffs());
  addAll((turn * a).eval());
  Eigen::Isometry3f pose = Eigen::Isometry3f::Identity();
  pose.translate(a);
  pose.rotate(q);
  addAll((pose * b).eval());
  addAll((pose.inverse() * b).eval());
  const Eigen::Hyperplane<float, 3> plane(b.normalized(), a);
  add(plane.signedDistance(Eigen::Vector3f(1, 2, 3)));
  addAll(plane.projection(Eigen::Vector3f(1, 2, 3)).eval());
  const Eigen::ParametrizedLine<float, 3> line(a, b.normalized());
  add(line.distance(Eigen::Vector3f(3, 2, 1)));
  add(line.intersectionParameter(plane));
  Eigen::AlignedBox3f box(a);
  box.extend(b);
  addAll(box.center().eval());
  add(box.volume());
  add(box.contains(0.5f * (a + b)) ? 1.0f : 0.0f);
  return r;
}

struct RK_ACTOR(.id = "eigen", .block_size = 32) actor {
  RK_HANDLER results on(rk::context&, const sample& s) { return compute(s); }
};

}  // namespace with_eigen
