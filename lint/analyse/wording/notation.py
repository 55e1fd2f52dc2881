"""One word written in several ways in one draft: 招聘 and 招へい, サーバ and サーバー, ２か国 and 2か国."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lint.document import Span
from lint.prepared import lexicon

FOLDER = Path(__file__).parents[2] / "lexicons" / "notation"
KATAKANA = re.compile(r"[ァ-ヺー]+(?:・[ァ-ヺー]+)*")
COUNTER = re.compile(r"(?<=[0-9０-９一二三四五六七八九十数])\s?(?P<sign>[かカヵヶケ箇])(?P<noun>月|国|所|年|条|村|町)")
WIDE = re.compile(r"(?<![（(０-９])[０-９]+|(?<=[（(])[０-９]+(?![）)０-９])|(?<=[（(])[０-９]{3,}")
"""Full-width digits; the number of an item, （１）, is no choice between two widths."""
NARROW = re.compile(r"(?<![A-Za-z0-9.])[0-9]+")
WIDE_LETTERS, NARROW_LETTERS = re.compile(r"[Ａ-Ｚａ-ｚ]+"), re.compile(r"[A-Za-z]+")
SMALL = str.maketrans("ャュョッ", "ヤユヨツ")
LONG = 6
"""Letters of a katakana word from which on ー within it may be missing."""
COMPOUND = re.compile(
    r"(?<![一-龠々])(?![高低長短深浅強弱新古早速遅近遠広狭厚薄重軽多若良悪太細赤青白黒]い)(?P<one>[一-龠])(?P<between>[いきしちみりぎじびえけせねめれげぜべ]?)(?P<two>[一-龠])"
    r"(?P<end>[わからさがまば]?[いきしちみりぎじびえけせめれげねべ])(?![るたてならよんまず])"
)
VERBAL = re.compile("[るたてならよん]|ます|ませ|まし")
"""What makes a noun of the lexicon (受け入れ) a verb (受け入れる), which official style spells its own way."""


@dataclass(frozen=True, slots=True)
class Variants:
    """A word's ways of writing, each with its places; the usual one first."""

    forms: Mapping[str, tuple[Span, ...]]

    @property
    def usual(self) -> str:
        """The form that stands most often."""
        return next(iter(self.forms))

    @property
    def rare(self) -> tuple[Span, ...]:
        """The places of the other forms, in the order of the text."""
        return tuple(sorted(place for form, places in self.forms.items() if form != self.usual for place in places))


def variants(text: str, spans: Sequence[Span]) -> Iterator[Variants]:
    """The words of a text that it writes in two ways or more.

    Args:
        text: the document's text.
        spans: the passages that count.

    """
    for group, noun in _groups():
        if sum(form in text for form in group) > 1:
            yield from _mixed({form: _places(text, spans, form, group, noun) for form in group})
    for found in (_katakana(text, spans), _okurigana(text, spans), _counters(text, spans)):
        for forms in found:
            yield from _mixed(forms)


def widths(text: str, spans: Sequence[Span]) -> Iterator[tuple[str, tuple[Span, ...], tuple[Span, ...]]]:
    """Digits or letters in two widths: "digits" or "letters", the full-width ones, the others."""
    for name, wide, narrow in (("digits", WIDE, NARROW), ("letters", WIDE_LETTERS, NARROW_LETTERS)):
        full, half = tuple(_all(text, spans, wide)), tuple(_all(text, spans, narrow))
        if full and half:
            yield name, full, half


def _all(text: str, spans: Iterable[Span], pattern: re.Pattern[str]) -> Iterator[Span]:
    for span in spans:
        for hit in pattern.finditer(text, span.start, span.end):
            yield Span(*hit.span())


def _mixed(forms: Mapping[str, Sequence[Span]]) -> Iterator[Variants]:
    present = {form: tuple(places) for form, places in forms.items() if places}
    if len(present) > 1:
        yield Variants(dict(sorted(present.items(), key=lambda pair: (-len(pair[1]), pair[1][0]))))


@cache
def _groups() -> tuple[tuple[tuple[str, ...], bool], ...]:
    """The groups of the lexicon: ways to write one word, and whether they are nouns whose verbs count for nothing."""
    return tuple((tuple(group["forms"]), group.get("noun", False)) for group in lexicon(FOLDER / "ja.jsonl"))


