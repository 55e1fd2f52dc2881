"""The words that tell of one period, taken together: moments, lengths and visits with what joins them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lint.analyse.dates import moments_en, moments_ja, times_of_year
from lint.analyse.dates.lengths import Length, lengths
from lint.analyse.dates.moments import Moment, named
from lint.expressions import expression


@dataclass(slots=True)
class Group:
    """Words that tell of one period."""

    start: int
    end: int
    first: Moment | None = None
    last: Moment | None = None
    length: Length | None = None
    times: int | None = None
    yearly: bool = False
    years: int | None = None
    opens: bool = False
    closes: bool = False


RANGE = expression(
    r"(?:\s*付?\s*|,\s(?=to\b|until\b|through\b))(?:から、?|より、?|~|〜|∼|-|‐|‑|‒|–|—|―|−|ー|→|⇒|to|until|till|through|thru"
    r"|up to(?: and including)?"
    r"|(?:and )?ending(?: in| on)?|[,;]? ?(?:and )?(?:back|home)(?: again)?(?: in| on| by| at)?"
    r"|[,;]? ?(?:and )?(?:is |be |will be )?(?:back|returns?|returning|leaves?|leaving|departs?|departing|departure"
    r"|goes home):? ?(?:again |for home )?(?:in|on|by|at|from)?"
    r"|に(?:開始|渡航|出発)し、?|、?\s*至)"
    r"\s*(?:the\s)?(?:(?:following|next)\s)?\s*",
    re.I,
)
THUS = expression(
    r"^[,;(–—-]?\s*(?:thus|hence|so|therefore|i\.e\.,?|that is(?: to say)?,?|namely|in other words,?)"
    r"\s+(?=until|till|to\b|through)",
    re.I,
)
"""What goes before an end that only follows from the length: "for six months, thus until the end of April"."""
AND = expression(r"\s+and\s+(?:the\s)?")
MARKS = r"[\s、,:(（\[・/／;]*"
GLUE = expression(
    rf"{MARKS}付?(?:から数えて|から足かけ|から|より|にかけて|に|まで|の間|の|で|は|間|にて|から約|開始|以降|[~〜]"
    rf"|を(?:皮切り|起点)(?:に|として)|を(?:初[月日]|含む)(?:と(?:する|し、?|して))?|[にで](?:始まる|始まり、?|始め(?:て)?、?|始める)"
    rf"|の新学期から)?の?(?:うち|予定|ち|期間)?{MARKS}"
    r"(?:onwards?,?|on,?|counted|running|for|of|over|lasting|in|during|within|each|at|per"
    r"|×|x|=|＝|\+|計|合計|各|毎回|一回|1回|を|a total of|total"
    r"|i\.e\.,?|period|stays?|visits?|to|\s)*\s*(?:an?\s)?[\s(]*",
    re.I,
)
"""Between a moment or a length and the length or number of visits that belongs to it."""
BACK = expression(
    r"\s*(?:間|程度)?\s*[(（,:、]*\s*(?:from|as (?:of|from)"
    r"|(?:starting|beginning|commencing)(?: in| on| from| as of| with)?|with effect from|counted|counting|running"
    r"|to the day|in|during|of|within|over|across"
    r"|between|since|の?うち|stays?|visits?|visit in|stay in|stay from|\s)*\s*(?:the\s)?\s*",
    re.I,
)
"""Between a length and the moment that it belongs to."""
OPENS = expression(
    r"\s*付?\s*(?:から|より|以降|開始|を皮切り|を起点|を初[月日]|を含む|[にで]始ま[るり]|[にで]始め|の新学期から"
    r"|〜|~|-|–|—|onwards?|on(?= for|,)|\+|に開始|スタート)"
)
OPENS_BEFORE = expression(
    r"(?:from|(?:starting|beginning|commencing)(?: in| on| from)?|since|after|as of|start(?: date)?:?|自)\s*(?:the\s)?"
    r"(?:beginning of\s|start of\s)?$",
    re.I,
)
CLOSES = expression(r"\s*(?:まで|迄|以前)")
CLOSES_BEFORE = expression(
    r"(?:until|till|by|before|ending(?: in| on)?|(?<!all )through|end(?: date)?:|至|[〜~–—])\s*(?:the\s)?"
    r"(?:end of\s)?$",
    re.I,
)
ENDS = expression(r"\s*(?:まで|迄)")
"""What makes the moment before it the end of the length after it: 「2026年7月までの1年間」."""
ENDS_BEFORE = expression(
    r"(?:until|till|ending(?: in| on)?|through|end(?: date)?:|至)\s*(?:the\s)?(?:end of\s)?$", re.I
)
ENDING = expression(
    r"\s*(?:間|程度)?[\s,(（、]*(?:stays?|visits?|period)?\s*(?:until|till|through|ending(?: in| on)?)\s(?:the\s)?",
    re.I,
)
"""Between a length and the moment at which it ends: "for 12 months until July 2026"."""
BETWEEN = expression(r"between\s*(?:the\s)?$", re.I)


def moments(text: str, year_starts: int = 4) -> list[Moment]:
    """The moments of a folded line, in order, without overlaps."""
    taken = bytearray(len(text))
    found: list[Moment] = []
    patterns: tuple[moments_ja.Pattern, ...] = (
        *times_of_year.PATTERNS_JA,
        *moments_ja.PATTERNS,
        (moments_en.FISCAL, lambda parts: moments_en.fiscal_year(parts, year_starts), moments_en.FISCAL_WORDS),
        *times_of_year.PATTERNS_EN,
        *moments_en.PATTERNS,
    )
    for pattern, made, needs in patterns:
        for word in needs:  # a loop, for any() with a generator costs twice the time here
            if word in text:
                break
        else:
            continue
        for match in pattern.finditer(text):
            start, end = match.span()
            start += len(match[0]) - len(match[0].lstrip())
            if start == end or any(taken[start:end]):
                continue
            moment = made(named(match))
            if moment is not None and _meant(moment, text, start, end):
                taken[start:end] = b"\1" * (end - start)
                found.append(replace(moment, start=start, end=end))
    return sorted(found, key=lambda moment: moment.start)


def _meant(moment: Moment, text: str, start: int, end: int) -> bool:
    """No English month without a year unless its neighbours make it one: may, march."""
    if (
        moment.year is None
        and moment.ref is None
        and not moment.run
        and moment.unit == "month"
        and text[start].isalpha()
        and text[start].isascii()
    ):
        return bool(
            moments_en.NEEDS.search(text[:start])
            or re.match(r"\s?(?:[–—~〜-]|to\s|until\s|through\s|and\s[A-Z])", text[end:])
        )
    return True


def groups(text: str, year_starts: int) -> Iterator[Group]:
    """The groups of a folded line, in order; moments without years still lack them."""
    named_moments = moments(text, year_starts)
    taken = [(moment.start, moment.end) for moment in named_moments]
    atoms: list[Moment | Length] = list(named_moments)
    at = -1
    for length in lengths(text):
        if length.start >= at and not any(length.start < end and start < length.end for start, end in taken):
            atoms.append(length)
            at = length.end
    atoms.sort(key=lambda atom: atom.start)
    group: Group | None = None
    for atom in atoms:
        if group is not None and _joins(group, atom, text):
            group.end = atom.end
            continue
        if group is not None:
            yield _closed(group, text)
        group = Group(atom.start, atom.end)
        if isinstance(atom, Moment):
            group.first = atom
            group.opens = bool(OPENS_BEFORE.search(text[: atom.start]))
            group.closes = bool(CLOSES_BEFORE.search(text[: atom.start]))
        else:
            _take(group, atom)
    if group is not None:
        yield _closed(group, text)


def _take(group: Group, atom: Length) -> None:
    if atom.times is not None:
        group.times = (group.times or 1) * atom.times
    group.yearly = group.yearly or atom.yearly
    if atom.months is not None or atom.open:
        group.length = atom


def _joins(group: Group, atom: Moment | Length, text: str) -> bool:
    gap = text[group.end : atom.start]
    if len(gap) > 30:
        return False
    if isinstance(atom, Moment):
        if group.first is None and group.length is not None and ENDING.fullmatch(gap):
            group.first, group.closes = atom, True
            return True
        if group.first is None:
            if not BACK.fullmatch(gap) or (not gap.strip() and group.times is None and group.length is None):
                return False
            group.first = atom
            group.opens = bool(re.search(r"from|as of|starting|beginning|commencing|since|effect", gap, re.I))
            return True
        if group.last is None and not group.first.run:
            between = AND.fullmatch(gap) and BETWEEN.search(text[: group.start])
            ranged = RANGE.fullmatch(gap) or (group.length and RANGE.fullmatch(THUS.sub("", gap.lstrip(")） "))))
            if between or ranged or (gap == "" and CLOSES_BEFORE.search(text[: atom.start])):
                group.last = atom
                return True
        return False
    if group.times is not None and group.first is None and ":" in gap:
        return False  # "goes there twice: for eight months from April 2025, and again"
    if atom.times is not None or atom.yearly:
        if (group.times is not None and atom.times is not None and not atom.yearly) or not GLUE.fullmatch(gap):
            return False
        _take(group, atom)
        return True
    if group.length is None:
        if not GLUE.fullmatch(gap.lstrip(")）")):
            return False
        if group.first is not None and group.last is None:
            group.opens = group.opens or bool(OPENS.match(gap))
            group.closes = not group.opens and bool(ENDS.match(gap) or ENDS_BEFORE.search(text[: group.start]))
        if atom.years and group.yearly and group.times and atom.months == 12 * group.times:
            return False
        _take(group, atom)
        return True
    if (
        atom.years
        and atom.months is not None
        and (group.yearly or "×" in text[atom.start : atom.end] + gap)
        and GLUE.fullmatch(gap)
    ):
        group.years = max(int(atom.months // 12), 1)
        return True
    return False


def _closed(group: Group, text: str) -> Group:
    rest = text[group.end :]
    if group.last is None and group.first is not None and not group.first.run and group.length is None:
        group.opens = group.opens or bool(OPENS.match(rest))
        group.closes = group.closes or bool(CLOSES.match(rest))
    return group
