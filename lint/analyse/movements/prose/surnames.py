"""A surname by itself, as the subject or object of what is told of a person met before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.people.name_words import TITLE_JA
from lint.document import Span
from lint.expressions import expression

TITLES = rf"{TITLE_JA}?(?:自身|本人)?"
"""What may follow a surname."""
LED = (
    r"の(?:もと|下|ところ|研究室|実験室|ラボ|番で|指導|グループ|チーム|班(?=[でにへ、])|受け?入れ)|研究室"
    r"|研(?=[）)にでへのを、])|の(?:[\d０-９一二三四五六七八九十]{1,2}|半)(?:年|[かヶカ箇]月|週)間?(?:[（(]|は)|の(?:番|出番|年|役目)(?=です|である|だ|で、)"
)
GOING = (
    r"の(?:[^、。はが]{1,24}(?:へ|で|における)の)?"
    r"(?:派遣|渡航|滞在|招へい|招聘|来日|受け?入れ|訪問|留学|出張|行き?先)"
)
OWN = r"の(?:それ|ほう|方|場合)(?=[はがも])"
FOLLOWS = (
    rf"[はがをもとへ、。；;）)]|\s*$|である|です|による|に(?!関)|から|{OWN}"
    rf"|の[1-9１-９一二三四五六両][名者人]|{LED}|{GOING}"
)
SUBJECT = rf"[はがも、を：:\u3000]|\s?[→⇒]|に(?:ついて|関して)|と[^、。はがを]{{2,12}}の[両2２二]|{GOING}"
LATIN = re.compile(r"[A-Za-zÀ-ž]")
BEFORE_LATIN = expression(r"(?<![A-Za-zÀ-ž0-9_-])")
BEHIND_LATIN = expression(rf"(?![\w-])(?!\s(?:team|University|Institute))|{TITLES}(?:{FOLLOWS}|で、)")
BEFORE = expression(r"^|(?<=[ぁ-ん、。，,;；：:（(】］〕）)＞〉・•●①-⑳\s])")
BEHIND = expression(rf"{TITLES}(?:{FOLLOWS}|\s?[（(:：→⇒]|\u3000)")
IS_WHO = ("者は", "のは")
"""Words before a surname behind which 「で、」 follows: 「渡航するのは藤沢で、」."""
OF_ONE = (
    (expression(r"(?<=[：:、・びをにの])"), expression(r"[（(]|研究室|研[にでへ]")),
    (expression(r"^|(?<=[。、・】］）)①-⑳])"), expression(rf"{TITLES}(?:{SUBJECT})")),
    (expression(r""), expression(rf"{TITLE_JA}(?:{FOLLOWS})")),
    (expression(r"(?<=[を、])"), expression(r"と[一-龠]")),
    (expression(r"(?<=受入：)|(?<=入れ：)|(?<=スト：)"), expression(r"[）)]")),
)
"""What stands before and behind a surname of one kanji, which alone is a name only where a list has it, at the head, or
with a title: 「：乾（3週間、KIT）」."""


def alone(family: str, text: str) -> Span | None:
    """Where a text first has a surname by itself; ``None`` where it only stands within other words, or not at all."""
    ways = (family, family.title()) if family.isupper() else (family,)
    places = sorted((at, number) for number, way in enumerate(ways) for at in _places(way, text))
    spans = (Span(at, at + len(ways[number])) for at, number in places)
    stands = _in_latin if LATIN.match(family) else _in_japanese
    return next((span for span in spans if stands(text, span)), None)


def _places(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _in_latin(text: str, span: Span) -> bool:
    return bool(BEFORE_LATIN.match(text, span.start) and BEHIND_LATIN.match(text, span.end))


def _in_japanese(text: str, span: Span) -> bool:
    if len(span) < 2:
        return any(before.match(text, span.start) and behind.match(text, span.end) for before, behind in OF_ONE)
    if BEFORE.match(text, span.start) is None:
        return False
    named = text.startswith("で、", span.end) and text.endswith(IS_WHO, 0, span.start)
    return named or BEHIND.match(text, span.end) is not None
