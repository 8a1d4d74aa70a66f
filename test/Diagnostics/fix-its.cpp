// Edits that are mechanical, below the line that they change.
// RUN: %refused %s 2>&1 | FileCheck %s
// RUN: %refused %s --diagnostics=json 2>&1 | FileCheck %s --check-prefix=JSON
#include <rk/actor.hpp>
struct m0 {};
struct m1 {};
struct RK_ACTOR(.id = "sizes", .block_size = 100) sizes {
  RK_HANDLER void on(rk::context&, m0) {}
};
struct RK_ACTOR(.id = "old", .block_size = 64) old {
  RK_HANDLER void on(rk::context&, const m1&) { rk::sync_cluster(); }
};
struct RK_ACTOR(.block_size = 32) small {
  RK_HANDLER void on(rk::context&, const m1&) { rk::sync_grid(); }
};
struct RK_ACTOR() bare {
  RK_HANDLER void on(rk::context&, m1& m) { rk::sync_grid(); }
};
// CHECK: note: write '.block_size = 128'
// CHECK: {{^ *7 \|}} struct RK_ACTOR(.id = "sizes", .block_size = 100) sizes {
// CHECK: {{\| +}}128{{$}}
// CHECK: {{\| +}}const &{{$}}
// JSON: "fixits": [
// JSON: "line": 7,
// JSON-NEXT: "column": 46,
// JSON-NEXT: "end_line": 7,
// JSON-NEXT: "end_column": 49,
// JSON-NEXT: "text": "128"
