#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""required_names.py RK_TRANSPILE LIST

Compares what `rk-transpile --print-intrinsics=json` lists with the names that there must be. A missing name, an alias of
something else, and a row without a line of documentation are failures.
"""
import json
import subprocess
import sys

tool, path = sys.argv[1:]
rows = json.loads(subprocess.run([tool, "--print-intrinsics=json"], check=True, capture_output=True, text=True).stdout)
names = {row["name"] for row in rows}
aliases = {}
for row in rows:
    owner = row["name"].rpartition("::")[0]
    for alias in row["aliases"]:
        aliases[f"{owner}::{alias}"] = row["name"]


def qualified(name):
    for form, owner in (("ctx.", "context::"), ("pos2.", "position2::"), ("pos3.", "position3::")):
        if name.startswith(form):
            return "rk::" + owner + name[len(form):]
    return "rk::" + name


wrong = [f"{row['name']} has no line of documentation" for row in rows if not row["doc"].endswith(".")]
required = 0
for line in open(path):
    line = line.strip()
    if not line or line[0] in "#[":
        continue
    required += 1
    name, _, target = line.partition(" = ")
    if not target and qualified(name) not in names:
        wrong.append(f"{name} is not listed")
    elif target and aliases.get(qualified(name)) != qualified(target):
        wrong.append(f"{name} is not listed as an alias of {target}")
print("\n".join(wrong) or f"all {required} names are listed")
sys.exit(bool(wrong) or required == 0)
