"""Wording as data: patterns over words in spaCy's Matcher language, tried only where they can match.

A lexicon is a file of JSON lines in ``lint/lexicons/<language>``, one pattern a line:

``id``           unique within its language
``rule``         the rule that speaks ("prose/wordy-phrase")
``text``         the words as they stand, or
``match``        a list of spaCy token patterns (ORTH, LOWER, LEMMA, TAG, MORPH, IN, NOT_IN, REGEX, OP)
``fix``          what to write instead; ``{0}`` is the first matched word, ``{-1}`` the last; ``{する}`` that verb in
                 the form of the last matched word (Japanese), ``{analyse}`` in the form of the first (English);
                 ``{0..-2}`` the text from one word to another; ``{0~}`` the first word in the form of the last,
                 ``{0+}`` its verb of ability (書く: 書ける) in that form, ``{0+=}`` the same in dictionary form,
                 ``{0^}`` the first word as it stands before ます;
                 absent where only the writer knows
``ja``, ``en``   why, in one sentence each
``unless``       regular expressions over the sentence behind the match (``after``) and up to it (``before``)
``severity``     where it differs from the rule's own
``density``      matches per 1,000 characters (Japanese) or words (English) below which it is not worth a word
``yes``, ``no``  examples that must match (``[sentence, sentence with the fix in place]``) and must not
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from lint.analyse.text import english_cut
from lint.analyse.text.sentences import Sentence
from lint.analyse.text.tokens import Token, plain, tokens
from lint.analyse.wording import word_matcher
from lint.analyse.wording.citations import quoted
from lint.analyse.wording.fixes import fixed
from lint.analyse.wording.pattern_index import Words, candidates
from lint.analyse.wording.word_matcher import Word
from lint.document import Span
from lint.prepared import lexicon

FOLDER = Path(__file__).parents[2] / "lexicons"
STOCK = "prose/stock-phrase"
"""The rule that counts phrases; one of them may well stand in a wordy one."""


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
    needs: tuple[frozenset[str], ...]
    """For each word that must stand there and is known by name: the forms, of which a sentence needs one."""
    run: tuple[frozenset[str], ...]
    """The longest stretch of words that stand there once each, by their forms; empty where any word will do."""


@dataclass(frozen=True, slots=True)
class Match:
    """A place where a pattern matches."""

    pattern: Pattern
    span: Span
    fix: str | None = None
    """What to write instead."""
    fixed: Span | None = None
    """What ``fix`` takes the place of: the match, or a little more where the next word must agree."""


@cache
def patterns(language: str) -> tuple[Pattern, ...]:
    """All patterns of a language ("ja" or "en"), in the order of files and lines."""
    return tuple(_pattern(language, number) for number in range(len(_lines(language))))


def standing(text: str, language: str) -> list[Pattern]:
    """The patterns that a text can hold; Japanese ones of fixed words are read only where these stand in it."""
    text = plain(text)
    return [
        _pattern(language, number)
        for number, line in enumerate(_lines(language))
        if language != "ja" or "text" not in line or line["text"] in text
    ]


@cache
def _lines(language: str) -> tuple[Mapping[str, Any], ...]:
    return tuple(line for path in sorted((FOLDER / language).glob("*.jsonl")) for line in lexicon(path))


@cache
def _pattern(language: str, number: int) -> Pattern:
    line = _lines(language)[number]
    match = tuple(line["match"]) if "match" in line else _literal(line["text"], language)
    needs = [_needed(token, language) for token in match]
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
        needs=tuple(filter(None, needs)),
        run=_run(match, needs),
    )


def _literal(text: str, language: str) -> tuple[dict[str, Any], ...]:
    if language == "ja":
        return tuple({"ORTH": token.text} for token in tokens(text))
    return tuple({"LOWER": word} for word in text.lower().split())


def _needed(token: Mapping[str, Any], language: str) -> frozenset[str]:
    """The forms that a word of a pattern can have (English: lower case); empty where it can be any, or be missing."""
    if token.get("OP", "1") not in ("1", "+"):
        return frozenset()
    for key in ("ORTH", "TEXT", "LEMMA") if language == "ja" else ("ORTH", "TEXT", "LOWER", "LEMMA"):
        value = token.get(key)
        values = (value,) if isinstance(value, str) else value.get("IN", ()) if isinstance(value, Mapping) else ()
        if values and key == "LEMMA" and language == "en":
            from lint.analyse.text.english import forms

            values = [form for lemma in values for form in forms(lemma)]
        if values and (language == "ja" or min(map(len, values)) > 2):  # shorter ones stand in most sentences
            return frozenset(form if language == "ja" else form.lower() for form in values)
    return frozenset()


def _run(match: Sequence[Mapping[str, Any]], needs: Sequence[frozenset[str]]) -> tuple[frozenset[str], ...]:
    """The longest stretch of a pattern without optional or repeated words, cut to words that are known by name."""
    runs: list[list[frozenset[str]]] = [[]]
    for token, need in zip(match, needs, strict=True):
        if "OP" in token:
            runs.append([])
        else:
            runs[-1].append(need)
    for run in runs:
        while run and not run[0]:
            run.pop(0)
        while run and not run[-1]:
            run.pop()
    return tuple(max(runs, key=lambda run: sum(map(bool, run))))


def matches(text: str, sentences: Sequence[Sentence], language: str, words: Words | None = None) -> Iterator[Match]:
    """Where the patterns of a language match, sentence by sentence, in the order of the text.

    A match that overlaps a longer one is left out, and so is one in quotation marks.

    Args:
        text: the document's text.
        sentences: where to look; those of other languages are passed over.
        language: "ja" or "en".
        words: the words of a Japanese sentence, where they are known already.

    """
    own = [sentence for sentence in sentences if sentence.language == language]
    if not own:
        return  # a lexicon is not read in vain
    for sentence, tried in zip(own, candidates(text, own, standing(text, language), language, words), strict=True):
        if tried:
            hits = _longest(found(text, sentence, tried, words))
            yield from (hit for hit in hits if not quoted(text, hit.span, sentence.span))


def found(text: str, sentence: Sentence, tried: Sequence[Pattern], words: Words | None = None) -> list[Match]:
    """Where these patterns match in a sentence.

    Patterns and sentences that plain words suffice for are matched without spaCy, whose import takes longer than
    the rest of a check; all others by its Matcher.
    """
    base = sentence.span.start
    inside = text[base : sentence.span.end]
    own: Sequence[Token] = ()
    if sentence.language == "ja":
        own = words(sentence) if words else tokens(inside, base)
    plain = _plain(inside, own, base, sentence.language)
    hits: list[Match] = []
    for pattern in tried:
        matcher = _plain_matcher(pattern)
        if plain is None or matcher is None:
            places = _by_spacy(pattern, inside, own, base)
        else:
            places = [plain[1][first:last] for first, last in matcher(plain[0])]
        for place in places:
            spans = [Span(base + start, base + end) for start, end in place]
            span = Span(spans[0].start, spans[-1].end)
            if not _excepted(text, sentence, pattern, span):
                fix, fixed = _fix(pattern, text, span, spans, own)
                hits.append(Match(pattern, span, fix, fixed))
    return sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end))


def _plain(
    inside: str, own: Sequence[Token], base: int, language: str
) -> tuple[list[Word], list[tuple[int, int]]] | None:
    """A sentence's words and their places, cut as spaCy would; None where only spaCy knows."""
    if language == "ja":
        made: list[Word] = []
        places: list[tuple[int, int]] = []
        at = 0
        for token in own:
            if token.start - base > at:  # white space is a word of its own, as in a spaCy document
                made.append(_space(inside[at : token.start - base]))
                places.append((at, token.start - base))
            at = token.end - base
            made.append(Word(token.text, token.text.lower(), token.lemma, token.tag, _morph(token.form, token.type)))
            places.append((token.start - base, at))
        if at < len(inside):
            made.append(_space(inside[at:]))
            places.append((at, len(inside)))
        return made, places
    cut = english_cut.cut(inside)
    if cut is None:
        return None
    from lint.analyse.text.english import lemma

    texts = [inside[start:end] for start, end in cut]
    return [Word(word, word.lower(), lemma(word.lower()), "", ()) for word in texts], cut


