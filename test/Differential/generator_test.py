#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A program is the same for the same seed, in whatever process, and differs from its neighbours."""
import os
import subprocess
import sys
import unittest
from pathlib import Path

TOOL = Path(__file__).resolve().parent / "differential.py"


def program(seed, hash_seed):
    return subprocess.run([sys.executable, TOOL, "--show", str(seed)], env={**os.environ, "PYTHONHASHSEED": hash_seed},
                          capture_output=True, text=True, check=True).stdout


class Generator(unittest.TestCase):
    def test_a_seed_is_a_program(self):
        for seed in (1, 2, 77):
            self.assertEqual(program(seed, "1"), program(seed, "2"))

    def test_other_seeds_are_other_programs(self):
        self.assertNotEqual(program(1, "1").replace("p1", "p"), program(2, "1").replace("p2", "p"))


unittest.main()
