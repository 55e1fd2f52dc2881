"""Recall and precision of the wording patterns: `python -m benchmarks.wording [--set built|measured] [--show]`.

`corpora/wording/<language>/*.jsonl` holds sentences, one JSON object a line: `text`, and `find`, the words in it that
must be found (none in a sentence that must stay as it is).  `built.jsonl` may be read while patterns are written;
`measured.jsonl` is only measured.  Words count as found where a pattern matches any part of them; a match that
touches none of them is a false alarm.  Every pattern speaks, however low its density.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import NamedTuple

from lint.analyse.text.sentences import Sentence
from lint.analyse.wording.patterns import Match, matches
from lint.document import Span

FOLDER = Path(__file__).parent.parent / "corpora" / "wording"

REPEATED = "prose/stock-phrase"
"""Its patterns speak of phrases that come again and again, not of one."""


class Score(NamedTuple):
    """Counts over a set of sentences."""

    sentences: int
    wanted: int
    found: int
    alarms: int
    false: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def recall(self) -> float:
        """Of the words that must be found, the share that is."""
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        """Of the matches, the share that touches words that must be found."""
        return 1 - self.false / self.alarms if self.alarms else 1.0


def score(language: str, which: str = "measured") -> Score:
    """Measure the patterns of a language on one of its sets."""
    path = FOLDER / language / f"{which}.jsonl"
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    wanted = got = alarms = 0
    missed: list[str] = []
    wrong: list[str] = []
    for line in lines:
        text = line["text"]
        sentence = Sentence(Span(0, len(text)), language)
        hits = [hit for hit in matches(text, [sentence], language) if hit.pattern.rule != REPEATED]
        places = _places(text, line["find"])
        wanted += len(places)
        alarms += len(hits)
        lost = [place for place in places if not any(place.overlaps(hit.span) for hit in hits)]
        got += len(places) - len(lost)
        missed += [f"{text[place.start : place.end]} | {text}" for place in lost]
        wrong += [_said(text, hit) for hit in hits if not any(place.overlaps(hit.span) for place in places)]
    return Score(len(lines), wanted, got, alarms, len(wrong), tuple(missed), tuple(wrong))


def _places(text: str, words: list[str]) -> list[Span]:
    """Where the words stand, each after the one before."""
    places: list[Span] = []
    at = 0
    for some in words:
        at = text.index(some, at)
        places.append(Span(at, at + len(some)))
        at += len(some)
    return places


def _said(text: str, hit: Match) -> str:
    return f"{hit.pattern.id}: {text[hit.span.start : hit.span.end]} | {text}"


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--set", choices=("built", "measured"), default="measured")
    options.add_argument("--show", action="store_true", help="print what was missed and what was wrong")
    asked = options.parse_args()
    print(f"{'':4}{'sentences':>10}{'to find':>9}{'recall':>8}{'matches':>9}{'precision':>11}")
    for language in ("ja", "en"):
        if not (FOLDER / language / f"{asked.set}.jsonl").exists():
            continue
        is_ = score(language, asked.set)
        figures = f"{is_.sentences:10}{is_.wanted:9}{is_.recall:8.3f}{is_.alarms:9}{is_.precision:11.3f}"
        print(f"{language:4}{figures}")
        if asked.show:
            for kind, lines in (("missed", is_.missed), ("wrong", is_.wrong)):
                for line in lines:
                    print(f"    {kind}: {line}")


if __name__ == "__main__":
    main()
