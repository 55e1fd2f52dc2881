"""The report's remarks in both languages: numbered, grouped into what to do first, and counted by page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lint.report import words
from lint.report.html_words import FAMILIES
from lint.result import FileResult, Place, Remark

RELATED = 5
"""Related places that a remark shows."""
SPOTS = 8
"""Places that a line of what to do first names."""
BUSY = 60
"""Pages at most in the overview; of a longer draft those with the most errors and warnings."""


@dataclass(frozen=True, slots=True)
class Item:
    """A remark in both languages, with its number."""

    number: int
    ja: Remark
    en: Remark
    place: Place
    related: tuple[Place, ...]
    more: int
    """Related places that are not shown."""
    title: tuple[str, str]

    @property
    def severity(self) -> str:
        """How much it matters."""
        return self.ja.severity

    @property
    def family(self) -> str:
        """The rule's family."""
        return self.ja.rule.partition("/")[0]

    @property
    def section(self) -> str:
        """The section it stands in, or nothing."""
        return self.place.section or ""

    @property
    def quote(self) -> str:
        """The words it speaks of, safe to show."""
        return words.plain(self.place.quote)

    @property
    def says_quote(self) -> bool:
        """Whether the message holds the words already."""
        return bool(self.place.quote) and words.says_quote(self.ja)


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do: the remarks of one rule and severity."""

    family: str
    title: tuple[str, str]
    items: tuple[Item, ...]

    @property
    def spots(self) -> tuple[Item, ...]:
        """The remarks whose places are named."""
        return self.items[:SPOTS]

    @property
    def more(self) -> int:
        """How many others there are."""
        return len(self.items) - SPOTS


def items(ja: FileResult, en: FileResult, placed: Callable[[Place], Place]) -> list[Item]:
    """Both languages' remarks side by side.

    Args:
        ja: the result in Japanese.
        en: the same in English, remark by remark.
        placed: gives a place its boxes on the pages that are shown.

    """
    from lint.rules import rules

    titles = {rule.id: (rule.ja, rule.en) for rule in rules()}
    made = []
    for number, (one, other) in enumerate(zip(ja.remarks, en.remarks, strict=True), 1):
        related = tuple(placed(place) for place in one.related[:RELATED])
        place = placed(one.place)
        if not place.boxes and related and place.start is not None and place.start == place.end:
            place = _standing_in(place, related[0])
        title = titles.get(one.rule, (one.rule, one.rule))
        made.append(Item(number, one, other, place, related, max(len(one.related) - RELATED, 0), title))
    return made


def _standing_in(place: Place, row: Place) -> Place:
    """An empty cell's place, shown by the words of its row."""
    from dataclasses import replace

    return replace(place, boxes=row.boxes, page=row.page or place.page)


def tasks(found: Sequence[Item], severity: str) -> list[Task]:
    """What is to be done about one severity, family by family in the order of the README, rule by rule."""
    groups: dict[str, list[Item]] = {}
    for item in found:
        if item.severity == severity:
            groups.setdefault(item.ja.rule, []).append(item)
    order = {family: place for place, family in enumerate(FAMILIES)}
    made = [Task(group[0].family, group[0].title, tuple(group)) for group in groups.values()]
    return sorted(made, key=lambda task: (order.get(task.family, len(order)), task.items[0].number))


def verdict(found: Sequence[Item]) -> tuple[str, str]:
    """The report in one sentence, Japanese and English."""
    tally = Counter(item.severity for item in found)
    if tally["error"]:
        family, most = Counter(item.family for item in found if item.severity == "error").most_common(1)[0]
        name = FAMILIES.get(family, (family, family))
        count = tally["error"]
        part = (
            (f"うち{most}件は「{name[0]}」です。", f" {most} of them concern the {name[1].lower()}.")
            if 1 < most < count
            else ("", "")
        )
        return (
            f"受理されない、または不採択の理由になりうる点が{count}件あります。まずここから直してください。{part[0]}",
            f"{count} {'place' if count == 1 else 'places'} may get the proposal returned or turned down: "
            f"begin here.{part[1]}",
        )
    if tally["warning"]:
        count = tally["warning"]
        return (
            f"受理を妨げる点は見つかりませんでした。審査員の目にとまりそうな点が{count}件あります。",
            f"Nothing was found that would get the proposal returned. "
            f"{count} {'thing' if count == 1 else 'things'} a reviewer may notice.",
        )
    if found:
        return (
            "直さなければならない点は見つかりませんでした。下の参考と確認事項に目を通してください。",
            "Nothing was found that must be mended. Please look through the notes and questions below.",
        )
    return "気になる点は見つかりませんでした。", "Nothing to remark on."


def busy(found: Sequence[Item], pages: int | None) -> list[tuple[int, int, int, int]]:
    """(page, errors, warnings, first remark's number) of each page; none of a draft without pages."""
    counts: dict[int, Counter[str]] = {}
    first: dict[int, int] = {}
    for item in found:
        page = item.place.page
        if page is not None:
            counts.setdefault(page, Counter())[item.severity] += 1
            first.setdefault(page, item.number)
    shown = range(1, max(pages or 0, max(counts, default=0)) + 1)
    told = [
        (page, counts[page]["error"] if page in counts else 0, counts[page]["warning"] if page in counts else 0)
        for page in shown
    ]
    if len(told) > BUSY:
        told = sorted(sorted(told, key=lambda one: (-one[1], -one[2], one[0]))[:BUSY])
    return [(*one, first.get(one[0], 0)) for one in told] if counts else []
