"""What rules read in the words of an author who did not know them: funding, titles, hosts, aims, leaders, amounts."""

from __future__ import annotations

import pytest

from lint.analyse.budget.money import declared, fold
from lint.analyse.movements.aims import AIM, OWN_SAKE
from lint.analyse.movements.hosts import HOST_OPEN
from lint.analyse.people.names import names
from lint.rules.budget.mobility_uncosted import mobility_uncosted
from lint.rules.budget.network_share import network_share
from lint.rules.budget.unit_slip import unit_slip
from lint.rules.consistency.title_mismatch import title_mismatch
from lint.rules.mobility.count_mismatch import count_mismatch
from lint.rules.mobility.host_missing import host_missing
from lint.rules.mobility.invitation_short import invitation_short
from lint.rules.mobility.synergy_missing import synergy_missing
from lint.rules.support.distance import distant
from lint.rules.support.duplicate_application import duplicate_application
from lint.rules.support.similar_programme import similar_programme
from lint.rules.team.integration_missing import integration_missing
from lint.rules.team.leaders import left_open
from tests.drafts import draft, found

CALL = "jst-aspire-gc-2024"
NORTH = "corpora/blind/calls/winter-partners.toml"


@pytest.mark.parametrize(
    "words",
    [
        "Prof. Ito is also the principal investigator of a proposal on mosses that has been submitted to the ASPIRE "
        "2024 call with the United Kingdom; Dr. Ueda is a co-investigator in one of the single call.",
        "植田は、2024年度のASPIREの別の提案に主たる共同研究者として加わります。伊藤は、単独公募の次世代のための枠"
        "（Next）にも、別の課題を研究代表者として提出します。",
        "本課題は2024年度のASPIREの共同公募に出すものである。代表の伊藤は次世代枠にも別の課題を代表として応募している。",
        "| 項目 | 内容 |\n|---|---|\n| 備考 | 研究代表者は2024年度のASPIRE単独公募（Top）"
        "にも研究代表者として申請書を提出済み |",
        "We submit this proposal to the joint ASPIRE call of 2024. Our PI also leads an "
        "application to the single call.",
        "In May I also handed in, as principal investigator, a proposal to the ASPIRE single call (biotechnology).",
        "The principal investigator also leads an application to the ASPIRE 2024 call with the UK, while Dr. Mori is a "
        "team member in a third.",
    ],
)
def test_a_second_application_is_told_beside_a_lesser_role_of_another(words: str) -> None:
    told = found(duplicate_application, draft(f"# 他制度での助成の状況\n\n{words}\n", CALL))
    assert [finding.severity for finding, _ in told] == [None]


@pytest.mark.parametrize(
    "words",
    [
        "2024年度のASPIREの別の提案に、榎本が主たる共同研究者として加わります。伊藤が代表を務める提案は本課題だけです。",
        "| 項目 | 内容 |\n|---|---|\n| 備考 | 研究代表者は2024年度のASPIREに本提案のほかの応募をしていない |",
        "This is the only application that the PI leads in the ASPIRE calls of 2024; Dr. Ueda is a co-investigator in "
        "one of the single call.",
        "2024年度のASPIREの公募では本課題のみに応募する。単独公募の提案には、研究代表者としては加わらない。",
        "2024年度のASPIREでは、本課題だけを代表として提案する。単独公募の別の課題には分担者として加わる。",
    ],
)
def test_a_lesser_role_in_another_proposal_is_no_second_application(words: str) -> None:
    assert not found(duplicate_application, draft(f"# 他制度での助成の状況\n\n{words}\n", CALL))


@pytest.mark.parametrize(
    ("words", "apart"),
    [
        ("So that nobody may object to double funding, we have given the project a different subject from SLAB.", True),
        ("To rule out any suspicion of double funding, we moved this proposal to another organism.", True),
        ("二重助成を疑われないよう、本課題では対象を稲から麦に変えた。", True),
        ("To avoid double funding, the salary of Dr. Mori is moved to the other grant.", False),
        ("To prevent double funding we keep separate accounts and report hours to both agencies.", False),
        ("二重受給とならないよう、旅費は本課題だけから支出する。", False),
    ],
)
def test_fear_of_double_funding_sets_research_apart_and_keeps_accounts_apart(words: str, apart: bool) -> None:
    assert distant(fold(words)) is apart


