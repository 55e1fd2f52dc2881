"""Numbers beside a list of names that are not those of the names: 「安孫子、冨樫、東海林の4名」."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.movements.count_words import ENGLISH_NUMBER, NUMBER, PEOPLE
from lint.analyse.movements.counts import number_of
from lint.analyse.people.name_words import TITLE_JA
from lint.analyse.people.one_person import member_names
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import Finding, Message, once
from lint.rules.mobility.sides import presented

NAMED = Message(
    ja="「{words}」は{said}名としていますが、名前は{listed}人分です。",
    en="“{words}” counts {said}, but {listed} are named.",
    ja_fix="人数か、名前をそろえてください。",
    en_fix="Make the number and the names agree.",
)
ITEM = r"[^\s、，,。．・;；:：()（）「」]{1,12}(?:[ \u3000][^\s、，,。．・;；:：()（）「」の]{1,8})?"
LISTS = (
    expression(
        rf"(?:^|[。：:（(はへ「]\s*)(?P<list>{ITEM}(?:[、，・]{ITEM}?){{1,9}}?)(?:の(?:計|合計|合わせて)?|、計"
        rf"|[（(]計?)"
        rf"\s*{NUMBER}\s*(?:名|人)(?!目|分|以上|ずつ|のうち)"
    ),
    expression(rf"{NUMBER}\s*(?:名|人)\s*[（(：:]\s*(?P<list>{ITEM}(?:[、，・]{ITEM}){{1,9}})\s*(?:[）)]|$)"),
    expression(
        rf"(?:^|[(:;]\s*)(?P<list>[A-Z][^,;:()\d]{{1,30}}(?:,\s*(?:and\s+)?[A-Z][^,;:()\d]{{1,30}}){{1,9}}"
        rf"(?:\s+and\s+[A-Z][^,;:()\d]{{1,30}})?)[;,(]\s*(?i:{ENGLISH_NUMBER})\s+(?:{PEOPLE}|stays|fares)\b"
    ),
    expression(
        rf"\b(?i:{ENGLISH_NUMBER})\s+(?:[a-z]+\s+)?{PEOPLE}\s*[(:]\s*"
        r"(?P<list>[A-Z][^,;:()\d]{1,30}(?:,\s*(?:and\s+)?[A-Z][^,;:()\d]{1,30}){1,9}"
        r"(?:\s+and\s+[A-Z][^,;:()\d]{1,30})?)(?:[);:.]|$)"
    ),
)
"""A list of names with a number behind or before it."""
BETWEEN = expression(r"\s*[、，・,]\s*(?:and\s+)?|\s+and\s+|(?<=[一-龠ァ-ヶー])(?:と|および|及び|ならびに)")
POSTS = expression(rf"{TITLE_JA}$|^(?:Prof(?:essor)?|Dr|Mr|Ms|Mrs|Miss)\.?\s+")


def enumerated(draft: Draft) -> Iterator[Finding]:
    """Findings at lists of people of the draft, every one of whom is known, that count others than they name."""
    for block in draft.authored:
        words = draft.quote(block.span)
        for match in (match for pattern in LISTS for match in pattern.finditer(words)):
            items = [POSTS.sub("", item.strip()) for item in BETWEEN.split(match["list"])]
            said = number_of(match["n"])
            if len(items) > 1 and said != len(set(items)) and all(_key(item) in _people(draft) for item in items):
                (start, end), (first, last) = match.span("list"), match.span("n")
                span = Span(block.span.start + min(start, first), block.span.start + max(end, last))
                numbers: dict[str, object] = {"said": said, "listed": len(set(items))}
                yield Finding(span, NAMED, {**numbers, "words": draft.quote(span)}, data=dict(numbers))


def _key(words: str) -> str:
    return re.sub(r"[\s\u3000]", "", words).lower()


@once
def _people(draft: Draft) -> frozenset[str]:
    """Everybody of the draft, by the whole name and by the family name."""
    team = [name for member in (*draft.members, *presented(draft)) for name in member_names(member.name)[:1]]
    people = [*team, *(name for stay in draft.movements for name in stay.people)]
    return frozenset(_key(words) for name in people for words in (name.text, name.family, name.also or "") if words)
