"""Words that the comparisons of two drafts share, in both languages."""

from __future__ import annotations

from collections.abc import Sequence

from lint.compare import Comparison, Pair
from lint.report import words
from lint.result import Place, Remark

TITLES = {
    "ja": {"new": "新しい指摘", "still": "まだ残っている指摘", "fixed": "解消した指摘"},
    "en": {"new": "New", "still": "Still there", "fixed": "Fixed"},
}
ORDER = ("new", "still", "fixed")
"""What has to be looked at first comes first."""
MARKS = {"new": "+", "still": "=", "fixed": "-"}
HOW = {
    "ja": {"edited": "文面は変わりましたが、指摘は残っています", "moved": "別の節に移りました"},
    "en": {"edited": "reworded, but still there", "moved": "moved to another section"},
}


def language_of(comparison: Comparison, language: str) -> str:
    """The language to speak: ``language``, or the later draft's own where that is "auto"."""
    return words.language_of(comparison.new, language)


def groups(comparison: Comparison) -> dict[str, list[tuple[Remark, Pair | None]]]:
    """The findings under "new", "still" and "fixed", in the order to show them."""
    return {
        "new": [(remark, None) for remark in comparison.added],
        "still": [(pair.new, pair) for pair in comparison.still],
        "fixed": [(remark, None) for remark in comparison.fixed],
    }


def counted(kind: str, count: int, language: str) -> str:
    """How many: "解消した指摘 3件", "3 fixed"."""
    title = TITLES[language][kind]
    return f"{title} {count}件" if language == "ja" else f"{count} {title.lower()}"


def severities(remarks: Sequence[Remark], language: str) -> str:
    """How many of each severity, in brackets."""
    parts = [words.counted(severity, count, language) for severity, count in words.tally(remarks).items()]
    if not parts:
        return ""
    return f"（{'、'.join(parts)}）" if language == "ja" else f" ({', '.join(parts)})"


def where(place: Place, exact: bool, language: str) -> str:
    """Page and section of a place, as far as they are known."""
    parts = (words.page(place, exact, language), words.plain(place.section) if place.section else None)
    return ("、" if language == "ja" else ", ").join(part for part in parts if part)


def passage(pair: Pair, comparison: Comparison, language: str) -> str | None:
    """How a finding was followed, where it is not simply at its old place."""
    if pair.how == "same":
        return None
    before = where(pair.old.place, comparison.old.pages_exact, language)
    said = HOW[language][pair.how]
    if not before:
        return said
    return f"{said}（前は{before}）" if language == "ja" else f"{said} (was {before})"


def verdict(comparison: Comparison, language: str) -> str:
    """What the comparison comes to, in a sentence or two."""
    new = [remark for remark in comparison.added if remark.severity in ("error", "warning")]
    left = [pair for pair in comparison.still if pair.new.severity == "error"]
    ja = language == "ja"
    if not comparison.added and not comparison.still:
        if not comparison.fixed:
            return "どちらの原稿にも指摘はありません。" if ja else "Neither draft has anything to remark on."
        return "前の原稿の指摘は、すべて解消しました。" if ja else "Everything that the earlier draft had is fixed."
    said = []
    if new:
        said.append(
            f"改稿で新しく生じた指摘が{len(new)}件あるので、まずこれをご覧ください。"
            if ja
            else f"Look first at the {_several(len(new), 'new error or warning', 'new errors and warnings')}: "
            "the revision brought them in."
        )
    if left:
        said.append(
            f"「要修正」が{len(left)}件残っています。"
            if ja
            else f"{_several(len(left), 'error is', 'errors are')} still to be fixed."
        )
    if not said:
        said.append(
            "必ず直すべきものは残っていません。"
            if ja
            else "Nothing that has to be fixed is left from the earlier draft."
        )
    return ("" if ja else " ").join(said)


def _several(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
