// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"

namespace rk::transpile::checks {

namespace {

// spawn() reaches a field by a path of public members; the generated header writes that path.
void walk(const Module &module, const Actor &actor, const Layout &layout, const std::string &path, bool visible,
          DiagnosticSink &sink) {
  for (const Field &field : layout.fields) {
    bool array = field.type.find('[') != std::string::npos;
    bool reachable = visible && field.accessible;
    if (isDeviceField(field)) {
      if (!reachable || array)
        sink.report(makeDiagnostic(DiagId::HiddenField, field.range,
                                   {path + field.name, actor.name, reachable ? "is in an array" : "is not public"}));
    } else if (field.layout) {
      walk(module, actor, module.layouts[*field.layout], path + field.name + ".", reachable && !array, sink);
    }
  }
}

} // namespace

void checkFields(const Module &module, DiagnosticSink &sink) {
  FindingReporter reporter(module, sink);
  for (std::size_t i = 0; i < module.functions.size(); ++i)
    for (const Finding &finding : module.functions[i].findings)
      if (finding.kind == Finding::Kind::LocalField)
        reporter.report(DiagId::LocalField, i, finding.range, {finding.detail, finding.detail2});
  for (const Actor &actor : module.actors)
    if (actor.state)
      walk(module, actor, module.layouts[*actor.state], "", true, sink);
}

} // namespace rk::transpile::checks
