"""Stays of running text whose person, place or host stands in another sentence or clause, or in another's words."""

from __future__ import annotations

from tests.analyse.test_movements import records, slot
from tests.drafts import draft


def test_the_one_whom_a_sentence_presents_is_whom_the_next_speaks_of() -> None:
    source = """
        # 渡航・招へい計画

        最初に渡るのは特任助教の三浦大輔である。2025年1月から12月までの一年間MITに滞在し、John Parkの研究室で膜を測る。
        続いて大学院生1名（人選中）が、2026年4月から11か月、同じ大学に移り、Mary Jonesのもとで触媒を測る。

        # Mobility plan

        The first to go is our doctoral student Nora Berg. From April 2026 to March 2027 she stays at ETH Zurich.
        She is followed by Ken Sato of Kyoto University, who works at ETH Zurich from May until July 2027, hosted by
        Lena Vogt, and tests the model.
    """
    assert [(row[0], *row[2:6]) for row in records(source)] == [
        ("三浦大輔", "MIT", "US", "2025-01", "2025-12"),
        (None, "MIT", "US", "2026-04", "2027-02"),
        ("Nora Berg", "ETH Zurich", "CH", "2026-04", "2027-03"),
        ("Ken Sato", "ETH Zurich", "CH", "2027-05", "2027-07"),
    ]
    assert slot(source, "host") == ["John Park", "Mary Jones", None, "Lena Vogt"]


def test_whom_one_visits_or_works_with_is_no_second_traveller() -> None:
    source = """
        # 渡航・招へい計画

        Hannah Vossも2027年4月に来日し、6月末まで新潟大学の五十嵐 萌を訪ねる。
        Miguel Sandoval氏は2026年5月から10月まで新潟大学に滞在し、樋浦 正治と培養の条件をそろえる。
        MITのJohn Park博士のもとを三浦大輔が2026年9月から12月まで訪ねる。
        コーネル大学の学生Colby Sorensen氏に2025年9月から2026年2月まで新潟大学へ来てもらう。塩谷が受け入れる。
    """
    assert [(row[0], row[1], row[2], row[4], row[5]) for row in records(source)] == [
        ("Hannah Voss", "inbound", "新潟大学", "2027-04", "2027-06"),
        ("Miguel Sandoval", "inbound", "新潟大学", "2026-05", "2026-10"),
        ("三浦大輔", "outbound", "MIT", "2026-09", "2026-12"),
        ("Colby Sorensen", "inbound", "新潟大学", "2025-09", "2026-02"),
    ]
    assert slot(source, "host") == ["五十嵐 萌", "樋浦 正治", "John Park", "塩谷"]


def test_the_team_vouches_for_the_surnames_of_the_plan() -> None:
    told = """
        # Team

        | Name | Position | Institution |
        |---|---|---|
        | Aiko Momose | Professor | University of Tsukuba |
        | Ruta Kalvaitis | PhD student | University of Turku, Finland |

        # Mobility

        From May to October 2026 Kalvaitis stays in Tsukuba, hosted by Momose, and installs the second module.
    """
    (stay,) = (m for m in draft(told, "jst-aspire-gc-2024").movements if m.kind == "prose")
    assert (stay.person, stay.organisation, stay.host) == ("Ruta Kalvaitis", "University of Tsukuba", "Aiko Momose")


def test_a_university_somewhere_in_a_country_is_no_destination() -> None:
    told = """
        # 渡航・招へい計画

        2025年8月には三浦大輔が韓国に渡り、現地の研究機関で2026年7月までの1年間、膜を測る。
        岡本理沙は2026年4月から1年間、ユタ州立大学で触媒を測る。

        Nora Berg works at a university in Canada from April 2026 to March 2027 to map the enzymes.
    """
    places = [(m.country, m.organisation) for m in draft(told, "jst-aspire-gc-2024").movements]
    assert places == [("KR", None), ("US", "ユタ州立大学"), ("CA", None)]
