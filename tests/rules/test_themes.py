"""What a plan says of its network, of what lasts and of the challenge, in many wordings and places."""

from __future__ import annotations

import pytest

from lint.rule import Rule
from lint.rules.themes.global_challenge_missing import global_challenge_missing
from lint.rules.themes.network_activity_missing import network_activity_missing
from lint.rules.themes.sustainability_missing import sustainability_missing
from lint.rules.themes.training_plan_missing import training_plan_missing
from tests.drafts import draft, found

PLAN = """
# 研究計画

酵母1,200株のゲノムを読み、凍結に耐える輸送体を系統間で比べる。培養は20度で7日間行う。
得られた株の増殖速度を毎日測る。測定の順序は乱数で決める。装置のずれは標準株2種で補正する。
{x}
配列は国立遺伝学研究所に登録する。解析には混合効果モデルを用いる。凍結の速度は毎分1度とする。

{after}
"""


def missed(rule: Rule, words: str) -> list[str]:
    """The severities of what a rule misses in a plan with a sentence, or with a table behind it."""
    table = "|" in words
    text = PLAN.format(x="" if table else words, after=words if table else "")
    return [str(f.severity or rule.severity) for f, _ in found(rule, draft(text, "jst-aspire-gc-2024"))]


@pytest.mark.parametrize(
    "words",
    [
        "毎月末の会議で四者が次に植える組合せを決める。",
        "2027年11月に金沢で国際集会を開き、若手40名が話す。",
        "採取塾（30名、6日間）は2026年8月と2028年8月に京北で開く。",
        "Every second Thursday the four leads decide on video which farms' swabs have priority.",
        "The Silica School (25 participants, eight days) is held in Hakodate in July 2026.",
        "帰国した者は半年間、毎月の合同セミナーの司会を受け持つ。",
        "An all-hands meeting takes place each March, in turn in Sapporo, Austin and Turku.",
        "| 時期 | 節目 |\n|---|---|\n| 2025年3月 | 盛岡で開始の会合、採取手順の確定 |\n| 2029年9月 | 報告会"
        "、配合の公開 |",
    ],
)
def test_gatherings_of_the_partners_build_a_network(words: str) -> None:
    assert not missed(network_activity_missing, words)


@pytest.mark.parametrize(
    "words",
    [
        "国際ネットワークの一層の強化を図り、頭脳循環を促進していく。",
        "We will strengthen our international network.",
        "二戸市の漆掻き職人9名とは、毎年2月に会合で採取の計画を決める。",
        "学会で毎年発表する。",
        "We present at an international congress every year.",
        "The school records of 1950 are read.",
        "Farmers meet four times a year and rank the diseases.",
        "相手国との連携を深める会議を適宜設ける。",
        "装置は学校の隣にある。",
    ],
)
def test_wishes_and_gatherings_with_others_build_none(words: str) -> None:
    assert missed(network_activity_missing, words)


@pytest.mark.parametrize(
    "words",
    [
        "助成の終了後は、水戸市の工業試験場が装置を引き継ぐ。",
        "五年目に株を微生物保存施設へ預け、実習を大学の科目に引き継ぐ。",
        "In 2029 the library goes to the Felix d'Hérelle collection and the practical becomes an elective.",
        "A dressing specification is handed to the harbour offices of Naha and Swansea.",
        "部品表は産業技術総合研究所が標準物質として頒布し続ける。",
        "三系統の種苗登録の申請を行い、講習を単位互換科目とする。",
        "Two vaccine makers have signed a memorandum that commits them to run the line at their own cost.",
        "製紙会社2社が四年目に試用する。",
    ],
)
def test_what_is_handed_over_or_used_lasts(words: str) -> None:
    assert not missed(sustainability_missing, words)


@pytest.mark.parametrize(
    "words",
    [
        "社会実装に向けた出口戦略を明確化する。",
        "Sustainability is ensured.",
        "持続的な発展に貢献するべく、着実な前進を期する。",
        "The plugs are taken over the bridge.",
        "コードはMITライセンスで公開する。",
        "プロモーターの組合せ設計とロボットによる接合導入を行う。",
        "Cutting-edge methods will be deployed.",
        "企業との連携も視野に入れる。",
    ],
)
def test_wishes_and_like_words_tell_of_nothing_that_lasts(words: str) -> None:
    assert missed(sustainability_missing, words)


