"""A heading that the call wants alone on its line has text after it.

Screeners look for the heading by eye; one that the paragraph runs on from is easily overlooked, and the part then
counts as missing.

見出しだけで一行にするよう公募が求めている項目で、見出しのあとに本文が続いています。

    <!-- call: nsf-pappg-24-1 -->
    # Project Description

    We count the fish of three lakes.

    [Broader Impacts.]{.form/heading-run-in} The data will be open to all, and fishers will take part.

    # References Cited

    Smith, J. (2020) Fish of cold lakes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.structure.parts import names, room_for
from lint.document import Span
from lint.draft import Draft
from lint.profile import Section
from lint.rule import Finding, Message, rule

RUN_IN = Message(
    ja="見出し「{words}」のあとに、そのまま本文が続いています。この公募では、見出しだけで一行にします。",
    en="Text runs on after the heading “{words}”; the call wants this heading alone on its line.",
    ja_fix="見出しのあとで改行してください。",
    en_fix="Begin a new line after the heading.",
)


@rule("form/heading-run-in", "error", serves="R14", ja="本文が続く見出し", en="Heading not on its own line")
def heading_run_in(draft: Draft) -> Iterator[Finding]:
    for part in draft.profile.sections:
        if part.alone is None or not part.alone.value:
            continue
        span = _run_in(draft, part)
        if span is not None:
            yield Finding(span, RUN_IN, {"words": draft.quote(span).strip(" .:：。")}, fact=part.alone)


def _run_in(draft: Draft, part: Section) -> Span | None:
    """The heading's words where text follows them in the same paragraph; ``None`` where it stands alone."""
    section = draft.parts.get(part.key)
    if section is not None:
        line = re.match(r"[^\n\v]*", draft.text[section.heading.end :])
        return section.heading if line and len(line.group().strip(" .:：。")) > 2 else None
    for where in room_for(draft.sections, draft.profile, draft.parts, part):
        for block in draft.document.blocks_in(where):
            head = re.match(r"\s*[^\n.:：。—–]{3,80}[.:：。—–]", draft.quote(block.span))
            if head and names(part, head.group()[:-1]) == 2 and len(block.span) > len(head.group()) + 2:
                return Span(block.span.start, block.span.start + head.end())
    return None
