// SPDX-License-Identifier: Apache-2.0
#include "Diagnostics/Report.h"
#include "Diagnostics/Diagnostic.h"
#include "Diagnostics/Pages.h"

#include <nlohmann/json.hpp>

#include <map>

namespace rk::transpile {
using Json = nlohmann::ordered_json;

namespace {

// A file's name may be any bytes, and a message may quote source in any encoding: what is not UTF-8 is replaced.
std::string dump(const Json &json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

Json jsonOf(const Report &report, bool isNote) {
  Json json;
  if (!isNote)
    json["severity"] = report.severity;
  if (!report.id.empty())
    json["id"] = report.id;
  json["message"] = report.message;
  if (!report.place.begin.file.empty()) {
    json["file"] = report.place.begin.file;
    json["line"] = report.place.begin.line;
    json["column"] = report.place.begin.column;
  }
  if (!report.fixIts.empty()) {
    json["fixits"] = Json::array();
    for (const Report::Edit &edit : report.fixIts)
      json["fixits"].push_back({{"file", edit.range.begin.file},
                                {"line", edit.range.begin.line},
                                {"column", edit.range.begin.column},
                                {"end_line", edit.range.end.line},
                                {"end_column", edit.range.end.column},
                                {"text", edit.text}});
  }
  if (!isNote) {
    json["notes"] = Json::array();
    for (const Report &note : report.notes)
      json["notes"].push_back(jsonOf(note, true));
  }
  return json;
}

const char *levelOf(const std::string &severity) {
  return severity == "error" ? "error" : severity == "warning" ? "warning" : "note";
}

/// RFC 3986: a relative reference, or an absolute path with its scheme.
std::string uriOf(const std::string &path) {
  static const char *digits = "0123456789ABCDEF";
  std::string uri = path.starts_with("/") ? "file://" : "";
  for (char c : path) {
    auto byte = static_cast<unsigned char>(c);
    bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
                 std::string_view("/-._~").find(c) != std::string_view::npos;
    uri += plain ? std::string(1, c) : std::string{'%', digits[byte >> 4], digits[byte & 15]};
  }
  return uri;
}

Json regionOf(const Extent &extent) {
  Json region{{"startLine", extent.begin.line}, {"startColumn", extent.begin.character}};
  if (extent.end.line) {
    region["endLine"] = extent.end.line;
    region["endColumn"] = extent.end.character;
  }
  return region;
}

Json locationOf(const Extent &extent) {
  return {
      {"physicalLocation", {{"artifactLocation", {{"uri", uriOf(extent.begin.file)}}}, {"region", regionOf(extent)}}}};
}

Json messageOf(std::string_view text) { return {{"text", text}}; }

Json fixOf(const Report &report) {
  std::map<std::string, Json> byFile;
  for (const Report::Edit &edit : report.fixIts)
    byFile[edit.range.begin.file].push_back(
        {{"deletedRegion", regionOf(edit.range)}, {"insertedContent", messageOf(edit.text)}});
  Json changes = Json::array();
  for (auto &[file, replacements] : byFile)
    changes.push_back({{"artifactLocation", {{"uri", uriOf(file)}}}, {"replacements", std::move(replacements)}});
  return {{"description", messageOf(report.message)}, {"artifactChanges", std::move(changes)}};
}

/// The rules that the results refer to, in the order of their first result.
class Rules {
public:
  std::size_t indexOf(const std::string &id) {
    auto [it, isNew] = indices.try_emplace(id, rules.size());
    if (!isNew)
      return it->second;
    Json rule{{"id", id}};
    if (const DiagnosticInfo *info = findDiagnostic(id)) {
      rule["shortDescription"] = messageOf(withoutArguments(info->message));
      rule["fullDescription"] = messageOf(info->explanation);
      rule["help"] = messageOf(withoutArguments("What to do: " + std::string(info->whatToDo) + "."));
      rule["defaultConfiguration"] = {{"enabled", info->severity != Severity::Remark},
                                      {"level", levelOf(std::string(nameOf(info->severity)))}};
    }
    rules.push_back(std::move(rule));
    return it->second;
  }
  Json take() { return std::move(rules); }

private:
  Json rules = Json::array();
  std::map<std::string, std::size_t> indices;
};

Json resultOf(const Report &report, Rules &rules) {
  Json result;
  if (!report.id.empty()) {
    result["ruleId"] = report.id;
    result["ruleIndex"] = rules.indexOf(report.id);
  }
  result["level"] = levelOf(report.severity);
  result["message"] = messageOf(report.message);
  if (!report.place.begin.file.empty())
    result["locations"] = Json::array({locationOf(report.place)});
  Json related = Json::array(), fixes = Json::array();
  if (!report.fixIts.empty())
    fixes.push_back(fixOf(report));
  for (const Report &note : report.notes) {
    Json location = note.place.begin.file.empty() ? Json::object() : locationOf(note.place);
    location["message"] = messageOf(note.message);
    related.push_back(std::move(location));
    if (!note.fixIts.empty())
      fixes.push_back(fixOf(note));
  }
  if (!related.empty())
    result["relatedLocations"] = std::move(related);
  if (!fixes.empty())
    result["fixes"] = std::move(fixes);
  return result;
}

} // namespace

std::string toJson(const std::vector<Report> &reports) {
  Json json = Json::array();
  for (const Report &report : reports)
    json.push_back(jsonOf(report, false));
  return dump(json);
}

std::string toSarif(const std::vector<Report> &reports, const std::string &version) {
  Rules rules;
  Json results = Json::array();
  for (const Report &report : reports)
    results.push_back(resultOf(report, rules));
  Json driver{{"name", "rk-transpile"}, {"version", version}, {"rules", rules.take()}};
  Json run{
      {"tool", {{"driver", std::move(driver)}}}, {"columnKind", "unicodeCodePoints"}, {"results", std::move(results)}};
  return dump({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
               {"version", "2.1.0"},
               {"runs", Json::array({std::move(run)})}});
}

} // namespace rk::transpile
