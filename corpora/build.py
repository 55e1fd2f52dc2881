"""Composes whole drafts with planted faults, their clean twins, and the truth about both.

Nothing made here is committed: :func:`build` writes a set into a folder, the same for the same seed.
"""

from __future__ import annotations

import copy
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from corpora.drafts import (
    faults,
    frame,
    held,
    money,
    people,
    plans_develop,
    plans_held_more,
    plans_measure,
    plans_wild,
    planting,
    prose_develop,
    prose_held,
    prose_measure,
    prose_wild,
    write,
)
from corpora.drafts.page import Block, Heading, Text
from corpora.drafts.project import Project, Stay, compose
from corpora.drafts.voice import Voice

COUNTS = {"develop": 48, "measure": 48, "held": 24}
"""Projects of each set; each is written twice, with faults and without."""
SETS = tuple(COUNTS)
PLANS: dict[str, tuple[Any, ...]] = {
    "develop": (plans_develop, plans_wild),
    "measure": (plans_measure,),
    "held": (plans_held_more,),
}
PROSE: dict[str, tuple[Any, ...]] = {
    "develop": (prose_develop, prose_wild),
    "measure": (prose_measure,),
    "held": (prose_held,),
}
PERIODS = {
    "develop": {"ja": ("ja-full", "ja-from", "ja-era", "ja-slash"), "en": ("en-short", "en-from", "en-slash")},
    "measure": {"ja": ("ja-dots", "ja-kara", "ja-r", "ja-long"), "en": ("en-to", "en-month-year", "en-starting")},
}
MANNERS = {
    "develop": (frame.Manner("rows", "thousand", "table", False), frame.Manner("turned", "yen", "list", False)),
    "measure": (
        frame.Manner("late-name", "late-unit", "table", True),
        frame.Manner("joined", "thousand", "list", True),
    ),
}
FORMATS = ("docx", "docx", "report", "docx", "office", "docx", "browser", "docx")
LANGUAGES = ("ja", "en", "ja", "mixed", "ja", "en")
CALL = "jst-aspire-gc-2024"


@dataclass(frozen=True)
class Draft:
    """A draft that is composed but not yet written."""

    name: str
    language: str
    format: str
    shape: str
    told: str
    """Where the plan stands: "table" or "prose"."""
    blocks: tuple[Block, ...]
    truth: dict[str, Any]


