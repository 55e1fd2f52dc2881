"""Findings followed from one draft to the next: through edits and moves of text."""

from __future__ import annotations

import json
import re
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

from lint.calls import load
from lint.command import main
from lint.compare import Comparison, compare
from lint.extract.markdown import parse
from lint.linter import examine
from lint.records import checked
from lint.report.diff import html as diff_html
from lint.report.diff import terminal as diff_terminal
from lint.settings import Settings

EXAMPLES = Path(__file__).parent.parent / "examples"
OLD = """
    # 1. 研究目的

    研究分担者は○○大学の教授が務める。2024年6月11日（金）に始める。藻場の面積を測る。

    # 2. 研究計画

    衛星画像から藻場の面積を毎月求め、5年間の変化を示す。成果は△△に発表する。
"""


def compared(old: str, new: str, *rules: str, language: str = "auto") -> Comparison:
    settings = checked(Settings, {"select": rules, "language": language})
    drafts = [parse(textwrap.dedent(source)) for source in (old, new)]
    before, after = (examine(draft, load("generic"), None, settings) for draft in drafts)
    return compare(before, after, (drafts[0].text, drafts[1].text))


def told(comparison: Comparison) -> tuple[list[str], list[tuple[str, str]], list[str]]:
    return (
        [remark.place.quote for remark in comparison.fixed],
        [(pair.new.place.quote, pair.how) for pair in comparison.still],
        [remark.place.quote for remark in comparison.added],
    )


def test_one_draft_twice_is_all_still_there() -> None:
    fixed, still, new = told(compared(OLD, OLD, "form/placeholder", "consistency/weekday"))
    assert (fixed, new) == ([], [])
    assert still == [("○○", "same"), ("2024年6月11日（金）", "same"), ("△△", "same")]


def test_what_was_mended_is_fixed_and_what_was_added_is_new() -> None:
    later = OLD.replace("（金）", "（火）").replace("5年間の", "XX年間の")
    assert told(compared(OLD, later, "form/placeholder", "consistency/weekday")) == (
        ["2024年6月11日（金）"],
        [("○○", "same"), ("△△", "same")],
        ["XX"],
    )


def test_a_changed_neighbour_sentence_does_not_make_a_finding_new() -> None:
    later = OLD.replace("藻場の面積を測る。", "潜水して調べる。").replace("研究分担者は", "まったく別の書き出しで、")
    fixed, still, new = told(compared(OLD, later, "form/placeholder"))
    assert (fixed, still, new) == ([], [("○○", "same"), ("△△", "same")], [])


def test_words_that_were_edited_are_followed() -> None:
    later = OLD.replace("2024年6月11日（金）", "2024年6月12日（金）")
    assert told(compared(OLD, later, "consistency/weekday")) == ([], [("2024年6月12日（金）", "edited")], [])


def test_a_sentence_that_moved_takes_its_finding_along() -> None:
    sentence = "成果は△△に発表する。"
    later = OLD.replace(sentence, "").replace("藻場の面積を測る。", f"藻場の面積を測る。{sentence}")
    assert told(compared(OLD, later, "form/placeholder")) == ([], [("○○", "same"), ("△△", "moved")], [])


def test_a_renamed_section_keeps_its_findings() -> None:
    later = OLD.replace("# 1. 研究目的", "# 1. 研究の目的と意義")
    assert told(compared(OLD, later, "form/placeholder", "consistency/weekday"))[1] == [
        ("○○", "moved"),
        ("2024年6月11日（金）", "moved"),
        ("△△", "same"),
    ]


def test_the_same_short_words_elsewhere_are_another_finding() -> None:
    later = OLD.replace("△△に", "学会誌に").replace("藻場の面積を測る。", "予算は△△円である。")
    fixed, still, new = told(compared(OLD, later, "form/placeholder"))
    assert (fixed, still, new) == (["△△"], [("○○", "same")], ["△△"])


