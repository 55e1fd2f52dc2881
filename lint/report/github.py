"""Workflow commands that GitHub shows as annotations of a pull request, one a line, at the level of files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.report import words
from lint.report.sarif import relative
from lint.result import FileResult, Remark

COMMANDS = {"error": "error", "warning": "warning", "info": "notice", "question": "notice"}


def render(results: Sequence[FileResult], *, language: str = "auto") -> str:
    """The commands, worst first, as GitHub shows only the first ten of each kind."""
    lines = [
        _command("error", result.path, "proposal-lint", result.error) for result in results if result.error is not None
    ]
    for severity in words.SEVERITIES:
        for result in results:
            lines.extend(_remarks(result, severity, words.language_of(result, language)))
    return "".join(f"{line}\n" for line in lines)


def _remarks(result: FileResult, severity: str, language: str) -> Iterator[str]:
    for remark in result.remarks:
        if remark.severity == severity:
            title = f"{words.LABELS[language][severity]} {remark.rule}"
            yield _command(COMMANDS[severity], result.path, title, _message(remark, result, language))


def _message(remark: Remark, result: FileResult, language: str) -> str:
    where = [words.page(remark.place, result.pages_exact, language), remark.place.section]
    if remark.place.quote and not words.says_quote(remark):
        where.append(words.quoted(words.clipped(remark.place.quote, 80), language))
    lines = [" ".join(part for part in where if part), remark.message]
    if remark.suggestion:
        lines.append(f"→ {remark.suggestion}")
    return "\n".join(words.plain(line) for line in lines if line)


def _command(command: str, path: str, title: str, message: str) -> str:
    return f"::{command} file={_property(relative(path))},title={_property(title)}::{_data(message)}"


def _data(text: str) -> str:
    """As @actions/core escapes a message."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """As @actions/core escapes a property."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
