"""Which patterns are worth trying on which sentence.

A pattern is tried only where every word that it names stands, often enough and in its order; spaCy's Matcher
decides what matches.  A test shows that nothing is lost beside the Matcher over all patterns.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from lint.analyse.text.sentences import Sentence
from lint.analyse.text.tokens import Token, tokens

if TYPE_CHECKING:
    from lint.analyse.wording.patterns import Pattern

Words = Callable[[Sentence], Sequence[Token]]


def candidates(
    text: str, sentences: Sequence[Sentence], known: Sequence[Pattern], language: str, words: Words | None = None
) -> list[list[Pattern]]:
    """For each sentence, the patterns of which it holds every word that is known by name; rarest word first."""
    forms = {form for pattern in known for need in pattern.needs for form in need}
    if language == "ja":
        holding = _with_words(text, sentences, forms, words)
    else:
        lowered, starts = _lowered(text), [sentence.span.start for sentence in sentences]
        holding = {form: _with_letters(lowered, sentences, starts, form) for form in sorted(forms)}
    tried: list[list[Pattern]] = [[] for _ in sentences]
    for pattern in known:
        needs = sorted(([holding[form] for form in sorted(need)] for need in pattern.needs), key=_reach)
        hit = set[int]().union(*needs[0]) if needs else set(range(len(sentences)))
        for index in hit:
            if all(any(index in where for where in need) for need in needs[1:]):
                tried[index].append(pattern)
    if language == "ja":
        for index, sentence in enumerate(sentences):
            if tried[index]:
                tried[index] = _side_by_side(text, sentence, tried[index], words)
    return tried


def _side_by_side(text: str, sentence: Sentence, tried: Sequence[Pattern], words: Words | None) -> list[Pattern]:
    """The patterns whose words not only stand in a sentence, but often enough, and those of the run next to each other.

    White space counts as a word, as it does in spaCy's documents.
    """
    forms: list[tuple[str, ...]] = []
    at = sentence.span.start
    for token in words(sentence) if words else tokens(text[at : sentence.span.end], at):
        if token.start > at:
            forms.append(())
        forms.append((token.text, token.lemma))
        at = token.end
    where: dict[str, list[int]] = {}
    for place, pair in enumerate(forms):
        for form in set(pair):
            where.setdefault(form, []).append(place)
    return [pattern for pattern in tried if _enough(pattern, where) and _adjacent(pattern.run, forms, where)]


def _enough(pattern: Pattern, where: Mapping[str, Sequence[int]]) -> bool:
    asked = Counter(pattern.needs)
    return all(
        count == 1 or len({place for form in need for place in where.get(form, ())}) >= count
        for need, count in asked.items()
    )


def _adjacent(
    run: Sequence[frozenset[str]], forms: Sequence[tuple[str, ...]], where: Mapping[str, Sequence[int]]
) -> bool:
    if not run:
        return True
    places = [[place for form in need for place in where.get(form, ())] if need else None for need in run]
    order, starts = min(
        ((index, found) for index, found in enumerate(places) if found is not None), key=lambda pair: len(pair[1])
    )
    for place in starts:
        first = place - order
        behind = forms[first : first + len(run)] if first >= 0 else []
        if len(behind) == len(run) and all(
            not n or not n.isdisjoint(pair) for n, pair in zip(run, behind, strict=True)
        ):
            return True
    return False


def _reach(need: Sequence[set[int]]) -> int:
    return sum(map(len, need))


def _lowered(text: str) -> str:
    """In lower case, each character in its place."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _with_words(text: str, sentences: Sequence[Sentence], forms: set[str], words: Words | None) -> dict[str, set[int]]:
    """For each form, the sentences in which it is a word."""
    holding: dict[str, set[int]] = {form: set() for form in forms}
    for index, sentence in enumerate(sentences):
        for token in words(sentence) if words else tokens(text[sentence.span.start : sentence.span.end]):
            if token.text in holding:
                holding[token.text].add(index)
            if token.lemma in holding:
                holding[token.lemma].add(index)
    return holding


def _with_letters(text: str, sentences: Sequence[Sentence], starts: Sequence[int], form: str) -> set[int]:
    """The sentences in which a form stands, if only as a part of a word."""
    holding: set[int] = set()
    at = text.find(form)
    while at >= 0:
        index = bisect_right(starts, at) - 1
        at += 1
        if index >= 0 and at - 1 + len(form) <= sentences[index].span.end:
            holding.add(index)
            at = sentences[index].span.end
        at = text.find(form, at)
    return holding
