#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How scripts/run_tests.py counts and judges."""
import contextlib
import io
import sys
import unittest
import xml.etree.ElementTree as ET
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
import run_tests
from run_tests import Case


def judged(cases, required, tiers):
    with contextlib.redirect_stdout(io.StringIO()):
        run_tests.judge(cases, set(required), tiers)
    return [(case.tier, case.outcome) for case in cases]


def reported(cases):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        ok = run_tests.report(cases)
    return ok, out.getvalue().splitlines()


class Judging(unittest.TestCase):
    def test_a_skip_in_a_required_tier_is_a_failure(self):
        self.assertEqual(judged([Case("mock", "a", "skipped")], ["mock"], ["mock"]), [("mock", "failed")])

    def test_a_skip_elsewhere_stays_a_skip(self):
        self.assertEqual(judged([Case("gpu", "a", "skipped")], ["mock"], ["gpu"]), [("gpu", "skipped")])

    def test_a_required_tier_without_tests_is_a_failure(self):
        self.assertEqual(judged([Case("unit", "a", "passed")], ["mock"], ["unit", "mock"]),
                         [("unit", "passed"), ("mock", "failed")])

    def test_a_required_tier_that_was_not_asked_for_is_not_missed(self):
        self.assertEqual(judged([Case("unit", "a", "passed")], ["mock"], ["unit"]), [("unit", "passed")])


class Reporting(unittest.TestCase):
    def test_the_last_line_counts(self):
        ok, lines = reported([Case("unit", "a", "passed"), Case("unit", "b", "failed", "why"), Case("gpu", "c", "skipped", "no GPU")])
        self.assertFalse(ok)
        self.assertEqual(lines[-1], "1 passed, 1 failed, 1 skipped")

    def test_skips_come_with_their_reason(self):
        ok, lines = reported([Case("unit", "a", "passed"), Case("gpu", "c", "skipped", "no GPU")])
        self.assertTrue(ok)
        self.assertIn("      no GPU", lines)

    def test_no_test_at_all_is_no_success(self):
        self.assertFalse(reported([])[0])


class Outcomes(unittest.TestCase):
    def outcome(self, text):
        return run_tests.outcome(ET.fromstring(text))

    def test_lit_failure(self):
        self.assertEqual(self.outcome("<testcase><failure>boo</failure></testcase>"), ("failed", "boo"))

    def test_lit_unsupported(self):
        self.assertEqual(self.outcome('<testcase><skipped message="Missing required feature(s): nvrtc"/></testcase>'),
                         ("skipped", "Missing required feature(s): nvrtc"))

    def test_ctest_failure_shows_the_output(self):
        self.assertEqual(self.outcome('<testcase><failure message=""/><system-out>boo</system-out></testcase>'), ("failed", "boo"))

    def test_ctest_skip_shows_what_the_program_said(self):
        self.assertEqual(self.outcome('<testcase status="notrun"><skipped message="SKIP_RETURN_CODE=77"/>'
                                      "<system-out>x\nSKIPPED: no spin\n</system-out></testcase>"), ("skipped", "no spin"))

    def test_what_ctest_could_not_run_has_failed(self):
        self.assertEqual(self.outcome('<testcase status="notrun"><skipped message="Unable to find executable"/></testcase>'),
                         ("failed", "not run: Unable to find executable"))


unittest.main()
