"""Stays whose own words name no task, whatever the sentences around tell of others."""

from __future__ import annotations

import pytest

from lint.analyse.movements.aimless import idle_task
from lint.rules.mobility.role_missing import role_missing
from tests.drafts import draft, found
from tests.rules.test_idle_stays import CALL, plan


@pytest.mark.parametrize(
    ("task", "wrong"),
    [
        ("交流を深めます。オレゴン大学には土の酵素の系がなく、羽咋の持ち込む系は同大学で使われます。", True),
        ("見聞を広めます。オレゴン大学は金沢の試料を得ます。", True),
        ("交流を深めます。羽咋は酵素を測る手順も移します。", False),
        ("土壌の酵素を測る手順を移します。オレゴン大学は金沢の試料を得ます。", False),
    ],
)
def test_what_others_have_and_gain_is_no_task_of_the_traveller(task: str, wrong: bool) -> None:
    text = plan(task="").replace("滞在します。", f"滞在し、{task}")
    assert bool(found(role_missing, draft(text, CALL))) == wrong


@pytest.mark.parametrize(
    ("task", "wrong"),
    [
        ("gets to know Japanese culture. Her thesis gains a second continent, and Okayama a comparison.", True),
        ("deepens exchange. Okayama obtains seeds from Canada.", True),
        ("repeats the grow-out of Canadian cores. Her thesis gains a second continent.", False),
    ],
)
def test_the_like_in_english(task: str, wrong: bool) -> None:
    text = f"""# 4 Who goes where

- 6 January to 19 December 2025: **Shun Katayama** works at Colorado State University. He sequences 300 cores.
- 1 September 2026 to 28 February 2027: **Priya Ramanathan** is at Okayama University and {task}
"""
    assert bool(found(role_missing, draft(text, CALL))) == wrong


def test_taking_part_in_what_a_laboratory_does_is_no_task() -> None:
    text = """# 4 Who goes where

Daigo Nishimori will spend January to December 2025 in Leland Trask's laboratory at the University of Maine.
He will {task}. Maine has the robots and no marine promoters.

Momoka Yasui goes to the University of Aberdeen from September 2025 to August 2026 and measures the uptake of oxygen.
"""
    assert found(role_missing, draft(text.replace("{task}", "take part in the activities of the laboratory"), CALL))
    assert found(role_missing, draft(text.replace("{task}", "test 96 promoters in sea water"), CALL)) == []


@pytest.mark.parametrize(
    ("task", "idle"),
    [
        ("先方の研究者と議論を深める", True),
        ("strengthens our cooperation", True),
        ("takes part in the activities of the laboratory", True),
        ("データの解釈について議論を深める", False),
        ("strengthens the polymer with fibres", False),
    ],
)
def test_discussion_and_cooperation_alone_are_no_task(task: str, idle: bool) -> None:
    assert idle_task(task) == idle
