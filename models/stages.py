"""The heads of both stages of the models of themes: what is asked of a sentence."""

from __future__ import annotations

from models.labelled import MAIN, NAMES, THEMES

SIGNS = {"done": "+", "named": "-", "spoken": "+-", "near": "~"}
"""For each kind of head, the signs of the tags that it is right for."""


def heads() -> tuple[str, ...]:
    """The heads of the first stage, those with a line first."""
    others = [NAMES[tag] for tag in NAMES if tag not in MAIN]
    near = [f"{NAMES[tag]} near" for tag in THEMES if tag not in MAIN]
    return (*lined(), *(f"{name} named" for name in others), *near)


def lined() -> tuple[str, ...]:
    """The heads of the first stage that matter most: a line judges beside the network."""
    chief = [f"{NAMES[tag]} {kind}" for tag in MAIN for kind in SIGNS]
    others = [f"{NAMES[tag]} {kind}" for tag in NAMES if tag not in MAIN for kind in ("done", "spoken")]
    return ("vague", "concrete", *chief, *others)


def outs() -> tuple[str, ...]:
    """The heads of the second stage."""
    return ("vague", *(f"{name} {kind}" for name in NAMES.values() for kind in ("done", "spoken")))