def test_of_equal_words_the_one_that_was_mended_is_the_one_that_is_fixed() -> None:
    old = "# 体制\n\n代表者は○○大学に所属する。\n\n分担者は○○研究所に所属する。\n\n協力者は○○財団に所属する。\n"
    comparison = compared(old, old.replace("代表者は○○大学", "代表者は神戸大学"), "form/placeholder")
    (fixed,) = comparison.fixed
    assert fixed.place.start == old.replace("# ", "").replace("\n\n", "\n").index("○○")
    assert [pair.old.fingerprint == pair.new.fingerprint for pair in comparison.still] == [False, False]
    assert comparison.added == ()


def test_findings_without_words_are_told_apart_by_what_they_say() -> None:
    settings = Settings(select=("checklist",), language="en")
    both = examine(parse("# Plan\n\nWe measure.\n"), load("jst-aspire-gc-2024"), None, settings)
    first, second = (replace(remark, rule="checklist/deadline") for remark in both.remarks[:2])
    assert first.place.quote == second.place.quote == ""
    comparison = compare(replace(both, remarks=(first, second)), replace(both, remarks=(second,)))
    assert comparison.fixed == (first,)
    assert [pair.old for pair in comparison.still] == [second]
    comparison = compare(replace(both, remarks=(first,)), replace(both, remarks=(second,)))
    assert (comparison.fixed, comparison.still, comparison.added) == ((first,), (), (second,))


def test_what_is_missing_from_a_row_is_followed_to_another_section() -> None:
    """Such findings quote a name and stand nowhere, so that no text around them can tell."""
    result = examine(
        parse("# 体制\n\n代表者は○○に所属する。\n"), load("generic"), None, Settings(select=("form/placeholder",))
    )
    (remark,) = result.remarks
    nowhere = replace(remark, place=replace(remark.place, start=None, end=None))
    elsewhere = replace(nowhere, place=replace(nowhere.place, section="2 組織"))
    said_otherwise = replace(elsewhere, message="まったく別のことを言う。")
    old = replace(result, remarks=(nowhere,))
    assert told(compare(old, replace(result, remarks=(elsewhere,)))) == ([], [("○○", "moved")], [])
    assert told(compare(old, replace(result, remarks=(said_otherwise,)))) == (["○○"], [], ["○○"])


def test_many_findings_are_compared_quickly() -> None:
    import time

    old = "# 体制\n\n" + "".join(f"第{n}の分担者は○○大学{n}号館に所属する。\n\n" for n in range(150))
    new = "# 組織\n\n" + "".join(f"{n}番目の協力者は△△研究所{n}階で働く。\n\n" for n in range(150))
    settings = Settings(select=("form/placeholder",))
    before, after = (examine(parse(source), load("generic"), None, settings) for source in (old, new))
    assert min(len(before.remarks), len(after.remarks)) >= 100
    start = time.monotonic()
    comparison = compare(before, after, (old, new))
    assert time.monotonic() - start < 10
    assert len(comparison.fixed) == len(before.remarks)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_reports_name_every_finding_in_both_languages(language: str) -> None:
    later = OLD.replace("（金）", "（火）").replace("5年間の", "XX年間の")
    comparison = compared(OLD, later, "form/placeholder", "consistency/weekday", language=language)
    text = diff_terminal.render(comparison, language=language)
    page = diff_html.render(comparison, language=language)
    for words in ("○○", "△△", "XX", "2024年6月11日（金）"):
        assert words in text
        assert words in page
    titles = {"ja": ("新しい指摘", "まだ残っている指摘", "解消した指摘"), "en": ("New", "Still there", "Fixed")}
    for title in titles[language]:
        assert title in text
        assert title in page
    assert "\x1b" not in text
    assert "\x1b[" in diff_terminal.render(comparison, language=language, colour=True)


def test_the_page_loads_nothing_and_shows_words_of_the_draft_as_words() -> None:
    old = "# 体制\n\n分担者は○○大学<script>alert(1)</script>に所属する。\n"
    page = diff_html.render(compared(old, old.replace("○○大学<", "<b>○○大学</b><"), "form/placeholder"))
    assert "default-src 'none'" in page
    assert not re.search(r"<script|<b>○○|src=|href=\"(?!#)|url\(|@import", page)


