"""Japanese words: fugashi with the UniDic dictionary, with the place of each in the text."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import Any, NamedTuple


class Token(NamedTuple):
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
    found: list[Token] = []
    at = 0
    text = text.translate(_plain())
    for line in _tagger().parse(text).split("\n"):
        word = _word(line)
        start = at if text.startswith(word[0], at) else text.find(word[0], at)
        if start >= 0 and word[0]:  # a character that the tagger changed has no place, and no token
            at = start + len(word[0])
            if word[1] != "空白":
                found.append(tuple.__new__(Token, (offset + start, offset + at, *word)))  # half the time of Token(…)
    return tuple(found)


KNOWN, UNKNOWN = r"%m\t%f[17]\t%f[4]\t%f[5]\t%f[10]\t%F-[0,1,2,3]\n", r"%m\t*\t*\t*\t%m\t%F-[0,1,2,3]\n"


@cache
def _plain() -> dict[int, str]:
    """One character for one: those that would end the tagger's text or lines, and radicals printed for kanji."""
    blanks = dict.fromkeys((0, *range(9, 14)), " ")
    return blanks | {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}


@cache
def _tagger() -> Any:
    import fugashi

    return fugashi.Tagger(f'-O "" -F "{KNOWN}" -U "{UNKNOWN}" -E ""')


@lru_cache(maxsize=65536)
def _word(line: str) -> tuple[str, str, str, str, str, str]:
    """Surface, tag, lemma, form, type and reading of a line that the tagger printed; empty behind the last."""
    surface, _, features = line.partition("\t")
    if not surface:
        return "", "", "", "", "", ""
    reading, conjugation, form, base, tag = ("" if field == "*" else field for field in features.split("\t"))
    return surface, "空白" if surface.isspace() else tag, WRITTEN.get(base, base), form, conjugation, reading
