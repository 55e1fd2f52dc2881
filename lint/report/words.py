"""Words that the reports share, in both languages: severities, pages, counts; and text made safe to print."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from lint.result import FileResult, Place, Remark

SEVERITIES = ("error", "warning", "info", "question")
"""Worst first."""

LABELS = {
    "ja": {"error": "要修正", "warning": "注意", "info": "参考", "question": "確認"},
    "en": {"error": "Error", "warning": "Warning", "info": "Note", "question": "Question"},
}
PLURALS = {
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "info": ("note", "notes"),
    "question": ("question", "questions"),
}
MARKS = {
    "ja": {"error": "×", "warning": "▲", "info": "・", "question": "？"},
    "en": {"error": "×", "warning": "▲", "info": "-", "question": "?"},
}
"""Severity is never told by colour alone; each mark exists in cp932, the code page of a Japanese Windows console."""

WHOLE = {"ja": "原稿全体", "en": "The draft as a whole"}
UNSECTIONED = {"ja": "見出しに属さない箇所", "en": "Outside any section"}


def language_of(result: FileResult, language: str) -> str:
    """The language to speak about a file: ``language``, or the draft's own where that is "auto"."""
    if language in LABELS:
        return language
    return result.language if result.language in LABELS else "en"


def main_language(results: Sequence[FileResult], language: str) -> str:
    """The language to speak about a whole run: that of most files, the first one's in a tie."""
    if language in LABELS:
        return language
    counts = Counter(result.language for result in results if result.language in LABELS)
    return counts.most_common(1)[0][0] or "en" if counts else "en"


def page(place: Place, exact: bool, language: str) -> str | None:
    """Where a place is ("p.5"; "約5ページ" where the layout is an estimate), if it has a page."""
    if place.page is None:
        return None
    if exact:
        return f"p.{place.page}"
    return f"約{place.page}ページ" if language == "ja" else f"about p.{place.page}"


def quoted(words: str, language: str) -> str:
    """Words in the language's quotation marks."""
    return f"「{words}」" if language == "ja" else f"“{words}”"


def counted(severity: str, count: int, language: str) -> str:
    """How many of a severity: "要修正 3件", "3 errors"."""
    if language == "ja":
        return f"{LABELS['ja'][severity]} {count}件"
    return f"{count} {PLURALS[severity][count != 1]}"


def tally(remarks: Iterable[Remark]) -> dict[str, int]:
    """Remarks of each severity, worst first, those without any left out."""
    counts = Counter(remark.severity for remark in remarks)
    return {severity: counts[severity] for severity in SEVERITIES if counts[severity]}


def sections(remarks: Sequence[Remark], language: str) -> list[tuple[str, list[Remark]]]:
    """Remarks by section, in the order in which the sections first appear."""
    groups: dict[str, list[Remark]] = {}
    for remark in remarks:
        place = remark.place
        everywhere = place.page is None and place.start is None and not place.boxes
        name = place.section or (WHOLE if everywhere else UNSECTIONED)[language]
        groups.setdefault(name, []).append(remark)
    return list(groups.items())


def says_quote(remark: Remark) -> bool:
    """Whether the message holds the words already, so that quoting them once more would be chatter."""
    return _squeezed(remark.place.quote) in _squeezed(remark.message)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def plain(text: str) -> str:
    """One line without control characters: a draft must not steer the reader's terminal or reverse its text."""
    return harmless(" ".join(text.split()))


def harmless(text: str) -> str:
    """Text as it stands, its control characters replaced but for tabs and line ends."""
    if text.isprintable():
        return text
    return "".join(c if unicodedata.category(c) not in _STEERING or c in _HARMLESS else "\ufffd" for c in text)


_STEERING = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_HARMLESS = {"\t", "\n", "\u200b", "\u200c", "\u200d", "\ufeff", "\u00ad"}
"""Format characters that scripts and word breaking need; bidirectional overrides are not among them."""


def clipped(text: str, length: int) -> str:
    """At most ``length`` characters, with an ellipsis where some were left out."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
