"""Organisations that no list knows, told by the form of their names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lint.analyse.place_names import organisations, spelt
from lint.analyse.place_words import (
    ANOTHER,
    APART,
    ENGLISH,
    IN_LAB,
    IN_PLACE,
    JAPANESE,
    KINDS,
    LEAD,
    MUNICIPAL,
    OWN,
    SENTENCE,
    TRAIL,
    VAGUE,
    WHEN_IN,
    WHO_AT,
    is_torn,
)


def shaped(text: str, leads: Callable[[str], bool]) -> Iterator[tuple[int, str]]:
    """Organisations that only their form tells, and where each begins: 「〜大学」, "University of …".

    Args:
        text: the text, folded.
        leads: whether words begin with the name of a country or a town.

    """
    for begin, end in (piece for match in ENGLISH.finditer(text) for piece in _each_alone(text, *match.span(), leads)):
        words, start = text[begin:end], begin
        lead = LEAD.match(words)
        while lead:
            words, start = words[lead.end() :], start + lead.end()
            lead = LEAD.match(words)
        words = TRAIL.sub("", TRAIL.sub("", words.rstrip(" .,-&")))  # "University of Helsinki Prof. Pekka Aaltonen"
        if words.count(" ") < 1 or VAGUE.match(words):
            continue
        yield start, words
    for match in (*JAPANESE.finditer(text), *MUNICIPAL.finditer(text)):
        words, start = match.group(), match.start()
        if (latin := re.match(r"[A-Za-z]*[a-z](?=[一-龠ァ-ヶ])", words)) and _begins(words[latin.end() :], leads):
            words, start = (
                words[latin.end() :],
                start + latin.end(),
            )  # 「Hannah Okafor東北大学」, whose lines were joined
        if (time := re.match(r"(?:か|ヶ|カ|ケ|ヵ|箇)?[年月週日]間?(?:で|の)?(?=.{3})", words)) and re.match(
            r"[\d０-９一二三四五六七八九十半数か]", text[max(start - 1, 0) : start] or "x"
        ):
            words, start = words[time.end() :], start + time.end()  # 「6か月間東北大学に」
        if time := re.match(r"(?:半|数|[一二三四五六七八九十]{1,2})(?:年|[かヶカケヵ箇]月|週)間(?=.{3})", words):
            words, start = words[time.end() :], start + time.end()  # 「半年間東北大学に」
        if (many := re.match(r"数?[名人](?=.{2})", words)) and (
            many[0][0] == "数" or text[start - 1 : start].isdigit()
        ):
            words, start = words[many.end() :], start + many.end()  # 「1名大阪大学に」
        head = re.match(r"(?:.{1,10}・|[一-龠]+国立?)(?=[ァ-ヶー]{2}|.{2,}大学)", words)
        if head and leads(words):
            words, start = words[head.end() :], start + head.end()
        if len(words) < 3 or VAGUE.match(words) or OWN.match(words) or is_torn(text, start, words):
            continue
        after = text[start + len(words) : start + len(words) + 2]
        if (
            words.endswith("大学")
            and after[:1] == "院"
            and after != "院生"
            and spelt(words)[0] not in organisations()[0]
        ):
            words += "院"  # 「ロンドン大学衛生熱帯医学大学院」
        yield start, words


def _begins(words: str, leads: Callable[[str], bool]) -> bool:
    """Whether words are an institution of their own, with a land, a town or a listed name at their beginning."""
    return leads(words) or spelt(words)[0] in organisations()[0]


def _each_alone(text: str, start: int, end: int, leads: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """The institutions of a stretch in capitals, without whom or when "at" and "in" join to them.

    "Makoto Shimekake at Chiba Institute", "Plasma Physics Laboratory in FY2026", "Linear Accelerator Center and the
    Oxford Internet Institute".
    """
    ended = SENTENCE.search(text, start, end)
    while ended is not None and not KINDS.search(text, start, ended.start()):
        start = ended.end()
        ended = SENTENCE.search(text, start, end)
    joints = [match.span(match.lastindex or 0) for match in ANOTHER.finditer(text[start:end])]
    joints += [match.span() for match in APART.finditer(text[start:end])]
    gaps = [(start + begin, start + stop) for begin, stop in sorted(joints)]
    edges = [start, *(edge for gap in gaps for edge in gap), end]
    for begin, stop in zip(edges[::2], edges[1::2], strict=True):
        if not KINDS.search(words := text[begin:stop]) and len(edges) > 2:
            continue  # the person of "Elise Perret – Kyushu University"
        if (at := WHO_AT.match(words)) and not KINDS.search(at[0]):
            begin += at.end()
        if (when := WHEN_IN.search(text[begin:stop])) or (
            (when := IN_PLACE.search(text[begin:stop])) and leads(when[1])
        ):
            stop = begin + when.start()
        elif lab := IN_LAB.search(text[begin:stop]):
            stop = begin + max(lab.start(1), lab.start(2))
        yield begin, stop
