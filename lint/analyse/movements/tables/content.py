"""What columns of a plan hold, told by their values where labels do not tell, or mislead ("From" a place)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from lint.analyse.dates.moments_en import SHORT_MONTHS
from lint.analyse.dates.periods import degree_year, periods
from lint.analyse.movements.tables.bare_columns import SUBJECT, is_subject, named_only
from lint.analyse.movements.tables.by_line import hosting
from lint.analyse.movements.tables.slots import ARROW, direction
from lint.analyse.people.names import names, placeholder
from lint.analyse.places import places
from lint.analyse.structure.grids import Grid, plain
from lint.expressions import expression

TICK = re.compile(r"\s*(?:[○●◯◎✓✔☑■レxX×]|yes|有)\s*", re.I)
TICKED = 16
"""Characters of the label of a column that is ticked, at most."""
TITLED = expression(r"\S{1,12}(?:教授|助教|講師|博士|先生|研究員|氏|さん)|(?:Prof|Dr)\b.{2,30}")
DAYS = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])")
MONTHS = expression(rf"\d\s*月|\b(?:{SHORT_MONTHS})[a-z]*\.?\s*(?:[-–—~～/]|to\b|until\b|$)", re.I)
TIMED = (("period",), ("start",), ("end",), ("months",))
CODE = re.compile(r"[A-Z]{1,2}-?\d{0,2}|[①-⑳]|[(（][a-z\d][)）]")
"""What numbers a row."""
ENDS = {"start": "home", "end": "destination"}
"""What the labels of a beginning and an end ask for where a place stands behind them."""
YEAR = expression(
    r"[\s【\[〔(（〈<■◆●○・]*(?:FY\s?)?(?:(?:20\d\d|(?:令和|R)\s?\d{1,2})\s*(?:年度?)?|第?\d年(?:目|度|次)|[Yy]ear \d)"
    r"[\s】\]〕)）〉>]*"
)
"""A year alone, which heads the rows below it."""
MOST = 0.6
"""The share of filled cells that must look alike."""


COUNTED = expression(r"\s*M\s?\d{1,2}\b")
INSTITUTION = expression(r"institut|universit|organi[sz]ation|機関|大学|研究所")
FIRST = expression(r"first|start|begin|from|初|始|開|自")
LAST = expression(r"last|end|until|\bto\b|終|末|至|完")


def values(grid: Grid, column: int, head: int) -> list[str]:
    """Up to eight filled cells below a head, without rows that go across the table."""
    found = []
    for number in range(head + 1, len(grid.words)):
        words = grid.words[number]
        heads = not any(words[1:]) and (YEAR.fullmatch(words[0]) or direction(words[0]) is not None)
        if column < len(words) and words[column] and len(set(words)) > 1 and not heads:
            found.append(words[column])
    return found[:8]


def figures(grid: Grid, column: int, head: int) -> bool:
    """Whether a column under a name's label holds numbers: no names, a sum of some kind."""
    below = [words[column] for words in grid.words[head + 1 :] if column < len(words) and words[column]]
    return bool(below) and 2 * sum(bool(re.fullmatch(r"[\d,.，\s円千万%]+", plain(word))) for word in below) > len(
        below
    )


