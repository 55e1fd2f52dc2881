"""The command ``check``, whoever read its arguments."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lint import run
from lint.console import kindly, progress, say, wishes

WRITTEN = ("docx", "pdf", "html")
"""Formats that a draft is annotated for; the others are made of the results."""


def check(
    drafts: Sequence[Path],
    call: str | None = None,
    form: Path | None = None,
    format: str = "text",
    output: Path | None = None,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] | None = None,
    fail_on: str | None = None,
    lang: str | None = None,
    config: Path | None = None,
    baseline: Path | None = None,
    jobs: int = 1,
    exact_pages: bool | None = None,
    summary_page: bool = False,
    no_progress: bool = False,
) -> int:
    """Check drafts and show what was found; arguments and exit code are the command's.

    Raises:
        lint.console.StopError: settings, profile or output cannot be used.

    """
    annotated = format if format in WRITTEN else None
    with kindly():
        outcome = run.check(
            drafts,
            wishes(call, form, select, ignore, lang, exact_pages, fail_on, baseline),
            config=config,
            at_once=jobs,
            annotate=annotated,
            summary_page=summary_page,
            progress=progress(no_progress),
        )
        for line in outcome.lines:
            say(line)
        if annotated:
            write = run.write_pages if format == "html" else run.write_annotated
            write(outcome, output, drafts)
            for path in outcome.written:
                say(f"{path}: written")
        else:
            run.show(outcome, format, output, drafts, lang or "auto")
    return outcome.code
