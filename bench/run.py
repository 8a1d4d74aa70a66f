# SPDX-License-Identifier: Apache-2.0
"""Measures the metrics that need no GPU. Called by scripts/bench, which builds what is measured.

Arms of one metric run in turns, so that what else the machine does meets all of them; medians are compared. A metric is an
object of the JSON array: metric, unit, ours, p99, reference, reference_name, ratio, goal, met, arms.
"""
import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LEDGER = f"{ROOT}/examples/01_ledger/ledger.actor.hpp"
ROOM = f"{ROOT}/examples/02_room/room.actor.hpp"
KERNELS = f"{ROOT}/bench/transpiler/kernels.actor.hpp"
BY_HAND = f"{ROOT}/bench/transpiler/by_hand.cu"


def fail(message):
    print(f"bench: error: {message}", file=sys.stderr)
    sys.exit(1)


def skip(why):
    print(f"SKIPPED: {why}")
    sys.exit(77)


def run(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode == 77:  # what is measured is not there
        skip(done.stderr.strip())
    if done.returncode != 0:
        fail(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def p99(values):
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.99))]


def metric(name, unit, ours, reference, reference_name, goal, met, arms, all_ours=()):
    return {"metric": name, "unit": unit, "ours": round(ours, 3), "p99": round(p99(all_ours), 3) if all_ours else None,
            "reference": round(reference, 3), "reference_name": reference_name, "ratio": round(ours / reference, 3),
            "goal": goal, "met": met, "arms": arms}


