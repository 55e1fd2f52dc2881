from __future__ import annotations

import re
from dataclasses import replace

import pytest

from lint.report import priorities, terminal
from lint.report.wrapping import columns, wrap
from lint.result import Place, Remark
from tests.report.results import remark, result, whole

WORDY = "「することができる」は「できる」で足ります。"


def wordy(page: int, section: str = "1 目的") -> Remark:
    return remark(
        "prose/wordy-phrase",
        "info",
        WORDY,
        "「できる」にします。",
        page=page,
        section=section,
        quote="することができる",
    )


def test_a_finding_is_told_with_mark_page_rule_words_and_what_to_do() -> None:
    text = terminal.render([result(remark(related=(Place(2, "1 目的", "山田花子"),), source="公募要領 p.3"))])
    assert "■ 3-2 渡航計画\n  × 要修正  p.5  mobility/traveller-unnamed\n     「ポスドク1名を」\n" in text
    assert "→ 「助教・山田花子」のように" in text
    assert "関連：p.2「山田花子」" in text
    assert "根拠：公募要領 p.3" in text
    assert "まず「要修正」の1件（p.5）から" in text


def test_an_estimated_page_is_said_to_be_one() -> None:
    assert "約5ページ" in terminal.render([result(remark(), pages_exact=False)])
    english = terminal.render([result(remark(), pages_exact=False, language="en")])
    assert "about p.5" in english
    assert "about 12 pages" in english


def test_the_language_is_each_drafts_own_unless_one_is_asked_for() -> None:
    results = [result(remark(), path="a.docx"), result(remark(), path="b.docx", language="en")]
    text = terminal.render(results)
    assert "× 要修正" in text
    assert "× Error" in text
    assert "要修正" not in terminal.render(results, language="en")
    assert "Error" not in terminal.render(results, language="ja")


def test_words_that_the_message_holds_are_not_quoted_twice() -> None:
    text = terminal.render([result(remark(message="「ポスドク1名を」では、誰が行くかわかりません。"))])
    assert text.count("ポスドク1名を") == 1


def test_long_runs_of_small_remarks_are_folded_within_a_section_only() -> None:
    found = [*(wordy(page) for page in (1, 1, 2, 3)), wordy(4, "2 計画")]
    text = terminal.render([result(*found)])
    assert text.count(WORDY) == 2
    assert "この節には同じ指摘がほかに3件あります（p.1、p.2、p.3）" in text
    assert "参考 5件" in text
    everything = terminal.render([result(*found)], verbose=True)
    assert everything.count(WORDY) == 5
    assert "ほかに" not in everything


def test_grave_remarks_are_never_folded() -> None:
    text = terminal.render([result(*[remark(page=page) for page in range(1, 9)])])
    assert text.count("渡航者の実名がありません") == 8


def test_the_draft_as_a_whole_has_its_own_heading() -> None:
    assert "■ 原稿全体\n  ▲ 注意  form/document-length\n" in terminal.render([result(whole())])


def test_nothing_found_is_said_kindly_and_unreadable_files_are_counted() -> None:
    assert "気になる点はありませんでした" in terminal.render([result()])
    assert "Nothing to remark on" in terminal.render([result(language="en")])
    assert "読めなかったファイルが1件" in terminal.render([result(), result(error="壊れています", language=None)])


def test_several_files_are_counted_one_by_one() -> None:
    text = terminal.render([result(remark(), path="甲.docx"), result(path="乙.docx", silenced=2)])
    assert "2ファイルに指摘は1件です" in text
    assert re.search(r"甲\.docx  要修正 1件\n\s+乙\.docx  指摘なし", text)
    assert "2件を省きました" in text


def test_colour_changes_nothing_but_colour() -> None:
    results = [result(remark(), whole(), *[wordy(1) for _ in range(4)])]
    bare, coloured = terminal.render(results), terminal.render(results, colour=True)
    assert "\x1b" not in bare
    assert "\x1b[1;31m× 要修正\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == bare


def test_a_draft_cannot_steer_the_terminal() -> None:
    text = terminal.render(
        [result(remark(quote="a\x1b[2Jb\u202ec\x07", message="x\x9b31m"), path="e\x1b]0;t\x07.docx")]
    )
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)


@pytest.mark.parametrize("width", [50, 61, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    message = "このWord文書は、https://example.org/a/very/long/address/that/fits/no/line/of/fifty を引いています。" * 2
    text = terminal.render([result(remark(message=message), *[wordy(1) for _ in range(9)])], width=width)
    lines = text.splitlines()[1:]
    assert max(map(columns, lines)) <= width
    assert "".join(message.split()) in "".join(text.split())


def test_the_marks_exist_on_a_japanese_windows_console() -> None:
    results = [result(*(remark(severity=s) for s in ("error", "warning", "info", "question")), wordy(1))]
    terminal.render(results).encode("cp932")


def test_japanese_breaks_between_characters_but_not_before_a_full_stop() -> None:
    assert wrap("一二三四五。六七", 10) == "一二三四\n五。六七"
    assert wrap("あ「いう」え", 4) == "あ\n「い\nう」\nえ"
    assert wrap("計画は12件だ", 7) == "計画は\n12件だ"
    assert wrap("one two three", 8, "- ") == "- one\n  two\n  three"
    assert wrap("", 10, "> ") == ">"


def note(start: int, rule: str = "prose/wordy-phrase", severity: str = "info") -> Remark:
    """A note in the paragraph that begins at a place."""
    place = Place(3, "1 目的", f"{start}から始まる段落", (), start, start + 50)
    return replace(remark(rule, severity, "長い。", "削ります。", page=3), paragraph=place)


def test_notes_are_grouped_by_paragraph_in_the_summary() -> None:
    notes = [note(0), note(90), note(90, "prose/commas"), note(200, "prose/vague", "warning"), note(200)]
    said = "".join(terminal.render([result(*notes)], width=200).split())
    assert "「参考」4件には、同じ段落に集まるものがあります：p.3「90から始まる段落」（2件）。" in said
    english = " ".join(terminal.render([result(*notes)], language="en", width=200).split())
    assert "Several of the 4 notes share a paragraph: p.3 “90から始まる段落” (2). Rewriting it" in english
    assert "段落" not in terminal.render([result(note(0), note(90))], width=200).partition("まとめ")[2]


def test_the_fullest_paragraph_comes_first_and_the_others_stay_together() -> None:
    notes = list(enumerate([note(0), note(5), note(5), note(9), note(9), note(9), whole()], 1))
    full, rest = priorities.paragraphs(notes)
    assert [(place.start, len(group)) for place, group in full] == [(9, 3), (5, 2)]
    assert [number for number, _ in rest] == [1]
