// SPDX-License-Identifier: Apache-2.0
// Global kernels and stencils, transpiled, run on the CPU executor, against plain C++. Breaks if an accessor reads another
// cell than the one it names, if the two lowerings differ, or if parameters arrive at another place than they were put.
#include "kernels.actor.rk.hpp"

#include <catch2/catch.hpp>
#include <cpu/executor.hpp>
#include <functional>
#include <numeric>
#include <random>
#include <rk/cpu/module.hpp>
#include <rk/system.hpp>

extern "C" const rk::cpu::module_entry rk_cpu_module_kernels;

namespace {

const rk::cpu::kernel_entry& entry(std::string_view name) {
  for (std::size_t i = 0; i < rk_cpu_module_kernels.entry_count; ++i)
    if (rk_cpu_module_kernels.entries[i].name == name) return rk_cpu_module_kernels.entries[i];
  FAIL("no kernel '" << name << "'");
  throw 0;
}

/// Arguments as a struct of the same members.
template <class Arguments>
void launch(std::string_view name, rk::cpu::dim3 grid, rk::cpu::dim3 block, const Arguments& arguments) {
  INFO(name);
  REQUIRE(sizeof(Arguments) >= entry(name).params_size);
  const auto result = rk::cpu::run(entry(name), grid, block, static_cast<const void*>(&arguments));
  INFO(result.message);
  REQUIRE(result.why == rk::cpu::fault::none);
}

constexpr unsigned tiles(int cells, unsigned tile) { return (static_cast<unsigned>(cells) + tile - 1) / tile; }

template <class T>
std::vector<T> numbers(std::size_t n, int low = -50, int high = 50) {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> some(low, high);
  std::vector<T> v(n);
  for (T& x : v) x = static_cast<T>(some(random));
  return v;
}

/// Where a neighbour lies, written down once more: -1 is outside.
int neighbour(int i, int by, int n, rk::bounds bounds) {
  const int at = i + by;
  if (at >= 0 && at < n) return at;
  if (bounds == rk::bounds::clamp) return at < 0 ? 0 : n - 1;
  if (bounds == rk::bounds::periodic) return ((at % n) + n) % n;
  return -1;
}

template <class T>
struct grid {
  const std::vector<T>& cells;
  int nx, ny, nz;
  rk::bounds bounds;
  T outside;
  T at(int x, int y, int z, int dx, int dy, int dz = 0) const {
    const int i = neighbour(x, dx, nx, bounds), j = neighbour(y, dy, ny, bounds), k = neighbour(z, dz, nz, bounds);
    if (i < 0 || j < 0 || k < 0) return outside;
    return cells[static_cast<std::size_t>((k * ny + j) * nx + i)];
  }
};

struct plane_arguments {
  int width, height;
  const float* in;
  const double* weight;
  float k;
  float* out;
};
struct box_arguments {
  int width, height, depth;
  const int* in;
  int* out;
};

}  // namespace

TEST_CASE("a global kernel runs over its grid") {
  const std::uint32_t n = 1000;
  const auto x = numbers<float>(n), before = numbers<float>(n, 0, 9);
  auto y = before;
  const struct {
    std::uint32_t n;
    float a;
    const float* x;
    float* y;
  } arguments{n, 3, x.data(), y.data()};
  launch("saxpy", {8}, {128}, arguments);
  for (std::size_t i = 0; i < n; ++i) CHECK(y[i] == 3 * x[i] + before[i]);
}

TEST_CASE("a kernel has as much dynamic shared memory as its launch gives") {
  for (const std::size_t bytes : {0u, 16u, 8000u}) {
    const std::size_t words = bytes / 4;
    const auto in = numbers<std::uint32_t>(3 * words + 1, 0, 1 << 30);
    std::vector<std::uint32_t> out(in.size()), sizes(3);
    const struct {
      const std::uint32_t* in;
      std::uint32_t *out, *sizes;
    } arguments{in.data(), out.data(), sizes.data()};
    auto kernel = entry("turn_round");
    kernel.dynamic_shared_size = bytes;
    const auto result = rk::cpu::run(kernel, {3}, {64}, static_cast<const void*>(&arguments));
    INFO(result.message);
    REQUIRE(result.why == rk::cpu::fault::none);
    for (std::size_t b = 0; b < 3; ++b) {
      CHECK(sizes[b] == words * 10 + 2);
      CHECK(std::equal(out.begin() + static_cast<long>(b * words), out.begin() + static_cast<long>((b + 1) * words),
                       in.rend() - static_cast<long>((b + 1) * words)));
    }
  }
}

