"""The composed drafts: whole, deterministic, and true to what they say about themselves."""

from __future__ import annotations

import itertools
import json
from collections import Counter
from pathlib import Path

import pytest

from corpora import build
from corpora.drafts import people
from corpora.drafts.page import Block, Cell, Table
from lint import extract
from lint.settings import Limits


def words(blocks: tuple[Block, ...]) -> str:
    """All text of a draft."""
    return "\n".join(
        "\n".join(inside(cell) for row in block.rows for cell in row) if isinstance(block, Table) else block.text
        for block in blocks
        if isinstance(block, Table) or hasattr(block, "text")
    )


def parts(draft: build.Draft) -> list[str]:
    """Each cell and each paragraph of a draft."""
    return [line for line in words(draft.blocks).split("\n") if not line.isdigit()]


def inside(cell: Cell) -> str:
    """The text of a cell, with the table in it."""
    return cell.text + ("\n" + words((cell.inner,)) if cell.inner else "")


@pytest.mark.parametrize("which", build.SETS)
def test_a_set_has_enough_of_everything(which: str) -> None:
    drafts = list(build.compose_set(which))
    assert len(drafts) == 2 * build.COUNTS[which] >= 48
    share = Counter(draft.language for draft in drafts)
    assert share["ja"] == len(drafts) // 2
    assert share["en"] >= len(drafts) * 0.3
    assert {draft.format for draft in drafts} == {"docx", "office", "report", "browser"}
    planted = Counter(fault["rule"] for draft in drafts for fault in draft.truth["faults"])
    assert sum(rule.startswith("mobility/") for rule in planted) == 18
    fewest = min(count for rule, count in planted.items() if rule.startswith("mobility/"))
    assert fewest >= build.COUNTS[which] // 12


@pytest.mark.parametrize("which", build.SETS)
def test_the_words_of_a_fault_stand_in_its_draft(which: str) -> None:
    for draft in build.compose_set(which):
        text = words(draft.blocks)
        for fault in draft.truth["faults"]:
            assert not fault["words"] or any(said in text for said in fault["words"]), (draft.name, fault)


@pytest.mark.parametrize("which", build.SETS)
def test_a_clean_twin_tells_every_stay(which: str) -> None:
    for draft in build.compose_set(which, 12):
        if draft.name.endswith("clean"):
            text = words(draft.blocks)
            assert not draft.truth["faults"]
            for stay in draft.truth["movements"]:
                assert stay["person"] in text
                assert stay["task"] in text


@pytest.mark.parametrize(("one", "two"), list(itertools.combinations(build.SETS, 2)))
def test_no_shape_name_or_text_stands_in_two_sets(one: str, two: str) -> None:
    shapes = [{draft.shape for draft in build.compose_set(which)} for which in (one, two)]
    assert not shapes[0] & shapes[1]
    first, second = people.pieces(one), people.pieces(two)
    assert not {tuple(name) for name in first.japanese} & {tuple(name) for name in second.japanese}
    assert not {o[0] for some in first.organisations.values() for o in some} & {
        o[0] for some in second.organisations.values() for o in some
    }
    tasks = [{task[0] for topic in some.topics for task in topic["tasks"]} for some in (first, second)]
    assert not tasks[0] & tasks[1]


def test_no_label_or_sentence_of_the_blind_set_stands_in_another() -> None:
    said = {
        which: set(itertools.chain.from_iterable(parts(draft) for draft in build.compose_set(which)))
        for which in build.SETS
    }
    shared = said["held"] & (said["develop"] | said["measure"])
    told = {line for line in shared if not any(letter.isdigit() for letter in line)}
    assert told <= {"", "人", "○", "Who", "間接経費"}


def test_the_same_seed_composes_the_same_drafts() -> None:
    first, second = (list(build.compose_set("develop", 8)) for _ in range(2))
    assert first == second


def test_files_hold_what_was_composed(tmp_path: Path) -> None:
    truths = build.build(tmp_path, "develop", 2)
    assert len(truths) == 4
    for truth in truths:
        document = extract.read(tmp_path / truth["file"], Limits(), exact_pages=False)
        for stay in truth["movements"]:
            assert stay["person"] is None or stay["person"] in document.text
        assert json.loads((tmp_path / f"{truth['name']}.json").read_text("utf-8")) == json.loads(json.dumps(truth))
