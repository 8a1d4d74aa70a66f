// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct shape { virtual float area() const = 0; };
struct square : shape {
  float side;
  explicit square(float s) : side(s) {}
  float area() const override { return side * side; }
};
struct measure { float side; };

float cost(const shape& s) { return 3 * s.area(); }

struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context&, const measure& m) { return cost(square(m.side)); }
};
//--- right
#include <rk/actor.hpp>

struct square {
  float side;
  float area() const { return side * side; }
};
struct measure { float side; };

template <class Shape>
float cost(const Shape& s) { return 3 * s.area(); }

struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context&, const measure& m) { return cost(square{m.side}); }
};
