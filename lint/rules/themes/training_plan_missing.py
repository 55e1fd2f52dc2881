"""The plan for training young researchers is missing, or holds no measure that could be carried out.

The call wants 「若手研究者を中心とした人材育成計画を研究計画に盛り込む」.  Two concrete measures are expected: a
course, a stay with an aim, a mentor with dates, money of their own, a sub-project to lead.  「若手の育成に努める」 is
none.

若手研究者の育成計画として、実行できる施策が二つ以上書かれているかを見ます。「育成に努める」だけでは施策と読めません。

    <!-- call: jst-aspire-gc-2024 -->
    # 研究計画

    酵母1,200株のゲノムを読み、凍結に耐える輸送体を系統間で比べる。培養は20度で7日間行う。
    得られた株の増殖速度を毎日測る。測定の順序は乱数で決める。装置のずれは標準株2種で補正する。
    [研究への参画を通じて、次世代を担う若手研究者の育成にも積極的に努める。]{.themes/training-plan-missing}
    配列は国立遺伝学研究所に登録する。解析には混合効果モデルを用いる。凍結の速度は毎分1度とする。

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    # 研究計画

    酵母1,200株のゲノムを読み、凍結に耐える輸送体を系統間で比べる。培養は20度で7日間行う。
    得られた株の増殖速度を毎日測る。測定の順序は乱数で決める。装置のずれは標準株2種で補正する。
    毎年8月に2週間の実習を開き、大学院生20名が分注機の操作を学び、修了者に2単位を認定する。
    博士課程の学生には相手国の副指導教員を付け、月に2回の面談の記録を両校で保管する。
    配列は国立遺伝学研究所に登録する。解析には混合効果モデルを用いる。凍結の速度は毎分1度とする。
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.themes.activities import trains
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.mobility.plans import young
from lint.rules.themes.statements import label, rows, training
from lint.rules.themes.wording import long_enough, place

NONE = Message(
    ja="若手研究者の育成計画として実行できる施策が、研究計画から読み取れません。",
    en="No measure for training young researchers can be read from the plan.",
    ja_fix="講習、共同指導、裁量経費、小課題の主宰など、対象と時期と確かめ方のある施策を二つ以上書いてください。",
    en_fix="Write two measures or more (courses, joint supervision, a budget, a sub-project) with dates and checks.",
)
ONE = Message(
    ja="若手研究者の育成の施策が、これ一つしか読み取れません。",
    en="This is the only measure for training young researchers that the plan holds.",
    ja_fix="対象と時期と確かめ方のある施策を、もう一つ以上加えてください。",
    en_fix="Add at least one more, with its audience, dates and how success is checked.",
)
PAID = Message(
    ja="「{words}」はありますが、若手研究者の育成計画が本文から読み取れません。",
    en="There is “{words}”, but the text holds no plan for training young researchers.",
    ja_fix="対象と時期と確かめ方のある施策を、二つ以上本文に書いてください。",
    en_fix="Write two measures or more in the text, with their audience, dates and checks.",
)


@rule("themes/training-plan-missing", "warning", serves="R55", ja="育成計画がない", en="No training plan")
def training_plan_missing(draft: Draft) -> Iterator[Finding]:
    asked = draft.profile.themes.training_plan
    if asked is None or not asked.value or not long_enough(draft):
        return
    measures = training(draft)
    stays = any(young(draft, stay) and stay.role for stay in draft.movements)
    if len(measures) + stays >= 2:
        return
    if measures:
        yield Finding(draft.sentences[measures[0]].span, ONE, fact=asked, data={"measures": 1})
        return
    at = place(draft, "training spoken", "workforce spoken")
    paid = next((span for budget in (False, True) for span, words in rows(draft, budget=budget) if trains(words)), None)
    if paid is None:
        yield Finding(at, NONE, fact=asked, data={"measures": 0})
    else:
        yield Finding(paid, PAID, {"words": label(draft, paid)}, Severity.QUESTION, fact=asked, data={"measures": 0})
