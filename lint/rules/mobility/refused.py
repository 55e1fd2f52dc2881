"""Where a draft says outright that nobody goes one of the two ways."""

from __future__ import annotations

from lint.analyse.people.names import names
from lint.analyse.places import is_none
from lint.analyse.text.scripts import closed_up
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rules.mobility.sides import counterparts

NOT_JA = (
    r"(?:研究者|者)?(?:の実施|の計画)?(?:は|を|も|について(?:は|も))?、?(?:特に|とくに|一切|今回は?"
    r"|本[事課提]\S{1,3}では|当面は?)?(?:行な?わな|行な?わず|実施し(?:な"
    r"|ませ)|しない|せず(?![に])"
    r"|予定し(?:な|てい?な|ておら)|予定(?:は|も|が)な|計画し(?:な|てい?な|ておら)|計画(?:は|も|が)な|設け(?:な|ず)"
    r"|見送|含(?:め|ま)(?:な|ず)|考えてい?な)"
)
REFUSED = {
    "inbound": expression(
        rf"(?:招へい|招聘|招待|来日|受け?入れ){NOT_JA}"
        r"|(?:招へい|招聘|招待|来日|受け?入れ)(?!教員|研究者|者)[^。]{0,40}(?:検討|考え(?:る|ます|たい)|判断|調整|相談|決め)"
        r"(?:する|します|したい|し(?:てい[くきる]|ます)|予定|中|る|たい|$)"
        r"|\b(?:invitations?|visits? (?:to japan|from|by)|guests?|inviting|incoming)\b[^.;]{0,60}"
        r"\b(?:(?:considered|decided|discussed|planned|arranged|possible) (?:later|in (?:a )?later|if|when|once|after"
        r"|depending)|later years?|at a later (?:stage|date|time)|to be considered)\b"
        r"|(?:いずれ|将来|(?:機会|日)を改め|改めて|次の機会|別の機会)[^。]*(?:お越し|来日|お?招[きくへ聘]"
        r"|来て)[^。]*(?:願|たい|検討|考え|望)"
        r"|\b(?:no (?:invitations?|visits? (?:to japan|from|by)|guests?|inbound|incoming)"
        r"|(?:nobody|no one|none)[^.]{0,40}(?:is|are|will be) invited"
        r"|\b(?:(?:take|taking) part|participates?|contributes?|joins?|attends?)\b[^.;]{0,24}"
        r"\b(?:by video|online|remotely|virtually|from (?:their|his|her) (?:own )?(?:offices?|desks?|homes?|lab\w*))\b"
        r"|(?:do|does|will|shall) not[^.]{0,20}(?:invite|receive|host)|without (?:invitations|inbound|guests))\b",
    ),
    "outbound": expression(
        rf"(?:渡航|派遣){NOT_JA}"
        r"|\b(?:no (?:stays? abroad|outbound|outgoing)"
        r"|(?:nobody|no one|none)[^.]{0,40}(?:goes|travels|is sent|are sent)"
        r"|(?:do|does|will|shall) not[^.]{0,20}(?:send|travel))\b",
    ),
}
"""What says that nobody is invited, or sent."""
LINE = 160
"""Letters of a line that says who a person is, at most."""


def refused(draft: Draft, way: str) -> Span | None:
    """The first sentence that says that nobody goes a way ("inbound" or "outbound"), but of no person by name."""
    said = REFUSED[way]
    spans = (s.span for s in draft.sentences if said.search(closed_up(draft.quote(s.span)).lower()))
    return next((span for span in spans if not _of_one(draft, span)), None)


def _of_one(draft: Draft, span: Span) -> bool:
    """Whether a sentence stands behind somebody's name in a short line, so that it tells of that person alone."""
    line = next(iter(draft.document.blocks_in(span)), None)
    before = "" if line is None or len(line.span) > LINE else draft.text[line.span.start : span.start]
    return any(name.kind == "named" for name in names(before))


def stays_home(draft: Draft) -> Span | None:
    """The row of the counterpart's member who is first said not to come: one who may be young, else whoever it is."""
    said = [
        m for m in counterparts(draft) if m.table is not None and (m.period or "").strip() and is_none(m.period or "")
    ]
    young_ones = (m for m in said if m.stage == "postdoc" or (m.stage or "").endswith("student"))
    member = next(young_ones, next(iter(said), None))
    return (member.name_span or member.span) if member is not None else None
