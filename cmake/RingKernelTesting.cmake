# SPDX-License-Identifier: Apache-2.0
# How a test joins scripts/test. Every test is a ctest test whose one label is its tier: text, compile, run, unit,
# model, mock, cmake, package, gpu. In the asan and tsan presets the tier is the preset. A test that counts its own
# cases (lit, Catch2) also writes results/NAME.xml in JUnit form, and scripts/test counts those cases instead.
# A test that cannot run here prints 'SKIPPED: why' and exits with 77.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
find_package(Threads REQUIRED)
find_package(Catch2 2.13 REQUIRED)
find_program(RINGKERNEL_LIT NAMES lit lit.py
  HINTS ENV LLVM_DIR PATHS /usr/lib/llvm-19 PATH_SUFFIXES build/utils/lit DOC "lit, of llvm-19-tools")
mark_as_advanced(RINGKERNEL_LIT)

set(RINGKERNEL_TEST_RESULTS ${PROJECT_BINARY_DIR}/results)
file(MAKE_DIRECTORY ${RINGKERNEL_TEST_RESULTS})

# rk_add_test(NAME TIER COMMAND...): any program; exit 0 is a pass, 77 is a skip.
function(rk_add_test name tier)
  if(NOT tier MATCHES "^(text|compile|run|unit|model|mock|cmake|package|gpu)$")
    message(FATAL_ERROR "rk_add_test: '${tier}' is not a tier")
  endif()
  add_test(NAME ${name} COMMAND ${ARGN})
  if(RINGKERNEL_SANITIZE STREQUAL thread)
    set(tier tsan)
  elseif(RINGKERNEL_SANITIZE STREQUAL address)
    set(tier asan)
  endif()
  set_tests_properties(${name} PROPERTIES LABELS ${tier} SKIP_RETURN_CODE 77 TIMEOUT 1500)
endfunction()

# rk_add_run_test(NAME TIER STATUS REGEX COMMAND...): a program that must end with STATUS and print what REGEX matches.
function(rk_add_run_test name tier status regex)
  rk_add_test(${name} ${tier}
    Python3::Interpreter ${PROJECT_SOURCE_DIR}/test/support/expect.py ${status} ${regex} ${ARGN})
endfunction()

# rk_add_unit_test(NAME SOURCES ... [LINK ...] [TIER unit]): a Catch2 program, with a main of ours unless one of its sources
# has it.
function(rk_add_unit_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIER" "SOURCES;LINK")
  if(NOT arg_TIER)
    set(arg_TIER unit)
  endif()
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE rk_warnings ${arg_LINK} rk_catch_main)
  if(COMMAND rk_sanitize)
    rk_sanitize(${name})
  endif()
  rk_add_test(${name} ${arg_TIER}
    Python3::Interpreter ${PROJECT_SOURCE_DIR}/test/support/run_catch.py
    $<TARGET_FILE:${name}> ${RINGKERNEL_TEST_RESULTS}/${name}.xml)
endfunction()

# rk_add_lit_tests(): the lit tests of this folder, as one test of the text tier.
function(rk_add_lit_tests)
  if(NOT TARGET rk-transpile)
    return()
  endif()
  find_package(LLVM 19.1 REQUIRED CONFIG)
  set(RK_LIT_TRANSPILER $<TARGET_FILE:rk-transpile>)
  set(RK_LIT_PLUGIN $<TARGET_FILE:rk-clang-plugin>)
  configure_file(lit.site.cfg.py.in lit.site.cfg.py.configured @ONLY)
  file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/lit.site.cfg.py
    INPUT ${CMAKE_CURRENT_BINARY_DIR}/lit.site.cfg.py.configured)
  rk_add_test(lit text
    Python3::Interpreter ${RINGKERNEL_LIT} -sv --xunit-xml-output ${RINGKERNEL_TEST_RESULTS}/lit.xml
    ${CMAKE_CURRENT_BINARY_DIR})
  # It has as many processes of its own.
  cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)
  set_tests_properties(lit PROPERTIES PROCESSORS ${cores})
endfunction()
