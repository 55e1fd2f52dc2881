"""The rows of a plan: the words of each by slot, and which rows are no stay but labels, groups, sums or blanks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lint.analyse.dates.periods import periods
from lint.analyse.movements.records import Entry
from lint.analyse.movements.tables.by_line import LABELLED
from lint.analyse.movements.tables.content import YEAR, is_ranged, leads_name
from lint.analyse.movements.tables.counted_lines import listed
from lint.analyse.movements.tables.heads import TIMES, Head
from lint.analyse.movements.tables.slots import direction, slots
from lint.analyse.people.names import names, placeholder
from lint.analyse.places import is_none, is_vague, places
from lint.analyse.structure.grids import Grid, plain
from lint.analyse.team.member_values import stays_home
from lint.document import Document, Span
from lint.expressions import expression

SAME = (
    r"(?:同上|同左|仝上|〃|ditto|same as (?:above|left|previous)|as above"
    r"|同(?:校|機関|所|大学(?:院|校)?|研究[所室]|じ(?:機関|大学|研究[所室]|場所))"
    r"|(?:at )?(?:the )?same (?:place|universit\w+|institut\w+|lab(?:oratory)?|hosts?|site))"
)
DITTO = expression(rf"^[\s「」\"“”]*(?:{SAME}|″|''|same|do\.|idem|[\"“”〃]+)[\s」\"”.。]*$", re.I)
AGAIN_WITH = expression(rf"\s*{SAME}\s*[(（](?P<more>[^()（）]*)[)）][\s。.]*", re.I)
"""A mark of repetition that goes on in brackets: 「同上（後半）」."""
HOSTED = expression(r"受|ホスト|指導|host|with\b|under\b", re.I)
LAST_BRACKET = expression(r"\s*[(（][^()（）]*[)）]\s*$")
AGAIN_IN = expression(rf"(?P<name>\S.*?)\s*[(（]\s*{SAME}\s*[)）][\s。.]*", re.I)
"""Words that a row above has told with more: 「ヘルシンキ大学（同上）」."""
LEG = re.compile(r"[^\d]|(?<=\d)(?:st|nd|rd|th)")
TOTAL = expression(
    r"^(?:(?:小|合|総)?計|合計.{0,6}|sum"
    r"|(?:(?:sub|grand )?total|person[- ]?(?:months|days)|(?:延べ)?人[月日]数?|延べ|通算).{0,24})$",
    re.I,
)
WHOSE = ("number", "person", "stage", "home", "degree")
"""Slots that tell who goes."""
GROUPING = ("year", "direction")
"""Slots whose word may stand once for the rows below it."""
DATED = re.compile(r"\d|年|月|spring|summer|autumn|fall|winter")
"""What words of a period that could not be read have."""


def unread(head: Head, row: int) -> tuple[Span, ...]:
    """The filled cells of a row whose columns have no slot, and no label that says what else they hold."""
    grid, taken = head.grid, {*head.columns.values(), *head.chart.columns}
    free = [column for column in range(len(grid.words[row])) if column not in taken]
    said = [column for column in free if not is_none(grid.words[row][column]) and grid.first(row, column)]
    spans = (grid.cell(row, column) for column in said if not slots(grid.words[head.row][column]))
    return tuple(span for span in spans if span is not None)


def strayed(head: Head, row: int, entries: dict[str, Entry]) -> dict[str, Entry]:
    """The entries of a row whose period stands in another cell than the label's, as tab stops may push it."""
    entry = entries.get("period")
    if entry is None or head.chart.columns or periods(entry.text) or DATED.search(plain(entry.text)):
        return entries
    grid, kept = head.grid, {head.columns.get(slot) for slot in ("degree", "stage", "cost", "person", "year")}
    for column, words in enumerate(grid.words[row]):
        span = grid.cell(row, column)
        if column in kept or span is None or not is_ranged(words):
            continue
        if len(words) <= 2 * sum(len(period.span) for period in periods(words)):
            found = {slot: one for slot, one in entries.items() if one.span != span or slot == "period"}
            return {**found, "period": Entry(words, span)}
    return entries


