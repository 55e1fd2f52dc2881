"""A stay does not name its traveller.

The briefing asks for the real names of everybody who goes or is invited (「渡航（招へい）者の実名」).  Empty cells and
words that stand for somebody are found (ポスドク1名, TBD), and no sentence that sums up who is named elsewhere.

「ポスドク1名」「大学院生（未定）」「若手研究者A」などの書き方や空欄では、実際に行ける人がいるのか審査員に伝わりません。
別の箇所で実名を挙げた人たちを「計3名」のようにまとめた文は対象にしません。

    <!-- call: jst-aspire-gc-2024 -->
    # 渡航・招へい計画

    [若手研究者2名]{.mobility/traveller-unnamed}が2025年4月から12か月間、MITに滞在し、細胞の培養法を確立する。
    助教の山田花子が2026年4月から12か月間、MITに滞在し、培養した細胞の性質を調べる。
    博士後期課程の鈴木一郎が2025年4月から12か月間、MITに滞在する。助教と大学院生の2名が米国に1年ずつ滞在する。

英語の原稿でも同じです。

    <!-- call: jst-aspire-gc-2024 -->
    # Mobility plan

    | Name | Period | Destination | Role |
    |---|---|---|---|
    | [Postdoc (to be recruited)]{.mobility/traveller-unnamed} | 2025/4 to 2026/3 | Stanford University | Builds it |
    | Emma Wilson | April 2026 to March 2027 | Stanford University, USA | Measures the response |
    | [TBD]{.mobility/traveller-unnamed} | May 2026 to July 2026 | University of Helsinki | Compares samples |
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.mobility.plans import at, plans, rows, severity
from lint.rules.mobility.travelling import nobodies
from lint.rules.mobility.unread import asked, unread

STANDS_IN = Message(
    ja="「{words}」では、誰が行くのか分かりません。渡航・招へいする人は実名で書く必要があります。",
    en="“{words}” names nobody. Travellers and invitees must be given by name.",
    ja_fix="チームメンバー表にいる人の実名を書いてください。決まっていなければ、メンバーの中から候補者を挙げてください。",
    en_fix="Write the real name of a member of the team. If nobody is chosen yet, name a candidate among the members.",
)
EMPTY = Message(
    ja="{where}に、渡航・招へいする人の氏名がありません。",
    en="{where} has no traveller’s name.",
    ja_fix="誰が行くのかを実名で書いてください。",
    en_fix="Write the name of the person who goes.",
)


@rule(
    "mobility/traveller-unnamed", "error", serves="R17 R18 R37",
    ja="渡航（招へい）者の実名がない", en="A traveller is not named",
)  # fmt: skip
def traveller_unnamed(draft: Draft) -> Iterator[Finding]:
    if not plans(draft):
        return
    fact, seen = draft.profile.mobility.required, set[Span]()
    for movement in draft.movements:
        for span in () if movement.people else movement.placeholders:
            row = next((one for one in movement.told if one.placeholder == span), movement)
            if unread(draft, row, "person") == span:
                yield from asked(draft, row, "person", span, seen)
            elif span not in seen:
                seen.add(span)
                yield Finding(span, STANDS_IN, {"words": draft.quote(span).strip()}, severity(draft), fact=fact)
    for cell in () if seen else sorted(nobodies(draft)):  # the plan tells of the same people
        yield Finding(cell, STANDS_IN, {"words": draft.quote(cell).strip()}, severity(draft), fact=fact)
    for row in rows(draft):
        if row.people or row.placeholder is not None or row.kind != "plan":
            continue
        span, place = row.slots.get("person", row.span), row.organisation
        if (words := unread(draft, row, "person")) is not None:
            yield from asked(draft, row, "person", words, seen)
        elif span not in seen:
            seen.add(span)
            where = (f"{place}に滞在する行", f"The row of the stay at {place}") if place else ("この行", "This row")
            yield at(draft, row, span, EMPTY, {"where": where}, severity(draft))
