# SPDX-License-Identifier: Apache-2.0
"""Checks a log against what SARIF 2.1.0 demands of the parts that rk-transpile writes (OASIS, sections 3.13 to 3.57)."""
import json
import sys


def check_text(message):
    assert set(message) <= {"text", "markdown"} and message["text"], message


def check_region(region):
    assert 1 <= region["startLine"] <= region.get("endLine", region["startLine"]), region
    assert region["startColumn"] >= 1, region
    if region.get("endLine") == region["startLine"]:
        assert region["endColumn"] >= region["startColumn"], region


def check_location(location):
    place = location["physicalLocation"]
    assert set(place) == {"artifactLocation", "region"} and place["artifactLocation"]["uri"], place
    assert " " not in place["artifactLocation"]["uri"]
    check_region(place["region"])


with open(sys.argv[1]) as file:
    log = json.load(file)
assert log["version"] == "2.1.0" and set(log) == {"$schema", "version", "runs"}
[run] = log["runs"]
assert set(run) == {"tool", "columnKind", "results"} and run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
driver = run["tool"]["driver"]
assert driver["name"] == "rk-transpile" and driver["version"]
rules = [rule["id"] for rule in driver["rules"]]
assert len(set(rules)) == len(rules)
for rule in driver["rules"]:
    for key in ("shortDescription", "fullDescription", "help"):
        check_text(rule[key])
    assert rule["defaultConfiguration"]["level"] in ("none", "note", "warning", "error")
assert run["results"]
for result in run["results"]:
    assert rules[result["ruleIndex"]] == result["ruleId"]
    assert result["level"] in ("none", "note", "warning", "error")
    check_text(result["message"])
    for location in result["locations"]:
        check_location(location)
    for location in result.get("relatedLocations", []):
        check_text(location["message"])
        if "physicalLocation" in location:
            check_location({k: v for k, v in location.items() if k != "message"})
    for fix in result.get("fixes", []):
        check_text(fix["description"])
        for change in fix["artifactChanges"]:
            assert change["artifactLocation"]["uri"]
            for replacement in change["replacements"]:
                check_region(replacement["deletedRegion"])
                assert replacement["insertedContent"]["text"]
assert any("fixes" in result for result in run["results"])
