// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Runs the program's Catch2 tests with its command line, and returns its exit status. For a program whose `main` looks first
/// whether it can run here.
int run_catch(int argc, char** argv);
