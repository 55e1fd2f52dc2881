"""Stays in Japanese sentences of which only what any stay brings is told, and plans that tell one side's gain alone."""

from __future__ import annotations

import pytest

from lint.rules.mobility.count_mismatch import count_mismatch
from lint.rules.mobility.invitation_missing import invitation_missing
from lint.rules.mobility.purpose_missing import purpose_missing
from lint.rules.mobility.role_missing import role_missing
from lint.rules.mobility.synergy_missing import synergy_missing
from tests.drafts import draft, found

CALL = "jst-aspire-gc-2024"
PLAN = """
# 人の行き来

{lead}

羽咋 理恵（金沢大学、助教）は2026年5月から10月まで、オレゴン大学のStroud教授の研究室に滞在します。{task}

Evelyn Marchetti（オレゴン大学、博士課程）は2026年11月から翌年3月まで金沢大学で土の酵素を測ります。

{gain}
"""


def plan(task: str = "土壌の酵素を測る手順を移します。", gain: str = "", lead: str = "") -> str:
    return PLAN.format(task=task, gain=gain, lead=lead)


@pytest.mark.parametrize(
    "task",
    [
        "寒い冬ですが、研究室の皆さんと親交を深め、見聞を広めてきます。",
        "現地の大学院の授業を見学して先生方と親睦を深めます。",
        "午前は英語の教室に通い、午後は町並みを歩いて暮らしになじみます。",
        "海外の研究環境に触れ、視野を広げます。",
        "先方の研究環境に身を置き、国際的な視野と語学力を養います。",
    ],
)
def test_what_any_stay_brings_is_neither_task_nor_purpose(task: str) -> None:
    assert found(purpose_missing, draft(plan(task), CALL))
    assert found(role_missing, draft(plan(task), CALL))


@pytest.mark.parametrize(
    "task",
    [
        "研究室の皆さんと親交を深めながら、土の酵素を測る手順を移します。",
        "視野を広げるとともに、畑の窒素の収支を求めます。",
        "凍結した土の酵素の活性測定と解析。",
    ],
)
def test_work_beside_it_is_a_task(task: str) -> None:
    assert not found(purpose_missing, draft(plan(task), CALL))
    assert not found(role_missing, draft(plan(task), CALL))


@pytest.mark.parametrize(
    "task",
    [
        "Stroud先生とともに研究に励みます。",
        "受け入れはStroud先生で、住居は大学の宿舎です。",
        "Stroud先生とともに研究を進めます。",
        "現地では先生のご指導のもと、共同研究に従事します。",
    ],
)
def test_work_without_an_object_is_no_task(task: str) -> None:
    assert found(role_missing, draft(plan(task), CALL))


def test_an_object_that_a_comma_parts_from_its_verb_is_a_task() -> None:
    stay = (
        "羽咋 理恵（金沢大学、助教）は2026年5月から10月までオレゴン大学のStroudのもとに滞在し、{what}測りとおします。"
    )
    for what, wrong in (("畑の土80種の色を、オレゴンと同じ波長で", 0), ("", 1)):
        text = plan().replace(plan().split("\n\n")[2], stay.format(what=what))
        assert len(found(role_missing, draft(text, CALL))) == wrong


TABLE = """
# 渡航計画

| 氏名 | 渡航先 | 期間 | 役割 |
|---|---|---|---|
| 羽咋 理恵 | オレゴン大学（米国） | 2026年5月～10月 | {task} |

# 研究計画

金沢大学とオレゴン大学は畑の土の酵素を測り、40の畑で収量を比べる。
"""


@pytest.mark.parametrize(
    "task",
    [
        "協定の十周年記念式典に出席し、祝辞を述べる",
        "先方を表敬訪問し、今後の協力の可能性を語り合う",
        "Attends the jubilee of the institute and calls on colleagues",
        "Walks in the procession of the university's anniversary",
        "Renews the university agreement and opens the alumni evening",
    ],
)
def test_courtesy_serves_no_research(task: str) -> None:
    assert found(purpose_missing, draft(TABLE.format(task=task), CALL))


