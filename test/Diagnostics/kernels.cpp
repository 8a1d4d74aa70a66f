// A kernel that no driver could launch, and a stencil whose cells would race: each is refused at its line.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not="stencil 'own'" --implicit-check-not="stencil 'lowest'" --implicit-check-not="stencil 'looks_up'" --implicit-check-not="stencil 'asks'"
#include <rk/actor.hpp>

namespace a {
// CHECK: kernels.cpp:[[#@LINE+1]]:39: error: '.min_arch = 60' of 'a::old' is not sm_75 or later [rk-option-value]
RK_GLOBAL_KERNEL(.min_arch = 60) void old() {}
// CHECK: kernels.cpp:[[#@LINE+2]]:5: error: global kernel 'returns' returns a value [rk-kernel-shape]
RK_GLOBAL_KERNEL()
int returns(int) { return 1; }
// CHECK: kernels.cpp:[[#@LINE+2]]:13: error: global kernel 'refers' takes 'n' by reference [rk-kernel-shape]
RK_GLOBAL_KERNEL()
void refers(int& n) { n = 1; }
// CHECK: kernels.cpp:[[#@LINE+2]]:6: error: global kernel 'huge' has blocks of 2048 threads, and CUDA takes 1 to 1024 [rk-kernel-shape]
RK_GLOBAL_KERNEL(.block_size = 2048)
void huge() {}
template <class T>
RK_GLOBAL_KERNEL()
// CHECK: kernels.cpp:[[#@LINE+1]]:6: error: global kernel 'generic' is a template [rk-kernel-shape]
void generic(T*) {}
struct holder {
  RK_GLOBAL_KERNEL()
  // CHECK: kernels.cpp:[[#@LINE+1]]:15: error: global kernel 'member' is a member function [rk-kernel-shape]
  static void member(int n) { (void)n; }
};
template <class T>
struct family {
  RK_GLOBAL_KERNEL()
  // CHECK: kernels.cpp:[[#@LINE+1]]:15: error: global kernel 'of_family' is a template [rk-kernel-shape]
  static void of_family(T* p) { *p = T(); }
};
RK_GLOBAL_KERNEL() void deleted(int* p) = delete;
enum class alive : unsigned char { no, yes };
RK_STENCIL(.bounds = rk::bounds::constant)
void life(const rk::position2& pos, const alive* from, alive* to) { to[pos.idx()] = pos.north(from); }
RK_GLOBAL_KERNEL()
// CHECK: kernels.cpp:[[#@LINE+1]]:16: error: global kernel 'wide' takes 'x' of type 'long double': a 'long double' has 80 bits
void wide(int, long double x) { (void)x; }
// CHECK: kernels.cpp:[[#@LINE+4]]:{{[0-9]+}}: error: position 'pos' of stencil 'by_lambda' is used other than by its members
RK_STENCIL(.bounds = rk::bounds::constant)
void by_lambda(const rk::position2& pos, const float* in, float* out) {
  auto f = [](const rk::position2& p, int, int, int, int, const float* q) { return p.north(q); };
  out[pos.idx()] = f(pos, 0, 0, 0, 0, in);
}
RK_GLOBAL_KERNEL()
// CHECK: kernels.cpp:[[#@LINE+1]]:13: error: global kernel 'internal' is 'static', or in an unnamed namespace
static void internal() {}
void early(int n);
RK_GLOBAL_KERNEL()
// CHECK: kernels.cpp:[[#@LINE+1]]:6: error: global kernel 'early' is declared before its definition [rk-kernel-shape]
void early(int n) { (void)n; }
struct cell { float value; };
// CHECK: kernels.cpp:[[#@LINE+2]]:{{[0-9]+}}: error: stencil 'structs' has a number beyond its edge, and 'from' holds 'a::cell' [rk-stencil-shape]
RK_STENCIL(.bounds = rk::bounds::constant)
void structs(const rk::position2& pos, const cell* from, float* to) { to[pos.idx()] = pos.north(from).value; }
// CHECK: kernels.cpp:[[#@LINE+2]]:{{[0-9]+}}: error: stencil 'bytes' has an '.outside' that is no value of the 'unsigned char' of 'from' [rk-stencil-shape]
RK_STENCIL(.bounds = rk::bounds::constant, .outside = 256)
void bytes(const rk::position2& pos, const unsigned char* from, int* to) { to[pos.idx()] = pos.west(from); }
// CHECK: error: stencil 'halves' has an '.outside' that is no value of the 'int' of 'from' [rk-stencil-shape]
RK_STENCIL(.bounds = rk::bounds::constant, .outside = 0.5)
void halves(const rk::position2& pos, const int* from, int* to) { to[pos.idx()] = pos.west(from); }
RK_STENCIL(.bounds = rk::bounds::constant, .outside = -128)
void lowest(const rk::position2& pos, const signed char* from, int* to) { to[pos.idx()] = pos.west(from); }
// CHECK: kernels.cpp:[[#@LINE+2]]:{{[0-9]+}}: error: stencil 'large' has an '.outside' that is too large for the 'float' of 'from' [rk-stencil-shape]
RK_STENCIL(.bounds = rk::bounds::constant, .outside = 1e39)
void large(const rk::position2& pos, const float* from, float* to) { to[pos.idx()] = pos.north(from); }
// CHECK: kernels.cpp:[[#@LINE+2]]:{{[0-9]+}}: error: stencil 'shadows' has a parameter named 'blockIdx', which its kernel needs [rk-stencil-shape]
RK_STENCIL()
void shadows(const rk::position2& pos, float* blockIdx) { blockIdx[pos.idx()] = 1; }
}  // namespace a

