"""Wording as data: patterns over words in spaCy's Matcher language, tried only where they can match.

A lexicon is a file of JSON lines in ``lint/lexicons/<language>``, one pattern a line:

``id``           unique within its language
``rule``         the rule that speaks ("prose/wordy-phrase")
``text``         the words as they stand, or
``match``        a list of spaCy token patterns (ORTH, LOWER, LEMMA, TAG, MORPH, IN, NOT_IN, REGEX, OP)
``fix``          what to write instead; ``{0}`` is the first matched word, ``{-1}`` the last, ``{する}`` that verb
                 in the form of the last matched word; absent where only the writer knows
``ja``, ``en``   why, in one sentence each
``unless``       a regular expression over the sentence from the match on (``after``) or up to it (``before``)
``severity``     where it differs from the rule's own
``density``      matches per 1,000 characters below which the pattern is not worth a word
``yes``, ``no``  examples that must match (``[sentence, sentence with the fix in place]``) and must not
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lint.analyse.sentences import Sentence
from lint.analyse.tokens import WRITTEN, tokens
from lint.document import Span

FOLDER = Path(__file__).parent.parent / "lexicons"


@dataclass(frozen=True, eq=False)
class Pattern:
    """One line of a lexicon."""

    id: str
    rule: str
    language: str
    match: tuple[Mapping[str, Any], ...]
    fix: str | None
    why: tuple[str, str]
    """Japanese and English."""
    before: str | None
    after: str | None
    severity: str | None
    density: float
    yes: tuple[tuple[str, str | None], ...]
    no: tuple[str, ...]
    anchors: tuple[str, ...]
    """Literals of which one stands in every sentence that matches; empty: no such literals are known."""


@dataclass(frozen=True, slots=True)
class Match:
    """A place where a pattern matches."""

    pattern: Pattern
    span: Span
    words: tuple[Span, ...]
    """The matched words."""


@cache
def patterns(language: str) -> tuple[Pattern, ...]:
    """All patterns of a language ("ja" or "en"), in the order of files and lines."""
    found: list[Pattern] = []
    for path in sorted((FOLDER / language).glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            found += [_pattern(json.loads(line), language)] if line.strip() else []
    return tuple(found)


def _pattern(line: Mapping[str, Any], language: str) -> Pattern:
    match = tuple(line["match"]) if "match" in line else _literal(line["text"], language)
    unless = line.get("unless", {})
    return Pattern(
        id=line["id"],
        rule=line["rule"],
        language=language,
        match=match,
        fix=line.get("fix"),
        why=(line["ja"], line["en"]),
        before=unless.get("before"),
        after=unless.get("after"),
        severity=line.get("severity"),
        density=line.get("density", 0.0),
        yes=tuple((yes, None) if isinstance(yes, str) else (yes[0], yes[1]) for yes in line["yes"]),
        no=tuple(line["no"]),
        anchors=(line["text"],) if "text" in line and language == "ja" else _anchors(match, language),
    )


def _literal(text: str, language: str) -> tuple[dict[str, Any], ...]:
    if language == "ja":
        return tuple({"ORTH": token.text} for token in tokens(text))
    return tuple({"LOWER": word} for word in text.lower().split())


def _anchors(match: Sequence[Mapping[str, Any]], language: str) -> tuple[str, ...]:
    """The literals of the token that is rarest by the look of it: the one whose shortest literal is longest."""
    best: tuple[str, ...] = ()
    for token in match:
        if token.get("OP", "1") in ("1", "+"):
            literals = _literals(token, language)
            if literals and min(map(len, literals)) > min(map(len, best), default=0):
                best = literals
    return best


def _literals(token: Mapping[str, Any], language: str) -> tuple[str, ...]:
    for key in ("ORTH", "TEXT", "LOWER", "LEMMA"):
        value = token.get(key)
        values = (
            (value,) if isinstance(value, str) else tuple(value.get("IN", ())) if isinstance(value, Mapping) else ()
        )
        if values and key == "LEMMA":
            values = tuple(form for lemma in values for form in _stems(lemma, language))
        if values and all(values):
            return values
    return ()


def _stems(lemma: str, language: str) -> tuple[str, ...]:
    """What every inflected form of a word holds, in each of its spellings; "" where there is no such thing."""
    if language == "en":
        from lint.analyse.english import forms

        return forms(lemma)
    spellings = (lemma, *(spelling for spelling, usual in WRITTEN.items() if usual == lemma))
    if lemma in ("する", "くる", "来る"):
        return ("",)
    inflects = lemma[-1] in "うくぐすつぬぶむるい"
    return tuple(spelling[:-1] if inflects and len(spelling) > 1 else spelling for spelling in spellings)


def matches(text: str, sentences: Sequence[Sentence], language: str) -> Iterator[Match]:
    """Where the patterns of a language match, sentence by sentence, in the order of the text.

    Args:
        text: the document's text.
        sentences: where to look; those of other languages are passed over.
        language: "ja" or "en".

    """
    own = [sentence for sentence in sentences if sentence.language == language]
    candidates = _candidates(text, own, patterns(language), language)
    for sentence, tried in zip(own, candidates, strict=True):
        if tried:
            yield from _matched(text, sentence, tried)


def _candidates(
    text: str, sentences: Sequence[Sentence], known: Sequence[Pattern], language: str
) -> list[list[Pattern]]:
    """For each sentence, the patterns whose anchor it holds."""
    folded = text.lower() if language == "en" and len(text.lower()) == len(text) else text
    starts = [sentence.span.start for sentence in sentences]
    where: dict[str, list[int]] = {}
    tried: list[list[Pattern]] = [[] for _ in sentences]
    for pattern in known:
        hit: set[int] = set()
        for anchor in pattern.anchors:
            if anchor not in where:
                where[anchor] = list(_holding(folded, anchor, starts, sentences))
            hit.update(where[anchor])
        for index in hit if pattern.anchors else range(len(sentences)):
            tried[index].append(pattern)
    return tried


def _holding(text: str, anchor: str, starts: Sequence[int], sentences: Sequence[Sentence]) -> Iterator[int]:
    """The indices of the sentences that hold a literal, each once."""
    at = text.find(anchor)
    while at >= 0:
        index = bisect_right(starts, at) - 1
        if index >= 0 and at + len(anchor) <= sentences[index].span.end:
            yield index
            at = text.find(anchor, sentences[index].span.end)
        else:
            at = text.find(anchor, at + 1)


def _matched(text: str, sentence: Sentence, tried: Sequence[Pattern]) -> Iterator[Match]:
    from lint.analyse.docs import doc

    base = sentence.span.start
    made = doc(text[base : sentence.span.end], sentence.language)
    found: list[Match] = []
    for pattern in tried:
        for _, first, last in _matcher(pattern)(made):
            words = tuple(Span(base + word.idx, base + word.idx + len(word)) for word in made[first:last])
            found.append(Match(pattern, Span(words[0].start, words[-1].end), words))
    found.sort(key=lambda match: (match.span.start, -match.span.end, match.pattern.id))
    yield from (match for match in found if not _excepted(text, sentence, match))


def _excepted(text: str, sentence: Sentence, match: Match) -> bool:
    import re

    before, after = match.pattern.before, match.pattern.after
    if before and re.search(f"(?:{before})$", text[sentence.span.start : match.span.start]):
        return True
    return bool(after and re.match(after, text[match.span.end : sentence.span.end]))


@cache
def _matcher(pattern: Pattern) -> Any:
    from spacy.matcher import Matcher

    from lint.analyse.docs import vocabulary

    matcher = Matcher(vocabulary(), validate=False)
    matcher.add(pattern.id, [[dict(token) for token in pattern.match]], greedy="LONGEST")
    return matcher
