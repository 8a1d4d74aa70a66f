// SPDX-License-Identifier: Apache-2.0
#include "catch_session.hpp"

int main(int argc, char** argv) { return run_catch(argc, argv); }
