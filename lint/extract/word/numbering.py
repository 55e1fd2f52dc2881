"""Numbering of a Word file: the labels that stand in no text element, counted as Word counts them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import cast

from lint.extract.word.counting import counted
from lint.extract.word.style import Letters, Lines, Styles
from lint.extract.word.symbols import FONTS, shown
from lint.extract.word.xml import MC, Element, W, elements, integer, on, val

LEVELS = 9
SUFFIXES = {"tab": "\t", "space": " ", "nothing": ""}


@dataclass(frozen=True)
class Level:
    """One level of a list."""

    start: int = 0
    format: str = "decimal"
    text: str = ""
    suffix: str = "\t"
    restart: int | None = None
    """Levels above (counted from 1) whose use starts this one again; 0: never; ``None``: all above."""
    legal: bool = False
    style: str | None = None
    letters: Letters = field(default_factory=Letters)
    lines: Lines = field(default_factory=Lines)


@dataclass(frozen=True)
class Label:
    """A paragraph's number as the reader sees it, with what follows it."""

    text: str
    letters: Letters


class Numbering:
    """The lists of a file with their running counts: ask for labels in reading order, once each."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, Element] = {}
        self._lists: dict[str, Element] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()
        for element in elements(root):
            if element.tag == W + "abstractNum":
                self._abstract[val(element, "abstractNumId") or ""] = element
            elif element.tag == W + "num":
                self._lists[val(element, "numId") or ""] = element

    def level(self, number: str, level: int) -> Level | None:
        """The definition of a level of a list, or ``None`` where there is none."""
        return self._definitions(number).get(level)

    def level_of_style(self, number: str, style: str) -> int | None:
        """The level of a list that a paragraph style is tied to."""
        for index, level in self._definitions(number).items():
            if level.style == style:
                return index
        return None

    def label(self, number: str, level: int) -> Label | None:
        """Count one paragraph on and give its label; ``None`` where the paragraph has no number."""
        definitions = self._definitions(number)
        own = definitions.get(level)
        if own is None:
            return None
        counts = self._count(number, level, definitions)

        def value(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            at = definitions.get(index, Level())
            shape = "decimal" if own.legal and at.format not in {"bullet", "none"} else at.format
            return counted(counts[index] or 0, shape)

        if own.format == "bullet":
            text = shown(own.text, own.letters.get("ascii"))
        else:
            text = re.sub(r"%([1-9])", value, own.text)
        letters = own.letters
        if letters.get("ascii", "").lower() in FONTS:
            # The sign is given as what it shows, so the font that made it of another code is none of its looks.
            letters = cast("Letters", {name: value for name, value in letters.items() if name not in {"ascii", "east"}})
        return Label(text + own.suffix if text else "", letters)

    def _count(self, number: str, level: int, definitions: dict[int, Level]) -> list[int | None]:
        """The counts of all levels, this paragraph included; lists of one abstract list count together."""
        abstract = self._abstract_of(number) or number
        counts = self._counts.setdefault(abstract, [None] * LEVELS)
        for index, start in self._overrides(number).items():
            if (number, index) not in self._started and index <= level:
                self._started.add((number, index))
                counts[index] = start - 1 if index == level else start
        own = definitions[level]
        before = counts[level]
        counts[level] = own.start if before is None else before + 1
        for index in range(level):
            if counts[index] is None:
                counts[index] = definitions.get(index, Level(start=1)).start
        for index in range(level + 1, LEVELS):
            restart = definitions.get(index, Level()).restart
            if restart is None or (restart != 0 and level < restart):
                counts[index] = None
        return counts

    def _overrides(self, number: str) -> dict[int, int]:
        found = {}
        for override in elements(self._lists.get(number)):
            if override.tag == W + "lvlOverride":
                start = integer(val(override.find(W + "startOverride")))
                index = integer(val(override, "ilvl"))
                if start is not None and index is not None and 0 <= index < LEVELS:
                    found[index] = start
        return found

    def _abstract_of(self, number: str) -> str | None:
        """The abstract list behind a list, links through list styles followed."""
        seen: set[str] = set()
        while number in self._lists and number not in seen:
            seen.add(number)
            name = val(self._lists[number].find(W + "abstractNumId"))
            element = self._abstract.get(name or "")
            link = None if element is None else val(element.find(W + "numStyleLink"))
            if link is None:
                return name
            style = self._styles.element(link)
            target = None if style is None else val(style.find(f"{W}pPr/{W}numPr/{W}numId"))
            if target is None or target == number:
                return name
            number = target
        return None

    def _definitions(self, number: str) -> dict[int, Level]:
        if number not in self._levels:
            found: dict[int, Level] = {}
            abstract = self._abstract.get(self._abstract_of(number) or "")
            for element in elements(abstract):
                if element.tag == W + "lvl":
                    self._read(element, found)
            for override in elements(self._lists.get(number)):
                replaced = override.find(W + "lvl")
                if replaced is not None:
                    self._read(replaced, found)
            self._levels[number] = found
        return self._levels[number]

    def _read(self, element: Element, into: dict[int, Level]) -> None:
        index = integer(val(element, "ilvl"))
        if index is None or not 0 <= index < LEVELS:
            return
        form = element.find(W + "numFmt")
        if form is None:
            form = element.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
        shape = val(form) or "decimal"
        legal, suffix = element.find(W + "isLgl"), val(element.find(W + "suff")) or "tab"
        text = val(element.find(W + "lvlText")) or ""
        if element.find(W + "lvlPicBulletId") is not None and not text.strip():
            text = "•"
        into[index] = Level(
            start=integer(val(element.find(W + "start"))) or 0,
            format=val(form, "format") or "decimal" if shape == "custom" else shape,
            text=text,
            suffix=SUFFIXES.get(suffix, "\t"),
            restart=integer(val(element.find(W + "lvlRestart"))),
            legal=legal is not None and on(legal),
            style=val(element.find(W + "pStyle")),
            letters=self._styles.read_letters(element.find(W + "rPr")),
            lines=self._styles.read_lines(element.find(W + "pPr")),
        )
