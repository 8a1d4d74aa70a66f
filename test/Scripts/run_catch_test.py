#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What test/support/run_catch.py makes of the reports of Catch2 programs, dead ones included."""
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ET
from pathlib import Path

RUN_CATCH = Path(__file__).resolve().parents[1] / "support/run_catch.py"
HEAD = '<?xml version="1.0"?><Catch name="t"><Group name="t">'
GOOD = '<TestCase name="good / one" filename="t.cpp" line="3"><OverallResult success="true"/></TestCase>'
BAD = ('<TestCase name="bad"><Expression success="false" type="CHECK" filename="t.cpp" line="4"><Original>x == 4</Original>'
       '<Expanded>3 == 4</Expanded></Expression><OverallResult success="false"/></TestCase>')
TAIL = "</Group></Catch>"


def run(report, status):
    """Runs run_catch.py on a program that writes `report` and ends with `status`."""
    with tempfile.TemporaryDirectory() as folder:
        program, results = Path(folder) / "program", Path(folder) / "results.xml"
        program.write_text(f"#!{sys.executable}\nimport sys\nopen(sys.argv[sys.argv.index('--out') + 1], 'w').write({report!r})\n"
                           f"sys.exit({status})\n")
        program.chmod(0o755)
        done = subprocess.run([sys.executable, RUN_CATCH, program, results], capture_output=True, text=True)
        cases = [] if not results.exists() else list(ET.parse(results).iter("testcase"))
        return done, {case.get("name"): case.find("failure") is not None for case in cases}


class RunCatch(unittest.TestCase):
    def test_each_case_is_counted(self):
        done, failed = run(HEAD + GOOD + BAD + TAIL, 1)
        self.assertEqual(failed, {"good / one": False, "bad": True})
        self.assertIn("t.cpp:4: CHECK(x == 4) with 3 == 4", done.stdout)
        self.assertEqual(done.returncode, 1)

    def test_success(self):
        done, failed = run(HEAD + GOOD + TAIL, 0)
        self.assertEqual((done.returncode, failed), (0, {"good / one": False}))

    def test_a_program_that_dies_fails_in_its_last_case(self):
        done, failed = run(HEAD + GOOD + '<TestCase name="dies">', 3)
        self.assertEqual((done.returncode, failed), (1, {"good / one": False, "dies": True}))

    def test_a_bad_exit_after_good_cases_is_a_failure(self):
        self.assertEqual(run(HEAD + GOOD + TAIL, 66)[0].returncode, 1)

    def test_a_program_without_cases_is_a_failure(self):
        self.assertEqual(run(HEAD + TAIL, 0)[0].returncode, 1)

    def test_a_program_that_skips_itself(self):
        done, failed = run("", 77)
        self.assertEqual((done.returncode, failed), (77, {}))


unittest.main()
