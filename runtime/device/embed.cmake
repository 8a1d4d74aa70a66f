# SPDX-License-Identifier: Apache-2.0
# Writes the file `out`, which defines the tables of embedded_headers.hpp from the files `headers` (separated by commas) below `root`.
cmake_policy(VERSION 3.25)
set(text "// Written by embed.cmake.\n#include \"embedded_headers.hpp\"\n\nnamespace rk {\n\nconst embedded_header embedded_headers[] = {\n")
string(REPLACE "," ";" headers "${headers}")
foreach(header IN LISTS headers)
  file(READ ${root}/${header} content)
  string(APPEND text "{\"${header}\", R\"rk_text(${content})rk_text\"},\n")
endforeach()
string(APPEND text "};\nconst std::size_t embedded_header_count = sizeof embedded_headers / sizeof embedded_headers[0];\n\n}  // namespace rk\n")
file(WRITE ${out} "${text}")
