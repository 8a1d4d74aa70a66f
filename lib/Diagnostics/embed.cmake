# SPDX-License-Identifier: Apache-2.0
# Writes `out`: one initialiser {id, text} for each example in `folder`. A row without one has no example on its page, and
# the test Diagnostics/examples fails.
file(GLOB examples ${folder}/rk-*.cpp)
set(text "// Written by embed.cmake.\n")
foreach(example IN LISTS examples)
  get_filename_component(id ${example} NAME_WE)
  file(READ ${example} content)
  string(APPEND text "{\"${id}\", R\"rk_text(${content})rk_text\"},\n")
endforeach()
file(WRITE ${out} "${text}")
