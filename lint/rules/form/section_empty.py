"""Nothing is written under a heading.

Every item of the form must be answered; an item that does not apply is answered by saying so.
Guide text, blanks and placeholders are no answer.  Headings whose text stands under their own
sub-headings are answered there, and figures count.

見出しの下に本文がありません。該当しない項目にも「該当なし」と書くのが確実です（記入を禁じている欄は別です）。
記入要領や空欄、○○などの仮の文字は、回答とは数えません。

    # [1. 研究目的]{.form/section-empty}

    # 2. 研究計画

    ## 2.1 一年目

    湖の魚を数える。

    ## [2.2 二年目]{.form/section-empty}

    ○○○

    # 3. 倫理

    該当なし
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.form.skeleton import renamed
from lint.analyse.structure.rooms import heads_all, pictured, steadily_numbered
from lint.analyse.structure.sections import Section
from lint.analyse.text.folding import folded
from lint.document import Span, Zone
from lint.draft import Draft
from lint.rule import Finding, Message, rule

EMPTY = Message(
    ja="「{title}」の下に本文がありません。空欄のままだと、書き忘れと受けとられます。",
    en="Nothing is written under “{title}”; a reviewer will take it for forgotten.",
    ja_fix="内容を書いてください。該当しない場合は、「該当しない」と書いておきましょう。",
    en_fix="Answer it; if it does not apply to you, say so there.",
)
BLANK = re.compile(r"[○〇◯●△▲□＿_XＸ?？.．…・\s\-—()（）［］\[\]]+")


@rule("form/section-empty", "error", serves="R1", ja="本文のない項目", en="Empty part")
def section_empty(draft: Draft) -> Iterator[Finding]:
    guide = [passage.span for passage in draft.guide_left]
    numbered = steadily_numbered(draft.sections)
    changed = renamed(draft.form, draft.sections, draft.document)
    known = {section.heading for section in draft.parts.values()} | {change.span for change in changed}
    for index, section in enumerate(draft.sections):
        after = draft.sections[index + 1] if index + 1 < len(draft.sections) else None
        if after is not None and after.parent == index:
            continue
        declared = _declared(draft, section) and not (index == 0 and after is not None and heads_all(section))
        firm = section.heading in known or declared or section in numbered
        follows = after is not None and _declared(draft, after) and _declared(draft, section)  # not its own title below
        sibling = after is None or after.number or after.heading in known or follows
        if firm and sibling and not _answered(draft, section, guide) and not pictured(draft.document, section):
            yield Finding(section.heading, EMPTY, {"title": section.name})


def _declared(draft: Draft, section: Section) -> bool:
    return any(block.outline is not None for block in draft.document.blocks_in(section.heading))


def _answered(draft: Draft, section: Section, guide: list[Span]) -> bool:
    for block in draft.document.blocks_in(section.body):
        if block.zone in (Zone.HEADER, Zone.FOOTER) or any(span.covers(block.span) for span in guide):
            continue
        text = draft.quote(block.span)
        if not folded(BLANK.sub("", text)):
            continue
        if draft.form is None or not draft.form.prints(text):
            return True
    return False
