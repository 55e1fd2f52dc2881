"""``evaluate mobility``: how well movements are read and faults found on the composed drafts."""

from __future__ import annotations

import json
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpora import blind, build, strangers
from lint import calls, extract
from lint.analyse.movements.plan import Movement
from lint.document import Cell, Document, Span, Table
from lint.draft import Draft
from lint.linter import chosen, options
from lint.rule import Finding, Severity
from lint.settings import Settings

SLOTS = ("person", "direction", "organisation", "period")
FAMILIES = ("mobility", "team", "support", "budget", "checklist", "consistency/title-mismatch")
SETS = (*build.SETS, "strangers", "blind")
Found = tuple[str, Severity, Span | None, str | None]
"""A finding's rule, severity, place and quote."""
TARGETS = {"table": 0.97, "prose": 0.92, "recall": 0.95, "precision": 0.97}


@dataclass
class Count:
    """Right ones, false ones and missed ones."""

    right: int = 0
    false: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        """Right among the found."""
        return self.right / (self.right + self.false) if self.right + self.false else None

    @property
    def recall(self) -> float | None:
        """Found among what there is."""
        return self.right / (self.right + self.missed) if self.right + self.missed else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both."""
        whole = 2 * self.right + self.false + self.missed
        return 2 * self.right / whole if whole else None


@dataclass
class Score:
    """Everything that one evaluation counts, and what went wrong in words."""

    slots: dict[tuple[str, str], Count] = field(default_factory=dict)
    rules: dict[str, Count] = field(default_factory=dict)
    clean: Counter[str] = field(default_factory=Counter)
    """False errors and warnings on clean twins, by rule."""
    drafts: int = 0
    failures: list[str] = field(default_factory=list)


def evaluate(
    which: str, *, count: int | None = None, folder: Path | None = None, only: str = "", part: str | None = None
) -> Score:
    """Compose a set, read it, and compare with its truth.

    Args:
        which: "develop", "measure" or "held"; "strangers" are written by hand, and judged for themes too; "blind" are
            written by hand, and laid out in Word, PDF and Markdown.
        count: projects of the set; each is two drafts.
        folder: where composed drafts are written and kept; else a temporary folder.
        only: drafts whose names hold these words.
        part: a part of "blind" (:data:`corpora.blind.PARTS`); all without.

    """
    score = Score()
    with tempfile.TemporaryDirectory() as scratch:
        for path, truth in _drafts(which, count, folder or Path(scratch), only, part):
            if only in truth["name"]:
                _one(path, truth, score)
    return score


def _drafts(
    which: str, count: int | None, folder: Path, only: str, part: str | None
) -> Iterator[tuple[Path, dict[str, Any]]]:
    whole = slice(None if count is None else 2 * count)
    if which == "strangers":
        yield from strangers.drafts(folder, [truth for truth in strangers.truths() if only in truth["name"]][whole])
    elif which == "blind":
        yield from blind.drafts(folder, [truth for truth in blind.truths(part) if only in truth["name"]][whole])
    else:
        yield from ((folder / truth["file"], truth) for truth in build.build(folder, which, count))


def _one(path: Path, truth: Mapping[str, Any], score: Score) -> None:
    draft, found = checked(path, truth)
    score.drafts += 1
    records(draft.movements, truth, score)
    findings(draft.document, found, truth, score)


def checked(path: Path, truth: Mapping[str, Any]) -> tuple[Draft, list[Found]]:
    """A draft as it is read for the call of its truth, and what the families measured here find in it."""
    families = (*FAMILIES, "themes") if truth["set"] == "strangers" else FAMILIES
    settings = Settings(call=truth["call"], select=families)
    document = extract.read(path, settings.limits, exact_pages=False)
    draft = Draft(document, calls.load(truth["call"]), None, settings)
    return draft, [
        (rule.id, finding.severity or rule.severity, finding.span, _shown(document, rule.id, finding))
        for rule in chosen(settings)
        for finding in rule.check(draft, **options(rule, {}))
    ]


def _shown(document: Document, rule: str, finding: Finding) -> str | None:
    """A finding's quote; of the budget's share, and of stays without costs, with the rows that it shows beside it."""
    if rule not in ("budget/network-share", "budget/mobility-uncosted"):
        return finding.quote
    return " ".join([finding.quote or "", *(document.slice(span) for span in finding.related)])


def folded(text: str) -> str:
    """NFKC, lower case, letters and digits only."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).lower() if c.isalnum())


