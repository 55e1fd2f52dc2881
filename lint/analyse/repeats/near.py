"""Sentences that are nearly the same: a few words changed, taken out, put in or moved.

Candidates share rare shingles (four Japanese characters or two words), of which each sentence is linked with the
next few that have them, so that time grows with the text; then each pair is compared word by word.  Items of a
list are alike by nature (第1に…第2に…), so neighbours and sentences that differ in numbers or names need more.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.analyse.repeats.compared import MARK, STOP, Compared
from lint.analyse.repeats.passages import Passage, recurring
from lint.analyse.repeats.units import Units, stretches
from lint.analyse.text.folding import folded
from lint.analyse.text.sentences import Sentence

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lint.analyse.repeats.units import Numbers, Places
    from lint.analyse.text.tokens import Token

LINKS, COMMON = 4, 20
"""How many following sentences with a shingle are compared; how many may have it before it says nothing."""
SHARED = 0.16
"""Share of its shingles that the shorter sentence must have in common with a candidate."""
CLOSE = 4
"""Sentences so near to each other may well be items of a list."""
LIKE, LIKE_CLOSE, LIKE_CONTRAST = 0.6, 0.86, 0.84
SMALL = 0.3
"""Weight of a particle, an auxiliary or an article; a word of content has 1."""

NUMERALS = (
    "first second third fourth fifth sixth firstly secondly thirdly one two three four five six seven eight nine ten"
)
ORDINALS = frozenset(NUMERALS.split())


@dataclass(frozen=True, slots=True)
class Near:
    """Two sentences, by index, and how alike they are (0 to 1)."""

    first: int
    second: int
    likeness: float


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared."""

    key: str
    weight: float
    marker: bool = False
    """A number, a name or a single letter: what tells items of a list apart."""


Cut = Callable[[Sentence], "tuple[Token, ...]"]


def near(units: Units, compared: Compared, exact: Sequence[Passage], cut: Cut) -> list[Near]:
    """The nearly equal pairs, in the order of the text.

    Args:
        units: the sentences' units.
        compared: the sentences.
        exact: the verbatim passages, of which no pair is made again.
        cut: gives the words of a Japanese sentence.

    """
    found: list[Near] = []
    said = _said(units, exact)
    known: dict[int, list[Word]] = {}
    sentences, parts = compared.sentences, compared.parts
    for first, second in candidates(units):
        if compared.lines & {first, second} or said.get(first, set()) & said.get(second, set()):
            continue
        for index in (first, second):
            if index not in known:
                known[index] = words(units.text, sentences[index], cut)
        likeness = alike(known[first], known[second])
        close = second - first <= CLOSE and (not parts or parts[first] == parts[second])
        listed = items(units.text, sentences, first, second)
        if likeness >= _needed(known[first], known[second], close, listed):
            found.append(Near(first, second, round(likeness, 3)))
    return found


def _said(units: Units, exact: Sequence[Passage]) -> dict[int, set[int]]:
    """For each sentence, the passages that make up nearly all of it."""
    said: dict[int, set[int]] = {}
    for number, passage in enumerate(exact):
        for start, end in passage.places:
            for index in range(int(units.sentence[start]), int(units.sentence[end - 1]) + 1):
                head, stop = units.first(index), units.first(index + 1)
                if units.weight(max(start, head), min(end, stop)) >= 0.85 * units.weight(head, stop):
                    said.setdefault(index, set()).add(number)
    return said


