"""The whole document is longer than the call allows.

Pages over the limit are cut off or the proposal is returned.  A .docx without a layout is estimated,
which is said.

申請書全体の分量が、公募の定める上限を超えています。超えたページは読まれないことがあります。

    # 研究計画

    申請書は全体で10語以内、全体で20字以内とします。

    <!-- draft -->
    # 研究計画

    三つの湖で魚の数を毎月数え、十年にわたる変化を明らかにする。[]{.form/document-length}
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.structure.parts import count
from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message, rule

LONG = Message(
    ja="全体で{taken}{unit}{about}あり、上限の{limit}{unit}を超えています。超えた分は読まれないことがあります。",
    en="The document has {taken} {unit}{about}; the limit is {limit}. What goes over may not be read.",
    ja_fix="{limit}{unit}に収まるよう、重複や前置きから削ってください。",
    en_fix="Bring it down to {limit}; repeats and preambles go first.",
)


@rule("form/document-length", "warning", serves="R4", ja="全体の分量の超過", en="Document too long")
def document_length(draft: Draft) -> Iterator[Finding]:
    limits, document = draft.profile.document, draft.document
    exact = document.pages_exact or document.format == "pdf"
    words, tight, loose = count(document, draft.authored, Span(0, len(document.text)))
    characters = loose if draft.language == "en" else tight
    for unit, limit, taken in (
        (("ページ", "pages"), limits.pages, len(document.pages) or None),
        (("語", "words"), limits.words, words),
        (("字", "characters"), limits.characters, characters),
    ):
        about = limit is not None and limit.note == "about"
        if limit is None or taken is None or taken <= limit.value * (1.1 if about else 1.0):
            continue
        rough = unit[1] == "pages" and not exact
        if rough and taken <= limit.value + 1:
            continue
        yield Finding(
            None,
            LONG,
            {
                "taken": taken,
                "limit": f"{limit.value:g}",
                "unit": unit,
                "about": ("（推定）", " (estimated)") if rough else ("", ""),
            },
            fact=limit,
            data={"unit": unit[1], "limit": limit.value, "taken": taken, "estimated": rough},
        )