def corrected(grid: Grid, row: int, column: int, named: tuple[str, ...]) -> tuple[str, ...]:
    """The slots that a label names, set right by the values below it.

    Args:
        grid: the table.
        row: the row of the label.
        column: its column.
        named: the slots by the label's words.

    """
    label = grid.words[row][column]
    below = values(grid, column, row)
    if below and len(label) <= TICKED and (way := direction(label)) and all(map(TICK.fullmatch, below)):
        return (f"ticked {way}",)
    if named[:1] == ("person",) and below and all(map(TICK.fullmatch, below)):
        return ("other",)  # 「若手」 over ○
    if named[:1] in (("person",), ("host",), ("destination",), ()) and _most(below, _goes_somewhere):
        return ("person", "destination")  # 「誰がどこへ」 over 「藤井 圭（助教）→ ETH Zurich」
    if ARROW.search(plain(label)) and _most(below, _is_route):
        others = (slot for slot in named if slot not in ("start", "end", "home", "period", "destination"))
        return ("destination", *others)
    if named[:1] in (("person",), ("host",)) and _most(below, is_place, 1) and not any(map(is_traveller, below)):
        return ("destination", *named)  # 「受け入れる機関と人」, "With" over institutions
    if named[:1] in TIMED and _most(below, leads_name, 1) and not any(map(is_period, below)):
        return ("person",)  # "Stay" over "J1 Sae Uchimura (NAIST)"
    if named[:1] == ("period",) and _most(below, _is_number):
        return ("number",) if _counts_up(below) else ("months",)  # "Visit" over 1, 2, 3
    if named[:1] == ("period",) and below and all(map(CODE.fullmatch, below)) and "年" not in label:
        return ("number",)  # "Visit" over A, B, C
    if named[:1] == ("months",) and (_most(below, _is_months, 1) or _most(below, _is_in_project)):
        return ("period",)  # "Months" over "Apr–Mar", over "M5–M10"
    if named[:1] == ("months",) and _most(below, is_period):
        return ("start" if FIRST.search(plain(label)) else "end" if LAST.search(plain(label)) else "period",)
    if named[:1] in (("period",), ("destination",)) and _most(below, lambda words: degree_year(words) is not None):
        return ("degree",)
    if named[:1] in (("role",), ("purpose",)) and _most(below, _is_time_alone):
        return ("period",)  # labels that run together: 「期間内容」
    titled = sum(bool(TITLED.fullmatch(words)) for words in below) if named[:1] == ("role",) else 0
    if titled > 1 and titled >= MOST * len(below):
        return ("host",)  # 「受け持ち」 over people
    if not named or named[0] not in ("start", "end", "destination", "direction", "count"):
        return named
    if named[0] == "destination" and _most(below, _is_way, 1):
        return ("direction",)
    if named[0] == "destination" and _most(below, is_period) and not any(map(is_place, below)):
        return ("period",)  # "From – to" over dates
    if named[0] == "count":
        return ("person",) if _most(below, is_traveller, 1) else named
    if named[0] == "direction":
        return ("destination",) if _most(below, _is_route) else named
    if named[0] in ("start", "end"):
        someone = len(below) > 1 or any(leads_name(words) for line in grid.words for words in line)
        placed = someone and _most(below, lambda words: bool(places(words)), 1) and not any(map(is_period, below))
        return (("home",) if named[0] == "start" else ("destination",)) if placed else named
    return ("host",) if _most(below, _is_person) and not INSTITUTION.search(plain(label)) else named


def of_place(slot: str, words: str) -> str:
    """The slot of a label of a beginning or an end, over or beside a place: "to: KTH, Stockholm"."""
    return ENDS[slot] if slot in ENDS and places(words) and not periods(words) else slot


def tells_where(grid: Grid, row: int, column: int, named: tuple[str, ...]) -> tuple[str, ...]:
    """The slots of a column of times, whose entries tell the place as well: "Stay" over "MIT, June 2025 – May 2026"."""
    return ("destination", *named) if named == ("period",) and _most(values(grid, column, row), _is_stay) else named


def when(grid: Grid, row: int, column: int) -> int:
    """How well the values of a column below a label tell times: ranges before years, and years alone least of all."""
    below = values(grid, column, row)
    if below and all(map(YEAR.fullmatch, below)):
        return -1
    ranged = sum(
        any(p.start and p.kind in ("range", "within", "day") for p in periods(words))
        or _is_months(words)
        or DAYS.search(plain(words)) is not None
        for words in below
    )
    return 2 * (2 * ranged >= len(below) > 0) + _most(below, is_period)


def unlabelled(grid: Grid, row: int, columns: dict[str, int], charted: Iterable[int] = ()) -> dict[str, int]:
    """Slots of a plan that no label names, found in columns that have none by what stands below.

    Args:
        grid: the table.
        row: the row of labels.
        columns: the columns that labels name.
        charted: the columns of a chart, which hold no slot.

    """
    found: dict[str, int] = {}
    taken = {*columns.values(), *charted}
    free = [column for column in range(grid.width) if column not in taken]
    dated = bool(columns.keys() & {"period", "start"})
    if not dated and "destination" not in columns:
        whole = next((c for c in free if _most(values(grid, c, row), _is_stay, 1)), None)
        if whole is not None:  # place and time in one cell
            found = {"period": whole, "destination": whole}
            free.remove(whole)
            dated = True
    moment = "start" if "months" in columns else "period"
    tests: Sequence[tuple[str, Callable[[str], bool], bool]] = (
        ("direction", _is_way, True),
        (moment, is_period, not dated),
        ("end", _is_moment, not dated and moment == "period"),
        ("months", _is_length, "start" in columns and not columns.keys() & {"end", "months"}),
        ("person", is_traveller, not columns.keys() & {"person", "count"}),
        ("destination", is_place, True),
        ("host", _is_person, True),
        ("role", _is_task, "purpose" not in columns),
    )
    for slot, test, wanted in tests:
        if slot in columns or slot in found or not wanted:
            continue
        least = 2 if slot in ("role", "host", "direction") else 1
        column = next((c for c in free if _most(values(grid, c, row), test, least)), None)
        if column is not None:
            found[slot] = column
            free.remove(column)
    if not {"person", "count"} & {*columns, *found} and {"destination", "host"} & {*columns, *found}:
        found |= named_only({c: values(grid, c, row) for c in free if not grid.words[row][c]})
    where = found.get("destination", columns.get("destination"))
    cells = [_unhosted(words) for words in values(grid, where, row)] if where is not None else []
    lines = [line for words in cells for line in words.split("\n")]
    last = [words.split("\n")[-1] for words in cells if "\n" in words]
    ended = bool(last) and 2 * len(last) >= len(values(grid, where or 0, row)) and _most(last, _is_task, 1)
    if where is not None and not {"role", "purpose"} & {*columns, *found} and (ended or _most(lines, _is_told)):
        found["role"] = where  # "goes to MIT (Ann Lee) to build the plate reader"
    dated_in = found.get("period", columns.get("period"))
    tasked = {"role", "purpose"} & {*columns, *found}
    if dated_in is not None and not tasked and _most(values(grid, dated_in, row), _tells_behind):
        found["role"] = dated_in  # "04/2025–03/2026: tests the membranes"
    if not {"role", "purpose"} & {*columns, *found}:
        subject = next((c for c in free if SUBJECT.fullmatch(plain(grid.words[row][c]))), None)
        if subject is not None and _most([w for w in values(grid, subject, row) if len(w) > 1], is_subject):
            found["role"] = subject  # 「課題」 over 「課題1 熱分布の測定」
    if "end" in found and (begun := found.pop("period", None)) is not None:
        if _most(values(grid, begun, row), _is_moment, 1) and begun < found["end"]:
            return {**found, "start": begun}
        found = {**found, "period": begun}
        del found["end"]
    return found


