// SPDX-License-Identifier: Apache-2.0
#pragma once
// A shoebox room full of air, as one actor of a whole grid. A step advances the sound pressure in every cell by one
// sample: the 7-point leapfrog scheme at the Courant number 1/sqrt(3), with locally reacting walls half a cell outside
// the outermost cells. docs/design/room-energy.md derives the scheme, its walls and its energy.
#include <rk/actor.hpp>

#include <array>
#include <cstdint>

struct cell { std::uint32_t x, y, z; };

/// The source's next samples: one a step, after those that are pending, or from the next step on. Answers the step
/// before which there is something to play.
struct source_samples { cell at; std::uint32_t count; std::array<float, 512> values; };

/// Adds `amplitude` to the next pressure at `at`; or, with a `length` of more than 1, a pulse of that many samples. It is the
/// derivative of a Blackman window: its spectrum ends at 3 / length of the sample rate, and it leaves nothing behind, for
/// its sum is 0. One at a time.
struct inject { cell at; float amplitude; std::uint32_t length; };

/// Moves the microphone.
struct listen_at { cell at; };

/// What the microphone has heard, from step `first` on.
struct fetch_heard { std::uint64_t first; };
struct recording { std::uint64_t first; std::uint32_t count; std::array<float, 41> values; };

/// The scheme's discrete energy; conserved between rigid walls while the sources are silent.
struct measure_energy {};

/// The pressure along x, from the cell `from` on.
struct fetch_row { cell from; };
struct pressure_row { std::uint32_t count; std::array<float, 43> values; };

static_assert(sizeof(recording) == 176 && sizeof(pressure_row) == 176, "a reply that travels in its envelope");

struct RK_ACTOR(.id = "room", .scope = rk::scope::grid, .block_size = 256) room {
  static constexpr std::uint32_t ring = 4096;  // samples, a power of two
  static constexpr std::uint32_t max_blocks = 1024;

  rk::field3<float> now, before;  // pressure at this step and at the last one
  float wall;                     // lambda * beta / 2: what a cell loses to each wall that it touches
  cell source, microphone;
  std::uint64_t scheduled = 0;  // there are samples in `pending` for the steps before this one
  cell pulse_at{};
  float pulse_amplitude = 0;
  std::uint32_t pulse_length = 0;
  std::uint64_t pulse_begin = 0;
  std::array<float, ring> pending{};  // the source's sample of step s lies at s % ring
  std::array<float, ring> heard{};    // the microphone's, likewise
  std::array<double, max_blocks> block_energy{};

  /// Every extent is at least 2. `admittance` is the walls' specific admittance: 0 is rigid.
  room(std::uint32_t nx, std::uint32_t ny, std::uint32_t nz, float admittance, cell speaks, cell listens)
      : now(nx, ny, nz), before(nx, ny, nz), wall(0.288675135f * admittance), source(speaks), microphone(listens) {}

  RK_STEP void step(rk::context& ctx) {
    const std::uint32_t threads = ctx.block_dim() * rk::grid_dim_x();
    const work w(*this, threads);
    for (std::uint32_t item = ctx.global_thread_id(); item < w.items; item += threads) advance(w, item);

    // `before` now holds the next pressure. Who computed a cell adds to it, so that no barrier is needed.
    const std::uint64_t s = ctx.step();
    const auto add = [&](const cell& at, float value) {
      if (w.item_of(*this, at) % threads == ctx.global_thread_id()) before(at.x, at.y, at.z) += value;
    };
    if (s < scheduled) add(source, pending[s % ring]);
    if (s - pulse_begin < pulse_length) add(pulse_at, pulse_amplitude * pulse(s - pulse_begin, pulse_length));
    if (ctx.global_thread_id() == 0) heard[s % ring] = now(microphone.x, microphone.y, microphone.z);
    ctx.swap(now, before);
  }

  RK_HANDLER std::uint64_t on(rk::context& ctx, const source_samples& m) {
    const std::uint64_t first = scheduled > ctx.step() ? scheduled : ctx.step();
    const std::uint64_t last = first + m.count;
    if (!contains(m.at) || m.count > m.values.size()) return refuse(ctx, rk::errc::bad_message);
    if (last > ctx.step() + ring) return refuse(ctx, rk::errc::busy);
    for (std::uint32_t i = ctx.global_thread_id(); i < m.count; i += ctx.block_dim() * rk::grid_dim_x())
      pending[(first + i) % ring] = m.values[i];
    ctx.sync_grid();  // all threads have read `scheduled`
    if (ctx.global_thread_id() == 0) {
      scheduled = last;
      source = m.at;
    }
    return last;
  }

  RK_HANDLER void on(rk::context& ctx, const inject& m) {
    if (!contains(m.at) || m.length == 0) return ctx.fail(rk::errc::bad_message);
    if (ctx.global_thread_id() != 0) return;
    if (ctx.step() - pulse_begin < pulse_length) return ctx.fail(rk::errc::busy);
    pulse_at = m.at;
    pulse_amplitude = m.amplitude;
    pulse_length = m.length;
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
    r.count = 0;
    for (; r.count < r.values.size() && r.first + r.count < end; ++r.count) r.values[r.count] = heard[(r.first + r.count) % ring];
    return r;
  }

