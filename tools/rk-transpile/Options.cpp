// SPDX-License-Identifier: Apache-2.0
#include "Options.h"
#include "Flags.h"

#include "Diagnostics/Diagnostic.h"
#include "Generate/Generate.h"
#include "Model/Architectures.h"
#include "Support/File.h"
#include "Support/Text.h"
#include "Transform/Transform.h"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <filesystem>

namespace rk::transpile {

namespace {

constexpr unsigned maxResponseFiles = 100;

struct Match {
  const FlagInfo *flag = nullptr;
  std::optional<std::string> value;
};

Match matchFlag(const std::string &argument) {
  Match best;
  for (const FlagInfo &flag : flags()) {
    if (argument == flag.spelling)
      return {&flag, std::nullopt};
    // A switch's, too, which is told that it takes none; '-Werror=ID' is an option of its own.
    if (argument.starts_with(flag.spelling + "=") && !flag.takesJoined() && (!flag.value.empty() || argument.starts_with("--")))
      return {&flag, argument.substr(flag.spelling.size() + 1)};
    if (flag.takesJoined() && argument.starts_with(flag.spelling) && !argument.starts_with("--"))
      best = {&flag, argument.substr(flag.spelling.size())};
  }
  return best;
}

struct ProductName {
  std::string_view name;
  Product product;
};
constexpr ProductName productNames[] = {
    {"cuda", Product::Cuda},         {"registration", Product::Registration}, {"cpu", Product::Cpu},
    {"header", Product::Header},     {"manifest", Product::Manifest},         {"ptx", Product::Ptx},
    {"cubin", Product::Cubin},       {"model", Product::Model}};

UsageError unknown(const std::string &what, const std::string &word, const std::vector<std::string> &known) {
  std::string text = "unknown " + what + " '" + word + "'";
  if (std::string near = closest(word, known); !near.empty())
    text += "; did you mean '" + near + "'?";
  else if (known.size() <= 16)
    text += ": there are " + join(known, ", ");
  return {text};
}

std::optional<UsageError> readEmit(const std::string &list, Options &options) {
  for (const std::string &name : split(list, ',')) {
    auto it = std::ranges::find(productNames, name, &ProductName::name);
    if (it == std::end(productNames)) {
      std::vector<std::string> names;
      for (const ProductName &product : productNames)
        names.emplace_back(product.name);
      return unknown("product", name, names);
    }
    options.emit.insert(it->product);
  }
  return std::nullopt;
}

std::optional<UsageError> readArchitectures(const std::string &list, Options &options) {
  for (const std::string &name : split(list, ',')) {
    std::string digits = name.starts_with("sm_") ? name.substr(3) : name;
    bool isNumber = !digits.empty() && digits.size() <= 3 && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    unsigned number = isNumber ? static_cast<unsigned>(std::stoul(digits)) : 0;
    if (number < oldestArchitecture)
      return UsageError{"'" + name + "' is no architecture: write sm_" + std::to_string(oldestArchitecture) +
                        ", which is the oldest, or a newer one"};
    options.architectures.push_back(number);
  }
  return std::nullopt;
}

bool isIdentifier(const std::string &name) {
  return !name.empty() && std::ranges::all_of(name, isIdentifierChar) && !(name[0] >= '0' && name[0] <= '9');
}

std::string defaultModule(const std::string &source) {
  std::string name = source.substr(source.rfind('/') == std::string::npos ? 0 : source.rfind('/') + 1);
  name = name.substr(0, name.find('.'));
  std::ranges::replace_if(name, [](char c) { return !isIdentifierChar(c); }, '_');
  return isIdentifier(name) ? name : "m" + name;
}

std::optional<UsageError> applyPolicy(const std::string &option, Options &options) {
  if (option != "-Werror" && option != "-Wno-error" && !DiagnosticPolicy::isOurs(option)) {
    options.parse.clangArguments.push_back(option);
    return std::nullopt;
  }
  if (std::string problem = options.parse.policy.apply(option); !problem.empty())
    return UsageError{problem};
  return std::nullopt;
}

std::optional<UsageError> apply(const FlagInfo &flag, const std::string &value, Options &options) {
  switch (flag.flag) {
  case Flag::OutDir: options.outputDirectory = value; break;
  case Flag::Output: options.output = value; break;
  case Flag::Emit: return readEmit(value, options);
  case Flag::Module:
    if (!isIdentifier(value))
      return UsageError{"'" + value + "' is no name for a module: it has to be a C identifier"};
    options.parse.moduleName = value;
    break;
  case Flag::NoLine: options.lineDirectives = false; break;
  case Flag::KeepIntrinsics: options.keepIntrinsics = true; break;
  case Flag::SourceRoot: options.parse.sourceRoot = value; break;
  case Flag::Include:
  case Flag::Define: options.parse.clangArguments.push_back(flag.spelling + value); break;
  case Flag::Std: options.parse.clangArguments.push_back("-std=" + value); break;
  case Flag::Database: options.parse.compilationDatabase = value; break;
  case Flag::DslDir: options.dslDirectory = value; break;
  case Flag::ResourceDir: options.parse.resourceDirectory = value; break;
  case Flag::Arch: return readArchitectures(value, options);
  case Flag::Verify: options.verify = true; break;
  case Flag::Embed:
    if (value != "ptx")
      return UsageError{"--embed takes 'ptx', not '" + value + "'"};
    options.embedPtx = true;
    break;
  case Flag::Diagnostics:
    if (value == "text") options.parse.format = DiagnosticFormat::Text;
    else if (value == "json") options.parse.format = DiagnosticFormat::Json;
    else if (value == "sarif") options.parse.format = DiagnosticFormat::Sarif;
    else return unknown("format of diagnostics", value, {"text", "json", "sarif"});
    break;
  case Flag::Werror:
  case Flag::Warning:
  case Flag::Remark: return applyPolicy(flag.spelling + value, options);
  case Flag::Explain: {
    std::vector<std::string> names;
    for (const DiagnosticInfo &info : allDiagnostics())
      names.emplace_back(info.name);
    options.explain = value.starts_with("[") && value.ends_with("]") ? value.substr(1, value.size() - 2) : value;
    if (!findDiagnostic(options.explain))
      return unknown("diagnostic", options.explain, names);
    options.action = Options::Action::Explain;
    break;
  }
  case Flag::WriteDeps: options.writeDependencies = true; break;
  case Flag::DepFile: options.dependencyFile = value; break;
  case Flag::DepTarget: options.dependencyTarget = value; break;
  case Flag::PrintIntrinsics:
    if (!value.empty() && value != "json")
      return UsageError{"--print-intrinsics takes 'json' or nothing, not '" + value + "'"};
    options.action = Options::Action::PrintIntrinsics;
    options.listAsJson = value == "json";
    break;
  case Flag::ListDiagnostics:
    if (!value.empty() && value != "json")
      return UsageError{"--list-diagnostics takes 'json' or nothing, not '" + value + "'"};
    options.action = Options::Action::ListDiagnostics;
    options.listAsJson = value == "json";
    break;
  case Flag::ListPasses: options.action = Options::Action::ListPasses; break;
  case Flag::DumpAfter: {
    std::vector<std::string> titles;
    for (const PassInfo &pass : allPasses())
      titles.emplace_back(pass.title);
    if (std::ranges::find(titles, value) == titles.end())
      return unknown("pass", value, titles);
    options.dumpAfter = value;
    break;
  }
  case Flag::Help:
  case Flag::HelpShort: options.action = Options::Action::Help; break;
  case Flag::Version: options.action = Options::Action::Version; break;
  }
  return std::nullopt;
}

/// Sources that are one file, or whose headers would be.
std::optional<UsageError> findClash(const Options &options) {
  const std::vector<std::string> &sources = options.parse.sources;
  std::error_code missing; // which is said where they are read
  for (std::size_t i = 0; i < sources.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) {
      const bool isSame = std::filesystem::equivalent(sources[k], sources[i], missing);
      if (missing)
        continue;
      if (isSame)
        return UsageError{"source '" + sources[i] + "' is given twice"};
      if (options.emit.contains(Product::Header) && headerName(sources[k]) == headerName(sources[i]))
        return UsageError{"'" + sources[k] + "' and '" + sources[i] + "' would both make '" + headerName(sources[i]) +
                          "': rename one, or make two modules of them"};
    }
  return std::nullopt;
}

std::optional<UsageError> finish(Options &options) {
  if (options.action != Options::Action::Transpile)
    return std::nullopt;
  if (options.parse.sources.empty())
    return UsageError{"no source given"};
  if (options.parse.moduleName.empty())
    options.parse.moduleName = defaultModule(options.parse.sources.front());
  if (options.emit.empty()) {
    if (options.output.empty())
      options.emit = {Product::Cuda, Product::Registration, Product::Cpu, Product::Header, Product::Manifest};
    else
      options.emit = {Product::Cuda};
  }
  if (!options.output.empty() && options.emit.size() > 1)
    return UsageError{"-o takes one product: name it with --emit, or use --out-dir"};
  if (!options.output.empty() && options.emit.contains(Product::Header) && options.parse.sources.size() > 1)
    return UsageError{"-o takes one header, and there are several sources: use --out-dir"};
  bool compiled = options.emit.contains(Product::Ptx) || options.emit.contains(Product::Cubin);
  if (!options.output.empty() && compiled && options.architectures.size() != 1)
    return UsageError{"-o takes the code of one architecture: name it with --arch"};
  return findClash(options);
}

} // namespace

std::optional<UsageError> parseCommandLine(const std::vector<std::string> &arguments, Options &options) {
  std::deque<std::string> queue(arguments.begin(), arguments.end());
  unsigned responseFiles = 0;
  while (!queue.empty()) {
    std::string argument = queue.front();
    queue.pop_front();
    if (argument == "--") {
      options.parse.clangArguments.insert(options.parse.clangArguments.end(), queue.begin(), queue.end());
      break;
    }
    if (argument.starts_with("@")) {
      auto text = readFile(argument.substr(1));
      if (!text)
        return UsageError{"cannot read response file '" + argument.substr(1) + "'"};
      if (++responseFiles > maxResponseFiles)
        return UsageError{"more than " + std::to_string(maxResponseFiles) + " response files: does '" +
                          argument.substr(1) + "' name itself?"};
      std::vector<std::string> lines = split(*text, '\n');
      queue.insert(queue.begin(), lines.begin(), lines.end());
      continue;
    }
    if (argument.size() < 2 || argument[0] != '-') {
      options.parse.sources.push_back(argument);
      continue;
    }
    Match match = matchFlag(argument);
    if (!match.flag) {
      if (argument.size() <= 3 || argument.starts_with("-f") || argument.starts_with("-m"))
        return UsageError{"unknown option '" + argument + "': what is Clang's comes last, behind '--'"};
      std::vector<std::string> known;
      for (const FlagInfo &flag : flags())
        known.push_back(flag.spelling);
      return unknown("option", argument.substr(0, argument.find('=')), known);
    }
    if (match.value && !match.flag->takesValue() && !match.flag->valueIsOptional())
      return UsageError{"'" + match.flag->spelling + "' takes no value"};
    if (!match.value && match.flag->takesValue()) {
      if (queue.empty())
        return UsageError{"'" + match.flag->spelling + "' needs a value"};
      match.value = queue.front();
      queue.pop_front();
    }
    if (auto error = apply(*match.flag, match.value.value_or(""), options))
      return error;
  }
  return finish(options);
}

} // namespace rk::transpile
