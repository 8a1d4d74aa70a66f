// SPDX-License-Identifier: Apache-2.0
#include "Run.h"
#include "Flags.h"

#include "Analyze/Analyze.h"
#include "Compile/Compile.h"
#include "Diagnostics/Pages.h"
#include "Generate/Generate.h"
#include "Intrinsics/Intrinsics.h"
#include "Model/Architectures.h"
#include "Support/File.h"
#include "Support/Text.h"
#include "Transform/Transform.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <set>
#include <utility>

namespace rk::transpile {
namespace fs = std::filesystem;

namespace {

ExitStatus fail(ExitStatus status, const std::string &message) {
  std::cerr << "rk-transpile: error: " << message << "\n";
  return status;
}

/// Folders with rk/actor.hpp and rk/device: flag, environment, beside the binary, build tree.
std::vector<std::string> dslDirectories(const Options &options) {
  auto real = [](const fs::path &path) {
    std::error_code ignored;
    return fs::weakly_canonical(fs::absolute(path), ignored).string();
  };
  if (!options.dslDirectory.empty())
    return {real(options.dslDirectory)};
  if (const char *directory = std::getenv("RK_DSL_DIR"))
    return {real(directory)};
  std::error_code error;
  fs::path binary = fs::read_symlink("/proc/self/exe", error);
  if (fs::path beside = binary.parent_path().parent_path() / "include"; !error && fs::exists(beside / "rk/actor.hpp"))
    return {real(beside)};
  std::vector<std::string> directories;
  for (const std::string &directory : split(RK_BUILD_DSL_DIRS, ':'))
    directories.push_back(real(directory));
  return directories;
}

/// How the generated header, which lies in \p directory, includes its source: relative, so that neither holds the name
/// of this machine's folders.
std::string includePath(const std::string &source, const std::string &directory) {
  std::error_code ignored;
  fs::path from = fs::weakly_canonical(fs::absolute(directory), ignored);
  return fs::weakly_canonical(fs::absolute(source), ignored).lexically_relative(from).generic_string();
}

std::string depfile(const std::string &target, const std::vector<std::string> &dependencies) {
  auto escape = [](const std::string &path) {
    std::string text;
    for (char c : path)
      text += c == ' ' ? std::string("\\ ") : std::string(1, c);
    return text;
  };
  // Clang names system headers by way of symbolic links and '..', which build systems would shorten as text.
  std::set<std::string> files;
  for (const std::string &file : dependencies)
    if (std::error_code ignored; fs::exists(file, ignored)) // not the translation unit, which is in memory
      files.insert(fs::canonical(file).string());
  std::string text = escape(target) + ":";
  for (const std::string &file : files)
    text += " \\\n  " + escape(file);
  return text + "\n";
}

/// One run over a module: everything is made in memory, and written at the end or not at all.
class Transpiler {
public:
  explicit Transpiler(const Options &options) : options(options) {}

  ExitStatus run() {
    for (const std::string &source : options.parse.sources)
      if (std::error_code ignored; !fs::is_regular_file(source, ignored))
        return fail(ExitStatus::SourceError, fs::is_directory(source, ignored)
                                                 ? "'" + source + "' is a folder: name the sources in it"
                                                 : "no such file: '" + source + "'");
    ParseOptions parseOptions = options.parse;
    parseOptions.dslDirectories = dslDirectories(options);
    if (!fs::exists(fs::path(parseOptions.dslDirectories.front()) / "rk/actor.hpp"))
      return fail(ExitStatus::ToolMissing, "no rk/actor.hpp in '" + parseOptions.dslDirectories.front() +
                                               "': name the folder with --dsl-dir or RK_DSL_DIR");
    if (const char *resources = std::getenv("RK_CLANG_RESOURCE_DIR");
        resources && parseOptions.resourceDirectory.empty())
      parseOptions.resourceDirectory = resources;

    parseOptions.version = RK_VERSION;

    ParseResult result = parse(parseOptions, [&](Module &module, DiagnosticSink &sink) { process(module, sink); });
    if (status != ExitStatus::Ok)
      return status;
    if (!result.ok)
      return ExitStatus::SourceError;
    if (!options.dumpAfter.empty())
      return ExitStatus::Ok;
    if (options.writeDependencies)
      addDepfile(result.dependencies);
    if (std::string error = writeFilesAtomically(files); !error.empty())
      return fail(ExitStatus::SourceError, error);
    std::cout << standardOutput;
    return ExitStatus::Ok;
  }

private:
  void process(Module &module, DiagnosticSink &sink) {
    analyze(module, sink);
    module.keepsIntrinsics = options.keepIntrinsics;
    // The passes run on what is refused, too: what they find goes with the rest.
    transform(module, sink, [&](const PassInfo &pass) {
      if (pass.title == options.dumpAfter && !sink.hasErrors())
        std::cout << toJson(module);
    });
    sink.finish();
    if (sink.hasErrors() || !options.dumpAfter.empty())
      return;
    generate(module);
  }

