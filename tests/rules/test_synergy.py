"""What a plan of stays says of the counterpart and of its own aim, and where it says it."""

from __future__ import annotations

import pytest

from corpora.blind import FOLDER
from lint.analyse.movements.gains import Sides, gains
from lint.rules.mobility.purpose_missing import purpose_missing
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
        "The University of Turku (UTU), for its part, gains the first spectra of films that no plant makes.",
        "UTU (the University of Turku) was founded in 1920. UTU, in return, receives forty strains.",
        "ワシントン大学には、育ちの分かる乾いた株が毎年二十点届く。",
        "ワシントン大学（WUS）と組む。WUSは膜の手順を得て、次の装置に使う。",
        "Turku has no press of its own, and with Okafor's months in Kobe it gets its first operator.",
        "The University of Turku has never spun a fibre; through the visits it acquires a small line.",
        "The University of Turku lacks warm strains and gets forty of them.",
        "Turku closes the gap between its films and the sea that they come from.",
        "Nobody goes home with empty hands: forty strains fall to Turku, and to Kobe the press.",
        "What Turku lacks is a way to keep strains (a third were lost), and this they will have from us.",
        "In Turku, cameras will hang where none hung before.",
        "ワシントン大学の培養室に、日本の若手が去ったあとも海藻の株が根づく。",
        "Turku大学の測定には、来日者の覚えた染め方が織り込まれる。",
        "来日した若手は、膜を乾かす手順を自校に持ち帰る。",
        "ワシントン大学の学生は、測り方を持ち帰って自分たちの装置を直す。",
        "招いた博士研究員が、解析の手順を本国へ持ち帰る。",
        "Each guest takes a calibrated sensor home.",
        "先方が得るもの。乾燥に強い株四十種。",
        "海外チームは日本の標準測定を自らの開発に使えるようになり、評価が五か月に縮む。",
        "What stays in Turku is a cartridge that writes with enzymes.",
    ],
)
def test_what_the_counterpart_gains_may_stand_with_the_stays_or_with_the_research(words: str) -> None:
    assert not one_sided(stay=words)
    assert not one_sided(plan=words)


@pytest.mark.parametrize(
    "words",
    [
        "All sides will be the richer for it.",
        "She holds a doctoral degree in plant physiology and has never lived outside Japan.",
        "The exchange produces a strong synergy and a win-win relation.",
        "He received his doctorate in 2019 and has never worked outside Japan, which I regret.",
        "山田は2023年にワシントン大学で三週間を過ごし、治具を持ち帰っている。",
        "往来を通じて相互の理解を深め、相乗効果を最大限に発揮していく。",
        "滞在中は週に一度、受入研究者と面談する。",
        "The group in Kobe will benefit greatly from the clean room in Seattle.",
        "山田はワシントン大学で最先端の測定法を学ぶ。",
        "神戸大学は渡航によって新しい装置を使えるようになる。",
        "若手が国際的な視野を身につける貴重な機会となる。",
        "Yamada will learn the assay at the University of Turku.",
        "渡航費は規程に従って支給する。",
        "The Japanese side gains access to the telescope, and our students gain experience.",
        "The University of Turku, for its part, sends a student in spring.",
        "神戸大学には、ワシントン大学の株が毎年二十点届く。",
        "若手が長く滞在し、現地の測り方を日本に持ち帰る。",
        "山田は培養の手順を身につけ、持ち帰って国内の研究室に広める。",
        "渡航した者は標本を持ち帰る。",
        "米国側はNSF、フィンランド側はフィンランド研究評議会に、それぞれの研究費を申請している。",
        "Our students bring the assay home.",
        "Turku has a fine laboratory, and it is easily reached.",
        "神戸には古い株が、トゥルクには冷たい海の株が残っている。",
        "Turku sends two students; our group gets its first operator.",
    ],
)
def test_promises_and_what_the_own_side_gains_tell_nothing_of_the_counterpart(words: str) -> None:
    assert one_sided(stay=words)
    assert one_sided(plan=words)