def _space(text: str) -> Word:
    return Word(text, text, text, "空白", ())


@lru_cache(maxsize=1024)
def _morph(form: str, kind: str) -> tuple[str, ...]:
    return tuple(f"{name}={value}" for name, value in (("Form", form), ("Type", kind)) if value)


def _by_spacy(pattern: Pattern, inside: str, own: Sequence[Token], base: int) -> list[list[tuple[int, int]]]:
    """Where a pattern matches, by spaCy's Matcher: the places of the matched words."""
    from lint.analyse.text.docs import english, japanese

    if pattern.language == "ja":
        made = japanese(inside, own, base)
        starts = [token.idx for token in made]
    else:
        made, starts = english(inside)
    places = [(start, start + len(token)) for start, token in zip(starts, made, strict=True)]
    return [places[first:last] for _, first, last in _matcher(pattern)(made)]


def _longest(hits: Sequence[Match]) -> Iterator[Match]:
    """Without those that overlap a longer one; of equal ones the first. Stock phrases leave the others alone."""
    kept: list[Match] = []
    for hit in sorted(hits, key=lambda hit: -len(hit.span)):
        stock = hit.pattern.rule == STOCK
        if not any(other.span.overlaps(hit.span) and (other.pattern.rule == STOCK) == stock for other in kept):
            kept.append(hit)
    yield from sorted(kept, key=lambda hit: hit.span)


def _excepted(text: str, sentence: Sentence, pattern: Pattern, span: Span) -> bool:
    if pattern.before and re.search(f"(?:{pattern.before})$", text[sentence.span.start : span.start]):
        return True
    return bool(pattern.after and re.match(pattern.after, text[span.end : sentence.span.end]))


def _fix(
    pattern: Pattern, text: str, span: Span, words: Sequence[Span], known: Sequence[Token]
) -> tuple[str | None, Span | None]:
    """A pattern's fix with its blanks filled, and the place that it takes."""
    if pattern.fix is None:
        return None, None
    if pattern.language == "en":
        from lint.analyse.text.english import filled

        before = text[max(span.start - 30, 0) : span.start]
        return filled(pattern.fix, [text[word.start : word.end] for word in words], text, before), span
    return fixed(pattern.fix, text, span, words, known)


@cache
def _plain_matcher(pattern: Pattern) -> word_matcher.Matcher | None:
    return word_matcher.matcher(pattern.match)


@cache
def _matcher(pattern: Pattern) -> Any:
    from spacy.matcher import Matcher

    from lint.analyse.text.docs import vocabulary

    matcher = Matcher(vocabulary(), validate=False)
    matcher.add(pattern.id, [[dict(token) for token in pattern.match]], greedy="LONGEST")
    return matcher