def compose_set(which: str, count: int | None = None) -> Iterator[Draft]:
    """The drafts of a set: for each project the one with faults, then its clean twin.

    Args:
        which: "develop", "measure" or "held".
        count: projects; all of the set, if none.

    """
    words = people.pieces(which)
    shapes = [shape for part in PLANS[which] for shape in part.SHAPES]
    voices = [voice for part in PROSE[which] for voice in part.VOICES]
    silent = {name for part in PLANS[which] for name in part.HOSTLESS}
    endless = {name for part in PLANS[which] for name in part.ENDLESS}
    queue: list[planting.Planter] = []
    often: Counter[str] = Counter()
    for index in range(COUNTS[which] if count is None else count):
        dice = random.Random(f"{which}-{index}")
        language = LANGUAGES[index % len(LANGUAGES)]
        prose = index % 3 == 2
        shape = voices[index // 3 % len(voices)] if prose else shapes[(index - index // 3) % len(shapes)]
        own = held.Draft(index, language, prose, shape) if which == "held" else None
        main, other = own.voices(dice) if own else _voices(which, language, dice, index)
        hostless, ends = shape.__name__ in silent, shape.__name__ not in endless
        bench = planting.Bench(words, dice, other, prose, not hostless, which, ends, main if own else None)
        clean = own.project(words, dice) if own else compose(words, dice, CALL)
        if prose and not own:
            clean.stays = [stay for stay in clean.stays if stay.person is not clean.japan[4]]
        spoilt = copy.deepcopy(clean)
        if own:
            planted = own.plant(spoilt, bench, often)
        else:
            queue, planted = _plant(spoilt, bench, queue)
        counted = dice.random() < 0.5
        producer = FORMATS[index % len(FORMATS)]
        for project, some, kind in ((spoilt, planted, "faulty"), (clean, [], "clean")):
            name = f"{index:02}-{language}-{shape.__name__.replace('_', '-')}-{kind}"
            if own:
                blocks = own.blocks(project, main, other, counted=counted)
            else:
                manner = MANNERS[which][index % 2]
                blocks = _blocks(project, main, other, manner, shape, random.Random(index), counted=counted)
            told = "prose" if prose else "table"
            truth = {
                "name": name, "set": which, "call": project.call, "language": language,
                "shape": shape.__name__, "told": told,
                "axis": _axis(which, shape.__name__),
                "movements": [_movement(stay, other, told) for stay in project.stays],
                "faults": [asdict(fault) for fault in some],
            }  # fmt: skip
            yield Draft(name, language, producer, shape.__name__, told, tuple(blocks), truth)


def _voices(which: str, language: str, dice: random.Random, index: int) -> tuple[Voice, Voice]:
    """The voice of the draft, and that of its plan; in a mixed draft they differ in language."""
    main = "en" if language == "en" or (language == "mixed" and index % 4 == 1) else "ja"
    other = main if language != "mixed" else ("en" if main == "ja" else "ja")

    def voice(tongue: str) -> Voice:
        japanese = (
            dice.choice(("spaced", "spaced", "joined")) if tongue == "ja" else dice.choice(("western", "capitals"))
        )
        return Voice(
            tongue,
            japanese,
            "western",
            dice.choice(PERIODS[which][tongue]),
            dice.choice(("－", "なし" if tongue == "ja" else "none")),
        )

    first = voice(main)
    return first, first if other == main else voice(other)


def _plant(
    project: Project, bench: planting.Bench, queue: list[planting.Planter]
) -> tuple[list[planting.Planter], list[planting.Fault]]:
    """Plant six faults, taking turns over all kinds, no two of one topic."""
    planted: list[planting.Fault] = []
    rest: list[planting.Planter] = []
    tries = 0
    while len(planted) < 6 and tries < 60:
        tries += 1
        if not queue:
            queue = [*faults.MOBILITY, *faults.OTHERS, *faults.MOBILITY]
            bench.dice.shuffle(queue)
        planter = queue.pop(0)
        trial = copy.deepcopy(project)
        fault = planter(trial, bench)
        if fault is None or planting.clashes(planted, fault):
            rest.append(planter)
            continue
        project.__dict__.update(trial.__dict__)
        planted.append(fault)
    return [*rest, *queue], planted


def _axis(which: str, shape: str) -> str:
    columns = {name for part in PLANS[which] for name in part.COLUMNS}
    whole = {name for part in PLANS[which] for name in part.WHOLE}
    return "column" if shape in columns else "table" if shape in whole else "row"


def _blocks(
    p: Project, main: Voice, plan: Voice, manner: frame.Manner, shape: Any, dice: random.Random, *, counted: bool
) -> Iterator[Block]:
    yield from frame.cover(p, main)
    yield from frame.research(p, main, manner)
    yield from frame.members(p, main, manner)
    yield Heading(main.say("４．渡航・招へい計画", "4. Mobility plan"))
    yield from frame.policy(p, main, manner, dice, counted=counted)
    yield from shape(p.stays, plan)
    yield from frame.purposes(p, main, p.stays)
    yield Text(main.say("毎年5月に合同の研究会を京都で開く。", "A joint meeting is held in Kyoto every May."))
    yield from frame.support(p, main, manner)
    yield from money.budget(p, main, manner.budget)


def _movement(stay: Stay, v: Voice, told: str) -> dict[str, Any]:
    """What a reader must get of a stay; a slot that the draft does not tell is null."""
    person = stay.who_said is None
    dated = stay.when_said is None
    known = stay.where_said is None
    return {
        "person": v.name(stay.person) if person else None,
        "spellings": stay.person.spellings() if person else [],
        "direction": stay.direction,
        "organisation": stay.organisation.named(v.language) if known else None,
        "spelt": [stay.organisation.en, stay.organisation.ja] if known else [],
        "country": stay.organisation.country if known else None,
        "start": f"{stay.start[0]}-{stay.start[1]:02}" if dated else None,
        "end": f"{stay.end[0]}-{stay.end[1]:02}" if dated else None,
        "scored": {"organisation": known or not stay.where_said, "period": dated or not stay.when_said},
        "task": v.task(stay),
        "told": told,
    }


def build(folder: Path, which: str, count: int | None = None) -> list[dict[str, Any]]:
    """Write a set: the files, and beside each its truth as JSON.

    Returns:
        The truths, each with the ``file`` it is about.

    """
    folder.mkdir(parents=True, exist_ok=True)
    truths, waiting = [], []
    for draft in compose_set(which, count):
        suffix = "docx" if draft.format in ("docx", "office") else "pdf"
        path = folder / f"{draft.name}.{suffix}"
        writer = {"docx": write.word, "office": write.word, "report": write.report, "browser": write.browser}[
            draft.format
        ]
        writer(draft.blocks, path, draft.language)
        if draft.format == "office":
            waiting.append(path)
            path = path.with_suffix(".pdf")
        truth = {"file": path.name, "producer": draft.format, **draft.truth}
        (folder / f"{draft.name}.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", "utf-8")
        truths.append(truth)
    write.office(waiting, folder)
    for path in waiting:
        path.unlink()
    return truths


def main(arguments: Sequence[str]) -> int:
    """Run ``corpora build DIR [--set develop|measure|held] [--count N]``."""
    import argparse

    parser = argparse.ArgumentParser(prog="cli.py corpora build")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--set", dest="which", choices=SETS, default="develop")
    parser.add_argument("--count", type=int, help="projects; each is two drafts")
    given = parser.parse_args(arguments)
    truths = build(given.folder, given.which, given.count)
    print(f"{len(truths)} drafts in {given.folder}")
    return 0
