"""Rewrites what the READMEs show of the program itself: the table of rules and the example's output.

Run ``python docs/build.py`` after a change to a rule or to the terminal report; a test compares.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from lint.rules import rules

ROOT = Path(__file__).parent.parent
LANGUAGES = {"README.md": "en", "README.ja.md": "ja"}
FAMILIES = {
    "form": ("様式と記入要領", "The form and its guide"),
    "layout": ("文字の大きさ・余白・読めるか", "Type, margins, readability"),
    "prose": ("文章", "Wording"),
    "repeat": ("繰り返し", "Repeats"),
    "mobility": ("渡航・招へい計画", "The mobility plan"),
    "team": ("チーム", "The team"),
    "support": ("他制度での助成", "Other funding"),
    "themes": ("テーマ", "Themes"),
    "budget": ("予算", "The budget"),
    "consistency": ("日付・リンク・番号", "Dates, links, numbers"),
    "checklist": ("提出前の確認", "Before you submit"),
}
CHECK = "proposal-lint check examples/aspire-draft.docx --call jst-aspire-gc-2024 --form examples/aspire-form.docx"
SHOWN = 26
"""Lines of output that a README shows."""


def table(language: str) -> str:
    """The rules, family by family, as a Markdown table."""
    which = 0 if language == "ja" else 1
    lines = ["| 分類 | 規則と内容 |" if language == "ja" else "| family | what its rules find |", "|---|---|"]
    for family, names in FAMILIES.items():
        found = [rule for rule in rules() if rule.family == family]
        if found:
            named = ((rule.id.partition("/")[2], rule.ja if language == "ja" else rule.en) for rule in found)
            told = " · ".join(f"`{name}` {title}" for name, title in named)
            lines.append(f"| **{names[which]}** `{family}/` | {told} |")
    return "\n".join(lines)


def output(language: str) -> str:
    """The first lines that the README's own command prints."""
    program = [sys.executable, "-m", "lint", *CHECK.split()[1:], "--no-exact-pages", "--lang", language]
    text = subprocess.run(program, capture_output=True, text=True, cwd=ROOT, env={**os.environ, "COLUMNS": "88"}).stdout
    lines = text.splitlines()
    return "\n".join(["```", *lines[:SHOWN], "…", *lines[-8:], "```"])


BLOCKS: dict[str, Callable[[str], str]] = {"rules": table, "output": output}


def written(text: str, language: str) -> str:
    """A README with its blocks made anew."""
    for name, make in BLOCKS.items():
        before, start, rest = text.partition(f"<!-- begin {name} -->\n")
        _, end, after = rest.partition(f"<!-- end {name} -->")
        text = f"{before}{start}{make(language)}\n{end}{after}"
    return text


if __name__ == "__main__":
    for name, language in LANGUAGES.items():
        page = ROOT / name
        page.write_text(written(page.read_text("utf-8"), language), "utf-8")
