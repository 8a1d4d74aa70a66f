// SPDX-License-Identifier: Apache-2.0
// Command lines, an argument a line. '@' in front of an argument makes it a response file with the whole input in it, which so
// may name itself.
#include "Options.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <unistd.h>

namespace {

void require(bool holds, const char* what, const std::string& about) {
  if (holds) return;
  std::fprintf(stderr, "%s: %s\n", what, about.c_str());
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rk::transpile;
  static const std::string response = "response-" + std::to_string(::getpid());
  std::vector<std::string> arguments(1);
  std::string inner;
  for (std::size_t i = 0; i < size; ++i) {
    if (data[i] == '\n')
      arguments.emplace_back();
    else
      arguments.back() += static_cast<char>(data[i]);
  }
  for (std::string& argument : arguments) {
    if (argument.starts_with("@")) argument = "@" + response;
    inner += argument + "\n";
  }
  std::ofstream(response, std::ios::binary) << inner;

  Options options;
  const auto error = parseCommandLine(arguments, options);
  std::remove(response.c_str());
  if (error) {
    require(!error->message.empty(), "an error says nothing", inner);
    return 0;
  }
  if (options.action == Options::Action::Transpile) {
    require(!options.parse.sources.empty(), "no source", inner);
    require(!options.parse.moduleName.empty() && !options.emit.empty(), "no module, or no product", inner);
    require(options.output.empty() || options.emit.size() == 1, "several products in one file", inner);
  }
  return 0;
}
