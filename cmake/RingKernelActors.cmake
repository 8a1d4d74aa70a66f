# SPDX-License-Identifier: Apache-2.0
#
# rk_add_actors(<target> SOURCES <file>...
#               [MODULE <name>]            C identifier; the target's name by default
#               [ARCHITECTURES <sm_NN>...] what --arch gets: CUDA that must be reached, and what EMBED compiles for
#               [OPTIONS <option>...]      more for rk-transpile, such as -Wno-rk-message-padding
#               [EMBED PTX]                compiled code inside the program, for machines without NVRTC
#               [PREGENERATED <folder>])   use generated files that are kept with the sources; needs no rk-transpile
#
# Transpiles the actors in SOURCES, as one module, into <target>, which must belong to the calling folder:
# `#include "ledger.actor.rk.hpp"` is there for the target's sources, and the module registers itself at run time.
# The tool sees the target's include folders and definitions. It runs again when a source, a header that one of
# them includes, a definition or the tool itself has changed, and at no other time.
#
# With PREGENERATED the build checks that the folder matches the sources and stops where it does not; the target
# <module>-pregenerate, which needs rk-transpile, writes the folder; rk-pregenerate writes all of them.
#
# Variables: RINGKERNEL_TRANSPILER names an rk-transpile to use instead of the package's. RINGKERNEL_PREGENERATED names
# a folder with one PREGENERATED folder a module, for every call without that argument.
include_guard(GLOBAL)
cmake_policy(VERSION 3.25)

include(${CMAKE_CURRENT_LIST_DIR}/RingKernelPregenerated.cmake)
set_property(GLOBAL PROPERTY RK_VERSION ${RingKernel_VERSION})

function(rk_add_actors target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "MODULE;EMBED;PREGENERATED" "SOURCES;ARCHITECTURES;OPTIONS")
  _rk_check_arguments()

  set(sources ${arg_SOURCES})
  list(TRANSFORM sources PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/ REGEX "^[^/]")
  set(work ${CMAKE_CURRENT_BINARY_DIR}/${target}.rk)
  set(generated ${work})
  if(RINGKERNEL_PREGENERATED AND NOT arg_PREGENERATED)
    set(arg_PREGENERATED ${RINGKERNEL_PREGENERATED}/${arg_MODULE})
  endif()
  if(arg_PREGENERATED)
    cmake_path(ABSOLUTE_PATH arg_PREGENERATED NORMALIZE OUTPUT_VARIABLE generated)
  endif()
  set(units ${generated}/${arg_MODULE}.rk.cpp ${generated}/${arg_MODULE}.rk.cpu.cpp)
  set(products ${units} ${generated}/${arg_MODULE}.rk.cu ${generated}/${arg_MODULE}.rk.json)
  foreach(source IN LISTS sources)
    cmake_path(GET source STEM LAST_ONLY stem)
    list(APPEND products ${generated}/${stem}.rk.hpp)
  endforeach()

  _rk_flags()
  _rk_transpile_command()
  if(arg_PREGENERATED)
    _rk_use_pregenerated()
  else()
    _rk_transpile_when_changed()
  endif()

  target_sources(${target} PRIVATE ${sources} ${units} ${stamp})
  set_source_files_properties(${sources} PROPERTIES HEADER_FILE_ONLY ON)
  target_include_directories(${target} PRIVATE ${generated})
  target_link_libraries(${target} PRIVATE RingKernel::runtime RingKernel::dsl)
  # Names in #line are relative to the caller's folder, and a debugger looks for them where the compiler ran: say
  # that it ran there. The last map that fits wins, so generated files keep their own names. Warnings belong to the
  # actor's source, which the target compiles too, and not to the text made from it.
  set_source_files_properties(${units} PROPERTIES COMPILE_OPTIONS "-w;\
-fdebug-prefix-map=${CMAKE_BINARY_DIR}=${CMAKE_CURRENT_SOURCE_DIR};\
-fdebug-prefix-map=${generated}=${generated};\
-fdebug-prefix-map=${arg_MODULE}.rk.cu=${generated}/${arg_MODULE}.rk.cu")
  get_target_property(cpu_backend RingKernel::runtime RK_CPU_BACKEND)
  if(NOT cpu_backend)
    set_source_files_properties(${generated}/${arg_MODULE}.rk.cpu.cpp PROPERTIES HEADER_FILE_ONLY ON)
    set_source_files_properties(${generated}/${arg_MODULE}.rk.cpp PROPERTIES COMPILE_DEFINITIONS RK_WITHOUT_CPU)
  endif()
  if(RINGKERNEL_SANITIZE AND COMMAND rk_sanitize)
    rk_sanitize(${target})
  endif()
endfunction()

# The parts of rk_add_actors. They are macros: they read and set its variables.

macro(_rk_check_arguments)
  if(NOT TARGET ${target})
    message(FATAL_ERROR "rk_add_actors: there is no target '${target}'")
  endif()
  get_target_property(home ${target} SOURCE_DIR)
  get_target_property(module_of_target ${target} RK_MODULE)
  if(NOT home STREQUAL CMAKE_CURRENT_SOURCE_DIR)
    message(FATAL_ERROR "rk_add_actors: call it in the folder of target '${target}', which is ${home}")
  elseif(module_of_target)
    message(FATAL_ERROR "rk_add_actors: target '${target}' already has the module '${module_of_target}'; name all sources in one call")
  elseif(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "rk_add_actors: unknown arguments: ${arg_UNPARSED_ARGUMENTS}; files come behind SOURCES")
  elseif(NOT arg_SOURCES)
    message(FATAL_ERROR "rk_add_actors: SOURCES is missing or empty")
  elseif(arg_EMBED AND NOT arg_EMBED STREQUAL PTX)
    message(FATAL_ERROR "rk_add_actors: EMBED takes PTX, not '${arg_EMBED}'")
  elseif(CMAKE_CONFIGURATION_TYPES)
    message(FATAL_ERROR "rk_add_actors: multi-configuration generators are not supported; use Ninja or Unix Makefiles")
  endif()
  if(NOT arg_MODULE)
    string(MAKE_C_IDENTIFIER ${target} arg_MODULE)
  elseif(NOT arg_MODULE MATCHES "^[A-Za-z][A-Za-z0-9_]*$")
    message(FATAL_ERROR "rk_add_actors: MODULE must be a C identifier, not '${arg_MODULE}'")
  endif()
  set_property(TARGET ${target} PROPERTY RK_MODULE ${arg_MODULE})
