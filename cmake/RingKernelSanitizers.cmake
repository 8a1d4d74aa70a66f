# SPDX-License-Identifier: Apache-2.0
# rk_sanitize(TARGET [UNLESS thread|address]): compiles and links TARGET under the sanitizer of RINGKERNEL_SANITIZE. `thread`
# is ThreadSanitizer, `address` is AddressSanitizer with UndefinedBehaviorSanitizer. UNLESS names one that TARGET is not
# compiled with: the CPU executor is invisible to TSan, or its own hand-overs would hide the CUDA code's races.
# Tests need no setarch: g++ 12's and clang 19's runtimes both start under vm.mmap_rnd_bits = 28, Debian 12's default.
if(NOT "${RINGKERNEL_SANITIZE}" MATCHES "^(thread|address|)$")
  message(FATAL_ERROR "RINGKERNEL_SANITIZE is '${RINGKERNEL_SANITIZE}'; it may be thread, address or empty")
endif()

function(rk_sanitize target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "UNLESS" "")
  if(NOT RINGKERNEL_SANITIZE OR RINGKERNEL_SANITIZE STREQUAL arg_UNLESS)
    return()
  endif()
  set(flags -fsanitize=thread)
  if(RINGKERNEL_SANITIZE STREQUAL "address")
    set(flags -fsanitize=address,undefined -fno-sanitize-recover=undefined)
  endif()
  # TSan's stacks of past accesses are only as good as the frame pointers; it knows no fences, and no code here needs it to.
  target_compile_options(${target} PRIVATE ${flags} -fno-omit-frame-pointer -g1)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "STATIC_LIBRARY")
    target_link_options(${target} INTERFACE ${flags})
  else()
    target_link_options(${target} PRIVATE ${flags})
  endif()
endfunction()