def labels_again(head: Head, row: int) -> Head | None:
    """The head of a further plan below the first: labels in other words, each of the slot that its column has."""
    words = head.grid.words[row]
    columns = {slot: column for slot, column in head.columns.items() if column < len(words) and words[column]}
    named = {slot: slots(words[column]) for slot, column in columns.items()}
    if not all(named.values()) or any(re.search(r"\d", word) or len(word) > 40 for word in words):
        return None
    same = {column for slot, column in columns.items() if slot in named[slot]}
    if len(same) < 3 or "person" not in columns or columns["person"] not in same:
        return None
    return replace(head, labels={**head.labels, **{slot: words[column] for slot, column in columns.items()}})


def titled_again(words: Sequence[str], labels: Sequence[str]) -> str | None:
    """The title of a further table that stands in the first cell of its labels, which are those of the table before."""
    first, label = plain(words[0]), plain(labels[0])
    again = len(labels) > 2 and all(plain(a) == plain(b) for a, b in zip(words[1:], labels[1:], strict=False))
    return first.removesuffix(label).strip() if again and label and first.endswith(label) else None


def heads_group(head: Head, row: int, words: tuple[str, ...]) -> bool:
    """Whether a row of one cell, or of one word, heads those below it: a direction, a year, where the people stay."""
    if len({id(cell) for cell in head.grid.cells[row]}) == 1 and len(words) > 1:
        return True
    if not words[0]:
        return False
    if direction(words[0]) is not None and not names(words[0], cell=True):
        return True
    if len(words) < 3 or 0 in (head.columns.get("destination"), head.columns.get("home")):
        return YEAR.fullmatch(words[0]) is not None
    placed = any(place.organisation for place in places(words[0])) and not leads_name(words[0])
    return YEAR.fullmatch(words[0]) is not None or (placed and placeholder(words[0]) is None)


MORE = ("role", "purpose", "host", "stage", "country")
"""What a row across the table may add to the stay above it."""


def told_above(grid: Grid, row: int, head: Head) -> bool:
    """Whether a row across the table tells behind a label what the stay above it lacks: "Task: tests the films"."""
    return bool(row > head.row + 1 and _added(head, row))


def with_row_below(head: Head, row: int) -> dict[str, Entry]:
    """What the rows across the table right below a stay add to it, by slot."""
    found: dict[str, Entry] = {}
    for below in range(row + 1, len(head.grid.words)):
        more = _added(head, below)
        if not more:
            break
        found |= more
    return found


def _added(head: Head, row: int) -> dict[str, Entry]:
    grid = head.grid
    filled = {word for word in grid.words[row] if word}
    match = LABELLED.fullmatch(filled.pop()) if len(filled) == 1 and grid.width > 2 else None
    slot = next(iter(slots(match[1])), "") if match else ""
    if match is None or slot not in MORE or slot in head.columns or direction(match[1]) is not None:
        return {}
    return {slot: Entry(match[2], grid.row(row))}


def _is_leg(head: Head, row: int) -> bool:
    """Whether a column counts the stays of each person, who is named beside 1 alone: "Leg" over 1, 2, 1."""
    grid, who = head.grid, head.columns.get("person")
    taken = {*head.columns.values(), *head.chart.columns}
    below = grid.words[head.row + 1 :]
    for column in (column for column in range(grid.width) if column not in taken and who is not None):
        told = [(LEG.sub("", plain(words[column])), bool(words[who or 0])) for words in below]
        if all(leg.isdigit() and (leg == "1") == named for leg, named in told) and grid.words[row][column]:
            return not grid.words[row][who or 0]
    return False


def _goes_on(head: Head, row: int, before: dict[str, str]) -> bool:
    """Whether a row leaves out who goes, with the number or the post, and tells a further stay of the one above."""
    words = head.grid.words[row]
    whose = [column for slot, column in head.columns.items() if slot in WHOSE and column < len(words)]
    told = [column for slot, column in head.columns.items() if slot in ("destination", *TIMES) and column < len(words)]
    alone = (len(set(whose)) > 1 or _is_leg(head, row)) and not any(words[column] for column in whose)
    return alone and bool(before.get("person")) and sum(bool(words[column]) for column in set(told)) > 1


