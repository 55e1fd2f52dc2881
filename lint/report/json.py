"""The contract's JSON, whole or one line per finding."""

from __future__ import annotations

import json
from collections.abc import Sequence

from lint import __version__
from lint.result import FileResult


def render(results: Sequence[FileResult]) -> str:
    """One JSON object for a run."""
    return (
        json.dumps(
            {
                "schema_version": 1,
                "tool": {"name": "proposal-lint", "version": __version__},
                "call": results[0].call if results else None,
                "files": [result.json() for result in results],
            },
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )


def render_lines(results: Sequence[FileResult]) -> str:
    """One JSON object per finding and line, with the file's path; a file with an error is one line too."""
    lines = []
    for result in results:
        if result.error:
            lines.append({"path": result.path, "error": result.error})
        lines.extend({"path": result.path, **remark.json()} for remark in result.remarks)
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
