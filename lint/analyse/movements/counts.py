"""Totals of travellers that running text states."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lint.analyse.structure.grids import plain
from lint.analyse.team.covers import Labelled
from lint.analyse.text.sentences import Sentence
from lint.analyse.text.sentences import sentences as split
from lint.document import Block, Document, Span, Zone

NUMBER = r"(?P<n>[0-9０-９]{1,3}|[一二三四五六七八九十]{1,2})"
WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
DOZENS = {"half a dozen": 6, "a dozen": 12}
ENGLISH_NUMBER = rf"(?P<n>\d{{1,3}}|{'|'.join([*WORDS, *DOZENS])})"
PEOPLE = (
    r"(?:people|persons|researchers|members|travell?ers|young researchers|scientists|participants|invitees"
    r"|visitors|guests)"
)
GOINGS = r"(?:stays|visits|movements|secondments|exchanges|placements|trips)"
WORTH = re.compile(
    r"名|人|件|\dつ|[一二三四五六七八九]つ|\bof (?:us|them|ours|theirs|our|their)\b|\b(?:leave|come|travel)\b"
    rf"|\b(?:{PEOPLE}|{GOINGS}|outbound|outgoing|inbound|incoming)\b"
)
"""What every sentence with a total has one of."""
ALL = r"(?:合計|総勢|全部で|計|延べではなく)"
LED = r"^\s*(?:[\d０-９]{1,2}[-–.．]?\d{0,2}\s+)?"
"""What may lead a line: its number."""
ENDS = r"(?:である|です|だ|と(?:する|した|なる)|を予定|[。．]|$)"
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("inbound", re.compile(rf"日本(?:側)?(?:に|へ)(?:来る|招く|迎える|入る|訪れる)(?:研究者|者"
        rf"|人)?(?:の|は)+(?:{ALL})?\s*{NUMBER}\s*(?:名|人)(?!の|ずつ|が)")),
    ("outbound", re.compile(rf"日本(?:側)?(?:から|を)(?:海外へ|相手国へ|国外へ)?(?:出る|渡る|行く|向かう|出かける|送る"
        rf"|送り出す|旅立つ|発つ|離れる|赴く)(?:研究者|者|人)?(?:の|は)+(?:{ALL})?\s*{NUMBER}\s*(?:名|人)(?!の|ずつ|が)")),
    ("outbound", re.compile(rf"日本(?:側)?から(?:海外へ|相手国へ)?(?:渡航|派遣)(?:する|され?る)?(?:研究者|者"
        rf"|人)?(?:の|は)+(?:{ALL})?\s*{NUMBER}\s*(?:名|人)")),
    ("inbound", re.compile(rf"(?:海外|相手国?側?|国外)から(?:日本へ|日本に)?(?:招く|招へいする|招聘する|迎える"
        rf"|受け入れる)(?:研究者|者|人)?(?:の|は)+(?:{ALL})?\s*{NUMBER}\s*(?:名|人)")),
    ("outbound", re.compile(rf"(?:{ALL})\s*{NUMBER}\s*(?:名|人)(?:の(?:若手)?(?:研究者|メンバー))?(?:を"
        rf"|が)?(?:海外|相手国|国外)?(?:へ|に)?(?:派遣|渡航)")),
    ("inbound", re.compile(rf"(?:{ALL})\s*{NUMBER}\s*(?:名|人)(?:の(?:若手)?(?:研究者))?(?:を|が)?(?:海外|相手国"
        rf"|国外)?(?:から)?(?:日本(?:へ|に))?(?:招へい|招聘|招[くき]|来日)")),
    ("outbound", re.compile(rf"(?:渡航|派遣)(?:する)?者(?:の?数)?(?:は|[:：])\s*(?:{ALL})?\s*{NUMBER}\s*(?:名"
        rf"|人)(?!の|ずつ|が)")),
    ("inbound", re.compile(rf"(?:招へい|招聘|被招へい)(?:する)?者(?:の?数)?(?:は"
        rf"|[:：])\s*(?:{ALL})?\s*{NUMBER}\s*(?:名|人)(?!の|ずつ|が)")),
    ("outbound", re.compile(rf"{LED}(?:本計画の|本課題の|日本(?:側)?からの|(?:海外|相手国)への)?(?:渡航|派遣)"
        rf"(?:する(?:研究者|人|者))?は、?(?:{ALL})?\s*{NUMBER}\s*(?:名|人){ENDS}")),
    ("inbound", re.compile(rf"{LED}(?:本計画の|本課題の|(?:海外|相手国)からの|日本への)?(?:招へい|招聘|来日|受け?入れ)"
        rf"(?:する(?:研究者|人|者))?は、?(?:{ALL})?\s*{NUMBER}\s*(?:名|人){ENDS}")),
    ("outbound", re.compile(rf"(?:^|(?<=[。、\s]))(?:本計画では、?|本課題では、?|日本側から、?"
        rf"|日本から、?)?{NUMBER}\s*(?:名|人)を(?:海外|相手国)(?:へ|に)?(?:派遣|渡航)")),
    ("outbound", re.compile(rf"日本(?:側)?から(?:は|、)?(?:若手(?:研究者)?(?:を|が)?)?"
        rf"{NUMBER}\s*(?:名|人)(?:の(?:若手)?研究者)?(?:を|が)(?:海外|相手国|国外)?(?:へ|に)?(?:派遣|渡航|渡[るりっ]"
        rf"|送[るりっ])")),
    ("inbound", re.compile(rf"(?:相手国?側?|海外|国外)から(?:は|、)?(?:若手(?:研究者)?(?:を|が)?)?"
        rf"{NUMBER}\s*(?:名|人)(?:の(?:若手)?研究者)?(?:を|が)(?:日本(?:へ|に))?(?:招へい|招聘|招[くき]|来日"
        rf"|受け?入れ|迎え)")),
    ("outbound", re.compile(rf"\b{ENGLISH_NUMBER}\s+(?:Japanese\s+)?{PEOPLE}\s+(?:will\s+)?"
        r"(?:go|travel|move)(?:es|s)?\s+(?:from Japan\s+)?to\s+(?:the\s+)?(?:partner|counterpart)", re.I)),
    ("inbound", re.compile(rf"\b{ENGLISH_NUMBER}\s+{PEOPLE}\s+(?:will be|are)\s+(?:invited|welcomed)"
        r"\s+to\s+Japan", re.I)),
    ("outbound", re.compile(rf"\b{ENGLISH_NUMBER}\s+{PEOPLE}\s+(?:who|that)\s+(?:will\s+)?(?:go|travel|move)\s+"
        r"(?:abroad|overseas)", re.I)),
    ("inbound", re.compile(rf"\b{ENGLISH_NUMBER}\s+(?:{PEOPLE}\s+)?(?:who|that)\s+(?:will\s+)?(?:come|travel|move)\s+"
        r"to\s+Japan", re.I)),
    ("outbound", re.compile(rf"\b(?:a total of|in total,?|in all,?|altogether,?)\s+{ENGLISH_NUMBER}\s+(?:of our\s+"
        rf"|Japanese\s+)?{PEOPLE}\s+(?:will\s+)?(?:go|travel|be sent|stay)\s+abroad", re.I)),
    ("inbound", re.compile(rf"\b(?:a total of|in total,?|in all,?"
        rf"|altogether,?)\s+{ENGLISH_NUMBER}\s+{PEOPLE}\s+(?:will\s+)?"
            r"(?:be invited|come to|visit) (?:to )?Japan", re.I)),
    ("outbound", re.compile(rf"\b(?:We|The (?:project|plan|team|center"
        rf"|centre)) (?:will )?sends?\s+(?:a total of\s+)?{ENGLISH_NUMBER}\s+{PEOPLE}\s+abroad", re.I)),
    ("inbound", re.compile(rf"\b(?:We|The (?:project|plan|team|center|centre)) (?:will )?(?:invites?|hosts?"
        rf"|receives?)\s+(?:a total of\s+)?{ENGLISH_NUMBER}\s+{PEOPLE}(?=\s*(?:\.|,|;|from abroad"
        rf"|from (?:the )?(?:partner|counterpart)|and\b))", re.I)),
)  # fmt: skip
FAR_EN = r"(?:go(?:es)?|travel|move|leave|fly)\s+(?:abroad|overseas|out\b|(?:to|for)\s+(?!Japan)[A-Z]\w+)"
NEAR_EN = r"(?:come|travel|move|fly)s?\s+(?:to\s+Japan|to\s+us|here)"
OURS_EN = r"(?:of\s+(?:us|ours|our\s+(?:own|members|people|side|team)))"
THEIRS_EN = r"(?:of\s+(?:them|theirs|their\s+(?:members|people|side|team)))"
OUT_EN = (
    r"(?:(?:will\s+)?(?:go|leave|travel)(?=\s*(?:,|;|and|while)\s)|(?:will\s+)?(?:go|travel|move)\s+(?:abroad"
    r"|overseas|out)|(?:will\s+)?leave\s+Japan"
    r"|(?:will\s+be|are)\s+sent\s+(?:abroad|overseas))"
)
IN_EN = r"(?:(?:will\s+)?(?:come|travel|move)(?:\s+to\s+Japan)?\b|(?:will\s+be|are)\s+(?:invited|received|welcomed))"
PAIRS = (
    re.compile(
        rf"(?P<out>(?:渡航|派遣)(?:者|する者)?(?:数)?(?:は|が|[:：])?\s*{NUMBER}\s*(?:名|人|件))\s*[、,，・/／と]\s*"
        rf"(?:[^\s、,，・/／]{{1,6}}側)?(?:から|へ)?の?"
        rf"(?P<into>(?:招へい|招聘|招待|来日|受け?入れ?)(?:者|する者)?(?:数)?(?:は|が|[:：])?\s*"
        rf"{NUMBER.replace('<n>', '<m>')}\s*(?:名|人|件))(?!ずつ)"
    ),
    re.compile(
        rf"\b(?P<out>{ENGLISH_NUMBER}\s+{OURS_EN}\s+(?:will\s+)?{FAR_EN})\s*(?:,|;|and|while|\s)+\s*"
        rf"(?P<into>{ENGLISH_NUMBER.replace('<n>', '<m>')}\s+{THEIRS_EN}\s+(?:will\s+)?{NEAR_EN})",
        re.I,
    ),
    re.compile(
        rf"\b(?P<out>{ENGLISH_NUMBER}\s+{PEOPLE}\s+{OUT_EN})\s*(?:,|;|and|while|\s)+\s*"
        rf"(?P<into>{ENGLISH_NUMBER.replace('<n>', '<m>')}\s+(?:(?:[a-z]+\s+)?{PEOPLE}\s+)?{IN_EN})",
        re.I,
    ),
    re.compile(
        rf"\b(?:we|Japan|our side)\s+(?:will\s+)?sends?\s+(?P<out>{ENGLISH_NUMBER}(?:\s+{PEOPLE})?)"
        rf"(?:\s+(?:abroad|overseas|out))?\s*(?:,|;|and|while|\s)+\s*(?:we\s+)?(?:will\s+)?(?:receives?"
        rf"|invites?|hosts?|welcomes?)\s+"
        rf"(?P<into>{ENGLISH_NUMBER.replace('<n>', '<m>')}(?:\s+{PEOPLE}|(?=\s*[.,;])))",
        re.I,
    ),
    re.compile(
        rf"\b(?P<out>{ENGLISH_NUMBER}\s+(?:of them\s+)?(?:outbound|outgoing|OUT|out|from Japan|to go abroad))"
        r"\s*(?:,|;|and|\s)+"
        rf"(?P<into>{ENGLISH_NUMBER.replace('<n>', '<m>')}\s+(?:of them\s+)?(?:inbound|incoming|IN|in|to Japan)\b)"
    ),
)
"""Both ways at once, which only a total tells: 「渡航4名、招へい2名」, "five people leave Japan and two come", "six OUT
and two IN".
"""
SUMS = (
    re.compile(
        rf"(?:往来|行き来|人の動き|移動|相互訪問|交流|派遣・受け?入れ)[^。\n]{{0,12}}?日本(?:側)?から(?:は)?\s*{NUMBER}\s*(?:名|人|件)\s*[、,，・/／と]\s*"
        rf"[^\s、。,，・/／]{{1,12}}?から(?:は)?\s*{NUMBER.replace('<n>', '<m>')}\s*(?:名|人|件)"
    ),
    re.compile(
        rf"\b{ENGLISH_NUMBER}\s+(?:[a-z-]+\s+)?{GOINGS}\s+(?:to|in|into|from|by)\s+[^.;,]{{2,40}}?(?:,|;|\sand)\s+(?:and\s+)?"
        rf"{ENGLISH_NUMBER.replace('<n>', '<m>')}\s+(?:[a-z-]+\s+)?(?:{GOINGS}\s+)?(?:to|in|into|from|by)\b",
        re.I,
    ),
)
"""Two numbers that make up all: 「往来：日本から3名、英国から3名」, "four trips to Japan and three visits to us"."""
EVERYBODY = (
    re.compile(
        rf"(?:延べ|のべ|合計|総勢|全部で|計|合わせて)\s*{NUMBER}\s*(?:名|人)(?:の(?:若手)?(?:研究者|メンバー)?)?"
        r"(?:が|を)(?:双方向に|相互に|日[^、。]{1,4}間[をで])?(?:往来|行き来|往復)"
    ),
    re.compile(
        rf"\b(?:a total of|in total,?|in all,?|altogether,?)\s+{ENGLISH_NUMBER}\s+{PEOPLE}\s+(?:will\s+)?"
        r"(?:travel|move|go)\s+(?:between|both ways|in (?:both|either) directions?|one way or the other)",
        re.I,
    ),
    re.compile(
        rf"(?:往来|行き来|往復|渡航と招へい|渡航・招へい|(?<!からの)(?<!への)滞在)(?:は|の数は|の?件数は)(?:全部で"
        rf"|合計|合わせて|計|都合)?\s*{NUMBER}\s*(?:件|つ)"
    ),
    re.compile(
        rf"(?:^\W*|\b(?:in all|in total|altogether|a total of)[,:]?\s+){ENGLISH_NUMBER}\s+{GOINGS}"
        r"(?:\s+(?:in all|in total|altogether"
        r"|(?:are|will be) (?:planned|foreseen|fixed|scheduled|proposed|agreed|envisaged)))?"
        r"(?=\s*[.,:;(])",
        re.I,
    ),
    re.compile(
        rf"\b(?:plan|table|list|programme|project|schedule) (?:holds|has|comprises|contains|foresees|counts|lists)\s+"
        rf"{ENGLISH_NUMBER}\s+{GOINGS}\b",
        re.I,
    ),
)
"""Whoever goes, either way: 「延べ7名が往来する」, and the stays that they make: 「往来は九件である」."""
LABEL = re.compile(
    r"(?:派遣|渡航|招へい|招聘|受け?入れ?|往来|交流)[^\n:：]{0,10}(?:人数|者数|人員|予定数)"
    r"|(?:予定)?人数.{0,4}(?:派遣|渡航|招へい|受入)"
    r"|number of (?:secondments|exchanges|stays|visits|travell?ers)"
)
"""A label of how many go or come, folded."""
LINE = 200
"""Characters of a line that is no sentence, at most."""
ALONE = re.compile(rf"\s*(?:計|合計)?\s*{NUMBER}\s*(?:名|人|件)\s*")
COUNTED = re.compile(
    rf"{NUMBER}\s*(?:名|人)(?!目|分|ずつ|以上|あたり|当たり)"
    rf"|\b{ENGLISH_NUMBER.replace('<n>', '<m>')}\s+(?:(?:[a-z-]+\s+){{0,2}}{PEOPLE}\b"
    r"|of\s+(?:us|them|ours|theirs|(?:our|their)\s+[a-z]+)\b"
    r"|(?=(?:will\s+|are\s+to\s+)?(?:leav|go|travel|mov|com|arriv|fly)(?:e|ing)?\b))",
    re.I,
)
APART = re.compile(r"[、，,;；]|\s(?:and|while|whereas)\s", re.I)
GOING = re.compile(
    r"渡航|渡[るりっ]|派遣|送り|出かけ|出向[くき]|赴[くき]|日本(?:側)?から|国外へ|海外へ"
    r"|出(?:て[いゆ]|る|す|かけ|発)"
    r"|\bleav(?:e|es|ing)\b|\bgoing out\b|\bsends?\b|\babroad\b|\boverseas\b|\bfrom Japan\b|outbound|\bsent\b"
    r"|\b(?:go|travel|move|fl(?:y|ies)|head|set)(?:es|s|ing)? out\b|outgoing",
    re.I,
)
COMING = re.compile(
    r"招(?:へい|聘|待|[くきい])|来日|来る|来てもら|やって来|訪れ|訪日|受け?入れ|迎え|日本(?:へ|に|を)|(?:海外|相手国?"
    r"|国外)(?:側)?から"
    r"|from abroad|from overseas|\b(?:to|in|visit) Japan\b|\binvit|\bcom(?:es?|ing)\b|\barriv(?:e|es|ing)\b"
    r"|inbound|incoming"
    r"|\bguests?\b|\b(?:receiv|welcom)(?:e|es|ing)\b|\bhosts?\b"
    r"|\b(?:are|be) (?:received|welcomed|hosted)\b",
    re.I,
)
DONE = re.compile(r"(?:した|いた|った|れた)[。．]?\s*$|\b(?:was|were|went|came|had|have been)\b")
"""What has been, and is no plan."""
PLANNED = re.compile(
    r"(?:計画|予定|方針|見通し|見込み?|運び|こと)(?:が|は|を|に|と|で|も)|予定|\b(?:plan(?:ned|s)?|agreed|decided"
    r"|foreseen|will|shall)\b",
    re.I,
)
"""A plan that has been made: 「来日する計画が固まった」."""
PORTION = re.compile(
    r"年度|年目|毎年|各年|初年|うち|学生|\b(?:each|every|per|first|last) year|\byear \d|\bFY|\bin 20\d\d|20\d\d年"
)
"""Words before a number that make it a part of the whole."""
NUMBERED = re.compile(rf"{NUMBER}\s*(?:名|人)")
KANJI = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Count:
    """A total of people who travel."""

    span: Span
    direction: str
    """"outbound", "inbound", or "either" where it counts both together."""
    number: int


def counts(text: str, sentences: Sequence[Sentence]) -> Iterator[Count]:
    """The totals that sentences state, in order.

    Args:
        text: the document's text.
        sentences: where to look.

    """
    for sentence in sentences:
        words = text[sentence.span.start : sentence.span.end]
        if not WORTH.search(words):
            continue
        taken: list[Span] = []
        for count in _stated(words, sentence.span.start):
            if not any(count.span.overlaps(other) for other in taken) and not _named(words, count, sentence.span.start):
                taken.append(count.span)
                yield count


def _named(words: str, count: Count, offset: int) -> bool:
    """Whether a number only counts the names before it: 「末永と弘中の2名」."""
    number = NUMBERED.search(words, count.span.start - offset)
    before = words[: number.start()] if number else ""
    name = r"[^\s、。・とはがを]{1,12}"
    return 1 < count.number < 6 and re.search(rf"{name}(?:[、・と]{name}){{{count.number - 1}}}の$", before) is not None


SOME = re.compile(
    rf"(?:短い|短期の?|長い|長期の?)?(?:訪問|滞在|渡航|招へい|招聘|出張|往来)(?:は|も|が|を)(?:ほかに|あと|さらに|次の)?\s*{NUMBER}\s*(?:つ|件|回)"
    r"(?=(?:あ[りる]|を?(?:予定|計画)|行|続|組|、))"
    rf"|\b(?:[Tt]here (?:are|will be) (?:also )?|[Aa]lso )?"
    rf"(?i:{ENGLISH_NUMBER.replace('<n>', '<m>')})\s+(?:short|shorter|long"
    r"|longer|further|more|other)\s+"
    rf"{GOINGS}(?=\s+(?:are|follow|come|will|complete)|\s*[.:])"
)
"""How many stays of a kind the rest of the paragraph tells: 「短い訪問も三つあります」, "Three short visits follow"."""


def some(document: Document, prose: Sequence[Sentence]) -> Iterator[tuple[Count, Span]]:
    """The numbers of stays that a paragraph announces, each with the rest of the paragraph."""
    for sentence in prose:
        for match in SOME.finditer(document.slice(sentence.span)):
            block = next(document.blocks_in(sentence.span), None)
            if block is not None and sentence.span.end < block.span.end:
                span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
                yield Count(span, "either", _number(match["n"] or match["m"])), Span(sentence.span.end, block.span.end)


def totals(
    document: Document, labels: Sequence[Labelled], prose: Sequence[Sentence], blocks: Sequence[Block]
) -> Iterator[Count]:
    """Every total that a draft states: by labels, in sentences, and in short lines that are none ("Six stays, …").

    Args:
        document: the draft.
        labels: what may be labels, with their values (:func:`lint.analyse.team.covers.labelled`).
        prose: the sentences of its running text.
        blocks: the author's blocks.

    """
    found = list(labelled_counts(document, labels))
    read = {block.span.start for sentence in prose for block in document.blocks_in(sentence.span)}
    short = [b for b in blocks if b.zone is Zone.BODY and b.outline is None and len(b.span) <= LINE]
    lines = [s for b in short if b.span.start not in read for s in split(document.text, b.span)]
    for count in counts(document.text, [*prose, *lines]):
        if not any(count.span.overlaps(other.span) for other in found):
            found.append(count)
    yield from found


def labelled_counts(document: Document, labels: Sequence[Labelled]) -> Iterator[Count]:
    """The totals that labels of the cover, of a form or of a line ask for: 「派遣・受入の人数 | 派遣3名、受入3名」.

    Args:
        document: the draft.
        labels: what may be labels, with their values (:func:`lint.analyse.team.covers.labelled`).

    """
    taken: list[Span] = []
    for pair in labels:
        label = plain(pair.label)
        if not LABEL.search(label):
            continue
        for value in pair.values:
            words = document.slice(value)
            found = list(_pairs(words, value.start))
            way = _way(label)
            if (
                not found
                and (alone := ALONE.fullmatch(words))
                and way
                and not (COMING.search(label) and GOING.search(label))
            ):
                found = [Count(value, way, _number(alone["n"]))]
            if found and not any(value.overlaps(other) for other in taken):
                taken.append(value)
                yield from found
            if found:
                break


def _both(words: str, offset: int) -> Iterator[Count]:
    """The two numbers of a sentence that counts who goes and who comes, in whatever words."""
    found = list(COUNTED.finditer(words))
    if len(found) != 2 or PORTION.search(words[: found[1].start()]):
        return
    if DONE.search(words) and not PLANNED.search(words, found[1].end()):
        return
    first, last = found
    marks = [mark.end() for mark in APART.finditer(words, first.end(), last.start())]
    cut = marks[-1] if marks else first.end()
    ways = [_way(words[:cut]), _way(words[cut:])]
    if set(ways) == {"outbound", "inbound"}:
        for way, match in zip(ways, found, strict=True):
            assert way is not None
            yield Count(Span(offset + match.start(), offset + match.end()), way, _number(match["n"] or match["m"]))


def _way(words: str) -> str | None:
    """The way that a clause tells: where it speaks of coming from abroad, leaving Japan is not meant."""
    come, going = COMING.search(words), GOING.search(words)
    if come and going:
        own = re.search(r"日本(?:側)?から|from Japan|leav(?:e|es|ing)", words, re.I)
        return "outbound" if own else "inbound"
    return "inbound" if come else "outbound" if going else None


def _stated(words: str, offset: int) -> Iterator[Count]:
    """The totals of a sentence; those that tell most come first, and a later one may lie in an earlier one."""
    yield from _pairs(words, offset)
    for pattern in SUMS if not DONE.search(words) or PLANNED.search(words) else ():
        for match in pattern.finditer(words):
            if not PORTION.search(words[: match.start()]):
                span = Span(offset + match.start(), offset + match.end())
                yield Count(span, "either", _number(match["n"]) + _number(match["m"]))
    for direction, pattern in (*(("either", pattern) for pattern in EVERYBODY), *PATTERNS):
        for match in pattern.finditer(words):
            if direction != "either" or not PORTION.search(words[: match.start()]):
                yield Count(Span(offset + match.start(), offset + match.end()), direction, _number(match["n"]))
    yield from _both(words, offset)


def _pairs(words: str, offset: int) -> Iterator[Count]:
    """The totals of both ways that stand beside each other."""
    for pattern in PAIRS:
        for match in pattern.finditer(words):
            if not PORTION.search(words[: match.start()]):
                for part, number, direction in (("out", "n", "outbound"), ("into", "m", "inbound")):
                    start, end = match.span(part)
                    yield Count(Span(offset + start, offset + end), direction, _number(match[number]))


def _number(words: str) -> int:
    plain = unicodedata.normalize("NFKC", words).lower()
    if plain.isdigit():
        return int(plain)
    if plain in DOZENS:
        return DOZENS[plain]
    if plain in WORDS:
        return WORDS.index(plain) + 1
    if len(plain) == 2:
        return 10 + KANJI.index(plain[1]) + 1 if plain[0] == "十" else (KANJI.index(plain[0]) + 1) * 10
    return KANJI.index(plain) + 1
