"""A theme that the call requires is named, but nothing is said of what will be done for it.

「横断テーマAにも積極的に取り組む」 names a theme; a reviewer learns from it neither who takes part nor in what.  The
rule shows the sentence that comes nearest, what it leaves open, and one that would do.  A theme that is addressed only
in closing words, or in a section that is no part of the research plan, is thin as well: it must stand in the plan.

公募が必須とする横断テーマに触れてはいるものの、相手、活動、回数、時期、担当、成果が読み取れません。最も近い文と、そこに欠けて
いるものを示します。研究計画の外（結びの段落など）にしか書かれていない場合も知らせます。

    <!-- call: jst-aspire-gc-2024 -->
    # 研究計画

    本課題では、酵母1,200株のゲノムを読み、凍結に耐える輸送体を系統間で比べる。培養は20度で7日間行う。
    [市民との対話や共創にも積極的に取り組んでいく。]{.themes/crosscutting-thin}
    得られた株の増殖速度を毎日測る。測定の順序は乱数で決める。装置のずれは標準株2種で補正する。
    毎年8月に2週間の実習を開き、大学院生20名が分注機の操作を学び、修了者に2単位を認定する。
    配列は国立遺伝学研究所に登録する。解析には混合効果モデルを用いる。凍結の速度は毎分1度とする。
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.themes.wording import FEW, lacking, long_enough, model_sentence, perhaps, span, title

NAMED = Message(
    ja="必須のテーマ「{title}」に触れた文はありますが、具体的な取り組みが読み取れません（不足：{lacks}）。",
    en="The required theme “{title}” is named here, but not filled: {lacks} cannot be read from it.",
    ja_fix="相手、活動、回数、時期、担当、成果の確かめ方を書き加えてください。{example}",
    en_fix="Add who takes part, in what, how often, when, who is responsible and what comes out. {example}",
)
OUTSIDE = Message(
    ja="必須のテーマ「{title}」が研究計画の外（結びの段落など）にしか書かれていません。公募は研究内容に含めることを求めています。",
    en="The required theme “{title}” is addressed outside the research plan only. The call wants it to be part of it.",
    ja_fix="この内容を研究計画の中に移し、研究の手順や日程と結び付けてください。",
    en_fix="Move this into the plan, and tie it to the steps and dates of the research.",
)

PERHAPS = Message(
    ja="必須のテーマ「{title}」を述べた文でしょうか。このテーマはプロファイルの言葉だけを手がかりに探しており、確かには読み取れませんでした。",
    en="Does this speak of the required theme “{title}”? I know it by the profile's words alone, and am not sure.",
    ja_fix="公募の言葉（テーマの名前など）を書き添えると、審査員にも確実に伝わります。",
    en_fix="Add the call's own words for the theme, so that no reader misses it.",
)


@rule("themes/crosscutting-thin", "warning", serves="R60 R61 R62", ja="横断テーマが名ばかり", en="A theme in name only")
def crosscutting_thin(draft: Draft) -> Iterator[Finding]:
    if not long_enough(draft, FEW):
        return
    for theme in draft.profile.themes.crosscutting:
        if theme.required is None or not theme.required.value:
            continue
        found = draft.coverage[theme.id]
        if found.verdict == "substance":
            continue
        data = {"theme": theme.id, "score": found.score}
        best = found.evidence[0] if found.evidence else found.best
        if found.outside and not found.own:
            at = span(draft, found.outside[0])
            yield Finding(at, OUTSIDE, {"title": title(theme)}, fact=theme.required, data=data)
        elif (one := perhaps(found)) is not None:
            at = span(draft, one)
            yield Finding(at, PERHAPS, {"title": title(theme)}, Severity.QUESTION, fact=theme.required, data=data)
        elif best is not None and (found.own or found.verdict == "mention"):
            values = {
                "title": title(theme),
                "lacks": lacking(draft, best),
                "example": model_sentence(draft, theme),
            }
            related = tuple(draft.sentences[i].span for i in found.evidence if i != best)
            yield Finding(span(draft, best), NAMED, values, fact=theme.required, data=data, related=related)
