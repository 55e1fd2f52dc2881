"""Themes of a draft: trained ones, ones known from a profile's words alone, and where they must stand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from lint.analyse.themes import learned
from lint.analyse.themes.announced import announced, by_title, in_its_words
from lint.analyse.themes.coverage import STAY, covered, taught
from lint.calls import load
from lint.draft import Draft
from lint.extract.markdown import parse
from lint.profile import Theme
from lint.records import checked
from lint.themes import themes
from tests.drafts import draft

SCIENCE = """
酵母1,200株のゲノムを読み、凍結に耐える輸送体を系統間で比べる。培養は20度で7日間行う。
得られた株の増殖速度を毎日測る。測定の順序は乱数で決める。装置のずれは標準株2種で補正する。
配列は国立遺伝学研究所に登録する。解析には混合効果モデルを用いる。凍結の速度は毎分1度とする。
"""
ENGAGED = "水戸市の豆腐店9軒の店主が年に4回集まり、味を採点して、次に育てる株を研究者とともに決める。"


def test_the_weights_are_small_and_need_no_scikit_learn() -> None:
    sizes = [path.stat().st_size for name in ("themes", "likeness") for path in learned.folder(name).glob("*.np[yz]")]
    assert len(sizes) == 5
    assert sum(sizes) <= 5_000_000
    program = (
        "import sys\nfrom lint.analyse.themes.features import Sight\nfrom lint.analyse.themes.learned import model, scores\n"
        "scores([Sight('We vote.', 'en')], model())\nprint('sklearn' in sys.modules, 'scipy' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert told.split() == ["False", "False"]


def test_models_are_found_in_a_checkout_and_in_a_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert learned.folder("themes") == Path(learned.__file__).parents[3] / "models" / "themes"
    installed = tmp_path / "lint"
    (installed / "models" / "themes").mkdir(parents=True)
    (installed / "analyse" / "themes").mkdir(parents=True)
    monkeypatch.setattr(learned, "__file__", str(installed / "analyse" / "themes" / "learned.py"))
    assert learned.folder("themes") == installed / "models" / "themes"


def test_substance_mention_and_absence_are_told_apart() -> None:
    told = draft(
        f"# 研究計画\n{SCIENCE}\n{ENGAGED}\n    次世代を担う人材の育成にも積極的に取り組む。\n",
        "jst-aspire-gc-2024",
    )
    found = told.coverage
    assert (found["A"].verdict, found["B"].verdict) == ("substance", "mention")
    assert told.quote(told.sentences[found["A"].evidence[0]].span) == ENGAGED
    assert found["B"].score < 0.5 <= found["A"].score
    assert draft(f"# 研究計画\n{SCIENCE}", "jst-aspire-gc-2024").coverage["A"].verdict == "absent"


def test_closing_words_are_no_part_of_the_plan() -> None:
    told = draft(f"# 研究計画\n{SCIENCE}\n# おわりに\n\n{ENGAGED}\n", "jst-aspire-gc-2024")
    assert told.coverage["A"].verdict != "substance"
    assert len(told.coverage["A"].outside) == 1


def test_the_json_carries_score_and_evidence() -> None:
    told = themes(draft(f"# 研究計画\n{SCIENCE}\n{ENGAGED}\n", "jst-aspire-gc-2024"))
    assert list(told) == ["1", "2", "A", "B"]
    assert 0.5 <= told["A"]["score"] <= 1
    assert told["A"]["evidence"][0]["quote"] == ENGAGED
    assert themes(draft("", "jst-aspire-gc-2024")) == {}


# ruff: noqa: E501  (a profile's lines stay whole)
OWN = """
id = "own"
title = { en = "A call with two themes of its own" }

[[themes.crosscutting]]
id = "data"
title = { en = "Open data" }
description = { en = "Data, code and protocols are shared in public repositories under a licence, so that others can reproduce the results." }
terms = ['zenodo|dryad|repositor(y|ies)', 'open (data|science|access)', '(data|code|films?|protocols?).{0,40}(deposit|released|public|archiv)', 'reproducib', 'cc[ -]by']
examples = ["All films and the code that counts them are deposited in Zenodo under CC BY within six months of filming."]
required = true