@pytest.mark.parametrize(
    ("words", "aim"),
    [
        ("The stays are wanted for their own sake, and the research will follow.", True),
        ("What counts is that our people have been abroad and that theirs have been here.", True),
        ("渡航はそれ自体に意義がある。", True),
        ("No stay is planned for its own sake.", False),
        ("Stays are not wanted for their own sake but for the pits.", False),
        ("What counts is that the samples have been there before the frost.", False),
        ("渡航はそれ自体のためではなく、膜を測るためのものである。", False),
    ],
)
def test_stays_for_their_own_sake_are_an_aim(words: str, aim: bool) -> None:
    assert bool(AIM.search(words) or OWN_SAKE.search(words)) is aim


@pytest.mark.parametrize(
    ("words", "is_open"),
    [
        ("受け入れる研究室は来日後に決める", True),
        ("迎える班は着任までに選びます", True),
        ("受け入れる教員が決まり次第、部屋を用意", True),
        ("who will receive her is open", True),
        ("which laboratory will host him remains to be settled", True),
        ("the receiving group is to be agreed", True),
        ("受け入れる研究室は二つで、培地を比べる", False),
        ("受け入れる班が次の沢を決める表を作る", False),
        ("受け入れる班は次の沢を決める", False),
        ("who will receive the samples is told by the table", False),
    ],
)
def test_who_receives_is_left_open_in_a_clause(words: str, is_open: bool) -> None:
    assert bool(HOST_OPEN.search(words)) is is_open


def test_a_cell_of_places_and_hosts_that_leaves_the_host_open_names_none() -> None:
    read = draft(
        """
        # 行き来の計画

        | だれが | どこへ、受け入れる人 | いつ | 何をするか |
        |---|---|---|---|
        | 三上 柊子<br>博士後期課程1年 | トロント大学（カナダ）<br>Alice Brown | 2025年2月～2026年1月 | 株を育てる |
        | John Reed<br>博士課程の学生 | 日本国内<br>受け入れる研究室は来日後に決める | 2025年5月～10月 | 虫を集める |
        """,
        CALL,
    )
    assert [" ".join(words.split()) for _, words in found(host_missing, read)] == [
        "日本国内 受け入れる研究室は来日後に決める"
    ]


@pytest.mark.parametrize(
    ("words", "differ"),
    [
        ("課題名は、PTBが各国の機関に知らせている題 “A Network of Lattice Clocks” とそろえました。", True),
        ("海外の共同研究者が申請に使う題名は「A Network of Lattice Clocks」で、これに統一した。", True),
        ("課題名は、PTBが各国の機関に知らせている題 “Clocks on the Move for Heights” とそろえました。", False),
        ("海外で行った講演の題「A Network of Lattice Clocks」では測地を扱った。", False),
        ("先行する論文の題名「A Network of Lattice Clocks」に合わせ、海外の試料を使う。", False),
    ],
)
def test_a_title_that_a_sentence_says_is_common_is_compared(words: str, differ: bool) -> None:
    read = draft(f"英文課題名：Clocks on the Move for Heights\n\n# 準備\n\n{words}\n", CALL)
    assert bool(found(title_mismatch, read)) is differ


@pytest.mark.parametrize(
    ("words", "factor"),
    [
        ("経費（5年間、百万円）", 1e6),
        ("費用（6年間の計、千円）", 1e3),
        ("Amount (direct, million yen)", 1e6),
        ("旅費（3名、100万円）", None),
    ],
)
def test_the_unit_stands_last_in_brackets(words: str, factor: float | None) -> None:
    unit = declared(words)
    assert (unit.factor if unit else None) == factor


def test_a_grant_in_a_unit_of_its_column_is_of_similar_size() -> None:
    read = draft(
        """
        # Other support

        | Programme | Title | Who | When | Amount (direct, million yen) |
        |---|---|---|---|---|
        | KAKENHI (B) | Yeasts | Mori, PI | April 2023 – March 2026 | 14.3 |
        | SATREPS | Milk for dry regions | Ueda, PI | April 2024 – March 2029 | 300.0 |

        KAKENHI (B) supplies the first sixty genes of our design.
        """,
        CALL,
    )
    assert [words for _, words in found(similar_programme, read)] == ["SATREPS"]


