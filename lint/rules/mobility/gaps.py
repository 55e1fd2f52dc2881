"""Where a row of a plan, or a sentence, leaves a slot open."""

from __future__ import annotations

import re

from lint.analyse.dates.periods import periods
from lint.analyse.movements.aimless import idle_task, only_moving
from lint.analyse.movements.plan import Movement
from lint.analyse.movements.prose.clauses import STAYS, VAGUE_TIME
from lint.analyse.movements.prose.verbs import JAPANESE, OBJECTLESS, STAYING, YEARLY
from lint.analyse.movements.tables.cells import is_any
from lint.analyse.movements.unsaid import says_nothing
from lint.analyse.places import places
from lint.analyse.structure.grids import plain
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import once
from lint.rules.mobility.nothing_done import nothing_done, told_of_both
from lint.rules.mobility.plans import asks, behind, blank
from lint.rules.mobility.tasks import BEING, OBJECT, WORDS, content, told_apart
from lint.spans import Spans

SLOTS = expression(
    r"(?:滞在|渡航|派遣|招へい)?(?:の)?(?:期間|時期|場所|行き?先)|受け?入れ(?:研究)?(?:者|教員|責任者|先)?|担当|名誉"
    r"|准?教授|博士|助教|20\d\d年|翌年?"
    r"|\b(?:(?:the |her |his )?(?:stay|visit|period|host)|lasts?|will|hosts?|hosted|professor|from|until|through)\b",
    re.I,
)
"""Words that lead in when and with whom a stay is, or belong to them."""
RELATIVE = expression(r"\bM\s?\d|\bmonths?\s+\d|\d\s*年[目次度]|\byear\s+\d|\bY\d|初年度|最終年度", re.I)
"""Times counted from the start of the project."""


ALONG = expression(
    r"\b(?:flies|goes|travels|comes|leaves|arrives) (?:out |over |there )?(?:together )?with (?:her|him|them)\b"
    r"|\baccompan(?:y|ies|ying)\b|同行|連れ立って|(?:と|に)(?:一緒|ともな|伴)",
    re.I,
)
"""Words that tell when somebody goes by another who goes at the same time."""
YEAR = expression(r"20\d\d|令和\s?[\d元]|(?<![A-Za-z])R\s?\d")
MEANWHILE = expression(r"(?:滞在|派遣|渡航|招へい|招聘)(?:の?期間)?中に|に(?:時期を)?合わせて")
"""Words that tell when somebody goes by another's stay."""
COARSE = ("project year", "fiscal year", "academic year", "year", "half", "quarter", "season")
"""Units so long that a stay fills only a part of them."""
EITHER = expression(
    r"いずれか|どこか|どちらか|または翌?(?:20\d\d)?年|(?:仮|暫定|予備日)|(?:学会|会議|大会|日程|都合|予定)に(?:合わせ|あわせ|応じ|より)|(?:日程|都合|予定)次第"
    r"|\b(?:at )?some (?:time|point)\b|\bsometime\b|\bwhenever\b|\bdepending on\b|\bto suit\b|\bwhen convenient\b"
    r"|\bor (?:later|the (?:year|one) after|in 20\d\d|20\d\d)\b|\b(?:tentative|provisional)\w*"
    r"|\bone of the (?:summers|winters|springs|autumns|semesters|years)\b|\beither\b",
    re.I,
)
"""Words of a cell that leave open when within a year, or which year: 「いずれかの夏、2週間」."""
FOR_AS_LONG = expression(
    r"\bfor (?:as|however) long\b|\bas long as (?:is |may be )?(?:needed|necessary|required|it takes|the)\b"
    r"|\bfor (?:some|a certain|a suitable) "
    r"(?:time|while|period)\b|\bfor a (?:while|spell|time)\b|\bopen-ended|\bindefinite"
    r"|必要な(?:だけ|期間|間)|(?:済|終わ|仕上が|片付|整|揃|そろ)[^、。]{0,3}まで(?:の間)?[、滞居]|しばらく(?:の間)?"
    r"|当分|当面の?間|(?:気の|心ゆく)[^、。]{0,3}まで|適当な期間|相応の期間",
    re.I,
)
"""Words for a length that is not told."""
WHO = expression(
    r"\([^()]*\)|（[^（）]*）|\bin the (?:group|lab\w*|team) of\b|,\s(?:an?|our|the|also an?)\s[^,;.()]{0,90}?"
    r"(?:student|fellow|researcher|postdoc|professor|lecturer|scientist)\b(?:(?!\b(?:who|which|that"
    r"|whose)\b)[^,;.()])*,"
    r"|^In (?:the other direction|return|turn|exchange),|,\s*[A-Z]\w+(?= )"
)
"""What tells who goes, and in whose group."""
SOME_TIME = expression(
    r"\b(?:some ?time|at some (?:point|time|stage))\b|\b(?:first|early|initial|later|last|final|coming) years\b"
    r"|のどこか|のいずれか|のうちの(?:数|何)[かヶカ]?月|(?:時期|月|日程)は(?:未定|相談|調整|後日|別途)",
    re.I,
)
"""What leaves open when within years somebody goes: "some time in the first years", 「令和8年度のどこかで」."""
OPEN_AT = 24
"""Characters before a period in which such words may stand."""
KANA = re.compile(r"[ぁ-ん]")
LED = 8
"""Characters before a period in which the project's year may stand: 「最終年度の7月」."""