class Bench:
    def __init__(self, build, trials, folder):
        self.tool = f"{build}/tools/rk-transpile/rk-transpile"
        self.build, self.trials, self.folder = build, trials, folder
        self._texts = None

    def timed(self, commands):
        """Wall milliseconds of each command, in turns."""
        times = {name: [] for name in commands}
        for trial in range(self.trials + 1):
            for name, command in commands.items():
                begin = time.perf_counter()
                run(command)
                if trial > 0:
                    times[name].append((time.perf_counter() - begin) * 1e3)
        return times

    def c6(self):
        """rk-transpile against clang -fsyntax-only on the same files: the sum of their medians."""
        clang = ["clang++-19", "-fsyntax-only", "-x", "c++", "-std=c++20", f"-I{ROOT}/dsl/include", f"-I{ROOT}/runtime/device"]
        commands = {}
        for name, source in {"ledger": LEDGER, "room": ROOM, "kernels": KERNELS}.items():
            commands[f"{name}, rk-transpile"] = [self.tool, source, "--out-dir", self.folder]
            commands[f"{name}, clang"] = [*clang, source]
        times = self.timed(commands)
        medians = {name: round(statistics.median(t), 1) for name, t in times.items()}
        ours = sum(v for name, v in medians.items() if name.endswith("rk-transpile"))
        reference = sum(v for name, v in medians.items() if name.endswith("clang"))
        everything = [t for name, ts in times.items() if name.endswith("rk-transpile") for t in ts]
        return metric("C6", "ms", ours, reference, "clang -fsyntax-only", "<= 1.3", ours <= 1.3 * reference, medians, everything)

    def texts(self):
        """NVRTC's time for the generated kernels, the hand-written ones and the ledger; writes their PTX."""
        if self._texts is None:
            for source, module in ((KERNELS, "generated"), (LEDGER, "ledger")):
                run([self.tool, source, "--module", module, "--emit=cuda", "--out-dir", self.folder])
            self._texts = json.loads(run([f"{self.build}/bench/bench_texts", str(self.trials), self.folder, f"by_hand={BY_HAND}",
                                          f"generated={self.folder}/generated.rk.cu", f"ledger={self.folder}/ledger.rk.cu"]))
        return self._texts

    def c7(self):
        times = self.texts()
        medians = {name: round(statistics.median(t), 1) for name, t in times.items()}
        ours, reference = medians["generated"], medians["by_hand"]
        met = ours <= 1.2 * reference and medians["ledger"] <= 100
        return metric("C7", "ms", ours, reference, "the same kernels by hand", "<= 1.2, and an actor (ledger) <= 100 ms", met, medians,
                      times["generated"])

    def c8(self):
        if shutil.which("ptxas") is None:
            skip("there is no ptxas")
        self.texts()
        generated, by_hand = (self.kernels_of(f"{self.folder}/{name}.ptx") for name in ("generated", "by_hand"))
        arms, worst = {}, None
        for name, hand in by_hand.items():
            mine = generated.get(name) or generated[f"generated_{name}"]
            arms[name] = {what: {"ours": mine[what], "by_hand": hand[what]} for what in hand}
            for what in hand:
                if worst is None or mine[what] / hand[what] > worst[0] / worst[1]:
                    worst = (mine[what], hand[what], f"{what} of {name}")
        return metric("C8", worst[2], worst[0], worst[1], "the same kernels by hand", "<= 1.02 each", worst[0] <= 1.02 * worst[1], arms)

    @staticmethod
    def kernels_of(path):
        """PTX instructions of each kernel, and its registers by ptxas."""
        kernels, name = {}, None
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                if entry := re.search(r"\.entry (\w+)", line):
                    name = entry[1]
                    kernels[name] = {"instructions": 0}
                elif line.startswith("}"):
                    name = None
                elif name and line.strip().endswith(";") and not line.strip().startswith((".", "//")):
                    kernels[name]["instructions"] += 1
        log = subprocess.run(["ptxas", "-v", "-arch=sm_90", path, "-o", os.devnull], capture_output=True, text=True)
        if log.returncode != 0:
            fail(f"ptxas refuses {path}:\n{log.stderr}")
        for name, registers in re.findall(r"entry function '(\w+)'.*?Used (\d+) registers", log.stderr, re.S):
            kernels[name]["registers"] = int(registers)
        return kernels

    def c9(self):
        rows = [line.split() for line in run([f"{self.build}/bench/bench_barrier"]).splitlines()[1:]]
        arms = {threads: {"barrier": float(barrier), "switch": float(switch)} for threads, barrier, switch, _ in rows}
        worst = max(arms.values(), key=lambda a: a["barrier"] / a["switch"])
        return metric("C9", "ns a thread", worst["barrier"], worst["switch"], "Boost.Context switch", "<= 1.5 for every block size",
                      worst["barrier"] <= 1.5 * worst["switch"], arms)


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench", description="Measures what needs no GPU.", epilog="C6: rk-transpile's wall time. "
                                     "C7: NVRTC's time. C8: instructions and registers against hand-written kernels. C9: a barrier on the CPU.")
    parser.add_argument("metrics", nargs="*", metavar="METRIC", help="C6 C7 C8 C9; none: all")
    parser.add_argument("--quick", action="store_true", help="5 trials instead of 20")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a goal is not met")
    parser.add_argument("--json", metavar="FILE", help="write the results there, too")
    parser.add_argument("--build", default="build/release", help=argparse.SUPPRESS)
    options = parser.parse_args()
    known = {"C6": Bench.c6, "C7": Bench.c7, "C8": Bench.c8, "C9": Bench.c9}
    for name in options.metrics:
        if name not in known:
            parser.error(f"unknown metric '{name}': there are {' '.join(known)}")
    results = []
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(os.path.abspath(options.build), 5 if options.quick else 20, folder)
        for name in options.metrics or known:
            print(f"bench: {name} ...", file=sys.stderr)
            results.append(known[name](bench))
    print(f"{'metric':7}{'ours':>10}{'reference':>11}{'ratio':>8}  {'goal':40} met")
    for r in results:
        print(f"{r['metric']:7}{r['ours']:>10}{r['reference']:>11}{r['ratio']:>8}  {r['goal']:40} {'yes' if r['met'] else 'NO'}   {r['unit']}")
    if options.json:
        with open(options.json, "w", encoding="utf-8") as out:
            json.dump(results, out, indent=1)
    if options.check and not all(r["met"] for r in results):
        sys.exit(1)


if __name__ == "__main__":
    main()