TEST_CASE("parameters of all sizes arrive") {
  std::int64_t out = 0;
  const struct {
    char one;
    double two;
    short three;
    work::scale s;
    std::int64_t* out;
  } arguments{3, 2.5, 7, {4.0, 9}, &out};
  launch("mixed", {1}, {32}, arguments);
  CHECK(out == 3 + 10 * 10 + 7 * 1000 + 9 * 100000);
}

TEST_CASE("a kernel's shared variables are its block's, and its callees' are others") {
  const auto x = numbers<float>(256);
  std::vector<float> out(4);
  const struct {
    const float* x;
    float* out;
  } arguments{x.data(), out.data()};
  launch("sums", {4}, {64}, arguments);
  for (std::size_t b = 0; b < 4; ++b) CHECK(out[b] == std::accumulate(x.begin() + 64 * b, x.begin() + 64 * (b + 1), 0.0f));
}

TEST_CASE("blocks of two dimensions") {
  const int n = 50;
  const auto from = numbers<int>(n * n);
  std::vector<int> to(n * n);
  const struct {
    int n;
    const int* from;
    int* to;
  } arguments{n, from.data(), to.data()};
  launch("transpose", {4, 4}, {16, 16}, arguments);
  for (int y = 0; y < n; ++y)
    for (int x = 0; x < n; ++x) REQUIRE(to[static_cast<std::size_t>(x * n + y)] == from[static_cast<std::size_t>(y * n + x)]);
}

TEST_CASE(
    "a stencil of a plane reads what its accessors name, under each policy and lowering, and so does its function on the host") {
  struct variant {
    const char* name;
    void (*function)(const rk::position2&, const float*, const double*, float, float*);
    rk::bounds bounds;
  };
  const variant v = GENERATE(variant{"plane_clamp", work::plane_clamp, rk::bounds::clamp},
                             variant{"plane_clamp_tiled", work::plane_clamp_tiled, rk::bounds::clamp},
                             variant{"plane_periodic", work::plane_periodic, rk::bounds::periodic},
                             variant{"plane_periodic_tiled", work::plane_periodic_tiled, rk::bounds::periodic},
                             variant{"plane_constant", work::plane_constant, rk::bounds::constant},
                             variant{"plane_constant_tiled", work::plane_constant_tiled, rk::bounds::constant});
  const auto [nx, ny] = GENERATE(std::pair{37, 11}, std::pair{16, 4}, std::pair{3, 2}, std::pair{1, 1});
  const auto cells = static_cast<std::size_t>(nx * ny);
  const auto in = numbers<float>(cells);
  const auto weight = numbers<double>(cells, -9, 9);
  std::vector<float> out(cells), host(cells);
  const float k = 0.5f;
  launch(std::string("kernels_") + v.name, {tiles(nx, 16), tiles(ny, 4)}, {16, 4},
         plane_arguments{nx, ny, in.data(), weight.data(), k, out.data()});
  const grid<float> a{in, nx, ny, 1, v.bounds, 2.5f};
  const grid<double> w{weight, nx, ny, 1, v.bounds, 2.5};
  for (int y = 0; y < ny; ++y)
    for (int x = 0; x < nx; ++x) {
      const auto i = static_cast<std::size_t>(y * nx + x);
      v.function({x, y, nx, ny, v.bounds, 2.5}, in.data(), weight.data(), k, host.data());
      const float around = a.at(x, y, 0, 0, -1) + 2 * a.at(x, y, 0, 0, 1) + 4 * a.at(x, y, 0, 1, 0) + 8 * a.at(x, y, 0, -1, 0);
      const float far = a.at(x, y, 0, 3, -2) + a.at(x, y, 0, -3, 1) * k;
      const float expected = around + far - a.at(x, y, 0, 0, 0) + static_cast<float>(w.at(x, y, 0, 1, 1) * weight[i]);
      INFO(v.name << " " << nx << "x" << ny << " at " << x << ", " << y);
      REQUIRE(out[i] == expected);
      REQUIRE(host[i] == expected);
    }
}

