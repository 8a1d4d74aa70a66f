# SPDX-License-Identifier: Apache-2.0
# The text tier: what rk-transpile reads, refuses and writes. Run by `ctest -R lit` or `llvm-lit build/X/test`.
#
#   %rk       the tool
#   %cuda     the CUDA text of one source on standard output, named as the test's folder sees it
#   %compile  the same, and NVRTC has to take it for the oldest and a recent architecture
#   %refused  the source must be refused; what the tool says goes on
#   %python   lit's own Python
#   %root     the source tree
#   %cxx      a host compiler with the include folders of a host program
#   %nvcc     CUDA's compiler, to PTX; tests that need it say `REQUIRES: nvcc`
#   %clang    Clang with the plugin and these include folders
#
# What is piped to FileCheck loses the lines that are for FileCheck: test/support/without_checks.py.
import os
import shutil
import subprocess
import sys

import lit.formats

config.name = "RingKernel"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".cpp", ".test"]
own = {"Analyze", "Diagnostics", "Generate", "Parse", "Plugin", "Regressions", "Transform"}
config.excludes = ["Inputs"] + [f for f in os.listdir(os.path.dirname(__file__)) if f not in own]
config.test_source_root = os.path.dirname(__file__)

tool = config.rk_transpile
root = config.source_root
config.environment["PATH"] = os.pathsep.join([config.llvm_tools, os.environ.get("PATH", "")])
for name in ("RK_NVRTC", "CUDA_HOME", "CUDA_PATH", "RK_DSL_DIR"):
    if name in os.environ:
        config.environment[name] = os.environ[name]

includes = f"-std=c++20 -I{root}/runtime/include -I{root}/runtime/device -I{root}/dsl/include"
config.clang = f"{config.llvm_tools}/clang++ {includes} -fplugin={config.rk_clang_plugin}"
cuda = f"{tool} --emit=cuda -o - --source-root %S"
config.substitutions += [
    ("%cuda", cuda),
    ("%compile", f"{cuda} --verify --arch=sm_75,sm_90"),
    ("%refused", f"not {cuda}"),
    ("%rk", tool),
    ("%python", sys.executable),
    ("%root", root),
    ("%cxx", f"{config.cxx} {includes}"),
    ("%clang", config.clang),
    (r"\| FileCheck", f"| {sys.executable} {root}/test/support/without_checks.py | FileCheck"),
]

# A tiny text says whether NVRTC is there: tests that compile ask for it.
probe = os.path.join(config.test_exec_root, "nvrtc_probe.hpp")
os.makedirs(config.test_exec_root, exist_ok=True)
with open(probe, "w") as f:
    f.write('#include <rk/actor.hpp>\nstruct m { int i; };\n'
            'struct RK_ACTOR() a { RK_HANDLER void on(rk::context&, const m&) {} };\n')
if subprocess.run([tool, probe, "--emit=ptx", "--arch=sm_75", "-o", os.devnull], capture_output=True).returncode != 3:
    config.available_features.add("nvrtc")
else:
    lit_config.note("NVRTC was not found: tests that compile CUDA are unsupported")

nvcc = next((n for n in [f"{os.environ.get('CUDA_PATH', '')}/bin/nvcc", shutil.which("nvcc"), "/usr/local/cuda/bin/nvcc"] if n and os.path.exists(n)), None)
if nvcc:
    config.available_features.add("nvcc")
    config.substitutions.append(("%nvcc", f"{nvcc} -std=c++20 -arch=sm_75 --expt-relaxed-constexpr -I{root}/runtime/device -ptx"))
