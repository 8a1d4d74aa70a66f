#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs a program and checks both its exit status and its output, which ctest cannot do together.

    expect.py STATUS REGEX PROGRAM [ARGUMENT...]
"""
import re
import subprocess
import sys

status, regex, *command = sys.argv[1:]
run = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
print(run.stdout, end="")
if run.returncode != int(status):
    sys.exit(f"expected exit status {status}, and got {run.returncode}")
if not re.search(regex, run.stdout, re.MULTILINE):
    sys.exit(f"expected output that matches {regex!r}")
