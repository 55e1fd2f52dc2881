"""Small drafts for tests, written in the Markdown of the rules' docstrings."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from lint.analyse.form.blank import learn
from lint.calls import load
from lint.document import Span
from lint.draft import Draft
from lint.extract.markdown import parse
from lint.records import checked
from lint.rule import Finding, Rule
from lint.settings import Settings

FLAG = re.compile(r"\.([a-z]+/[a-z-]+)")
MARKED = re.compile(r"\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]\{([^}]*\.[a-z]+/[^}]*)\}")
HEAD = re.compile(r"<!--\s*call:\s*(\S+)\s*-->\n?")


@dataclass(frozen=True)
class Example:
    """A draft with the words that must be flagged."""

    source: str
    call: str
    expected: tuple[tuple[str, str], ...]
    """(rule, words); no words: the draft as a whole."""
    form: str | None = None
    """The blank form, where the example gives one before a line ``<!-- draft -->``."""

    def read(self) -> Draft:
        """The draft, read against its call and form."""
        form = learn(parse(self.form)) if self.form is not None else None
        return Draft(parse(self.source), load(self.call), form)


def examples(rule: Rule) -> Iterator[Example]:
    """The indented blocks of a rule's docstring, each a draft; an unindented line ends a block."""
    for block in re.findall(r"(?:^(?: {4}.*)?\n?)+", rule.help + "\n", re.M):
        if block.strip():
            yield example(textwrap.dedent(block).strip("\n") + "\n")


def example(source: str) -> Example:
    """Take the marks out of a draft."""
    head = HEAD.search(source)
    form, mark, rest = HEAD.sub("", source).partition("<!-- draft -->\n")
    source = rest if mark else form
    expected: list[tuple[str, str]] = []

    def unmarked(match: re.Match[str]) -> str:
        expected.extend((rule, match[1]) for rule in FLAG.findall(match[2]))
        rest = re.sub(r"\s*\.[a-z]+/[a-z-]+", "", match[2]).strip()
        return f"[{match[1]}]{{{rest}}}" if rest else match[1]

    text = MARKED.sub(unmarked, source)
    return Example(text, head[1] if head else "generic", tuple(expected), form if mark else None)


def draft(source: str, call: str = "generic", **settings: object) -> Draft:
    """A draft of Markdown, read against a call."""
    return Draft(parse(textwrap.dedent(source)), load(call), None, checked(Settings, settings))


def found(rule: Rule, draft: Draft, **options: object) -> list[tuple[Finding, str]]:
    """What a rule finds, with the words."""
    findings = rule.check(draft, **{**rule.options, **options})
    return [(f, f.quote if f.quote is not None else draft.quote(f.span or Span(0, 0))) for f in findings]
