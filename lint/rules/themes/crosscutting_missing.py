"""A theme that every draft for the call must integrate is not spoken of at all.

The call wants its crosscutting themes inside the research plan.  The rule judges every sentence by what it says, not
by catchwords: 「次世代シーケンサー」 is no education, and twelve oyster growers who choose the sampling sites are
public engagement without the word.  It speaks up when no sentence of the plan speaks of the theme, and gives a sentence
that would do.

公募が必須とする横断テーマに触れた文が、研究計画の中に一つもありません。見出しや決まり文句の有無ではなく、各文が何を述べて
いるかで判定します。

    <!-- call: jst-aspire-gc-2024 -->
    # 研究計画

    本課題では、酵母1,200株のゲノムを読み、凍結に耐える輸送体を系統間で比べる。培養は20度で7日間行う。
    得られた株の増殖速度を毎日測る。測定の順序は乱数で決める。装置のずれは標準株2種で補正する。
    水戸市の豆腐店9軒の店主が年に4回集まり、味の良し悪しを採点して、次に育てる株を研究者とともに決める。
    配列は国立遺伝学研究所に登録する。解析には混合効果モデルを用いる。凍結の速度は毎分1度とする。

    []{.themes/crosscutting-missing}
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.themes.wording import FEW, known, long_enough, model_sentence, perhaps, title

ABSENT = Message(
    ja="必須のテーマ「{title}」を述べた文が、研究計画の中に見当たりません。",
    en="No sentence of the research plan speaks of the required theme “{title}”.",
    ja_fix="誰を相手に、何を、いつ、どれだけ行い、成果をどう確かめるかを、研究計画の中に書いてください。{example}",
    en_fix="Write into the plan who takes part, in what, when, how often, and how success is checked. {example}",
)
UNSURE = Message(
    ja="必須のテーマ「{title}」に当たる文が見つかりません。このテーマはプロファイルの言葉だけを手がかりに探しています。",
    en="I find no sentence that speaks of the required theme “{title}”; it is known here by the profile's words alone.",
    ja_fix="別の言葉で書いてあるなら、公募の言葉も添えてください。なければ、相手・内容・時期・回数を研究計画に書いてください。",
    en_fix="If it stands there in other words, add the call's own. If not, write into the plan what is done, and when.",
)


@rule(
    "themes/crosscutting-missing", "error", serves="R60 R61 R62", ja="横断テーマの記述がない", en="A theme is missing"
)
def crosscutting_missing(draft: Draft) -> Iterator[Finding]:
    if not long_enough(draft, FEW):
        return
    for theme in draft.profile.themes.crosscutting:
        found = draft.coverage[theme.id]
        if theme.required is None or not theme.required.value or found.verdict != "absent":
            continue
        if found.outside or found.own or perhaps(found) is not None:
            continue  # themes/crosscutting-thin speaks of these
        values = {"title": title(theme), "example": model_sentence(draft, theme)}
        data = {"theme": theme.id, "score": found.score}
        if known(theme):
            yield Finding(None, ABSENT, values, fact=theme.required, data=data)
        else:
            yield Finding(None, UNSURE, values, Severity.WARNING, fact=theme.required, data=data)