  bool wants(Product product) const { return options.emit.contains(product); }

  void add(const std::string &name, std::string content) {
    if (options.output == "-")
      standardOutput += content;
    else
      files.push_back({options.output.empty() ? (fs::path(options.outputDirectory) / name).string() : options.output,
                       std::move(content)});
  }

  void generate(const Module &module) {
    std::string cuda = generateCuda(module, {options.lineDirectives});
    std::vector<Image> images;
    bool compiles = options.verify || options.embedPtx || wants(Product::Ptx) || wants(Product::Cubin);
    if (compiles && !compile(module, cuda, images))
      return;
    if (wants(Product::Cuda))
      add(productName(module, ".cu"), cuda);
    if (wants(Product::Registration))
      add(productName(module, ".cpp"), generateRegistration(module, cuda, images));
    if (wants(Product::Cpu))
      add(productName(module, ".cpu.cpp"), generateCpuObject(module));
    if (wants(Product::Manifest))
      add(productName(module, ".json"), generateManifest(module, cuda));
    if (wants(Product::Model))
      add(productName(module, ".model.json"), toJson(module));
    if (wants(Product::Header))
      for (std::size_t i = 0; i < module.sources.size(); ++i) {
        const std::string &source = options.parse.sources[i];
        std::string directory = options.output.empty() || options.output == "-"
                                    ? options.outputDirectory
                                    : fs::absolute(options.output).parent_path().string();
        add(headerName(source), generateHeader(module, module.sources[i], includePath(source, directory)));
      }
  }

  static unsigned oldestFor(const Module &module) {
    unsigned oldest = oldestArchitecture;
    for (const KernelGroup &group : module.groups)
      oldest = std::max(oldest, static_cast<unsigned>(group.minArchitecture));
    for (const Kernel &kernel : module.kernels)
      oldest = std::max(oldest, static_cast<unsigned>(kernel.config.minArchitecture));
    return oldest;
  }

  std::vector<unsigned> architecturesFor(const Module &module) const {
    const unsigned oldest = oldestFor(module);
    std::vector<unsigned> result;
    static const std::vector<unsigned> all(knownArchitectures.begin(), knownArchitectures.end());
    for (unsigned architecture : options.architectures.empty() ? all : options.architectures)
      if (architecture >= oldest)
        result.push_back(architecture);
    return result;
  }

