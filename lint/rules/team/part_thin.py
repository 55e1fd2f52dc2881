"""One country's part of the team is much thinner than the others.

If one country's agency declines, the whole project is declined (「一か国でも不採択」), so the weakest part decides.
A part is thin when a single member stands for it and no sentence says what that member does (a promise to
"contribute actively" does not), or when all that its members are there for is advice and opinions.

一か国でも不採択になると、全体が不採択になります。メンバーが1名だけで、何を担うかも書かれていない国のチームや、
全員の役割が助言や意見交換にとどまる国のチームを知らせます。

    <!-- call: jst-aspire-gc-2024 -->
    # 相手国側チームメンバー

    | 氏名 | 所属 | 国 |
    |---|---|---|
    | Emily Hartwell | ワシントン大学 | 米国 |
    | Daniel Okafor | ワシントン大学 | 米国 |
    | [Mikael Lehtonen]{.team/part-thin} | ヘルシンキ大学 | フィンランド |

    # 研究体制

    ワシントン大学のHartwellは光応答の解析を担い、NSFの支援を受ける。

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    # Members of the counterpart team

    | Name | Organisation | Country |
    |---|---|---|
    | Emily Hartwell | University of Washington | USA |
    | Daniel Okafor | University of Washington | USA |
    | Mikael Lehtonen | University of Helsinki | Finland |

    # Team

    Hartwell leads the analysis at the University of Washington. Lehtonen measures dinoflagellates in Helsinki.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.team.partners import called
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.team.sections import is_lone, mere

THIN = Message(
    ja="{country}側は{count}名だけで、何を担うかの記述もありません。ほかの国（最も多い国で{most}名）に比べて手薄に見えます。",
    en="The part of {country} is thin: {count} member, and no word on the task, against {most} members elsewhere.",
    ja_fix="{country}側の担当と参加者を具体的に書いてください。一か国でも不採択になると全体が不採択になります。",
    en_fix="Describe its task and people; if one country declines, the whole proposal falls.",
)
ADVISING = Message(
    ja="{country}側の役割は助言や意見交換にとどまり、研究のどこを担うのかが読み取れません。",
    en="The part of {country} is thin: advice and opinions, and no share of the research.",
    ja_fix=THIN.ja_fix,
    en_fix=THIN.en_fix,
)


UNTOLD = Message(
    ja="{country}側は、だれが代表で、だれが加わるかだけで、研究のどこを担うのかが読み取れません。",
    en="Of the part of {country} only its people are told, and no share of the research.",
    ja_fix=THIN.ja_fix,
    en_fix=THIN.en_fix,
)


@rule("team/part-thin", "info", serves="R63 R64", ja="手薄な国がある", en="A thin part of the team")
def part_thin(draft: Draft) -> Iterator[Finding]:
    sizes = {team.country: len({member.name for member in team.members}) for team in draft.teams if team.members}
    for team in draft.teams:
        if team.members and is_lone(draft, team):
            last, lead = team.members[-1], team.members[0]
            at = mere(draft, team) or last.name_span or last.span
            span = (lead.name_span or lead.span) if team.roles else at  # the others have tasks
            several = ADVISING if team.advises else UNTOLD
            values = {"country": called(team.country), "count": "1", "most": str(max(sizes.values()))}
            yield Finding(span, several if sizes[team.country] > 1 else THIN, values, data={"members": sizes})