def no_period(draft: Draft, row: Movement) -> Span | None:
    """Where the period is missing, if it is."""
    period = row.period
    if period is not None and row.kind == "plan" and period.kind in (*COARSE, "length") and asks(draft):
        cell = row.slots.get("period")
        if cell is not None and cell.covers(period.span) and EITHER.search(draft.quote(cell)):
            return cell
    if period is None:
        if row.kind == "prose":
            told = next((m.period for m in draft.movements if row.span in m.places), None)
            return None if told is not None or _tells_no_stay(draft, row) else row.span
        return _cell(row)
    if period.start is None and RELATIVE.search(draft.text[max(0, period.span.start - LED) : period.span.end]):
        return None  # told by the project's months or years, whose start the draft may tell elsewhere
    if period.months and (YEARLY.search(words := draft.quote(row.span)) or MEANWHILE.search(words)):
        return None  # 「毎年度1回、1週間」, 「両名の滞在中に1週間」
    if period.kind in COARSE and asks(draft) and _put_off(draft, row, period.span):
        return row.span if row.kind == "prose" else _cell(row)
    if row.kind == "prose" and period.kind in COARSE and asks(draft):
        around = draft.text[max(0, period.span.start - OPEN_AT) : period.span.end + OPEN_AT].split("\n")
        if any(SOME_TIME.search(line) for line in around):
            return period.span
    open_ended = period.kind in ("from", "until") and not period.months
    if period.kind == "until" and ALONG.search(draft.quote(row.span)):
        return None  # "flies with her and stays on until 30 November"
    if period.vague and period.kind == "range" and row.kind == "plan" and _years_beside(draft, row, period.span):
        return None  # 「2026年と2027年、どちらも1月から3月まで」
    if period.kind == "length" and not period.start and _dated_beside(draft, row):
        return None  # "twelve months as her guest, Feb 2025 to Jan 2026"
    if period.vague or open_ended or (period.kind == "length" and not period.start):
        if row.kind == "prose" and (not asks(draft) or row.organisation is None):
            return None
        other = next((m.period for m in draft.movements if row in m.told and m.period is not period), None)
        if row.kind == "prose" and other is not None and other.start:
            return None
        return period.span if row.kind == "prose" else _cell(row)
    return None


def _tells_no_stay(draft: Draft, row: Movement) -> bool:
    """Whether words neither name the one whose stay they seem to tell nor speak of one: 「リール大学：型が9に。」."""
    words = draft.quote(row.span)
    blocks = Spans(block.span for block in draft.document.blocks_in(row.span))
    named = any(name.family in words or blocks.cover(name.span) for name in row.people)
    return not (named or row.placeholder is not None) and STAYS.search(words) is None


