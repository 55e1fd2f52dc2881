"""The labelled corpora: documents of sentences, and sentences that stand alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lint.analyse.themes.features import Sight, sights

FOLDER = Path(__file__).parent.parent / "corpora" / "labelled"
LANGUAGES = ("en", "ja")
NAMES = {
    "A": "engagement", "B": "workforce", "1": "biodiversity", "2": "biofoundry", "O": "open-data", "G": "inclusion",
    "I": "industry", "P": "policy", "E": "footprint", "S": "safety", "syn": "synergy", "pur": "purpose",
    "cha": "challenge", "tra": "training", "net": "network", "sus": "lasting", "int": "integration",
}  # fmt: skip
"""The tags of the corpora and what the models call them."""
MAIN = ("A", "B", "1", "2")
THEMES = ("A", "B", "1", "2", "O", "G", "I", "P", "E", "S")


@dataclass(frozen=True)
class Labelled:
    """A sentence with its labels."""

    sight: Sight
    concreteness: str
    """"c", "v", "f", or "" where it was not labelled."""
    tags: frozenset[str]
    """Themes with their sign: "A+" substance, "A-" named only, "A~" near miss."""

    def has(self, theme: str, signs: str) -> bool:
        """Whether a theme stands there with one of the signs."""
        return any(theme + sign in self.tags for sign in signs)


@dataclass(frozen=True)
class Text:
    """A labelled document."""

    id: str
    language: str
    verdicts: dict[str, str]
    """For A, B, 1 and 2: "substance", "mention" or "absent"."""
    sentences: tuple[Labelled, ...]
    kin: str = ""
    """The document in the other language of which it tells the same, if any: both are held out together."""
    only: str = ""
    """The themes that were labelled with care; "" for all."""

    @property
    def calm(self) -> bool:
        """Whether at most half of its sentences speak of a theme, as in real proposals: calibration is for these."""
        return 2 * sum(any(tag[-1] != "~" for tag in one.tags) for one in self.sentences) <= len(self.sentences)


def texts(split: str, language: str) -> Iterator[Text]:
    """The documents of a split ("build" or "measured")."""
    for line in (FOLDER / f"{language}-{split}.jsonl").read_text("utf-8").splitlines():
        document = json.loads(line)
        told = document["sentences"]
        seen = sights([(one["text"], language, one["heading"]) for one in told])
        yield Text(
            document["id"],
            language,
            document["verdicts"],
            tuple(
                Labelled(sight, one["concreteness"], frozenset(one["tags"]))
                for sight, one in zip(seen, told, strict=True)
            ),
            document.get("kin", ""),
            document.get("only", ""),
        )


def singles(language: str) -> Iterator[Labelled]:
    """Sentences without a document, for training only."""
    for line in (FOLDER / f"{language}-single.jsonl").read_text("utf-8").splitlines():
        one = json.loads(line)
        signs = {tag[-1] for tag in one["tags"]}
        said = one.get("concreteness", "c" if "+" in signs else "v" if "-" in signs else "")
        yield Labelled(Sight(one["text"], language), said, frozenset(one["tags"]))
