"""Heading numbers skip one, or use one twice.

Often a section was taken out or moved, and the references to it now lead astray; sometimes a part of the form is lost.
A draft may begin at any number, and headings without a number are no gap.

見出しの番号が飛んでいるか、重なっています。節を消したり移したりした跡で、様式の項目が抜けていることもあります。

    # 1. 研究目的
    本文である。
    # 2. 研究計画
    本文である。
    # [4. 研究体制]{.consistency/numbering}
    本文である。
    # 5. 予算
    本文である。

途中の番号から始まる原稿は、そのままで構いません。

    # 3. 渡航計画
    ## 3.1 派遣
    本文である。
    ## 3.2 招へい
    本文である。
    ## [3.2 相乗効果]{.consistency/numbering}
    本文である。
    # 4. 体制
    ## はじめに
    本文である。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lint.analyse.numbers import Numbered, numbered, opened
from lint.draft import Draft
from lint.rule import Finding, Message, rule

GAP = Message(
    ja="見出しの番号が「{before}」から「{number}」へ飛んでいます。",
    en="Heading numbers jump from “{before}” to “{number}”.",
    ja_fix="抜けた節がないか確かめ、番号と本文中の参照を直してください。",
    en_fix="Check that no section is lost, and correct the numbers and the references to them.",
)
TWICE = Message(
    ja="見出しの番号「{number}」が2回使われています。",
    en="The heading number “{number}” is used twice.",
    ja_fix="番号を振り直し、本文中の参照も直してください。",
    en_fix="Renumber, and correct the references.",
)


@rule("consistency/numbering", "info", serves="R86", ja="見出し番号の飛び・重なり", en="Heading numbers skip or repeat")
def numbering(draft: Draft, *, widest: int = 2) -> Iterator[Finding]:
    last: dict[object, Numbered] = {}
    heads = list(numbered(draft.text, draft.sections))
    after = {id(head): following for head, following in pairwise(heads)}
    lines = None
    for head in heads:
        before = last.get(head.series)
        last[head.series] = head
        if before is None or _printed(draft, head):
            continue
        values = {"before": before.number, "number": head.number}
        if 2 <= head.value - before.value <= widest + 1:
            lines = opened(draft.document) if lines is None else lines
            if not any(line in lines for line in head.between(before)):
                yield Finding(head.span, GAP, values, related=(before.span,))
        elif head.value == before.value and (head.deep or (head.value > 1 and _goes_on(head, after.get(id(head))))):
            yield Finding(head.span, TWICE, values, related=(before.span,))


def _goes_on(head: Numbered, following: Numbered | None) -> bool:
    return following is not None and following.series == head.series and following.value == head.value + 1


def _printed(draft: Draft, head: Numbered) -> bool:
    """Whether the form itself prints this heading with this number."""
    form = draft.form.document.text if draft.form else ""
    return "".join(draft.quote(head.span).split()) in "".join(form.split())
