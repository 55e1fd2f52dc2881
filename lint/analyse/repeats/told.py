"""What is said twice in a draft: verbatim passages and nearly equal sentences, each told once, with all its places."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from lint.analyse.repeats.compared import MARK, Compared, demanded, is_title, says_something, titles
from lint.analyse.repeats.near import Cut, Near, near
from lint.analyse.repeats.passages import Passage, passages, span
from lint.analyse.repeats.units import Units, units
from lint.analyse.text.folding import folded
from lint.analyse.text.sentences import Sentence
from lint.document import Document, Span

if TYPE_CHECKING:
    from lint.analyse.structure.sections import Section
    from lint.profile import Profile

Range = tuple[int, int]
"""First and last sentence, by index."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """A passage that was there before."""

    span: Span
    """Where it is said again."""
    others: tuple[Span, ...]
    """The other places, the first one first."""
    likeness: float = 1.0
    """1 for the same words; less for nearly the same."""
    whole: bool = True
    """Whether it is the better part of a sentence or long, not only a phrase."""


@dataclass(frozen=True, slots=True)
class Repeats:
    """All that is said twice, each in the order of the text."""

    verbatim: tuple[Repeat, ...]
    nearly: tuple[Repeat, ...]


def telling(found: Repeats, document: Document, sections: Sequence[Section], profile: Profile) -> Repeats:
    """Leave out repeats of names and titles, and of words that the call itself uses."""
    known, asked = titles(document, sections), demanded(profile)

    def tells(repeat: Repeat) -> bool:
        text = document.slice(repeat.span)
        return says_something(text) and not is_title(text, known) and folded(text) not in asked

    return Repeats(tuple(filter(tells, found.verbatim)), tuple(filter(tells, found.nearly)))


@dataclass(frozen=True, slots=True)
class _Twice:
    """Two ranges of sentences that say nearly or exactly the same."""

    first: Range
    second: Range
    likeness: float


def repeats(
    text: str,
    compared: Compared,
    cut: Cut,
    *,
    characters: int = 25,
    words: int = 12,
) -> Repeats:
    """Find what is said twice.

    Args:
        text: the document's text.
        compared: what is compared, in the order of the text.
        cut: gives the words of a Japanese sentence.
        characters: Japanese characters that make a passage.
        words: words of other scripts that make a passage.

    """
    sentences = compared.sentences
    made = units(text, sentences, compared.breaks, characters=characters, words=words)
    exact = passages(made)
    pairs = near(made, compared, exact, cut)
    linked = {(pair.first, pair.second) for pair in pairs}
    exact = [
        passage for passage in exact if not _inside(made, passage, linked) and not _listed(made, passage, compared)
    ]
    joint, used = _chains(made, pairs, exact)
    verbatim = (
        Repeat(
            span(made, passage.places[passage.at]),
            tuple(span(made, place) for i, place in enumerate(passage.places) if i != passage.at),
            1.0,
            _whole(made, passage),
        )
        for index, passage in enumerate(exact)
        if index not in used
    )
    return Repeats(tuple(verbatim), _groups(sentences, joint))


def _whole(units: Units, passage: Passage) -> bool:
    """Whether a passage is long, or makes up most of the sentences that it touches."""
    start, end = passage.places[0]
    if units.weight(start, end) >= 2 * units.enough:
        return True
    return any(
        10 * units.weight(start, end)
        >= 6 * units.weight(units.first(int(units.sentence[start])), units.first(int(units.sentence[end - 1]) + 1))
        for start, end in passage.places
    )


def _inside(units: Units, passage: Passage, linked: Set[tuple[int, int]]) -> bool:
    """Whether a passage is only a part of sentences that are nearly equal as a whole."""
    owners = []
    for start, end in passage.places:
        first, last = int(units.sentence[start]), int(units.sentence[end - 1])
        head, stop = units.first(first), units.first(first + 1)
        if first != last or units.weight(start, end) >= 0.85 * units.weight(head, stop):
            return False
        owners.append(first)
    return all((owners[0], other) in linked for other in owners[1:])


def _listed(units: Units, passage: Passage, compared: Compared) -> bool:
    """Whether a passage stands only in lines that are no sentences, and begins one with a mark: a heading, an entry."""
    owners = {int(units.sentence[index]) for place in passage.places for index in (place[0], place[1] - 1)}
    return owners <= compared.lines and any(
        MARK.match(units.text, compared.sentences[owner].span.start) for owner in owners
    )


def _chains(units: Units, pairs: Sequence[Near], exact: Sequence[Passage]) -> tuple[list[_Twice], set[int]]:
    """Join pairs of sentences that follow one another at both places, with verbatim passages between them.

    Returns the ranges, and the indices of the passages that became part of one.
    """
    items: list[tuple[_Twice, int | None]] = [
        (_Twice((pair.first, pair.first), (pair.second, pair.second), pair.likeness), None) for pair in pairs
    ]
    for number, passage in enumerate(exact):
        if len(passage.places) == 2:
            (a, b), (c, d) = passage.places
            owner = units.sentence
            item = _Twice((int(owner[a]), int(owner[b - 1])), (int(owner[c]), int(owner[d - 1])), 1.0)
            items.append((item, number))
    items.sort(key=lambda pair: (pair[0].second, pair[0].first))
    chains: list[list[tuple[_Twice, int | None]]] = []
    ends: dict[tuple[int, int], int] = {}
    for item, index in items:
        before = next(
            (
                ends[key]
                for key in (
                    (item.first[0] - 1, item.second[0] - 1),
                    (item.first[0], item.second[0]),
                )
                if key in ends and chains[ends[key]][0][0].second[0] > item.first[1]
            ),
            None,
        )
        if before is None:
            before = len(chains)
            chains.append([])
        chains[before].append((item, index))
        ends[item.first[1], item.second[1]] = before
    joint, used = [], set()
    for chain in chains:
        if all(index is not None for _, index in chain):
            continue
        used |= {index for _, index in chain if index is not None}
        lengths = [item.second[1] - item.second[0] + 1 for item, _ in chain]
        likeness = sum(length * item.likeness for length, (item, _) in zip(lengths, chain, strict=True)) / sum(lengths)
        (first, _), (last, _) = chain[0], chain[-1]
        joint.append(
            _Twice((first.first[0], last.first[1]), (first.second[0], last.second[1]), min(round(likeness, 3), 0.999))
        )
    return joint, used


def _groups(sentences: Sequence[Sentence], joint: Sequence[_Twice]) -> tuple[Repeat, ...]:
    """One repeat for each group of ranges that are linked, at its second place."""
    parent: dict[Range, Range] = {}

    def root(item: Range) -> Range:
        parent.setdefault(item, item)
        while parent[item] != item:
            parent[item] = item = parent[parent[item]]
        return item

    for twice in joint:
        one, two = root(twice.first), root(twice.second)
        parent[max(one, two)] = min(one, two)
    members: dict[Range, list[Range]] = {}
    for item in sorted(parent):
        members.setdefault(root(item), []).append(item)
    best: dict[Range, float] = {}
    for twice in joint:
        best[root(twice.first)] = max(best.get(root(twice.first), 0.0), twice.likeness)

    def where(item: Range) -> Span:
        return Span(sentences[item[0]].span.start, sentences[item[1]].span.end)

    found = [
        Repeat(where(places[1]), tuple(where(place) for i, place in enumerate(places) if i != 1), best[key])
        for key, places in members.items()
    ]
    return tuple(sorted(found, key=attrgetter("span")))
