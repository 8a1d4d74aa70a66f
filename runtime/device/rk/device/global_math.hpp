// SPDX-License-Identifier: Apache-2.0
#pragma once
// For the host and the CPU object: C's mathematics in the global namespace with the overloads that CUDA has there, so that `sin(x)`
// of a float is the same function everywhere. The C++ library's <math.h> would do it, and bring `lerp`, too, which then
// nobody could name so himself.

#include <cmath>

using std::abs; using std::acos; using std::asin; using std::atan; using std::atan2; using std::cos; using std::sin;
using std::tan; using std::cosh; using std::sinh; using std::tanh; using std::exp; using std::frexp; using std::ldexp;
using std::log; using std::log10; using std::modf; using std::pow; using std::sqrt; using std::ceil; using std::fabs;
using std::floor; using std::fmod; using std::fpclassify; using std::isfinite; using std::isinf; using std::isnan;
using std::isnormal; using std::signbit; using std::isgreater; using std::isgreaterequal; using std::isless;
using std::islessequal; using std::islessgreater; using std::isunordered; using std::acosh; using std::asinh;
using std::atanh; using std::cbrt; using std::copysign; using std::erf; using std::erfc; using std::exp2; using std::expm1;
using std::fdim; using std::fma; using std::fmax; using std::fmin; using std::hypot; using std::ilogb; using std::lgamma;
using std::llrint; using std::llround; using std::log1p; using std::log2; using std::logb; using std::lrint;
using std::lround; using std::nearbyint; using std::nextafter; using std::nexttoward; using std::remainder;
using std::remquo; using std::rint; using std::round; using std::scalbln; using std::scalbn; using std::tgamma;
using std::trunc;
