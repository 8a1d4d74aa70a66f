// Diagnostics for programs: JSON with id, place and notes; a SARIF log with rules, related places and fixes.
// RUN: %refused %s --diagnostics=json 2>&1 | FileCheck %s --check-prefix=JSON
// RUN: %refused %s --diagnostics=sarif 2> %t.sarif
// RUN: %python %S/Inputs/check_sarif.py %t.sarif
// RUN: FileCheck %s --check-prefix=SARIF < %t.sarif
// RUN: not %rk %s --diagnostics=sarfi 2>&1 | FileCheck %s --check-prefix=OTHER
#include <rk/actor.hpp>
struct poke { int value; };
struct RK_ACTOR() actor {
  int last = 0;
  RK_HANDLER int on(rk::context&, const poke& m) { throw m.value; }
  RK_HANDLER void set(rk::context& ctx, poke) { /* é */ last = 1; }
};
// JSON: "id": "rk-exceptions",
// JSON-NEXT: "message": "'throw' in device code: exceptions do not exist on the device",
// JSON-NEXT: "file": "{{.*}}formats.cpp",
// JSON-NEXT: "line": 11,
// JSON-NEXT: "column": 52,
// JSON-NEXT: "notes": [
// JSON: "message": "report the failure with
// SARIF: "name": "rk-transpile"
// SARIF: "id": "rk-exceptions"
// SARIF: "fullDescription"
// SARIF: "ruleId": "rk-exceptions"
// SARIF: "level": "error"
// SARIF: "startLine": 11
// SARIF: "startColumn": 52
// SARIF: "relatedLocations"
// The column of a write behind an accented letter, in characters:
// SARIF: "ruleId": "rk-unguarded-write"
// SARIF: "startColumn": 57
// OTHER: unknown format of diagnostics 'sarfi'; did you mean 'sarif'?