endmacro()

# The tool's flags, one a line, in a file. A generator expression may ask for the language, which has an answer in a
# generated file and none in a command; and Make runs a command again when a file has changed, not its arguments.
macro(_rk_flags)
  set(flags -std=c++20)
  if(arg_ARCHITECTURES)
    list(JOIN arg_ARCHITECTURES , architectures)
    list(APPEND flags --arch=${architectures})
  endif()
  if(arg_EMBED)
    list(APPEND flags --embed=ptx)
  endif()
  list(APPEND flags ${arg_OPTIONS})
  set(definitions $<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>)
  set(includes $<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>)
  list(JOIN flags "\n" flags)
  string(APPEND flags
    "$<$<BOOL:${definitions}>:\n-D$<JOIN:${definitions},\n-D>>"
    "$<$<BOOL:${includes}>:\n-I$<JOIN:${includes},\n-I>>")
  file(GENERATE OUTPUT ${work}/${arg_MODULE}.$<COMPILE_LANGUAGE>.flags CONTENT "${flags}\n" TARGET ${target})
  set(flags_file ${work}/${arg_MODULE}.CXX.flags)
endmacro()

macro(_rk_transpile_command)
  set(transpiler)
  if(RINGKERNEL_TRANSPILER)
    set(transpiler ${RINGKERNEL_TRANSPILER})
  elseif(TARGET RingKernel::rk-transpile)
    set(transpiler $<TARGET_FILE:RingKernel::rk-transpile>)
  elseif(NOT arg_PREGENERATED)
    message(FATAL_ERROR "rk_add_actors: this RingKernel has no rk-transpile. Build it with LLVM 19, name one in "
      "RINGKERNEL_TRANSPILER, or give PREGENERATED a folder that was written on a machine that has it.")
  endif()
  set(stamp ${work}/${arg_MODULE}.stamp)
  set(depfile ${work}/${arg_MODULE}.d)
  set(transpile ${transpiler} ${sources} --module ${arg_MODULE} --out-dir ${generated}
    --source-root ${CMAKE_CURRENT_SOURCE_DIR} -MD -MF ${depfile} -MT ${stamp} @${flags_file})
endmacro()

# The products are byproducts: they are left untouched when their text is the same, and a custom command with
# untouched outputs would run at every build. The stamp is the output.
macro(_rk_transpile_when_changed)
  add_custom_command(
    OUTPUT ${stamp}
    BYPRODUCTS ${products}
    COMMAND ${transpile}
    COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
    DEPENDS ${sources} ${flags_file} ${transpiler}
    DEPFILE ${depfile}
    COMMENT "Transpiling module ${arg_MODULE}"
    VERBATIM)
endmacro()

macro(_rk_use_pregenerated)
  set(script ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/RingKernelPregenerated.cmake)
  set(lock ${generated}/${arg_MODULE}.rk.lock)
  get_property(version GLOBAL PROPERTY RK_VERSION)
  set(lock_command ${CMAKE_COMMAND} -D lock=${lock} -D root=${CMAKE_CURRENT_SOURCE_DIR} -D flags=${flags_file}
    -D module=${arg_MODULE} -D version=${version})
  if(transpiler)
    list(JOIN products "," product_list)
    set(written ${work}/${arg_MODULE}.written)
    add_custom_target(${arg_MODULE}-pregenerate
      COMMAND ${transpile}
      COMMAND ${lock_command} -D depfile=${depfile} -D products=${product_list} -D project=${CMAKE_SOURCE_DIR}
        -D build=${CMAKE_BINARY_DIR} -P ${script}
      COMMAND ${CMAKE_COMMAND} -E touch ${written}
      DEPENDS ${sources} ${flags_file} ${transpiler}
      COMMENT "Writing ${generated}"
      VERBATIM)
    if(NOT TARGET rk-pregenerate)
      add_custom_target(rk-pregenerate)
    endif()
    add_dependencies(rk-pregenerate ${arg_MODULE}-pregenerate)
    # Before the folder is first written there is nothing to compile but the check, which says what to do; once it
    # has been written the build configures itself again.
    if(NOT EXISTS ${lock})
      set(units)
      file(MAKE_DIRECTORY ${work})
      file(TOUCH ${written})
      set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${written})
    endif()
  else()
    _rk_check_lock(${lock} ${CMAKE_CURRENT_SOURCE_DIR} "" ${arg_MODULE} ${version} checked)
  endif()
  add_custom_command(
    OUTPUT ${stamp}
    COMMAND ${lock_command} -D stamp=${stamp} -D depfile=${depfile}.checked -P ${script}
    DEPENDS ${sources} ${flags_file} ${script}
    DEPFILE ${depfile}.checked
    COMMENT "Checking the generated files of module ${arg_MODULE}"
    VERBATIM)
endmacro()
