# SPDX-License-Identifier: Apache-2.0
#
# rk_check_actors(<target> [<option>...])
#
# Lets Clang itself check the actors and kernels in the sources of <target>, as rk-transpile does: what the tool refuses is an
# error at its line of every compilation that includes it. Options are -Wrk-ID, -Wno-rk-ID, -Werror=rk-ID and -Rrk-ID.
#
# The plugin is bound to the version of Clang that it was built with. With any other compiler the call only says so: rk_add_actors
# reports the same when it runs the tool.
include_guard(GLOBAL)

function(rk_check_actors target)
  set(why "")
  if(NOT TARGET RingKernel::rk-clang-plugin)
    set(why "this RingKernel was built without it")
  else()
    get_target_property(version RingKernel::rk-clang-plugin RK_CLANG_VERSION)
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL Clang OR NOT CMAKE_CXX_COMPILER_VERSION MATCHES "^${version}\\.")
      set(why "it needs Clang ${version}, and the compiler is ${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}")
    endif()
  endif()
  if(why)
    message(STATUS "rk_check_actors: ${target} is compiled without the plugin: ${why}")
    return()
  endif()
  foreach(option IN LISTS ARGN)
    if(NOT option MATCHES "^-[WR](no-)?(error=)?rk-")
      message(FATAL_ERROR "rk_check_actors: '${option}' is none of -Wrk-ID, -Wno-rk-ID, -Werror=rk-ID, -Rrk-ID")
    endif()
  endforeach()
  list(TRANSFORM ARGN REPLACE "^-" "-fplugin-arg-ringkernel-" OUTPUT_VARIABLE options)
  set(plugin $<TARGET_FILE:RingKernel::rk-clang-plugin>)
  target_compile_options(${target} PRIVATE "$<$<COMPILE_LANGUAGE:CXX>:-fplugin=${plugin};${options}>")
  get_target_property(imported RingKernel::rk-clang-plugin IMPORTED)
  if(NOT imported)
    add_dependencies(${target} rk-clang-plugin)
  endif()
endfunction()
