"""What is said of a draft as a whole, whatever the single rules say."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from lint import calls
from lint.analyse import short_names
from lint.analyse.form.blank import learn
from lint.analyse.movements import plan, project_term
from lint.analyse.team import covers
from lint.document import Block, Document, Leftout, Page, Span, Unseen, Zone
from lint.extract.markdown import parse
from lint.linter import check, examine
from lint.settings import Settings

EXAMPLE = Path(__file__).parent.parent / "examples" / "aspire-draft.docx"
NSF = calls.load("nsf-pappg-24-1")


def test_of_a_draft_that_is_mostly_noise_nothing_else_is_said() -> None:
    words = "Cover page"
    noise = tuple(Leftout(Unseen.UNDECODABLE, "◊✲ィ画◊✲ィ画" * 40, len(words), page) for page in range(1, 9))
    pages = tuple(Page(number, 612, 792, characters=10) for number in range(1, 9))
    document = Document("x.pdf", "pdf", words, (Block(Span(0, len(words))),), pages=pages, leftouts=noise)
    said = {remark.rule for remark in examine(document, NSF, None, Settings()).remarks}
    assert said == {"layout/garbled-text"}


def test_of_scanned_pages_nothing_else_is_said() -> None:
    pages = tuple(Page(number, 612, 792, images=1) for number in range(1, 5))
    document = Document("x.pdf", "pdf", "", (), pages=pages)
    said = {remark.rule for remark in examine(document, NSF, None, Settings()).remarks}
    assert said == {"layout/no-text-layer"}


def test_a_running_head_stands_in_no_section() -> None:
    text = "Project Summary\nWe count fish.\nProposal of XX"
    blocks = (
        Block(Span(0, 15), outline=1),
        Block(Span(16, 30)),
        Block(Span(31, len(text)), Zone.HEADER),
    )
    document = Document("x.docx", "docx", text, blocks)
    remarks = examine(document, calls.load("generic"), None, Settings(select=("form/placeholder",))).remarks
    assert [(remark.place.quote, remark.place.section) for remark in remarks] == [("XX", None)]


def test_the_blank_form_is_named_in_the_language_of_the_remarks() -> None:
    form = learn(parse("# 研究目的\n\n# 研究計画\n\n# 人材育成計画\n"))
    draft = parse("# 研究目的\n\n魚の数を数える。\n\n# 研究計画\n\n三年で数える。\n")
    generic = calls.load("generic")
    for settings, words in (
        (Settings(select=("form/section-missing",), language="ja"), "空の様式"),
        (Settings(select=("form/section-missing",), language="en"), "blank form"),
    ):
        (remark,) = examine(draft, generic, form, settings).remarks
        assert remark.source == words


def test_what_is_missing_from_an_empty_cell_stands_on_its_page() -> None:
    source = """# 渡航計画

| 氏名 | 期間 | 渡航先 | 役割 |
|---|---|---|---|
| 山田 太郎 | 2025年4月～2026年3月 | スタンフォード大学（米国） | 光応答の測定 |
| 佐藤 花子 | | ヘルシンキ大学（フィンランド） | 脂質の分析 |
"""
    draft = replace(parse(source), pages=(Page(1, 595, 842),), page_starts=((0, 1),))
    settings = Settings(select=("mobility/period-missing",))
    (remark,) = examine(draft, calls.load("jst-aspire-gc-2024"), None, settings).remarks
    assert remark.place.page == 1
    assert remark.place.start == remark.place.end
    assert remark.place.start is not None


def test_what_several_rules_ask_for_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[str] = Counter()

    def counted(home: ModuleType, name: str) -> None:
        usual = getattr(home, name)

        def counting(*arguments: object) -> object:
            asked[name] += 1
            return usual(*arguments)

        monkeypatch.setattr(home, name, counting)

    for home, name in ((covers, "labelled"), (project_term, "stated"), (short_names, "short_names"), (plan, "given")):
        counted(home, name)
    check(EXAMPLE, Settings(call="jst-aspire-gc-2024", exact_pages=False))
    assert asked.pop("short_names") <= 2  # again without tables, for sentences that present members
    assert asked == {"labelled": 1, "stated": 1, "given": 1}
