"""Sentences as spaCy documents, so that patterns have one language for Japanese and English.

Japanese words come from :mod:`lint.analyse.text.tokens`, English ones from spaCy's own tokenizer; there is no
English model, so the lemmas of the verbs that patterns mention come from a table of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from lint.analyse.text.tokens import Token, tokens

if TYPE_CHECKING:
    from spacy.tokens import Doc

SPACE = re.compile(r"\s")


def doc(text: str, language: str) -> Doc:
    """A sentence as a spaCy document; characters keep their places, but for doubled blanks in English."""
    return japanese(text, tokens(text), 0) if language == "ja" else english(text)[0]


@cache
def vocabulary() -> Any:
    """The vocabulary that documents and matchers of both languages share."""
    return _blank().vocab


@cache
def _blank() -> Any:
    import spacy

    return spacy.blank("en")


def japanese(text: str, words: Sequence[Token], base: int) -> Doc:
    """A Japanese sentence whose words are known.

    Args:
        text: the sentence.
        words: its words.
        base: the place of the sentence in the text that the words' places count in.

    """
    from spacy.tokens import Doc

    kept: list[tuple[str, str, str, str]] = []
    at = base
    for token in words:
        if token.start > at:  # white space is a word of its own: spaCy knows single blanks only
            kept.append(_space(text[at - base : token.start - base]))
        kept.append((token.text, token.tag, token.lemma, _features(token.form, token.type)))
        at = token.end
    if len(text) > at - base:
        kept.append(_space(text[at - base :]))
    texts, tags, lemmas, morphs = (list(column) for column in zip(*kept, strict=True))
    return Doc(vocabulary(), words=texts, spaces=[False] * len(texts), tags=tags, lemmas=lemmas, morphs=morphs)


def _space(text: str) -> tuple[str, str, str, str]:
    return text, "空白", text, ""


@lru_cache(maxsize=1024)
def _features(form: str, kind: str) -> str:
    return "|".join(f"{name}={value}" for name, value in (("Form", form), ("Type", kind)) if value)


def english(text: str) -> tuple[Doc, list[int]]:
    """An English sentence, and where each of its words begins in the text.

    White space of any kind and length stands between words and is none itself, so that a phrase is seen over a
    line's end or a doubled blank.
    """
    from spacy.tokens import Doc

    from lint.analyse.text.english import lemma

    made: Doc = _blank().make_doc(SPACE.sub(" ", text))
    starts = [token.idx for token in made]
    if any(token.is_space for token in made):
        kept = [token for token in made if not token.is_space]
        starts = [token.idx for token in kept]
        made = Doc(vocabulary(), words=[token.text for token in kept])
    for token in made:
        token.lemma_ = lemma(token.lower_)
    return made, starts
