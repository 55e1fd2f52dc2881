"""The project's term, as its cover or its text states it; never that of another grant, a post or a stay."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lint.analyse.movements.tables.slots import TRAVEL
from lint.analyse.movements.whole import without_whole
from lint.analyse.structure.grids import Grid, plain
from lint.analyse.team.member_heads import TERM as EMPLOYED
from lint.analyse.team.member_heads import slot
from lint.document import Document, Span
from lint.spans import Spans

if TYPE_CHECKING:
    from lint.analyse.dates.periods import Period
    from lint.analyse.structure.sections import Section
    from lint.analyse.team.covers import Labelled
    from lint.profile import Profile

TERM = re.compile(
    r"(?:(?:研究|実施|事業|助成|課題|プロジェクト|共同研究)(?:開発|を?(?:実施|行う)?する)?(?:の)?(?:期間|予定期間)"
    r"|(?:project|award|grant|research) (?:period|term|duration)|project time(?! ?line)"
    r"|(?:term|duration|time) of the (?:project|research|award)"
    r"|(?:period|term|time) of (?:implementation|realisation|realization)|(?:implementation|running) (?:period|time)"
    r"|(?:requested|desired|intended|envisaged) (?:period|term|duration)(?! of stay)"
    r"|(?:period|term|duration) (?:requested|applied for|asked for)"
    r"|support (?:is |to be )?(?:wanted|requested|sought|asked for|applied for)"
    r"|(?:requested |proposed )?(?:start(?:ing)? date|period of performance)|研究開始)"
)
"""What the text calls the project's term, anywhere."""
BARE = re.compile(r"[\s*_]*(?:(?:term|period|duration|dates|期間|実施期間)[\s/／・|｜*_()（）]*)+")
"""A label that says term, and nothing else, in one language or both."""
EARLY = 2500
"""Characters from the top within which such a label is of the project."""
FAR = 24
"""Characters behind a label within which the term begins."""
SHORT = 60
"""Characters of text below a line of the cover that looks like a heading, at most."""
PIECE = re.compile(r"[^\n\v·|｜•／]+")
"""What bars and dots part in a line of the cover."""
SPOKEN = re.compile(
    r"(?:research|project|work|support|funding|centre|center) (?:is to |will )?(?:start|begin"
    r"|commence)s? (?:in|on|from) "
    r"(?P<first>[^.;\n]{4,24}?),? and (?:is to |will )?(?:end|finish|close|conclude)(?:s|es)? (?:in|on"
    r"|with|at the end of) "
    r"(?P<last>[^.;,\n]{4,24})|(?:研究|事業|本課題|支援)[^。\n]{0,6}?(?P<begin>[^。、\n]{6,12}[年月日])に(?:始"
    r"|開始)[^。、\n]{0,4}、"
    r"(?P<end>[^。、\n]{6,12}[年月日])に(?:終|完了|修了)",
    re.I,
)
"""A sentence that says when the project begins and when it ends."""
OPENS = re.compile(
    r"(?:^|(?<=[。\n]))[\s\u3000]*(?:本(?:研究|課題|事業|プロジェクト|提案)(?:の研究)?|研究|プロジェクト|事業)"
    r"(?:(?P<begin>の?開始(?:時期|予定日?|日)?は)|[はを])、?(?=(?:20\d\d|令和))"
)
"""How a sentence begins that says when the project does: 「研究開始は2025年4月である」, 「本課題は2025年4月から」."""
BOTH_ENDS = re.compile(
    r"(?:始|開始|起|着手|発足)[^。\n]*?(?:終|完了|修了|満了|閉)|(?:start|begin|commenc|open|first|from)[^.\n]*?(?:end"
    r"|finish|clos|conclud|complet|last|until)"
    r"|m(?:onth )?1\b[^\n]*?\bm(?:onth )?\d\d\b"
)
"""Words of a beginning and of an end."""
LONG = 24
"""Months from which a period alone on the cover is the project's."""
PROSE = 200
"""Characters of a paragraph that begins the text behind the cover's lines."""
BESIDE = 12
"""Characters beside such a period, at most: its length, brackets."""
LABEL = re.compile(
    r"期間|(?:実施|研究|開始)(?:の)?(?:予定|時期|年度)|いつから|始期と終期"
    r"|(?<![a-z])(?:term|period|duration|dates|time ?(?:frame|span|line)|(?:project|grant|funding) time"
    r"|time of (?:the )?project|running time|run time|when|runs?|lifetime"
    r"|start and end)(?![a-z])"
)
"""What may be its label on the cover."""
BEGINS = re.compile(
    r"(?:^|[\n\v·|｜•;；,、(（])[\s*_-]*(?:start(?:ing|s)?(?: date| day| of the project)?|beginning|first day"
    r"|(?:研究|事業|実施)?開始(?:予定)?(?:日|月|年月日?)?)\s*[:：]\s*",
    re.I,
)
"""What the cover calls the first day of the project."""
FIRST_MONTH = re.compile(
    r"(?<![A-Za-z0-9])(?:M|Month )\s?0?1\s*(?:\(\s?M(?:onth )?1\s?\)\s*)?(?:=|＝|is|:|：|\(|（|corresponds to)\s*"
    r"|第1(?:か|カ|ヶ)?月(?:目)?(?:\(M1\)|（M1）)?\s?(?:は|=|＝|:|：|\(|（)\s?"
    r"|\bmonths? (?:are |is )?(?:count(?:s|ed)?|number(?:s|ed)?|run)\b[^.\n]{0,24}?\bfrom\s+",
    re.I,
)
"""What months of the project count from."""
LAST_MONTH = re.compile(r"\n|\s*(?:\bto\b|から|[~〜～–—-])\s*(?:M|Month|第)")
"""What ends the words of that month: "November 2024 to M60 = October 2029"."""
ANOTHER_MONTH = re.compile(
    r"[\s,;、]*(?:to|and|until|[~〜～–—-])?\s*(?:M|Month |第)\s?(\d\d)(?:か月目?|月)?\s*(?:=|＝|is\b|:|：|\()"
)
"""How such a line goes on to the last month: ", M60 = October 2029"."""
LASTS = re.compile(
    r"(?:duration|length|lasts?|runs? for|period|term)[^\n\d]{0,24}(?:(\d\d)\s*months|(\d)\s*years)", re.I
)
CALLED = re.compile(
    r"aspire|公募|募集|申請書|提案書|計画書|様式|\bcall\b|\bapplication\b|\bproposal\b|\bprogramm?e?\b|\bform\b"
)
"""What the line below the title names: the call, or what is handed in."""
ELSEWHERE = re.compile(
    r"研究費|研究資金|助成|外部資金|他制度|予算|経費|実績|業績|経歴|略歴|これまで"
    r"|funding|grants?\b|support|budget|financ|\bcosts?\b|track record|publications|biograph|preliminary"
)
"""Titles of parts that tell of other grants, of money, of the past."""