def candidates(units: Units) -> list[tuple[int, int]]:
    """Pairs of sentences, by index, that share rare shingles; of equal sentences only the first is taken."""
    import numpy as np

    count = len(units.heads) - 1
    if count < 2 or not len(units):
        return []
    lengths = units.weights[units.heads[1:]] - units.weights[units.heads[:-1]]
    keys = (units.sums[units.heads[1:]] - units.sums[units.heads[:-1]]) * units.backs[
        np.minimum(units.heads[:-1], len(units) - 1)
    ]
    taken = np.zeros(count, bool)
    order = np.argsort(keys, kind="stable")
    taken[order[np.flatnonzero(_changes(keys[order]))]] = True
    taken &= 5 * lengths >= 4 * units.enough
    shingles, own = _shingles(units, taken)
    sizes = np.bincount(own, minlength=count)
    order = recurring(shingles)
    shingles, own = shingles[order], own[order]
    fresh = np.ones(len(own), bool)
    fresh[1:] = (shingles[1:] != shingles[:-1]) | (own[1:] != own[:-1])
    shingles, own = shingles[fresh], own[fresh]
    edges = np.append(np.flatnonzero(_changes(shingles)), len(shingles))
    frequency = np.repeat(np.diff(edges), np.diff(edges))
    telling = (frequency > 1) & (frequency <= COMMON)
    shingles, own = shingles[telling], own[telling]
    links = []
    for step in range(1, LINKS + 1):
        same = shingles[step:] == shingles[:-step]
        links.append(own[:-step][same].astype(np.int64) * count + own[step:][same])
    joined = np.sort(np.concatenate(links))
    edges = np.append(np.flatnonzero(_changes(joined)), len(joined))
    pairs, shared = joined[edges[:-1]], np.diff(edges)
    enough = shared >= SHARED * sizes[sizes > 0].min(initial=len(units))
    pairs, shared = pairs[enough], shared[enough]
    first, second = pairs // count, pairs % count
    shorter = np.minimum(sizes[first], sizes[second])
    likely = (shared >= SHARED * shorter) & (
        2 * np.minimum(lengths[first], lengths[second]) >= np.maximum(lengths[first], lengths[second])
    )
    return list(zip(first[likely].tolist(), second[likely].tolist(), strict=True))


def _shingles(units: Units, taken: NDArray[np.bool_]) -> tuple[Numbers, NDArray[np.int32]]:
    """Numbers of the shingles of the sentences that are taken, and the sentence of each."""
    import numpy as np

    weight = int(0.155 * units.enough)
    made = []
    for start, stop in stretches(len(units)):
        own, ends = units.sentence[start:stop], _reached(units.weights, start, stop, weight)
        at = np.flatnonzero((own >= 0) & taken[own] & (ends <= units.heads[own + 1]))
        made.append((units.key_of_each(start + at, ends[at]), own[at].astype(np.int32)))
    shingles, owners = (np.concatenate(column) for column in zip(*made, strict=True))
    return shingles, owners


