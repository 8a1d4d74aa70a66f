# SPDX-License-Identifier: Apache-2.0
# What `cmake --install` puts where, and the package that find_package(RingKernel CONFIG) finds.
include(CMakePackageConfigHelpers)

set(rk_package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/RingKernel)

# The runtime is one library to its users; the libraries that it is made of are installed because it is static.
set(rk_libraries)
foreach(target IN ITEMS rk_dsl rk_runtime rk_runtime_interface rk_device_interface rk_device_headers rk_cpu_backend rk_cuda_backend)
  if(TARGET ${target})
    list(APPEND rk_libraries ${target})
  endif()
endforeach()
install(TARGETS ${rk_libraries} EXPORT RingKernelTargets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT libraries)
install(EXPORT RingKernelTargets NAMESPACE RingKernel:: DESTINATION ${rk_package_folder} COMPONENT libraries)

# The tool needs LLVM's libraries, and programs with pre-generated files do without it: a component of its own.
if(TARGET rk-transpile)
  install(TARGETS rk-transpile rk-clang-plugin EXPORT RingKernelTool COMPONENT transpiler
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT transpiler
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/RingKernel COMPONENT transpiler)
  install(EXPORT RingKernelTool NAMESPACE RingKernel:: DESTINATION ${rk_package_folder} COMPONENT transpiler)
endif()

# Headers of actors, of hosts and of generated code: one folder, so that the tool finds them beside itself.
install(DIRECTORY dsl/include/rk runtime/include/rk runtime/device/rk DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  COMPONENT libraries
  FILES_MATCHING PATTERN "*.hpp" PATTERN "*.def" PATTERN "*.inc")

configure_package_config_file(cmake/RingKernelConfig.cmake.in RingKernelConfig.cmake
  INSTALL_DESTINATION ${rk_package_folder} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(RingKernelConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES
  ${CMAKE_CURRENT_BINARY_DIR}/RingKernelConfig.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/RingKernelConfigVersion.cmake
  cmake/RingKernelActors.cmake
  cmake/RingKernelPlugin.cmake
  cmake/RingKernelPregenerated.cmake
  DESTINATION ${rk_package_folder} COMPONENT libraries)
