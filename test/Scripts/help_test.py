# SPDX-License-Identifier: Apache-2.0
"""Each script says with --help what it does, and does nothing else: help_test.py SCRIPTS."""
import os
import subprocess
import sys
from pathlib import Path

scripts = [path for path in sorted(Path(sys.argv[1]).iterdir()) if path.is_file() and os.access(path, os.X_OK) and not path.suffix]
if not scripts:
    sys.exit(f"no script in {sys.argv[1]}")
for script in scripts:
    if not any(word in script.read_text() for word in ("usage.sh", "--help")):  # it would run
        sys.exit(f"{script} does not know --help")
    done = subprocess.run([script, "--help"], capture_output=True, text=True, timeout=20)
    if done.returncode != 0 or done.stderr or len(done.stdout.splitlines()) < 2 or "set -euo" in done.stdout:
        sys.exit(f"{script} --help ends with {done.returncode}:\n{done.stdout}{done.stderr}")
print(f"{len(scripts)} scripts")
