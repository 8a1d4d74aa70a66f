// SPDX-License-Identifier: Apache-2.0
// Sources, garbled or not, through all of rk-transpile: it ends with an error and no file, or with all files.
#include "Run.h"

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

int standardError = -1;

/// The tool writes to standard error, and so do the sanitizers: what it said last explains a crash.
void onCrash(int signal) {
  ::dup2(standardError, 2);
  const char text[] = "the tool crashed; what it said, and the source, are in fuzz-sources-PID of the folder for temporary files\n";
  if (::write(2, text, sizeof text - 1) < 0) std::_Exit(3);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

/// A folder of this process, whose log has what the last run said.
struct Workspace {
  fs::path folder = fs::temp_directory_path() / ("fuzz-sources-" + std::to_string(::getpid()));
  int log;
  std::size_t runs = 0, done = 0, analysed = 0;

  Workspace() {
    fs::create_directories(folder);
    log = ::open((folder / "log").c_str(), O_RDWR | O_CREAT | O_TRUNC, 0600);
    standardError = ::dup(2);
    for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) std::signal(signal, onCrash);
  }
  ~Workspace() {
    std::printf("%zu of %zu sources were transpiled, %zu were refused by an analysis of rk-transpile's own\n", done, runs, analysed);
    fs::remove_all(folder);
  }

  fs::path write(const std::uint8_t* data, std::size_t size) const {
    const fs::path source = folder / "input.actor.hpp";
    std::ofstream(source, std::ios::binary).write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    fs::remove_all(folder / "out");
    return source;
  }

  rk::transpile::ExitStatus transpile(const fs::path& source) const {
    rk::transpile::Options options;
    if (rk::transpile::parseCommandLine({source.string(), "--out-dir", (folder / "out").string()}, options)) std::abort();
    std::fflush(stderr);
    if (::ftruncate(log, 0) != 0 || ::lseek(log, 0, SEEK_SET) != 0) std::abort();
    ::dup2(log, 2);
    const auto status = rk::transpile::run(options);
    ::dup2(standardError, 2);
    return status;
  }

  std::string said() const {
    std::string text(fs::file_size(folder / "log"), '\0');
    const ssize_t size = ::pread(log, text.data(), text.size(), 0);
    text.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    return text;
  }

  std::size_t products() const {
    std::error_code none;
    std::size_t count = 0;
    for (fs::directory_iterator it(folder / "out", none), end; !none && it != end; ++it) ++count;
    return count;
  }
};

[[noreturn]] void fail(const char* what, const std::string& said) {
  std::fprintf(stderr, "%s\n%s\n", what, said.c_str());
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using rk::transpile::ExitStatus;
  static Workspace workspace;
  const ExitStatus status = workspace.transpile(workspace.write(data, size));
  const std::string said = workspace.said();
  ++workspace.runs;
  workspace.done += status == ExitStatus::Ok;
  workspace.analysed += status != ExitStatus::Ok && said.find("[rk-") != std::string::npos;
  if (status == ExitStatus::Ok) {
    if (workspace.products() != 5) fail("done, but not all files are there", said);
    return 0;
  }
  if (status != ExitStatus::SourceError) fail("another status than that of an error in the source", said);
  if (said.find("error: ") == std::string::npos) fail("refused without an error", said);
  if (workspace.products() != 0) fail("an error, and yet a file", said);
  return 0;
}
