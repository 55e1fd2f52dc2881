"""Gains told by what a side lacked, by a question or by what stays there; aims and ties in further wordings."""

from __future__ import annotations

import pytest

from lint.rules.mobility.purpose_missing import purpose_missing
from lint.rules.mobility.role_missing import role_missing
from lint.rules.mobility.synergy_missing import synergy_missing
from lint.rules.team.integration_missing import integration_missing
from lint.rules.team.part_thin import part_thin
from tests.drafts import draft, found

CALL = "jst-aspire-gc-2024"
JA = """
# 研究内容と体制

{tie}

# チームメンバー表

日本側

| 氏名 | 所属・職 | 役割 |
|---|---|---|
| 石黒 由佳 | 三重大学 教授 | 研究代表者、培養 |
| 神谷 拓 | 三重大学 助教 | 選抜 |

相手国側

| 氏名 | 所属・職 | 国 | 役割 |
|---|---|---|---|
| Laura Whitcomb | ワシントン大学 教授 | 米国 | 代表者、配列の解析 |
| Dean Foster | ワシントン大学 研究員 | 米国 | 水温の解析 |
| Eero Saarinen | ヘルシンキ大学 教授 | フィンランド | {part} |

# 渡航・招へい計画

{stay}

| 氏名 | 期間 | 渡航先 | 役割 |
|---|---|---|---|
| 神谷 拓 | 2025年4月～2026年3月 | ワシントン大学（米国） | {role} |
| Dean Foster | 2026年4月～2026年9月 | 三重大学（日本） | 水温の記録を読む |
"""
EN = """
# Work plan and collaboration

{tie}

# Members

| Name | Affiliation | Country | Part |
|---|---|---|---|
| Yuka Ishiguro | Mie University | Japan | PI, culture |
| Taku Kamiya | Mie University | Japan | selection of strains |
| Laura Whitcomb | Oregon State University | USA | PI, builds designs |
| Dean Foster | Oregon State University | USA | flow cytometry |
| Julien Lavoie | University of British Columbia | Canada | {part} |

# Mobility plan

{stay}

| Name | Period | Destination | Task |
|---|---|---|---|
| Taku Kamiya | April 2025 to March 2026 | Oregon State University, USA | {role} |
| Dean Foster | April 2026 to September 2026 | Mie University, Japan | Sorts cells of the strains |
"""
TIE_JA = "三重大学が選んだ20株をワシントン大学が読み、配列を三重大学に返す。両機関は毎月の会議で次の株を決める。"
TIE_EN = "Mie sends forty designs to Oregon State University, which returns the values; both meet monthly and decide."


def ja(tie: str = TIE_JA, stay: str = "", part: str = "塩分試験", role: str = "株を選ぶ") -> str:
    return JA.format(tie=tie, stay=stay, part=part, role=role)


def en(tie: str = TIE_EN, stay: str = "", part: str = "wash tests", role: str = "Selects strains") -> str:
    return EN.format(tie=tie, stay=stay, part=part, role=role)


def filled(stay: str) -> str:
    return en(stay=stay) if stay.isascii() or "’" in stay else ja(stay=stay)


@pytest.mark.parametrize(
    "words",
    [
        "ワシントン大学はこれまで冷たい海の株しか持たなかった。神谷が暖かい海の株を携えて行くことで、初めて比較が可能になる。",
        "Saarinen教授は、低塩分の株だけでは指標の一般性を示せないことを課題としてきた。神谷の持ち込む株で指標を広げられる。",
        "米側から見れば、西岸の株は許可が難しく手に入らない。本計画でその株を共有する。",
        "この計画で米国側に残るものは、種子240袋と生残の記録である。",
        "カナダ側の収穫：亜熱帯の株20種。米国側の収穫：西岸の水温の値。",
        "Saarinen教授が長年ほしがっていた亜熱帯の種を、神谷が生きたまま届ける。",
        "Whitcomb教授の計算は冷たい海でしか試されていない。神谷の値が届けば、暖かい海の漁協にも使ってもらえる。",
        "なぜ相手国側が加わるのか。ワシントン州は藻場を1万エーカー増やす目標を掲げ、本計画の順位表がそのまま播種に使われる。",
        "Oregon State University, which has no alpine strains of its own, receives 200 isolates and the assay.",
        "Who is the richer for it? Oregon, for 200 alpine isolates; Mie, for a foundry.",
        "Why would Oregon want this? Its foundry often stands idle, and none of its strains grows in the cold.",
        "In return for the time on the machine, Mie ships 200 alpine isolates to Oregon State University.",
        "Neither side could do this alone. Put together, 400 variants a month of alpine lipases can be built.",
        "Nobody goes home with empty hands. In Oregon they get to see alpine wings, and Mie has fresh ones.",
        "UBC gains a model of its fabrics.",
    ],
)
def test_what_a_side_lacked_and_now_has_is_its_gain(words: str) -> None:
    assert not found(synergy_missing, draft(filled(words), CALL))


