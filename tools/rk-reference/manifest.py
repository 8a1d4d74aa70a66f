#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes docs/reference/manifest.md from the schema beside it: manifest.py [--check] ROOT"""
import json
import sys
from pathlib import Path

INTRODUCTION = """# The manifest

<!-- Written from docs/reference/manifest.schema.json by the target `update-reference`: change the schema, not this file. -->

`MODULE.rk.json` is for tools. {description} [manifest.schema.json](manifest.schema.json) is its JSON schema; a test
validates what rk-transpile writes.
"""


def type_of(schema):
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return {"hash32": "string, `0x` and 8 digits", "hash64": "string, `0x` and 16 digits"}.get(name, f"[{name}](#{name})")
    if "const" in schema:
        return f"`{json.dumps(schema['const'])}`"
    if "enum" in schema:
        return " or ".join(f"`{json.dumps(value)}`" for value in schema["enum"])
    if schema["type"] == "array":
        return "array of " + type_of(schema["items"])
    limits = [f"at least {schema['minimum']}" if "minimum" in schema else "", f"at most {schema['maximum']}" if "maximum" in schema else ""]
    return ", ".join([schema["type"], *filter(None, limits)])


def table(schema):
    lines = ["| member | type | |", "|---|---|---|"]
    for name, member in schema["properties"].items():
        text = member.get("description", "")
        if name not in schema["required"]:
            text = "Optional. " + text
        lines.append(f"| `{name}` | {type_of(member)} | {text.strip()} |")
    return "\n".join(lines) + "\n"


def page(schema):
    text = INTRODUCTION.format(description=schema["description"]) + "\n" + table(schema)
    for name, definition in schema["$defs"].items():
        if definition["type"] == "object":
            text += f"\n## {name}\n\n" + (definition["description"] + "\n\n" if "description" in definition else "") + table(definition)
    return text


def main(arguments):
    check = arguments[:1] == ["--check"]
    folder = Path(arguments[check]) / "docs/reference"
    text = page(json.loads((folder / "manifest.schema.json").read_text()))
    if not check:
        (folder / "manifest.md").write_text(text)
    elif not (folder / "manifest.md").exists() or (folder / "manifest.md").read_text() != text:
        sys.exit(f"{folder / 'manifest.md'} is out of date: build the target update-reference")


main(sys.argv[1:])