def begun(first: dt.date | None, profile: Profile) -> dt.date | None:
    """The project's first day: as the draft says, but within its year not before the call lets it begin.

    Args:
        first: the first day as the draft says; of a year (FY2024) the first of it.
        profile: the call; without a day of its own no project begins before its deadline.

    """
    schedule = profile.schedule
    told = schedule.start.value if schedule.start is not None else None
    if first is None:
        return told
    if told is None and schedule.deadline is not None:
        told = schedule.deadline.value.date()
    whole = first.month == schedule.year_starts and first.day == 1
    return told if told is not None and whole and first <= told < first.replace(year=first.year + 1) else first


def days(term: Period | None) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day of the project's term, where the draft states them."""
    return (None, None) if term is None else (day(term.start, False), day(term.end, True))


def stated(
    document: Document,
    labels: Sequence[Labelled],
    grids: Sequence[Grid] = (),
    sections: Sequence[Section] = (),
    year_starts: int = 4,
) -> Period | None:
    """The project's term in the words that state it first: from its first day or month to its last.

    Args:
        document: the draft.
        labels: what may be labels, with their values (:func:`lint.analyse.team.covers.labelled`).
        grids: its tables.
        sections: its headings; what stands before the first with text of its own is the cover.
        year_starts: the month that a fiscal year begins with.

    """
    from lint.analyse.dates.periods import periods

    for span, least in _told(document, labels, grids, sections):
        found = periods(document.slice(span), offset=span.start, year_starts=year_starts)
        begins = span.start
        if len(found) > 1 and found[0].kind == "length" and found[0].start is None:
            begins = found.pop(0).span.end  # "36 months, 1 January 2026 to 31 December 2028"
        for period in found[:1]:
            near = period.span.start - begins <= FAR
            if near and period.start and period.kind == "range" and (period.months or 0) >= least:
                return period
        if (ends := _ends(document.slice(span), least)) is not None:
            return replace(ends, span=span)
    return (
        _alone(document, sections, year_starts)
        or _begun(document, sections)
        or _spoken(document, sections)
        or _opened(document, without_whole(sections))
    )


