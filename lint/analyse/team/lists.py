"""Teams told in lists of lines that lead with a name: 「上原 健吾、琉球大学教授。統括。渡航期間：なし。」."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.analyse.structure.grids import plain
from lint.analyse.team.agencies import pays_only
from lint.analyse.team.demonyms import land_of_side
from lint.analyse.team.member_heads import MEMBERS, side, slot
from lint.analyse.team.member_values import DEGREES, POST
from lint.analyse.team.spaced_rows import APART, known_name, spaced_row, whole
from lint.document import Document, Span, Zone
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.places import Called
    from lint.analyse.structure.sections import Section

NAME = expression(
    r"[\s\-–—・●○◆■□*•]*(?:(?:Prof|Dr|Professor|Mr|Ms|Mrs)\.?\s+)*((?:[A-Z]{2,3}\.\s)?[^,，、。:：(（/／"
    r"|｜…\n]{2,40}?)\s*(?:[,，、:：(（/／|｜…]|(?<=\s)[–—-]\s)\s*(?=\S)"
)
LEAD = r"[\s\-–—・●○◆■□*•]*"
HOUSE = r"[^\s、。（(／/:：|｜]{2,20}(?:大学|研究所|研究院|機構|センター|博物館|高専|高等専門学校)"
BESIDE = rf"(?:\u3000+|[ ]{{2,}}|\t|\s(?={HOUSE}))(?=\S)"
SPACED = (
    expression(rf"{LEAD}([一-龠々ぁ-ヶ]{{1,4}}\u3000[一-龠々ぁ-ヶ]{{1,4}}){BESIDE}"),
    expression(rf"{LEAD}([^\s\-–—・●○◆■□*•,，、。:：(（/／|｜…][^,，、。:：(（/／|｜…\n]{{1,28}}?){BESIDE}"),
)
"""Lines that lead with a name which only a space parts from the institution: 「宇良 嘉一郎　琉球大学 教授」."""
DOTTED = expression(r"\s*[•‣▪◦]\s*\S")
"""How an item of a list begins in a PDF, which declares none."""
LABELLED = expression(
    r"(?:^|[.。;；,，、／/｜|])\s*([^.。;；,，、:：／/｜|]{2,40})[:：]\s*(.*?)\s*(?=[。;；\n]|\.(?:\s|$)|$)"
)
OPEN = r"(?:未定|調整|相談|検討|協議|後日|追って)"
"""What leaves open when somebody is away."""
BARE = expression(
    r"(?:^|[\u3000、。,;])\s*((?:海外|国外|日本)?(?:渡航|来日|滞在|派遣|招へい|留学)(?:の?(?:期間|予定|時期))?)[ :：]*"
    rf"(なし|無し|[^、。,;\u3000]{{0,10}}{OPEN}[^、。,;\u3000]{{0,6}}|[^、。,;\u3000]*\d[^、。,;\u3000]*)\s*$"
)
"""The last slot of a line, when somebody is away: 「渡航 2027年10月」, 「来日なし」."""
BRACKETED = expression(r"\s*([A-ZÀ-Ž一-龥ァ-ヶ][^,，、。:：()（）/／|\n]{4,60}?)\s*[,，、]\s*(?=[^\d\s])")
"""What a bracket behind a name begins with, before a comma."""
SIDED = expression(r"\s*([^:：。、，(（]{2,40})[:：]\s*(?=[^。:：]{2,30}[(（])")
IN_BRACKETS = expression(r"[^、，,；;。()（）\s][^、，,；;。()（）]{1,39}[(（][^()（）]*[)）]")
BEHIND = expression(r"[)）]\s*([^\s、。,.:：()（）][^。:：()（）\u3000]{1,40})(?:\u3000[^。:：()（）]{1,40})?$")
"""What stands behind the bracket of an entry: what somebody does."""
SAME = expression(r"(?<=[(（、,])\s?(?:同(?=[\s・、,上]|大学|機関|研究所|じ)|same\b|ditto\b)")
"""What points at the institution of the one before: 「（同 研究員）」."""
STAFF = expression(
    r"メンバー|参加者|構成員|分担者|派遣(?:予定)?者|team|members|participants|personnel|\bstaff\b|secondees|researchers"
)
"""Words before the people of a line that tell a team."""
PEOPLE = expression(
    r"^[\W\d_]*[a-z]?[\W\d_]*(?:the )?people$|\bwho (?:we are|takes? part|works?|does what|is who)\b"
    r"|(?:だれ|誰)(?:が|と)(?:やる|行う|担う|取り組む|参加|加わる|組む)|(?:加わる|参加する|取り組む|携わる)(?:人|者"
    r"|研究者)|研究者の?(?:一覧|紹介|顔ぶれ)|顔ぶれ|担い手$"
)
"""What heads the people of a project, in words that tables of them seldom have."""
OURS = expression(r"\b(?:on )?our (?:own )?(?:side|team|group|part)\b|^applicants?|本学側|申請者側|こちら側|自国側")
PAYS = expression(r"[,，、(（].*$|\s(?:funded|paid|supported) by .*$")
"""What a line that leads a list may add to a country: who pays."""
EMPHASIS = " :：*_()（）【】〔〕[]＜＞<>■●◆○□◇・"
"""What may stand around a country that leads a list."""
ANOTHER = expression(r"[.;)]\s+(?:\d[\d.]*\)?\s+)?[A-Z][^:;.()]{1,60}(?::\s|\s[–—]\s)")
"""Where in a line of English a second side begins: "… (professor). United States: …"."""
YEAR = expression(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
STAFFED = expression(
    r"技術|補佐|補助|事務|秘書|コーディネ|世話|\b(?:technic|administ|coordinat|manag|assistant|secretar)", re.I
)
"""Staff who need no name."""
CAPITALS = expression(r"[A-ZÀ-Ž][\w'’.-]*(?:\s+[A-ZÀ-Ž][\w'’.-]*){1,3}")
AWAY = expression(r"(?:out of|outside|in|to) japan|abroad|overseas|away|在外|国外|来日|滞在|渡航|招へい")
GONE = expression(
    r"[、。,，（(;；]\s*(?:渡航|来日|訪日|招へい|海外滞在|滞在)(?:予定)?(?:期間)?(?:は|\s)?([^、,，;；。:：()（）]+)"
)
"""A part of an entry that tells when somebody is away: 「渡航2025年度」, 「来日なし」."""
TRAVELS = expression(
    r"(?<=[.;,(–—])\s*(?:(?:will\s)?(?:travels?|go(?:es)?|comes?|stays?|visits?|moves?)(?:\s(?:abroad|overseas|to|in))?"
    r"|(?:travel|stay|time|period)s?(?:\s(?:abroad|overseas|away|in [A-Z]\w+))?|away|abroad|in Japan|mobility)"
    r"(?:\s(?:from|in|during|for|between))?\s*:?\s+(?P<when>[^.;()]*?\d[^.;()]*?)\s*(?=[.;)]|$)"
    r"|(?<=[.;,(–—])\s*(?P<not>(?:does|will) not (?:travel|go|come)\b[^.;()]*|(?:no|without) (?:travel|stays?"
    r"|visits?)\b[^.;()]*"
    r"|(?:stays|remains) (?:at )?home)\s*(?=[.;)]|$)",
    re.I,
)
"""A part of an English entry that tells when somebody is away, or that they are not: "Travels May 2028."."""
NOT = expression(rf"なし|無し?|ない|[^、。]{{0,10}}{OPEN}")
WHOLE = 0.7
"""The share of a line that its entries take; a sentence has more words between them."""
HEADING = 60
"""Characters of the line that leads a list, at most."""
MOST = 0.6
"""The share of entries that must name a person, a post and an institution."""


@dataclass(frozen=True)
class Listed:
    """A line of a team's list."""

    line: Span
    name: Span
    words: dict[str, str]
    """The words by slot, as a table of members has them in columns."""
    period: Span | None
    side: str | None
    land: str | None = None
    """The country that leads the list."""


