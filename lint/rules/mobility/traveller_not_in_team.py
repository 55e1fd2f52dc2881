"""A traveller stands in no member table.

The briefing rejects plans in which 「実際に渡航できる人材がチームの中にいるのか不明」: each person who goes or is
invited must be a member of the team.  Names are compared over scripts and orders (山田太郎, Taro Yamada, YAMADA, T.).

渡航・招へいする人が、どちらのチームメンバー表にもいません。山田太郎と Taro Yamada のように書き方が違っても、同じ人と
読みます。

    <!-- call: jst-aspire-gc-2024 -->
    # チームメンバー表

    | 氏名 | 所属・職名 | 役割 | 渡航・招へい期間 |
    |---|---|---|---|
    | 山田 花子 | 東京大学・助教 | 培養 | 2025年4月～2026年3月 |
    | 高橋 健 | 京都大学・教授 | 代表者 | なし |

    # 渡航・招へい計画

    | 氏名 | 期間 | 渡航先 | 役割 |
    |---|---|---|---|
    | Hanako Yamada | 2025年4月～2026年3月 | MIT（米国） | 培養法を確立する |
    | [鈴木 一郎]{.mobility/traveller-not-in-team} | 2026年4月～2027年3月 | ヘルシンキ大学 | 標本を比べる |

英語の原稿でも同じです。

    <!-- call: jst-aspire-gc-2024 -->
    # Team members

    | Name | Affiliation | Position | Role |
    |---|---|---|---|
    | Emma Wilson | Kobe University, Japan | Doctoral student | Sensors |
    | Liam Carter | Stanford University, USA | Professor | Partner |

    # Mobility plan

    | Name | Period | Destination | Role |
    |---|---|---|---|
    | WILSON, Emma | April 2025 to March 2026 | Stanford University, USA | Builds the sensor |
    | [Ava Brooks]{.mobility/traveller-not-in-team} | April 2025 to March 2026 | Stanford University | Tests it |
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.movements.roster import Roster
from lint.analyse.people.names import names
from lint.analyse.people.one_person import People
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.mobility.plans import asks, mark, stays
from lint.rules.mobility.travelling import in_team_part, of_team, side_listed, told_team

STRANGER = Message(
    ja="{name}さんは渡航・招へい計画にいますが、チームメンバー表に見当たりません。実際に行ける人がチームにいるか、審査で問われます。",
    en="{name} is in the mobility plan, but in no table of members. Reviewers ask whether the team has people to go.",
    ja_fix="メンバー表に加えるか、氏名の表記をメンバー表にそろえてください。",
    en_fix="Add the person to the members, or write the name as it stands there.",
)


@rule(
    "mobility/traveller-not-in-team", "error", serves="R26",
    ja="渡航（招へい）者がチームにいない", en="A traveller is no member of the team",
)  # fmt: skip
def traveller_not_in_team(draft: Draft) -> Iterator[Finding]:
    listed = of_team(draft)
    named = [m for m in listed if m.table is not None and m.name and names(m.name, cell=True, header="氏名")]
    roster = Roster(listed) if len(named) > 1 else told_team(draft)
    if not asks(draft) or roster is None:
        return
    seen = People()
    strangers = (m for m in stays(draft) if m.kind != "member" and m.people and roster.member_of(m) is None)
    for movement in (m for m in strangers if not in_team_part(draft, m.people[0])):
        person = movement.people[0]
        if (named and not side_listed(draft, movement, named)) or any(True for _ in seen.same_name(person)):
            continue
        seen.add(person)
        severity = Severity.WARNING if person.kind == "surname-only" or movement.kind == "prose" else None
        yield Finding(mark(movement), STRANGER, {"name": person.text}, severity, fact=draft.profile.mobility.required)