def records(movements: Sequence[Movement], truth: Mapping[str, Any], score: Score) -> None:
    """Pair the movements read with the true ones, best pairs first, and count every slot."""
    true = list(truth["movements"])
    pairs = sorted(
        ((-_likeness(m, t), i, j) for i, m in enumerate(movements) for j, t in enumerate(true)),
    )
    mate: dict[int, int] = {}
    for likeness, i, j in pairs:
        if -likeness >= 2 and i not in mate and j not in mate.values():
            mate[i] = j
    told = truth["told"]
    for i, movement in enumerate(movements):
        _slots(movement, true[mate[i]] if i in mate else None, told, truth["name"], score)
    for j, stay in enumerate(true):
        if j not in mate.values():
            _slots(None, stay, told, truth["name"], score)


def _values(movement: Movement) -> dict[str, str | None]:
    period = movement.period
    when = f"{(period.start or '')[:7]}..{(period.end or '')[:7]}" if period and period.start else None
    who = " & ".join(name.text for name in movement.people) or None
    return {"person": who, "direction": movement.direction, "organisation": movement.organisation, "period": when}


def _agrees(slot: str, value: str, stay: Mapping[str, Any]) -> bool:
    if slot == "person":
        return folded(value) in {folded(x) for x in stay["spellings"]}
    if slot == "direction":
        return bool(value == stay["direction"])
    if slot == "organisation":
        names = [folded(x) for x in stay["spelt"]]
        return any(folded(value) == x or x in folded(value) for x in names)
    return bool(value == f"{stay['start']}..{stay['end']}")


def _likeness(movement: Movement, stay: Mapping[str, Any]) -> float:
    weights = {"person": 4, "direction": 0.5, "organisation": 1, "period": 2}
    values = _values(movement)
    total = sum(w for slot, w in weights.items() if (value := values[slot]) and _agrees(slot, value, stay))
    if movement.role and stay["task"] and folded(stay["task"]) and folded(stay["task"])[:12] in folded(movement.role):
        total += 2
    return total


def _slots(movement: Movement | None, stay: Mapping[str, Any] | None, told: str, name: str, score: Score) -> None:
    values: dict[str, str | None] = _values(movement) if movement else dict.fromkeys(SLOTS)
    for slot in SLOTS:
        count = score.slots.setdefault((told, slot), Count())
        value, true = values[slot], _true(slot, stay)
        if stay is not None and not stay["scored"].get(slot, True):
            continue
        if value and true and stay is not None and _agrees(slot, value, stay):
            count.right += 1
            continue
        if value:
            count.false += 1
        if true:
            count.missed += 1
        if value or true:
            score.failures.append(f"{name}: {slot} read as {value}, is {true}")


def _true(slot: str, stay: Mapping[str, Any] | None) -> str | None:
    if stay is None:
        return None
    if slot == "period":
        return f"{stay['start']}..{stay['end']}" if stay["start"] else None
    value = stay[slot]
    return None if value is None else str(value)


def findings(document: Document, found: Iterable[Found], truth: Mapping[str, Any], score: Score) -> None:
    """Compare findings with the planted faults; false ones count where they are errors or warnings.

    Rules that a truth calls ``arguable`` may speak on either twin: one can read the call both ways there.
    """
    faults = list(truth["faults"])
    for fault in faults:
        score.rules.setdefault(fault["rule"], Count())
    hit: set[int] = set()
    tolerated = {rule for fault in faults for rule in fault["also"]} | set(truth.get("arguable", ()))
    for rule, severity, span, quote in found:
        count = score.rules.setdefault(rule, Count())
        own = [i for i, fault in enumerate(faults) if fault["rule"] == rule]
        around = folded(surroundings(document, span, truth["axis"]) + (quote or ""))
        right = [i for i in own if not faults[i]["words"] or any(folded(w) in around for w in faults[i]["words"])]
        if right:
            hit.update(right)
        elif severity in (Severity.ERROR, Severity.WARNING) and rule not in tolerated:
            count.false += 1
            words = document.slice(span)[:80] if span else "-"
            score.failures.append(f"{truth['name']}: {rule} ({severity}) is false at “{words}”")
            if not faults:
                score.clean[rule] += 1
    for i, fault in enumerate(faults):
        count = score.rules[fault["rule"]]
        if i in hit:
            count.right += 1
        else:
            count.missed += 1
            score.failures.append(f"{truth['name']}: {fault['rule']} missed at {list(fault['words'])[:2]}")