  RK_HANDLER pressure_row on(rk::context& ctx, const fetch_row& m) {
    pressure_row r;
    if (ctx.global_thread_id() != 0) return r;
    r.count = 0;
    if (!contains(m.from)) ctx.fail(rk::errc::bad_message);
    else
      for (; r.count < r.values.size() && m.from.x + r.count < now.nx; ++r.count) r.values[r.count] = now(m.from.x + r.count, m.from.y, m.from.z);
    return r;
  }

  /// Sums in an order that depends on the launch only, so that equal runs give equal bits.
  RK_HANDLER double on(rk::context& ctx, const measure_energy&) {
    if (rk::grid_dim_x() > max_blocks) return refuse(ctx, rk::errc::bad_message);
    RK_SHARED double warp_energy[32];
    const std::uint32_t threads = ctx.block_dim() * rk::grid_dim_x();
    const work w(*this, threads);
    double sum = 0;
    for (std::uint32_t item = ctx.global_thread_id(); item < w.items; item += threads) sum += energy_of(w, item);
    sum = rk::warp_reduce_add(sum);
    if (ctx.lane_id() == 0) warp_energy[ctx.warp_id()] = sum;
    ctx.sync_threads();
    if (ctx.thread_id() == 0) {
      double block = 0;
      for (std::uint32_t i = 0; i < ctx.block_dim(); i += rk::warp_size()) block += warp_energy[i / rk::warp_size()];
      block_energy[ctx.block_id()] = block;
    }
    ctx.sync_grid();
    double total = 0;
    if (ctx.global_thread_id() == 0)
      for (std::uint32_t i = 0; i < rk::grid_dim_x(); ++i) total += block_energy[i];
    return total;
  }

 private:
  // The room is cut into items, one for a thread: a run of cells along z, above one cell of the floor. Neighbouring threads have
  // neighbouring columns, so every access of a warp is coalesced; a thread keeps the cells below and above in registers.
  struct work {
    std::uint32_t columns, planes, items;

    work(const room& r, std::uint32_t threads) {
      columns = r.now.nx * r.now.ny;
      const std::uint32_t wanted = threads / columns;  // runs that a column is cut into, for all threads to have one
      planes = wanted <= 1 ? r.now.nz : (r.now.nz + wanted - 1) / wanted;
      items = columns * ((r.now.nz + planes - 1) / planes);
    }
    std::uint32_t item_of(const room& r, const cell& c) const { return c.z / planes * columns + c.y * r.now.nx + c.x; }
  };

  void advance(const work& w, std::uint32_t item) {
    const std::uint32_t column = item % w.columns, first = item / w.columns * w.planes;
    const std::uint32_t last = first + w.planes < now.nz ? first + w.planes : now.nz;
    const std::uint32_t x = column % now.nx, y = column / now.nx;
    const std::int32_t nx = static_cast<std::int32_t>(now.nx), plane = static_cast<std::int32_t>(w.columns);
    // Where a wall is, a cell stands in for the neighbour that it lacks: it adds nothing to the sum of differences.
    const std::int32_t west = x == 0 ? 0 : -1, east = x + 1 == now.nx ? 0 : 1;
    const std::int32_t south = y == 0 ? 0 : -nx, north = y + 1 == now.ny ? 0 : nx;
    const std::uint32_t walls = (west == 0) + (east == 0) + (south == 0) + (north == 0);
    const gains between(wall * static_cast<float>(walls)), at_end(wall * static_cast<float>(walls + 1));

    const std::uint64_t start = static_cast<std::uint64_t>(first) * w.columns + column;
    const float* __restrict__ p = now.data + start;  // in a step nobody writes it
    float* __restrict__ q = before.data + start;     // and only this thread touches its cells of this one
    float here = *p, below = first == 0 ? here : p[-plane];
    for (std::uint32_t z = first; z < last; ++z, p += plane, q += plane) {
      const bool top = z + 1 == now.nz;
      const float above = top ? here : p[plane];
      const gains& g = top || z == 0 ? at_end : between;
      // As increments: what the rounded coefficients get wrong is then no part of a pressure that does not change.
      *q = here + g.change * (here - *q) + g.bend * (below + above + p[west] + p[east] + p[south] + p[north] - 6.0f * here);
      below = here;
      here = above;
    }
  }

  struct gains {
    float change, bend;  // of the last step's change, and of the sum of differences to the neighbours
    explicit gains(float loss) : change((1.0f - loss) / (1.0f + loss)), bend(1.0f / (3.0f * (1.0f + loss))) {}
  };

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

  static float pulse(std::uint64_t i, std::uint32_t length) {
    const float phase = static_cast<float>(i + 1) / static_cast<float>(length + 1);
    return length == 1 ? 1.0f : rk::sinpi(2.0f * phase) - 0.32f * rk::sinpi(4.0f * phase);
  }
  bool contains(const cell& c) const { return c.x < now.nx && c.y < now.ny && c.z < now.nz; }
  static std::uint64_t refuse(rk::context& ctx, rk::errc why) {
    ctx.fail(why);
    return 0;
  }
};
