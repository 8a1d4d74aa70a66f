// SPDX-License-Identifier: Apache-2.0
#pragma once
// A shoebox room full of air, as one actor of a whole grid. A step advances the sound pressure in every cell by one
// sample: the 7-point leapfrog scheme at the Courant number 1/sqrt(3), with locally reacting walls half a cell outside
// the outermost cells. docs/design/room-energy.md derives the scheme, its walls and its energy.
#include <rk/actor.hpp>

#include <array>
#include <cstdint>

struct cell { std::uint32_t x, y, z; };

/// The source's next samples, one a step, after those that are pending. Answers the step before which there is one to play.
struct source_samples { cell at; std::uint32_t count; std::array<float, 512> values; };
/// Adds `amplitude` to the next pressure at `at`; or, with a `length` of more than 1, a pulse of that many samples: the
/// derivative of a Blackman window, which ends at 3 / length of the sample rate, and whose sum is 0. One at a time.
struct inject { cell at; float amplitude; std::uint32_t length; };
/// Moves the microphone.
struct listen_at { cell at; };
/// What the microphone has heard, from step `first` on.
struct fetch_heard { std::uint64_t first; };
struct recording { std::uint64_t first; std::uint32_t count; std::array<float, 41> values; };
/// The scheme's discrete energy: conserved between rigid walls while the sources are silent.
struct measure_energy {};
/// The pressure along x, from a cell on.
struct fetch_row { cell from; };
struct pressure_row { std::uint32_t count; std::array<float, 43> values; };

struct RK_ACTOR(.id = "room", .scope = rk::scope::grid, .block_size = 256) room {
  static constexpr std::uint32_t ring = 4096;      // samples, a power of two
  static constexpr std::uint32_t max_warps = 4096;
  static constexpr std::uint32_t max_planes = 32;  // of a thread's run: what a block touches at a time stays in the cache

  /// Every extent is at least 2. `admittance` is the walls' specific admittance: 0 is rigid.
  room(std::uint32_t nx, std::uint32_t ny, std::uint32_t nz, double admittance, cell speaks, cell listens)
      : now(nx, ny, nz), before(nx, ny, nz), source(speaks), microphone(listens) {
    for (std::uint32_t walls = 0; walls < bend.size(); ++walls) {
      const double loss = 0.28867513459481288 * admittance * walls;  // lambda * beta / 2 for each
      change[walls] = static_cast<float>((1 - loss) / (1 + loss));
      bend[walls] = static_cast<float>(1 / (3 * (1 + loss)));
    }
  }

  rk::field3<float> now, before;         // pressure at this step and at the last one
  std::array<float, 4> change{}, bend{}; // by walls that a cell touches: what counts of the last change, and of the neighbours
  cell source, microphone;
  std::uint64_t scheduled = 0;           // there are samples in `pending` for the steps before this one
  inject pulse{};                        // the last one, since step `pulse_begin`
  std::uint64_t pulse_begin = 0;
  std::array<float, ring> pending{};     // the source's sample of step s lies at s % ring
  std::array<float, ring> heard{};       // the microphone's, likewise
  std::array<double, max_warps> warp_energy{};

  RK_STEP void step(rk::context& ctx) {
    const work w(now, ctx.block_dim() * rk::grid_dim_x());
    // The barrier keeps a block's threads on neighbouring columns, whose cache lines they share.
    for (std::uint32_t item = ctx.global_thread_id(); item - ctx.thread_id() < w.items; item += w.threads) {
      if (item < w.items) advance(w, item);
      ctx.sync_threads();
    }
    // `before` now holds the next pressure. Who computed a cell adds to it: no grid barrier is needed.
    const std::uint64_t s = ctx.step();
    const auto mine = [&](const cell& c) { return w.thread_of(c, now.nx) == ctx.global_thread_id(); };
    if (s < scheduled && mine(source)) before(source.x, source.y, source.z) += pending[s % ring];
    if (s - pulse_begin < pulse.length && mine(pulse.at)) before(pulse.at.x, pulse.at.y, pulse.at.z) += pulse_sample(s - pulse_begin);
    if (ctx.global_thread_id() == 0) heard[s % ring] = now(microphone.x, microphone.y, microphone.z);
    ctx.swap(now, before);
  }

