// SPDX-License-Identifier: Apache-2.0
#include "Diagnostics/Policy.h"

#include "Support/Text.h"

namespace rk::transpile {

namespace {

/// "-Wno-error=rk-race" in parts.
struct Parts {
  bool remark = false;
  bool no = false;
  bool error = false;
  std::string_view name;
};

Parts partsOf(std::string_view option) {
  Parts parts;
  parts.remark = option.starts_with("-R");
  option.remove_prefix(2);
  auto take = [&](std::string_view prefix) {
    bool has = option.starts_with(prefix);
    if (has)
      option.remove_prefix(prefix.size());
    return has;
  };
  parts.no = take("no-");
  parts.error = take("error=");
  parts.name = option;
  return parts;
}

} // namespace

bool DiagnosticPolicy::isOurs(std::string_view option) {
  return (option.starts_with("-W") || option.starts_with("-R")) && partsOf(option).name.starts_with("rk-");
}

std::string DiagnosticPolicy::apply(std::string_view option) {
  if (option == "-Werror" || option == "-Wno-error") {
    allErrors = option == "-Werror";
    return {};
  }
  Parts parts = partsOf(option);
  std::string name(parts.name);
  const DiagnosticInfo *info = findDiagnostic(name);
  if (!info) {
    std::vector<std::string> known;
    for (const DiagnosticInfo &each : allDiagnostics())
      if (each.severity != Severity::Error)
        known.emplace_back(each.name);
    std::string near = closest(name, known);
    return "unknown diagnostic '" + name + "'" +
           (near.empty() ? ": 'rk-transpile --list-diagnostics' lists them" : "; did you mean '" + near + "'?");
  }
  if (info->severity == Severity::Error)
    return "'" + std::string(option) + "': '" + name + "' is an error, which nothing changes";
  if (parts.remark != (info->severity == Severity::Remark))
    return "'" + name + "' is a " + (parts.remark ? "warning: write -W" : "remark: write -R") + name;
  if (parts.error)
    promoted[info->id] = !parts.no;
  if (!parts.error || !parts.no)
    enabled[info->id] = !parts.no;
  return {};
}

std::optional<Severity> DiagnosticPolicy::severityOf(DiagId id) const {
  Severity severity = infoOf(id).severity;
  if (severity == Severity::Error)
    return severity;
  auto on = enabled.find(id);
  if (!(on == enabled.end() ? severity == Severity::Warning : on->second))
    return std::nullopt;
  if (severity == Severity::Remark)
    return severity;
  auto promotion = promoted.find(id);
  return (promotion == promoted.end() ? allErrors : promotion->second) ? Severity::Error : Severity::Warning;
}

} // namespace rk::transpile