def _opened(document: Document, sections: Sequence[Section]) -> Period | None:
    """The term or the first month that a Japanese sentence tells of the project itself."""
    from lint.analyse.dates.periods import periods

    others = Spans(s.own for s in sections if ELSEWHERE.search(plain(s.title)) or TRAVEL.search(plain(s.title)))
    for match in OPENS.finditer(document.text):
        if others.cover(Span(*match.span())):
            continue
        words = document.text[match.end() : match.end() + 60].split("\n")[0]
        for period in periods(words, offset=match.end())[:1]:
            behind = document.text[period.span.end : period.span.end + 6]
            starts = match["begin"] or re.match(r"に(?:開始|始)", behind)
            if period.start is None or period.span.start - match.end() > 2:
                continue
            if period.kind == "range" and (period.months or 0) >= LONG:
                return period
            if starts and period.kind in ("day", "month", "from"):
                return replace(period, end=None, kind="from")
    return None


def _ends(words: str, least: int) -> Period | None:
    """The term that a value tells by the two days (or months) at which something begins and ends."""
    from lint.analyse.dates.periods import periods

    told = [p.start for p in periods(words) if p.start and (p.kind in ("day", "month") or not p.end)]
    if len(told) != 2 or not BOTH_ENDS.search(words.lower()):
        return None
    first, last = ("".join(f"{int(n)}{sign}" for n, sign in zip(at.split("-"), "年月日", strict=False)) for at in told)
    found = periods(f"{first}から{last}まで")
    whole = found[0] if found and found[0].kind == "range" else None
    return whole if whole is not None and (whole.months or 0) >= least else None


def _spoken(document: Document, sections: Sequence[Section]) -> Period | None:
    """The term that a sentence of the cover tells by its two ends: "Research starts in May 2025 and ends in …"."""
    from lint.analyse.dates.periods import periods

    for match in SPOKEN.finditer(document.text[: max(_cover(document, sections), EARLY)]):
        first, last = (match["first"], match["last"]) if match["first"] else (match["begin"], match["end"])
        found = periods(f"{first}から{last}まで" if match["begin"] else f"{first.strip(' ,')} to {last}")
        if found and found[0].kind == "range" and (found[0].months or 0) >= LONG:
            return replace(found[0], span=Span(match.start(), match.end()))
    return None


def _alone(document: Document, sections: Sequence[Section], year_starts: int) -> Period | None:
    """The term that a line of the cover tells without a label: "Kyoto University · January 2027 to December 2029"."""
    from lint.analyse.dates.periods import periods

    prose = next((b.span.start for b in document.blocks if len(b.span) > PROSE), len(document.text))
    plans = (s.heading.start for s in without_whole(sections) if TRAVEL.search(plain(s.title)))
    stays = next(plans, len(document.text))
    table = next((table.span.start for table in document.tables), len(document.text))
    top = min(max(_cover(document, sections), min(prose, EARLY)), stays, table)
    for match in PIECE.finditer(document.text[:top]):
        found = periods(match[0], offset=match.start(), year_starts=year_starts)
        if len(found) > 2 or not found or found[0].kind not in ("range", "within") or not found[0].end:
            continue
        rest = len(match[0].strip()) - len(found[0].span)
        if (found[0].months or 0) >= LONG and rest <= BESIDE and not EMPLOYED.search(plain(match[0])):
            return found[0]
    return None


def _begun(document: Document, sections: Sequence[Section]) -> Period | None:
    """The term that the cover tells by its first day and, maybe, its length: "Start: 1 January 2027 · 48 months"."""
    from lint.analyse.dates.periods import periods

    cover = _cover(document, sections)
    top = document.text[:cover]
    for match in (*BEGINS.finditer(top), *FIRST_MONTH.finditer(document.text)):
        line = LAST_MONTH.split(document.text[match.end() : match.end() + FAR])[0]
        for period in periods(line, offset=match.end())[:1]:
            if period.kind == "range" and (period.months or 0) >= LONG:
                return period  # "Month 1 = January 2025; 48 months"
            if period.start is None or period.kind not in ("day", "month") or period.span.start - match.end() > 8:
                continue
            if (told := _up_to(document.text[period.span.end :].split("\n")[0], period)) is not None:
                return told
            long = LASTS.search(top)
            year, month, *date = period.start.split("-")
            begun = f"{year}年{int(month)}月" + (f"{int(date[0])}日" if date else "")
            whole = periods(f"{begun}から{long[1] or long[2]}{'か月間' if long[1] else '年間'}") if long else []
            return replace(whole[0], span=period.span) if whole else replace(period, end=None, kind="from")
    return None


