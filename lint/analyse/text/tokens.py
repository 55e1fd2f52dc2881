"""Japanese words: fugashi with the UniDic dictionary, with the place of each in the text."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import Any, NamedTuple

from lint.analyse.text.dictionary import given_back


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
    new = tuple.__new__  # half the time of Token(…)
    return tuple([new(Token, (offset + start, offset + end, *word)) for start, end, word in _words(text)])


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
    """The words of a stretch, begin and end first; whole families of rules ask for a sentence, one after the other."""
    found: list[tuple[int, int, tuple[str, ...]]] = []
    at = 0
    text = plain(text)
    for line in _tagger().parse(text).split("\n"):
        surface, word = _word(line)
        start = text.find(surface, at)
        if start >= 0 and surface:  # a character that the tagger changed has no place, and no token
            at = start + len(surface)
            if word:
                found.append((start, at, word))
    _counted(len(text))
    return tuple(found)


HOLDING, SHARE = 2500, 5
"""What the dictionary brought into memory is given back after so many characters, or a fifth of those before: in a
long document other things fill the memory, and bringing pages in anew takes as long as the cutting."""
KNOWN, UNKNOWN = r"%m\t%f[17]\t%f[4]\t%f[5]\t%f[10]\t%F-[0,1,2,3]\n", r"%m\t*\t*\t*\t%m\t%F-[0,1,2,3]\n"


def plain(text: str) -> str:
    """A text as the tagger reads it, character for character: blanks for line ends, kanji for radicals."""
    return text.translate(_plain())


_cut, _next = 0, HOLDING


def _counted(characters: int) -> None:
    """Keep what the dictionary holds of memory small."""
    global _cut, _next
    _cut += characters
    if _cut > _next:
        _next = _cut + max(HOLDING, _cut // SHARE)
        given_back()


@cache
def _plain() -> dict[int, str]:
    blanks = dict.fromkeys((0, *range(9, 14)), " ")
    return blanks | {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}


@cache
def _tagger() -> Any:
    import fugashi

    return fugashi.Tagger(f'-O "" -F "{KNOWN}" -U "{UNKNOWN}" -E ""')


@lru_cache(maxsize=65536)
def _word(line: str) -> tuple[str, tuple[str, ...]]:
    """The word of a line that the tagger printed, and a :class:`Token`'s fields behind its place (blanks: none)."""
    surface, _, features = line.partition("\t")
    if not surface or surface.isspace():
        return surface, ()
    reading, conjugation, form, base, tag = ("" if field == "*" else field for field in features.split("\t"))
    return surface, () if tag == "空白" else (surface, tag, WRITTEN.get(base, base), form, conjugation, reading)
