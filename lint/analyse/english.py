"""English words without a model: the inflected forms of the verbs that patterns mention."""

from __future__ import annotations

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