def _put_off(draft: Draft, row: Movement, when: Span) -> bool:
    """Whether a stay whose year is told puts off its time within it: for as long as needed, when the time comes."""
    words = draft.quote(row.span)
    if FOR_AS_LONG.search(words):
        return True
    return row.kind == "plan" and not row.span.covers(when) and VAGUE_TIME.search(words) is not None


def _years_beside(draft: Draft, row: Movement, when: Span) -> bool:
    """Whether the cell of a period that lacks its year names years."""
    cell = row.slots.get("period")
    return cell is not None and cell.covers(when) and YEAR.search(draft.quote(cell)) is not None


def _dated_beside(draft: Draft, row: Movement) -> bool:
    """Whether the words of a stay tell its dates besides its length."""
    length = row.period.months if row.period is not None else None
    told = (one.months for one in periods(draft.quote(row.span)) if one.kind == "range" and one.start and one.end)
    return any(length is None or abs((months or 0) - length) < 1 for months in told)


def _cell(row: Movement) -> Span:
    return next((row.slots[slot] for slot in ("period", "start", "months") if slot in row.slots), row.span)


def placed_elsewhere(draft: Draft, row: Movement) -> bool:
    """Whether a stay that names a city, or one of running text, has its institution told elsewhere."""
    words = draft.quote(row.slots["destination"]) if "destination" in row.slots else ""
    spots = [] if row.kind == "plan" and is_any(words) else places(words)
    city = row.country is not None and any(place.city or place.organisation for place in spots)
    told = any(row in movement.told and movement.organisation for movement in draft.movements)
    return (city or told) if row.kind == "prose" else city and told


def no_place(draft: Draft, row: Movement) -> Span | None:
    """Where the destination is missing, or its country cannot be told; ``None`` where nothing is."""
    if row.organisation is None:
        if row.kind == "plan" and "destination" not in row.slots and _institution(draft, row):
            return None  # told, though it was not understood as the place of the stay
        return next((row.slots[slot] for slot in ("destination", "country") if slot in row.slots), row.span)
    unknown = row.country is None and asks(draft) and row.direction != "inbound"
    return row.organisation_span if unknown else None


def _institution(draft: Draft, row: Movement) -> bool:
    """Whether a row names an institution, besides the one that the traveller comes from."""
    home = row.slots.get("home")
    cells = [block.span for block in draft.document.blocks_in(row.span)] or [row.span]
    told = [draft.quote(span) for span in cells if home is None or not span.overlaps(home)]
    found = [place for words in told for place in places(words) if place.organisation]
    return any(row.direction == "inbound" or place.country != "JP" for place in found)


def no_role(draft: Draft, row: Movement) -> Span | None:
    """Where the task is missing, if it is."""
    if row.kind == "plan":
        if row.role is not None:
            empty = _objectless(row.role) or idle_task(row.role) or only_moving(row.role) or _all_empty(row.role)
            empty = empty or says_nothing(_without_places(row.role), (*_known(draft, row), *team_names(draft)))
            return row.role_span if empty and not _elsewhere(draft, row) else None
        for slot in ("role", "purpose"):
            if (cell := blank(draft, row, slot)) is not None:
                return cell
        told = row.unread or _elsewhere(draft, row) or not _bare(draft, row) or told_apart(draft, row)
        return None if told else row.span
    role = row.role or ""
    if told_of_both(draft, row):
        return None
    if row.people and row.organisation and not _elsewhere(draft, row) and nothing_done(draft, row):
        return row.span
    if (
        (role and (OBJECT.search(role) or not LOGISTICS.search(f"{role}。")))
        or _elsewhere(draft, row)
        or not row.people
        or row.organisation is None
    ):
        return None
    return row.span if _bare(draft, row) else None


def _without_places(task: str) -> str:
    """The words of a task without the institutions that it names, which tell where and not what."""
    for place in reversed([place for place in places(task) if place.organisation]):
        task = f"{task[: place.span.start]} {task[place.span.end :]}"
    return task