def member_lists(
    document: Document, sections: Sequence[Section], called: tuple[Called, ...]
) -> Iterator[tuple[Span | None, list[Listed]]]:
    """The lists that name a team, each with its extent (none within a line of text), in reading order.

    Args:
        document: the draft.
        sections: its headings, which tell what a list is of.
        called: short names that the draft gives its institutions.

    """
    for above, lines in _lists(document):
        if len(lines) == 1 and _alone(document, lines[0]):
            continue
        at = lines[0].start
        inside = [s.title for s in reversed(sections) if s.body.start <= at < s.body.end]
        land = next(filter(None, map(_land, (above, *inside[:1]))), None)
        above = plain(above)
        titles = [above, *map(plain, inside)] if above else [*map(plain, inside)]
        if not _is_team(titles[:2], led=land is not None and above != ""):
            continue
        own = "japan" if OURS.search(above) or land == "JP" else "counterpart" if land else None
        told = own or next((own for title in titles[:2] if (own := side(title))), None)
        entries = [_entry(document, line, told, called, land) for line in lines]
        _go_on(document, entries)
        inline = not any(a.end < b.start and "\n" in document.text[a.end : b.start] for a, b in pairwise(lines))
        bracketed = inline and len(lines) > 1  # 「A（X大学）、B（Y大学）」
        full = [e for e in entries if e and (_is_full(e.words) or bracketed)]
        full = [entry for entry in full if "organisation" in entry.words]
        known = [entry for entry in full if known_name(entry.words["name"])]
        open_ = sum(_names_nobody(entry.words["name"]) for entry in full)
        if known and len(known) + open_ >= MOST * len(lines):
            extent = Span(at, lines[-1].end)
            yield (
                extent if "\n" in document.slice(extent) or len(lines) == 1 else None,
                [entry for entry in entries if entry and entry.words.keys() & {"post", "organisation"}],
            )


