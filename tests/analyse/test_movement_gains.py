"""What counterparts gain, and how many travel, out of sentences of any wording."""

import pytest

from lint.analyse.movements.counts import counts
from lint.analyse.movements.gains import Sides, gains
from lint.analyse.text.sentences import Sentence
from lint.document import Span

AWAY = ("Delft University of Technology", "EPFL", "ライデン大学", "テキサス州立大学")


@pytest.mark.parametrize(
    "text",
    [
        "Delft thereby gains an instrument that it lacks, and Kobe learns to run it.",
        "Kobe keeps its archive; EPFL receives the first calibrated samples.",
        "The exchange gives Delft a source of recycled glass and Kobe a pilot line.",
        "Both partner groups gain a second landscape in which to test their maps.",
        "For EPFL the exchange opens a coast that it cannot reach.",
        "ライデン側は、初めて日本海の標本を得て、測定の幅を広げる。",
        "テキサスは観測の網を使えるようになり、神戸は解析を学ぶ。",
        "日蘭の二大学は互いの装置を利用できる。",
        "ライデン大学は標本を、神戸大学は測定法を、それぞれ手に入れる。",
        "The benefit to Delft is a pilot line.",
        "For EPFL the benefit is a coast that it cannot reach.",
        "Our archive enables EPFL to date its samples.",
        "With our archive, EPFL can date its samples for the first time.",
        "The press control will be transferred to Delft.",
        "Delft's maps will be tested against our data.",
        "The Dutch side gains a pilot line.",
        "ライデン大学にとっての利点は、標本の年代が分かることである。",
        "ライデン大学は神戸の標本を、森の測定法によって三日で判定できる。",
        "森の測定法によって、ライデン大学の判定は大きく加速する。",
        "受け取るものを挙げれば、ライデン大学は標本、神戸大学は測定法である。",
        "ライデン大学には測定法が移転される。",
    ],
)
def test_a_gain_of_a_named_counterpart_is_read(text: str) -> None:
    assert gains(text, Sides(AWAY))


@pytest.mark.parametrize(
    "text",
    [
        "Mori, who stays at Delft, learns how to run the instrument.",
        "EPFL receives Dr. Mori in May.",
        "Kobe gains an instrument that it lacks.",
        "森はライデン大学に滞在し、測定法を学ぶ。",
        "神戸大学は装置を使えるようになる。",
        "ライデン大学は大きな装置を持つ。",
        "EPFL receives funding from its agency.",
        "Access to the press of EPFL will save us a year.",
        "The benefit to us is the press of EPFL.",
        "ライデン大学の装置によって測定時間が半分になる。",
        "ライデン大学の装置を使えることは、日本側の大きな利点である。",
        "ライデン大学との連携を深め、双方にとって有益な関係を築く。",
    ],
)
def test_what_the_own_side_gains_is_no_gain_of_the_counterpart(text: str) -> None:
    assert not gains(text, Sides(AWAY))


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("渡航3名、招へい2名の計5名である。", [("outbound", 3), ("inbound", 2)]),
        ("五年間で延べ9名が往来する。", [("either", 9)]),
        ("日本側からは四名が渡る。", [("outbound", 4)]),
        ("相手国側からは二名を迎える。", [("inbound", 2)]),
        ("In all, six people leave Japan and three come.", [("outbound", 6), ("inbound", 3)]),
        ("Four researchers will go abroad and two scientists will come to Japan.", [("outbound", 4), ("inbound", 2)]),
        ("日本から海外へ渡る研究者は4名、海外から日本へ来る研究者は2名である。", [("outbound", 4), ("inbound", 2)]),
        (
            "Nine researchers leave Japan for a stay abroad, and 4 researchers from abroad stay in Japan.",
            [("outbound", 9), ("inbound", 4)],
        ),
        (
            "We host four visitors in Japan, while three of our members work overseas.",
            [("inbound", 4), ("outbound", 3)],
        ),
        ("往来は九件である。", [("either", 9)]),
        ("Seven stays. The first begins in May.", [("either", 7)]),
        ("三名が出かけ、五名が来る。", [("outbound", 3), ("inbound", 5)]),
        ("In all, six persons go out and two come in.", [("outbound", 6), ("inbound", 2)]),
        ("We send five persons and receive four persons, as the table shows.", [("outbound", 5), ("inbound", 4)]),
        ("Japan will send three researchers abroad and invite two.", [("outbound", 3), ("inbound", 2)]),
        ("あわせて六名、日本からの渡航が四名、海外からの受け入れが二名となる。", [("inbound", 2), ("outbound", 4)]),
        ("計7件の滞在を計画している。", [("either", 7)]),
        ("次の4名を派遣する。", [("outbound", 4)]),
        ("派遣する4名の役割は表のとおりである。", [("outbound", 4)]),
        ("逆の向きには二人が来る。", [("inbound", 2)]),
        ("Four outgoing and three incoming stays are planned.", [("inbound", 3), ("outbound", 4)]),
        ("Seven people will move during the project.", [("either", 7)]),
        ("Table 2 lists the fourteen stays.", [("either", 14)]),
        ("The three guests are listed below.", [("inbound", 3)]),
        ("審査会に来る委員三名は集会費でまかなう。", []),
        ("短期で派遣する2名は助教である。", []),
        ("トロント大学には2名を派遣する。", []),
        ("There will be two short visits.", []),
        ("We send three samples and receive two back.", []),
        ("Two stays of three months follow.", []),
        ("昨年は3名を派遣し、2名を招いた。", []),
        ("講習では日米の大学院生16名と技術者5名が学ぶ。", []),
        ("2026年度は渡航2名、招へい1名とする。", []),
        ("毎年、延べ3名が往来する。", []),
        ("Each year two people go abroad and one comes.", []),
    ],
)
def test_totals_of_both_ways_are_read_and_parts_are_not(text: str, stated: list[tuple[str, int]]) -> None:
    sentence = Sentence(Span(0, len(text)), "ja")
    assert sorted((count.direction, count.number) for count in counts(text, [sentence])) == sorted(stated)
