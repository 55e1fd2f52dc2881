"""A part is longer than the call allows.

Pages over the limit are cut off, or the proposal is returned unreviewed.  Pages are measured where the
file has a layout, from the part's heading to its last line; a .docx without one is estimated, which is
said, as are fonts that the machine lacks; both make a warning at most.  Words and characters are the
author's own: headings, guide text and references are not counted, nor is white space in Japanese.
Limits printed in the draft's own headings are read too.

項目の分量が制限を超えています。超過した分は読まれないか、審査の対象から外されることがあります。ページ数は見出し
から項目の最後の行までを測り、字数には見出し・記入要領・参考文献・空白を含めません。レイアウトのない .docx の
ページ数や、フォントが足りないときのページ数は推定で、その旨を添えます。

    # [研究の概要（30字以内）]{.form/page-limit}

    本研究の目的は、湖の魚の数の変化を十年にわたって明らかにし、その原因を突き止めることである。

    # 意義（100字以内）

    漁業の将来を考えるための土台になる。

With the blank form:

    # Summary (max. 12 words)

    <!-- draft -->
    # [Summary]{.form/page-limit}

    We count the fish of three lakes every month, and we will do so for ten years.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.analyse.structure.rooms import Room, printed_rooms, rooms
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.form.amounts import UNITS, guess, pages

LONG = Message(
    ja="「{title}」は{taken}{unit}{about}で、制限の{limit}{unit}を超えています。超えた分は読まれないことがあります。",
    en="“{title}” takes {taken} {unit}{about}; the limit is {limit}. What goes over may not be read.",
    ja_fix="あと{over}{unit}ほど削ってください。",
    en_fix="Shorten it by about {over} {unit}.",
)


@rule("form/page-limit", "error", serves="R3", ja="項目の分量の超過", en="Part too long")
def page_limit(draft: Draft) -> Iterator[Finding]:
    asked = list(rooms(draft.document, draft.profile, draft.parts, draft.authored, draft.sections))
    known = {room.section.heading for room in asked}
    printed = printed_rooms(draft.document, draft.sections, draft.authored)
    for room in (*asked, *(room for room in printed if room.section.heading not in known)):
        if room.over:
            yield _finding(room, draft.document.lacking if room.unit == "pages" else ())


def _finding(room: Room, lacking: Sequence[str]) -> Finding:
    taken, limit = room.taken, room.limit.value
    rough = room.unit == "pages"
    sure = room.exact and not lacking
    return Finding(
        room.section.heading,
        LONG,
        {
            "title": room.title,
            "taken": pages(taken, limit) if rough else f"{taken:.0f}",
            "limit": f"{limit:g}",
            "over": f"{max(taken - limit, 0.1):.1f}" if rough else f"{taken - limit:.0f}",
            "unit": UNITS[room.unit],
            "about": guess(room.exact, lacking),
        },
        fact=room.limit,
        severity=None if sure else Severity.WARNING,
        data={"unit": room.unit, "limit": limit, "taken": round(taken, 2), "estimated": not sure},
    )
