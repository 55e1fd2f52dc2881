"""Japanese words: fugashi with the UniDic dictionary, with the place of each in the text."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any


@dataclass(frozen=True, slots=True)
class Token:
    """A word as UniDic cuts it ("short unit")."""

    start: int
    end: int
    text: str
    tag: str
    """Part of speech, coarse to fine ("名詞-普通名詞-サ変可能")."""
    lemma: str
    """The dictionary form as it is usually written ("できる" for 出来 and でき)."""
    form: str
    """Inflected form ("連用形-促音便"), empty where the word has none."""
    type: str
    """Conjugation ("五段-ワア行"), empty where the word has none."""
    reading: str
    """Katakana reading, empty where the dictionary does not know the word."""


WRITTEN = {
    "出来る": "できる", "為る": "する", "居る": "いる", "有る": "ある", "在る": "ある", "無い": "ない", "亡い": "ない",
    "言う": "いう", "云う": "いう", "因る": "よる", "依る": "よる", "拠る": "よる", "行なう": "行う", "於く": "おく",
    "置く": "おく", "事": "こと", "物": "もの", "者": "者", "時": "とき", "所": "ところ", "処": "ところ", "為": "ため",
    "様": "よう", "訳": "わけ", "筈": "はず", "迄": "まで", "程": "ほど", "位": "くらい", "等": "など", "其の": "その",
    "此の": "この", "共": "とも", "更に": "さらに", "全て": "すべて", "尚": "なお", "又": "また", "或いは": "あるいは",
    "及び": "および", "並びに": "ならびに", "従って": "したがって",
    "殆ど": "ほとんど", "既に": "すでに", "下さる": "くださる",
    "頂く": "いただく", "致す": "いたす", "得る": "得る", "成る": "なる", "分かる": "わかる", "判る": "わかる",
    "看做す": "みなす", "見做す": "みなす", "付く": "つく", "就く": "つく", "関わる": "かかわる", "係わる": "かかわる",
}  # fmt: skip
"""Spellings that patterns need not tell apart, each with the one that patterns use."""


def tokens(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Cut a stretch of Japanese (or mixed) text into words.

    Args:
        text: the stretch; white space stands in no token.
        offset: where the stretch begins in the document's text.

    """
    return tuple(_cut(text, offset))


def _cut(text: str, offset: int) -> Iterator[Token]:
    at = 0
    for node in _tagger()(text.replace("\0", " ")):
        surface = node.surface
        start = text.find(surface, at)
        if start < 0:  # the tagger normalised a character; nothing can be said of its place
            continue
        at = start + len(surface)
        if not surface.isspace():
            yield Token(offset + start, offset + at, surface, *_features(node.feature_raw, surface))


@cache
def _tagger() -> Any:
    import fugashi

    return fugashi.Tagger()


@lru_cache(maxsize=65536)
def _features(raw: str, surface: str) -> tuple[str, str, str, str, str]:
    """Tag, lemma, form, type and reading out of UniDic's line of features."""
    fields = next(csv.reader([raw])) if '"' in raw else raw.split(",")
    tag = "-".join(field for field in fields[:4] if field not in ("*", ""))
    conjugation, form = (field if field != "*" else "" for field in fields[4:6])
    known = len(fields) > 17
    base = fields[10] if known and fields[10] not in ("*", "") else surface
    reading = fields[17] if known and fields[17] != "*" else ""
    return tag, WRITTEN.get(base, base), form, conjugation, reading