TEST_CASE("a stencil of a box does, too") {
  struct variant {
    const char* name;
    void (*function)(const rk::position3&, const int*, int*);
    rk::bounds bounds;
  };
  const variant v = GENERATE(variant{"box_clamp", work::box_clamp, rk::bounds::clamp},
                             variant{"box_clamp_tiled", work::box_clamp_tiled, rk::bounds::clamp},
                             variant{"box_periodic", work::box_periodic, rk::bounds::periodic},
                             variant{"box_periodic_tiled", work::box_periodic_tiled, rk::bounds::periodic},
                             variant{"box_constant", work::box_constant, rk::bounds::constant},
                             variant{"box_constant_tiled", work::box_constant_tiled, rk::bounds::constant});
  const int nx = 19, ny = 6, nz = 5;
  const auto in = numbers<int>(nx * ny * nz);
  std::vector<int> out(in.size()), host(in.size());
  launch(std::string("kernels_") + v.name, {tiles(nx, 8), tiles(ny, 4), tiles(nz, 2)}, {8, 4, 2},
         box_arguments{nx, ny, nz, in.data(), out.data()});
  const grid<int> a{in, nx, ny, nz, v.bounds, -1};
  for (int z = 0; z < nz; ++z)
    for (int y = 0; y < ny; ++y)
      for (int x = 0; x < nx; ++x) {
        const auto i = static_cast<std::size_t>((z * ny + y) * nx + x);
        v.function({x, y, z, nx, ny, nz, v.bounds, -1}, in.data(), host.data());
        int expected = a.at(x, y, z, 0, -1, 0) + 2 * a.at(x, y, z, 0, 1, 0) + 3 * a.at(x, y, z, 1, 0, 0) +
                       5 * a.at(x, y, z, -1, 0, 0) + 7 * a.at(x, y, z, 0, 0, -1) + 11 * a.at(x, y, z, 0, 0, 1);
        expected += a.at(x, y, z, 1, -1, 2) * (2 * (z + nx) + 1) + a.at(x, y, z, 0, -2, 0) + x * 1000 + y * ny + nz;
        REQUIRE(out[i] == expected);
        REQUIRE(host[i] == expected);
      }
}

TEST_CASE("with the user's own bounds, the boundary is as wide as the accessors reach, and nothing beyond is read") {
  const int nx = 21, ny = 13;
  const auto in = numbers<float>(nx * ny);
  std::vector<float> direct(in.size()), tiled(in.size());
  struct interior_arguments {
    int width, height;
    const float* in;
    float* out;
  };
  launch("kernels_interior", {1, 2}, {32, 8}, interior_arguments{nx, ny, in.data(), direct.data()});
  launch("kernels_interior_tiled", {1, 2}, {32, 8}, interior_arguments{nx, ny, in.data(), tiled.data()});
  for (int y = 0; y < ny; ++y)
    for (int x = 0; x < nx; ++x) {
      const auto i = static_cast<std::size_t>(y * nx + x);
      const bool boundary = x < 2 || x >= nx - 2 || y < 2 || y >= ny - 2;
      const float expected = boundary ? 0 : in[i - 2] + in[i + 2] + in[i - 2 * nx] + in[i + 2 * nx] - 4 * in[i];
      REQUIRE(direct[i] == expected);
      REQUIRE(tiled[i] == expected);
    }
}

TEST_CASE(
    "a stencil that leaves at the boundary writes inside only, on grids that no block divides and on grids without an inside") {
  const auto [nx, ny, nz] = GENERATE(std::tuple{11, 9, 5}, std::tuple{2, 9, 5}, std::tuple{1, 1, 1});
  const auto in = numbers<int>(static_cast<std::size_t>(nx * ny * nz));
  std::vector<int> direct(in.size(), -7), tiled(in.size(), -7);
  const rk::cpu::dim3 grid_size{tiles(nx, 8), tiles(ny, 4), tiles(nz, 2)};
  launch("kernels_interior_box", grid_size, {8, 4, 2}, box_arguments{nx, ny, nz, in.data(), direct.data()});
  launch("kernels_interior_box_tiled", grid_size, {8, 4, 2}, box_arguments{nx, ny, nz, in.data(), tiled.data()});
  const grid<int> a{in, nx, ny, nz, rk::bounds::user, 0};
  for (int z = 0; z < nz; ++z)
    for (int y = 0; y < ny; ++y)
      for (int x = 0; x < nx; ++x) {
        const auto i = static_cast<std::size_t>((z * ny + y) * nx + x);
        const bool boundary = x < 1 || x >= nx - 1 || y < 2 || y >= ny - 2 || z < 1 || z >= nz - 1;
        const int expected = boundary ? -7
                                      : a.at(x, y, z, 1, 2, -1) + 3 * a.at(x, y, z, -1, 0, 0) + 5 * a.at(x, y, z, 0, 0, -1) +
                                            7 * a.at(x, y, z, 0, 0, 1) - a.at(x, y, z, 0, 0, 0);
        REQUIRE(direct[i] == expected);
        REQUIRE(tiled[i] == expected);
      }
}

