"""Whom a draft names in full, by the family name that a cell of a table may call them by."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.analyse.people.names import names

CAPITAL = "[A-ZÀ-ÞĀ-Ž]"
PART = rf"{CAPITAL}\.|{CAPITAL}[\w’'-]+"
BEFORE = rf"(?:{PART})(?:[ ](?:{PART}|van|von|de|der|den|af|al|el|bin))*[ ]"
WORD = re.compile(r"[A-ZÀ-ÞĀ-Ž][\w’'-]+")
KANJI = re.compile(r"[一-龠々]{1,4}")


class FullNames:
    """Full names by family name; a family name that two people of the draft have is nobody's.

    Args:
        people: whom the teams name.
        text: the draft, where others may be named.

    """

    def __init__(self, people: Sequence[str] = (), text: str = "") -> None:
        self._text = text
        self._full: dict[str, str | None] = {}
        for person in people:
            for name in names(person, cell=True, header="氏名")[:1]:
                if name.given and name.family != person:
                    other = self._full.get(name.family, person)
                    self._full[name.family] = person if other == person else None

    def __contains__(self, family: str) -> bool:
        """Whether one person of the draft has this family name."""
        return self.full(family) is not None

    def full(self, family: str) -> str | None:
        """The full name of the one person whom a family name calls; ``None`` where there is none, or several."""
        if family not in self._full:
            found = self._told(family)
            self._full[family] = found.pop() if len(found) == 1 else None
        return self._full[family]

    def _told(self, family: str) -> set[str]:
        """The full names with a family name that the draft has."""
        if WORD.fullmatch(family):
            matches = re.finditer(rf"{BEFORE}{re.escape(family)}(?![\w-])", self._text)
        elif KANJI.fullmatch(family):
            matches = re.finditer(
                rf"(?<![一-龠々]){family}[ \u3000][一-龠々ぁ-んァ-ヶ]{{1,4}}(?=[\s\u3000、，,（(|）)]|$)", self._text
            )
        else:
            return set()
        found = set()
        for match in matches:
            whole = " ".join(match[0].split())
            for name in names(whole, cell=True, header="氏名")[:1]:
                if name.family == family and name.given:
                    found.add(name.text)
        return found
