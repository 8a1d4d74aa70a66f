// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Module.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rk::transpile {

struct GenerateOptions {
  bool lineDirectives = true;
};

/// An embedded image: PTX for one architecture.
struct Image {
  unsigned architecture = 0;
  std::string ptx;
};

/// MODULE.rk.cu. The text begins with rk_module_hash, the hash of everything else in it.
std::string generateCuda(const Module &module, const GenerateOptions &options);
/// The hash that a text carries.
std::uint64_t moduleHash(const std::string &cuda);

/// NAME.actor.rk.hpp for one of Module::sources: traits of the actors that it declares. \p includePath is how the
/// header, where it will lie, includes the source.
std::string generateHeader(const Module &module, const std::string &source, const std::string &includePath);
/// "ledger.actor.rk.hpp" for "src/ledger.actor.hpp".
std::string headerName(const std::string &source);

/// MODULE.rk.cpp: the text and its tables as constant data.
std::string generateRegistration(const Module &module, const std::string &cuda, const std::vector<Image> &images);

/// MODULE.rk.cpu.cpp: shim, text, entry table.
std::string generateCpuObject(const Module &module);

/// MODULE.rk.json, after docs/reference/manifest.schema.json.
std::string generateManifest(const Module &module, const std::string &cuda);

/// The name that begins the products: "bank.rk".
std::string productName(const Module &module, const std::string &extension);

} // namespace rk::transpile
