"""SARIF 2.1.0, for code scanning services and editors.

A .docx or .pdf has no lines: each result stands at line 1 of its file, with the words as the region's
snippet, the section as its logical location, and page and boxes among its properties.
"""

from __future__ import annotations

import inspect
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any
from urllib.parse import quote

from lint import __version__
from lint.report import words
from lint.result import FileResult, Place, Remark

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note", "question": "note"}


def render(results: Sequence[FileResult], *, language: str = "auto") -> str:
    """One SARIF log with one run."""
    fired = sorted({remark.rule for result in results for remark in result.remarks})
    spoken = words.main_language(results, language)
    run = {
        "tool": {
            "driver": {
                "name": "proposal-lint",
                "version": __version__,
                "rules": list(_rules(fired, spoken)),
            }
        },
        "invocations": [_invocation(results)],
        "language": spoken,
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(result, remark, fired.index(remark.rule)) for result in results for remark in result.remarks
        ],
        "properties": {"calls": sorted({result.call for result in results})},
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rules(fired: Sequence[str], language: str) -> Iterator[dict[str, Any]]:
    """Those rules that found something, as SARIF describes rules."""
    from lint.rules import rules

    known = {rule.id: rule for rule in rules()}
    for name in fired:
        rule = known.get(name)
        if rule is None:  # a remark on the settings, not on the draft
            yield {"id": name}
            continue
        yield {
            "id": name,
            "shortDescription": {"text": rule.ja if language == "ja" else rule.en},
            "fullDescription": {"text": inspect.cleandoc(rule.help).split("\n\n")[0].replace("\n", " ") or rule.en},
            "defaultConfiguration": {"level": LEVELS[str(rule.severity)]},
            "properties": {"tags": [rule.family], "requirements": list(rule.serves)},
        }


def _invocation(results: Sequence[FileResult]) -> dict[str, Any]:
    failed = [result for result in results if result.error]
    invocation: dict[str, Any] = {"executionSuccessful": not failed}
    if failed:
        invocation["toolExecutionNotifications"] = [
            {
                "level": "error",
                "message": {"text": str(result.error)},
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(result.path)}}}],
            }
            for result in failed
        ]
    return invocation


def _result(result: FileResult, remark: Remark, index: int) -> dict[str, Any]:
    text = remark.message if not remark.suggestion else f"{remark.message}\n{remark.suggestion}"
    made: dict[str, Any] = {
        "ruleId": remark.rule,
        "ruleIndex": index,
        "level": LEVELS[remark.severity],
        "message": {"text": text},
        "locations": [_location(result, remark.place)],
    }
    if remark.related:
        made["relatedLocations"] = [
            {"id": number, **_location(result, place)} for number, place in enumerate(remark.related, 1)
        ]
    # the second name is the one that GitHub keeps alerts together by
    made["partialFingerprints"] = {
        "proposalLint/v1": remark.fingerprint,
        "primaryLocationLineHash": remark.fingerprint,
    }
    made["properties"] = {
        "severity": remark.severity,
        "page": remark.place.page,
        "pagesExact": result.pages_exact,
        "boxes": [asdict(box) for box in remark.place.boxes],
        "suggestion": remark.suggestion,
        "requirement": remark.requirement,
        "source": remark.source,
        "verified": remark.verified,
        "data": dict(remark.data),
    }
    return made


def _location(result: FileResult, place: Place) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": 1}
    if place.quote:
        region["snippet"] = {"text": place.quote}
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": uri(result.path)}, "region": region},
    }
    if place.section:
        location["logicalLocations"] = [{"name": place.section, "kind": "section"}]
    return location


def uri(path: str) -> str:
    """A file's path as a URI reference: relative to the folder of the run where it lies below it, percent-encoded."""
    short = relative(path)
    return Path(short).as_uri() if Path(short).is_absolute() else quote(os.fsencode(short), safe="/")


def relative(path: str) -> str:
    """A path below the current folder without that folder, with forward slashes; others as they are."""
    given = Path(path)
    if given.is_absolute() and given.is_relative_to(Path.cwd()):
        given = given.relative_to(Path.cwd())
    return given.as_posix()
