"""A part is far under its room, or its last page is nearly empty.

A part that fills less than a quarter of its room usually leaves out what reviewers look for: how, when, who, and what
if it fails.  A last page of two lines looks careless, and is a page of room given away.  Not said of parts that may be
as short as they like, nor of estimated pages.

制限に対して分量がかなり少ない項目や、最後のページに数行しかない項目があります。余白は、方法・時期・担当・うまく
いかない場合の対応など、審査員が知りたいことを書き足す余地です。

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

from lint.analyse.structure.rooms import rooms
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.form.amounts import UNITS, brief

SHORT = Message(
    ja="「{title}」は{taken}{unit}ほどで、上限（{limit}{unit}）の{share}％です。",
    en="“{title}” takes about {taken} {unit} of {limit} ({share} %).",
    ja_fix="方法、時期、担当、うまくいかない場合の対応など、書き足せることがないか見直してみてください。",
    en_fix="See whether how, when, who and what if it fails are all there.",
)


TAIL = Message(
    ja="「{title}」の最後のページには、上から{share}％ほどまでしか文章がありません。",
    en="The last page of “{title}” is filled for its first {share} % only.",
    ja_fix="数行を削って前のページに収めるか、空いたところに方法や対応策などを書き足せないか見てみてください。",
    en_fix="Cut a few lines so that the part ends on the page before, or use the space for what is still missing.",
)


@rule("form/half-empty", "info", serves="R13", ja="余白の多い項目", en="Part far under its room")
def half_empty(draft: Draft, *, share: float = 0.25, tail: float = 0.12) -> Iterator[Finding]:
    for room in rooms(draft.document, draft.profile, draft.parts, draft.authored, draft.sections, longest=True):
        part = room.taken / room.limit.value
        small = room.unit == "pages" and (room.limit.value < 1 or not draft.document.measured)
        if not room.exact or small or not room.taken or room.over or brief(draft, room):
            continue
        values: dict[str, object] = {"title": room.title, "limit": f"{room.limit.value:g}", "unit": UNITS[room.unit]}
        if part < share and not room.inner:
            taken = f"{room.taken:.1f}" if room.unit == "pages" else f"{room.taken:.0f}"
            values |= {"taken": taken, "share": round(100 * part)}
            yield Finding(room.section.heading, SHORT, values, fact=room.limit)
        elif room.tail is not None and room.tail < tail:
            values["share"] = max(round(100 * room.tail), 1)
            yield Finding(room.section.heading, TAIL, values, fact=room.limit, data={"tail": round(room.tail, 2)})
