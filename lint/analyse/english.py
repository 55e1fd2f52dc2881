"""English words without a model: the inflected forms of the verbs that patterns mention."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

IRREGULAR = {
    "be": "am is are was were been being",
    "do": "does did done doing",
    "find": "finds found finding",
    "give": "gives gave given giving",
    "have": "has had having",
    "hold": "holds held holding",
    "lead": "leads led leading",
    "make": "makes made making",
    "put": "puts putting",
    "take": "takes took taken taking",
    "undergo": "undergoes underwent undergone undergoing",
    "undertake": "undertakes undertook undertaken undertaking",
}
REGULAR = ("achieve", "carry", "conduct", "perform", "provide", "reach", "result", "seek", "serve", "tend", "allow")


def forms(lemma: str) -> tuple[str, ...]:
    """A verb and its inflected forms, lower case; a word that is no known verb is its only form."""
    return _table().get(lemma, (lemma,))


def lemma(word: str) -> str:
    """The verb that a lower-case word is a form of, or the word itself."""
    return _lemmas().get(word, word)


@cache
def _table() -> dict[str, tuple[str, ...]]:
    table = {verb: (verb, *inflected.split()) for verb, inflected in IRREGULAR.items()}
    return table | {verb: (verb, *_regular(verb)) for verb in REGULAR}


@cache
def _lemmas() -> dict[str, str]:
    return {form: verb for verb, inflected in _table().items() for form in inflected}


def _regular(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return (f"{verb}s", f"{verb}d", f"{verb[:-1]}ing")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
    plural = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"
    return (plural, f"{verb}ed", f"{verb}ing")


def filled(template: str, words: Sequence[str]) -> str:
    """A fix with its blanks filled: ``{0}`` is a matched word, ``{analyse}`` that verb in the form of the first.

    A match that opens a sentence gives its capital to the fix.
    """

    def blank(hit: re.Match[str]) -> str:
        name = hit[1]
        return words[int(name)] if re.fullmatch(r"-?\d+", name) else inflected(name, words[0].lower())

    said = re.sub(r"\{([^{}]+)\}", blank, template)
    return said[:1].upper() + said[1:] if words[0][:1].isupper() and not words[0].isupper() else said


def inflected(verb: str, like: str) -> str:
    """A verb in the form that another word has."""
    own = _forms_by_name(verb)
    model = _forms_by_name(lemma(like))
    return own[next((name for name, form in model.items() if form == like), "base")]


def _forms_by_name(verb: str) -> dict[str, str]:
    """Base, third person, past, participle, -ing."""
    form, third, *rest = (verb, *forms(verb)[1:]) if verb in _table() else (verb, *_regular(verb))
    past, participle, ing = (rest[0], rest[0], rest[1]) if len(rest) == 2 else (rest[0], rest[1], rest[2])
    return {"base": form, "third": third, "past": past, "participle": participle, "ing": ing}
