"""The author's text told from the form's."""

from __future__ import annotations

import textwrap

import pytest

from lint.analyse.form.blank import learn
from lint.analyse.structure.authorship import is_prose
from lint.calls import load
from lint.draft import Draft
from lint.extract.markdown import parse


def authored(source: str, form: str | None = None) -> list[str]:
    blank = learn(parse(textwrap.dedent(form))) if form else None
    draft = Draft(parse(textwrap.dedent(source)), load("generic"), blank)
    return [draft.quote(block.span) for block in draft.authored]


def test_with_the_form_its_paragraphs_are_its_own_even_with_letters_changed() -> None:
    form = """
        # 研究目的

        本研究で何を明らかにするのかを、できるだけ具体的に記載してください。

        連絡先：
        """
    draft = """
        # 研究目的

        本研究で何を明らかにするのかを出来るだけ具体的に記載してください。

        連絡先：京都大学理学研究科

        湖の魚の数を数える。
        """
    assert authored(draft, form) == ["連絡先：京都大学理学研究科", "湖の魚の数を数える。"]


def test_without_the_form_requests_and_small_print_are_the_forms() -> None:
    draft = """
        研究の背景について、具体的に記述してください。

        [本欄は様式を変更しないこと。]{size=8}

        [この段落は小さな字で書かれた著者の本文であり、湖の魚の数を数える方法を述べている。]{size=8}

        本研究の目的は、十年にわたる変化を実証すること。これは長い本文であり、十分な長さをもつ普通の段落である。
        """
    found = authored(draft)
    assert len(found) == 2
    assert found[0].startswith("この段落は小さな字")
    assert found[1].startswith("本研究の目的は")


def test_grey_text_that_answers_is_the_authors() -> None:
    assert authored("[We study lakes in Finland and Japan.]{colour=808080}") == ["We study lakes in Finland and Japan."]


@pytest.mark.parametrize(
    ("words", "prose"),
    [
        ("本研究では三つの湖で魚の数を数える。", True),
        ("We count fish in three lakes every month.", True),
        ("[1] Smith J. et al. (2020). Fish of lakes. Nature 1, 2.", False),
        ("〒606-8501 京都市左京区 tel: 075-000-0000", False),
        ("x = a + b = c + d = e", False),
        ("山田花子", False),
    ],
)
def test_prose_is_running_text(words: str, prose: bool) -> None:
    draft = Draft(parse(words), load("generic"))
    assert bool(draft.prose) is prose


@pytest.mark.parametrize(
    ("text", "running"),
    [
        (
            "(1) Emi Sato works at Kyoto University from May to August 2026; he joins records of flow into one model.",
            True,
        ),
        ("2. 若手の渡航。Emi Sato stays at MIT until March 2026. 佐藤は膜を測る。", True),
        ("(3) Sato, K., Boiling springs and their mats, Geology of Hot Water 12, 2019.", False),
        ("[4] What they are and where we find them, Springs 3, 2019.", False),
    ],
)
def test_a_numbered_paragraph_with_a_year_is_running_text_where_it_tells_of_people(text: str, running: bool) -> None:
    document = parse(f"# Plan\n\n{text}\n")
    assert is_prose(document, document.blocks[-1]) == running
