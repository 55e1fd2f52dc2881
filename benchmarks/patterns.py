"""Speed of the wording patterns: `python -m benchmarks.patterns [--text FILE] [--characters N]`.

Japanese text is repeated, with numbers that keep its sentences apart, up to the length asked for.  Reported are
characters a second of the whole pass (words, index, spaCy documents, Matcher) and of the pass behind the words,
each the median of rounds in one process, spaCy imported beforehand; and the plain Matcher over all patterns.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

from lint.analyse.text.sentences import Sentence, sentences
from lint.analyse.text.tokens import Token, tokens
from lint.analyse.wording.patterns import found, matches, patterns
from lint.document import Span

DRAFT = Path(__file__).parent.parent / "examples" / "aspire-draft.docx"


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--text", type=Path, help="a text file; by default the prose of examples/aspire-draft.docx")
    options.add_argument("--characters", type=int, default=400_000)
    options.add_argument("--rounds", type=int, default=5)
    asked = options.parse_args()
    source = asked.text.read_text("utf-8") if asked.text else _own()
    pieces = [line.strip() for line in source.split("\n") if len(line.strip()) > 8]
    made: list[str] = []
    length = 0
    for number in count(1):
        for piece in pieces:
            made.append(f"第{number}に、{piece}")
            length += len(made[-1]) + 1
        if length >= asked.characters:
            break
    text = "\n".join(made)
    known = [sentence for sentence in sentences(text, Span(0, len(text))) if sentence.language == "ja"]
    words = {sentence: tokens(text[sentence.span.start : sentence.span.end], sentence.span.start) for sentence in known}
    hits = len(list(matches(text, known, "ja", words.__getitem__)))  # spaCy imported, matchers made
    every = len(patterns("ja"))
    print(f"{len(text):,} characters, {len(known):,} sentences, {every} Japanese patterns, {hits:,} matches")

    def cut() -> dict[Sentence, tuple[Token, ...]]:
        return {s: tokens(text[s.span.start : s.span.end], s.span.start) for s in known}

    def whole() -> None:
        fresh = cut()
        list(matches(text, known, "ja", fresh.__getitem__))

    for name, job in (
        ("words alone", cut),
        ("patterns behind the words", lambda: list(matches(text, known, "ja", words.__getitem__))),
        ("words and patterns", whole),
    ):
        print(f"{name:28} {len(text) / _seconds(job, asked.rounds):12,.0f} characters/s")
    few = known[: max(len(known) // 200, 20)]
    plain = _seconds(lambda: [found(text, s, patterns("ja"), words.__getitem__) for s in few], 1)
    print(f"{'plain Matcher, all patterns':28} {sum(len(s.span) for s in few) / plain:12,.0f} characters/s")


def _own() -> str:
    from lint.calls import load
    from lint.draft import Draft
    from lint.extract import read
    from lint.settings import Limits

    draft = Draft(read(DRAFT, Limits(), exact_pages=False), load("generic"))
    return "\n".join(draft.quote(s.span).replace("\n", " ") for s in draft.sentences if s.language == "ja")


def _seconds(job: Callable[[], object], rounds: int) -> float:
    """Median processor time of a job."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        job()
        times.append(time.process_time() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