def _reached(sums: Places, start: int, stop: int, weight: int) -> Places:
    """For each of some units, where a stretch ends that begins there and weighs so much; far off where none does.

    Args:
        sums: the weight before each unit, and of all.
        start: the first of the units.
        stop: the one behind the last.
        weight: what a stretch must weigh.

    """
    import numpy as np

    each = np.diff(sums[start : stop + 1])
    light, heavy = int(each[each > 0].min(initial=weight)), int(each.max(initial=1))
    # How many units a stretch has, if none of them weighs nothing: those end a sentence.
    least, most = -(-weight // heavy), -(-weight // light)
    wanted = sums[start:stop] + weight
    ends = np.arange(start + least, stop + least)
    for step in range(least, most):
        after = sums[start + step : stop + step]
        ends[: len(after)] += after < wanted[: len(after)]
    ends[sums[np.minimum(ends, len(sums) - 1)] < wanted] = len(sums)
    return ends


def _changes(ordered: Numbers | Places) -> NDArray[np.bool_]:
    """Where a number differs from the one before it (numpy's ``unique`` imports much that nothing else needs)."""
    import numpy as np

    changes = np.ones(len(ordered), bool)
    changes[1:] = ordered[1:] != ordered[:-1]
    return changes


def words(text: str, sentence: Sentence, cut: Cut) -> list[Word]:
    """The words of a sentence as they are compared, marks left out."""
    if sentence.language == "ja":
        return [
            Word(folded(token.lemma) or token.lemma, _weight(token.tag, token.lemma), _marks(token.tag, token.text))
            for token in cut(sentence)
            if not token.tag.startswith(("補助記号", "空白", "記号-一般"))
        ]
    plain = text[sentence.span.start : sentence.span.end]
    return [
        Word(stem(found.group()), SMALL if found.group().lower() in STOP else 1.0, _tells(plain, found))
        for found in re.finditer(r"[^\W_]+", plain)
    ]


def _weight(tag: str, lemma: str) -> float:
    small = tag.startswith(("助詞", "助動詞", "接続詞", "連体詞", "代名詞")) or "非自立" in tag
    if small or lemma in ("する", "ある", "いる", "こと", "もの", "ため", "よう", "知る", "考える"):
        return SMALL
    return 1.0 if tag.startswith(("名詞", "形状詞")) else 0.6


SINGLE = re.compile(r"[A-Za-zＡ-Ｚ①-⑳甲乙丙丁]")
"""A letter or number that tells one thing from the next."""


def _marks(tag: str, text: str) -> bool:
    return "数詞" in tag or "固有名詞" in tag or SINGLE.fullmatch(text) is not None


def _tells(plain: str, found: re.Match[str]) -> bool:
    word = found.group()
    if word[0].isdigit() or word.lower() in ORDINALS or (len(word) == 1 and word not in "aIs"):
        return True
    return found.start() > 0 and word[0].isupper() and not re.search(r"[.:!?]\s*$", plain[: found.start()])


ENDINGS = re.compile(r"(?:ations?|itions?|ments?|ings?|ions?|ities|ity|ies|ers?|ors?|ed|es|ely|ly|s|e|al|ive|able|y)$")


PLURAL = re.compile(r"(?<=[a-z]{3}[^su])s$")


def stem(word: str) -> str:
    """An English word without its ending: enough to bring *measure*, *measured* and *measurement* together."""
    plain = folded(word)
    for _ in range(2):
        shorter = ENDINGS.sub("", plain)
        if len(shorter) < 4:
            shorter = PLURAL.sub("", plain)  # papers
            if shorter == plain:
                break
        plain = shorter
    return plain


def alike(first: Sequence[Word], second: Sequence[Word]) -> float:
    """How alike two sentences are: shared words by weight, and shared neighbours, in equal parts."""
    weights = {word.key: word.weight for word in (*first, *second)}
    one, two = Counter(word.key for word in first), Counter(word.key for word in second)
    common = sum(weights[key] * count for key, count in (one & two).items())
    whole = sum(weights[key] * count for key, count in (one + two).items())
    bag = 2 * common / whole if whole else 0.0
    before, after = _neighbours(first), _neighbours(second)
    joined = sum(before.values()) + sum(after.values())
    order = 2 * sum((before & after).values()) / joined if joined else 0.0
    return 0.6 * bag + 0.4 * order


def _neighbours(words: Sequence[Word]) -> Counter[tuple[str, str]]:
    return Counter((one.key, two.key) for one, two in pairwise(words))


def items(text: str, sentences: Sequence[Sentence], *indices: int) -> bool:
    """Whether all of these sentences are marked as items of a list."""
    return all(MARK.match(text, sentences[index].span.start, sentences[index].span.end) for index in indices)


def _needed(first: Sequence[Word], second: Sequence[Word], close: bool, listed: bool) -> float:
    """How alike they must be, so that items of a list and lines of a schedule are not taken for repeats."""
    contrast = contrasted(first, second)
    if close:
        return 1.01 if contrast else LIKE_CLOSE
    return LIKE_CONTRAST if contrast or listed or same_mould(first, second) else LIKE


def contrasted(first: Sequence[Word], second: Sequence[Word]) -> bool:
    """Whether each sentence has a number or a name that the other has not."""
    one, two = ({word.key for word in words if word.marker} for words in (first, second))
    return bool(one - two) and bool(two - one)


def same_mould(first: Sequence[Word], second: Sequence[Word]) -> bool:
    """Whether the sentences differ only in that words of content stand for others, twice or more.

    「派遣する研究者の旅費は…」 and 「招へいする研究者の滞在費は…」 are poured into one mould, and say different things.
    """
    one, two = [word.key for word in first], [word.key for word in second]
    if len(one) > 60 or len(two) > 60:
        return False
    changes = [change for change in SequenceMatcher(None, one, two, False).get_opcodes() if change[0] != "equal"]
    return len(changes) >= 2 and all(
        kind == "replace" and any(w.weight >= 1 for w in first[a:b]) and any(w.weight >= 1 for w in second[c:d])
        for kind, a, b, c, d in changes
    )
