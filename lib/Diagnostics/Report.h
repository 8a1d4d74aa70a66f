// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace rk::transpile {

/// Diagnostics as programs read them: everything resolved to files, lines and columns.
struct Place {
  std::string file; ///< empty: nowhere
  unsigned line = 0;
  unsigned column = 0;    ///< in bytes, from 1, as compilers count
  unsigned character = 0; ///< in code points, from 1, as SARIF counts
};

struct Extent {
  Place begin;
  Place end; ///< one behind the last character
};

struct Report {
  struct Edit {
    Extent range;
    std::string text;
  };
  std::string severity; ///< "error", "warning", "remark", "note"
  std::string id;       ///< "rk-heap", or the compiler's "-Wunused-variable"; empty where it has no name
  std::string message;
  Extent place;
  std::vector<Edit> fixIts;
  std::vector<Report> notes;
};

/// An array of {severity, id, message, file, line, column, fixits, notes}.
std::string toJson(const std::vector<Report> &reports);
/// A SARIF 2.1.0 log of one run; the rules carry the table's explanations.
std::string toSarif(const std::vector<Report> &reports, const std::string &version);

} // namespace rk::transpile