@pytest.mark.parametrize(
    "words",
    [
        "三つの国がそろって初めて、株の分布の全体が分かる。",
        "二つの海を比べなければ、光応答の理由は分からない。",
        "Only together can the two sides solve this problem.",
        "No single country holds all strains, and no laboratory can do this alone.",
    ],
)
def test_why_the_work_must_be_done_together_is_no_gain_of_the_exchange(words: str) -> None:
    assert one_sided(plan=words)


def test_what_travellers_do_is_no_gain_of_the_counterpart() -> None:
    stay = "山田花子はワシントン大学でHartwell教授とともに研究し、膜を一秒以内に測る手順を組む。"
    assert one_sided(stay=stay + "Okaforは神戸大学の研究室で、計算の手順を集積回路に書き込み、消費電力を測る。")


@pytest.mark.parametrize(("side", "silent"), [("Deccan", False), ("Uppsala", True)])
def test_the_counterparts_of_an_applicant_outside_japan_are_those_of_other_countries(side: str, silent: bool) -> None:
    text = f"""# Application

Main applicant: Annika Falk, Uppsala University

# Participants

| Participant | Position | Responsible for | Stay |
|---|---|---|---|
| **Sweden** | | | |
| Annika Falk | Professor, Uppsala University | leader | none |
| **India** | | | |
| Rohan Ghatge | Fellow, Deccan College | trace elements | April 2027 |

# Research stays

{side} gains the standards that its crucibles lack, and a list of them.

| Name | Destination | Period | Work |
|---|---|---|---|
| Annika Falk | Deccan College, India | March 2026 to May 2026 | Measures 120 fragments |
| Rohan Ghatge | Uppsala University, Sweden | April 2027 to June 2027 | Joins the data |
"""
    one = draft(text, str(FOLDER / "calls" / "joint-studies.toml"))
    assert bool(found(synergy_missing, one)) == silent
    assert [member.country for member in one.members] == ["SE", "IN"]


def aimless(words: str) -> bool:
    return bool(found(purpose_missing, draft(PLAN.format(plan="", stay=words), CALL)))


@pytest.mark.parametrize(
    "words",
    [
        "渡航すること自体を目的とするのではなく、膜を測るために人を送る。",
        "若手を海外に派遣すること自体が目的ではない。",
        "渡航・招へいの実施は目的でなく、手段である。",
        "派遣の目的は膜を測ることである。",
        "往来は、論文では伝わらない三つの手順を移すために行う。",
        "本計画の目的は、若手を派遣して光応答の測定法を東京に移すことである。",
        "The purpose of each stay is to calibrate one sensor.",
        "The aim of the exchange is to bring the assay to Kobe, which no manual can teach.",
        "渡航の目的：膜の厚さを20株で測る。",
        "若手を海外に派遣し、現地の装置でしか測れない寿命を求める。",
        "We send students to Turku because the press stands there.",
        "渡航の実施自体を目標とするのではなく、膜を測る。",
        "派遣の実施そのものを目標にはしない。",
        "行き来すること自体に意味はない。",
        "大切なのは、往来が測定の時期に合うことである。",
        "The visits are not valuable in themselves: each answers a question.",
        "The number of visits is small, since each serves one experiment.",
        "The principal outcome of the visits is a common protocol.",
        "We hope to place the moss beside a drained field in Minnesota.",
        "滞在の目的は、双方の装置の較正をそろえることである。",
        "The stays are meant to move the press control to Kobe.",
        "膜の作り方を学んでもらうことが、この滞在の目的である。",
    ],
)
def test_stays_that_serve_the_research_have_an_aim(words: str) -> None:
    assert not aimless(words)


