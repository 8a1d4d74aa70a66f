#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The tests of rk_add_actors: each copies project/, builds it against an installed RingKernel, and edits it.

    run.py TEST GENERATOR PREFIX BARE WORK [CMAKE_ARGUMENT...]

PREFIX is where RingKernel is installed, BARE where it is installed without rk-transpile.
"""
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

test, generator, prefix, bare, work, *arguments = sys.argv[1:]
work = Path(work)
source, build = work / "source", work / "build"


def run(*command, fails=False):
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if (done.returncode != 0) != fails:
        sys.exit(f"{' '.join(map(str, command))}\nended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def expect(what, seen, wanted):
    if seen != wanted:
        sys.exit(f"{what}: expected {wanted}, and got {seen}")


def configure(*more, package=prefix, **keywords):
    return run("cmake", "-S", source, "-B", build, "-G", generator, f"-DCMAKE_PREFIX_PATH={package}", *arguments, *more,
               **keywords)


def make(*more, **keywords):
    return run("cmake", "--build", build, *more, **keywords)


def rebuilt():
    """What one build does: the modules transpiled, and the names of the objects compiled, without repetition."""
    output = make()
    return (sorted(re.findall(r"Transpiling module (\w+)", output)),
            sorted({Path(path).name for path in re.findall(r"Building CXX object (.*\.o)", output)}))


def edit(name, old, new):
    """Replaces a text; the file becomes newer than everything else, however coarse the file system's clock."""
    path = source / name
    text = path.read_text()
    if old not in text:
        sys.exit(f"{name} has no {old!r}")
    path.write_text(text.replace(old, new))
    newest = max(entry.stat().st_mtime for entry in work.rglob("*"))
    os.utime(path, (newest + 1, newest + 1))
    time.sleep(max(0.0, newest + 1.01 - time.time()))


NOTHING = ([], [])


def rebuild():
    """A second build does nothing; an edited header rebuilds what includes it, and only that."""
    configure()
    make()
    expect("a second build", rebuilt(), NOTHING)
    edit("headers of first/amount.hpp", "return STEP;", "return STEP + 1;")
    modules, objects = rebuilt()
    expect("modules after an edited header", modules, ["first"])
    if "first.rk.cpu.cpp.o" not in objects or any("other" in name or "second" in name for name in objects):
        sys.exit(f"an edited header of 'first' compiled {objects}")
    expect("the build after that", rebuilt(), NOTHING)
    expect("the program", run(build / "first"), "total 8\n")

    edit("second.cpp", "!= 0", "!= 1")
    expect("an edited source", rebuilt(), ([], ["second.cpp.o"]))


def touched():
    """A header whose time changed but not its text runs the tool, and compiles nothing that only sees its products."""
    configure()
    make()
    edit("second.actor.hpp", "unsigned value", "unsigned value")
    modules, objects = rebuilt()
    expect("modules after a touched header", modules, ["other"])
    if "other.rk.cpp.o" in objects:
        sys.exit("the registration was compiled again, though its text is the same")
    expect("the build after that", rebuilt(), NOTHING)


def definitions():
    """A changed definition of the target transpiles again; so do one that depends on the language, and an option of the tool."""
    configure()
    make()
    edit("CMakeLists.txt", "STEP=3", "STEP=30")
    modules, _ = rebuilt()
    expect("modules after a changed definition", modules, ["first"])
    expect("the program", run(build / "first"), "total 60\n")
    expect("the build after that", rebuilt(), NOTHING)
    text = build / "first.rk" / "first.rk.cu"
    expect("line directives", "#line" in text.read_text(), True)
    edit("CMakeLists.txt", "SOURCES first.actor.hpp", "SOURCES first.actor.hpp OPTIONS --no-line")
    modules, _ = rebuilt()
    expect("modules after an option", modules, ["first"])
    expect("line directives with --no-line", "#line" in text.read_text(), False)


def debugger():
    """gdb stops at a line of the actor's own source, and finds that file."""
    if shutil.which("gdb") is None:
        print("SKIPPED: there is no gdb")
        sys.exit(77)
    os.environ.pop("CCACHE_NOHASHDIR", None)  # objects of another checkout would do, were it not for the paths in them
    configure("-DCMAKE_BUILD_TYPE=Debug")
    make()
    line = next(n for n, text in enumerate((source / "first.actor.hpp").read_text().splitlines(), 1) if "total +=" in text)
    output = run("gdb", "-nx", "-batch", "-ex", f"break first.actor.hpp:{line}", "-ex", "run", "-ex", "list", build / "first")
    where = re.search(r"at (\S*/source/first\.actor\.hpp):(\d+)", output)
    if where is None or not Path(where.group(1)).samefile(source / "first.actor.hpp"):
        sys.exit(f"gdb did not stop in the actor's source:\n{output}")
    expect("the line", int(where.group(2)), line)
    if "total += m.times" not in output.split("Breakpoint 1, ")[-1]:
        sys.exit(f"gdb did not find the source text:\n{output}")


