"""``evaluate edits``: how many faults planted in clean drafts are found, and what is said falsely beside them."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from corpora.blind.word import write
from corpora.edits import Edit, edits
from lint.rule import Severity
from models.evaluate import Found, checked, folded, surroundings


@dataclass
class Tally:
    """What became of the edits of one rule."""

    found: int = 0
    elsewhere: int = 0
    """The rule spoke, but not at the fault's place."""
    missed: int = 0
    false: int = 0
    """Errors and warnings of this rule that an edit brought forth without being told to."""


@dataclass
class Score:
    """Everything that one evaluation counts, and what went wrong in words."""

    rules: dict[str, Tally] = field(default_factory=dict)
    edits: int = 0
    failures: list[str] = field(default_factory=list)


def judge(edit: Edit, score: Score) -> None:
    """Check an edited draft and count what was found in it that is not found in the draft as it was."""
    truth = edit.truth()
    with tempfile.TemporaryDirectory() as folder:
        draft, found = checked(_laid_out(edit, Path(folder)), truth)
    score.edits += 1
    failed: list[str] = []
    if edit.rule:
        tally = score.rules.setdefault(edit.rule, Tally())
        own = [one for one in found if one[0] == edit.rule]
        around = [folded(surroundings(draft.document, s, truth["axis"]) + (q or "")) for _, _, s, q in own]
        if any(folded(word) in place for word in edit.words for place in around):
            tally.found += 1
        elif own:
            tally.elsewhere += 1
            failed.append(f"{edit.rule} speaks elsewhere than at {list(edit.words)[:2]}")
        else:
            tally.missed += 1
            failed.append(f"{edit.rule} missed at {list(edit.words)[:2]}")
    allowed = {edit.rule, *edit.also, *truth.get("arguable", ())}
    for rule in sorted((_loud(found) - _before(edit.draft)).keys() - allowed):
        score.rules.setdefault(rule, Tally()).false += 1
        places = [span and draft.document.slice(span)[:80] for name, _, span, _ in found if name == rule]
        failed.append(f"{rule} is false at {places[:2]}")
    score.failures += [f"{truth['name']}: {one} ({edit.why})" for one in failed]


def _loud(found: Iterable[Found]) -> Counter[str]:
    """How often each rule speaks as an error or a warning."""
    return Counter(rule for rule, severity, *_ in found if severity in (Severity.ERROR, Severity.WARNING))


@cache
def _before(draft: str) -> Counter[str]:
    """What is found in a draft as it was."""
    same = Edit("", draft, None, (), (), (), "")
    with tempfile.TemporaryDirectory() as folder:
        return _loud(checked(_laid_out(same, Path(folder)), same.truth())[1])


def _laid_out(edit: Edit, folder: Path) -> Path:
    """The edited draft as a file: Markdown, and Word where its tables have joined cells, which Markdown cannot hold."""
    text = edit.text()
    if "| ^^" in text or "| <<" in text:
        path = folder / "draft.docx"
        write(text, path)
        return path
    path = folder / "draft.md"
    path.write_text(text, "utf-8")
    return path


def printed(score: Score) -> str:
    """The figures as a table for people."""
    lines = [f"{score.edits} edits", "", "rule                                recall   found  elsewhere  missed  false"]
    whole = Tally()
    for rule, own in [*sorted(score.rules.items()), ("all", whole)]:
        planted = own.found + own.elsewhere + own.missed
        recall = f"{own.found / planted:.3f}" if planted else "–"
        lines.append(f"{rule:<36}{recall:>6}{own.found:>8}{own.elsewhere:>11}{own.missed:>8}{own.false:>7}")
        if own is not whole:
            for name in vars(whole):
                setattr(whole, name, getattr(whole, name) + getattr(own, name))
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Run ``evaluate edits [--failures] [--rule START] [--only WORDS]``."""
    import argparse

    parser = argparse.ArgumentParser(prog="cli.py evaluate edits")
    parser.add_argument("--rule", default="", help="edits of rules that begin so; “harmless” for those of none")
    parser.add_argument("--only", default="", help="edits in files or of drafts whose names hold these words")
    parser.add_argument("--failures", action="store_true", help="print every failure")
    given = parser.parse_args(arguments)
    score = Score()
    for edit in edits():
        if (edit.rule or "harmless").startswith(given.rule) and given.only in f"{edit.name} {edit.draft}":
            judge(edit, score)
    if given.failures:
        print("\n".join(score.failures), end="\n\n")
    print(printed(score), end="")
    return 0
