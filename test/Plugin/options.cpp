// Options of the plugin are those of the tool for warnings and remarks.
// RUN: %clang -fsyntax-only %s 2>&1 | FileCheck %s --check-prefix=WARNING
// RUN: %clang -fsyntax-only -fplugin-arg-ringkernel-Wno-rk-message-padding %s 2>&1 | count 0
// RUN: not %clang -fsyntax-only -fplugin-arg-ringkernel-Werror=rk-message-padding %s 2>&1 | FileCheck %s --check-prefix=ERROR
// RUN: %clang -fsyntax-only -w %s 2>&1 | count 0
// RUN: not %clang -fsyntax-only -Werror %s 2>&1 | FileCheck %s --check-prefix=ERROR
// RUN: not %clang -fsyntax-only -fplugin-arg-ringkernel-Wno-rk-message-paddin %s 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not %clang -fsyntax-only -fplugin-arg-ringkernel-verbose %s 2>&1 | FileCheck %s --check-prefix=OTHER
#include <rk/actor.hpp>
struct padded { char a; int b; };
struct RK_ACTOR() actor {
  RK_HANDLER padded on(rk::context&, const padded& m) { return m; }
};
// WARNING: options.cpp:[[#@LINE-4]]:8: warning: {{.*}} [rk-message-padding]
// ERROR: options.cpp:[[#@LINE-5]]:8: error: {{.*}}rk-message-padding
// UNKNOWN: error: plugin 'ringkernel': unknown diagnostic 'rk-message-paddin'; did you mean 'rk-message-padding'?
// OTHER: error: plugin 'ringkernel': 'verbose' is none of -Wrk-ID, -Wno-rk-ID, -Werror=rk-ID, -Rrk-ID
