"""Wording as data: patterns over words in spaCy's Matcher language, tried only where they can match.

A lexicon is a file of JSON lines in ``lint/lexicons/<language>``, one pattern a line:

``id``           unique within its language
``rule``         the rule that speaks ("prose/wordy-phrase")
``text``         the words as they stand, or
``match``        a list of spaCy token patterns (ORTH, LOWER, LEMMA, TAG, MORPH, IN, NOT_IN, REGEX, OP)
``fix``          what to write instead; ``{0}`` is the first matched word, ``{-1}`` the last; ``{する}`` that verb in
                 the form of the last matched word (Japanese), ``{analyse}`` in the form of the first (English);
                 ``{0..-2}`` the text from one word to another; ``{0~}`` the first word in the form of the last,
                 ``{0+}`` its verb of ability (書く: 書ける) in that form, ``{0+=}`` the same in dictionary form;
                 absent where only the writer knows
``ja``, ``en``   why, in one sentence each
``unless``       regular expressions over the sentence behind the match (``after``) and up to it (``before``)
``severity``     where it differs from the rule's own
``density``      matches per 1,000 characters (Japanese) or words (English) below which it is not worth a word
``yes``, ``no``  examples that must match (``[sentence, sentence with the fix in place]``) and must not
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lint.analyse.inflection import inflected, potential
from lint.analyse.sentences import Sentence
from lint.analyse.tokens import Token, tokens
from lint.document import Span

FOLDER = Path(__file__).parent.parent / "lexicons"
BLANK = re.compile(r"\{([^{}~+=]+)([~+]?=?)\}")


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
        needs=tuple(filter(None, (_needed(token, language) for token in match))),
    )


def _literal(text: str, language: str) -> tuple[dict[str, Any], ...]:
    if language == "ja":
        return tuple({"ORTH": token.text} for token in tokens(text))
    return tuple({"LOWER": word} for word in text.lower().split())


def _needed(token: Mapping[str, Any], language: str) -> frozenset[str]:
    """The forms that a word of a pattern can have, lower case; empty where it need not stand there or can be any."""
    if token.get("OP", "1") not in ("1", "+"):
        return frozenset()
    for key in ("ORTH", "TEXT", "LOWER", "LEMMA"):
        value = token.get(key)
        values = (value,) if isinstance(value, str) else value.get("IN", ()) if isinstance(value, Mapping) else ()
        if values and key == "LEMMA" and language == "en":
            from lint.analyse.english import forms

            values = [form for lemma in values for form in forms(lemma)]
        if values and (language == "ja" or min(map(len, values)) > 2):  # shorter ones stand in most sentences
            return frozenset(form.lower() for form in values)
    return frozenset()


Words = Callable[[Sentence], Sequence[Token]]


def matches(text: str, sentences: Sequence[Sentence], language: str, words: Words | None = None) -> Iterator[Match]:
    """Where the patterns of a language match, sentence by sentence, in the order of the text.

    A match inside a longer one is left out.

    Args:
        text: the document's text.
        sentences: where to look; those of other languages are passed over.
        language: "ja" or "en".
        words: the words of a Japanese sentence, where they are known already.

    """
    own = [sentence for sentence in sentences if sentence.language == language]
    for sentence, tried in zip(own, candidates(text, own, patterns(language), language, words), strict=True):
        if tried:
            yield from _longest(found(text, sentence, tried, words))


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
    return tried


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
            for form in {token.text.lower(), token.lemma.lower()}:
                if form in holding:
                    holding[form].add(index)
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


def found(text: str, sentence: Sentence, tried: Sequence[Pattern], words: Words | None = None) -> list[Match]:
    """Where these patterns match in a sentence, by spaCy's Matcher."""
    from lint.analyse.docs import doc, japanese

    base = sentence.span.start
    inside = text[base : sentence.span.end]
    own: Sequence[Token] = ()
    if sentence.language == "ja":
        own = words(sentence) if words else tokens(inside, base)
        made = japanese(inside, own, base)
    else:
        made = doc(inside, sentence.language)
    places = [(base + token.idx, base + token.idx + len(token)) for token in made]
    hits: list[Match] = []
    for pattern in tried:
        for _, first, last in _matcher(pattern)(made):
            span = Span(places[first][0], places[last - 1][1])
            if not _excepted(text, sentence, pattern, span):
                spans = [Span(*place) for place in places[first:last]]
                fix, fixed = _fix(pattern, text, span, spans, own)
                hits.append(Match(pattern, span, fix, fixed))
    return sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end))


def _longest(hits: Sequence[Match]) -> Iterator[Match]:
    """Without those that another covers; of equal ones the first in the lexicons."""
    end = -1
    for hit in hits:
        if hit.span.end > end:
            yield hit
            end = hit.span.end


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
        from lint.analyse.english import filled

        return filled(pattern.fix, [text[word.start : word.end] for word in words], text), span
    return fixed(pattern.fix, text, span, words, known)


def fixed(template: str, text: str, span: Span, words: Sequence[Span], known: Sequence[Token]) -> tuple[str, Span]:
    """A Japanese fix with its blanks filled, and the place that it takes.

    Args:
        template: the fix.
        text: the document's text.
        span: the match.
        words: the matched words.
        known: the words of the sentence.

    """
    by_place = {token.start: token for token in known}
    matched = [by_place[word.start] for word in words if word.start in by_place]
    following = next((token for token in known if token.start >= span.end), None)
    if following and following.start > span.end:
        following = None
    agreed: list[str] = []

    def blank(hit: re.Match[str]) -> str:
        name, how = hit[1], hit[2]
        first, dots, last = name.partition("..")
        if dots:
            return text[words[int(first)].start : words[int(last)].end]
        if not re.fullmatch(r"-?\d+", name):
            verb = name
        elif how:
            verb = matched[int(name)].lemma
            verb = potential(verb) if "+" in how else verb
            if "=" in how:
                return verb
        else:
            return matched[int(name)].text
        word, change = inflected(verb, matched[-1], following)
        agreed.extend([change] if change else [])
        return word

    said = BLANK.sub(blank, template)
    end = span.end
    if agreed and following:
        said, end = said + agreed[-1], following.end
    for token in known:  # 「分析を行った」, not 「分析を行っ」: a quotation ends where the predicate does
        if (
            token.start == end
            and said
            and matched[-1].form
            and (token.tag == "助動詞" or token.text in ("て", "で", "ば"))
        ):
            said, end = said + token.text, token.end
    return said, Span(span.start, end)


@cache
def _matcher(pattern: Pattern) -> Any:
    from spacy.matcher import Matcher

    from lint.analyse.docs import vocabulary

    matcher = Matcher(vocabulary(), validate=False)
    matcher.add(pattern.id, [[dict(token) for token in pattern.match]], greedy="LONGEST")
    return matcher