LIST = """
# 経費（5年間の計、千円）

- 渡航の旅費と滞在費：58,000
- 招へいの旅費と滞在費：52,000
- 実習と報告会の開催費：48,000
- 交流を支える世話役の雇用：36,000
- 滞在する若手の共同研究費：45,000
- 研究員の人件費：60,000
- 消耗品：{last}
- 直接経費の計：330,000
- 間接経費（直接経費の30％）：99,000
- 総額：429,000
"""


def test_a_list_of_costs_has_the_unit_of_its_heading() -> None:
    right, wrong = (draft(LIST.format(last=last), CALL) for last in ("31,000", "310,000"))
    assert [words for _, words in found(unit_slip, wrong)] == ["310,000"]
    assert not found(unit_slip, right)
    assert not found(network_share, right)


@pytest.mark.parametrize(("cover", "slip"), [("42 million", True), ("4.2 million", False)])
def test_the_sum_applied_for_is_the_total(cover: str, slip: bool) -> None:
    table = (
        "| What | Whole term |\n|---|---|\n| Stays | 3,000,000 |\n| Sensors | 360,000 |\n| Direct costs | 3,360,000 |\n"
    )
    table += "| Indirect costs, 25 per cent | 840,000 |\n| Sum applied for | 4,200,000 |\n"
    read = draft(f"# Proposal\n\n**Sum applied for:** NOK {cover}\n\n# Costs in Norwegian kroner\n\n{table}", NORTH)
    assert bool(found(unit_slip, read)) is slip


def test_a_row_of_stays_abroad_that_names_one_country_leaves_out_another() -> None:
    text = """
    # 往来の計画

    | 氏名 | 期間 | 滞在先 | 役割 |
    |---|---|---|---|
    | 三上 柊子 | 2025年2月～2026年1月 | {first}、Alice Brown | 株を育てる |
    | 葛巻 航平 | 2025年10月～11月 | キュー王立植物園（英国）、Fiona Grey | 色素を抽出する |
    | John Reed | 2025年5月～10月 | 弘前大学、阿部 玄 | 虫を集める |

    # 費用（万円）

    | 費目 | 内わけ | 金額 |
    |---|---|---|
    | 渡航費 | {paid}（往復、滞在費） | 4,700 |
    | 招へい費 | 1名の往復、滞在費 | 2,800 |
    | 研究会と実習 | 会場、受講者の旅費 | 7,100 |
    | 消耗品 | 培地 | 2,000 |
    | 直接経費 | | 16,600 |
    """
    first = "ミシガン州立大学（米国）"
    told = found(mobility_uncosted, draft(text.format(first=first, paid="ミシガン州立大学へ"), CALL))
    assert [words for _, words in told] == ["葛巻 航平"]
    assert not found(
        mobility_uncosted, draft(text.format(first=first, paid="ミシガン州立大学とキュー王立植物園へ"), CALL)
    )
    assert not found(mobility_uncosted, draft(text.format(first=first, paid="2名"), CALL))


def test_a_plan_that_has_been_settled_is_still_a_plan() -> None:
    plan = """
    {words}

    # 往来の計画

    | 区分 | 氏名 | 期間 | 滞在先 | 役割 |
    |---|---|---|---|---|
    | 渡航 | 三上 柊子 | 2025年2月～2026年1月 | トロント大学（カナダ） | 株を育てる |
    | 招へい | John Reed | 2025年5月～10月 | 弘前大学 | 虫を集める |
    """
    words = "これまでの準備で、五年間に1名が日本から渡航し、{n}名が来日する計画が固まった。"
    assert len(found(count_mismatch, draft(plan.format(words=words.format(n=3)), CALL))) == 1
    assert not found(count_mismatch, draft(plan.format(words=words.format(n=1)), CALL))
    past = "昨年は5名が日本から渡航し、3名が来日した。"
    assert not found(count_mismatch, draft(plan.format(words=past), CALL))


def test_a_short_visit_of_a_senior_beside_those_of_the_young_is_none_of_the_fault() -> None:
    head = "# Mobility plan\n\n| Direction | Name | Career stage | Period | Host institution | Role |\n"
    head += "|---|---|---|---|---|---|\n"
    young = "| inbound | Ruby Hayes | doctoral student | 5 to 9 May 2025 | Kobe University | Tests the sensor |\n"
    old = "| inbound | Olivia Reed | Professor | 4 to 11 February 2027 | Kobe University | Teaches reading |\n"
    assert [words for _, words in found(invitation_short, draft(head + young + old, CALL))] == ["5 to 9 May 2025"]
    assert [words for _, words in found(invitation_short, draft(head + old, CALL))] == ["4 to 11 February 2027"]


