# SPDX-License-Identifier: Apache-2.0
"""A batch: many programs as one module, transpiled, compiled by NVRTC and by the host compiler, and run."""
import json
import os
import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Tools:
    """What the build knows: differential.json, written by CMake."""
    transpiler: str
    driver: str
    compiler: str
    includes: list

    @staticmethod
    def read(path, transpiler=None):
        known = json.loads(Path(path).read_text())
        return Tools(transpiler or known["transpiler"], known["driver"], known["compiler"], [i for i in known["includes"] if i])

    def flags(self):
        return [f"-I{i}" for i in self.includes]

    def has_nvrtc(self):
        """Asks for the PTX of a text without anything in it."""
        with tempfile.TemporaryDirectory(prefix="differential.") as folder:
            probe = Path(folder) / "probe.hpp"
            probe.write_text("#include <rk/actor.hpp>\nRK_GLOBAL_KERNEL()\nvoid probe() {}\n")
            command = [self.transpiler, probe, "--emit=ptx", "--arch=sm_75", "-o", os.devnull]
            return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True).returncode != 3


@dataclass(frozen=True)
class Result:
    program: object
    stage: str  # 'ok', or where it failed: transpile, nvrtc, native, cpu, run, differs
    detail: str = ""


class Failed(Exception):
    def __init__(self, stage, detail):
        super().__init__(detail)
        self.stage = stage
        self.detail = detail


def source(program):
    """The text of a program's header."""
    includes = "".join(f'#include "{name}"\n' for name in program.headers)
    name = program.namespace
    return (f"// Program {name}, seed {program.seed}.\n#pragma once\n#include <support.hpp>\n{includes}\n"
            f"namespace {name} {{\n\n" + "\n\n".join(program.declarations) + f"\n\n}}  // namespace {name}\n")


class Batch:
    def __init__(self, tools, programs, folder, architectures):
        self.tools = tools
        self.programs = programs
        self.folder = Path(folder)
        self.architectures = architectures

    def run(self):
        """A Result of each program. What fails as a whole is run again by halves."""
        try:
            self.write()
            self.transpile()
            self.compile()
            return self.drive()
        except Failed as failed:
            if len(self.programs) == 1:
                return [Result(self.programs[0], failed.stage, failed.detail)]
            half = len(self.programs) // 2
            return [result for name, some in (("a", self.programs[:half]), ("b", self.programs[half:]))
                    for result in Batch(self.tools, some, self.folder / name, self.architectures).run()]

    def write(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        for p in self.programs:
            for name, text in {**p.headers, f"{p.namespace}.actor.hpp": source(p)}.items():
                (self.folder / name).write_text(text)
        rows = ""
        for p in self.programs:
            items = ", ".join("differential::" + item for item in p.items)
            rows += f'      differential::program{{"{p.namespace}", {p.seed}ull, {{{items}}}}},\n'
        (self.folder / "table.cpp").write_text(
            "".join(f'#include "{p.namespace}.actor.rk.hpp"\n' for p in self.programs) + "\n#include <programs.hpp>\n\n"
            f"differential::batch differential_programs() {{\n  return {{&rk_module_batch, {{\n{rows}  }}}};\n}}\n")

    def command(self, stage, *command):
        done = subprocess.run(command, cwd=self.folder, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              errors="replace")
        if done.returncode != 0:
            raise Failed(stage, f"{' '.join(map(str, command))}\n{done.stdout[-3000:]}{done.stderr[:3000]}")
        return done.stdout

    def transpile(self):
        verify = ["--verify", f"--arch={','.join(self.architectures)}"] if self.architectures else []
        sources = [f"{p.namespace}.actor.hpp" for p in self.programs]
        try:
            self.command("transpile", self.tools.transpiler, *sources, "--module", "batch", *self.tools.flags(), *verify,
                         "-Wno-rk-narrowing", "--", "-w")
        except Failed as failed:
            failed.stage = "nvrtc" if "NVRTC" in failed.detail else "transpile"
            raise

    def compile(self):
        # As little as possible of the optimiser: it costs time, and what it does on both sides is not the question.
        compiler = [self.tools.compiler, "-std=c++20", "-O0", "-g0", "-w", "-fPIC", "-fvisibility=hidden", "-ffp-contract=off",
                    *self.tools.flags(), "-I."]
        for stage, name in (("native", "table.cpp"), ("cpu", "batch.rk.cpu.cpp"), ("cpu", "batch.rk.cpp")):
            self.command(stage, *compiler, "-c", name, "-o", name.replace(".cpp", ".o"))
        self.command("cpu", *compiler, "-shared", "table.o", "batch.rk.cpu.o", "batch.rk.o", "-o", "batch.so")

    def drive(self):
        try:
            done = subprocess.run([self.tools.driver, "./batch.so"], cwd=self.folder, stdin=subprocess.DEVNULL, capture_output=True,
                                  text=True, errors="replace", timeout=300)
        except subprocess.TimeoutExpired as late:
            raise Failed("run", f"{self.tools.driver} batch.so has not ended after {late.timeout} s") from late
        said = dict(re.findall(r"^(?:ok|differs) (\S+) \d+ ((?:.|\n)*?)(?=^ok |^differs |\Z)", done.stdout, re.MULTILINE))
        fine = set(re.findall(r"^ok (\S+)", done.stdout, re.MULTILINE))
        complete = len(said) == len(self.programs) and done.returncode == (0 if len(fine) == len(said) else 1)
        if not complete:
            raise Failed("run", f"{self.tools.driver} batch.so: exit status {done.returncode}\n"
                                f"{done.stdout[-2000:]}{done.stderr[-2000:]}")
        return [Result(p, "ok" if p.namespace in fine else "differs", said[p.namespace].strip()) for p in self.programs]
