"""Two drafts of one proposal, read in guarded children with the same call and settings, and compared."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from lint import configuration, run
from lint.compare import Comparison, compare
from lint.extract import guard
from lint.extract.errors import UnreadableError
from lint.jobs import SPLIT, result, unmarked
from lint.result import FileResult, packed
from lint.settings import Settings

EVERY = 100_000
"""How many places of one kind a rule writes out here: one that was folded away before must not look new."""


@dataclass
class Outcome:
    """What a comparison came to; none where a draft could not be read."""

    comparison: Comparison | None = None
    lines: list[str] = field(default_factory=list)
    """Errors and doubts for standard error."""
    code: int = 0


def compared(
    old: Path,
    new: Path,
    wishes: Mapping[str, Any],
    *,
    config: Path | None = None,
    progress: Callable[[int, int, str], None] = lambda done, total, name: None,
) -> Outcome:
    """Check both drafts with the settings of the later one, and follow the findings.

    Args:
        old: the earlier draft.
        new: the later draft.
        wishes: settings that were asked for; ``None`` values leave the configuration file's.
        config: the configuration file, where the user names one.
        progress: told (done, total, name of the next draft).

    Raises:
        SettingsError: settings that cannot be used.
        ProfileError: a call's profile that cannot be used.

    """
    settings = _in_full(configuration.settings(new, config, **wishes))
    progress(0, 2, str(old))
    answers = _read([old, new], settings, 2)
    progress(2, 2, "")
    outcome = Outcome()
    for path, answer in zip((old, new), answers, strict=True):
        if isinstance(answer, UnreadableError):
            said = answer.say("en" if settings.language == "auto" else settings.language)
            outcome.lines.append(f"{path}: {said}")
            outcome.code = 2
        else:
            outcome.lines.extend(f"{path}: note: {note}" for note in answer[0].notes)
    before, after = answers
    if isinstance(before, UnreadableError) or isinstance(after, UnreadableError):
        return outcome
    if settings.language == "auto" and after[0].language != before[0].language and after[0].language in ("ja", "en"):
        spoken: dict[str, Any] = {"language": after[0].language}
        (again,) = _read([old], replace(settings, **spoken), 1)
        before = before if isinstance(again, UnreadableError) else again
    outcome.comparison = compare(before[0], after[0], (before[1], after[1]))
    outcome.code = int(run.fails(after[0], settings))
    return outcome


def _in_full(settings: Settings) -> Settings:
    """The settings with every place written out, where the user did not say otherwise."""
    from lint.rules import rules

    options = {rule.id: {"shown": EVERY} | settings.options.get(rule.id, {}) for rule in rules() if _folds(rule)}
    return replace(settings, options={**settings.options, **options}, baseline=None)


def _folds(rule: Any) -> bool:
    return "shown" in rule.options


def _read(paths: Sequence[Path], settings: Settings, at_once: int) -> list[tuple[FileResult, str] | UnreadableError]:
    work = [(path, settings) for path in paths]
    answers = guard.run_many(check_with_text, work, limits=settings.limits, jobs=at_once, kinds=run.KINDS)
    return [answer if isinstance(answer, UnreadableError) else _taken(answer) for answer in answers]


def _taken(answer: bytes) -> tuple[FileResult, str]:
    return result(answer), json.loads(answer.partition(SPLIT)[2])


def check_with_text(path: Path, settings: Settings) -> bytes:
    """Check a file, in the child; the answer is the result, and after a line's end the document's text."""
    from lint import linter

    with unmarked(path) as draft:
        document, found = linter.read_and_check(draft, settings)
    found = replace(found, path=str(path))
    return packed(found) + SPLIT + json.dumps(document.text).encode()


def show(comparison: Comparison, format: str, output: Path | None, language: str) -> None:
    """Render a comparison, to a file or to standard output.

    Args:
        comparison: what to show.
        format: "text", "json" or "html".
        output: the file, or ``None`` for standard output.
        language: "ja", "en", or "auto" for the later draft's own.

    """
    inputs = [Path(comparison.old.path), Path(comparison.new.path)]
    if format == "text":
        from lint.report.diff import terminal as diff_terminal

        colour = output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        width = run.width() if output is None else 88
        text = diff_terminal.render(comparison, language=language, colour=colour, width=width)
    elif format == "json":
        from lint.report.diff import json as diff_json

        text = diff_json.render(comparison)
    else:
        from lint.report.diff import html as diff_html

        text = diff_html.render(comparison, language=language)
    run.give(text, output, inputs)
