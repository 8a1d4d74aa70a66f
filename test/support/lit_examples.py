# SPDX-License-Identifier: Apache-2.0
"""The lit format of test/Diagnostics/examples: a file is a diagnostic's example, named after its id.

Its part `wrong` gives that diagnostic and nothing else, with a note that says what to do; applying the fix-its, where there
are any, cures it. Clang with the plugin says the same at the same places. Its part `right` is transpiled without a word, and NVRTC takes the text. The page of --explain shows both.
"""
import json
import os
import re
import subprocess

import lit.formats
import lit.Test


# A translation unit is no module: it may have no actors, or those of several modules.
TOOL_ONLY = {"rk-no-actor", "rk-duplicate-actor", "rk-duplicate-kernel", "rk-type-id-collision", "rk-mixed-scope",
             "rk-shared-in-helper"}


def apply_edits(text, edits):
    """Columns count bytes; the last edit goes first, so that the places of the others stay."""
    lines = text.encode().splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    data = b"".join(lines)
    place = lambda line, column: starts[line - 1] + column - 1
    for edit in sorted(edits, key=lambda e: (e["line"], e["column"]), reverse=True):
        begin, end = place(edit["line"], edit["column"]), place(edit["end_line"], edit["end_column"])
        data = data[:begin] + edit["text"].encode() + data[end:]
    return data.decode()


class Failure(Exception):
    pass


class Examples(lit.formats.FileBasedTest):
    def __init__(self, tool, clang, compiles):
        self.tool = tool
        self.clang = clang.split()
        self.compiles = compiles

    def run(self, source, id, severity, *flags):
        folder = os.path.dirname(source)
        command = [self.tool, source, "--out-dir", os.path.join(folder, "out"), "--diagnostics=json", *flags]
        if severity == "remark":
            command.append("-R" + id)
        done = subprocess.run(command, capture_output=True, text=True)
        try:
            return done.returncode, json.loads(done.stderr), command
        except ValueError:
            raise Failure(f"{' '.join(command)}\nno JSON: {done.stderr}")

    def run_plugin(self, source, id, severity):
        """What the plugin reports of ours, as (line, column, severity, id)."""
        option = ["-fplugin-arg-ringkernel-R" + id] if severity == "remark" else []
        command = [*self.clang, *option, "-fsyntax-only", "-fno-caret-diagnostics", "-x", "c++", source]
        said = subprocess.run(command, capture_output=True, text=True).stderr
        found = re.findall(rf"^{re.escape(source)}:(\d+):(\d+): (\w+): .*\[(rk-[\w-]+)\]$", said, re.MULTILINE)
        return [(int(line), int(column), severity, id) for line, column, severity, id in found], command, said

    def check(self, path, folder):
        id = os.path.basename(path)[:-len(".cpp")]
        known = json.loads(subprocess.run([self.tool, "--list-diagnostics=json"], capture_output=True, text=True).stdout)
        severity = next((row["severity"] for row in known if row["id"] == id), None)
        if severity is None:
            raise Failure(f"no diagnostic is named {id}")
        with open(path) as file:
            parts = dict(re.findall(r"^//--- (\w+)\n(.*?)(?=^//--- |\Z)", file.read(), re.DOTALL | re.MULTILINE))
        if sorted(parts) != ["right", "wrong"]:
            raise Failure(f"the parts are {sorted(parts)}, not 'wrong' and 'right'")
        os.makedirs(folder, exist_ok=True)

        def write(name, text):
            source = os.path.join(folder, name + ".actor.hpp")
            with open(source, "w") as file:
                file.write(text)
            return source

        wrong = write("wrong", parts["wrong"])
        status, reports, command = self.run(wrong, id, severity)
        said = json.dumps(reports, indent=2)
        if {report.get("id") for report in reports} != {id}:
            raise Failure(f"{' '.join(command)}\nshould give {id} and nothing else:\n{said}")
        if status != (1 if severity == "error" else 0):
            raise Failure(f"{' '.join(command)}\nexits with {status}:\n{said}")
        for report in reports:
            if report["severity"] != severity or not report["notes"]:
                raise Failure(f"{severity} with a note that says what to do:\n{said}")
        if id not in TOOL_ONLY:
            found, command, text = self.run_plugin(wrong, id, severity)
            if found != [(r["line"], r["column"], r["severity"], r["id"]) for r in reports]:
                raise Failure(f"{' '.join(command)}\nsays\n{text}\nand the tool says\n{said}")
        edits = [edit for report in reports for each in [report, *report["notes"]] for edit in each.get("fixits", [])]
        cured = {"right": parts["right"]}
        if edits:
            cured["edited"] = apply_edits(parts["wrong"], edits)
        for name, text in cured.items():
            flags = ["--verify", "--arch=sm_90"] if self.compiles and name == "right" else []
            status, reports, command = self.run(write(name, text), id, severity, "-Werror", *flags)
            if status != 0 or reports:
                raise Failure(f"{' '.join(command)}\nexits with {status}, and says:\n{json.dumps(reports, indent=2)}\n{text}")
        page = subprocess.run([self.tool, "--explain=" + id], capture_output=True, text=True).stdout
        page = [line.strip() for line in page.splitlines()]
        for name in ("wrong", "right"):
            for line in parts[name].splitlines():
                if line.strip() not in page:
                    raise Failure(f"--explain={id} lacks the line '{line}' of '{name}'")

    def execute(self, test, lit_config):
        folder = os.path.join(os.path.dirname(test.getExecPath()), "Output", test.path_in_suite[-1] + ".tmp")
        try:
            self.check(test.getSourcePath(), folder)
        except Failure as failure:
            return lit.Test.FAIL, str(failure)
        return lit.Test.PASS, ""