  RK_HANDLER std::uint64_t on(rk::context& ctx, const source_samples& m) {
    const std::uint64_t first = scheduled > ctx.step() ? scheduled : ctx.step(), last = first + m.count;
    if (!contains(m.at) || m.count > m.values.size()) return ctx.fail(rk::errc::bad_message), 0;
    if (last > ctx.step() + ring) return ctx.fail(rk::errc::busy), 0;
    for (std::uint32_t i = ctx.global_thread_id(); i < m.count; i += ctx.block_dim() * rk::grid_dim_x())
      pending[(first + i) % ring] = m.values[i];
    ctx.sync_grid();  // all threads have read `scheduled`
    if (ctx.global_thread_id() != 0) return last;
    source = m.at;
    return scheduled = last;
  }
  RK_HANDLER void on(rk::context& ctx, const inject& m) {
    if (!contains(m.at) || m.length == 0) return ctx.fail(rk::errc::bad_message);
    if (ctx.global_thread_id() != 0) return;
    if (ctx.step() - pulse_begin < pulse.length) return ctx.fail(rk::errc::busy);
    pulse = m;
    pulse_begin = ctx.step();
  }
  RK_HANDLER void on(rk::context& ctx, const listen_at& m) {
    if (!contains(m.at)) return ctx.fail(rk::errc::bad_message);
    if (ctx.global_thread_id() == 0) microphone = m.at;
  }
  RK_HANDLER recording on(rk::context& ctx, const fetch_heard& m) {
    recording r;
    if (ctx.global_thread_id() != 0) return r;  // the answer is thread 0's
    const std::uint64_t end = ctx.step(), oldest = end > ring ? end - ring : 0;
    r.first = m.first < oldest ? oldest : m.first;  // what came before has been overwritten
    for (r.count = 0; r.count < r.values.size() && r.first + r.count < end; ++r.count)
      r.values[r.count] = heard[(r.first + r.count) % ring];
    return r;
  }
  RK_HANDLER pressure_row on(rk::context& ctx, const fetch_row& m) {
    pressure_row r;
    if (ctx.global_thread_id() != 0) return r;
    if (!contains(m.from)) ctx.fail(rk::errc::bad_message);
    r.count = 0;
    for (cell c = m.from; contains(c) && r.count < r.values.size(); ++c.x) r.values[r.count++] = now(c.x, c.y, c.z);
    return r;
  }
  /// Sums in an order that depends on the launch only: equal runs give equal bits.
  RK_HANDLER double on(rk::context& ctx, const measure_energy&) {
    const work w(now, ctx.block_dim() * rk::grid_dim_x());
    const std::uint32_t warps = w.threads / rk::warp_size();
    if (warps > max_warps) return ctx.fail(rk::errc::bad_message), 0;
    double sum = 0;
    for (std::uint32_t item = ctx.global_thread_id(); item < w.items; item += w.threads) sum += energy_of(w, item);
    sum = rk::warp_reduce_add(sum);
    if (ctx.lane_id() == 0) warp_energy[ctx.global_thread_id() / rk::warp_size()] = sum;
    ctx.sync_grid();
    sum = 0;
    for (std::uint32_t i = ctx.lane_id(); i < warps; i += rk::warp_size()) sum += warp_energy[i];
    return rk::warp_reduce_add(sum);
  }

 private:
  // The room is cut into items for the threads: runs of cells along z, each above one cell of the floor. Neighbouring threads
  // have neighbouring columns, so a warp's accesses are coalesced; a thread keeps the cells below and above in registers.
  struct work {
    std::uint32_t threads, columns, planes, items;

