"""A grant of a similar programme and size is listed, and nothing says why both are needed.

Who holds or has applied for a similar-sized grant of a programme with the same aims must state
「両方から受給する意義」.  Which programmes count as similar is the profile's `support.similar`.  Small grants and
ordinary research grants are no matter.

趣旨の似たプログラムから同じ規模の研究費を受けている、または申請中のときは、両方から受給する意義を明記することになっています。

    <!-- call: jst-aspire-gc-2024 -->
    # 他制度での助成の状況

    | 制度名 | 課題名 | 代表者 | 期間 | 直接経費（千円） |
    |---|---|---|---|---|
    | [国際共同研究加速基金（国際先導研究）]{.support/similar-programme} | 藻類 | 山田花子 | 2024～2030年度 | 350,000 |
    | 研究拠点形成事業 | 藻類の交流 | 山田花子・参加者 | 2023年4月～2027年3月 | 18,000 |

    基盤研究の株を本課題で用いる。

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    # Other support

    | Programme | Title | PI | Period | Amount (JPY) |
    |---|---|---|---|---|
    | SATREPS | Algae for feed | Hanako Yamada | 2023-04 to 2028-03 | 300,000,000 |

    SATREPS pays for field work in Indonesia only; both are needed, because it has no room for stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.structure.grids import plain
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.budget.figures import money
from lint.rules.support.reasons import KIND, why_both
from lint.rules.support.rows import asked_for, ended, spoken_of
from lint.rules.support.second import OWN_CALL

BOTH = Message(
    ja="「{programme}」（{amount}）は趣旨と規模が似ています。両方から受給する意義が書かれていません。",
    en="“{programme}” ({amount}) is similar in aim and size, and nothing says why both are needed.",
    ja_fix="役割の分担や、両方がそろって初めてできることを書いてください。",
    en_fix="Say what each pays for, and what only both together allow.",
)
LIKE = Message(
    ja="「{programme}」（{amount}）は、名前からは国際的な交流や共同研究の事業と読めます。本公募と趣旨が似ていますか。",
    en="“{programme}” ({amount}) reads like a programme for international exchange. Is its aim similar to this call's?",
    ja_fix="似ていれば、両方から受給する意義を書いてください。",
    en_fix="If so, say why both are needed.",
)


@rule("support/similar-programme", "warning", serves="R46", ja="似た事業との両立の意義", en="Why both programmes")
def similar_programme(draft: Draft, *, share: float = 0.4) -> Iterator[Finding]:
    similar, size = draft.profile.support.similar, asked_for(draft)
    if similar is None:
        return
    for grant in draft.grants:
        spoken = spoken_of(draft, grant, similar.value)
        called = grant.programme if spoken is None else draft.quote(spoken)
        words = f"{grant.programme} {called} {grant.title if 'title' in grant.cells else ''}"
        named = [name for name in similar.value if re.search(re.escape(name), words, re.I)]
        if ended(draft, grant) or not (named or KIND.search(plain(called))):
            continue
        if OWN_CALL.search(called) or why_both(draft, [*named, called]):
            continue
        if grant.amount is None or size == float("inf") or grant.amount >= share * size:
            amount = money(grant.amount, grant.currency) if grant.amount else ("金額の記載なし", "no amount given")
            spot = spoken or grant.cells.get("programme") or grant.span
            values = {"programme": draft.quote(spot).strip(), "amount": amount}
            yield Finding(spot, BOTH if named else LIKE, values, None if named else Severity.QUESTION, fact=similar)
