"""Which topic of the call a draft belongs to: what it declares, and what its plan shows."""

from __future__ import annotations

import pytest

from lint.rules.themes.topic_missing import topic_missing
from lint.rules.themes.topics import kindred
from tests.drafts import draft, found

PLAN = """
# 研究計画

{declared}

寺の帳簿1,200冊の紙を顕微鏡で比べる。採寸は四つの蔵で毎月行う。紙片は洗って乾かす。
繊維の太さを画像から測る。模型を樹脂で作り、湿りを水槽で調べる。粘度は三段階とする。
結果は二つの研究室で照合する。装置は既にある。測定は三年で終える。計算は二人で分担する。
"""


def severities(declared: str) -> list[str]:
    text = PLAN.format(declared=declared)
    return [
        str(f.severity or topic_missing.severity) for f, _ in found(topic_missing, draft(text, "jst-aspire-gc-2024"))
    ]


def test_no_topic_at_all_is_an_error() -> None:
    assert severities("紙の年代を調べる。") == ["error"]


@pytest.mark.parametrize(
    "declared",
    [
        "該当トピック：Topic 1",
        "トピックは Topic 1 および Topic 2 である。",
        "Topic: 2, Biofoundries",
        "トピック１に応募する。",
    ],
)
def test_a_declared_topic_that_the_plan_does_not_show_is_a_warning(declared: str) -> None:
    assert severities(declared) == ["warning"]


@pytest.mark.parametrize(
    "declared",
    [
        "該当トピック：Topic 1。生物多様性を産業に活かす。",
        "Topic 1 and 2. Wild strains are compared, and a biofoundry tests the designs.",
    ],
)
def test_one_sentence_in_the_topics_words_suffices_where_it_is_declared(declared: str) -> None:
    assert severities(declared) == []


@pytest.mark.parametrize(
    ("plan", "topic", "so"),
    [
        (
            "In all, 90 species of moss go under one lamp. The wild mosses drink fog. Six species of alga dry out.",
            "1",
            True,
        ),
        ("珪藻120種の殻を測る。野生の植物は霧を飲む。在来の酵母6株が乾く。", "1", True),
        ("Ninety ledgers lie under one lamp. The old paper drinks fog. Six inks dry out.", "1", False),
        ("帳簿90冊を同じ灯りに置く。古い紙は霧を飲む。墨6本が乾く。", "1", False),
    ],
)
def test_a_plan_of_kindred_words_is_not_said_to_be_about_something_else(plan: str, topic: str, so: bool) -> None:
    own = draft(f"# Research plan\n\n{plan}\n", "jst-aspire-gc-2024")
    theme = next(theme for theme in own.profile.themes.topics if theme.id == topic)
    assert kindred(own, theme) is so