def _places(text: str, spans: Sequence[Span], form: str, group: Sequence[str], noun: bool) -> list[Span]:
    """Where a form stands; not as a part of a longer form of its group, nor of a longer word of its script."""
    longer = [other for other in group if form in other and other != form]
    found = []
    for span in spans:
        at = text.find(form, span.start, span.end)
        while at >= 0:
            end = at + len(form)
            inside = any(
                text.startswith(other, at - shift)
                for other in longer
                for shift in range(len(other))
                if other[shift:].startswith(form) and at >= shift
            )
            if not inside and not _part(text, at, end) and not (noun and _verbal(text, at, end)):
                found.append(Span(at, end))
            at = text.find(form, end, span.end)
    return found


def _verbal(text: str, start: int, end: int) -> bool:
    """Whether a noun of the lexicon stands as its verb (受け入れた; 課題に取り組み、)."""
    before, behind = text[max(start - 1, 0) : start], text[end : end + 1]
    goes_on = re.match("[一-龠]", text[end - 1]) and behind and behind in "いきぎけげしせちみめりれわが"
    return bool(VERBAL.match(text, end) or goes_on or (behind in ("、", "，") and before in tuple("をにへとが")))


def _part(text: str, start: int, end: int) -> bool:
    """Whether katakana or Latin letters go on before or behind."""
    for edge, beside in ((text[start], text[start - 1 : start]), (text[end - 1], text[end : end + 1])):
        for script in ("[ァ-ヺー]", "[A-Za-z]"):
            if re.match(script, edge) and beside and re.match(script, beside):
                return True
    return False


def _katakana(text: str, spans: Sequence[Span]) -> Iterator[Mapping[str, Sequence[Span]]]:
    """Katakana words that differ in ー, ・ or ヴ only."""
    words: dict[str, dict[str, list[Span]]] = {}
    for place in _all(text, spans, KATAKANA):
        word = text[place.start : place.end]
        if len(word) > 3:
            words.setdefault(_sound(word), {}).setdefault(word, []).append(place)
    known = {form for group, _ in _groups() for form in group}
    for forms in words.values():
        if len(forms) > 1 and not all(form in known for form in forms):
            yield forms


def _sound(word: str) -> str:
    """A katakana word without what spelling varies: a final ー, ・ between its parts, ヴ for ブ, ウイ for ウィ.

    In long words, which no other word resembles so far, every ー may be missing (データーベース).
    """
    plain = re.sub("ヴ([ァィェォ])", lambda hit: {"ァ": "バ", "ィ": "ビ", "ェ": "ベ", "ォ": "ボ"}[hit[1]], word)
    plain = re.sub("([ウク])([ィェォ])", lambda hit: hit[1] + {"ィ": "イ", "ェ": "エ", "ォ": "オ"}[hit[2]], plain)
    plain = plain.translate(SMALL)
    plain = re.sub("ー(?=・|$)", "", plain).replace("・", "").replace("ヴ", "ブ")
    return plain.replace("ー", "") if len(plain) >= LONG else plain


def _okurigana(text: str, spans: Sequence[Span]) -> Iterator[Mapping[str, Sequence[Span]]]:
    """Nouns of two verbs that differ in the kana between and behind their kanji only: 書き換え and 書換え."""
    known = {form for group, _ in _groups() for form in group}
    words: dict[str, dict[str, list[Span]]] = {}
    for span in spans:
        for hit in COMPOUND.finditer(text, span.start, span.end):
            if hit.group() not in known and not _verbal(text, *hit.span()):
                written = words.setdefault(hit["one"] + hit["two"] + hit["end"][-1], {})
                written.setdefault(hit.group(), []).append(Span(*hit.span()))
    yield from (forms for forms in words.values() if len(forms) > 1)


def _counters(text: str, spans: Sequence[Span]) -> Iterator[Mapping[str, Sequence[Span]]]:
    """か月, ヶ月, カ月, ヵ月 and their like behind numbers."""
    found: dict[str, dict[str, list[Span]]] = {}
    for span in spans:
        for hit in COUNTER.finditer(text, span.start, span.end):
            form = hit["sign"] + hit["noun"]
            found.setdefault(hit["noun"], {}).setdefault(form, []).append(Span(hit.start("sign"), hit.end("noun")))
    yield from found.values()
