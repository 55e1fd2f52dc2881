"""A country that the call requires has no team in the draft, no leader, or its team is only a name.

For each such country the draft should show who leads, where, which agency pays, and what the team does.

公募が参加を必須とする国のチームがいない、代表者が分からない、または名前だけで、担当する研究も資金配分機関も書かれていないものを見つけます。

    <!-- call: jst-aspire-gc-2024 -->
    # 相手国側チームメンバー
    | 氏名 | 所属 | 役割 |
    |---|---|---|
    | [Emily Hartwell]{.team/partner-missing} | ワシントン大学（米国） | 研究代表者 |

    # 研究体制

    参加する各機関は、それぞれの強みを生かして緊密に連携し、研究を進める。

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    # 相手国側チームメンバー

    | 氏名 | 所属 | 役割 |
    |---|---|---|
    | Emily Hartwell | ワシントン大学（米国） | 研究代表者 |

    # 研究体制

    ワシントン大学は光応答の解析を担い、NSFの支援を受ける。

<!-- -->

    <!-- call: nsf-gc-24-556 -->
    # Integration
    Oregon State University, USA, leads the Center. Aalto University in Finland, funded by RCF, runs the fire tests.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.team.partners import called, present, untold
from lint.draft import Draft
from lint.rule import Finding, Severity, rule
from lint.rules.team.leaders import OPEN, lands, left_open
from lint.rules.team.led import LEADERLESS, leaderless
from lint.rules.team.sections import ABSENT, BARE, INTEGRATION, UNTOLD, described, first, is_lone


@rule("team/partner-missing", "warning", serves="R42", ja="相手国のチームがない", en="A partner is missing")
def partner_missing(draft: Draft) -> Iterator[Finding]:
    if (asked := draft.profile.team.required) is None:
        return
    yield from (Finding(span, OPEN, {"words": draft.quote(span).strip()}, fact=asked) for span in left_open(draft))
    told = {land for span in left_open(draft) for land in lands(draft, span)}
    found = {team.country: team for team in draft.teams}
    paid = sum(team.agency is not None for team in draft.teams)
    part = described(draft)
    shown = bool(draft.members or part or len(draft.sentences) > 30 or paid > 1)
    for country in asked.value if shown else ():
        team = found.get(country)
        if country not in told and not present(draft.document, team, country, draft.sections, draft.members):
            values = {"country": called(country), "organisation": untold(draft.teams, draft.members, country)}
            message, severity = (UNTOLD, Severity.QUESTION) if values["organisation"] else (ABSENT, Severity.ERROR)
            yield Finding(None, message, values, severity, fact=asked)
    home = draft.setting.home or next(iter(asked.value), None)
    for team in found.values():
        if team.country == home or team.country in told or (team.country not in asked.value and is_lone(draft, team)):
            continue  # team/part-thin tells of the one who is alone
        if team.country in asked.value and (spot := leaderless(draft, team)) is not None:
            values = {"country": called(team.country)}
            yield Finding(spot, LEADERLESS, values, fact=asked, data={"country": team.country})
            continue
        ties = part and INTEGRATION.search(part.title.lower()) and not any(map(part.body.covers, team.mentions))
        listed = any(not member.told for member in team.members)
        if listed and team.agency is None and (ties or not (team.tasks or team.roles)):
            lead = next((member for member in team.members if member.principal), team.members[0])
            span = first(draft, part) if part and team.tasks else lead.name_span or lead.span
            yield Finding(span, BARE, {"country": called(team.country)}, fact=asked, data={"country": team.country})
