"""A part is far under its room.

A part that fills less than a quarter of its room usually leaves out what reviewers look for: how, when, who, and what
if it fails.  Not said of parts that may be as short as they like, nor of estimated pages.

制限に対して分量がかなり少ない項目があります。余白は、方法・時期・担当・うまくいかない場合の対応など、審査員が
知りたいことを書き足す余地です。

    # 研究目的（200字以内）

    # 研究計画（200字以内）

    <!-- draft -->
    # [研究目的（200字以内）]{.form/half-empty}

    湖の魚の数を数える。

    # 研究計画（200字以内）

    三つの湖で毎月、網を使って魚の数を数え、水温と透明度を測る。一年目は網と計測器を用意して、漁業者に協力を頼む。
    二年目からは毎月の調査を続け、三年目に統計の専門家と結果を分析する。網が破れたときに備えて、予備を二つ用意する。
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.rooms import rooms
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.form.amounts import UNITS

SHORT = Message(
    ja="「{title}」は{taken}{unit}ほどで、上限（{limit}{unit}）の{share}％です。",
    en="“{title}” takes about {taken} {unit} of {limit} ({share} %).",
    ja_fix="方法、時期、担当、うまくいかない場合の対応など、書き足せることがないか見直してみてください。",
    en_fix="See whether how, when, who and what if it fails are all there.",
)


@rule("form/half-empty", "info", serves="R13", ja="余白の多い項目", en="Part far under its room")
def half_empty(draft: Draft, *, share: float = 0.25) -> Iterator[Finding]:
    for room in rooms(draft.document, draft.profile, draft.parts, draft.authored, draft.sections):
        part = room.taken / room.limit.value
        small = room.unit == "pages" and (room.limit.value < 1 or not draft.document.measured)
        if part >= share or not room.exact or small or not room.taken or room.inner:
            continue
        yield Finding(
            room.section.heading,
            SHORT,
            {
                "title": room.title,
                "taken": f"{room.taken:.1f}" if room.unit == "pages" else f"{room.taken:.0f}",
                "limit": f"{room.limit.value:g}",
                "unit": UNITS[room.unit],
                "share": round(100 * part),
            },
            fact=room.limit,
        )
