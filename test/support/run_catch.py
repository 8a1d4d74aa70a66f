#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs a Catch2 program with results in JUnit form, and shows the failures as text.

Catch2 2 has one reporter a run: with the JUnit one a failing test would print nothing.
"""
import os
import subprocess
import sys
import xml.etree.ElementTree as ET

program, results = sys.argv[1:3]
if os.path.exists(results):
    os.remove(results)
status = subprocess.run([program, "--reporter", "junit", "--out", results, *sys.argv[3:]]).returncode
try:
    cases = list(ET.parse(results).iter("testcase"))
except (OSError, ET.ParseError) as error:
    sys.exit(f"{program} left no results (exit status {status}): {error}")
for case in cases:
    for problem in [*case.iter("failure"), *case.iter("error")]:
        print(f"FAILED: {case.get('name')}: {problem.get('message')}\n{problem.text}")
if status < 0:
    sys.exit(f"{program} died of signal {-status}")
if not cases:
    sys.exit(f"{program} has no test case")
sys.exit(status)
