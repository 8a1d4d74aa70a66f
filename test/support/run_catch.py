#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs a Catch2 program: failures are printed as text, and results/NAME.xml gets one JUnit testcase a TEST_CASE.

Catch2 2 has one reporter a run; its own JUnit reporter counts sections, and would print nothing.
"""
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path


def failures(case):
    for node in case.iter():
        where = f"{node.get('filename')}:{node.get('line')}"
        if node.tag == "Expression" and node.get("success") != "true":
            original, expanded = (node.findtext(tag, "").strip() for tag in ("Original", "Expanded"))
            yield f"{where}: {node.get('type')}({original}) with {expanded}"
        elif node.tag in ("Exception", "Failure", "FatalErrorCondition"):
            yield f"{where}: {node.tag}: {(node.text or '').strip()}"


def parse(text):
    """The test cases of a report that ends early if the program died."""
    parser = ET.XMLPullParser(["start", "end"])
    begun = []
    try:
        parser.feed(text)
        for event, node in parser.read_events():
            if node.tag == "TestCase" and event == "start":
                begun.append(node)
    except ET.ParseError as error:
        print(f"the report is not XML: {error}")
    return begun


program, results = sys.argv[1], Path(sys.argv[2])
raw = results.with_suffix(".catch.txt")
raw.unlink(missing_ok=True)
run = subprocess.run([program, "--reporter", "xml", "--out", raw, *sys.argv[3:]])
if run.returncode == 77:  # it has said 'SKIPPED: why'
    results.unlink(missing_ok=True)
    sys.exit(77)
suite = ET.Element("testsuite", name=program)
failed = 0
for case in parse(raw.read_text(errors="replace") if raw.exists() else ""):
    entry = ET.SubElement(suite, "testcase", name=case.get("name"))
    result = case.find("OverallResult")
    if result is not None and result.get("success") == "true":
        continue
    problems = list(failures(case)) or [f"the program ended in this test case (status {run.returncode})"]
    ET.SubElement(entry, "failure", message=problems[0]).text = "\n".join(problems[1:])
    print("FAILED:", case.get("name"), *problems, sep="\n  ")
    failed += 1
ET.ElementTree(suite).write(results)
print(f"{len(suite)} test cases, {failed} failed, exit status {run.returncode}")
sys.exit(run.returncode != 0 or failed > 0 or len(suite) == 0)
