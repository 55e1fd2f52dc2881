"""Money that the counterpart has of its own, told in many words or not at all."""

from __future__ import annotations

import pytest

from lint.rules.support.counterpart_funding_missing import counterpart_funding_missing
from tests.drafts import draft, found

PARTNERS = """
# メンバー

| 氏名 | 所属 | 国 |
|---|---|---|
| 山田 花子 | 東京海洋大学 教授 | 日本 |

# 相手国側メンバー

| 氏名 | 所属 | 国 |
|---|---|---|
| Annegret von der Heydt | Universität Ulm | ドイツ |
| Siobhán Delacroix-Nair | University of Melbourne | オーストラリア |

# 他制度での助成の状況

山田の基盤研究（A）が株の単離を支え、本課題はその株を用いる。

"""


def unfunded(words: str) -> bool:
    """Whether an error says so; whether the other partner has money too, is only asked."""
    read = draft(f"{PARTNERS}{words}\n", "jst-aspire-top-2024")
    return any(finding.severity is None for finding, _ in found(counterpart_funding_missing, read))


@pytest.mark.parametrize(
    "words",
    [
        "相手側の研究はすでに支援されている。von der HeydtはDFGのSonderforschungsbereich（2023年1月～2026年12"
        "月、84万ユーロ）による。",
        "Our partners work on their own money: van den Boogaard on the NWO Gravitation programme (2020 to 2029).",
        "Delacroix-NairはオーストラリアARCのDiscovery Projectに採択されている。",
        "相手国側の研究費は、DFGの助成（2023～2027年）で賄われる。",
        "The Ulm group is financed by the German Research Foundation until 2027.",
        "| 制度 | 担い手 | 期間 | 金額 |\n|---|---|---|---|\n| DFG Priority Programme | von der Heydt | 2022"
        "年10月～2026年9月 | 640,000ユーロ |",
        "von der Heydt holds an ERC Advanced Grant (2022-2027, EUR 2.5 million).",
        "ウルム大学側は、ドイツ連邦教育研究省（BMBF）から2028年まで支援を受けることが決まっている。",
    ],
)
def test_the_counterparts_money_may_be_told_in_many_words(words: str) -> None:
    assert not unfunded(words)


@pytest.mark.parametrize(
    "words",
    [
        "相手側の二人はともに国際的に高い評価を受けており、研究環境にも恵まれている。",
        "Both partners head large and well-equipped laboratories.",
        "相手国側の研究者への渡航費と滞在費は本課題で支援する。",
        "von der HeydtはDFGに申請中である。",
        "The partners have not yet been funded.",
        "相手国側の研究費は未定である。",
        "von der Heydt教授は量子計測の第一人者である。",
        "JST will pay the travel of the counterpart's students.",
        "Our partners work on their own money, as is usual.",
        "相手国側の二人は、自国で十分な研究費を得ていると聞いている。",
        "相手側の研究に要る資金は、採択の後にそれぞれの国で申請してもらう。",
        "The partners will look for grants of their own once this award is known.",
        "Two grants in yen, of 33.8 million and 9 million, gave us the method that our partners now cast with.",
    ],
)
def test_praise_visits_and_applications_are_no_money_of_the_counterpart(words: str) -> None:
    assert unfunded(words)


def test_one_partner_of_a_list_without_money_is_told() -> None:
    lines = [
        "- 米国　Jonathan Feldspar（Northwestern University）　NSFの研究費（2023年9月～2028年8月）を受けている。",
        "- ドイツ　Annegret Pohlmeier（Universität Ulm）　膜の力学を担当する。",
        "- スイス　Reto Zgraggen（ETH Zürich）　スイス国立科学財団の4年の助成が決まっている。",
    ]
    read = draft("# 相手側の研究者\n\n" + "\n".join(lines) + "\n", "jst-aspire-top-2024")
    assert ["Pohlmeier" in words for _, words in found(counterpart_funding_missing, read)] == [True]
    read = draft("# 相手側の研究者\n\n" + "\n".join(lines[::2]) + "\n", "jst-aspire-top-2024")
    assert not found(counterpart_funding_missing, read)


@pytest.mark.parametrize(
    "words",
    [
        "相手国側の費用は、採択された後に各国で財源を探す。",
        "Both partners have worked in the field for long and will manage.",
        "Both groups abroad mean to apply to their ministries as soon as we are funded.",
    ],
)
def test_what_is_said_instead_of_the_counterparts_money_is_the_place(words: str) -> None:
    read = draft(f"{PARTNERS}{words}\n", "jst-aspire-top-2024")
    assert [words for _, words in found(counterpart_funding_missing, read)] == [words]


def test_a_list_of_money_that_is_not_granted_yet_names_none() -> None:
    items = "- von der Heydt：DFG、2024年〜2027年、90万ユーロ\n\n- Delacroix-Nair：ARC、60万豪ドル\n"
    lines = f"相手国側の資金（いずれも{{0}}）：\n\n{items}"
    read = draft(PARTNERS + lines.format("申請中"), "jst-aspire-top-2024")
    assert ["申請中" in words for _, words in found(counterpart_funding_missing, read)] == [True]
    assert not found(counterpart_funding_missing, draft(PARTNERS + lines.format("採択済み"), "jst-aspire-top-2024"))


def test_money_that_is_put_off_is_told_wherever_it_stands() -> None:
    words = "Delacroix-Nair has applied to the ARC; the result is expected in December."
    text = (
        f"# Partners\n\nvon der Heydt holds a DFG grant (2023-2027). {words}\n\n{PARTNERS}藤沢の科研費の株を用いる。\n"
    )
    read = draft(text, "jst-aspire-top-2024")
    assert [words for _, words in found(counterpart_funding_missing, read)] == [words]


def test_a_partner_whose_application_is_in_preparation_is_told_beside_a_paid_one() -> None:
    words = "von der Heydt holds a DFG grant (2023-2027). For Delacroix-Nair, an application is in preparation.\n"
    read = draft(f"{PARTNERS}{words}", "jst-aspire-top-2024")
    assert ["preparation" in words for _, words in found(counterpart_funding_missing, read)] == [True]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Delacroix-Nair is thinking of a new grant.", ["Delacroix-Nair is thinking of a new grant."]),
        ("", ["他制度での助成の状況"]),
        ("Delacroix-Nair holds an ARC grant until 2028.", []),
        ("All partners are funded by grants of their countries until 2028.", []),
    ],
)
def test_the_money_of_each_partner_is_named(words: str, told: list[str]) -> None:
    read = draft(f"{PARTNERS}von der Heydt holds a DFG grant (2023-2027).\n\n{words}\n", "jst-aspire-top-2024")
    assert [words for _, words in found(counterpart_funding_missing, read)] == told
