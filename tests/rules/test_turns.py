"""Small whole drafts in which one part at a time is told otherwise: with a fault, or so that it only looks like one.

A file of ``turns/`` is a draft with places such as ``{{support}}``.  Behind it each block ``== support !rule`` tells
what stands there in turn: the first of a name in the draft itself, the others in its stead; ``!rule`` is the fault in
it, ``ok`` has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from lint.calls import load
from lint.draft import Draft
from lint.extract.markdown import parse
from lint.rule import Severity
from lint.rules import OWN

FOLDER = Path(__file__).parent / "turns"
CALL = "jst-aspire-gc-2024"
FAMILIES = ("team/", "support/", "budget/", "consistency/title-mismatch")
RULES = [rule for rule in OWN if rule.id.startswith(FAMILIES)]


def turns() -> Iterator[tuple[str, str, str, set[str]]]:
    """The name of each turn, its call, its draft and the rules that its faults break."""
    for path in sorted(FOLDER.glob("*.md")):
        head, *blocks = re.split(r"^==", path.read_text("utf-8"), flags=re.M)
        call = re.match(r"call: (\S+)\n", head)
        plan = head[call.end() :] if call else head
        told: dict[str, list[tuple[set[str], str]]] = {}
        for block in blocks:
            line, _, text = block.partition("\n")
            name, *faults = line.split()
            told.setdefault(name, []).append(({fault[1:] for fault in faults if fault != "ok"}, text.strip("\n")))
        first = {name: texts[0][1] for name, texts in told.items()}
        for name, texts in told.items():
            for number, (faults, text) in enumerate(texts):
                words = first | {name: text}
                source = re.sub(r"\{\{(\w+)\}\}", lambda place, words=words: words[place[1]], plan)
                yield f"{path.stem}-{name}-{number}", call[1] if call else CALL, source, faults


@pytest.mark.parametrize(("call", "source", "faults"), [pytest.param(*rest, id=name) for name, *rest in turns()])
def test_a_part_with_a_fault_is_told_and_one_that_looks_alike_is_not(call: str, source: str, faults: set[str]) -> None:
    draft = Draft(parse(source), load(call))
    told = [(rule.id, finding.severity or rule.severity) for rule in RULES for finding in rule.check(draft)]
    assert faults <= {name for name, _ in told}
    assert {name for name, severity in told if severity is not Severity.QUESTION} <= faults