def _unhosted(words: str) -> str:
    """The lines of a cell without those that name the host behind a label."""
    return "\n".join(line for line in words.split("\n") if not hosting(line))


@lru_cache(maxsize=4096)
def is_traveller(words: str) -> bool:
    """Whether a cell leads with a person's name, or with words that stand for one; what follows may tell a place."""
    if placeholder(words) is not None:
        return True
    spots = {place.span: place.known for place in places(words) if place.organisation}  # "Politecnico di Bari" is one
    found = [name.span for name in names(words, cell=True, header="氏名") if not spots.get(name.span)]
    return bool(found) and found[0].start <= min((span.start for span in spots), default=len(words))


def goes_between(grid: Grid, row: int) -> bool:
    """Whether a table shows stays by itself: people, exact periods, and other people at their institutions."""
    below = [values(grid, column, row) for column in range(grid.width)]
    dated = any(_most(words, is_ranged) for words in below)
    hosted = dated and any(_most(words, is_hosted) for words in below)
    return hosted and any(_most(words, leads_name) for words in below)


@lru_cache(maxsize=4096)
def is_hosted(words: str) -> bool:
    """Whether a cell names an institution and then somebody there: 「ワシントン大学 Karen Lindqvist」."""
    spots = [place.span for place in places(words) if place.organisation]
    if not spots or len(words) > 80:
        return False
    found = [name for name in names(words) if not any(spot.overlaps(name.span) for spot in spots)]
    return bool(found) and spots[0].start < found[0].span.start


def leads_name(words: str) -> bool:
    """Whether a cell leads with a person's name."""
    return placeholder(words) is None and is_traveller(words)


def is_ranged(words: str) -> bool:
    """Whether a cell tells a period by its first and its last month or day."""
    return any(period.start and period.kind == "range" for period in periods(words))


def by_values(grid: Grid) -> tuple[int, dict[str, int]] | None:
    """The head's row and the columns of a plan whose labels say nothing: people, places, periods, what else is told.

    ``None`` where one of the three is not there, or no row of labels stands above the first that holds a period.
    """
    first = next((row for row, words in enumerate(grid.words) if any(is_period(word) for word in words)), 0)
    head = first - 1
    if head < 0 or any(is_place(word) for word in grid.words[head]) or len(set(grid.words[head])) < 3:
        return None
    found: dict[str, int] = {}
    for slot, test in (("period", is_period), ("person", is_traveller), ("destination", is_place)):
        free = [column for column in range(grid.width) if column not in found.values()]
        column = next((c for c in free if _most(values(grid, c, head), test)), None)
        if column is None:
            return None
        found[slot] = column
    return head, {**found, **unlabelled(grid, head, found)}


def guests(
    grid: Grid, row: int, columns: dict[str, int], labels: dict[str, str]
) -> tuple[dict[str, int], dict[str, str]]:
    """The columns of a plan whose people stand below the label of a host: 「迎える研究室」, then 「迎える人」."""
    where, who = columns.get("destination"), columns["host"]
    if where in (None, who) or not _most(values(grid, where or 0, row), is_hosted, 1):
        return columns, labels
    if not all(map(leads_name, values(grid, who, row))):
        return columns, labels
    return (
        {("person" if slot == "host" else slot): at for slot, at in columns.items()},
        {("person" if slot == "host" else slot): label for slot, label in labels.items()},
    )


