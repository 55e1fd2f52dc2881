"""British and American spelling of English words, and whether a draft mixes them.

Only words whose spelling tells are counted: “program”, “practice”, “meter” are at home on both sides.  The
ending -ize is American, but also Oxford's, so that -ise and -ize are weighed only against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from lint.analyse.text.english_words import known, listed
from lint.document import Span

WORD = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Spelling:
    """A word whose spelling tells where it comes from."""

    span: Span
    word: str
    other: str
    """The same word as the other side spells it."""


@dataclass(frozen=True, slots=True)
class Mix:
    """Two ways of spelling in one draft."""

    usual: str
    """"British", "American", "-ise" or "-ize": what most words follow."""
    rare: str
    places: tuple[Spelling, ...]
    """The words that do not follow it, in the order of the text."""
    example: Spelling
    """A word that follows it: the same one, where the draft has both."""
    count: int
    """How many words follow it."""


def mixes(text: str, spans: Iterable[Span]) -> Iterator[Mix]:
    """Where a text mixes British and American spelling, or -ise and -ize.

    Capitalised words are passed over (names of centres and programmes keep their spelling).  One word
    against one other is no mixture unless it is the same word twice.

    Args:
        text: the document's text.
        spans: the prose in it.

    """
    told: dict[str, list[Spelling]] = {side: [] for side in ("British", "American", "-ise", "-ize")}
    for span in spans:
        for hit in WORD.finditer(text, span.start, span.end):
            known = _known().get(hit.group())
            if known and not _part_of_a_name(text, hit):
                told[known[0]].append(Spelling(Span(*hit.span()), hit.group(), known[1]))
    for one, two in (("British", "American"), ("-ise", "-ize")):
        usual, rare = (one, two) if len(told[one]) >= len(told[two]) else (two, one)
        if not told[rare]:
            continue
        odd = {spelling.other for spelling in told[rare]}
        twin = next((spelling for spelling in told[usual] if spelling.word in odd), None)
        if twin or len(told[usual]) + len(told[rare]) >= 3:
            yield Mix(usual, rare, tuple(told[rare]), twin or told[usual][0], len(told[usual]))


def _part_of_a_name(text: str, hit: re.Match[str]) -> bool:
    """Whether it stands in an address, a file name or code."""
    before, after = text[max(hit.start() - 1, 0) : hit.start()], text[hit.end() : hit.end() + 2]
    return before in ("/", "@", "_", "\\", ".") or after[:1] in ("/", "@", "_", "(") or bool(re.match(r"\.\w", after))


@cache
def _known() -> dict[str, tuple[str, str]]:
    """Word to (side, the other side's spelling)."""
    pairs = {
        british: ("British", american) for british, american in chain(_our(), _re(), _doubled(), _yse(), _singles())
    }
    pairs |= {
        american: ("American", british) for british, (_, american) in pairs.items() if american not in known("both")
    }
    for stem in listed("ise"):
        for ending in ("e", "es", "ed", "ing", "ation", "ations", "er", "ers"):
            ise, ize = f"{stem}{ending}", f"{stem[:-1]}z{ending}"
            if ise in ("synthesis", "emphasis", "hypothesis", "syntheses", "emphases", "hypotheses"):
                continue  # nouns on both sides
            pairs |= {ise: ("-ise", ize), ize: ("-ize", ise)}
    return pairs


def _our() -> Iterator[tuple[str, str]]:
    for word in listed("our"):
        for ending in ("", "s", "ed", "ing", "al", "ally", "able", "ful", "hood", "hoods", "less"):
            yield word + ending, word[:-2] + "r" + ending


def _re() -> Iterator[tuple[str, str]]:
    for word in listed("re"):
        yield from ((word, word[:-2] + "er"), (word + "s", word[:-2] + "ers"))
    yield from (("centred", "centered"), ("centring", "centering"))


def _doubled() -> Iterator[tuple[str, str]]:
    for word in listed("single"):
        for ending in ("ed", "ing", "er", "ers", "ings"):
            yield f"{word}l{ending}", word + ending


def _yse() -> Iterator[tuple[str, str]]:
    for word in listed("yse"):
        for ending in ("e", "ed", "ing", "er", "ers"):
            yield word[:-1] + ending, f"{word[:-2]}z{ending}"


def _singles() -> Iterator[tuple[str, str]]:
    for pair in listed("pairs"):
        british, _, us = pair.partition("=")
        yield british, us


def american(word: str) -> str:
    """A British word as America spells it (-ise becomes -ize); any other as it is."""
    side, other = _known().get(word, ("", word))
    return other if side in ("British", "-ise") else word


@lru_cache(maxsize=4)
def is_american(text: str) -> bool:
    """Whether a text spells as America does."""
    told = [_known()[word][0] for word in WORD.findall(text) if word in _known()]
    british, us = told.count("British"), told.count("American")
    return us > british if us != british else told.count("-ize") > told.count("-ise")