def test_a_name_whose_lines_ran_together_is_one_person() -> None:
    (one,) = names("畑枝 蒼太Sota Hatakeda", cell=True, header="氏名")
    assert (one.text, one.also) == ("畑枝 蒼太", "Sota Hatakeda")


def test_the_counterpart_comes_to_know_and_gets_a_site() -> None:
    text = """
    # 人の往来について

    {words}私たちは共振器の組み方を学びます。

    | 氏名 | 期間 | 渡航先 | 役割 |
    |---|---|---|---|
    | 山田 花子 | 2025年4月～2026年3月 | コロラド大学ボルダー校（米国） | 装置を組む |
    """
    for words in (
        "ボルダーは屋外での試験場を日本に得ます。",
        "コロラド大学は箱の揺れを初めて知ることができ、喜んでいます。",
    ):
        assert not found(synergy_missing, draft(text.format(words=words), CALL))
    assert found(synergy_missing, draft(text.format(words="試験場を調布に置く同意を得ます。"), CALL))


def test_a_plan_under_headings_of_ways_is_named_by_its_own_heading() -> None:
    text = """
    # Mobility plan

    Japan will come to know fluidics in this way.

    ## From Japan

    | Name | Host laboratory | Dates | Work |
    |---|---|---|---|
    | Emma Wilson | Priscilla Owens, University of Washington, USA | April 2025 – March 2026 | Builds the sensor |
    """
    assert [words for _, words in found(synergy_missing, draft(text, CALL))] == ["Mobility plan"]


TEAM = """
# Proposal

**Applicant:** UiT The Arctic University of Norway, Professor Ingvild Storhaug

**Partner:** Niigata University, Japan

# Who takes part

| Person | Post | Part |
|---|---|---|
| Ingvild Storhaug | UiT, Professor (PhD 1999) | Leads the project |
| {who} | Niigata University, Professor | {part} |
| Asuka Hoshina | Niigata University, Assistant Professor | Radar |

{words}
"""


@pytest.mark.parametrize(
    ("who", "part", "words", "opened"),
    [
        ("(to be named)", "Leads the Japanese team", "", ["(to be named)"]),
        ("Tsutomu Maseki", "Leads the Japanese team", "", []),
        ("(to be named)", "Runs the cold laboratory", "", []),
        (
            "Tsutomu Maseki",
            "Pits",
            "Who will lead on the Japanese side is still being talked over in Niigata.",
            ["Who"],
        ),
        ("Tsutomu Maseki", "Pits", "Who leads on the Japanese side was agreed in Niigata.", []),
    ],
)
def test_a_leader_who_is_still_to_be_named(who: str, part: str, words: str, opened: list[str]) -> None:
    read = draft(TEAM.format(who=who, part=part, words=words), NORTH)
    told = [read.quote(span) for span in left_open(read)]
    assert [word[: len(start)] for word, start in zip(told, opened, strict=True)] == opened


def test_a_council_of_farmers_ties_no_partners_who_promise_to_work_hand_in_hand() -> None:
    text = """
    # The work

    Hokkaido University works on the design of genes, the University of Guelph on how proteins set. The universities
    complement each other ideally and will work hand in hand. {words}

    # Public engagement

    Twelve farmers of Hokkaido and nine of Guelph sit with us in a council that meets in March.

    # Team members

    ## Japan

    | Name | Position and affiliation | Role in the project |
    |---|---|---|
    | Emi Kurahone | Professor, Hokkaido University | Leader, genes |

    ## Canada

    | Name | Position and affiliation | Role in the project |
    |---|---|---|
    | Anil Deshmukh | Professor, University of Guelph | Canadian leader, test of curds |

    NSERC is asked to pay for Guelph.
    """
    (told,) = found(integration_missing, draft(text.format(words="Each pursues its own line of research."), CALL))
    assert told[1].endswith("hand in hand.")
    tie = "Hokkaido University sends each gene to the University of Guelph, whose values choose the next."
    assert not found(integration_missing, draft(text.format(words=tie), CALL))
