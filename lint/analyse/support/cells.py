"""What the cells of a table of other funding hold, told by their values: periods, amounts, people, programmes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lint.analyse.budget.money import amounts, figure
from lint.analyse.dates.periods import periods
from lint.analyse.people.names import names
from lint.analyse.structure.grids import Grid, plain
from lint.analyse.team.agencies import AGENCIES
from lint.expressions import expression

SPECIFIC = (
    r"科研費|科学研究費|基盤研究|若手研究|挑戦的研究|学術変革|特別推進|国際先導|国際共同研究(加速|強化)|海外連携研究"
    r"|研究活動スタート|特別研究員|創発(?=的|事業|で|の(成果|装置|株|課題)|に(おいて|より))|さきがけ"
    r"|(日本)?学術振興会|科学技術振興機構|医療研究開発機構|新エネルギー.{0,10}機構|内閣府|文部科学省|経済産業省"
    r"|環境省|農林水産省|国土交通省|厚生労働省|総務省"
    r"|ムーンショット|研究拠点形成|未来社会創造|先導研究|受託研究|委託研究"
    r"|(?<![a-z])(sicorp|satreps|e-asia|alca(-next)?|core-to-core|kakenhi|kiban|wakate|crest|presto|act-x|a-step"
    r"|moonshot|nedo|jst|jsps|amed|mext|meti|erato|erc|horizon"
    r"|marie (sk[lł]odowska[- ])?curie|msca|european (research council|commission|union)|wellcome|hfsp"
    r"|human frontier|maff|mlit|commissioned (study|research|work|project)|research council|science foundation"
    r"|interreg)(?![a-z])|" + "|".join(AGENCIES.values())
)
SCHEME = expression(SPECIFIC)
"""What names an agency or a programme that no other words are used for."""
FUNDER = expression(
    r"振興会|機構|財団|助成|基金|研究費|推進費|奨励(金|費)"
    r"|(?<![a-z])(foundation|grants?|award|fellowship|programme?|scheme|funds?|society|ministry)(?![a-z])|" + SPECIFIC
)
"""What names an agency, a foundation or a programme, or speaks of one."""
COUNTED = expression(r"^(no\.?|№|#|番号|順)$|年目|[%％]|率|割合|share|ratio")
LATER = expression(
    r"\W*(未定|未記入|後日.{0,4}|追って.{0,4}|不明|要(確認|調整|記入)|別紙.{0,8}|採択(後|時).{0,4}|(確認|照会|調整|協議)中|tb[acd]|unknown|n/?a|pending|open"
    r"|to (be|follow)\b.{0,30}|not (yet )?(known|fixed)|see (annex|appendix|attached|below|e-?rad).{0,20})\W*"
)
"""What stands in a cell for a value that is not there yet."""
MOST = 0.6
"""The share of a column's filled cells that must hold a value of its kind."""
REST = 12
"""Letters beside a period that its cell may hold."""
LABEL = 24
"""The letters of a label at most."""


def sort(words: str) -> str | None:
    """The slot that a cell's words fill, where they show it: "period", "amount" or "person"."""
    folded = plain(words)
    if not folded or len(folded) > 80:
        return None
    if re.search(r"\d", folded) and _is_period(words):
        return "period"
    told = figure(words)
    if list(amounts(words)) or (told is not None and told.step and not 1990 <= told.value <= 2100):
        return "amount"
    if not FUNDER.search(folded) and any(name.kind == "named" for name in names(words, cell=True)):
        return "person"
    return None


def _is_period(words: str) -> bool:
    """Whether a cell tells a period and little else: no programme that has a year in its name."""
    found = [period.span for period in periods(words) if period.start or period.end]
    letters = len(re.sub(r"[(（].*?[)）]|[\W\d]", "", words))
    within = sum(len(re.sub(r"[\W\d]", "", words[span.start : span.end])) for span in found)
    return bool(found) and letters - within <= REST