@pytest.mark.parametrize(
    "words",
    [
        "本計画の目的は、若手研究者を海外に派遣することである。",
        "本事業では、できるだけ多くの若手に英国での生活を経験させること自体を目的として往来を計画した。",
        "The foremost purpose of the programme is to let as many of our members as possible spend time overseas.",
        "渡航すること自体に意義があり、これを本課題の目的とする。",
        "本課題は若手の海外経験を増やすことを主な目的とする。",
        "本計画では派遣と招へいの実施自体を目標とし、五年間でのべ人数を最大にする。",
        "国際頭脳循環で最も大切なのは、人が行き来することそのものである。",
        "今回の計画では、行き来すること自体に意味があると考えています。",
        "往来の回数を増やすこと自体が成果である。",
        "何人が海外へ渡ったかを本計画の第一の成果とする。",
        "The visits are valuable in themselves, and what matters is to have been there.",
        "The principal output of the plan is the number of visits.",
        "Exchange is a goal in its own right.",
        "Our main goal is that every student goes abroad at least once.",
        "The stays are an end in themselves: young people should see the world.",
        "国際交流の実績を積むことが渡航の狙いである。",
        "The objective is to increase the number of researchers with experience abroad.",
    ],
)
def test_travelling_as_the_aim_is_told_in_any_words(words: str) -> None:
    assert aimless(words)


@pytest.mark.parametrize(
    "words",
    [
        "Altogether 9 researchers leave Japan for a stay abroad, and 4 researchers from abroad stay in Japan.",
        "本計画では、日本側から4名を派遣し、相手国側から3名を招へいする。",
    ],
)
def test_numbers_of_travellers_both_ways_are_no_gain(words: str) -> None:
    assert one_sided(stay=words)
    assert not one_sided(stay=f"{words}\n\nBoth sides gain: the partners obtain our strains for their own screening.")


STAY = """
# {title}

{first}{words}
"""
EN = "Daichi Momose stays at the University of California, Davis, from May 2025 to April 2026. "
JA = "桃瀬大地は、2025年5月から2026年4月まで、カリフォルニア大学デービス校に滞在する。"


@pytest.mark.parametrize(
    ("words", "idle"),
    [
        ("The purpose of this stay is to gain international experience.", True),
        ("The aim of his year in Davis is to broaden his horizons abroad.", True),
        ("The purpose of this stay is to gain experience with neutron reflectometry.", False),
        ("The purpose of this stay is to measure 40 yeasts and gain international experience.", False),
        ("It is not the aim of this stay to gain international experience.", False),
        ("滞在の目的は、見聞を広め、人脈を築くことである。", True),
        ("国際感覚を身に付けることを目的とする。", True),
        ("滞在の目的は、国際経験を積みつつ、酵母40株の糖代謝を測ることである。", False),
        ("滞在の目的は、共同研究を進めることである。", False),
    ],
)
def test_an_aim_that_any_stay_serves_is_none_of_the_research(words: str, idle: bool) -> None:
    title, first = ("Mobility plan", EN) if words.isascii() else ("渡航・招へい計画", JA)
    text = STAY.format(title=title, first=first, words=words)
    told = [quoted for _, quoted in found(purpose_missing, draft(text, CALL))]
    assert told == ([words] if idle else [])


@pytest.mark.parametrize(
    "words",
    [
        "By 2029 we want as many members as possible to have spent time in a partner’s laboratory.",
        "The stays are meant above all to give every member the experience of living in a partner country.",
        "What matters most is that every student has lived abroad for a year.",
        "若手に海外での生活を経験させることが、この計画の何よりの目的である。",
        "この計画が何より重視するのは、若手が海外で暮らすことである。",
        "若い人に一度は海外で暮らす経験をしてもらいたい、というのがこの計画のいちばんの願いである。",
    ],
)
def test_an_aim_of_nothing_but_going_is_none(words: str) -> None:
    assert aimless(words)


def test_both_sides_in_a_travellers_task_gain_nothing() -> None:
    assert one_sided(stay="山田花子は2026年3月の1か月間、ワシントン大学に滞在し、両国の測定値を突き合わせる。")


def test_who_supervises_on_both_sides_gains_nothing_yet() -> None:
    assert one_sided(stay="Each fellow has a supervisor on both sides and a plan that is signed by both sides.")
    assert not one_sided(stay="Both sides gain: Washington receives the strains, and Kobe the light sensor.")


