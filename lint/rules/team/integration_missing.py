"""The partners stand side by side; nothing ties their work together.

The call wants disciplines and partners 「1つの全体的なプロジェクトにうまく統合されている」.  A draft that integrates
says what each partner does, with names, and what one needs of the other: shared strains, data or protocols, meetings
that decide, results that the next step waits for.  "We collaborate closely" says none of it.

各機関の担当と、それらを結ぶもの（共通の試料やデータ、受け渡し、定例の会議、意思決定）が具体的に書かれているかを見ます。
「それぞれの強みを生かして緊密に連携する」だけでは、統合された一つの計画とは読めません。

    <!-- call: jst-aspire-gc-2024 -->
    # チームの統合と役割

    [参加する各機関は、それぞれの強みを生かして緊密に連携し、研究を効果的に進める。]{.team/integration-missing}
    適切な体制を整える。

<!-- -->

    <!-- call: nsf-gc-24-556 -->
    # Integration of the partners

    Oregon State University leads the Center and isolates the strains. Aalto University runs the press.
    Every strain carries one number, shared by all; a steering group meets monthly.

<!-- -->

    <!-- call: nsf-gc-24-556 -->
    # Integration of the partners

    [The partners bring together complementary strengths and collaborate closely.]{.team/integration-missing}
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.team.partners import aside, called_so, names_partners
from lint.analyse.team.ties import of_groups, of_partners, promises, tells_task, tells_tie, tells_work, with_others
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.team.sections import INTEGRATION, described, emptiest, first, shared_out

THIN = Message(
    ja="各機関の研究をどう一つに統合するかが、具体的に読み取れません（{lacks}）。",
    en="How the partners' work becomes one project stays open ({lacks}).",
    ja_fix="機関ごとの担当を名前で示し、受け渡す試料やデータ、会議の頻度、意思決定の方法など、結び付けるものを書いてください。",
    en_fix="Name each partner's task, and what ties them: what is handed over, who meets and decides.",
)
TASKS = ("機関ごとの担当がない", "no tasks by partner")
TIES = ("機関を結び付けるものがない", "nothing that ties the partners")


@rule("team/integration-missing", "warning", serves="R52", ja="統合の仕組みがない", en="Partners not integrated")
def integration_missing(draft: Draft) -> Iterator[Finding]:
    asked = draft.profile.team.integration
    if asked is None or not asked.value:
        return
    section = described(draft)
    names = called_so(draft.members)
    others = [part.own for part in draft.sections if aside(part) or part in draft.funding_sections]
    spans = draft.sentences_beside(others + [place for stay in draft.movements for place in stay.places])
    if section is not None and INTEGRATION.search(section.title.lower()):
        spans = [span for span in spans if section.body.covers(span)]  # what is asked for there must be said there
    told = [(section is None or section.body.covers(span), draft.quote(span)) for span in spans]
    # Outside the section a country alone ("off the coast of Japan") is no partner.
    named = {text: names_partners(text, names, 1 if here else 2) for here, text in told}
    tasks = sum((named[text] or of_groups(text)) and (tells_task(text) or tells_work(text)) for _, text in told)
    tasks += sum(team.roles for team in draft.teams) > 1 or shared_out(draft)
    ties = sum((here or named[text] or of_partners(text)) and tells_tie(text) for here, text in told)
    naming = [span for span in spans if named[draft.quote(span)]]
    hollow = emptiest(draft, [span for span in spans if promises(draft.quote(span))], naming)
    if section is None and hollow is not None:  # a mere promise: what ties them must speak of them
        own = [text for _, text in told if not with_others(text)]
        ties = sum((names_partners(text, names, 2) or of_partners(text)) and tells_tie(text) for text in own)
    if section is None and (ties or (hollow is None and (tasks or len(draft.sentences) < 20))):
        return
    lacks = [words for words, count in ((TASKS, tasks), (TIES, ties)) if not count]
    if lacks:
        words = ("、".join(ja for ja, _ in lacks), ", ".join(en for _, en in lacks))
        span = hollow or (first(draft, section) if section else None)
        yield Finding(span, THIN, {"lacks": words}, fact=asked, data={"tasks": tasks, "ties": ties})
