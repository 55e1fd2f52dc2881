"""Remarks on well-edited prose: `python -m benchmarks.clean [built|measured]`.

`corpora/clean/<language>/<set>.md` holds short proposals, each under a heading of the first level; each is checked as
a draft of its own by the rules of wording and repeats. Every remark is printed, to be read; counted are those of
warning or above, per 1,000 Japanese characters or 500 English words.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lint.calls import load
from lint.draft import Draft
from lint.extract.markdown import parse
from lint.rule import Finding, Rule, Severity
from lint.rules import rules

FOLDER = Path(__file__).parent.parent / "corpora" / "clean"
FAMILIES = ("prose", "repeat")
GRAVE = (Severity.WARNING, Severity.ERROR)
PAGE = {"ja": 1000, "en": 500}
"""Characters or words that one remark of warning or above is allowed for."""


class Told(NamedTuple):
    """A remark on a proposal."""

    title: str
    rule: Rule
    finding: Finding
    words: str

    @property
    def grave(self) -> bool:
        """Whether it is a warning or above."""
        return (self.finding.severity or self.rule.severity) in GRAVE


def proposals(language: str, which: str) -> list[str]:
    """The proposals of a set, as Markdown."""
    text = (FOLDER / language / f"{which}.md").read_text("utf-8")
    return [part.strip() + "\n" for part in re.split(r"^(?=# )", text, flags=re.M) if part.strip()]


def length(text: str, language: str) -> int:
    """Characters without white space, or words."""
    return len("".join(text.split())) if language == "ja" else len(text.split())


def remarks(source: str) -> Iterator[Told]:
    """What the rules of wording and repeats say of a proposal."""
    draft = Draft(parse(source), load("generic"))
    for rule in (rule for rule in rules() if rule.family in FAMILIES):
        for finding in rule.check(draft, **rule.options):
            words = draft.quote(finding.span) if finding.span else ""
            yield Told(source.partition("\n")[0].lstrip("# "), rule, finding, " ".join(words.split()))


def main() -> None:
    """Print the remarks and their density; the exit code says whether it is low enough."""
    asked = sys.argv[1:] or ["built", "measured"]
    good = True
    for language in ("ja", "en"):
        for which in asked:
            sources = proposals(language, which)
            told = [one for source in sources for one in remarks(source)]
            size = sum(length(source, language) for source in sources)
            grave = sum(one.grave for one in told)
            allowed = size / PAGE[language]
            good &= grave <= allowed
            for one in told:
                severity = one.finding.severity or one.rule.severity
                message, fix = one.finding.message.say(language, one.finding.values)
                print(f"  {severity:7} {one.rule.id:26} {one.title}: {one.words[:60]} | {message} {fix or ''}")
            print(
                f"{language} {which}: {len(sources)} proposals, {size} {'characters' if language == 'ja' else 'words'}:"
                f" {grave} warnings ({allowed:.0f} allowed), {len(told) - grave} lesser remarks"
            )
    sys.exit(not good)


if __name__ == "__main__":
    main()