def told_elsewhere(draft: Draft, row: Movement) -> bool:
    """Whether another place that tells the same stay, or a line about the traveller, says what is done."""
    return _elsewhere(draft, row) or told_apart(draft, row)


def _elsewhere(draft: Draft, row: Movement) -> bool:
    """Whether another place that tells the same stay says what is done."""
    others = (one for movement in draft.movements if row in movement.told for one in movement.told if one is not row)
    return any(one.role and not _objectless(one.role) and not COST.search(one.role) for one in others)


COST = expression(r"航空券|旅費|滞在費|\d\s?(?:[万千億百]+)?円|\b(?:airfare|per diem|yen|JPY|USD)\b", re.I)
"""What a line of costs says of a stay."""


def _objectless(role: str) -> bool:
    words = plain(role).strip("。.・ ")
    return any(pattern.fullmatch(words) for pattern in (STAYING, OBJECTLESS, GENERIC))


GENERAL = (
    r"(?:共同研究|(?:研究|学術|国際|人的|相互)?交流|情報(?:の?収集|の?交換|共有))(?:を?(?:行う|する|実施する?|進める))?"
)
GENERIC = expression(rf"{GENERAL}(?:(?:、|・|と|及び|および|や|並びに)\s*{GENERAL})+(?:など|等|ほか)?")
"""Several words for work of whatever kind: 「研究交流、情報収集」."""


def _all_empty(role: str) -> bool:
    """Whether each part of a task is of those without an object: 「研究打合せ、情報収集」."""
    parts = [
        part
        for part in re.split(r"[、，,;；・/／]|\s(?:and|&)\s|(?<=[一-龠せ])(?:と|及び|および|や)(?=[一-龠])", role)
        if part.strip()
    ]
    return len(parts) > 1 and all(_objectless(part) or idle_task(part) for part in parts)


def _known(draft: Draft, row: Movement) -> tuple[str, ...]:
    """The words of a stay that tell who, where, with whom and when."""
    when = draft.quote(row.period.span) if row.period else ""
    return (row.person or "", row.organisation or "", row.host or "", *(row.host or "").split(), when)


def _next(draft: Draft, row: Movement) -> str:
    """What stands next behind a stay: ``NEAR`` characters, or the whole sentence where one is longer."""
    told = behind(draft, row)
    end = END.search(told)
    return told[: max(NEAR, len(told) if end is None else end.start())]


NEAR = 120
END = re.compile("[。.]")


@once
def team_names(draft: Draft) -> tuple[str, ...]:
    """The members' names and their parts, of two characters at least."""
    return tuple(part for one in draft.members for part in (one.name, *one.name.split()) if len(part) > 1)


LOGISTICS = expression(
    r"[^。.]*(?:宿舎|宿(?=[はをが])|住居|住まい|アパート|ビザ|査証|在留資格|航空券"
    r"|\b(?:flat|(?:found|rented|booked) (?:an?|the) room|apartment|housing|accommodation|lodging|dormitory|visas?"
    r"|insurance|airfare|stipend)\b)[^。.]*[。.]",
    re.I,
)
"""Sentences of rooms, papers and money, which tell no task."""


def _bare(draft: Draft, row: Movement) -> bool:
    """Whether little is left of the clause and of what follows it in its paragraph, besides who, where and when."""
    after = SLOTS.sub(" ", _next(draft, row))
    if any(OBJECT.match(clause) for clause in re.split("[、。]", after)):
        return False
    words = WHO.sub(" ", draft.quote(row.span))
    pieces = re.split("[、。]", JAPANESE.sub(" ", words)) if KANA.search(words) else ()
    if any(OBJECT.match(piece) and not BEING.search(piece) for piece in pieces):
        return False
    after = LOGISTICS.sub(" ", after)
    for part in filter(None, _known(draft, row)):
        words, after = words.replace(part, " "), after.replace(part, " ")
    return content(words) <= 4 and len(WORDS.findall(after)) <= 3