@pytest.mark.parametrize(
    "task",
    [
        "農家を見学し、土の試料40点を採る",
        "協定を更新し、畑の酵素を測る手順を移す",
        "Attends the opening ceremony and installs the sensors in the field",
        "Search culture conditions of the symbionts with robots",
        "Keeps the cell cultures",
        "Visits the growers of Salem to collect soil",
    ],
)
def test_courtesy_beside_work_is_no_fault(task: str) -> None:
    assert not found(purpose_missing, draft(TABLE.format(task=task), CALL))


def test_the_wish_to_have_lived_abroad_is_no_purpose() -> None:
    plan = (
        "# Mobility\n\nRie Hakui, doctoral student, goes to the University of Oregon, USA, from May to October 2026, "
        "{task}.\n\n# Research plan\n\nWe measure enzymes of the soil in forty fields and compare their yields.\n"
    )
    assert found(purpose_missing, draft(plan.format(task="since everybody ought to have lived abroad once"), CALL))
    assert not found(purpose_missing, draft(plan.format(task="where she measures the enzymes of ten fields"), CALL))


def test_a_stay_that_only_is_praised_has_no_task() -> None:
    assert found(role_missing, draft(plan("これは二人にとって実り多い半年となるに違いありません。"), CALL))
    assert not found(role_missing, draft(plan("土の酵素の測定に当たります。"), CALL))


@pytest.mark.parametrize(
    "words",
    [
        "米国側はNSF、英国側はUKRIの資金で参加します。",
        "双方にどんな得があるでしょうか。",
        "撮影した側は値を知らされないまま札を読み、統計の側は名を伏せて計算します。",
    ],
)
def test_who_pays_what_is_asked_and_who_works_is_no_gain(words: str) -> None:
    assert found(synergy_missing, draft(plan(gain=f"# 体制\n\n{words}"), CALL))


@pytest.mark.parametrize(
    "gain",
    [
        "日本側は、この行き来で土の酵素の測り方を得る。",
        "金沢は畑の窒素の記録を手に入れます。",
        "この往復は、若手にとって得がたい学びになります。",
    ],
)
def test_the_gain_of_the_own_side_alone_is_shown_where_it_stands(gain: str) -> None:
    assert [words for _, words in found(synergy_missing, draft(plan(gain=gain), CALL))] == [gain]


def test_what_a_side_called_by_its_country_gets_is_a_gain() -> None:
    gain = "この行き来で、米国側は、自国ではまだ一度も測られたことのない水田の酵素の記録を手にします。"
    assert not found(synergy_missing, draft(plan(gain=gain), CALL))


def test_what_all_sides_come_to_have_together_is_a_gain() -> None:
    gain = "当方は酵素の測り方を得る。三者がともに手にするのは、どの国の一館にも作れなかった土の表である。"
    assert not found(synergy_missing, draft(plan(gain=gain), CALL))


def test_stays_are_counted_by_cases_too() -> None:
    assert found(count_mismatch, draft(plan(lead="派遣3件、招へい2件、計5件の滞在を行う。"), CALL))
    assert not found(count_mismatch, draft(plan(lead="派遣1件、招へい1件の滞在を行う。"), CALL))


def test_an_invitation_put_off_is_shown_where_it_is() -> None:
    later = "米国の皆さんには、いずれ機会を改めて日本へお越しいただきたいと願っております。"
    source = plan(gain=later).replace(
        "Evelyn Marchetti（オレゴン大学、博士課程）は2026年11月から翌年3月まで金沢大学で土の酵素を測ります。", ""
    )
    assert [words for _, words in found(invitation_missing, draft(source, CALL))] == [later]


