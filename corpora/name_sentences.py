"""Sentences with people's names marked, composed of templates and fillers written for this project.

Templates are split into a side to build on and a side that is only measured; so are the names and organisations.
"""

from __future__ import annotations

import json
import random
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "names"
SLOT = re.compile(r"\{([a-z])\}")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence and where its names stand, half open."""

    text: str
    spans: tuple[tuple[int, int], ...]
    template: int


def sentences(side: str, *, each: int = 12, seed: int = 1) -> list[Labelled]:
    """Sentences of one side ("built" or "measured"), ``each`` of every template, the same at every call."""
    chance = random.Random(f"{side} {seed}")
    fillers = json.loads((FOLDER / "fillers.json").read_text(encoding="utf-8"))[side]
    found = []
    lines = (FOLDER / "templates.jsonl").read_text(encoding="utf-8").splitlines()
    for number, template in enumerate(map(json.loads, lines)):
        if template["side"] == side:
            count = each if SLOT.search(template["text"]) else max(each // 4, 1)
            found += [_filled(template["text"], number, fillers, chance) for _ in range(count)]
    return found


def _filled(template: str, number: int, fillers: dict[str, Any], chance: random.Random) -> Labelled:
    japanese = bool(re.search(r"[ぁ-ヿ]", template)) or "は" in template
    text, spans, at = "", [], 0
    for slot in SLOT.finditer(template):
        text += template[at : slot.start()]
        words = _filler(slot[1], japanese, fillers, chance)
        if slot[1] != "o":
            spans.append((len(text), len(text) + len(words)))
        text += words
        at = slot.end()
    return Labelled(text + template[at:], tuple(spans), number)


def _filler(slot: str, japanese: bool, fillers: dict[str, Any], chance: random.Random) -> str:
    pick = chance.choice
    if slot == "o":
        return str(pick(fillers["organisations" if japanese else "organisations_en"]))
    if slot == "s":
        return str(pick(fillers["surnames_ja"]))
    if slot == "l":
        return str(pick(fillers["family_foreign"]))
    if slot == "p":
        gap = pick(("", "", "", " ", "　"))
        return f"{pick(fillers['surnames_ja'])}{gap}{pick(fillers['given_ja'])}"
    if slot == "j":
        given, family = pick(fillers["latin_given_ja"]), pick(fillers["latin_ja"])
        return str(pick((f"{given} {family}", f"{given} {family}", f"{given} {family.upper()}", f"{family} {given}")))
    kind = chance.random()
    if japanese and kind < 0.3:
        return str(pick(fillers["katakana"]))
    if kind > 0.93:
        return str(pick(fillers["particles"]))
    given, family = pick(fillers["given_foreign"]), pick(fillers["family_foreign"])
    middle = pick(("", "", "", f" {pick('ABCDEHJKLMRST')}."))
    return f"{given[0]}. {family}" if kind > 0.85 else f"{given}{middle} {family}"
