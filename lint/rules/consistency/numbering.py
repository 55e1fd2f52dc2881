"""Heading numbers skip one, or use one twice.

Often a section was taken out or moved, and the references to it now lead astray; sometimes a part of the form is lost.
A draft may begin at any number.

見出しの番号が飛んでいるか、重なっています。節を消したり移したりした跡で、様式の項目が抜けていることもあります。

    # 1. 研究目的
    本文である。
    # 2. 研究計画
    本文である。
    # [4. 研究体制]{.consistency/numbering}
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
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lint.analyse.structure.numbers import Numbered, numbered, opened
from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message, rule

GAP = Message(
    ja="見出しの番号が「{before}」から「{number}」へ飛んでいます。間の節が抜けたように見えます。",
    en="Heading numbers jump from “{before}” to “{number}”, as if a section were missing.",
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
    series: dict[object, list[Numbered]] = {}
    for head in numbered(draft.text, draft.sections):
        series.setdefault(head.series, []).append(head)
    for heads in series.values():
        for index, (before, head) in enumerate(pairwise(heads), 1):
            if _printed(draft, head):
                continue
            values = {"before": before.number, "number": head.number}
            if 2 <= head.value - before.value <= widest + 1:
                lines = opened(draft.document, Span(before.span.end, head.span.start))
                if not any(line in lines for line in head.between(before)):
                    yield Finding(head.span, GAP, values, related=(before.span,))
            elif head.value == before.value and (head.deep or _counts(heads, index)):
                yield Finding(head.span, TWICE, values, related=(before.span,))


def _counts(heads: list[Numbered], index: int) -> bool:
    """Whether the series counts up to a doubled number, or on from it, rather than starting afresh."""
    value = heads[index].value
    if index + 1 < len(heads):
        return value > 1 and heads[index + 1].value == value + 1
    return index > 1 and heads[index - 2].value == value - 1 and heads[index].series[0] != "bracket"


def _printed(draft: Draft, head: Numbered) -> bool:
    """Whether the form itself prints this heading with this number."""
    form = draft.form.document.text if draft.form else ""
    return "".join(draft.quote(head.span).split()) in "".join(form.split())
