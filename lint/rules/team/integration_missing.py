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

from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.team.integrated import integrated
from lint.rules.team.sections import described, first

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
    told = integrated(draft, section)
    if section is None and not told.tasks and told.hollow is None:
        return
    lacks = [words for words, count in ((TASKS, told.tasks), (TIES, told.ties)) if not count]
    if lacks:
        words = ("、".join(ja for ja, _ in lacks), ", ".join(en for _, en in lacks))
        span = told.hollow or told.fullest or (first(draft, section) if section else None)
        data = {"tasks": told.tasks, "ties": told.ties}
        asking = Severity.QUESTION if told.unsure and told.tasks else None
        yield Finding(span, THIN, {"lacks": words}, asking, fact=asked, data=data)