def pregenerated():
    """Files kept with the sources build without the tool; changed sources, definitions and files are noticed."""
    configure("-DKEEP_GENERATED=ON")
    if "there is no" not in make(fails=True):
        sys.exit("the build did not say that nothing was generated yet")
    make("--target", "first-pregenerate")
    make()
    expect("the program", run(build / "first"), "total 6\n")
    expect("a second build", rebuilt(), NOTHING)

    # On a machine without the tool; the other module has nothing pre-generated, which is an error there.
    shutil.rmtree(build)
    output = " ".join(configure("-DKEEP_GENERATED=ON", package=bare, fails=True).split())
    if "this RingKernel has no rk-transpile" not in output:
        sys.exit(f"a module without generated files, and no tool, gave:\n{output}")
    lists = source / "CMakeLists.txt"
    text = lists.read_text()
    lists.write_text(text[:text.index("add_library(second")])
    configure("-DKEEP_GENERATED=ON", package=bare)
    make()
    expect("the program without the tool", run(build / "first"), "total 6\n")

    for name, old, new, reason in (
            ("headers of first/amount.hpp", "return STEP", "return 2 * STEP", "amount.hpp has changed"),
            ("CMakeLists.txt", "STEP=3", "STEP=4", "definitions or options have changed"),
            ("generated/first.rk.cu", "__global__", "__global__ ", "first.rk.cu has changed")):
        edit(name, old, new)
        output = " ".join(make(fails=True).split())
        if reason not in output or "first-pregenerate" not in output:
            sys.exit(f"{name} was edited, and the build said:\n{output}")
        edit(name, new, old)
        make()

    # Half a lock, or none of its lines, says nothing about the files.
    lock = source / "generated" / "first.rk.lock"
    whole = lock.read_text()
    for damaged in (whole[:len(whole) // 2], "", "\0\xff;]\n", whole.replace("output", "input", 1)):
        lock.write_text(damaged)
        output = " ".join(make(fails=True).split())
        if "first.rk.lock is damaged" not in output:
            sys.exit(f"the lock was {damaged!r}, and the build said:\n{output}")
    lock.write_text(whole)
    make()


def plugin():
    """rk_check_actors: Clang itself refuses what the tool would; another compiler is left alone, and a sentence says so."""
    clang = shutil.which("clang++-19")
    if clang is None:
        print("SKIPPED: there is no clang++-19")
        sys.exit(77)
    lists = source / "CMakeLists.txt"
    lists.write_text(lists.read_text() + """
add_library(checked OBJECT checked.cpp)
target_link_libraries(checked PRIVATE RingKernel::runtime RingKernel::dsl)
rk_check_actors(checked -Wno-rk-message-padding)
""")
    (source / "checked.cpp").write_text('#include "checked.hpp"\n')
    (source / "checked.hpp").write_text('''#include <rk/actor.hpp>
struct padded { char a; int b; };
struct RK_ACTOR() checked {
  RK_HANDLER int on(rk::context&, const padded& m) { return *new int(m.b); }
};
''')
    output = configure("-DCMAKE_CXX_COMPILER=g++")
    if "checked is compiled without the plugin: it needs Clang" not in output:
        sys.exit(f"g++ was configured without a word about the plugin:\n{output}")
    make("--target", "checked")
    shutil.rmtree(build)
    configure(f"-DCMAKE_CXX_COMPILER={clang}")
    output = make("--target", "checked", fails=True)
    if "checked.hpp:4:62: error:" not in output or "[rk-heap]" not in output or "[rk-message-padding]" in output:
        sys.exit(f"a handler with 'new' was compiled, and Clang said:\n{output}")
    edit("checked.hpp", "*new int(m.b)", "m.b")
    make("--target", "checked")


def mistakes():
    """Wrong arguments stop the configuration with a sentence that says what is wrong."""
    text = (source / "CMakeLists.txt").read_text()
    for call, wanted in (
            ("rk_add_actors(absent SOURCES first.actor.hpp)", "there is no target 'absent'"),
            ("rk_add_actors(first SOURCES first.actor.hpp)", "already has the module 'first'"),
            ("add_library(x OBJECT second.cpp)\nrk_add_actors(x SOURCES)", "SOURCES is missing or empty"),
            ("add_library(x OBJECT second.cpp)\nrk_add_actors(x SOURCES a.hpp MODULE a-b)", "must be a C identifier"),
            ("add_library(x OBJECT second.cpp)\nrk_add_actors(x SOURCES a.hpp EMBED ELF)", "EMBED takes PTX"),
            ("add_library(x OBJECT second.cpp)\nrk_add_actors(x SOURCE a.hpp)", "unknown arguments: SOURCE;a.hpp")):
        (source / "CMakeLists.txt").write_text(f"{text}\n{call}\n")
        output = " ".join(configure(fails=True).split())
        if wanted not in output:
            sys.exit(f"{call} said: {output}")


def source_error():
    """An error in an actor stops the build at the user's line and leaves no product behind."""
    edit("second.actor.hpp", "return m.value;", "return m.valeu;")
    configure()
    output = make(fails=True)
    if not re.search(r"second\.actor\.hpp:\d+:\d+: error: .*valeu", output):
        sys.exit(f"no error at the user's line:\n{output}")
    expect("products", [p.name for p in build.rglob("*.rk.c*") if p.is_file() and p.name.startswith("other")], [])
    edit("second.actor.hpp", "m.valeu", "m.value")
    make()


TESTS = {f.__name__: f for f in (rebuild, touched, definitions, debugger, pregenerated, plugin, mistakes, source_error)}

shutil.rmtree(work, ignore_errors=True)
work.mkdir(parents=True)
shutil.copytree(Path(__file__).parent / "project", source)
TESTS[test]()
print("ok")