    work(const rk::field3<float>& f, std::uint32_t all_threads) : threads(all_threads), columns(f.nx * f.ny) {
      const std::uint32_t runs = threads / columns;  // that a column has to be cut into for all threads to have one
      planes = runs <= 1 ? f.nz : (f.nz + runs - 1) / runs;
      if (planes > max_planes) planes = max_planes;
      items = columns * ((f.nz + planes - 1) / planes);
    }
    std::uint32_t thread_of(const cell& c, std::uint32_t nx) const { return (c.z / planes * columns + c.y * nx + c.x) % threads; }
  };

  void advance(const work& w, std::uint32_t item) {
    const std::uint32_t column = item % w.columns, first = item / w.columns * w.planes;
    const std::uint32_t last = first + w.planes < now.nz ? first + w.planes : now.nz;
    const std::uint32_t x = column % now.nx, y = column / now.nx;
    const auto nx = static_cast<std::int32_t>(now.nx), plane = static_cast<std::int32_t>(w.columns);
    // Where a wall is, a cell stands in for the neighbour that it lacks: it adds nothing to the sum of differences.
    const std::int32_t west = x == 0 ? 0 : -1, east = x + 1 == now.nx ? 0 : 1;
    const std::int32_t south = y == 0 ? 0 : -nx, north = y + 1 == now.ny ? 0 : nx;
    const std::uint32_t walls = (west == 0) + (east == 0) + (south == 0) + (north == 0);
    const float change_between = change[walls], change_at_end = change[walls + 1];
    const float bend_between = bend[walls], bend_at_end = bend[walls + 1];

    const std::uint64_t start = static_cast<std::uint64_t>(first) * w.columns + column;
    const float* __restrict__ p = now.data + start;  // in a step nobody writes it
    float* __restrict__ q = before.data + start;     // and only this thread touches its cells of this one
    float here = *p, below = first == 0 ? here : p[-plane];
    for (std::uint32_t z = first; z < last; ++z, p += plane, q += plane) {
      const bool top = z + 1 == now.nz, end = top || z == 0;
      const float above = top ? here : p[plane];
      const float differences = below + above + p[west] + p[east] + p[south] + p[north] - 6.0f * here;
      // As increments: what the rounded coefficients get wrong is then no part of a pressure that does not change.
      *q = here + (end ? change_at_end : change_between) * (here - *q) + (end ? bend_at_end : bend_between) * differences;
      below = here;
      here = above;
    }
  }
  // Half of the squared change, and of a third of the product of the differences to the neighbours in +x, +y and +z.
  double energy_of(const work& w, std::uint32_t item) const {
    const std::uint32_t column = item % w.columns, first = item / w.columns * w.planes;
    const std::uint32_t last = first + w.planes < now.nz ? first + w.planes : now.nz;
    const std::uint32_t x = column % now.nx, y = column / now.nx;
    double kinetic = 0, potential = 0;
    for (std::uint32_t z = first; z < last; ++z) {
      const double p = now(x, y, z), q = before(x, y, z);
      kinetic += (p - q) * (p - q);
      if (x + 1 < now.nx) potential += (now(x + 1, y, z) - p) * (before(x + 1, y, z) - q);
      if (y + 1 < now.ny) potential += (now(x, y + 1, z) - p) * (before(x, y + 1, z) - q);
      if (z + 1 < now.nz) potential += (now(x, y, z + 1) - p) * (before(x, y, z + 1) - q);
    }
    return 0.5 * kinetic + potential / 6;
  }
  float pulse_sample(std::uint64_t i) const {
    const float phase = static_cast<float>(i + 1) / static_cast<float>(pulse.length + 1);
    return pulse.amplitude * (pulse.length == 1 ? 1.0f : rk::sinpi(2.0f * phase) - 0.32f * rk::sinpi(4.0f * phase));
  }
  bool contains(const cell& c) const { return c.x < now.nx && c.y < now.ny && c.z < now.nz; }
};

static_assert(sizeof(recording) == 176 && sizeof(pressure_row) == 176, "a reply travels in its envelope");