def test_a_gain_may_be_told_politely_or_as_what_a_stay_means_to_them() -> None:
    assert not one_sided(stay="ワシントン大学は、蔵に百年住みついた株を初めて自分の畑で試せます。")
    assert not one_sided(stay="ワシントン大学にとっては、神戸の結晶が入ることで、転位の働きを初めて調べられる。")
    assert not one_sided(stay="ワシントン大学側では、神戸の保存する在来系統86点が加わり、温帯の枝が埋まる。")
    assert not one_sided(stay="The University of Washington is given 30 species whose larvae it has never seen.")


def test_to_send_people_may_be_the_aim_at_the_end_of_a_sentence() -> None:
    aim = "Sending our students to large laboratories is the primary purpose of the visits."
    assert [words for _, words in found(purpose_missing, draft(PLAN.format(plan="", stay=aim), CALL))] == [aim]


@pytest.mark.parametrize("head", ["双方の利益は次のとおり。", "双方の得るもの", "往来は受渡しのためである。"])
def test_a_line_for_each_side_may_tell_what_it_gains(head: str) -> None:
    theirs = "株はあるが実液を持たない。神戸の抽出液により、株の価値を初めて測れる。"
    assert not one_sided(stay=f"{head}\n\n- ワシントン大学：{theirs}\n- 日本側：保存法を得る。")


def test_a_line_for_each_side_that_tells_its_work_tells_no_gain() -> None:
    assert one_sided(
        stay="往来は受渡しのためである。\n\n- ワシントン大学：株を集め、配列を読む。\n- 日本側：保存法を得る。"
    )


def test_what_the_own_side_brings_home_is_no_gain_of_the_others() -> None:
    assert one_sided(stay="From these stays the Japanese side brings home primers and sporelings.")
    assert not one_sided(stay="From these stays Turku brings home primers and sporelings.")


@pytest.mark.parametrize(
    "words",
    [
        "こうした往来により、国際的な研究ネットワークの強化が期待される。",
        "往来を通じて両大学の連携がさらに深まることを期待する。",
        "We expect the exchange to strengthen the friendly relations between our universities.",
    ],
)
def test_a_commonplace_is_where_the_gain_of_the_counterpart_is_missing(words: str) -> None:
    assert [quote for _, quote in found(synergy_missing, draft(PLAN.format(plan="", stay=words), CALL))] == [words]


def test_a_counterpart_with_a_long_name_gains_too() -> None:
    gain = "カリフォルニア大学サンディエゴ校は膜を扱ったことがなく、山田の滞在によって合成の条件を得る。"
    plan = PLAN.replace("Emily Hartwell | ワシントン大学", "Emily Hartwell | カリフォルニア大学サンディエゴ校")
    assert not found(synergy_missing, draft(plan.format(plan="", stay=gain), CALL))


def test_a_guest_with_somebody_of_a_counterpart_is_no_gain() -> None:
    stay = "2025年9月から十一か月、ワシントン大学のHartwell教授のもとに身を置き、繊維が切れるまでの日数を求める。"
    assert one_sided(stay=f"往来の柱は合成である。{stay}日本側は育て方を身につける。")


def test_a_few_words_praise_no_travel() -> None:
    assert not found(purpose_missing, draft(PLAN.format(plan="", stay="往来の柱は合成である。"), CALL))


def test_what_one_side_takes_from_the_other_may_name_the_giver() -> None:
    gained = "米国側は日本側の環境DNAの手順と採水器を得る。"
    lost = "米国側は場所を貸し、日本側が手順と採水器を得る。"
    told = [gains(words, Sides(["米国側"])) for words in (gained, lost)]
    assert told == [True, False]


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("By these visits Lund University obtains an automated line, and Tohoku University learns to edit.", True),
        ("Through the stays of both years, Lund University gains a line of robots.", True),
        ("By these visits Tohoku University learns to edit diatoms at Lund University.", False),
    ],
)
def test_a_gain_may_be_led_by_the_stays_that_bring_it(words: str, so: bool) -> None:
    assert gains(words, Sides(["Lund University"])) is so
