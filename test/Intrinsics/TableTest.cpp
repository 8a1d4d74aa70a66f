// SPDX-License-Identifier: Apache-2.0
// Questions to the table: names, forms, and the choice between a text and the prelude. A wrong answer would make
// rk-transpile emit a text that does not compile, or another function than the user called.
#include "Intrinsics/Intrinsics.h"

#include <catch2/catch.hpp>

#include <set>
#include <sstream>

using namespace rk::transpile;

namespace {

/// What a call with parameters of these types becomes.
std::string emitted(std::string_view name, std::initializer_list<std::string_view> types, const Target &target = {}) {
  const Intrinsic *row = lookup(name, types.size());
  REQUIRE(row);
  const Choice choice = choose(*row, types, target);
  return choice.kind == Choice::Kind::Unsupported ? "unsupported" : choice.text;
}

constexpr Target Grid{.scope = ActorScope::grid};

}  // namespace

TEST_CASE("a name is found with and without the inline namespace of a side, by alias, and as a member") {
  const Intrinsic *sqrt = lookup("rk::sqrt", 1);
  REQUIRE(sqrt);
  CHECK(lookup("::rk::sqrt", 1) == sqrt);
  CHECK(lookup("rk::host_side::sqrt", 1) == sqrt);
  CHECK(lookup("rk::popc", 1) == lookup("rk::popcount", 1));
  REQUIRE(lookup("rk::context::thread_idx", 0));
  CHECK(lookup("rk::context::thread_idx", 0)->mirrors == "thread_idx_x");
  CHECK(lookup("rk::host_side::context::thread_id", 0)->qualifiedName() == "rk::context::thread_id");
}

TEST_CASE("what is no intrinsic is not found") {
  CHECK_FALSE(lookup("sqrt", 1));
  CHECK_FALSE(lookup("std::sqrt", 1));
  CHECK_FALSE(lookup("rk::sqrt", 2));
  CHECK_FALSE(lookup("rk::thread_id", 0));
  CHECK_FALSE(lookup("rk::", 0));
  CHECK(lookup("rk::warp_shuffle").size() == 3);
}

TEST_CASE("the text depends on the operands") {
  CHECK(emitted("rk::sqrt", {"float"}) == "::sqrtf({0})");
  CHECK(emitted("rk::sqrt", {"double"}) == "::sqrt({0})");
  CHECK(emitted("rk::popcount", {"unsigned long"}) == "::__popcll({0})");
  CHECK(emitted("rk::sqrt", {"int"}) == "unsupported");
  CHECK(emitted("rk::warp_shuffle", {"unsigned int", "double", "int"}) == "::__shfl_sync({0}, {1}, {2})");
}

TEST_CASE("where CUDA has no overload the prelude is called") {
  CHECK(emitted("rk::atomic_add", {"unsigned long long", "unsigned long long"}) == "::atomicAdd(&({0}), {1})");
  CHECK(emitted("rk::atomic_add", {"unsigned long", "unsigned long"}) == "rk::atomic_add");
  CHECK(emitted("rk::atomic_add", {"long", "long"}) == "rk::atomic_add");
  CHECK(emitted("rk::context::atomic_add", {"long", "long"}) == "rk::atomic_add");
  CHECK(emitted("rk::atomic_sub", {"unsigned long long", "unsigned long long"}) == "rk::atomic_sub");
  CHECK(emitted("rk::atomic_min", {"double", "double"}) == "rk::atomic_min");
  CHECK(emitted("rk::brev", {"unsigned int"}) == "::__brev({0})");
  CHECK(emitted("rk::brev", {"int"}) == "rk::brev");
}

TEST_CASE("a text that the oldest architecture does not have is not emitted") {
  CHECK(emitted("rk::warp_reduce_add", {"unsigned int", "int"}) == "rk::warp_reduce_add");
  CHECK(emitted("rk::warp_reduce_add", {"unsigned int", "int"}, {.minArch = 80}) == "::__reduce_add_sync({0}, {1})");
  CHECK(emitted("rk::warp_reduce_add", {"unsigned int", "float"}, {.minArch = 80}) == "rk::warp_reduce_add");
}

