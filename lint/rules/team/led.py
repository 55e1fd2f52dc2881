"""Whether a draft tells who leads a country's team, and what is said where it does not."""

from __future__ import annotations

from collections.abc import Collection

from lint.analyse.budget.money import fold
from lint.analyse.people.stages import STUDENTS
from lint.analyse.places import places
from lint.analyse.team.agencies import AGENCIES
from lint.analyse.team.members import CO_PRINCIPAL, Member
from lint.analyse.team.partners import Partner
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import Message, once
from lint.spans import Spans

LEADERLESS = Message(
    ja="{country}側のチームを誰が率いるのかが、メンバー表にも本文にも書かれていません。",
    en="Neither the member tables nor the text says who leads the team in {country}.",
    ja_fix="{country}側の研究代表者の氏名と所属機関を書き、メンバー表にも「代表者」と示してください。",
    en_fix="Name its principal investigator and the organisation, and mark the person so among the members.",
)
LEADS = expression(
    r"代表(?!的|例|作|性|値)|責任者|リーダー|統括|総括|まとめ役|束ね|率い|主宰|筆頭|(?<![a-z])pis?(?![a-z])"
    r"|(?<![a-z])(?:principal investigator|lead|leader|head|director|coordinator|chair)s?(?![a-z])"
    r"|(?<![a-z])(?:leading|led|headed|directs?|heading|coordinates?|in charge|speaks? for)(?![a-z])"
)
"""What says that somebody leads a team."""
LESS = expression(
    rf"{CO_PRINCIPAL.pattern}|受け?入れ?の?(?:責任|代表)者?|代表者(?:どうし|同士|会議)|lead(?:er)?s? meet"
)
"""What says less: who shares the lead, or receives a guest."""
YOUNG = frozenset((*STUDENTS, "postdoc"))
"""Stages of people who lead no team."""
LINE = 200
"""Letters of a line or row that says who a person is, at most."""


def leaderless(draft: Draft, team: Partner, asked: Collection[str]) -> Span | None:
    """Who of a team is named first, where nothing tells who leads it.

    A team whose listed members are all students and postdocs has no leader; one with seniors has, unless the draft
    tells of other partners' leaders, or names no agency for this one besides.  Of a country that is not one of those
    that the call requires (``asked``), only a team of the young is found, only where a leader of another partner is
    shown, and only where it is the one further country that the call wants.
    """
    listed = [member for member in team.members if member.name]
    if not listed or any(member.principal for member in listed):
        return None
    own = next((member for member in listed if member.table is not None), listed[0])
    young = all(member.stage in YOUNG for member in listed)
    others = [other for other in draft.teams if other.country not in (team.country, draft.setting.home)]
    unpaid = team.agency is None and team.country in AGENCIES and bool(_leading(draft))
    led = any(_is_led(draft, other) for other in others)
    if team.country not in asked:
        alone = not any(other.members for other in others if other.country not in asked)
        if not (alone and led and young and all(member.table for member in listed)):
            return None
    elif not (young or unpaid or led):
        return None
    if _is_led(draft, team):
        return None
    return own.name_span or own.span


def _is_led(draft: Draft, team: Partner) -> bool:
    """Whether a row, line or sentence that tells of a leader names a senior of a team, or its country and somebody."""
    if any(member.principal for member in team.members):
        return True
    called = {part for member in team.members if member.stage not in YOUNG for part in _called(member)}
    rest = (member for member in draft.members if member.stage in YOUNG or member.country not in (None, team.country))
    known = {part for member in rest for part in _called(member)}
    return any(any(part in text for part in called) or _tells(text, team.country, known) for text in _leading(draft))


def _called(member: Member) -> tuple[str, ...]:
    return tuple(part for part in (member.name, *member.name.split()[-1:]) if len(part) > 1)


def _tells(text: str, country: str, known: set[str]) -> bool:
    """Whether words name a country, or a place there, and somebody by name who is no member."""
    from lint.analyse.people.names import names

    if country not in {place.country for place in places(text)}:
        return False
    return any(name.kind == "named" and not any(part in name.text for part in known) for name in names(text))


@once
def _leading(draft: Draft) -> tuple[str, ...]:
    """The rows, lines and sentences that tell of somebody who leads, but for those about other grants."""
    apart = Spans(draft.other_funding)
    spans = [sentence.span for sentence in draft.sentences] + [member.span for member in draft.members]
    spans += [row for grid in draft.grids for number in range(len(grid.words)) if len(row := grid.row(number)) <= LINE]
    tables = Spans(grid.span for grid in draft.grids)
    spans += [b.span for b in draft.document.blocks if len(b.span) <= LINE and not tables.overlap(b.span)]
    texts = dict.fromkeys(draft.quote(span) for span in spans if not apart.overlap(span))
    return tuple(text for text in texts if LEADS.search(LESS.sub(" ", fold(text))))
