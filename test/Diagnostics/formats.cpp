// Diagnostics for programs: JSON with id, place and notes.
// RUN: %refused %s --diagnostics=json 2>&1 | FileCheck %s --check-prefix=JSON
// RUN: not %rk %s --diagnostics=sarif 2>&1 | FileCheck %s --check-prefix=OTHER
#include <rk/actor.hpp>
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) { throw m.value; }
};
// JSON: "column": 52,
// JSON: "file": "{{.*}}formats.cpp",
// JSON: "id": "rk-exceptions",
// JSON: "line": 7,
// JSON: "message": "'throw' in device code: exceptions do not exist on the device",
// JSON: "notes": [
// JSON: "message": "report the failure with
// JSON: "severity": "error"
// OTHER: unknown format of diagnostics 'sarif'