@pytest.mark.parametrize(
    "words",
    [
        "相手国側には、渡航者の滞在にかかる便宜をお願いしている。滞在費は当方が負担するため、相手国側に負担は生じない。",
        "相手国側との相乗効果が期待できる。",
        "相手国側のメリットについては、採択後に各機関と協議のうえで整理する。",
        "日本にはこの装置がない。神谷がワシントン大学で測ることで、初めて比較が可能になる。",
        "What do we gain from it? Two hundred designs and a foundry that Mie has never had.",
        "What the counterparts gain will be worked out in the first year.",
        "We are grateful to Professor Whitcomb, whose group bears no cost of the stays.",
    ],
)
def test_courtesy_and_what_is_put_off_are_no_gain(words: str) -> None:
    assert found(synergy_missing, draft(filled(words), CALL))


@pytest.mark.parametrize(
    "words",
    [
        "神谷助教はこれまで海外での研究歴がないため、この機会に渡航させる。",
        "できるだけ多くの学生に海外を経験させることを優先する。",
        "渡航によって若手が異文化に触れ、国際的な視野を持った人材に成長することを狙いとする。",
        "神谷の渡航は、本人の希望する欧州での生活経験を積む機会として設けた。",
        "Since the call requires a stay of one year, we will send one person to the United States for a year.",
        "Dr Kamiya has never lived abroad, and this is reason enough to send him.",
        "The stays are meant to broaden the horizon of our young staff and to improve their English.",
    ],
)
def test_to_have_been_abroad_is_no_aim_of_the_research(words: str) -> None:
    assert found(purpose_missing, draft(filled(words), CALL))


@pytest.mark.parametrize(
    "words",
    [
        "神谷助教には海外での研究歴がない。流水水槽は国内になく、選抜はシアトルで行うほかないため、1年間滞在して自ら運転を担う。",
        "若手を育てることも渡航のねらいの一つであるが、各渡航は課題の実験を進めるために行う。",
        "公募要領で1年程度の滞在が求められているため、神谷の滞在を12か月とし、その間に40株の選抜を終える。",
        "Dr Kamiya has never lived abroad. He goes to Corvallis because no foundry in Japan takes outside protocols.",
        "The call asks for a stay of one year; the protocol needs just that, since forty lipases take eleven months.",
        "A secondary aim is that the young researchers learn to lead a team in another country.",
    ],
)
def test_an_aim_of_the_research_may_stand_beside_experience(words: str) -> None:
    assert not found(purpose_missing, draft(filled(words), CALL))


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (ja(role="海外の研究者とのネットワークづくり"), True),
        (en(role="extended research stay"), True),
        (en(role="To be fixed with the host"), True),
        (en(role="build protocol for forty lipases"), False),
    ],
)
def test_a_task_without_an_object_is_none(text: str, missing: bool) -> None:
    assert bool(found(role_missing, draft(text, CALL))) == missing


PROSE = """
# 研究内容

茶畑の土を採り、窒素の流れを測って式に入れる。

# 渡航・招へい計画

（1）小松 直哉（助教）は、2025年6月から2026年5月まで、ガルフ大学（カナダ、受入れ：Anne Desrosiers教授）に滞在し、{task}

（2）Brennan研究室の博士研究員Olivia Marshを、2026年8月から2027年1月まで静岡大学（受入れ：戸田）に招き、{other}

アイオワ州立大学は茶畑の値を得て、計算の式を果樹にも使えるようになる。
"""