@pytest.mark.parametrize(
    "task",
    [
        "滞在中はStroud教授が責任をもってお世話します。",
        "先方の皆さんに温かく歓迎していただきます。",
        "Stroud教授のもとで、幅広く研鑽を積みます。",
        "研究室の一員として、国際的な経験を重ねます。",
        "恩師の研究室で腕を磨きます。",
        "Stroud教授の指導を受けます。",
    ],
)
def test_who_looks_after_a_guest_and_what_becomes_of_him_are_no_task(task: str) -> None:
    assert found(role_missing, draft(plan(task), CALL))


def test_the_task_of_the_next_item_is_not_that_of_a_stay() -> None:
    items = """
# 渡航計画

1. 羽咋 理恵（金沢大学）は、2026年5月から10月までオレゴン大学に滞在し、親睦を深め、国際的な視野を広げます。

2. Evelyn Marchettiは、2026年11月に来日し、翌年3月まで金沢大学に席を置きます。土の酵素を調べるのが役目です。
"""
    assert len(found(purpose_missing, draft(items, CALL))) == 1


@pytest.mark.parametrize(
    "task",
    [
        "研究交流、情報収集",
        "先方との行き来を重ね、交流の実績を積むこと",
        "guest of the department",
        "Visiting scholar under the existing agreement",
        "Collaborative research at the University of Oregon",
        "客員研究員として在籍",
    ],
)
def test_a_cell_of_offices_and_exchange_tells_no_task(task: str) -> None:
    assert found(role_missing, draft(TABLE.format(task=task), CALL))


@pytest.mark.parametrize(
    "task",
    [
        "guest lectures on soil enzymes",
        "Visits the forty fields and takes cores",
        "客員研究員として土の酵素を測る",
        "Exchanges the buffer of the University of Oregon assay",
        "情報収集と土の酵素の測定",
        "Trains the students of the department in enzyme assays",
    ],
)
def test_a_cell_that_says_what_is_worked_on_tells_a_task(task: str) -> None:
    assert not found(role_missing, draft(TABLE.format(task=task), CALL))


@pytest.mark.parametrize(
    "said",
    [
        "as part of the exchange of researchers between the two departments",
        "within the existing framework of the two faculties",
        "as a guest of Professor Stroud. She will be made very welcome there",
        "in the company of good colleagues",
    ],
)
def test_the_frame_of_a_stay_is_no_task(said: str) -> None:
    stays = f"""
# Mobility plan

Rie Hakui stays at the University of Oregon for six months, May to October 2026, {said}.

Evelyn Marchetti stays at Kanazawa University from November 2026 to March 2027 and measures the enzymes of forty soils.
"""
    assert len(found(role_missing, draft(stays, CALL))) == 1


@pytest.mark.parametrize(
    "task",
    [
        "Returns to the town of his younger years and keeps the old ties warm",
        "Sees his alma mater once more",
        "母校を訪ね、恩師と旧交を温める",
    ],
)
def test_a_sentimental_journey_serves_no_aim(task: str) -> None:
    assert found(purpose_missing, draft(TABLE.format(task=task), CALL))


APART = """
# 研究計画

土の酵素の活性を測り、凍結の前後で比べる。

# 人の行き来

| 氏名 | 渡航先 | 期間 |
|---|---|---|
| 羽咋 理恵（金沢大学、助教） | オレゴン大学（米国） | 2026年5月～10月 |
| 輪島 恭平（金沢大学、教授） | オレゴン大学（米国） | 2027年5月 |

- **羽咋**：凍結した土の酵素を測る。
- **輪島**：{task}
"""


@pytest.mark.parametrize("task", ["キャンパスと町の名所を見学する。", "学長を表敬訪問し、懇親会に出席する。"])
def test_a_line_beside_the_table_that_tells_a_tour_is_no_purpose(task: str) -> None:
    assert found(purpose_missing, draft(APART.format(task=task), CALL))
    assert not found(purpose_missing, draft(APART.format(task="次に測る土を先方と選ぶ。"), CALL))


def test_what_others_gain_once_somebody_is_there_is_no_task() -> None:
    nothing = plan(
        "現地での詳細な業務は先方と相談のうえ決定する。", "羽咋が測り方を伝えれば、オレゴン大学は土の良否を決められる。"
    )
    assert found(role_missing, draft(nothing, CALL))


