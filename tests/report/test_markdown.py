from __future__ import annotations

import re

import pytest

from lint.report import markdown
from tests.report.results import remark, result, whole

NASTY = "| a <b>`x`</b> *y* _z_ [l](http://u) $m$ &#64; &amp; ~~s~~ \\ ![i](x) <!-- c --> </details>"


def shown(source: str) -> str:
    """What a reader of the rendered Markdown sees."""
    from html import unescape

    parser = pytest.importorskip("markdown_it").MarkdownIt("gfm-like", {"linkify": False})
    page = re.sub(r"<!-- -->", "", parser.render(source))
    return unescape(re.sub(r"<[^>]*>", "", page))


def test_a_finding_is_an_item_under_its_section() -> None:
    text = markdown.render([result(remark())])
    assert "## draft.docx\n\n### 3-2 渡航計画\n\n- **× 要修正** p.5 `mobility/traveller-unnamed`  \n" in text
    assert "`  \n  「ポスドク1名を」  \n  渡航者の実名がありません。" in text
    assert "指摘 1件（要修正 1件）" in text


@pytest.mark.parametrize("words", [NASTY, "1. a", "- a", "# a", "=== a", "> a", "+ a", "12) a", "@someone #12 a@b"])
def test_whatever_a_draft_holds_appears_literally(words: str) -> None:
    found = remark(quote=words, message=words, section=words)
    text = shown(markdown.render([result(found, path=words)]))
    assert text.count(words) == 3, text  # the quote is the message, so it stands once


def test_nobody_is_called_and_no_issue_linked() -> None:
    text = markdown.render([result(remark(message="@torvalds #1"))])
    assert "@torvalds" not in text
    assert "#1" not in text


def test_notes_are_folded_away_and_errors_told() -> None:
    found = [remark("prose/vague", "info"), whole()]
    text = markdown.render(
        [result(*found), result(path="bad.pdf", error="壊れています", language=None), result(path="c.md")]
    )
    head, tail = text.split("<details>\n<summary>参考 1件</summary>\n\n")
    assert "form/document-length" in head
    assert tail.split("</details>")[0].count("prose/vague") == 1
    assert "## bad.pdf\n\n**読めませんでした**：壊れています" in text
    assert text.endswith("## c.md\n\n指摘なし\n")
    assert "Nothing to remark on." in markdown.render([result(language="en")])
