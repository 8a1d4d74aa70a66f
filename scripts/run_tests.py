#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Builds the presets, runs their tests with ctest, and counts test cases. Called by scripts/test.

A ctest test belongs to the tier that is its label. Where it leaves results/NAME.xml (lit, Catch2), the cases in
that file are counted in its place; cmake/RingKernelTesting.cmake is the other side of this contract.
"""
import json
import os
import re
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PRESETS = ["ci", "asan", "tsan"]
TIERS = ["text", "compile", "run", "unit", "model", "mock", "cmake", "package", "gpu", "asan", "tsan"]
JOBS = os.environ.get("RK_JOBS") or str(os.cpu_count())


@dataclass
class Case:
    tier: str
    name: str
    outcome: str  # passed, failed, skipped
    detail: str = ""


def step(*command):
    """Runs a command with its output shown; true if it succeeded."""
    print(f"\n== {' '.join(map(str, command))}", flush=True)
    started = time.monotonic()
    ok = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL).returncode == 0
    print(f"== {'done' if ok else 'FAILED'} in {time.monotonic() - started:.0f} s", flush=True)
    return ok


def build(preset):
    return (step("cmake", "--preset", preset)
            and step("cmake", "--build", "--preset", preset, "--parallel", JOBS))


def labels(folder):
    """The tier of each ctest test."""
    shown = subprocess.run(["ctest", "--test-dir", folder, "--show-only=json-v1"], check=True, capture_output=True)
    tiers = {}
    for test in json.loads(shown.stdout)["tests"]:
        properties = {p["name"]: p["value"] for p in test.get("properties", [])}
        tiers[test["name"]] = properties.get("LABELS", ["no tier"])[0]
    return tiers


def read_xml(path):
    try:
        return ET.parse(path).getroot()
    except (OSError, ET.ParseError):
        return None


def outcome(testcase):
    """Outcome and detail of one JUnit testcase."""
    problems = [*testcase.iter("failure"), *testcase.iter("error")]
    if problems:
        said = "\n".join(filter(None, (problems[0].get("message"), problems[0].text)))
        return "failed", said or (testcase.findtext("system-out") or "")
    skip = testcase.find("skipped")
    if skip is not None:
        # ctest also calls it skipped when a program is missing, or when what a test builds on has failed.
        if testcase.get("status") == "notrun" and not (skip.get("message") or "").startswith("SKIP_"):
            return "failed", f"not run: {skip.get('message')}"
        output = testcase.findtext("system-out") or ""
        reason = re.search(r"^SKIPPED: *(.*)$", output, re.MULTILINE)
        return "skipped", reason.group(1) if reason else skip.get("message") or skip.text or "no reason given"
    return "passed", ""


def run_tests(preset, tiers):
    """Runs the preset's tests of the tiers and returns their cases."""
    folder = ROOT / "build" / preset
    tier_of = labels(folder)
    if not any(tier in tiers for tier in tier_of.values()):
        return []
    for old in (folder / "results").glob("*.xml"):
        old.unlink()
    report = folder / "results" / "ctest.xml"
    step("ctest", "--test-dir", folder, "--label-regex", f"^({'|'.join(tiers)})$", "--parallel", JOBS,
         "--output-on-failure", "--no-tests=ignore", "--output-junit", report)
    suite = read_xml(report)
    if suite is None:
        return [Case(preset, "ctest", "failed", "ctest left no report")]
    cases = []
    for test in suite.iter("testcase"):
        name, tier = test.get("name"), tier_of[test.get("name")]
        own = read_xml(folder / "results" / f"{name}.xml")
        whole = Case(tier, name, *outcome(test))
        inner = [] if own is None else [
            Case(tier, f"{name}: {case.get('name')}", *outcome(case)) for case in own.iter("testcase")]
        # A program may fail without a failed case: a crash, a leak that is reported at exit.
        if not inner or (whole.outcome == "failed" and all(case.outcome != "failed" for case in inner)):
            inner.append(whole)
        cases += inner
    return cases


def judge(cases, required, tiers):
    """Turns what is skipped in a required tier, and a required tier without tests, into failures."""
    for case in cases:
        if case.outcome == "skipped" and case.tier in required:
            case.outcome, case.detail = "failed", f"skipped, but tier '{case.tier}' is required: {case.detail}"
    present = {case.tier for case in cases}
    for tier in required & set(tiers) - present:
        cases.append(Case(tier, tier, "failed", f"tier '{tier}' is required and has no test"))
    for tier in sorted(set(tiers) - present - required):
        print(f"tier '{tier}': no test in this build")


def report(cases):
    """Prints what failed and was skipped, a table of tiers, and the counts on the last line."""
    for wanted in ("skipped", "failed"):
        for case in (case for case in cases if case.outcome == wanted):
            lines = case.detail.strip().splitlines()
            print(f"{wanted.upper()} [{case.tier}] {case.name}", *lines[:20 if wanted == "failed" else 1], sep="\n      ")
    count = lambda tier, what: sum(c.outcome == what and tier in (None, c.tier) for c in cases)
    print(f"\n{'tier':10}{'passed':>8}{'failed':>8}{'skipped':>9}")
    for tier in dict.fromkeys(case.tier for case in cases):
        print(f"{tier:10}{count(tier, 'passed'):8}{count(tier, 'failed'):8}{count(tier, 'skipped'):9}")
    print(f"\n{count(None, 'passed')} passed, {count(None, 'failed')} failed, {count(None, 'skipped')} skipped")
    return count(None, "failed") == 0 and bool(cases)


def main(arguments):
    tiers = arguments or TIERS
    required = set(os.environ.get("RK_REQUIRED_TIERS", "").split())
    for unknown in {*tiers, *required} - set(TIERS):
        sys.exit(f"scripts/test: no tier '{unknown}'; the tiers are {', '.join(TIERS)}")
    # Paths below the checkout do not count for ccache: another clone's build is as good.
    os.environ.setdefault("CCACHE_BASEDIR", str(ROOT))
    os.environ.setdefault("CCACHE_NOHASHDIR", "true")
    started = time.monotonic()
    cases = []
    for preset in PRESETS:
        # The sanitized presets use the transpiler of 'ci', so that one is always built.
        if preset != "ci" and preset not in tiers:
            continue
        if build(preset):
            cases += run_tests(preset, tiers)
        else:
            cases.append(Case(preset, f"preset {preset}", "failed", "does not configure or build; see above"))
    print(f"\n== all tests took {time.monotonic() - started:.0f} s\n")
    judge(cases, required, tiers)
    return 0 if report(cases) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
