"""Who of the teams travels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
        self._words: dict[tuple[str, ...], list[Member]] = {}
        for number, member in enumerate(members):
            for name in (name for way in (member.name, member.also) if way for name in member_names(way)):
                self._people.add(name)
                self._numbers.append(number)
            for words in filter(None, map(words_of, (member.name, member.also or ""))):
                self._words.setdefault(words, []).append(member)

    def called(self, name: Name | str) -> Iterator[Member]:
        """The members who are called by a name, or by words that hold one; the likeliest first."""
        yield from (self._members[self._numbers[found]] for found in self._people.same_name(name))
        if isinstance(name, Name):
            yield from self._words.get(words_of(name.text), ())

    def member_of(self, record: Movement) -> Member | None:
        """The member of a team who is the traveller of a record."""
        return next(self.called(record.people[0]), None) if record.people else None
