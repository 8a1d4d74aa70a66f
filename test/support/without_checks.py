# SPDX-License-Identifier: Apache-2.0
"""Takes FileCheck's own lines out of what it reads. A text has the comments of its source, and a `// CHECK: x` that came along
would match itself. Lines keep their places."""
import re
import sys

for line in sys.stdin:
    print(re.sub(r"\s*//\s*[A-Z][A-Z0-9_-]*:.*", "", line.rstrip("\n")))
