"""A report for a pull request's comment, a step summary, or a mail: by file and section, notes folded away."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from lint.report import words
from lint.result import FileResult, Place, Remark

SPECIAL = re.compile(r"([\\`*_{}\[\]|~$])")
REFERENCE = re.compile(r"([@#])(?=\w)")
LEADING = re.compile(r"^(\d+(?=[.)](?:\s|$))|(?=[-+=#]))")
"""What would make a line a list item, a heading or a rule."""


def render(results: Sequence[FileResult], *, language: str = "auto") -> str:
    """The report as GitHub-flavoured Markdown; whatever a draft holds appears literally."""
    spoken = words.main_language(results, language)
    parts = [_head(results, spoken)]
    parts += [
        "\n".join(_file(result, spoken if result.error else words.language_of(result, language))) for result in results
    ]
    return "\n\n".join(parts) + "\n"


def escape(text: str) -> str:
    """One line of text that Markdown and HTML leave as it is, and that calls nobody's name."""
    line = html.escape(words.plain(text), quote=False)
    line = SPECIAL.sub(r"\\\1", line)
    line = REFERENCE.sub(r"\1<!-- -->", line)
    return LEADING.sub(r"\1\\", line)


def _head(results: Sequence[FileResult], language: str) -> str:
    remarks = [remark for result in results for remark in result.remarks]
    counts = "、".join if language == "ja" else ", ".join
    said = counts(words.counted(severity, n, language) for severity, n in words.tally(remarks).items())
    title = "# proposal-lint"
    if language == "ja":
        line = f"指摘 {len(remarks)}件" + (f"（{said}）" if said else "。気になる点は見つかりませんでした。")
    else:
        noun = "remark" if len(remarks) == 1 else "remarks"
        line = f"{len(remarks)} {noun} ({said})" if said else "Nothing to remark on."
    return f"{title}\n\n{line}"


def _file(result: FileResult, language: str) -> Iterator[str]:
    ja = language == "ja"
    yield f"## {escape(result.path)}"
    yield ""
    if result.error is not None:
        yield f"**{'読めませんでした' if ja else 'Could not be read'}**{'：' if ja else ': '}{escape(result.error)}"
        return
    if not result.remarks:
        yield "指摘なし" if ja else "Nothing to remark on."
        return
    weighty = [remark for remark in result.remarks if remark.severity != "info"]
    small = [remark for remark in result.remarks if remark.severity == "info"]
    yield "\n".join(_sections(weighty, result, language)).rstrip("\n")
    if small:
        if weighty:
            yield ""
        yield "<details>"
        yield f"<summary>{words.counted('info', len(small), language)}</summary>"
        yield ""
        yield from _sections(small, result, language)
        yield "</details>"


def _sections(remarks: Sequence[Remark], result: FileResult, language: str) -> Iterator[str]:
    for name, group in words.sections(remarks, language):
        yield f"### {escape(name)}"
        yield ""
        for remark in group:
            yield from _remark(remark, result, language)
        yield ""


def _remark(remark: Remark, result: FileResult, language: str) -> Iterator[str]:
    ja = language == "ja"
    label = f"**{words.MARKS[language][remark.severity]} {words.LABELS[language][remark.severity]}**"
    where = words.page(remark.place, result.pages_exact, language)
    yield "- " + " ".join(part for part in (label, where, f"`{remark.rule}`") if part) + "  "
    lines = []
    if remark.place.quote and not words.says_quote(remark):
        lines.append(words.quoted(escape(remark.place.quote), language))
    lines.append(escape(remark.message))
    if remark.suggestion:
        lines.append(f"→ {escape(remark.suggestion)}")
    if remark.related:
        places = ("、" if ja else ", ").join(_place(place, result, language) for place in remark.related[:5])
        lines.append(f"関連：{places}" if ja else f"See also {places}")
    if remark.source:
        lines.append(f"<sub>{'根拠：' if ja else 'Source: '}{escape(remark.source)}</sub>")
    yield "  \n".join(f"  {line}" for line in lines)


def _place(place: Place, result: FileResult, language: str) -> str:
    where = words.page(place, result.pages_exact, language) or ""
    said = words.quoted(escape(words.clipped(place.quote, 40)), language) if place.quote else ""
    return f"{where}{'' if language == 'ja' or not where or not said else ' '}{said}"