def _go_on(document: Document, entries: Sequence[Listed | None]) -> None:
    """Give those of whom the list says 「同」 the institution of the one before."""
    last = ""
    for entry in filter(None, entries):
        if "organisation" not in entry.words and last and SAME.search(document.slice(entry.line)):
            entry.words["organisation"] = last
        last = entry.words.get("organisation", "")


def _lists(document: Document) -> Iterator[tuple[str, list[Span]]]:
    """Runs of entries with the short line above them, or the side before them."""
    inside = [table.span for table in document.tables]
    above, run, at = "", list[Span](), 0
    for block in document.blocks:
        while at < len(inside) and inside[at].end <= block.span.start:
            at += 1
        tabled = at < len(inside) and inside[at].covers(block.span) and block.zone is not Zone.BODY
        text = document.slice(block.span)
        if (block.item or DOTTED.match(text)) and not tabled and not _in_a_line(block.span, text):
            run.append(block.span)
            continue
        spaced = [] if tabled else [line for line in _lines(block.span, text) if spaced_row(document.slice(line))]
        if spaced:
            for line in _lines(block.span, text):
                if line in spaced:
                    run.append(line)
                    continue
                if run:
                    yield above, run
                    run = []
                above = document.slice(line) if len(line) <= HEADING else ""
            continue
        if run:
            yield above, run
            run = []
        for line in _lines(block.span, text) if not tabled else ():
            if entries := _in_a_line(line, document.slice(line)):
                yield document.text[line.start : entries[0].start], entries
        above = text if not tabled and len(text) <= HEADING and not text.rstrip().endswith(("。", ".")) else ""
    if run:
        yield above, run


def _alone(document: Document, line: Span) -> bool:
    """Whether a line is a row of slots that no mark begins: two make a list."""
    item = any(block.item or DOTTED.match(document.slice(block.span)) for block in document.blocks_in(line))
    return not item and spaced_row(document.slice(line))


def _lines(span: Span, text: str) -> Iterator[Span]:
    """The lines of a paragraph that breaks part."""
    start = span.start
    for line in text.split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def _in_a_line(line: Span, text: str) -> list[Span]:
    """The entries of a line that tells a side and its people: 「日本側：浜名 俊介（教授）、瀬戸 あかり（助教）」."""
    lead = SIDED.match(text)
    if lead is None or ANOTHER.search(text):
        return []
    above = plain(lead[1])
    if not (side(above) or STAFF.search(above) or _land(lead[1])):
        return []
    start = line.start
    found = [Span(start + one.start(), start + one.end()) for one in IN_BRACKETS.finditer(text, lead.end())]
    return found if sum(map(len, found)) >= WHOLE * (len(text) - lead.end()) else []