// CHECK: kernels.cpp:[[#@LINE+3]]:6: error: two kernels have the name 'huge' [rk-duplicate-kernel]
// CHECK: note: the first one is 'a::huge'
RK_GLOBAL_KERNEL()
void huge() {}

// CHECK: error: stencil 'nowhere' does not begin with its position [rk-stencil-shape]
RK_STENCIL()
void nowhere(const float*, float*) {}
// CHECK: error: stencil 'thick' is of two dimensions, and has a '.tile_z' [rk-stencil-shape]
RK_STENCIL(.tile_z = 4)
void thick(const rk::position2& pos, int* out) { out[pos.idx()] = 1; }

inline int helper(const rk::position2& pos) { return pos.x(); }
// CHECK: kernels.cpp:[[#@LINE+2]]:80: error: position 'pos' of stencil 'escapes' is used other than by its members [rk-stencil-position]
RK_STENCIL()
void escapes(const rk::position2& pos, int* out) { out[pos.idx()] = helper(    pos); }

// CHECK: kernels.cpp:[[#@LINE+4]]:3: error: stencil 'in_place' writes 'p', which its neighbours read [rk-stencil-in-place]
// CHECK: kernels.cpp:[[#@LINE+3]]:19: note: a neighbour is read here
RK_STENCIL(.bounds = rk::bounds::clamp)
void in_place(const rk::position2& pos, float* p) {
  p[pos.idx()] += pos.north(p);
}

// CHECK: kernels.cpp:[[#@LINE+3]]:53: error: stencil 'scatters' may write another cell than its own in 'p' [rk-stencil-write]
// CHECK: kernels.cpp:[[#@LINE+2]]:{{.*}} note: 'p' is declared here
RK_STENCIL()
void scatters(const rk::position2& pos, float* p) { p[pos.idx() + 1] = 0; }

struct pair { int a, b; };
inline void put(int& x) { x = 1; }
// CHECK: kernels.cpp:[[#@LINE+4]]:3: error: stencil 'classes' writes 'c', which its neighbours read [rk-stencil-in-place]
// CHECK: kernels.cpp:[[#@LINE+3]]:{{.*}} note: a neighbour is read here
RK_STENCIL(.bounds = rk::bounds::clamp)
void classes(const rk::position2& pos, pair* c) {
  c[pos.idx()] = pair{pos.north(c).a, 1};
}
// CHECK: error: stencil 'by_reference' writes 'a', which its neighbours read [rk-stencil-in-place]
RK_STENCIL(.bounds = rk::bounds::clamp)
void by_reference(const rk::position2& pos, int* a) {
  if (pos.north(a) > 0) put(a[pos.idx()]);
}
// CHECK: error: stencil 'aliases' may write another cell than its own in 'a' [rk-stencil-write]
RK_STENCIL()
void aliases(const rk::position2& pos, int* a) {
  auto& next = a[pos.idx() + 1];
  next = 1;
}
// A constant of the own cell's index is the own cell.
RK_STENCIL()
void own(const rk::position2& pos, int* a) {
  const int i = pos.idx();
  a[i] += 1;
}

// In a variable that something changes, of a type that is too small, or of x and y exchanged it is not.
// CHECK: error: stencil 'moved' may write another cell than its own in 'a' [rk-stencil-write]
// CHECK: error: stencil 'moved' may write another cell than its own in 'b' [rk-stencil-write]
// CHECK: error: stencil 'moved' may write another cell than its own in 'c' [rk-stencil-write]
RK_STENCIL()
void moved(const rk::position2& pos, int* a, int* b, int* c) {
  int i = pos.idx();
  a[i++] = 1;
  b[static_cast<short>(pos.idx())] = 1;
  c[pos.x() * pos.width() + pos.y()] = 1;
}
// CHECK: error: stencil 'counts' writes 'n', which its neighbours read [rk-stencil-in-place]
RK_STENCIL(.bounds = rk::bounds::clamp)
void counts(const rk::position2& pos, int* n) { rk::atomic_add(n[0], pos.north(n)); }

// Atomic operations on a part of an element, and on one that arithmetic finds, are atomic on the buffer, too.
struct tally { int n, of[2]; };
RK_STENCIL()
void tallies(const rk::position2& pos, tally* v, int* bins, const int* key) {
  rk::atomic_add(v[3].n, 1);
  rk::atomic_add(v[key[pos.idx()]].of[1], 1);
  rk::atomic_add((v + 2)->n, 1);
  rk::atomic_add(*(bins + 2), 1);
}
// CHECK: error: stencil 'through' may write another cell than its own in 'v' [rk-stencil-write]
struct holds { int* n; };
RK_STENCIL()
void through(const rk::position2&, holds* v) { v[3].n = nullptr; }

