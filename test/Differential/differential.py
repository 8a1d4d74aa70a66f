#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Differential tests of rk-transpile: random programs, each compiled natively and by way of the transpiler, have to do the
same, to the last bit; NVRTC has to take the text, too. A program is known by its seed."""
import argparse
import os
import shutil
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import features
from batch import Batch, Tools, source
from generator import generate

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/differential", description=__doc__)
    parser.add_argument("--programs", type=int, default=500, metavar="N", help="how many (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="seed of the first; the others follow (default: %(default)s)")
    parser.add_argument("--only", type=int, metavar="S", help="the one program of this seed, and keep it")
    parser.add_argument("--batch", type=int, default=50, metavar="N", help="programs of a module (default: %(default)s)")
    parser.add_argument("--arch", default="sm_75,sm_80,sm_86,sm_89,sm_90,sm_100,sm_120", metavar="LIST",
                        help="for NVRTC, one a batch in turn; 'none' leaves it out (default: %(default)s)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), metavar="N", help="batches at a time (default: the cores)")
    parser.add_argument("--keep", metavar="DIR", help="leave all files there")
    parser.add_argument("--no-regressions", action="store_true", help="leave out the seeds of regressions.txt")
    parser.add_argument("--transpiler", metavar="FILE", help="another rk-transpile than the build's")
    parser.add_argument("--preset", default="dev", help="whose build: build/PRESET (default: %(default)s)")
    parser.add_argument("--tools", metavar="FILE", help="differential.json, instead of the preset's")
    parser.add_argument("--results", metavar="FILE", help="write a JUnit report, a test case a program")
    parser.add_argument("--show", type=int, metavar="S", help="print the program of this seed, and stop")
    return parser.parse_args()


def regressions():
    """The seeds of programs that have failed once."""
    lines = (HERE / "regressions.txt").read_text().splitlines()
    return [int(line.split()[0]) for line in lines if line.strip() and not line.startswith("#")]


def write_report(path, results):
    suite = ET.Element("testsuite", name="differential")
    for result in results:
        case = ET.SubElement(suite, "testcase", name=f"seed {result.program.seed}")
        if result.stage != "ok":
            ET.SubElement(case, "failure", message=result.stage).text = result.detail
    ET.ElementTree(suite).write(path)


def report(result):
    print(f"\nFAILED ({result.stage}): seed {result.program.seed}, program {result.program.namespace}; to have it alone: "
          f"scripts/differential --only {result.program.seed}\n{result.detail}", flush=True)


def run(options, folder):
    seeds = [options.only] if options.only is not None else list(range(options.seed, options.seed + options.programs))
    if options.only is None and not options.no_regressions:
        seeds = list(dict.fromkeys(regressions() + seeds))
    tools = Tools.read(options.tools or ROOT / "build" / options.preset / "test/Differential/differential.json", options.transpiler)
    programs = [generate(seed, seed) for seed in seeds]
    architectures = [] if options.arch == "none" else options.arch.split(",")
    if architectures and not tools.has_nvrtc():
        print("NVRTC was not found: only the host's compiler sees the texts", flush=True)
        architectures = []
    batches = []
    for i, first in enumerate(range(0, len(programs), options.batch)):
        own = architectures if options.only is not None else architectures[i % max(len(architectures), 1):][:1]
        batches.append(Batch(tools, programs[first:first + options.batch], Path(folder) / f"batch{i}", own))
    started, results = time.monotonic(), []
    with ThreadPoolExecutor(options.jobs) as pool:
        for some in pool.map(Batch.run, batches):
            results += some
            for result in some:
                if result.stage != "ok":
                    report(result)
            print(f"{len(results)} of {len(programs)} programs, {sum(r.stage != 'ok' for r in results)} failed, "
                  f"{time.monotonic() - started:.0f} s", flush=True)
    return programs, results


def main():
    options = arguments()
    if options.show is not None:
        print(source(generate(options.show, options.show)), end="")
        return 0
    folder = options.keep or tempfile.mkdtemp(prefix="differential.")
    try:
        programs, results = run(options, folder)
    finally:
        if not options.keep and options.only is None:
            shutil.rmtree(folder, ignore_errors=True)
    if options.only is not None:
        print(f"its files are in {folder}")
    if options.results:
        write_report(options.results, results)
    failed = [r for r in results if r.stage != "ok"]
    rare = []
    if options.only is None:
        # A few programs need not have everything.
        lines, rare = features.table(programs, required=5 if len(programs) >= 200 else 0)
        print("", *lines, "", sep="\n")
    print(f"{len(results) - len(failed)} programs do the same on both sides, {len(failed)} do not"
          + (f"; too few programs have: {', '.join(rare)}" if rare else ""))
    return 1 if failed or rare else 0


if __name__ == "__main__":
    sys.exit(main())
