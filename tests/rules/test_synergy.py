"""What a plan of stays says of the counterpart, and where it says it."""

from __future__ import annotations

import pytest

from lint.rules.mobility.synergy_missing import synergy_missing
from tests.drafts import draft, found

CALL = "jst-aspire-gc-2024"
PLAN = """
# 研究計画

藻類を育て、光応答を測る。試料は三か月ごとに送る。{plan}

# 相手国側メンバー

| 氏名 | 所属 | 国 |
|---|---|---|
| Emily Hartwell | ワシントン大学 | 米国 |
| Aino Rautavaara | University of Turku | フィンランド |

# 渡航・招へい計画

{stay}

| 氏名 | 期間 | 渡航先 | 役割 |
|---|---|---|---|
| 山田 花子 | 2025年4月～2026年3月 | ワシントン大学（米国） | 培養法を確立する |
| Daniel Okafor | 2026年4月～2026年9月 | 神戸大学（日本） | 膜を測る |
"""


def one_sided(plan: str = "", stay: str = "") -> bool:
    return bool(found(synergy_missing, draft(PLAN.format(plan=plan, stay=stay), CALL)))


@pytest.mark.parametrize(
    "words",
    [
        "ワシントン大学は、これまで持たなかった日本海の株120種を手に入れる。",
        "米国側は神戸の高圧培養槽を使えるようになり、日本側は光応答の測定法を持ち帰る。",
        "Washington gains 120 strains that it cannot collect itself; Kobe learns the assay.",
        "Turku側は乾燥に強い株を受け取り、自前の改良に使う。",
        "往来によって、両大学はそれぞれ他方の装置を利用できる。",
        "ワシントン大学は株を、トゥルク大学は測定の手順を、神戸大学は模型を得る。",
        "The University of Turku will own a second copy of the spectrometer when the visits are over.",
        "双方の強みを組み合わせ、単独では測れない深さ3 nm以下の領域を測る。",
        "Hartwellの研究室には、Okaforが作る膜の標準試料が残り、次の装置の校正に使われる。",
        "For Turku, the exchange opens a coast that Finland does not have.",
    ],
)
def test_what_the_counterpart_gains_may_stand_with_the_stays_or_with_the_research(words: str) -> None:
    assert not one_sided(stay=words)
    assert not one_sided(plan=words)


@pytest.mark.parametrize(
    "words",
    [
        "往来を通じて相互の理解を深め、相乗効果を最大限に発揮していく。",
        "滞在中は週に一度、受入研究者と面談する。",
        "The group in Kobe will benefit greatly from the clean room in Seattle.",
        "山田はワシントン大学で最先端の測定法を学ぶ。",
        "神戸大学は渡航によって新しい装置を使えるようになる。",
        "若手が国際的な視野を身につける貴重な機会となる。",
        "Yamada will learn the assay at the University of Turku.",
        "渡航費は規程に従って支給する。",
        "The Japanese side gains access to the telescope, and our students gain experience.",
    ],
)
def test_promises_and_what_the_own_side_gains_tell_nothing_of_the_counterpart(words: str) -> None:
    assert one_sided(stay=words)
    assert one_sided(plan=words)
