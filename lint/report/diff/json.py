"""A comparison as JSON: both files, and the findings that were fixed, are still there, or are new."""

from __future__ import annotations

import json

from lint import __version__
from lint.compare import Comparison, Pair
from lint.result import FileResult


def render(comparison: Comparison) -> str:
    """One JSON object; findings have the shape that ``check --format json`` gives them.

    A finding that is still there also tells where it was ("was") and how it was followed ("how": "same",
    "edited" or "moved").
    """
    return (
        json.dumps(
            {
                "schema_version": 1,
                "tool": {"name": "proposal-lint", "version": __version__},
                "call": comparison.new.call,
                "old_file": _file(comparison.old),
                "new_file": _file(comparison.new),
                "counts": {
                    "fixed": len(comparison.fixed),
                    "still_there": len(comparison.still),
                    "new": len(comparison.added),
                },
                "fixed": [remark.json() for remark in comparison.fixed],
                "still_there": [_still(pair) for pair in comparison.still],
                "new": [remark.json() for remark in comparison.added],
            },
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )


def _file(result: FileResult) -> dict[str, object]:
    whole = result.json()
    return {name: whole[name] for name in ("path", "format", "pages", "pages_exact", "language")}


def _still(pair: Pair) -> dict[str, object]:
    old = pair.old
    was = {"page": old.place.page, "section": old.place.section, "quote": old.place.quote}
    return {
        **pair.new.json(),
        "was": {**was, "severity": old.severity, "fingerprint": old.fingerprint},
        "how": pair.how,
    }