[[themes.crosscutting]]
id = "care"
title = { en = "Inclusion of carers" }
description = { en = "Carers, parents and disabled scientists are provided for in hiring, meetings and facilities." }
terms = ['carers?|child-?care|cr[eè]che|nursery', 'parents?|parental|maternity', 'inclusi(ve|on)|diversity', 'wheelchair|disab', 'part-time|career break']
examples = ["Meetings end by four, childcare is paid from the grant, and one post is kept for a return after a career break."]
required = true
"""
FILMED = """
# Research plan

We film 40 nests of the sand wasp for 12 days with two infrared cameras. Each nest holds one larva. The frames are cut at
dusk. A model of detection corrects the counts. Nests are marked with steel pins. The wind is read every ten minutes.
"""


@pytest.mark.parametrize(
    ("more", "data", "care"),
    [
        ("All films and scripts go to the Dryad repository under CC BY by March 2027, and a second team reruns the counts.",
         "substance", "absent"),
        ("Meetings end by four so that the two parents of infants can leave, childcare is paid, and one post waits for a carer.",
         "absent", "substance"),
        ("Sand is washed twice. The pins are counted again in autumn.", "absent", "absent"),
    ],
)  # fmt: skip
def test_another_calls_themes_work_from_its_own_words(tmp_path: Path, more: str, data: str, care: str) -> None:
    (tmp_path / "own.toml").write_text(OWN, "utf-8")
    told = Draft(parse(FILMED + more + "\n"), load(str(tmp_path / "own.toml")))
    assert {name: found.verdict for name, found in told.coverage.items()} == {"data": data, "care": care}


@pytest.mark.parametrize(
    ("titles", "verdict"),
    [
        (["要約", "予定", "体制"], "mention"),
        (["要約", "予定", "予定"], "substance"),
    ],
)
def test_asides_do_not_make_up_for_a_hollow_section_but_another_section_does(titles: list[str], verdict: str) -> None:
    headings = ["市民の参画と共創（テーマA）", *titles]
    own = draft("".join(f"# {title}\n\n酵母を育てる。\n\n" for title in dict.fromkeys(headings)), "jst-aspire-gc-2024")
    sections = {section.title: section for section in own.sections}
    owners = [next(s for name, s in sections.items() if name.startswith(title[:2])) for title in headings]
    done = np.array([0.1, 0.97, 0.95, 0.93])
    theme = own.profile.themes.crosscutting[0]
    found = covered(theme, done, done, 1 - done, [True] * 4, [0], owners)
    assert found.verdict == verdict
    assert found.evidence[0] == (0 if verdict == "mention" else 1)


def test_a_track_record_is_no_part_of_the_plan() -> None:
    told = draft(f"# 研究計画\n{SCIENCE}\n# 研究者の実績（800字以内）\n\n{ENGAGED}\n", "jst-aspire-gc-2024")
    assert told.coverage["A"].verdict != "substance"
    kept = draft(f"# 実績と研究計画\n{SCIENCE}\n{ENGAGED}\n", "jst-aspire-gc-2024")
    assert kept.coverage["A"].verdict == "substance"


@pytest.mark.parametrize(
    ("sentence", "so"),
    [
        (
            "Each autumn, fifteen undergraduates test wells in their home towns and tell the owners the results; "
            "the board of health uses the map from 2027.",
            True,
        ),
        ("Twelve students each year learn to measure enzyme activity in our laboratory.", False),
        ("Results are presented to the faculty council in 2028.", False),
    ],
)
def test_learners_who_measure_where_they_live_and_report_there_engage_the_public(sentence: str, so: bool) -> None:
    science = "Lichens are sampled at 40 sites. Assays run at 4 and 20 °C. Strains go to ATCC. Rates are compared."
    text = f"# Project Description\n\n## Aim 1\n\n{science}\n\n## Broader Impacts\n\n{sentence}\n"
    told = Draft(parse(text), load("nsf-gc-24-556"))
    assert (told.coverage["A"].verdict == "substance") is so


def test_a_stay_alone_is_no_workforce_development_but_what_trains_is() -> None:
    told = draft(
        "# 研究計画\n\n博士課程の森田葵は、2025年4月から2026年3月までライデン大学に滞在し、X線回折を測る。\n"
        "博士課程の沢井巧は、2025年4月から2026年3月までライデン大学に滞在し、夏の講習で2単位を得る。\n"
        "培養は20度で7日間行う。\n",
        "jst-aspire-gc-2024",
    )
    workforce = next(theme for theme in told.profile.themes.crosscutting if theme.learned == "workforce")
    other = next(theme for theme in told.profile.themes.crosscutting if theme.learned != "workforce")
    done = np.full(3, 0.9)
    assert taught(workforce, done, [one.span for one in told.sentences], told.sights, told.movements).tolist() == [
        STAY,
        0.9,
        0.9,
    ]
    assert taught(other, done, [one.span for one in told.sentences], told.sights, told.movements).tolist() == [
        0.9,
        0.9,
        0.9,
    ]


USERS = "立山町と Fairbanks の水道利用者それぞれ15名からなる会議を年2回開き、測る地点と公表の仕方を決めてもらう。"


@pytest.mark.parametrize(
    ("words", "a", "b"),
    [
        (f"テーマA：{USERS}", "substance", "absent"),
        (f"市民とともに（Crosscutting Theme A） {USERS}", "substance", "absent"),
        (f"{USERS}議事は互いに訳して送る（横断テーマA）。", "substance", "absent"),
        (
            "2.1 Deciding together (Theme A). Two panels of 15 water users meet twice a year and choose the sites.\n\n"
            "2.2 People (Theme B). The programme will strengthen young talent.",
            "substance",
            "mention",
        ),
        (USERS, "mention", "absent"),
        (
            "テーマA：市民の参画にも積極的に取り組む。\n\nテーマB：毎年9月に国際会議で成果を発表する。",
            "mention",
            "mention",
        ),
        (
            "**Theme B.** Every July 16 students take a course and earn 2 credits.\n\n"
            "Crosscutting Theme A (public participation): the PI gave two lectures at schools in 2023.",
            "mention",
            "substance",
        ),
    ],
)
def test_a_label_says_which_theme_a_paragraph_is_of(words: str, a: str, b: str) -> None:
    found = draft(f"# 計画\n\n{words}\n", "jst-aspire-gc-2024").coverage
    assert (found["A"].verdict, found["B"].verdict) == (a, b)


def test_a_list_of_the_team_is_no_evidence() -> None:
    team = "富山大学 特命助教 室田 奈々（博士2022年）\n信州大学 博士後期課程1年 生駒 隼\n富山大学 教授 氷見 昭宏"
    told = draft(
        f"# 体制\n\n{team}\n\n# 計画\n\n修了した大学院生12名には富山大学の2単位を出し、次の年の講師に育てる。\n",
        "jst-aspire-gc-2024",
    )
    found = told.coverage["B"]
    assert found.evidence
    assert all("室田" not in told.quote(told.sentences[i].span) for i in found.evidence)


def test_what_a_traveller_does_elsewhere_in_the_plan_is_no_workforce_development() -> None:
    told = draft(
        "# 研究計画\n\n博士課程の森田葵は、2025年4月から2026年3月までライデン大学に滞在し、X線回折を測る。\n\n"
        "# 目的\n\n森田葵は博士課程に進んだ後、受入先の設備で校正の手順を改良し、測定値のずれを補正する方法を完成させる。\n"
        "森田は共同指導を受け、受入先の講義で2単位を得る。\n博士課程の学生は結晶の育て方を学ぶ。\n",
        "jst-aspire-gc-2024",
    )
    workforce = next(theme for theme in told.profile.themes.crosscutting if theme.learned == "workforce")
    done = np.full(4, 0.9)
    assert taught(workforce, done, [one.span for one in told.sentences], told.sights, told.movements).tolist() == [
        STAY,
        STAY,
        0.9,
        0.9,
    ]
    shown = [told.quote(told.sentences[i].span) for i in told.coverage["B"].evidence]
    assert not any("ずれを補正" in one for one in shown)


def test_a_sentence_that_stands_twice_is_shown_once_and_substance_by_what_is_done() -> None:
    own = draft("# 計画\n\n一。二。三。四。\n", "jst-aspire-gc-2024")
    done, spoken = np.array([0.95, 0.9, 0.7, 0.0]), np.array([0.95, 0.9, 0.7, 0.95])
    vague = np.array([0.0, 0.0, 0.0, 0.99])
    theme = own.profile.themes.crosscutting[0]
    words = ["農家9名が選ぶ。", "農家12名が選ぶ。", "漁協が決める。", "市民とともに歩む。"]
    assert covered(theme, done, spoken, vague, [True] * 4, words=words).evidence == (0, 2)


TABLE = """
| だれと | 何を | いつ |
|---|---|---|
| 鹿部の昆布漁師9名 | 印を付けた綱の傷を撮り、調べる綱を選ぶ | 10月から6月まで毎週 |
| 函館の漁協 | 四名が計画の会議に入り、場所を投票で決める | 3月と9月 |
"""


def test_a_table_may_tell_who_takes_part() -> None:
    told = draft(f"# 研究計画\n{SCIENCE}\n## 浜とともに\n{TABLE}", "jst-aspire-gc-2024")
    found = told.coverage["A"]
    assert found.verdict == "substance"
    assert "投票" in told.quote(found.rows[0]) or "綱" in told.quote(found.rows[0])
    assert "昆布漁師9名" in str(themes(told)["A"]["evidence"])
    beside = draft(f"# 研究計画\n{SCIENCE}\n# 参考文献\n{TABLE}", "jst-aspire-gc-2024")
    assert beside.coverage["A"].verdict != "substance"


def test_leaders_who_meet_are_no_public() -> None:
    for words in ("進め方は四者の代表が四半期の会議で投票して決める。", "交配の組合せは、四者が2月の会議で決める。"):
        assert draft(f"# 研究計画\n{SCIENCE}\n{words}", "jst-aspire-gc-2024").coverage["A"].verdict == "absent"


def test_who_grades_leather_is_not_at_school() -> None:
    told = draft("A panel of eleven tanners grades each month's samples blind.", "nsf-gc-24-556")
    workforce = next(theme for theme in told.profile.themes.crosscutting if theme.learned == "workforce")
    spans = [one.span for one in told.sentences]
    assert taught(workforce, np.array([0.6]), spans, told.sights, ()).tolist() == [STAY]
    assert taught(workforce, np.array([0.9]), spans, told.sights, ()).tolist() == [0.9]


def test_a_theme_that_nobody_learnt_is_met_in_its_profiles_words_under_its_own_title() -> None:
    theme = checked(
        Theme,
        {
            "id": "REPAIR",
            "title": {"ja": "直して使う"},
            "description": {"ja": "作る装置を現地で直せるように作り、使い終えたら次の使い手に渡すこと。"},
            "terms": ["修理|直せる", "部品|図面", "譲り渡"],
        },
    )
    words = "炉はひびが入れば現地の左官が半日で積み直せる。図面の一覧は毎年公開し、熱電対を三つの現場に置く。直した日は台帳に書く。"
    for title, most in (("炉を直しながら使う", 0.6), ("炉と計器", 0.45)):
        told = draft(f"# {title}\n\n{words}")
        own = announced(theme, told.sentences, told.owners, told.text)
        none = np.zeros(len(told.sentences))
        raised, _ = in_its_words(theme, told.sentences, told.sights, own, told.text, none, none)
        assert raised.max() == most, title
        assert raised[2] == 0.0


def test_items_of_a_list_may_tell_who_takes_part() -> None:
    items = "- Nine kelp growers of Shikabe choose which ropes are sampled, every week\n"
    items += "- Four growers sit on the board and vote on the sites in March and September\n"
    science = "We read 1,200 genomes. Cells grow for seven days. Rates are measured daily. The order is drawn by lot."
    told = draft(f"# Plan\n\n{science}\n\n# With whom\n\n{items}", "nsf-gc-24-556")
    assert told.coverage["A"].verdict == "substance"


def test_a_theme_is_named_by_the_words_of_its_title() -> None:
    title = {"ja": "出かける前の予行", "en": "Rehearsed before departure"}
    theme = checked(Theme, {"id": "X", "title": title, "description": title})
    told = draft("出かける前の予行も十分に行う。Everything is rehearsed before departure. 予行は無い。")
    assert by_title(theme, told.sights) == [0, 1]


def test_to_declare_a_topic_in_brackets_fills_no_section() -> None:
    told = draft(
        "# Plan\n\nWe explain how often the trait arose (Topic 1). We sequence 600 wild yeast strains from four biomes "
        "and mine their genomes for enzymes that break down lignin. Cells grow for seven days.",
        "nsf-gc-24-556",
    )
    assert told.coverage["1"].verdict == "substance"
