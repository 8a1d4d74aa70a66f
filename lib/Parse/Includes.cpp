// SPDX-License-Identifier: Apache-2.0
#include "Parse/Includes.h"
#include "Model/DeviceStd.h"

#include "clang/Tooling/Inclusions/StandardLibrary.h"

namespace rk::transpile {
using namespace clang;

// A text may include what NVRTC has: of a symbol that several headers declare, one of these has to be it. What no
// header of these declares Analyze has refused, or nothing that runs needs it.
void addIncludes(Module &module, const ASTContext &context, Files &files, const Closure &closure) {
  tooling::stdlib::Recognizer recognizer;
  std::set<std::string> spelled;
  for (const auto &[path, name] : files.spelledIncludes)
    spelled.insert(name);
  for (const Decl *use : closure.stdUses) {
    std::string chosen;
    if (auto symbol = recognizer(use)) {
      for (const tooling::stdlib::Header &header : symbol->headers()) {
        std::string name = Files::cxxName(header.name().trim("<>").str());
        if (!isDeviceHeader(name))
          continue;
        if (chosen.empty() || (spelled.contains(name) && !spelled.contains(chosen)))
          chosen = name;
      }
    }
    if (chosen.empty()) {
      const SourceManager &sources = context.getSourceManager();
      chosen = files.includeOf(sources.getFileID(sources.getExpansionLoc(use->getLocation())));
    }
    if (isDeviceHeader(chosen))
      module.includes.insert(chosen);
    // The algorithms of ranges are <algorithm>'s for a host, and a header of their own for a device; and its <array>
    // has neither std::size nor <=>.
    const auto *named = dyn_cast<NamedDecl>(use);
    const std::string own = named ? deviceHeaderOf(plainName(named)) : std::string();
    if (own == "ranges" || own == "iterator")
      module.includes.insert(own);
    if (const FunctionDecl *function = use->getAsFunction();
        function && function->getOverloadedOperator() == OO_Spaceship)
      module.includes.insert("compare");
  }
  // Where anything asks what a type has, the answer for an array is in these.
  if (module.includes.contains("array") && closure.asks())
    module.includes.insert({"compare", "iterator"});
}

} // namespace rk::transpile
