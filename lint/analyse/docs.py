"""Sentences as spaCy documents, so that patterns have one language for Japanese and English.

Japanese words come from :mod:`lint.analyse.tokens`, English ones from spaCy's own tokenizer; there is no
English model, so the lemmas of the verbs that patterns mention come from a table of their own.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from lint.analyse.tokens import tokens

if TYPE_CHECKING:
    from spacy.tokens import Doc


def doc(text: str, language: str) -> Doc:
    """A sentence as a spaCy document: character ``i`` of the text is character ``i`` of the document."""
    return _japanese(text) if language == "ja" else _english(text)


@cache
def vocabulary() -> Any:
    """The vocabulary that documents and matchers of both languages share."""
    return _blank().vocab


@cache
def _blank() -> Any:
    import spacy

    return spacy.blank("en")


def _japanese(text: str) -> Doc:
    from spacy.tokens import Doc

    words: list[str] = []
    tags: list[str] = []
    lemmas: list[str] = []
    forms: list[str] = []
    at = 0
    for token in (*tokens(text), None):
        start = token.start if token else len(text)
        if start > at:  # white space is a word of its own: spaCy knows single blanks only
            words.append(text[at:start])
            tags.append("空白")
            lemmas.append(text[at:start])
            forms.append("")
        if token:
            words.append(token.text)
            tags.append(token.tag)
            lemmas.append(token.lemma)
            forms.append(f"Form={token.form}" if token.form else "")
            at = token.end
    return Doc(vocabulary(), words=words, spaces=[False] * len(words), tags=tags, lemmas=lemmas, morphs=forms)


def _english(text: str) -> Doc:
    from lint.analyse.english import lemma

    made = _blank().make_doc(text)
    for token in made:
        token.lemma_ = lemma(token.lower_)
    return made