@pytest.mark.parametrize(
    "words",
    [
        "塗料の溶剤による健康被害は世界のどの国にもあり、樹の分布も塗装の需要も一国に収まらない。",
        "世界の食料の三割を占める稲の問題であり、三国の圃場を同時に並べなければ、一つの谷でしか効かない答えに終わる。",
        "Seven in ten of all antibiotics in the world go into animals, and no single ministry can solve it.",
        "地球規模の炭素の問題であり、米国の装置、韓国の培養、日本の株は、どれか一つを欠くと循環が閉じない。",
        "This is a global question that can be answered only by the three together.",
        "世界の海で起きている問題で、冷水の種は函館に、暖水の種はラホヤにしかない。",
        "気候変動に関わるこの問いは、三者の試料を合わせて初めて解ける。",
        "Every ocean country is losing its meadows, and none of the groups has all the seeds.",
    ],
)
def test_a_challenge_and_why_only_together(words: str) -> None:
    assert not missed(global_challenge_missing, words)


@pytest.mark.parametrize(
    "words",
    [
        "培地の種類を比べる。",
        "本研究は国内の酵母を対象とする。",
        "株は冷凍庫で保存する。",
        "We compare media on agar.",
        "相手国の研究者とも協力する。",
        "The press stops growth within four minutes.",
        "測定は一日に三回行う。",
        "Strength is measured on day 28.",
    ],
)
def test_a_plan_of_measurements_tells_no_challenge(words: str) -> None:
    assert missed(global_challenge_missing, words)


BUDGET = """# 経費

| 費目 | 2025年度 | 2026年度 | 計（千円） |
|---|---|---|---|
| 国際ワークショップの開催費 | 3,000 | 3,000 | 6,000 |
| 消耗品 | 1,000 | 1,000 | 2,000 |
| 直接経費 | 4,000 | 4,000 | 8,000 |
"""


def test_what_only_the_budget_pays_for_is_asked_about() -> None:
    assert missed(network_activity_missing, BUDGET) == ["question"]
    assert missed(training_plan_missing, BUDGET.replace("国際ワークショップ", "夏の学校")) == ["question"]
    assert missed(training_plan_missing, BUDGET) == ["warning"]


def money(row: str) -> str:
    head = "# 予算（千円）\n\n| 費目 | 2025 | 2026 | 2027 |\n|---|---|---|---|\n| 旅費 | 900 | 900 | 900 |"
    return f"{head}\n| {row} | 500 | 500 | 500 |"


@pytest.mark.parametrize(
    ("row", "left"),
    [
        ("国際研究集会（年2回、水戸・デービス交互）", []),
        ("Annual meeting of the partners, each March", []),
        ("研究集会の会場費", ["question"]),
        ("農家との会合（年4回）", ["warning"]),
    ],
)
def test_a_row_of_the_budget_tells_of_a_gathering_where_it_says_how_often(row: str, left: list[str]) -> None:
    assert missed(network_activity_missing, money(row)) == left


def test_a_stay_is_counted_once_as_training() -> None:
    stay = "大学院生の戸田 航平は、2025年9月から2026年8月まで、トゥルク大学のRantala博士の指導で糸を引く。"
    assert missed(training_plan_missing, stay) == ["warning"]


def test_a_wish_under_a_title_of_what_remains_says_nothing() -> None:
    after = "# 助成のあと\n\n{}"
    text = PLAN.format(x="", after=after.format("五年後も、新たな段階へと大きく飛躍していくことが強く期待される。"))
    assert found(sustainability_missing, draft(text, "jst-aspire-gc-2024"))
    text = PLAN.format(x="", after=after.format("2030年からは、株を市の試験場の冷凍庫に置く。"))
    assert not found(sustainability_missing, draft(text, "jst-aspire-gc-2024"))
