"""Who of the teams travels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from lint.analyse.people.names import Name
from lint.analyse.people.one_person import People, member_names, words_of

if TYPE_CHECKING:
    from lint.analyse.movements.records import Movement
    from lint.analyse.team.members import Member


class Roster:
    """The members of the teams, found by the name of a traveller."""

    def __init__(self, members: Sequence[Member]) -> None:
        self._members = members
        self._numbers: list[int] = []
        self._people = People()
        self._words: dict[tuple[str, ...], Member] = {}
        for number, member in enumerate(members):
            for name in (name for way in (member.name, member.also) if way for name in member_names(way)):
                self._people.add(name)
                self._numbers.append(number)
            for way in (member.name, member.also or ""):
                self._words.setdefault(words_of(way), member)

    def member(self, name: Name) -> Member | None:
        """The first member who is called by a name."""
        number = next((self._numbers[found] for found in self._people.same_name(name)), None)
        if number is not None:
            return self._members[number]
        words = words_of(name.text)
        return self._words.get(words) if words else None

    def called(self, words: str) -> Iterator[Member]:
        """The members whose name may be the same person's as these words."""
        return (self._members[self._numbers[found]] for found in self._people.same_name(words))

    def member_of(self, record: Movement) -> Member | None:
        """The member of a team who is the traveller of a record."""
        return self.member(record.people[0]) if record.people else None


class Callers:
    """People, of whom a member's name may be one."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._people = People()
        self._words: set[tuple[str, ...]] = set()
        for name in names:
            self._people.add(name)
            self._words.add(words_of(name.text))

    def hold(self, way: str) -> bool:
        """Whether a member's name, as its cell has it, is one of theirs."""
        if any(True for name in member_names(way) for _ in self._people.same_name(name)):
            return True
        words = words_of(way)
        return bool(words) and words in self._words