def test_a_commonplace_on_the_young_stands_where_the_gain_is_missing() -> None:
    said = "この行き来は、参加する若手の成長につながり、研究力の向上に貢献する。"
    assert [words for _, words in found(synergy_missing, draft(plan(gain=said), CALL))] == [said]


def test_how_many_go_and_come_is_no_gain() -> None:
    english = """
# Team

| Name | Position | Task |
|---|---|---|
| Rie Hakui | Assistant Professor, Kanazawa University | enzymes |
| Evelyn Marchetti | Doctoral student, University of Oregon (USA) | frost |

# Exchange of researchers

Four Japanese members go out and three counterparts come to Japan.

| Name | Place | Period | Task |
|---|---|---|---|
| Rie Hakui | University of Oregon, USA | May – October 2026 | measures enzymes in frozen soil |
| Evelyn Marchetti | Kanazawa University | November 2026 – March 2027 | thaws soil step by step |

We bring home the handling of frozen soil, and our students gain valuable experience.
"""
    assert found(synergy_missing, draft(english, CALL))


@pytest.mark.parametrize(
    "told", ["housing near the Johanneberg campus has been promised", "a flat in Old Hall is booked"]
)
def test_a_guest_of_a_division_with_a_room_has_no_task(told: str) -> None:
    english = """
# Exchange of researchers

Rie Hakui, assistant professor, goes to Chalmers University of Technology in Gothenburg, Sweden, from
May to October 2026. She will be a guest of Evelyn Marchetti's division, and {told}.

Evelyn Marchetti comes to Kanazawa University in May 2027 and measures enzymes in frozen soil.
"""
    assert [words[:9] for _, words in found(role_missing, draft(english.format(told=told), CALL))] == ["Rie Hakui"]
    assert not found(role_missing, draft(english.format(told="she measures enzymes in frozen soil"), CALL))


def test_what_follows_the_clause_of_a_stay_in_its_sentence_is_read() -> None:
    stay = """# 人の行き来

羽咋理恵の持ち場は土である。令和八年五月から十月まで米国のオレゴン大学に滞在し、世界有数の大学の環境に身を置き、{what}。

Evelyn Marchettiは2026年11月から翌年3月まで金沢大学で土の酵素を測る。
"""
    told = found(purpose_missing, draft(stay.format(what="国際的な視野を養う"), CALL))
    assert any("視野を養う" in words for _, words in told)
    assert not found(purpose_missing, draft(stay.format(what="土の酵素を測る手順を移す"), CALL))


@pytest.mark.parametrize("task", ["研究打合せ、情報収集", "打合せ・情報交換", "研究交流と情報収集"])
def test_several_tasks_without_an_object_are_none(task: str) -> None:
    table = APART.split("- **羽咋**")[0].replace("| 期間 |\n|---|---|---|", "| 期間 | 用務 |\n|---|---|---|---|")
    table = table.replace("2026年5月～10月 |", "2026年5月～10月 | 土の酵素を測る |").replace(
        "2027年5月 |", f"2027年5月 | {task} |"
    )
    assert [words for _, words in found(role_missing, draft(table, CALL))] == [task]


@pytest.mark.parametrize("said", ["2024年度のASPIREに応募するのは本件のみである。", "2019年から土の酵素を測ってきた。"])
def test_what_else_is_said_of_a_traveller_is_no_task(said: str) -> None:
    text = APART.split("- **羽咋**")[0] + f"\n# 応募の状況\n\n羽咋は{said}\n\n輪島は次に測る土を先方と選ぶ。\n"
    assert [words[:2] for _, words in found(role_missing, draft(text, CALL))] == ["羽咋"]


@pytest.mark.parametrize("task", ["学会への参加と研究室訪問", "study tour", "Familiarisation visit"])
def test_conferences_and_tours_are_no_purpose(task: str) -> None:
    assert found(purpose_missing, draft(APART.format(task=task), CALL))