// CHECK: error: how far off tiled stencil 'loops' reads 'in' is not known [rk-stencil-offset]
// CHECK: error: how far off tiled stencil 'loops' reads 'in' is not known [rk-stencil-offset]
RK_STENCIL(.bounds = rk::bounds::clamp, .lowering = rk::lowering::tiled)
void loops(const rk::position2& pos, const int* in, int n, int* out) {
  int sum = 0;
  for (int d = 1; d < 3; ++d) sum += pos.at(in, d, 0);
  for (int d = 1; d < 3; ++d) sum += pos.at(in, d--, 0);
  for (int d = 1; d < n; ++d) sum += pos.at(in, d, 0);
  out[pos.idx()] = sum;
}
// Variables that nothing changes are what they are made of.
RK_STENCIL(.bounds = rk::bounds::clamp, .lowering = rk::lowering::tiled)
void twice(const rk::position2& pos, const int* in, int* out) {
  int sum = 0;
  for (int d = -1, end = 1; d <= end; ++d) {
    int far = 2 * d;
    sum += pos.at(in, far, 0);
  }
  out[pos.idx()] = sum;
}
// CHECK: error: how far off tiled stencil 'aliased' reads 'in' is not known [rk-stencil-offset]
// CHECK: error: how far off tiled stencil 'aliased' reads 'in' is not known [rk-stencil-offset]
RK_STENCIL(.bounds = rk::bounds::clamp, .lowering = rk::lowering::tiled)
void aliased(const rk::position2& pos, const int* in, int* out) {
  int sum = 0;
  for (int d = 1, &r = d; d <= 1; ++d) { r -= 5; sum += pos.at(in, d, 0); }
  for (int d = 1, e = (d = -5); d <= 1; ++d) sum += pos.at(in, d, 0) + e;
  for (int d = 0; d <= 1; ++d) { const int far = d; const int& same = far; sum += pos.at(in, far, 0) + same; }
  out[pos.idx()] = sum;
}
// CHECK: error: how far off tiled stencil 'gathers' reads 'in' is not known [rk-stencil-offset]
RK_STENCIL(.bounds = rk::bounds::clamp, .lowering = rk::lowering::tiled)
void gathers(const rk::position2& pos, const int* in, int k, int* out) { out[pos.idx()] = pos.at(in, k, 0); }

// CHECK: warning: stencil 'careless' reads a neighbour and never asks where the grid ends [rk-stencil-bounds]
RK_STENCIL()
void careless(const rk::position2& pos, const int* in, int* out) { out[pos.idx()] = pos.east(in); }

// CHECK: warning: stencil 'indexes' reads a neighbour in 'in' by an index, for which its '.bounds' do nothing [rk-stencil-index]
// CHECK: warning: stencil 'unbounded' reads a neighbour and never asks where the grid ends [rk-stencil-bounds]
RK_STENCIL(.bounds = rk::bounds::clamp)
void indexes(const rk::position2& pos, const int* in, int* out) { out[pos.idx()] = in[pos.idx() + 1]; }
RK_STENCIL()
void unbounded(const rk::position2& pos, const int* in, int* out) {
  const int i = pos.idx();
  out[i] = in[i - pos.width()];
}
// A table is no grid, and who asks where he is knows where it ends.
RK_STENCIL(.bounds = rk::bounds::clamp)
void looks_up(const rk::position2& pos, const int* in, const int* table, int* out) {
  out[pos.idx()] = table[in[pos.idx()]] + table[pos.idx() % 4];
}
RK_STENCIL(.bounds = rk::bounds::clamp)
void asks(const rk::position2& pos, const int* in, int* out) { out[pos.idx()] = pos.x() > 0 ? in[pos.idx() - 1] : 0; }

// CHECK: error: stencil 'called' is called by other device code [rk-stencil-shape]
RK_STENCIL()
void called(const rk::position2& pos, int* out) { out[pos.idx()] = 1; }
RK_GLOBAL_KERNEL()
void calls(int* out) { called(rk::position2(0, 0, 1, 1), out); }

inline float last() {
  using floats = rk::dynamic_shared<float>;
  floats values;
  // CHECK: kernels.cpp:[[#@LINE-1]]:10: error: stencil 'stores' uses rk::dynamic_shared, which its launch has none of [rk-stencil-shape]
  return values[values.size() - 1];
}
RK_GLOBAL_KERNEL()
void borrows(float* out) { *out = last(); }
RK_STENCIL()
void stores(const rk::position2& pos, float* out) { out[pos.idx()] = last(); }

// CHECK: error: stencil 'waits' comes to 'rk::sync_threads', where threads wait for each other [rk-stencil-shape]
RK_STENCIL()
void waits(const rk::position2& pos, int* out) {
  rk::sync_threads();
  out[pos.idx()] = 1;
}

// CHECK: error: '{{.*}}sync_grid' waits for a whole grid, which kernel 'meets' does not meet [rk-kernel-grid-operation]
RK_GLOBAL_KERNEL()
void meets() { rk::sync_grid(); }