def surroundings(document: Document, span: Span | None, axis: str) -> str:
    """The words of a finding's place: its paragraph, and the row (or column, or table) of its cell."""
    if span is None:
        return ""
    words = [document.slice(block.span) for block in document.blocks_in(span)]
    words.append(document.slice(span))
    inner = [t for t in document.tables if t.span.start <= span.start and span.end <= t.span.end]
    for table in sorted(inner, key=lambda t: t.span.end - t.span.start)[:1]:
        if axis == "table":
            words.append(document.slice(table.span))
        own = _reach(table, span, axis)
        words += [document.slice(cell.span) for cell in table.cells if own & _extent(cell, axis)]
    return " ".join(words)


def _extent(cell: Cell, axis: str) -> set[int]:
    """The rows of a cell, or its columns."""
    if axis == "column":
        return set(range(cell.column, cell.column + cell.columns))
    return set(range(cell.row, cell.row + cell.rows))


def _reach(table: Table, span: Span, axis: str) -> set[int]:
    """The rows (or columns) that a span lies in: those of its cell, or those that all cells it touches share."""
    around = [c for c in table.cells if c.span.start <= span.start and span.end <= c.span.end]
    if around:
        return set().union(*(_extent(cell, axis) for cell in around))
    touched = [_extent(cell, axis) for cell in table.cells if cell.span.overlaps(span)]
    return set.intersection(*touched) if touched else set()


def figures(score: Score) -> dict[str, Any]:
    """The metrics as plain data."""
    told: dict[str, Any] = {}
    for (kind, slot), count in sorted(score.slots.items()):
        told.setdefault(kind, {})[slot] = _row(count)
    for kind, slots in told.items():
        whole = Count()
        for (other, _), count in score.slots.items():
            if other == kind:
                whole.right += count.right
                whole.false += count.false
                whole.missed += count.missed
        slots["all"] = _row(whole)
    rules = {rule: {**_row(count), "false_on_clean": score.clean[rule]} for rule, count in sorted(score.rules.items())}
    return {"drafts": score.drafts, "targets": TARGETS, "records": told, "rules": rules}


def _row(count: Count) -> dict[str, Any]:
    rates = {"precision": count.precision, "recall": count.recall, "f1": count.f1}
    counts = {"right": count.right, "false": count.false, "missed": count.missed}
    return {**counts, **{name: None if rate is None else round(rate, 4) for name, rate in rates.items()}}


def printed(data: Mapping[str, Any]) -> str:
    """The metrics as a table for people."""
    lines = [f"{data['drafts']} drafts", "", "records        slot          P      R      F1     right  false  missed"]
    for kind, slots in data["records"].items():
        lines += [f"{kind:<14} {slot:<13}{_rates(row)}" for slot, row in slots.items()]
    lines += ["", "rule                               P      R      F1     right  false  missed  false on clean twins"]
    lines += [f"{rule:<32} {_rates(row)}{row['false_on_clean']:>8}" for rule, row in data["rules"].items()]
    return "\n".join(lines) + "\n"


def _rates(row: Mapping[str, Any]) -> str:
    rates = "".join(
        f"{'–' if row[name] is None else format(row[name], '.3f'):>7}" for name in ("precision", "recall", "f1")
    )
    return rates + f"{row['right']:>8}{row['false']:>7}{row['missed']:>8}"


def main(arguments: Sequence[str]) -> int:
    """Run ``evaluate mobility [--set develop|measure|held|strangers|blind] [--failures] [--metrics FILE]``."""
    import argparse

    parser = argparse.ArgumentParser(prog="cli.py evaluate")
    parser.add_argument("what", choices=["mobility"])
    parser.add_argument("--set", dest="which", choices=SETS, default="measure")
    parser.add_argument("--count", type=int, help="projects; each is two drafts")
    parser.add_argument("--folder", type=Path, help="keep the drafts here")
    parser.add_argument("--only", default="", help="drafts whose names hold these words")
    parser.add_argument("--part", choices=blind.PARTS, help="a part of the set blind")
    parser.add_argument("--failures", action="store_true", help="print every failure")
    parser.add_argument("--metrics", type=Path, help="write the figures as JSON")
    given = parser.parse_args(arguments)
    score = evaluate(given.which, count=given.count, folder=given.folder, only=given.only, part=given.part)
    data = {"set": given.which, **figures(score)}
    if given.failures:
        print("\n".join(score.failures), end="\n\n")
    print(printed(data), end="")
    if given.metrics:
        given.metrics.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 0