def by_values(grid: Grid, head: int, labelled: Mapping[int, str]) -> dict[int, str]:
    """The slots of a table's columns: those of their labels, unless the values below say otherwise.

    Args:
        grid: the table.
        head: the number of its head's last row.
        labelled: the slots that labels name, by column.

    """
    found: dict[int, str] = {}
    shown = {column: _shown(grid, head, column) for column in range(grid.width)}
    for column in range(grid.width):
        label, value = labelled.get(column), shown[column]
        if label in ("effort", "role", "status") or (label == value and label):
            found[column] = label
    for column in range(grid.width):
        label, value = labelled.get(column), shown[column]
        slot = value or (label if label not in ("period", "amount") or not _filled(grid, head, column) else None)
        if column not in found and slot and slot not in found.values():
            found[column] = slot
    free = [c for c in range(grid.width) if c not in found and shown[c] is None and _filled(grid, head, c)]
    if "programme" not in found.values() and free:
        found[max(free, key=lambda c: _share(grid, head, c))] = "programme"
    if "title" not in found.values() and (rest := [c for c in free if c not in found]):
        found[rest[0]] = "title"
    return found


def _filled(grid: Grid, head: int, column: int) -> list[str]:
    words = (row[column] for row in grid.words[head + 1 :])
    return [word for word in words if re.search(r"\w", word) and not LATER.fullmatch(plain(word))]


def _shown(grid: Grid, head: int, column: int) -> str | None:
    """What most cells of a column hold."""
    if any(COUNTED.search(plain(row[column])) for row in grid.words[: head + 1]):
        return None
    words = _filled(grid, head, column)
    sorts = [sort(word) for word in words]
    return next((s for s in ("period", "amount", "person") if words and sorts.count(s) >= MOST * len(words)), None)


def _share(grid: Grid, head: int, column: int) -> float:
    words = _filled(grid, head, column)
    return sum(bool(FUNDER.search(plain(word))) for word in words) / max(len(words), 1)


Card = dict[str, tuple[int, int]]
"""The place (row, column) of each slot."""


def cards(grid: Grid, name: Mapping[str, str | None]) -> Iterator[Card]:
    """The grants of a table whose rows are pairs of label and value, a label twice beginning the next grant.

    Args:
        grid: the table.
        name: the slots that labels name.

    """
    pairs = list(_pairs(grid))
    if len(pairs) < 3:
        return
    card: Card = {}
    seen: set[str] = set()
    rest: list[tuple[int, int]] = []
    for label, place in [*pairs, ("", (-1, -1))]:
        if not label or label in seen:
            rest.sort(key=lambda place: not FUNDER.search(plain(grid.words[place[0]][place[1]])))
            for slot in ("programme", "title"):
                if slot not in card and rest:
                    card[slot] = rest.pop(0)
            if len(card) >= 3 and card.keys() & {"period", "amount"}:
                yield card
            card, rest, seen = {}, [], set()
        seen.add(label)
        words = grid.words[place[0]][place[1]] if label else ""
        shown, told = sort(words), name.get(label)
        slot = shown or (told if told not in ("period", "amount", "person") or not words else None) or ""
        if slot and slot not in card:
            card[slot] = place
        elif label:
            rest.append(place)


def _pairs(grid: Grid) -> Iterator[tuple[str, tuple[int, int]]]:
    """Labels with the places of their values; nothing where a row does not go by pairs."""
    found: list[tuple[str, tuple[int, int]]] = []
    for row in range(len(grid.words)):
        spots = [c for c in range(grid.width) if c == 0 or grid.cells[row][c] is not grid.cells[row][c - 1]]
        words = [plain(grid.words[row][c]) for c in spots]
        if len(spots) % 2 or not _are_labels(words[::2]):
            return
        found += [(label, (row, spot)) for label, spot in zip(words[::2], spots[1::2], strict=True)]
    yield from found


def _are_labels(words: Sequence[str]) -> bool:
    return all(0 < len(word) <= LABEL and not re.search(r"\d{2}", word) for word in words)
