"""Drafts with planted repeats: sentences of the pairs, some of them said again with edits, far from the first place."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from corpora.repeats import pairs
from lint.analyse.text.tokens import tokens


@dataclass(frozen=True)
class Planted:
    """A draft in Markdown, and the pairs of sentences of which a finding may speak."""

    source: str
    kind: str
    expected: tuple[tuple[str, str], ...]


def cut(text: str, language: str) -> list[str]:
    """The words of a sentence without its full stop; together they are the sentence."""
    body = text.rstrip("。.")
    if language == "en":
        return re.findall(r"\S+\s*", body)
    return [token.text for token in tokens(body)]


def edited(text: str, language: str, share: float, rng: random.Random, spare: list[str]) -> str:
    """Replace, take out or put in a share of a sentence's words, at random places (at least one)."""
    words = cut(text, language)
    for place in sorted(rng.sample(range(len(words)), max(1, round(share * len(words)))), reverse=True):
        act = rng.random()
        other = rng.choice(spare)
        if act < 0.6:
            words[place] = other
        elif act < 0.8:
            del words[place]
        else:
            words.insert(place, other)
    return joined(words, language)


def reordered(text: str, language: str) -> str:
    """Put the second half of a sentence first: at a comma where there is one, else at a word."""
    words = cut(text, language)
    marks = [i + 1 for i, word in enumerate(words[:-1]) if word.strip().endswith(("、", ","))]
    middle = min(marks or [len(words) // 2], key=lambda place: abs(place - len(words) // 2))
    return joined(words[middle:] + words[:middle], language)


def joined(words: list[str], language: str) -> str:
    """A sentence of words."""
    if language == "ja":
        return "".join(words).strip("、") + "。"
    plain = " ".join(word.strip() for word in words).rstrip(",")
    return plain[:1].upper() + plain[1:] + "."


def long_enough(text: str, language: str) -> bool:
    """Whether a sentence reaches the threshold of a repeat, with its edits."""
    return len(re.sub(r"[、。（）・]", "", text)) >= 28 if language == "ja" else len(text.split()) >= 13


HEADINGS = {
    "ja": (
        "研究の目的",
        "研究の背景",
        "研究の方法",
        "研究の体制",
        "期待される成果",
        "研究の意義",
        "若手の育成",
        "準備状況",
    ),
    "en": (
        "Objectives",
        "Background",
        "Methods",
        "Team",
        "Expected Results",
        "Significance",
        "Training",
        "Preparation",
    ),
}


def draft(language: str, which: str, kind: str, seed: int) -> Planted:
    """A draft of eight sections with repeats of one kind and every near-miss of the corpus.

    Args:
        language: "ja" or "en".
        which: "built" or "measured".
        kind: "verbatim", "reordered", "10 %", "25 %" or "paraphrased".
        seed: another seed, another draft.

    """
    rng = random.Random(seed)
    corpus = pairs(language, which)
    spare = [word for one, _ in corpus["paraphrases"] for word in cut(one, language)]
    acts: dict[str, Callable[[str, str], str]] = {
        "verbatim": lambda one, two: one,
        "reordered": lambda one, two: reordered(one, language),
        "10 %": lambda one, two: edited(one, language, 0.10, rng, spare),
        "25 %": lambda one, two: edited(one, language, 0.25, rng, spare),
        "paraphrased": lambda one, two: two,
    }
    sections: list[list[str]] = [[] for _ in range(8)]
    expected = []
    for number, (one, two) in enumerate(corpus["paraphrases"]):
        first = rng.randrange(4)
        sections[first].append(one)
        if (long_enough(one, language) or kind == "paraphrased") and number % 2 == seed % 2:
            again = acts[kind](one, two)
            sections[first + 4].append(again)
            expected.append((one, again))
    for number, (one, two) in enumerate(corpus["distinct"]):
        first = rng.randrange(4)
        place = rng.randrange(len(sections[first]) + 1)
        if number % 2 == seed % 2:  # next to each other, as items of a list are
            sections[first][place:place] = [one, two]
        else:
            sections[first].insert(place, one)
            sections[first + 4].append(two)
    for section in sections[4:]:
        rng.shuffle(section)
    joint = "" if language == "ja" else " "
    parts = [
        f"# {number}. {heading}\n\n" + "\n\n".join(joint.join(lines[i : i + 3]) for i in range(0, len(lines), 3))
        for number, (heading, lines) in enumerate(zip(HEADINGS[language], sections, strict=True), 1)
    ]
    return Planted("\n\n".join(parts) + "\n", kind, tuple(expected))
