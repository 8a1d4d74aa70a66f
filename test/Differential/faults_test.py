#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""faults_test.py TOOLS: the differential tests catch each fault of faulty/PlantFault.cpp, by what the programs do: the text
that is wrong compiles. With the tool as it is, the same programs do the same on both sides."""
import os
import sys
import tempfile
from pathlib import Path

from batch import Batch, Tools
from generator import generate

FAULTS = ("dropped-statement", "wrong-precedence", "lost-template-arguments")
PROGRAMS = 12


def outcomes(tools, programs):
    with tempfile.TemporaryDirectory(prefix="differential.") as folder:
        return Batch(tools, programs, folder, architectures=[]).run()


def main(path):
    # A fault is seen where the programs have what it spoils.
    programs = [p for p in (generate(seed, seed) for seed in range(1, 100)) if "explicit template arguments" in p.covered][:PROGRAMS]
    clean = outcomes(Tools.read(path), programs)
    bad = [f"without a fault: seed {r.program.seed}: {r.stage}: {r.detail}" for r in clean if r.stage != "ok"]
    faulty = Tools.read(path, transpiler=Path(path).resolve().parent / "rk-transpile-faulty")
    for fault in FAULTS:
        os.environ["RK_FAULT"] = fault
        results = outcomes(faulty, programs)
        caught = [r for r in results if r.stage == "differs"]
        print(f"{fault}: {len(caught)} of {len(programs)} programs differ")
        if caught:
            print(f"  seed {caught[0].program.seed} {caught[0].detail}")
        else:
            bad.append(f"{fault} is not caught")
        bad += [f"{fault}: seed {r.program.seed} does not compile: {r.detail}" for r in results if r.stage not in ("ok", "differs")]
    print(*bad, sep="\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
