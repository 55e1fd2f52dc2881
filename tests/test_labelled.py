"""The labelled corpora: what a line must hold, and that no sentence stands on both sides."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from lint.profile import Themes
from lint.records import checked
from models import train
from models.evaluate_themes import error, rates
from models.labelled import FOLDER, LANGUAGES, MAIN, texts

TAG = re.compile(r"[AB12OGIPES][+~-]|(?:syn|pur|cha|tra|net|sus|int)[+-]")
SPLITS = [split for split in ("build", "measured", "whole") if (FOLDER / f"ja-{split}.jsonl").exists()]

COMMONPLACE = 25
"""Characters below which two writers may have hit upon the same sentence ("Safety comes first.")."""


def lines(name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("split", SPLITS)
def test_a_documents_verdicts_follow_from_its_tags(language: str, split: str) -> None:
    for document in lines(f"{language}-{split}"):
        told = document["sentences"]
        assert isinstance(told, list)
        tags = {tag for one in told for tag in one["tags"]}
        assert all(TAG.fullmatch(tag) for tag in tags)
        assert {one["concreteness"] for one in told} <= {"c", "v", "f"}
        for theme in MAIN:
            verdict = "substance" if theme + "+" in tags else "mention" if theme + "-" in tags else "absent"
            assert document["verdicts"][theme] == verdict  # type: ignore[index]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_stands_twice(language: str) -> None:
    learnt = [str(one["text"]) for one in lines(f"{language}-single")]
    measured: list[str] = []
    for split in SPLITS:
        for document in lines(f"{language}-{split}"):
            told = [one["text"] for one in document["sentences"]]  # type: ignore[attr-defined]
            (measured if split == "measured" else learnt).extend(told)
    assert not set(measured) & set(learnt)
    assert len(measured) == len(set(measured))
    twice = {text for text, count in Counter(learnt).items() if count > 1}
    assert all(len(text) < COMMONPLACE for text in twice)


def test_the_six_themes_are_a_profiles() -> None:
    data = tomllib.loads((FOLDER / "themes.toml").read_text("utf-8"))
    assert [theme.id for theme in checked(Themes, data["themes"]).crosscutting] == list("OGIPES")


def test_whole_documents_are_held_out() -> None:
    documents = np.array([0, 0, 1, 1, 2, -1])
    for learn, test in train.folds(documents, 2):
        assert not set(documents[learn]) & set(documents[test])
        assert 5 in learn


def test_documents_that_tell_the_same_are_held_out_together() -> None:
    documents = [text for language in LANGUAGES for text in texts("build", language)]
    names = {text.id for text in documents}
    told = [text for text in documents if text.kin]
    assert len(told) > 50
    assert all(text.kin in names and not text.id.startswith(text.kin[:2]) for text in told)
    known = train.gathered(documents, [])
    groups = dict(zip(known.documents.tolist(), known.groups.tolist(), strict=True))
    at = {text.id: number for number, text in enumerate(documents)}
    assert all(groups[at[text.id]] == groups[at[text.kin]] for text in told)


def test_the_same_arrays_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        train.write(tmp_path / name / "weights.npz", x=np.arange(5), y=np.array(["one"]))
    assert (tmp_path / "a" / "weights.npz").read_bytes() == (tmp_path / "b" / "weights.npz").read_bytes()


def test_figures_count_what_they_say() -> None:
    truth, said = np.array([True, True, False, False]), np.array([True, False, True, False])
    assert rates(truth, said) == (0.5, 0.5, 0.5)
    assert error(np.array([True, False]), np.array([0.5, 0.5])) == 0.0
    assert error(np.array([False, False]), np.array([0.9, 0.9])) == pytest.approx(0.9)
