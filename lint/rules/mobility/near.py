"""What stands beside a stay of running text and may be what it seems to lack: asked, and not called missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.dates.moments_en import SHORT_MONTHS
from lint.analyse.dates.periods import periods
from lint.analyse.movements.plan import Movement
from lint.analyse.people.one_person import member_names
from lint.analyse.places import places
from lint.document import Block, Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import Finding, Message, Severity, once
from lint.rules.mobility.plans import others, who
from lint.rules.mobility.sides import home_land, own, surnames
from lint.spans import Spans

ASKED = Message(
    ja="{who}の受入研究者は、「{words}」がそれに当たるのでしょうか。はっきりとは読み取れませんでした。",
    en="Does “{words}” tell who receives {who}? It could not be read for certain.",
    ja_fix="受入研究者の氏名を同じ文に書くと、審査員にも確実に伝わります。",
    en_fix="With the host’s name in the same sentence, reviewers will not miss it either.",
)
LAB = expression(
    r"[一-龠ァ-ヶー]{1,8}(?:研究室|研(?=[のにでへとが、])|グループ|チーム)|(?:研究代表者|代表者)(?:の(?:研究室|もと"
    r"|下)|と|が)"
    r"|受け?入れ(?:る)?(?:の|先|教員|研究者|者)?は[^、。]{1,16}?(?:で(?!きる)|です|、|。)|[一-龠ァ-ヶー]{1,8}(?:が"
    r"|を)受け?入れ"
    r"|\b(?:hosted|received|supervised|welcomed|advised) by\b|\bguests? of\b"
    r"|(?:当|本)研究室|わたしたちの研究室|私たちの研究室"
    r"|\b(?:[A-Z][\w’'-]+[’']s|our|his|her|their|the PI[’']s) (?:own )?(?:\w+ )?(?:lab(?:oratory)?|group|team)\b"
    r"|\b(?:the|our) (?:PI|principal investigator)\b"
    r"|\b(?:takes?(?: over)?|shares?|uses?|gets?|works? at) (?:her|his|their|our)"
    r" (?:bench|desk|office|place|room|rig)\b"
)
"""Whose laboratory somebody may be at, though nobody is named."""
DEGREE = expression(r"学位|博士|修士|取得|卒|生まれ|\bph\.?d\b|degree|doctora|born|graduat", re.I)
"""What makes a year the year of a degree."""
MONTH = expression(rf"\b(?:{SHORT_MONTHS})[a-z]*\b|(?<!\d)\d{{1,2}}月")
YEAR = expression(r"(?:FY\s?)?20\d\d年?度?(?:\s?[-–~～/・]\s?(?:20)?\d\d年?度?)?\s?[:：]?")
"""A line that dates the list below it."""
BARE_YEAR = re.compile(r"^(?:from |in |until |by )?20\d\d$")
"""A year alone, which hardly tells of a stay that another sentence tells."""
AROUND = 12
"""Characters around a date in which such words may stand."""


def beside(draft: Draft, row: Movement, slot: str) -> Span | None:
    """What may tell the period or the destination of a stay, in the sentences around it."""
    if slot == "period":
        dated = row.period is not None and row.period.start is not None
        return None if dated else time_beside(draft, row)
    lacks = slot == "destination" and row.organisation is None
    return place_beside(draft, row) if lacks else None


def time_beside(draft: Draft, row: Movement) -> Span | None:
    """A date beside a stay that no other stay has."""
    taken = Spans(
        one.period.span
        for stay in others(draft, row)
        for one in (stay, *stay.told)
        if one.period is not None and one.period.start
    )
    if row.kind == "prose" and (month := MONTH.search(draft.quote(row.span))) is not None and _year_above(draft, row):
        return Span(row.span.start + month.start(), row.span.start + month.end())
    for span in around(draft, row):
        words = draft.quote(span)
        for period in periods(words):
            here = Span(span.start + period.span.start, span.start + period.span.end)
            near = words[max(0, period.span.start - AROUND) : period.span.end + AROUND]
            if BARE_YEAR.search(draft.quote(here)) and not span.overlaps(row.span):
                continue  # "so that from 2026 Oslo can read its own"
            if period.start and not period.vague and not taken.overlap(here) and not DEGREE.search(near):
                return here
    return None


def _year_above(draft: Draft, row: Movement) -> bool:
    """Whether the line above a list is a year alone."""
    above = (one for one in reversed(draft.document.blocks) if one.span.end <= row.span.start and not one.item)
    return (line := next(above, None)) is not None and YEAR.fullmatch(draft.quote(line.span).strip()) is not None


def place_beside(draft: Draft, row: Movement) -> Span | None:
    """An institution, or somebody's laboratory, beside a stay, that no other stay and no traveller comes from."""
    taken = Spans(
        one.organisation_span
        for movement in draft.movements
        for one in (movement, *movement.told)
        if one.organisation_span is not None
    )
    homes = {member.organisation for name in row.people for member in draft.roster.called(name)}
    for span in around(draft, row):
        words = draft.quote(span)
        for place in places(words, offset=span.start):
            wrong = (row.direction == "inbound") != (place.country == home_land(draft)) and place.country is not None
            home = any(place.organisation and place.organisation in one for one in homes if one)
            if place.organisation and not (wrong or home or taken.overlap(place.span)):
                return place.span
    return None


def host_beside(draft: Draft, row: Movement) -> Span | None:
    """Somebody of the team beside a stay who is not its traveller, or somebody's laboratory."""
    going = {name.family for name in row.people}
    taken = Spans(place for stay in draft.movements if row not in stay.told for place in stay.places)
    for span in around(draft, row):
        words = draft.quote(span)
        if taken.overlap(span) and not span.overlaps(row.span):
            continue
        for match in _hosts(draft).finditer(words):
            if match[0] not in going:
                return Span(span.start + match.start(), span.start + match.end())
        if (told := LAB.search(words)) is not None:
            return Span(span.start + told.start(), span.start + told.end())
    return None


def around(draft: Draft, row: Movement) -> Iterator[Span]:
    """The sentences of a stay of running text and their neighbours in its paragraph, or in the lines below its item."""
    if row.kind != "prose":
        return
    for block in draft.document.blocks_in(row.span):
        inside = list(draft.sentences_in([block.span]))
        own = [index for index, span in enumerate(inside) if span.overlaps(row.span)]
        if own:
            yield from inside[max(0, own[0] - 1) : own[-1] + 3]
        else:
            yield block.span
        if block.item and (below := _below(draft, block)) is not None:
            yield below.span


def _below(draft: Draft, block: Block) -> Block | None:
    """The line below an item, where no stay is told in it."""
    later = next((one for one in draft.document.blocks if one.span.start >= block.span.end and len(one.span)), None)
    return later if later is not None and later.item and not _told(draft).overlap(later.span) else None


@once
def _told(draft: Draft) -> Spans:
    """Where stays are told."""
    return Spans(place for stay in draft.movements for place in stay.places)


def asked_of(draft: Draft, row: Movement, span: Span) -> Finding:
    """What is asked of the words that may tell who receives."""
    words = " ".join(draft.quote(span).split())
    return Finding(span, ASKED, {"who": who(draft, row), "words": words}, Severity.QUESTION)


@once
def _hosts(draft: Draft) -> re.Pattern[str]:
    """The surnames of the applicant's team."""
    people = (name for member in own(draft) for name in member_names(member.name)[:1])
    return surnames(name.family for name in people)
