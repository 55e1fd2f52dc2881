"""Japanese and English sentences that say the same: shared terms, numbers, names and words of English origin."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from importlib.resources import files

from lint.analyse.repeats.compared import STOP, Compared
from lint.analyse.repeats.near import Cut, stem, words
from lint.analyse.text.folding import folded
from lint.analyse.text.sentences import Sentence

KATAKANA = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
    "ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴ"
)
ROMAJI = """
a i u e o ka ki ku ke ko sa si su se so ta ti tu te to na ni nu ne no ha hi hu he ho ma mi mu me mo ya yu yo
ra ri ru re ro wa o n ga gi gu ge go za zi zu ze zo da di du de do ba bi bu be bo pa pi pu pe po bu
"""
KANA = dict(zip(KATAKANA, ROMAJI.split(), strict=True))
SMALL = dict(zip("ァィゥェォャュョ", "aieuoaeo", strict=True))
LOANED = re.compile(r"[ァ-ヶー]{3,}")
LEAST = 5
"""Words of content that each sentence needs."""


def bilingual(
    text: str, compared: Compared, cut: Cut, skipped: frozenset[int], *, least: float
) -> list[tuple[int, int, float]]:
    """Pairs of a Japanese and an English sentence that seem to say the same: indices and the share in common.

    Args:
        text: the document's text.
        compared: what is compared.
        cut: gives the words of a Japanese sentence.
        skipped: indices of sentences that are left out (told already, or in a part that asks for the other language).
        least: how much of their words must correspond, 0 to 1.

    """
    japanese: dict[int, list[tuple[str, frozenset[str]]]] = {}
    english: dict[int, list[str]] = {}
    for index, sentence in enumerate(compared.sentences):
        if index in compared.lines or index in skipped:
            continue
        if sentence.language == "ja":
            terms = _japanese(text, sentence, cut)
            if len(terms) >= LEAST:
                japanese[index] = terms
        else:
            found = [word.key for word in words(text, sentence, cut) if word.weight == 1 and word.key not in STOP]
            if len(found) >= LEAST:
                english[index] = list(dict.fromkeys(found))
    if not japanese or not english:
        return []
    return _pairs(japanese, english, least)


def _pairs(
    japanese: dict[int, list[tuple[str, frozenset[str]]]], english: dict[int, list[str]], least: float
) -> list[tuple[int, int, float]]:
    holders: dict[str, list[int]] = defaultdict(list)
    sounds: dict[str, list[int]] = defaultdict(list)
    for index, keys in english.items():
        for key in keys:
            holders[key].append(index)
            sounds[skeleton(key)[:2]].append(index)
    found = []
    for index, terms in japanese.items():
        near: dict[int, int] = defaultdict(int)
        for _, meanings in terms:
            seen = {other for key in sorted(meanings) for other in _rare(holders, sounds, key)}
            for other in seen:
                near[other] += 1
        for other in sorted(near):
            if near[other] >= 3:
                likeness = correspondence(terms, english[other])
                if likeness >= least:
                    found.append((index, other, round(likeness, 3)))
    return sorted(found, key=lambda pair: (-pair[2], pair[0], pair[1]))


def _rare(holders: dict[str, list[int]], sounds: dict[str, list[int]], key: str) -> list[int]:
    found = sounds.get(key[1:3], []) if key.startswith("~") else holders.get(key, [])
    return found if len(found) <= 200 else []


def correspondence(terms: Sequence[tuple[str, frozenset[str]]], english: Sequence[str]) -> float:
    """The share of the words of both sentences that have a counterpart in the other."""
    used: set[str] = set()
    matched = 0
    for _, meanings in terms:
        hits = [word for word in english if word in meanings or any(_sounds(word, m) for m in meanings if m[0] == "~")]
        used.update(hits)
        matched += bool(hits)
    return (matched + len(used)) / (len(terms) + len(english))


def _japanese(text: str, sentence: Sentence, cut: Cut) -> list[tuple[str, frozenset[str]]]:
    """The words of content of a Japanese sentence with what they may be in English (``~`` before a sound)."""
    lexicon = terms()
    tokens = [token for token in cut(sentence) if not token.tag.startswith(("補助記号", "空白"))]
    found: dict[str, frozenset[str]] = {}
    at = 0
    while at < len(tokens):
        for size in (3, 2, 1):
            run = tokens[at : at + size]
            surface = "".join(token.text for token in run)
            key = run[0].lemma if size == 1 and surface not in lexicon else surface
            if len(run) == size and key in lexicon:
                found[key] = lexicon[key]
                break
        else:
            size, token = 1, tokens[at]
            plain = folded(token.text)
            if LOANED.fullmatch(token.text):
                found[plain] = frozenset(["~" + skeleton(_romaji(token.text))])
            elif plain and plain.isascii():
                found[plain] = frozenset([stem(plain)])
            elif token.tag.startswith(("名詞-普通名詞", "名詞-固有名詞", "動詞-一般", "形容詞-一般", "形状詞-一般")):
                found[token.lemma] = frozenset()
        at += size
    return list(found.items())


@cache
def terms() -> dict[str, frozenset[str]]:
    """Japanese terms with the stems of their English counterparts."""
    lines = (files("lint") / "lexicons" / "bilingual.tsv").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines)
    return {japanese: frozenset(stem(word) for word in english.split()) for japanese, english in pairs}


@lru_cache(maxsize=8192)
def _romaji(text: str) -> str:
    made = ""
    for character in text:
        if character in SMALL:
            made = made.rstrip("aiueo") + SMALL[character]
        else:
            made += KANA.get(character, "")
    return made


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """The consonants of a word as Japanese ears hear them (センサー and *sensor* are both ``sns``)."""
    plain = re.sub(r"c(?=[eiy])", "s", word.lower().replace("ph", "h").replace("ch", "t").replace("th", "s"))
    if word.isascii():  # an English r is silent to Japanese ears unless a vowel follows
        plain = re.sub(r"r(?![aiueoy])", "", plain)
    plain = plain.replace("l", "r")
    plain = plain.translate(str.maketrans("cqfvxj", "kkhbkz"))
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^bdghkmnprstwyz]", "", plain))


@lru_cache(maxsize=65536)
def _sounds(english: str, sound: str) -> bool:
    one, two = skeleton(english), sound[1:]
    if min(len(one), len(two)) < 2:
        return False
    return one == two or (min(len(one), len(two)) >= 3 and SequenceMatcher(None, one, two).ratio() >= 0.8)