def entries_of(document: Document, head: Head, row: int, before: dict[str, str]) -> dict[str, Entry]:
    """The words of a row by slot; marks of repetition give those of the row before."""
    found = {}
    same = _goes_on(head, row, before)
    for slot, column in head.columns.items():
        if column >= len(head.grid.words[row]):
            continue
        text = listed(head.grid.words[row][column])
        span = head.grid.cell(row, column)
        if span is None:
            span = Span(head.grid.row(row).start, head.grid.row(row).start)
        if (
            DITTO.match(text)
            or (same and slot in WHOSE)
            or (slot in GROUPING and not text and head.grid.first(row, column))
        ):
            text = before.get(slot, text)
        elif "\n" in text and slot in before:
            last = before[slot].split("\n")[-1]
            text = "\n".join(told_again(line, last if not at else "") for at, line in enumerate(text.split("\n")))
        else:
            text = told_again(text, before.get(slot, ""))
        found[slot] = Entry(text, span)
    again = found.pop("period again", None)
    if again is not None and not is_none(again.text) and "period" in found:
        first = found["period"]
        found["period"] = Entry(
            f"{first.text}\n{again.text}", Span(first.span.start, max(first.span.end, again.span.end))
        )
    return found


def again(entries: dict[str, Entry], before: dict[str, str]) -> dict[str, Entry]:
    """The entries of a stay, with what marks of repetition stand for; ``before``: what another told, which it becomes.

    Args:
        entries: the words by slot.
        before: those of the stay before, of another table maybe.

    """
    found = {slot: replace(entry, text=told_again(entry.text, before.get(slot, ""))) for slot, entry in entries.items()}
    before.clear()
    before.update((slot, entry.text) for slot, entry in found.items())
    return found


def told_again(text: str, before: str) -> str:
    """The words of a cell, or of the first of its lines, with what a mark of repetition in them stands for.

    Args:
        text: the words.
        before: what the row above tells in this column.

    """
    if before and DITTO.match(text):
        return before
    if before and (match := AGAIN_WITH.fullmatch(text)):
        if HOSTED.match(match["more"]):
            return f"{LAST_BRACKET.sub('', before)}（{match['more']}）"
        spots = [place.organisation for place in places(match["more"]) if place.organisation]
        return before if not spots or any(spot in before for spot in spots) else match["more"]
    if match := AGAIN_IN.fullmatch(text):
        spots = [place.organisation for place in places(match["name"]) if place.organisation]
        lines = [line for line in before.split("\n") if any(spot in line for spot in spots)]
        return lines[-1] if lines else match["name"]
    return text


def is_blank(head: Head, entries: dict[str, Entry], words: tuple[str, ...]) -> bool:
    """Whether a row is one of the form's that nobody filled, or a sum."""
    told = [
        e.text for slot, e in entries.items() if slot not in ("number", "direction", "year") and not is_none(e.text)
    ]
    first = next((word for word in words if word), "")
    guide = bool(entries.get("person")) and bool(
        re.match(r"^\s*[(（]?(?:例|記入例|e\.g\.|example)", entries["person"].text, re.I)
    )
    charted = any(not is_none(words[column]) for column in head.chart.columns if column < len(words))
    when = entries["period"].text if "period" in entries else ""
    if entries.keys() & {"home", "degree", "stage"} and when and not charted and stays_home(when):
        return True
    trip = [entries[slot] for slot in (*TIMES, "destination", "role", "host") if slot in entries]
    if entries.keys() & {"home", "degree"} and not charted and all(is_none(entry.text) for entry in trip):
        return True  # a member who does not travel
    who = entries["person"].text if "person" in entries else ""
    if who and {plain(word) for word in words if word} == {plain(who)} and not (leads_name(who) or is_vague(who)):
        return placeholder(who) is None  # what a line before it had no room for
    if who and len(words) > 3 and not leads_name(who) and placeholder(who) is None:
        filled = {slot for slot, entry in entries.items() if not is_none(entry.text)}
        if filled <= {"person", "number", "direction", "year", "months", "count", "cost"} and "months" in filled:
            return True  # "Person-months": a sum
    return not told or any(TOTAL.match(plain(word)) for word in (first, who)) or guide