TEST_CASE("in block scope the grid is one block") {
  CHECK(emitted("rk::block_idx_x", {}) == "0u");
  CHECK(emitted("rk::block_idx_x", {}, Grid) == "blockIdx.x");
  CHECK(emitted("rk::context::block_id", {}) == "0u");
  CHECK(emitted("rk::grid_dim_y", {}) == "1u");
  CHECK(emitted("rk::global_thread_id", {}) == "threadIdx.x");
  CHECK(emitted("rk::global_thread_id", {}, Grid) == "(blockIdx.x * blockDim.x + threadIdx.x)");
  CHECK(lookup("rk::block_idx_x", 0)->preludeName() == "rk::block_scope::block_idx_x");
  CHECK(lookup("rk::block_idx_x", 0)->preludeName(ActorScope::grid) == "rk::block_idx_x");
}

TEST_CASE("in a block of one dimension lanes are counted by x alone") {
  CHECK(emitted("rk::lane_id", {}) == "(threadIdx.x % 32)");
  CHECK(emitted("rk::lane_id", {}, {.flat = false}).find("threadIdx.z") != std::string::npos);
}

TEST_CASE("arguments are put in place, and what a text repeats is known") {
  CHECK(substitute("::atomicAdd(&({0}), {1})", {"a[i]", "x + 1"}) == "::atomicAdd(&(a[i]), x + 1)");
  const std::string rotate = emitted("rk::rotl", {"unsigned int", "unsigned int"});
  CHECK(repeats(rotate, 0) == 2);
  CHECK(repeats(rotate, 1) == 1);
  CHECK(repeats(rotate, 2) == 0);
}

TEST_CASE("every row is complete and hygienic") {
  std::set<std::string> seen;
  for (const Intrinsic &row : intrinsics()) {
    CAPTURE(row.name, row.signature);
    CHECK_FALSE(row.doc.empty());
    CHECK(row.doc.ends_with('.'));
    CHECK(seen.insert(row.qualifiedName() + "/" + std::to_string(row.arity())).second);
    CHECK(row.arity() == row.parameters().size());
    for (Operand o : AllOperands) {
      if (!row.operands.contains(o) && !(row.operands.empty() && o == Operand::f32)) continue;
      REQUIRE(row.textFor(o));
      REQUIRE(row.bodyFor(o));
      const std::string_view text = row.textFor(o)->text;
      if (row.textFor(o)->form == Text::Form::Body) continue;
      // A function is called by its global name: every "name(" has "::" before the name.
      for (std::size_t at = 0; (at = text.find('(', at)) != std::string_view::npos; ++at) {
        std::size_t start = at;
        while (start > 0 && (std::isalnum(static_cast<unsigned char>(text[start - 1])) || text[start - 1] == '_')) --start;
        if (start != at) CHECK(text.substr(0, start).ends_with("::"));
      }
      for (std::size_t p = 0; p < row.arity(); ++p) {
        CHECK(repeats(text, p) >= 1);
        if (row.parameters()[p].byAddress) CHECK(text.find("&({" + std::to_string(p) + "})") != std::string_view::npos);
      }
    }
  }
  CHECK(seen.size() > 150);
}

TEST_CASE("the members of rk::context mirror free functions") {
  unsigned members = 0;
  for (const Intrinsic &row : intrinsics())
    if (!row.mirrors.empty()) {
      ++members;
      CHECK(lookup("rk::" + std::string(row.mirrors), row.arity()));
    }
  CHECK(members >= 12);
}

TEST_CASE("other members of rk::context stay as they are written") {
  const Intrinsic *fail = lookup("rk::context::fail", 1);
  REQUIRE(fail);
  CHECK(choose(*fail, {"rk::errc"}, {}).kind == Choice::Kind::Prelude);
  CHECK_FALSE(lookup("rk::fail", 1));
}

TEST_CASE("the table prints as JSON, a row a line") {
  std::ostringstream out;
  printIntrinsics(out, ListFormat::Json);
  CHECK(out.str().find("{\"name\": \"rk::sqrt\", \"category\": \"math\"") != std::string::npos);
  CHECK(out.str().find("\"long\": null") != std::string::npos);
}
