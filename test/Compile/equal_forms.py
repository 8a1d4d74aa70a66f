#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Both forms of an intrinsic cost the same: a module whose text names CUDA's own functions, and the same module with
--keep-intrinsics, which calls the prelude's. Each function becomes the same PTX, or as many instructions but for 2 in 100:
the compiler simplifies a text before it has put the prelude's functions in their places, and may order it in another way.

    equal_forms.py RK_TRANSPILE SOURCE...
"""
import re
import subprocess
import sys

tool, *sources = sys.argv[1:]
ARCHITECTURES = ("sm_75", "sm_90")
NO_NVRTC = 3


def emit(source, product, *flags):
    command = [tool, source, "--module", "equal", "--no-line", f"--emit={product}", "-o", "-", *flags]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode == NO_NVRTC:
        print(f"SKIPPED: {done.stderr.strip()}")
        sys.exit(77)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\nended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def renumbered(lines):
    """Registers by their order of appearance: the compiler counts them in the order in which it has met the code."""
    names, counts = {}, {}

    def name(found):
        register, kind = found[0], found[1]
        if register not in names:
            counts[kind] = counts.get(kind, -1) + 1
            names[register] = f"%{kind}{counts[kind]}"
        return names[register]

    return [re.sub(r"%(rd|rs|fd|f|r|p|h)\d+", name, line) for line in lines]


def code(ptx):
    """Functions by name, without debug information: the lines of a text are where its form puts them."""
    functions, name = {}, None
    for whole in ptx.splitlines():
        ends = name and whole.startswith(("}", ";"))  # a body, or a declaration
        line = re.sub(r"\s*//.*", "", whole).strip()
        if not line or line.startswith((".loc", ".file", ".reg ")):
            continue
        if found := re.match(r"(?:\.\w+\s+)*\.(?:entry|func)\s+(?:\(.*?\)\s*)?(\w+)", line):
            name = found[1]
        if line.startswith(".section"):
            break
        if name:
            functions.setdefault(name, []).append(line)
        if ends:
            name = None
    return {name: renumbered(lines) for name, lines in functions.items()}


def instructions(lines):
    return sum(line.endswith(";") and not line.startswith((".", ")")) for line in lines)


failures = 0
for source in sources:
    if emit(source, "cuda") == emit(source, "cuda", "--keep-intrinsics"):
        sys.exit(f"{source}: the two texts do not differ, so their equality says nothing")
    for architecture in ARCHITECTURES:
        text, prelude = (code(emit(source, "ptx", f"--arch={architecture}", *flags)) for flags in ([], ["--keep-intrinsics"]))
        if not text or text.keys() != prelude.keys():
            sys.exit(f"{source}: functions {sorted(text)} against {sorted(prelude)}")
        equal = 0
        for name, lines in text.items():
            if lines == prelude[name]:
                equal += 1
                continue
            ours, theirs = instructions(lines), instructions(prelude[name])
            print(f"{source}, {architecture}: '{name}' has {ours} instructions as text, and {theirs} by the prelude")
            failures += abs(ours - theirs) > 0.02 * theirs
        print(f"{source}, {architecture}: {equal} of {len(text)} functions are the same, "
              f"{sum(map(instructions, text.values()))} instructions against {sum(map(instructions, prelude.values()))}")
sys.exit(failures != 0)
