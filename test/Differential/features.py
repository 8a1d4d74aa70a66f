# SPDX-License-Identifier: Apache-2.0
"""What actor code may consist of, by the headings of the DSL: every row is covered by a part of the programs."""

FEATURES = {
    "actors": (
        "actors: structs", "actors: functions", "actors: functions with state", "several handlers", "handlers that return early",
        "handlers without a reply", "private functions of an actor", "ctx.fail", "scope: block", "scope: grid",
        "RK_STEP and rk::field", "RK_SHARED and barriers", "RK_GLOBAL_KERNEL", "RK_STENCIL"),
    "messages and state": (
        "messages with arrays", "messages with structs", "messages with enumerations", "replies: structs", "replies: numbers"),
    "intrinsics": (
        "intrinsics: free functions", "intrinsics: members of rk::context", "intrinsics: of a stencil's position",
        "intrinsics: atomics", "intrinsics: of block and warp", "intrinsics: in dependent contexts"),
    "types and arithmetic": (
        "types: u8", "types: u16", "types: u32", "types: u64", "types: i32", "types: i64", "types: f32", "types: f64", "types: bool",
        "integer arithmetic", "float arithmetic", "casts", "comma operator", "arrays", "pointers", "references", "enum class",
        "unions and bit-fields", "pointers to members and functions"),
    "control flow": (
        "if", "if with initialiser", "switch", "switch with fallthrough", "for", "range-for", "while", "do while"),
    "templates and concepts": (
        "function templates", "explicit template arguments", "class templates", "value arguments of templates", "member templates",
        "dependent names", "partial specialisation", "explicit specialisation", "variadic templates and folds", "variable templates", "alias templates",
        "template template parameters", "deduction guides", "if constexpr", "concepts", "overload sets", "default arguments"),
    "lambdas": ("lambdas with captures", "lambdas: generic"),
    "constexpr": ("constexpr tables", "constexpr functions"),
    "structured bindings": ("structured bindings",),
    "classes and operators": (
        "operators", "structs with member functions", "constructors and destructors", "inheritance", "nested classes", "static members"),
    "namespaces": ("namespaces", "using declarations"),
    "headers and libraries": (
        "headers of its own", "header-only libraries", "std::array", "std::pair and std::tuple", "std::optional and std::variant",
        "std::span and algorithms", "std::bit_cast and limits"),
    "preprocessor": ("macros: object-like", "macros: function-like", "conditional text", "comments in odd places"),
}


def table(programs, required):
    """The lines of the table of coverage, and the features that fewer than `required` per cent of the programs have."""
    known = [feature for group in FEATURES.values() for feature in group]
    unknown = {feature for p in programs for feature in p.covered} - set(known)
    if unknown:
        raise SystemExit(f"features.py lacks {sorted(unknown)}")
    lines, rare = [], []
    for group, features in FEATURES.items():
        lines.append(group)
        for feature in features:
            share = 100 * sum(feature in p.covered for p in programs) / len(programs)
            times = sum(p.covered.get(feature, 0) for p in programs)
            lines.append(f"  {feature:40}{share:6.1f} % of the programs{times:8} times" + ("  TOO FEW" if share < required else ""))
            if share < required:
                rare.append(feature)
    return lines, rare
