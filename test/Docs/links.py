#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that files which Markdown links to, or names in `code` with a folder, are in the tree."""
import re
import subprocess
import sys
from pathlib import Path

root = Path(sys.argv[1])
tracked = set(subprocess.run(["git", "ls-files"], cwd=root, check=True, capture_output=True, text=True).stdout.splitlines())
folders = {str(parent) for name in tracked for parent in Path(name).parents}
roots = {name.split("/")[0] for name in tracked if "/" in name}
wrong = []
for page in sorted(name for name in tracked if name.endswith(".md")):
    text = re.sub(r"^```.*?^```$", "", (root / page).read_text(), flags=re.DOTALL | re.MULTILINE)
    named = [((Path(page).parent / target), target) for target in re.findall(r"\]\((?!\w+:)([^)#]+)[^)]*\)", text)]
    named += [(Path(target), target) for target in re.findall(r"`([\w.]+/[\w./-]+)`", text)
              if target.split("/")[0] in roots]
    for path, target in named:
        name = str((root / path).resolve().relative_to(root.resolve()))
        placeholder = path.stem.isupper()  # `Rows/CATEGORY.def`
        if name not in tracked and name not in folders and not placeholder:
            wrong.append(f"{page}: {target} is not in the tree")
print("\n".join(wrong) or "all named files are there")
sys.exit(bool(wrong))