def test_the_command_prints_the_three_groups_and_its_code_is_the_later_drafts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.md").write_text(textwrap.dedent(OLD), "utf-8")
    Path("new.md").write_text(textwrap.dedent(OLD).replace("○○", "神戸").replace("△△", "学会誌"), "utf-8")
    assert main(["diff", "new.md", "old.md", "--format", "json"]) == 1
    capsys.readouterr()
    assert main(["diff", "old.md", "new.md", "--format", "json"]) == 0
    whole = json.loads(capsys.readouterr().out)
    assert [finding["quote"] for finding in whole["fixed"]] == ["○○", "△△"]
    assert [finding["rule"] for finding in whole["still_there"]] == ["consistency/weekday"]
    assert whole["still_there"][0]["how"] == "same"
    assert whole["new"] == []
    assert whole["counts"] == {"fixed": 2, "still_there": 1, "new": 0}
    assert whole["old_file"]["path"] == "old.md"
    for page in ("text", "html"):
        assert main(["diff", "old.md", "new.md", "--format", page, "-o", f"out.{page}"]) == 0
        assert "神戸" not in Path(f"out.{page}").read_text("utf-8")
        assert "○○" in Path(f"out.{page}").read_text("utf-8")


def test_a_draft_that_cannot_be_read_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("new.md").write_text(textwrap.dedent(OLD), "utf-8")
    assert main(["diff", "absent.docx", "new.md"]) == 2
    streams = capsys.readouterr()
    assert streams.out == ""
    assert [line.split(":")[1].strip() for line in streams.err.splitlines()] == ["absent.docx"]
    assert main(["diff", "new.md", "new.md", "-o", "new.md"]) == 2
    assert Path("new.md").read_text("utf-8") == textwrap.dedent(OLD)


def test_messages_speak_one_language_where_the_drafts_do_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.md").write_text("# 体制\n\n藻場の面積を毎月求める。2024年6月11日（金）に始める。\n", "utf-8")
    Path("new.md").write_text("# Team\n\nWe map the seagrass each month and start on Friday, 11 June 2024.\n", "utf-8")
    main(["diff", "old.md", "new.md", "--format", "json", "--select", "consistency/weekday"])
    whole = json.loads(capsys.readouterr().out)
    for finding in (*whole["fixed"], *whole["new"]):
        assert "Tuesday" in finding["message"]


def test_places_that_a_check_folds_away_do_not_look_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A rule writes out the first places of a kind only: mending one must not bring the next one in as new."""
    monkeypatch.chdir(tmp_path)
    sentences = [
        f"試料{n}について比較の検討を行うことが必要であると考えられる。まず最初に{n}を測る。" for n in range(20)
    ]
    Path("old.md").write_text("# 計画\n\n" + "\n\n".join(sentences) + "\n", "utf-8")
    Path("new.md").write_text("# 計画\n\n" + "\n\n".join(sentences[1:]) + "\n", "utf-8")
    main(["diff", "old.md", "new.md", "--format", "json", "--select", "prose/tautology"])
    counts = json.loads(capsys.readouterr().out)["counts"]
    assert counts == {"fixed": 1, "still_there": 19, "new": 0}


def test_the_examples_faults_are_fixed_in_the_well_made_draft(capsys: pytest.CaptureFixture[str]) -> None:
    drafts = [str(EXAMPLES / name) for name in ("aspire-draft.docx", "aspire-clean.docx")]
    main(["diff", *drafts, "--call", "jst-aspire-gc-2024", "--no-exact-pages", "--format", "json"])
    whole = json.loads(capsys.readouterr().out)
    assert len(whole["fixed"]) > 60
    assert {finding["severity"] for finding in whole["still_there"]} <= {"info", "question"}
    assert all(finding["severity"] == "info" for finding in whole["new"])
