"""No promising young researcher is invited from the partner countries.

The call asks for it: 「提案書の中に、相手国側から有望な若手研究者等を招へいする計画を盛り込む必要があります」.  A
visit of a senior partner alone does not answer it.

相手国側から有望な若手研究者等を招へいする計画が必要です。教授など若手でない人の招へいだけでは足りません。

    <!-- call: jst-aspire-gc-2024 -->
    # 渡航・招へい計画

    | 区分 | 氏名 | 職名 | 期間 | 滞在先 | 役割 |
    |---|---|---|---|---|---|
    | 渡航 | 山田 花子 | 助教 | 2025年4月～2026年3月 | MIT（米国） | 培養法を確立する |
    | 招へい | [Robert Hall]{.mobility/invitation-missing} | 教授 | 2025年5月～2025年6月 | 京都大学 | 標本を比べる |

英語の原稿でも同じです。

    <!-- call: jst-aspire-gc-2024 -->
    # Mobility plan

    | Direction | Name | Career stage | Period | Host institution | Role |
    |---|---|---|---|---|---|
    | outbound | Emma Wilson | doctoral student | April 2025 to March 2026 | Stanford University | Builds the sensor |
    | inbound | Olivia Reed | doctoral student | May 2025 to October 2025 | Kobe University, Japan | Tests the sensor |
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.mobility.lost import INVITED, instead
from lint.rules.mobility.plans import mark, stays, young
from lint.rules.mobility.refused import refused, stays_home

NOBODY = Message(
    ja="相手国側から若手研究者等を招へいする計画が見当たりません。公募はこれを必須としています。",
    en="No young researcher is invited from the partner countries. The call makes such an invitation compulsory.",
    ja_fix="招へいする若手の氏名、期間、受入機関、日本での役割を加えてください。",
    en_fix="Add an invitation with name, period, place and task.",
)
SENIOR = Message(
    ja="招へいする人の中に、若手研究者等（学生、学位取得後まもない研究者）と分かる人がいません。"
    "公募は有望な若手の招へいを求めています。",
    en="None of those invited is shown to be a student or young researcher. The call asks for promising young people.",
    ja_fix="若手の招へいを加えるか、学年や学位取得年を書いてください。",
    en_fix="Invite a young researcher, or state the stage or the year of the degree.",
)


@rule(
    "mobility/invitation-missing", "error", serves="R33", ja="若手の招へいがない", en="No young researcher is invited"
)
def invitation_missing(draft: Draft) -> Iterator[Finding]:
    fact = draft.profile.mobility.invitation
    if fact is None or not fact.value or not draft.movements:
        return
    invited = [m for m in stays(draft) if m.direction == "inbound"]
    # A stay that the plan leaves out may still stand in the table of members.
    invited = invited or [m for m in draft.movements if m.direction == "inbound"]
    if not invited:
        if not any(movement.direction is None for movement in draft.movements):
            spot = refused(draft, "inbound") or stays_home(draft) or mark(stays(draft)[-1])
            yield instead(draft, INVITED, fact) or Finding(spot, NOBODY, fact=fact)
        return
    ages = [young(draft, movement) for movement in invited]
    if not any(ages):
        unsure = None in ages
        yield Finding(mark(invited[0]), SENIOR, severity=Severity.QUESTION if unsure else None, fact=fact)
