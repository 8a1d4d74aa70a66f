#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that an object defines one strong external symbol and no other.

    symbols.py NM OBJECT SYMBOL
"""
import subprocess
import sys

nm, object_file, wanted = sys.argv[1:]
listing = subprocess.run([nm, "--extern-only", "--defined-only", object_file], check=True, text=True,
                         stdout=subprocess.PIPE).stdout
# Weak symbols are inline functions of headers, whose bodies are the same everywhere; 'u' is a unique one of theirs.
strong = [line.split()[-1] for line in listing.splitlines() if line.split()[-2] not in "WVu"]
if strong != [wanted]:
    sys.exit(f"expected only {wanted}, and the object defines {strong}")