def _is_team(titles: Sequence[str], *, led: bool = False) -> bool:
    """Whether a list is one of a team, by its titles, or ``led`` by a country alone."""
    from lint.analyse.movements.tables.slots import MOBILE, is_past

    if any(is_past(title) for title in titles):
        return False
    if any(MOBILE.search(title) and not MEMBERS.search(title) for title in titles):
        return False
    return led or any(MEMBERS.search(title) or PEOPLE.search(title) or side(title) for title in titles)


def _land(above: str) -> str | None:
    """The country whose people a line leads: "In Korea, funded by NRF:"."""
    from lint.analyse.team.members import land_alone

    alone = above.strip(EMPHASIS)
    return land_alone(PAYS.sub("", alone).strip(EMPHASIS)) or land_of_side(alone)


def _entry(
    document: Document, line: Span, told: str | None, called: tuple[Called, ...] = (), land: str | None = None
) -> Listed | None:
    """The slots of a line that leads with a name, or ``None``."""
    text = document.slice(line)
    if apart := _apart(line, text, told, called, land):
        return apart
    match = _led(text)
    if match is None:
        return None
    rest = text[match.end() :]
    labelled = [found for found in LABELLED.finditer(text, match.end(1)) if _is_period(plain(found[1]))]
    head = re.split(r"。|\.\s(?=[A-Z])|[:：]", rest)[0]
    words = {"name": match[1], **described(head, rest, called)}
    after = re.split(r"[。.]", rest[len(head) :].lstrip(" :：。."))[0].strip()
    if after and not any(after in found[0] for found in labelled):
        words["role"] = after
    if role := _slotted(rest, words, [found[0] for found in labelled]):
        words["role"] = role
    if (behind := BEHIND.search(rest)) is not None:  # 「A（X大学 教授、代表）薬の試験」
        inner = described(f"{head[: behind.start()]}）", f"{rest[: behind.start()]}）", called).get("role")
        words["role"] = "、".join(filter(None, (inner, behind[1].strip())))
    period = None
    away = next((one for one in GONE.finditer(text, match.end(1)) if NOT.match(one[1]) or _dated(one[1])), None)
    if away is not None:
        words["period"] = away[1]
        period = Span(line.start + away.start(1), line.start + away.end(1))
    travels = TRAVELS.search(text, match.end(1))
    if away is None and travels is not None and (travels["not"] or _dated(travels["when"])):
        group = "not" if travels["not"] else "when"
        words["period"] = travels[group]
        period = Span(line.start + travels.start(group), line.start + travels.end(group))
        words["role"] = words["role"] if words.get("role") not in (None, travels[0].strip()) else ""
    if labelled:
        words["period"] = labelled[0][2]
        period = Span(line.start + labelled[0].start(2), line.start + labelled[0].end(2))
    return Listed(line, Span(line.start + match.start(1), line.start + match.end(1)), words, period, told, land)


def _slotted(rest: str, words: dict[str, str], labelled: Sequence[str]) -> str:
    """What somebody does, in a line whose slots strokes part: 「鹿児島大学 教授／代表者、圃場／渡航：なし」."""
    slots = [slot.strip() for slot in re.split(r"[／｜|]|\s/\s", rest)]
    known = " ".join(words.values())
    left = [slot for slot in slots[1:] if slot and slot not in known and not any(slot in one for one in labelled)]
    left = [slot for slot in left if not (DEGREES.search(plain(slot)) or GONE.match(f"、{slot}") or POST.search(slot))]
    return "、".join(left) if len(slots) > 2 else ""


def _led(text: str) -> re.Match[str] | None:
    """The name with which a line begins, or what stands in its place, as group 1, and what parts it from the rest."""
    for spaced in SPACED:
        if (match := spaced.match(text)) is not None and whole(match[1]):
            return match
    match = NAME.match(text)
    if match is not None and (known_name(match[1]) or CAPITALS.fullmatch(match[1])):
        return match
    led = [found for found in (match, *(spaced.match(text) for spaced in SPACED)) if found is not None]
    return next((found for found in led if _names_nobody(found[1])), None)


