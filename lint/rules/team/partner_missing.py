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
from lint.rules.team.sections import ABSENT, BARE, UNTOLD, bare, described, is_lone
from lint.rules.team.unlisted import UNLISTED, unlisted


@rule("team/partner-missing", "warning", serves="R42", ja="相手国のチームがない", en="A partner is missing")
def partner_missing(draft: Draft) -> Iterator[Finding]:
    if (asked := draft.profile.team.required) is None:
        return
    yield from (Finding(span, OPEN, {"words": draft.quote(span).strip()}, fact=asked) for span in left_open(draft))
    told = {land for span in left_open(draft) for land in lands(draft, span)}
    found = {team.country: team for team in draft.teams}
    paid = sum(team.agency is not None for team in draft.teams)
    shown = bool(draft.members or described(draft) or len(draft.sentences) > 30 or paid > 1)
    for country in asked.value if shown else ():
        team = found.get(country)
        if country not in told and not present(draft.document, team, country, draft.sections, draft.members):
            values = {"country": called(country), "organisation": untold(draft.teams, draft.members, country)}
            message, severity = (UNTOLD, Severity.QUESTION) if values["organisation"] else (ABSENT, Severity.ERROR)
            yield Finding(None, message, values, severity, fact=asked)
        elif country not in told and (heading := unlisted(draft, country)) is not None:
            yield Finding(heading, UNLISTED, {"country": called(country)}, fact=asked, data={"country": country})
    home, eligible = draft.setting.home or next(iter(asked.value), None), draft.profile.team.countries
    for team in found.values():
        if eligible is not None and team.country not in (*eligible.value, *asked.value):
            continue  # mobility/country-ineligible tells of it
        if team.country == home or team.country in told:
            continue
        if team.country not in asked.value and is_lone(draft, team):
            continue  # team/part-thin tells of the one who is alone
        if (spot := leaderless(draft, team, asked.value)) is not None:
            values = {"country": called(team.country)}
            yield Finding(spot, LEADERLESS, values, fact=asked, data={"country": team.country})
            continue
        if (spot := bare(draft, team)) is not None:
            yield Finding(spot, BARE, {"country": called(team.country)}, fact=asked, data={"country": team.country})
