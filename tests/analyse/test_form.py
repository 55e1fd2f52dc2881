"""What a blank form teaches, and what a draft is held to by it."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from lint.analyse.form.blank import informed, learn, to_toml
from lint.analyse.form.form_year import year
from lint.analyse.form.limits import limits, number
from lint.analyse.form.placeholders import placeholders
from lint.analyse.form.skeleton import added, labels_lost
from lint.analyse.structure.parts import extent
from lint.analyse.structure.sections import sections
from lint.calls import load
from lint.document import Block, Document, Margins, Page, Span
from lint.draft import Draft
from lint.extract.markdown import parse
from lint.profile import Status
from lint.rules.form.address_forbidden import address_forbidden
from lint.rules.form.guide_text import guide_text
from lint.rules.form.half_empty import half_empty
from lint.rules.form.outdated import outdated
from lint.rules.form.page_limit import page_limit
from lint.rules.form.section_empty import section_empty
from lint.rules.form.section_missing import section_missing
from lint.rules.form.skeleton_changed import skeleton_changed
from tests.drafts import draft, found

FORM = """
    2024年度 研究提案書

    # 1. 研究目的（2ページ以内）

    [研究の目的と波及効果について記載してください。]{italic colour=808080}

    # 2. 研究計画

    [800字以内で記載してください。この注意書きは削除してください。]{italic colour=808080}

    | 氏名 | 渡航期間 | 渡航先 |
    |---|---|---|
    |  |  |  |
    """


def markdown(source: str) -> str:
    return textwrap.dedent(source)


@pytest.mark.parametrize(
    ("words", "unit", "value"),
    [
        ("１．研究目的（２ページ以内）", "pages", 2),
        ("A4用紙2枚以内で記述", "pages", 2),
        ("within 4 pages", "pages", 4),
        ("max. 2 pages", "pages", 2),
        ("no more than three (3) pages", "pages", 3),
        ("maximum 1500 characters", "characters", 1500),
        ("1,500 characters or less", "characters", 1500),
        ("(500 words)", "words", 500),
        ("One paragraph. 50 to 70 words", "words", 70),
        ("800字程度で", "characters", 800),
        ("1/2ページ以内", "pages", 0.5),
        ("二ページ以内", "pages", 2),
        ("本項目は1頁に収めてください", "pages", 1),
        ("十行以内", "lines", 10),
    ],
)
def test_printed_limits_are_read(words: str, unit: str, value: float) -> None:
    (limit,) = limits(words)
    assert (limit.unit, limit.value) == (unit, value)


@pytest.mark.parametrize("words", ["see page 2", "1ページ目に記入", "各2ページ以内", "2 pages later", "全10枚の図"])
def test_numbers_of_pages_that_limit_nothing_are_no_limits(words: str) -> None:
    assert list(limits(words)) == []


@pytest.mark.parametrize(("words", "value"), [("二十三", 23), ("1/2", 0.5), ("半", 0.5), ("three", 3), ("x", None)])
def test_numbers_are_read_in_three_scripts(words: str, value: float | None) -> None:
    assert number(words) == value


def test_a_form_teaches_headings_limits_guide_marks_labels_and_year() -> None:
    form = learn(parse(markdown(FORM)))
    assert [heading.title for heading in form.headings] == ["研究目的（2ページ以内）", "研究計画"]
    assert [(p.limit.unit, p.limit.value, p.section) for p in form.limits] == [("pages", 2, 0), ("characters", 800, 1)]
    assert [guide.section for guide in form.guide] == [0, 1]
    assert [(mark.italic, mark.colour) for mark in form.marks] == [(True, "grey")]
    assert form.labels == (("氏名", "渡航期間", "渡航先"),)
    assert form.year == "2024年度"
    assert form.deletes


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("令和5（2023）年度", 2023),
        ("令和５年度（2023年度）", 2023),
        ("2023（令和5）年度", 2023),
        ("2023年（令和5年）度", 2023),
        ("R5年度", 2023),
        ("平成31（2019）年度", 2019),
        ("令和元年度", 2019),
        ("令和五年度", 2023),
        ("二〇二三年度", 2023),
        ("2023／令和5年度", 2023),
        ("2023年4月改訂", 2023),
        ("FY2023", 2023),
        ("FY 2023/24", 2023),
        ("fiscal year 2023", 2023),
        ("2023-24 fiscal year", 2023),
        ("2023 Research Grant Application Form", 2023),
        ("Application form (2023)", 2023),
        ("Application form 2023", 2023),
        ("Call 2023", 2023),
        ("Application 2023-05-12", None),
        ("2023年4月から2024年3月", None),
        ("version 2023.1", None),
        ("2023 Smith et al.", None),
    ],
)
def test_the_year_of_a_form_is_read_however_it_is_spelt(words: str, named: int | None) -> None:
    assert year(words) == named


def test_another_years_form_is_told_by_its_own_line_and_what_this_years_form_prints_is_not() -> None:
    form = learn(parse("湖沼研究助成（令和6（2024）年度）\n\n様式は2023年4月改訂\n\n# 目的\n\nx\n"))
    profile = load("generic")
    this = "湖沼研究助成（令和6（2024）年度）\n\n様式は2023年4月改訂\n\n# 目的\n\n2022年度に始めた。\n"
    assert form.year is not None
    assert found(outdated, Draft(parse(this), profile, form)) == []
    old = Draft(parse(this.replace("令和6（2024）年度", "令和5（2023）年度")), profile, form)
    assert [words for _, words in found(outdated, old)] == ["令和5（2023）年度"]


def test_a_heading_in_the_place_of_the_forms_own_is_that_heading_renamed() -> None:
    form = learn(parse("# 研究の目的\n\nx\n\n# 期待される成果\n\nx\n\n# 研究体制\n\nx\n"))
    draft = Draft(parse("# 研究の目的\n\nあ\n\n# 見込まれる成果\n\nあ\n\n# 研究体制\n\nあ\n"), load("generic"), form)
    assert [words for _, words in found(skeleton_changed, draft)] == ["見込まれる成果"]
    assert found(section_missing, draft) == []
    other = Draft(parse("# 研究の目的\n\nあ\n\n# 倫理\n\nあ\n\n# 研究体制\n\nあ\n"), load("generic"), form)
    assert found(skeleton_changed, other) == []
    assert len(found(section_missing, other)) == 1


def test_the_learned_profile_is_valid_and_says_the_same(tmp_path: Path) -> None:
    form = learn(parse(markdown(FORM)))
    path = tmp_path / "learned.toml"
    path.write_text(to_toml(form, "learned"), "utf-8")
    profile = load(str(path))
    assert profile.inherits == "generic"
    assert [section.pages and section.pages.value for section in profile.sections] == [2, None]
    assert [section.characters and section.characters.value for section in profile.sections] == [None, 800]
    assert all(section.required and section.required.status is Status.FORM for section in profile.sections)
    assert profile.form.year is not None
    assert profile.form.year.value == "2024年度"


def test_a_title_with_quotes_and_signs_survives_toml(tmp_path: Path) -> None:
    path = tmp_path / "odd.toml"
    path.write_text(to_toml(learn(parse('# 1. The "why" (a+b) \\\\ how?\n\ntext\n')), "odd"), "utf-8")
    (section,) = load(str(path)).sections
    draft = Draft(parse('# 1. The "why" (a+b) \\\\ how?\n\ntext\n'), load(str(path)))
    assert section.key in draft.parts


def test_the_forms_limits_go_before_the_calls_and_are_verified() -> None:
    profile = load("generic")
    both = informed(informed(profile, learn(parse(markdown(FORM)))), learn(parse("# 研究目的（3ページ以内）\n\nx\n")))
    purpose = next(s for s in both.sections if "研究目的" in s.headings)
    assert purpose.pages is not None
    assert purpose.pages.value == 3
    assert purpose.pages.verified
    assert len(both.sections) == 2


def test_guide_text_is_found_when_it_was_made_black_and_split_over_paragraphs() -> None:
    form = learn(parse(markdown(FORM)))
    draft = Draft(
        parse("# 1. 研究目的\n\n研究の目的と波及効果に\n\nついて記載してください\n\n魚を数える。\n"),
        load("generic"),
        form,
    )
    assert [words.replace("\n", "") for _, words in found(guide_text, draft)] == [
        "研究の目的と波及効果について記載してください"
    ]


def test_pages_are_measured_where_the_file_has_them() -> None:
    line = "三つの湖で魚の数を毎月数え、水温と透明度を測る。"
    long = "# 計画（1ページ以内）\n\n" + "\n\n".join([line] * 8) + "\n\n\\newpage\n\n" + "\n\n".join([line] * 8)
    over = Draft(parse(long + "\n\n# 体制\n\n三人で行う。\n"), load("generic"))
    if over.document.page(0) is None:
        pytest.skip("Markdown has no pages here")
    assert [words for _, words in found(page_limit, over)] == ["計画（1ページ以内）"]


def test_a_label_deleted_from_a_printed_table_is_told_and_filled_tables_are_not() -> None:
    form = learn(parse(markdown(FORM)))
    kept = parse("| 氏名 | 渡航期間 | 渡航先 |\n|---|---|---|\n| 山田 | 1年 | 米国 |\n")
    cut = parse("| 氏名 | 渡航先 |\n|---|---|\n| 山田 | 米国 |\n")
    assert list(labels_lost(form, kept)) == []
    ((labels, span),) = labels_lost(form, cut)
    assert labels == ("渡航期間",)
    assert span is not None


@pytest.mark.parametrize(
    "words",
    [
        "第XX章",
        "XX chromosomes",
        "XX/XY",
        "TBD1 gene",
        "未定義の領域",
        "foo_bar___baz",
        "二〇二四年",
        "署名 ______",
        "f(x) = [1]",
        "Why not??",
        "Is it in the figure?",
        "○",
    ],
)
def test_marks_that_stand_for_themselves_are_no_placeholders(words: str) -> None:
    assert list(placeholders(words, Span(0, len(words)), cell=words == "○")) == []


@pytest.mark.parametrize(
    ("words", "expected", "sure"),
    [
        ("○○大学", "○○", True),
        ("〇年〇月", "〇", True),
        ("ＸＸ名を招く", "ＸＸ", True),
        ("20XX年", "20XX", True),
        ("host: TBA", "TBA", True),
        ("[要確認：予算]", "[要確認：予算]", True),
        ("氏名＿＿＿＿", "＿＿＿＿", True),
        ("時期は未定であるが", "未定", False),
        ("渡航者（未定）", "未定", True),
        ("課題名（仮）", "（仮）", False),
        ("???", "???", True),
        ("as Figure ?? shows", "Figure ??", True),
        ("図??に示す", "図??", True),
        ("was shown before [?].", "[?]", True),
        ("[Insert project title here]", "[Insert project title here]", True),
    ],
)
def test_placeholders_are_found(words: str, expected: str, sure: bool) -> None:
    first = next(placeholders(words, Span(0, len(words))))
    assert (words[first.span.start : first.span.end], first.sure) == (expected, sure)


def test_check_boxes_are_no_blanks_and_brackets_before_a_counter_are() -> None:
    boxes, blank = "[ ] yes  [ ] no", "渡航者は[ ]名である"
    assert list(placeholders(boxes, Span(0, len(boxes)))) == []
    assert len(list(placeholders(blank, Span(0, len(blank))))) == 1


def test_a_part_that_belongs_within_another_is_not_found_in_its_sibling() -> None:
    draft = Draft(
        parse(
            "# Project Summary\n\n## Overview\n\nx\n\n## Intellectual Merit\n\nx\n\n## Broader Impacts\n\nx\n\n"
            "# Project Description\n\n## Plan\n\nx\n\n## Results from Prior NSF Support\n\nBroader impacts. Two.\n\n"
            "# References Cited\n\nx\n"
        ),
        load("nsf-pappg-24-1"),
    )
    missing = {finding.data["section"] for finding, _ in found(section_missing, draft)}
    assert "broader-impacts" in missing
    assert "summary" not in missing


def test_a_form_goes_on_with_its_numbers_only_where_the_form_does() -> None:
    form = learn(parse("# 1. 目的\n\nx\n\n# 2. 計画\n\nx\n\n# 3. 体制\n\nx\n"))
    draft = parse("# 1. 目的\n\na\n\n# 2. 計画\n\n## (1) 一年目\n\na\n\n# 3. 体制\n\na\n\n# 4. 補足\n\na\n")
    assert [section.title for section in added(form, sections(draft))] == ["補足"]


def test_a_part_of_the_call_goes_by_the_name_that_the_form_prints() -> None:
    form = learn(parse("# 1. 人材育成と教育（600字以内）\n\n# 2. 研究計画\n"))
    training = next(part for part in informed(load("jst-aspire-gc-2024"), form).sections if part.key == "training")
    assert training.title.say("ja") == "人材育成と教育（600字以内）"


@pytest.mark.parametrize(
    "line",
    [
        "本項目は1頁以内で記述すること。",
        "| (1) 何を明らかにするか（1頁以内） | 本文 | 別 |\n|---|---|---|\n| a | b | c |",
    ],
)
def test_the_limit_of_an_item_not_seen_as_a_section_is_not_the_whole_documents(line: str) -> None:
    assert informed(load("generic"), learn(parse(f"{line}\n\n本文を書く。\n"))).document.pages is None


def test_a_limit_of_no_item_is_the_whole_documents() -> None:
    pages = informed(
        load("generic"), learn(parse("図表を含めて2頁以内で記述すること。\n\n本文を書く。\n"))
    ).document.pages
    assert pages is not None
    assert pages.value == 2


SAME = """
    **Project Summary**

    **Overview**

    a

    **Project Description**

    **Introduction**

    See https://example.org for more.

    **Broader Impacts**

    Data at https://example.com.

    **References Cited**

    Lee (2020) Fish. https://doi.org/10.1/1
    """


def test_headings_that_look_like_the_parts_own_are_in_the_part_up_to_the_next_part() -> None:
    draft = Draft(parse(markdown(SAME)), load("nsf-pappg-24-1"))
    part = extent(draft.document, draft.sections, draft.profile, draft.parts, "description")
    words = draft.quote(part)
    assert words.startswith("Project Description")
    assert words.endswith("example.com.\n")
    assert [words for _, words in found(address_forbidden, draft)] == ["https://example.org", "https://example.com"]


def test_a_part_with_text_of_its_own_ends_at_the_next_heading_of_its_look() -> None:
    source = markdown(SAME).replace("**Introduction**\n\n", "")
    draft = Draft(parse(source), load("nsf-pappg-24-1"))
    part = extent(draft.document, draft.sections, draft.profile, draft.parts, "description")
    assert draft.quote(part).rstrip().endswith("for more.")


def test_a_part_that_need_not_apply_may_be_short_and_an_empty_one_is_told_once() -> None:
    note = "該当しない場合には、その旨記述してください。"
    form = learn(parse(f"# 1. 人権の保護（400字以内）\n\n{note}\n\n# 2. 計画（400字以内）\n\n# 3. 体制（400字以内）\n"))
    source = f"# 1. 人権の保護\n\n{note}\n\n同意を得る。\n\n# 2. 計画\n\n魚を数える。\n\n# 3. 体制\n"
    assert [words for _, words in found(half_empty, Draft(parse(source), load("generic"), form))] == ["2. 計画"]


def test_the_last_page_of_a_part_is_told_where_it_is_nearly_empty() -> None:
    def pages(lines: int) -> Document:
        """A part of a full page and some lines on its second."""
        words = ["研究計画（2ページ以内）", *["三つの湖で魚の数を毎月数え、水温と透明度を測る。"] * (40 + lines)]
        text, blocks, rows = "\n".join(words), [], []
        start = 0
        for index, line in enumerate(words):
            blocks.append(Block(Span(start, start + len(line)), outline=1 if index == 0 else None))
            page, place = divmod(index, 41)
            rows.append((start, page + 1, 70.0 + 17 * place, 82.0 + 17 * place))
            start += len(line) + 1
        sheets = tuple(Page(number, 595, 842, Margins(70, 70, 70, 70)) for number in (1, 2))
        starts = ((0, 1), (rows[41][0], 2))
        return Document(
            "x", "docx", text, tuple(blocks), (), (), sheets, page_starts=starts, pages_exact=True, rows=tuple(rows)
        )

    form = learn(parse("# 研究計画（2ページ以内）\n\nx\n"))
    told = [found(half_empty, Draft(pages(lines), load("generic"), form)) for lines in (2, 20)]
    assert [len(findings) for findings in told] == [1, 0]
    assert "tail" in told[0][0][0].data


def test_a_note_that_tells_what_to_do_is_guide_text_in_any_words() -> None:
    form = learn(parse("# 計画\n\n※年次計画を含めること。\n\n# 体制\n\n※印は必須項目。\n"))
    assert [entry.text for entry in form.guide] == ["※年次計画を含めること。"]


@pytest.mark.parametrize(
    ("heading", "missed"), [("日米グローバルセンター　応募書", 0), ("Growing Wood in Culture", 0), ("研究目的", 1)]
)
def test_the_title_of_the_whole_needs_no_text_below(heading: str, missed: int) -> None:
    text = f"# {heading}\n\n# 研究の内容\n\n湖の魚を数える。\n\n# 体制\n\n二人で行う。\n"
    assert len(found(section_empty, draft(text))) == missed