def _up_to(rest: str, first: Period) -> Period | None:
    """The term whose first month is ``first``, where the line goes on with its last month or tells it as a range."""
    from lint.analyse.dates.periods import periods

    begin = (first.start or "")[:7]
    for period in periods(rest, offset=first.span.end):
        if period.kind == "range" and (period.months or 0) >= LONG and (period.start or "").startswith(begin):
            return period
    last = ANOTHER_MONTH.match(rest)
    found = periods(f"{begin.replace('-', '年')}月から{last[1]}か月間") if last else []
    return replace(found[0], span=first.span) if found and (found[0].months or 0) >= LONG else None


def _told(
    document: Document, labels: Sequence[Labelled], grids: Sequence[Grid], sections: Sequence[Section]
) -> Iterator[tuple[Span, int]]:
    """What stands behind labels of a term, the cover's first, and how many months it must have to be one."""
    cover = _cover(document, sections)
    parts = sections if sections and 0 < cover <= sections[0].heading.start else sections[1:]
    others = Spans(
        [
            *(grid.span for grid in grids if grid.span.end > cover and _is_of_grants(grid)),
            *(s.own for s in parts if _is_elsewhere(plain(s.title))),
        ]
    )
    ours = [pair for pair in labels if not others.cover(pair.span)]
    for pair in ours:
        label = plain(pair.label) if pair.span.end <= cover else ""
        if LABEL.search(label) and not EMPLOYED.search(label) and not TRAVEL.search(label):
            yield from ((value, 12) for value in pair.values)
    for match in LABEL.finditer(document.text[:cover].lower()):  # within a line of several labels
        behind = document.text[match.end() : match.end() + FAR + SHORT]
        if re.match(r"\s?[:：]", behind) and not TRAVEL.search(plain(document.text[match.start() - 12 : match.end()])):
            yield Span(match.end(), match.end() + len(behind.split("\n")[0])), 12
    bare: list[Span] = []
    for pair in ours:
        if TERM.search(label := plain(pair.label)):
            yield from ((value, 6) for value in pair.values)
        elif pair.span.end < EARLY and BARE.fullmatch(label):
            bare += pair.values
    yield from ((value, 24) for value in bare)
    for match in TERM.finditer(document.text.lower()):
        if not others.cover(Span(*match.span())):
            words = "\n".join(document.text[match.end() : match.end() + 90].split("\n")[:2])
            yield Span(match.end(), match.end() + len(words)), 6


def _is_elsewhere(title: str) -> bool:
    """Whether a part tells of grants, money, the past or stays, and is no cover: "Application for an exchange"."""
    if re.match(r"(?:joint )?(?:application|proposal)\b", title):
        return False
    return ELSEWHERE.search(title) is not None or TRAVEL.search(title) is not None


def _cover(document: Document, sections: Sequence[Section]) -> int:
    """Where the cover ends: at the heading behind the title, and behind lines below it that look like headings."""
    if sections and TERM.search(document.text[: sections[0].heading.start].lower()):
        return sections[0].heading.start  # the title is no heading here
    inside = [table.span for table in document.tables]
    second = sections[1:2] if sections and not len(sections[0].own) else []
    named = [s for s in second if len(s.own) > SHORT and CALLED.search(plain(s.title)) and len(s.own) <= 3 * PROSE]
    rest = sections[1 + len(named) :] or sections[1:]
    for section in rest:
        tabled = sum(len(span) for span in inside if section.own.covers(span))
        if len(section.own) - tabled > SHORT:
            return section.heading.start
    return rest[0].heading.start if rest else 0


def _is_of_grants(grid: Grid) -> bool:
    """Whether labels of a table ask for a funder, a programme or a sum."""
    labels = {plain(word) for words in grid.words for word in words if 0 < len(word) <= 24}
    return any(slot(label) == "support" for label in labels)


def day(moment: str | None, last: bool) -> dt.date | None:
    """The first or the last day of "YYYY", "YYYY-MM" or "YYYY-MM-DD"."""
    from calendar import monthrange

    if not moment:
        return None
    parts = [int(part) for part in moment.split("-")]
    year = parts[0]
    month = parts[1] if len(parts) > 1 else 12 if last else 1
    return dt.date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1] if last else 1)
