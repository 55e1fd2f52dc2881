"""Rewrites what is shown of the program itself: in the READMEs the table of rules and an output, here the rules' pages.

Run ``python docs/build.py`` after a change to a rule or to the terminal report; a test compares.  With ``--site`` the
documentation is made into a site, too, in ``build/site`` (MkDocs, of the extra ``dev``); ``--pictures`` makes those of
the guides anew first (``docs/pictures.py``).
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [] if str(ROOT) in sys.path else [str(ROOT)]

from docs.pages import pages  # noqa: E402
from lint.rules import rules  # noqa: E402

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


def rule_pages() -> None:
    """Write the rules' pages, and take away those of rules that are gone."""
    folder = ROOT / "docs" / "rules"
    made = pages(FAMILIES)
    for path in sorted(folder.rglob("*.md")):
        if path.relative_to(folder).as_posix() not in made:
            path.unlink()
    for name, text in made.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def main(arguments: list[str]) -> int:
    """Rewrite everything; with ``--pictures`` the pictures, with ``--site`` the site, too."""
    for name, language in LANGUAGES.items():
        page = ROOT / name
        page.write_text(written(page.read_text("utf-8"), language), "utf-8")
    rule_pages()
    if "--pictures" in arguments:
        from docs import pictures

        pictures.main()
    if "--site" in arguments:
        return subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=ROOT).returncode
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