def _names_nobody(words: str) -> bool:
    """Whether words stand where a researcher's name should: 「ポスドク1名」, "N.N."."""
    from lint.analyse.people.names import placeholder

    found = placeholder(words, cell=True)
    return found is not None and len(found) == len(words.strip()) and STAFFED.search(words) is None


def _apart(line: Span, text: str, told: str | None, called: tuple[Called, ...], land: str | None) -> Listed | None:
    """The slots of a line that full-width spaces part: 「門田佳代　高知大学 教授　遺伝子の設計　渡航 2027年10月」."""
    slots = APART.split(text)
    heads = {many: " ".join(slots[:many]) for many in (1, 2) if len(slots) > many + 1}
    if len(slots) == 3 and whole(" ".join(slots[:2])):
        return None
    used = next((many for is_name in (whole, known_name) for many, name in heads.items() if is_name(name)), 0)
    if not used:
        return None
    name = " ".join(slots[:used])
    rest = "、".join(slots[used:])
    words = {"name": name, **described(rest, rest, called)}
    told_already = {words.get("post"), words.get("degree")}
    left = [slot for slot in slots[used + 1 :] if slot not in told_already and not BARE.search(slot)]
    if left:
        words["role"] = left[0]
    away = BARE.search(text)
    period = None
    if away:
        words["period"] = away[2]
        period = Span(line.start + away.start(2), line.start + away.end(2))
    first = text.index(slots[0])
    return Listed(line, Span(line.start + first, line.start + first + len(name)), words, period, told, land)


def described(head: str, rest: str = "", called: tuple[Called, ...] = ()) -> dict[str, str]:
    """The institution, the post and the degree in what follows a name, by slot.

    Args:
        head: the words behind the name, up to the end of the sentence.
        rest: the same and what follows, which may begin with an institution of no known kind in brackets.
        called: short names that the draft gives its institutions.

    """
    from lint.analyse.places import places

    words: dict[str, str] = {}
    told = (place for place in places(head, called=called) if not pays_only(place.organisation))
    spot = next((place.span for place in told if place.organisation), None)
    if spot is not None:
        words["organisation"] = head[spot.start : spot.end]
    inner = BRACKETED.match(rest)
    if spot is None and inner is not None and not POST.search(inner[1]) and not DEGREES.match(plain(inner[1])):
        spot = Span(*inner.span(1))  # an institution of no known kind
        words["organisation"] = inner[1]
    left = f"{head[: spot.start]}、{head[spot.end :]}" if spot is not None else head
    parts = [part.strip() for part in re.split(r"[,，、()（）/／|]", left) if part.strip()]
    post = next((part for part in parts if POST.search(part) and not DEGREES.match(plain(part))), None)
    post = post or next((part for part in parts if POST.search(part) and not YEAR.search(part)), None)
    if post is not None:
        words["post"] = post
    told_degree = (part.strip() for part in re.split(r"[,，、/／|]", left))
    degree = next((part for part in told_degree if DEGREES.search(plain(part)) and YEAR.search(part)), None)
    if degree is not None:
        words["degree"] = degree
    parts = [part.strip(" 　・,，.") for part in parts]
    known = {value.strip(" 　・,，.") for value in words.values()}
    apart = [part for part in parts if part and part not in known and not YEAR.search(part)]
    role = [part for part in apart if not GONE.match(f"、{part}")]
    if role and _closes(rest):
        words["role"] = "、".join(role)  # 「A（X大学・教授、代表、薬の試験）」
    return words


def _closes(words: str) -> bool:
    """Whether words close a bracket that stands open before them: what is told of whoever it follows."""
    opened, closed = (len(re.findall(marks, words)) for marks in (r"[(（]", r"[)）]"))
    return closed > opened and words.rstrip()[-1:] in (")", "）")


def _is_full(words: dict[str, str]) -> bool:
    """Whether an entry tells where somebody is and as what, or since which degree, or when they travel."""
    return "organisation" in words and bool(words.keys() & {"post", "degree", "period"})


def _dated(words: str) -> bool:
    from lint.analyse.movements.tables.content import is_period

    return is_period(words)


def _is_period(label: str) -> bool:
    """Whether a label asks when somebody is away: "Stay abroad", "In Japan", 「渡航期間」."""
    return slot(label) == "period" or AWAY.fullmatch(label) is not None
