"""Parts of drafts as applicants and offices of many fields write them, read by the rules of team, funding and budget.

Words marked ``[…]{.family/name}`` must be flagged, and nothing else; ``whole`` names rules that must speak of the draft
or of a heading, ``only`` and ``skip`` the rules that are asked at all.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lint.calls import load
from lint.draft import Draft
from lint.extract.markdown import parse
from lint.rule import Severity
from lint.rules import rules
from tests.drafts import FLAG, MARKED, found

FOLDER = Path(__file__).parent / "offices"
ORDER = re.compile(r"<!-- (call|whole|skip|only): (.*?) -->\n?")
FAMILIES = ("team", "support", "budget")
OTHERS = (
    "consistency/title-mismatch", "mobility/near-term-missing", "mobility/no-early-career",
    "mobility/purpose-missing", "mobility/synergy-missing",
)  # fmt: skip
PARTS = [
    pytest.param(part, id=f"{path.stem}-{number}")
    for path in sorted(FOLDER.glob("*.md"))
    for number, part in enumerate(path.read_text("utf-8").split("\n\n=====\n\n"), 1)
]


def close(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize("part", PARTS)
def test_what_is_wrong_is_flagged_and_nothing_else(part: str) -> None:
    orders = dict(ORDER.findall(part))
    expected = [(rule, "") for rule in orders.get("whole", "").split()]

    def unmarked(match: re.Match[str]) -> str:
        expected.extend((rule, close(match[1])) for rule in FLAG.findall(match[2]))
        return match[1]

    text = MARKED.sub(unmarked, ORDER.sub("", part).lstrip("\n"))
    draft = Draft(parse(text), load(orders.get("call", "jst-aspire-gc-2024")))
    only, skip = orders.get("only", "").split(), orders.get("skip", "").split()
    said: list[tuple[str, str]] = []
    for rule in rules():
        asked = rule.family in FAMILIES or rule.id in OTHERS
        if not asked or rule.id.startswith(tuple(skip)) or (only and not rule.id.startswith(tuple(only))):
            continue
        for finding, words in found(rule, draft):
            if rule.id != "support/duplicate-application" or finding.severity is not Severity.QUESTION:
                said.append((rule.id, close(words)))
    wanted = [(rule, words) for rule, words in expected if not any(_meets(rule, words, one) for one in said)]
    false = [one for one in said if not any(_meets(rule, words, one) for rule, words in expected)]
    assert (wanted, false) == ([], [])


def _meets(rule: str, words: str, said: tuple[str, str]) -> bool:
    return rule == said[0] and (not words or words in said[1] or (said[1] != "" and said[1] in words))