  bool compile(const Module &module, const std::string &cuda, std::vector<Image> &images) {
    std::string error;
    auto nvrtc = Nvrtc::load(error);
    if (!nvrtc) {
      status = fail(ExitStatus::ToolMissing, error);
      return false;
    }
    std::string name = productName(module, ".cu");
    const std::vector<unsigned> wanted = architecturesFor(module);
    if (wanted.empty()) {
      status = fail(ExitStatus::SourceError,
                    "there is no architecture to compile for: '.min_arch = " + std::to_string(oldestFor(module)) +
                        "' asks for a later one than " +
                        (options.architectures.empty() ? "sm_" + std::to_string(knownArchitectures.back()) + ", the last that is known"
                                                       : std::string("each of --arch")));
      return false;
    }
    const std::vector<unsigned> known = nvrtc->architectures();
    for (unsigned architecture : wanted)
      if (std::ranges::find(known, architecture) == known.end()) {
        std::string list;
        for (unsigned each : known)
          list += (list.empty() ? "sm_" : ", sm_") + std::to_string(each);
        status = fail(options.architectures.empty() ? ExitStatus::ToolMissing : ExitStatus::Usage,
                      "NVRTC " + nvrtc->version() + " does not know sm_" + std::to_string(architecture) +
                          ": it compiles for " + list);
        return false;
      }
    std::string said; // of one architecture; mostly it is the same for all
    for (unsigned architecture : wanted) {
      std::string sm = "sm_" + std::to_string(architecture);
      CompiledCode ptx = nvrtc->toPtx(cuda, name, architecture);
      if (options.verify) // beside a text on standard output it would be taken for a part of it
        (options.output == "-" ? std::cerr : std::cout) << name << ": " << sm << (ptx.ok ? ": ok\n" : ": failed\n");
      if (!ptx.ok) {
        const bool isSame = ptx.log == std::exchange(said, ptx.log);
        if (!isSame)
          std::cerr << ptx.log;
        status = fail(ExitStatus::SourceError, "NVRTC " + nvrtc->version() + " refuses the text for " + sm +
                                                   (isSame ? ", and says the same" : ""));
        continue;
      }
      if (options.embedPtx)
        images.push_back({architecture, ptx.code});
      if (wants(Product::Ptx))
        add(productName(module, "." + sm + ".ptx"), ptx.code);
      if (!wants(Product::Cubin))
        continue;
      CompiledCode cubin = nvrtc->toCubin(cuda, name, architecture);
      if (!cubin.ok) {
        std::cerr << cubin.log;
        status = fail(ExitStatus::SourceError, "NVRTC " + nvrtc->version() + " makes no cubin for " + sm);
        continue;
      }
      add(productName(module, "." + sm + ".cubin"), cubin.code);
    }
    return status == ExitStatus::Ok;
  }

  void addDepfile(const std::vector<std::string> &dependencies) {
    std::string path = options.dependencyFile;
    if (path.empty())
      path = (fs::path(options.outputDirectory) / (options.parse.moduleName + ".rk.d")).string();
    std::string target = options.dependencyTarget;
    if (target.empty())
      target = files.empty() ? path : files.front().path;
    files.push_back({path, depfile(target, dependencies)});
  }

  const Options &options;
  std::vector<OutputFile> files;
  std::string standardOutput;
  ExitStatus status = ExitStatus::Ok;
};

ExitStatus listPasses() {
  for (const PassInfo &pass : allPasses())
    std::cout << pass.title << std::string(24 - std::min<std::size_t>(pass.title.size(), 23), ' ') << pass.what << "\n";
  return ExitStatus::Ok;
}

} // namespace

ExitStatus run(const Options &options) {
  switch (options.action) {
  case Options::Action::Help:
    std::cout << helpText();
    return ExitStatus::Ok;
  case Options::Action::Version:
    std::cout << "rk-transpile " << RK_VERSION << "\nclang " << clangVersion() << "\n";
    return ExitStatus::Ok;
  case Options::Action::PrintIntrinsics:
    printIntrinsics(std::cout, options.listAsJson ? ListFormat::Json : ListFormat::Text);
    return ExitStatus::Ok;
  case Options::Action::Explain:
    std::cout << explain(options.explain);
    return ExitStatus::Ok;
  case Options::Action::ListDiagnostics:
    std::cout << listDiagnostics(options.listAsJson);
    return ExitStatus::Ok;
  case Options::Action::ListPasses:
    return listPasses();
  case Options::Action::Transpile:
    break;
  }
  return Transpiler(options).run();
}

} // namespace rk::transpile