def headless(grid: Grid) -> tuple[Grid, dict[str, int]] | None:
    """A plan whose first row is a stay already, below an empty row of labels, with its columns; else ``None``."""
    whole = Grid(grid.span, ((None,) * grid.width, *grid.cells), (("",) * grid.width, *grid.words), grid.above)
    if len(grid.words) < 2 or any(len(words) != grid.width for words in grid.words):
        return None
    found: dict[str, int] = {}
    for slot, test in (("period", is_period), ("person", is_traveller), ("destination", is_place)):
        free = [column for column in range(grid.width) if column not in found.values()]
        column = next((c for c in free if all(test(words[c]) for words in grid.words)), None)
        if column is None:
            return None
        found[slot] = column
    return whole, {**found, **unlabelled(whole, 0, found)}


@lru_cache(maxsize=4096)
def is_period(words: str) -> bool:
    """Whether a cell tells a period with a start."""
    return any(period.start and period.kind != "length" for period in periods(words))


def _is_time_alone(words: str) -> bool:
    """Whether a cell is a period, and hardly anything else."""
    found = [period for period in periods(words) if period.start]
    return bool(found) and len(words) <= 2 * sum(len(period.span) for period in found)


def _is_length(words: str) -> bool:
    """Whether a cell tells a length alone."""
    return any(period.kind == "length" for period in periods(words)) and len(words) <= 16


def _is_months(words: str) -> bool:
    """Whether a cell names months, and no year."""
    return MONTHS.search(words) is not None and not re.search(r"\d{4}|年", plain(words))


def _is_in_project(words: str) -> bool:
    """Whether a cell tells months counted from the project's start."""
    return COUNTED.match(words) is not None


def _is_moment(words: str) -> bool:
    """Whether a cell tells one month or day."""
    found = periods(words)
    return len(found) == 1 and found[0].kind in ("month", "day")


def _is_way(words: str) -> bool:
    way = len(words) <= 24 and direction(words) is not None and not is_place(words)
    return way and not re.match(r"[\s「]*(?:同|〃|ditto|same|as above)", words, re.I)  # 「同上（受入：佐藤 健）」


def _is_stay(words: str) -> bool:
    return is_period(words) and is_place(words)


def _is_number(words: str) -> bool:
    return re.fullmatch(r"\d{1,3}(?:\.\d)?", plain(words)) is not None


def _counts_up(words: Sequence[str]) -> bool:
    return [plain(word).lstrip("0") for word in words] == [str(number + 1) for number in range(len(words))]


def _most(words: Sequence[str], test: Callable[[str], bool], least: int = 2) -> bool:
    return len(words) >= least and sum(map(test, words)) >= MOST * len(words)


def _is_route(words: str) -> bool:
    return bool(ARROW.search(words)) and is_place(words)


def _goes_somewhere(words: str) -> bool:
    """Whether a cell tells who goes, then an arrow and an institution."""
    mark = ARROW.search(words)
    return mark is not None and leads_name(words[: mark.start()]) and is_place(words[mark.end() :])


def is_place(words: str) -> bool:
    """Whether words name an organisation."""
    return any(place.organisation for place in places(words))


def _is_person(words: str) -> bool:
    return bool(names(words, cell=True, header="氏名")) and not is_place(words)


def _tells_behind(words: str) -> bool:
    """Whether a cell goes on behind its period with what is done."""
    words = _unhosted(words)
    ends = max((period.span.end for period in periods(words)), default=0)
    rest = words[ends:].strip(" \n　:：、,，;；。.–—-()（）")
    return bool(ends) and (_is_task(rest) or len(rest.split()) >= 3) and not is_place(rest)


def _is_task(words: str) -> bool:
    told = plain(words)
    if names(words, cell=True, header="氏名") or is_place(words) or re.search(r"(?:19|20)\d\d", told):
        return False
    return bool(re.search(r"[一-龠ァ-ヶ].*(?:る|う|く|す|つ|ぶ|む|ぐ)$", told)) or len(told.split()) >= 4


def _is_told(words: str) -> bool:
    """Whether a cell with a place tells in a sentence, or behind a colon, what is done there."""
    if len(words.rsplit("：", 1)[-1].rsplit(": ", 1)[-1].split()) >= 3 and re.search(r"\d.*(?:: |：)\D+$", words):
        return True
    left = words
    for place in reversed(places(words)):
        left = f"{left[: place.span.start]} {left[place.span.end :]}"
    left = re.sub(r"[(（\[［].*?[)）\]］]", " ", left)
    if not left.isascii():
        return re.search(r"[をに].*(?:る|う|く|す|つ|ぶ|む|ぐ)[。\s]*$", left) is not None and not is_period(words)
    return re.search(r"\bto [a-z]+\b.* \w+ \w+", left) is not None and len(left.split()) >= 6