TEST_CASE("offsets may be known at run time only") {
  struct variant {
    const char* name;
    rk::bounds bounds;
  };
  const variant v = GENERATE(variant{"gather_clamp", rk::bounds::clamp}, variant{"gather_periodic", rk::bounds::periodic},
                             variant{"gather_constant", rk::bounds::constant});
  const int nx = 9, ny = 7;
  const auto in = numbers<int>(nx * ny);
  const int shift[2] = {-12, 3};
  std::vector<int> out(in.size());
  const struct {
    int width, height;
    const int *in, *shift;
    int* out;
  } arguments{nx, ny, in.data(), shift, out.data()};
  launch(std::string("kernels_") + v.name, {1, 1}, {32, 8}, arguments);
  const grid<int> a{in, nx, ny, 1, v.bounds, 9};
  for (int y = 0; y < ny; ++y)
    for (int x = 0; x < nx; ++x)
      REQUIRE(out[static_cast<std::size_t>(y * nx + x)] == a.at(x, y, 0, shift[0], shift[1] + 1) + a.at(x, y, 0, 0, -shift[1]));
}

TEST_CASE("offsets may be those of a loop") {
  struct variant {
    std::string name;
    rk::bounds bounds;
  };
  const variant v = GENERATE(variant{"clamp", rk::bounds::clamp}, variant{"periodic", rk::bounds::periodic},
                             variant{"constant", rk::bounds::constant});
  const std::string lowering = GENERATE("", "_tiled");
  const int nx = 21, ny = 10;
  const auto in = numbers<int>(nx * ny);
  std::vector<int> out(in.size()), copy(in.size());
  std::vector<unsigned> bins(8), expected_bins(8);
  const struct {
    int width, height;
    const int* in;
    int *out, *copy;
    unsigned* bins;
  } arguments{nx, ny, in.data(), out.data(), copy.data(), bins.data()};
  launch("kernels_wide_" + v.name + lowering, {tiles(nx, 8), tiles(ny, 4)}, {8, 4}, arguments);
  const grid<int> a{in, nx, ny, 1, v.bounds, 9};
  for (int y = 0; y < ny; ++y)
    for (int x = 0; x < nx; ++x) {
      int sum = 0;
      for (int r = 1; r <= 3; ++r) sum += r * (a.at(x, y, 0, r, 0) - 2 * a.at(x, y, 0, -r, 1));
      for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx) sum += a.at(x, y, 0, 2 * dx, dy) * (5 + dx);
      REQUIRE(out[static_cast<std::size_t>(y * nx + x)] == sum);
      expected_bins[static_cast<std::size_t>(sum & 7)] += 1;
    }
  CHECK(copy == in);
  CHECK(bins == expected_bins);
}

TEST_CASE("a tiled stencil may read other buffers by subscript") {
  const int nx = 33, ny = 17;
  const auto first = numbers<int>(nx * ny), second = numbers<int>(nx * ny, 0, 9);
  std::vector<int> out(first.size());
  const struct {
    int width, height;
    const int *a, *b;
    int* out;
  } arguments{nx, ny, first.data(), second.data(), out.data()};
  launch("kernels_half_tiled", {2, 3}, {32, 8}, arguments);
  const grid<int> a{first, nx, ny, 1, rk::bounds::clamp, 0}, b{second, nx, ny, 1, rk::bounds::clamp, 0};
  for (int y = 0; y < ny; ++y)
    for (int x = 0; x < nx; ++x)
      REQUIRE(out[static_cast<std::size_t>(y * nx + x)] == a.at(x, y, 0, 0, -1) * 3 + b.at(x, y, 0, 1, 0) + b.at(x, y, 0, 0, 0));
}

TEST_CASE("accessors stand in lambdas, conditions and each other's arguments") {
  const int nx = 40, ny = 9;
  const auto in = numbers<int>(nx * ny), choice = numbers<int>(nx * ny, -1, 1);
  auto state = numbers<int>(nx * ny, 0, 5);
  const auto before = state;
  const struct {
    int width, height;
    const int *in, *choice;
    int* state;
  } arguments{nx, ny, in.data(), choice.data(), state.data()};
  launch("kernels_nested", {2, 2}, {32, 8}, arguments);
  const grid<int> a{in, nx, ny, 1, rk::bounds::clamp, 0};
  for (int y = 0; y < ny; ++y)
    for (int x = 0; x < nx; ++x) {
      const auto i = static_cast<std::size_t>(y * nx + x);
      const int picked = choice[i] > 0 ? a.at(x, y, 0, 1, 0) : a.at(x, y, 0, -1, choice[i]);
      REQUIRE(state[i] == before[i] + picked + in[i]);
    }
}

TEST_CASE("an actor of the same module runs in a system, and its block is its grid") {
  rk::system_options o;
  o.backend = rk::backend_choice::cpu;
  rk::system sys(o);
  auto c = sys.spawn<work::counter>("c");
  REQUIRE(c);
  const auto answer = c->ask(work::question{3}).get();
  REQUIRE(answer);
  CHECK(*answer == 3 * 32 + 1);
}
