"""The report's remarks in both languages: numbered, grouped into what to do first, and counted by page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lint.report import priorities, words
from lint.result import FileResult, Place, Remark

RELATED = 5
"""Related places that a remark shows."""
SPOTS = 8
"""Places that a line of what to do first names."""
CROWDS = 12
"""Paragraphs with several notes that are named."""
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
        return priorities.family(self.ja)

    @property
    def section(self) -> str:
        """The section it stands in, or nothing."""
        return self.place.section or ""

    @property
    def theme(self) -> str | None:
        """The call's theme that it speaks of, if any."""
        theme = self.ja.data.get("theme")
        return None if theme is None else str(theme)

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
    """What is to be done about one severity."""
    by_number = {item.number: item for item in found}
    groups = priorities.tasks([(item.number, item.ja) for item in found], severity)
    made = [tuple(by_number[number] for number, _ in group) for group in groups]
    return [Task(group[0].family, group[0].title, group) for group in made]


@dataclass(frozen=True, slots=True)
class Crowd:
    """A paragraph with several notes."""

    place: Place
    items: tuple[Item, ...]

    @property
    def quote(self) -> str:
        """The words it begins with, safe to show."""
        return words.plain(self.place.quote)


def crowds(found: Sequence[Item]) -> tuple[list[Crowd], list[Item]]:
    """The paragraphs with several notes, and the other remarks."""
    by_number = {item.number: item for item in found}
    full, _ = priorities.paragraphs([(item.number, item.ja) for item in found])
    made = [Crowd(place, tuple(by_number[number] for number, _ in group)) for place, group in full[:CROWDS]]
    told = {item.number for crowd in made for item in crowd.items}
    return made, [item for item in found if item.number not in told]


def busy(found: Sequence[Item], pages: int | None) -> list[tuple[int, int, int, int]]:
    """(page, errors, warnings, first remark's number) of each page, where a draft with pages has any to be mended."""
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
    return [(*one, first.get(one[0], 0)) for one in told] if any(one[1] or one[2] for one in told) else []