@pytest.mark.parametrize(
    "task",
    [
        "研究に取り組む。",
        "研究室の一員として活動する。",
        "先方の指導のもと研鑽を積む。",
        "共同で研究を行う。",
        "今後の研究について話し合う。",
    ],
)
def test_what_is_told_below_of_others_is_no_task_of_a_guest(task: str) -> None:
    assert found(role_missing, draft(PROSE.format(task=task, other="茶畑6か所で窒素の流れを測る。"), CALL))
    assert found(role_missing, draft(PROSE.format(task="土60点の窒素を測る。", other=task), CALL))
    whole = PROSE.format(task="土60点の窒素を測る。", other="茶畑6か所で窒素の流れを測る。")
    assert not found(role_missing, draft(whole, CALL))


@pytest.mark.parametrize(
    "task", ["世界の第一線に身を置いて視野を広げる。", "現地の文化と里山の暮らしに親しんでもらう。"]
)
def test_life_abroad_is_no_purpose(task: str) -> None:
    assert found(purpose_missing, draft(PROSE.format(task=task, other="茶畑6か所で窒素の流れを測る。"), CALL))


TABLE_JA = """
| 機関 | 受け取るもの | 行うこと | 渡すもの |
|---|---|---|---|
| 三重大学 | 全地点の株 | 配列を読む | 配列（ワシントン大学へ） |
| ワシントン大学 | 配列 | 候補を選ぶ | 候補20（ヘルシンキ大学へ） |
| ヘルシンキ大学 | 候補20 | 塩分試験 | 順位（三重大学へ） |
"""
TABLE_EN = """
| Step | Who | Input from | Output to |
|---|---|---|---|
| design | Mie University | - | Oregon State University |
| build | Oregon State University | Mie University | University of British Columbia |
| test | University of British Columbia | Oregon State University | Mie University |
"""


@pytest.mark.parametrize(
    "text",
    [
        ja(tie=TABLE_JA),
        en(tie=TABLE_EN),
        ja(tie="三重大学が読んだ配列から、ワシントン大学が候補20を選び、ヘルシンキ大学がその順に育てる。"),
        ja(
            tie="三重大学で播いた株の生残がワシントン大学のモデルの答え合わせになり、外れた株はヘルシンキ大学が育て直す。"
        ),
    ],
)
def test_what_one_makes_and_another_works_with_ties_them(text: str) -> None:
    assert not found(integration_missing, draft(text, CALL))


@pytest.mark.parametrize(
    "words",
    [
        "三重大学で採れた種がヘルシンキ大学の飼育箱に入り、そこで測った速さをワシントン大学が式に入れる。",
        "三重大学が種の数、ワシントン大学が種の働きを出し、忠南大学校がそれを別の畑で確かめる。",
        "種数は三重大学、速さはワシントン大学が出す。どれか一つでも遅れれば翌年の畑を選べず、代表者は毎月第2火曜に値を突き合わせる。",
    ],
)
def test_what_goes_from_one_to_the_next_ties_them(words: str) -> None:
    assert not [one for one, _ in found(integration_missing, draft(ja(tie=words), CALL)) if one.severity is None]


@pytest.mark.parametrize(
    "words",
    [
        "各国の代表者がそれぞれの研究班を率い、班ごとに計画を立てて実施する。三重大学は株を育てる。",
        "三重大学は株を育てる。全体の統括は石黒が行い、各国の代表者と適切に連携を図りながら進める。",
        "三重大学は株を育てる。農学、生態学、分子生物学の英知を集め、国を越えた絆で課題に挑む。",
    ],
)
def test_each_group_with_its_own_plan_is_no_whole(words: str) -> None:
    assert found(integration_missing, draft(ja(tie=words), CALL))


def test_each_with_its_own_line_of_research_is_no_whole() -> None:
    own = "Each partner pursues its own line of research with its own funds, and the results stand side by side."
    assert found(integration_missing, draft(en(tie=own), CALL))


@pytest.mark.parametrize(
    ("text", "thin"),
    [
        (ja(part="神谷の受入れ"), True),
        (en(part="host of Taku Kamiya"), True),
        (ja(part="アドバイザー", tie=TIE_JA + "ヘルシンキ大学からは大所高所からの意見をいただく。"), True),
        (ja(part="塩分試験と学生の受入れ"), False),
        (en(part="wash tests; host of Taku Kamiya"), False),
    ],
)
def test_who_only_hosts_or_advises_makes_a_thin_part(text: str, thin: bool) -> None:
    assert bool(found(part_thin, draft(text, CALL))) == thin
