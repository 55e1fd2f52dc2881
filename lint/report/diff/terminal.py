"""A comparison of two drafts for a person at a terminal: what is new, what is left, what is done."""

from __future__ import annotations

from collections.abc import Iterator

from lint.compare import Comparison, Pair
from lint.report import words
from lint.report.diff.words import MARKS, ORDER, TITLES, counted, groups, language_of, passage, severities, verdict
from lint.report.diff.words import where as told
from lint.report.terminal import BOLD, COLOURS, DIM, QUOTE, Paint
from lint.report.wrapping import wrap
from lint.result import Remark

GREEN = "32"


def render(comparison: Comparison, *, language: str = "auto", colour: bool = False, width: int = 80) -> str:
    """The comparison as text.

    Args:
        comparison: what to show.
        language: "ja", "en", or "auto" for the later draft's own.
        colour: whether to write ANSI colours.
        width: columns of the terminal.

    """
    language, paint, width = language_of(comparison, language), Paint(colour), max(width, 50)
    arrow = f"{words.plain(comparison.old.path)} → {words.plain(comparison.new.path)}"
    lines = [paint(wrap(arrow, width), BOLD)]
    for kind in ORDER:
        found = groups(comparison)[kind]
        if found:
            lines += ["", paint(f"{TITLES[language][kind]}{severities([r for r, _ in found], language)}", BOLD)]
            for remark, pair in found:
                lines += _remark(kind, remark, pair, comparison, language, paint, width)
    lines += ["", paint("まとめ" if language == "ja" else "Summary", BOLD)]
    lines.append("  " + "  ".join(counted(kind, len(found), language) for kind, found in groups(comparison).items()))
    lines.append(wrap(verdict(comparison, language), width, "  "))
    return "\n".join(lines) + "\n"


def _remark(
    kind: str, remark: Remark, pair: Pair | None, comparison: Comparison, language: str, paint: Paint, width: int
) -> Iterator[str]:
    """A finding: in full where it is new, in a line or two where it was seen before."""
    fixed = kind == "fixed"
    exact = (comparison.old if fixed else comparison.new).pages_exact
    label = f"{words.MARKS[language][remark.severity]} {words.LABELS[language][remark.severity]}"
    place = told(remark.place, exact, language)
    head = f"  {MARKS[kind]} {paint(label, GREEN if fixed else COLOURS[remark.severity])}  {remark.rule}"
    yield head + (paint(f"  {place}", DIM) if place else "")
    body = " " * 6
    quote = remark.place.quote
    if quote and (kind != "new" or not words.says_quote(remark)):
        yield wrap(words.quoted(words.clipped(words.plain(quote), QUOTE), language), width, body)
    if kind == "new" or not quote:
        yield wrap(words.plain(remark.message), width, body)
    if kind == "new" and remark.suggestion:
        yield wrap(words.plain(remark.suggestion), width, f"{body}→ ")
    followed = passage(pair, comparison, language) if pair else None
    if followed:
        yield paint(wrap(followed, width, body), DIM)
