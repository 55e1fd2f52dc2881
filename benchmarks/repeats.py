"""Repeats: what is found of planted ones, what is found wrongly, and how the time grows with the text.

    python -m benchmarks.repeats [--set built|measured] [--only found|growth] [--rounds N]

Drafts of eight sections are made of the sentences in corpora/repeats: half of them are said again, verbatim,
reordered, with a share of their words edited (replaced by random words, taken out, put in) or paraphrased by hand;
beside them stand near-misses, next to each other or in different sections. A finding is right when it speaks of a
planted pair. The rules show only the strongest few restatements of a draft; here all of them count.

Times are the least of some rounds that take turns, in seconds of the processor, for everything from the text to the
repeats: sentences, units, verbatim and near passages.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time
from collections.abc import Callable
from difflib import SequenceMatcher

from corpora.repeats import pairs
from corpora.repeats.planting import cut, draft
from lint.analyse.repeats.compared import Compared
from lint.analyse.repeats.languages import bilingual
from lint.analyse.repeats.told import repeats
from lint.analyse.text.folding import folded
from lint.analyse.text.sentences import Sentence, sentences
from lint.analyse.text.tokens import Token, tokens
from lint.calls import load
from lint.document import Span
from lint.draft import Draft
from lint.extract.markdown import parse

SEEDS = 10
SIZES, TIMES = (100_000, 1_000_000, 10_000_000), 14
"""Bytes of the texts, and how many times the time ten times the text may take."""
PASTED = 5
"""Seconds for one paragraph pasted to the largest size."""
KINDS = {
    "verbatim": (0.99, 0.97),
    "reordered": (0.99, 0.97),
    "10 %": (0.98, 0.97),
    "25 %": (0.85, 0.95),
    "paraphrased": (0.40, 0.80),
}
"""Kind of repeat, with the recall and the precision that are wanted."""


def speaks_of(words: str, sentence: str) -> bool:
    """Whether a passage is the better part of a sentence, or the other way round."""
    one, two = folded(words), folded(sentence)
    if not one or not two:
        return False
    blocks = SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= 0.6 * min(len(one), len(two))


def found(read: Draft, kind: str) -> list[tuple[str, list[str]]]:
    """What is found in a draft: the passage, and where it was said before."""
    if kind == "paraphrased":
        said = read.restated()
    else:
        whole = read.repeats()
        said = (*whole.verbatim, *whole.nearly)
    return [(read.quote(repeat.span), [read.quote(other) for other in repeat.others]) for repeat in said]


def measure(language: str, which: str, kind: str) -> tuple[int, int, int, int]:
    """Planted pairs, those found, right findings, wrong findings, over all seeds."""
    planted = hits = right = wrong = 0
    for seed in range(SEEDS):
        made = draft(language, which, kind, seed)
        spoken: set[int] = set()
        for words, others in found(Draft(parse(made.source), load("generic")), kind):
            mine = {
                number
                for number, (one, two) in enumerate(made.expected)
                if (speaks_of(words, one) and any(speaks_of(other, two) for other in others))
                or (speaks_of(words, two) and any(speaks_of(other, one) for other in others))
            }
            spoken |= mine
            right += bool(mine)
            wrong += not mine
        planted += len(made.expected)
        hits += len(spoken)
    return planted, hits, right, wrong


def both_languages(which: str) -> tuple[int, int, int]:
    """Pairs of a Japanese and an English sentence, those found, and wrong ones."""
    corpus = pairs("both", which)
    lines = [one for kind in corpus for one, _ in corpus[kind]] + [two for kind in corpus for _, two in corpus[kind]]
    half, text, made = len(lines) // 2, "", []
    for number, line in enumerate(lines):
        made.append(Sentence(Span(len(text), len(text) + len(line)), "ja" if number < half else "en"))
        text += line + "\n"
    compared = Compared(tuple(made), frozenset(), frozenset(), tuple(range(len(made))))
    got = bilingual(text, compared, cutter(text), frozenset(), least=0.55)
    right = sum(other == one + half and one < len(corpus["paraphrases"]) for one, other, _ in got)
    return len(corpus["paraphrases"]), right, len(got) - right


def cutter(text: str) -> Callable[[Sentence], tuple[Token, ...]]:
    """What gives the words of a sentence of a text."""
    return lambda sentence: tokens(text[sentence.span.start : sentence.span.end], sentence.span.start)


def prose(language: str, size: int, seed: int = 1) -> str:
    """A text of so many bytes whose sentences are made of random words, one in fifty of them said again."""
    rng = random.Random(seed)
    corpus = [one for which in ("built", "measured") for one, _ in pairs(language, which)["paraphrases"]]
    stock = sorted({word for sentence in corpus for word in cut(sentence, language)})
    names = [
        "".join(rng.choice("アイエオカキクコサシスタチテトナノハマミモラリルロン") for _ in range(4))
        for _ in range(size // 400)
    ]
    if language == "en":
        names = ["".join(rng.choice("abcdefghiklmnoprstuvw") for _ in range(7)) + " " for _ in range(size // 400)]
    lines: list[str] = []
    length = 0
    while length < size:
        if lines and rng.random() < 0.02:
            line = rng.choice(lines)
        else:
            line = "".join(rng.choice(stock if rng.random() < 0.7 else names) for _ in range(rng.randint(14, 26)))
            line = (line[:1].upper() + line[1:].strip()) + ("。" if language == "ja" else ".")
        lines.append(line)
        length += len(line.encode()) + 1
    return "\n".join(" ".join(lines[i : i + 5]) for i in range(0, len(lines), 5))


def timed(text: str) -> tuple[float, int, int]:
    """Seconds of the processor from a text to its repeats, and how many there are: verbatim, near."""
    start = time.process_time()
    whole = tuple(sentences(text, Span(0, len(text))))
    said = repeats(text, Compared(whole, frozenset(), frozenset()), cutter(text))
    return time.process_time() - start, len(said.verbatim), len(said.nearly)


def quality(which: str) -> bool:
    """Print what is found and what is found wrongly; whether every figure was reached."""
    good = True
    print(f"{'':4} {which + ' sentences':22} {'recall':>14} {'precision':>18}   wanted")
    for language in ("ja", "en"):
        for kind, (recall, precision) in KINDS.items():
            planted, hits, right, wrong = measure(language, which, kind)
            one, two = hits / planted, right / max(right + wrong, 1)
            good &= one >= recall and two >= precision
            print(
                f"{language:4} {kind:22} {one:6.3f} {hits:3}/{planted:<3} {two:10.3f} {right:3}/{right + wrong:<3}"
                f"   {recall:.2f} {precision:.2f}"
            )
    planted, right, wrong = both_languages(which)
    print(f"ja–en said in both          {right / planted:6.3f} {right:3}/{planted:<3} {wrong:6} wrong")
    return good


def growth(rounds: int) -> bool:
    """Print how the time grows with the text; whether every figure was reached."""
    good = True
    timed(prose("ja", 20_000))  # imports and dictionary
    for language in ("ja", "en"):
        texts = [prose(language, size) for size in SIZES]
        turns = [[timed(text) for text in texts] for _ in range(rounds)]
        before = 0.0
        for number, size in enumerate(SIZES):
            took, verbatim, near = min(turn[number] for turn in turns)
            times = f"{took / before:5.1f} times (wanted: {TIMES} or fewer)" if before else ""
            good &= not before or took <= TIMES * before
            print(f"{language:4} {size / 1e6:5.1f} MB {took:8.3f} s  {verbatim:6} verbatim {near:6} near  {times}")
            before = took
    return good


def pasted() -> bool:
    """Print how long one paragraph takes that is pasted over and over; whether every figure was reached."""
    good = True
    for language in ("ja", "en"):
        gap = "" if language == "ja" else " "
        paragraph = "".join(one + gap for one, _ in pairs(language, "built")["distinct"][:3])
        count = SIZES[-1] // len((paragraph + "\n").encode())
        for joint, name in (("\n", "paragraphs"), ("", "in one block")):
            took, verbatim, near = timed(joint.join([paragraph] * count))
            good &= took <= PASTED and verbatim == 1 and not near
            print(
                f"{language:4} 10 MB of one paragraph ({name}): {took:.2f} s, {verbatim} finding, {near} near"
                f" (wanted: {PASTED} s, 1)"
            )
    return good


def main() -> None:
    """Print the tables; the exit code says whether every figure was reached."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--set", choices=("built", "measured"), default="measured", help="the sentences to measure on")
    options.add_argument("--only", choices=("found", "growth"), help="only what is found, or only how the time grows")
    options.add_argument("--rounds", type=int, default=3)
    asked = options.parse_args()
    good = asked.only == "growth" or quality(asked.set)
    if asked.only != "found":
        good &= growth(asked.rounds)
        good &= pasted()
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    sys.exit(not good)


if __name__ == "__main__":
    main()
