from __future__ import annotations

import re

from lint.report import github
from tests.report.results import remark, result, whole


def test_each_finding_is_one_command_worst_first() -> None:
    found = [remark(severity=severity) for severity in ("info", "question", "warning", "error")]
    lines = github.render([result(*found)]).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::notice", "::notice"]
    assert lines[0] == (
        "::error file=draft.docx,title=要修正 mobility/traveller-unnamed::p.5 3-2 渡航計画 「ポスドク1名を」"
        "%0A渡航者の実名がありません。審査では、行ける人がチームにいるかが見られます。"
        "%0A→ 「助教・山田花子」のように、実名で書いてください。"
    )


def test_what_a_draft_holds_cannot_become_a_command() -> None:
    nasty = remark(
        message="100%\n::set-output name=x::y\r\n::error::z", section="a\n::warning::b", quote="\n::add-mask::q"
    )
    text = github.render([result(nasty, path="a,b:c%.docx")])
    assert text.count("\n") == 1
    assert "file=a%2Cb%3Ac%25.docx," in text
    assert "100%25 ::set-output" in text
    assert not re.search(r"[\r\n]::", text)


def test_unreadable_files_are_errors_and_the_draft_as_a_whole_has_no_place() -> None:
    assert github.render([result(error="壊れています", language=None)]) == (
        "::error file=draft.docx,title=proposal-lint::壊れています\n"
    )
    assert github.render([result(whole())]).endswith("::全体で12ページあります。\n")
    assert github.render([result()]) == ""
