// SPDX-License-Identifier: Apache-2.0
#include "Diagnostics/Pages.h"

#include "Diagnostics/Diagnostic.h"
#include "Diagnostics/Examples.h"
#include "Support/Text.h"

#include <nlohmann/json.hpp>

namespace rk::transpile {

namespace {

std::string indented(const std::string &code) {
  std::string text;
  std::size_t begin = 0;
  while (begin < code.size()) {
    std::size_t end = code.find('\n', begin);
    end = end == std::string::npos ? code.size() : end;
    std::string line = code.substr(begin, end - begin);
    text += (line.empty() ? "" : "  ") + line + "\n";
    begin = end + 1;
  }
  return text;
}

/// Where each diagnostic has its own advice, only its note can give it.
std::string whatToDo(const DiagnosticInfo &info) {
  std::string text = withoutArguments(info.whatToDo);
  return text == "..." ? "what the note says, which depends on the case" : text;
}

std::string switches(const DiagnosticInfo &info) {
  std::string id(info.name);
  switch (info.severity) {
  case Severity::Error:
    return "An error.";
  case Severity::Warning:
    return "A warning: -Wno-" + id + " switches it off, -Werror=" + id + " makes it an error.";
  case Severity::Remark:
    return "A remark, off by default: -R" + id + " switches it on.";
  }
  return {};
}

} // namespace

std::string withoutArguments(std::string_view pattern) {
  return formatMessage(pattern, std::vector<std::string>(10, "..."));
}

std::string explain(const std::string &id) {
  const DiagnosticInfo &info = *findDiagnostic(id);
  std::string text = id + "\n\n  " + withoutArguments(info.message) + "\n\n" + wrap(info.explanation, 100) + "\n\n" +
                     wrap("What to do: " + whatToDo(info) + ".", 100) + "\n\n" + switches(info) + "\n";
  if (auto example = exampleOf(id))
    text += "\nWrong:\n\n" + indented(example->wrong) + "\nRight:\n\n" + indented(example->right);
  return text;
}

std::string listDiagnostics(bool asJson) {
  nlohmann::ordered_json json = nlohmann::ordered_json::array();
  std::string text;
  for (const DiagnosticInfo &info : allDiagnostics()) {
    std::string_view severity = nameOf(info.severity);
    json.push_back({{"id", info.name},
                    {"severity", severity},
                    {"message", info.message},
                    {"what_to_do", info.whatToDo},
                    {"explanation", info.explanation}});
    std::string id(info.name);
    id.resize(std::max<std::size_t>(id.size() + 2, 28), ' ');
    text += id + std::string(severity) + std::string(10 - severity.size(), ' ') + std::string(info.message) + "\n";
  }
  return asJson ? json.dump(2) + "\n" : text;
}

std::string diagnosticsReference() {
  std::string text = R"(# Diagnostics

<!-- Written from lib/Diagnostics/Diagnostics.def by the target `update-reference`: change the table, not this file. -->

What rk-transpile itself says about actors, by the id in brackets; the rest is Clang's. `rk-transpile --explain=ID` shows
one of these pages. Each example is a test: the wrong one gives its diagnostic and no other, the right one none.

* **Errors** stay errors.
* **Warnings** go off with `-Wno-ID`, and become errors with `-Werror` or `-Werror=ID`.
* **Remarks** come with `-RID` only.

| id | | says |
|---|---|---|
)";
  for (const DiagnosticInfo &info : allDiagnostics())
    text += "| [" + std::string(info.name) + "](#" + std::string(info.name) + ") | " +
            std::string(nameOf(info.severity)) + " | " + withoutArguments(info.message) + " |\n";
  for (const DiagnosticInfo &info : allDiagnostics()) {
    std::string id(info.name);
    text += "\n## " + id + "\n\n> " + std::string(nameOf(info.severity)) + ": " + withoutArguments(info.message) +
            "\n\n" + wrap(info.explanation, 120) + "\n\n" + wrap("**What to do:** " + whatToDo(info) + ".", 120) + "\n";
    if (auto example = exampleOf(id))
      text += "\nWrong:\n\n```cpp\n" + example->wrong + "```\n\nRight:\n\n```cpp\n" + example->right + "```\n";
  }
  return text;
}

} // namespace rk::transpile
