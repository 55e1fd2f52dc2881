"""The documentation is the program's own: pages of rules are current, commands, links and pictures exist."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from docs.build import FAMILIES, ROOT
from docs.pages import pages
from lint.rules import rules

DOCS = ROOT / "docs"
WRITTEN = sorted(path for path in DOCS.rglob("*.md") if "rules" not in path.relative_to(DOCS).parts)
MADE = pages(FAMILIES)


def test_the_pages_of_the_rules_are_current() -> None:
    there = {path.relative_to(DOCS / "rules").as_posix() for path in (DOCS / "rules").rglob("*.md")}
    assert there == set(MADE), "run `python docs/build.py`"
    stale = [name for name, text in MADE.items() if (DOCS / "rules" / name).read_text("utf-8") != text]
    assert stale == [], "run `python docs/build.py`"


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rules_page_explains_it_in_its_language_and_shows_what_is_said(rule: object) -> None:
    name = getattr(rule, "id", "")
    english, japanese = MADE[f"{name}.md"], MADE[f"{name}.ja.md"]
    for page, head in ((english, "## Examples"), (japanese, "## 例")):
        explained = page.partition(head)[0].split("\n\n", 2)[2].strip()
        assert len(explained) > 20
        assert "\n- **" in page.partition(head)[2], "no example in which something is said"
    bare = re.sub(r"「[^」]*」", "", english.partition("## Examples")[0].split("\n\n", 2)[2])
    assert len(re.findall(r"[ぁ-ん]", bare)) < 40
    assert len(re.findall(r"[ぁ-ん]", japanese.partition("## 例")[0])) > 10


@pytest.mark.parametrize("page", WRITTEN, ids=lambda path: path.relative_to(DOCS).as_posix())
def test_links_and_pictures_exist(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", WRITTEN, ids=lambda path: path.relative_to(DOCS).as_posix())
def test_a_page_has_its_sister_in_the_other_language(page: Path) -> None:
    bare = page.name.removesuffix(".md").removesuffix(".ja")
    other = page.with_name(f"{bare}.md" if page.name.endswith(".ja.md") else f"{bare}.ja.md")
    assert other.is_file()
    assert len(re.findall(r"^#+ ", page.read_text("utf-8"), re.M)) > 0


@pytest.mark.parametrize("page", WRITTEN, ids=lambda path: path.relative_to(DOCS).as_posix())
def test_commands_and_their_options_exist(page: Path) -> None:
    from typer.main import get_command

    from lint.commands import app

    known = get_command(app).commands  # type: ignore[attr-defined]
    for line in re.findall(r"(?:^|`|&& )proposal-lint ([a-z][^`\n]*)", page.read_text("utf-8"), re.M):
        command = known[line.split()[0]]
        options = {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}
        for sub in getattr(command, "commands", {}).values():
            options |= {name for parameter in sub.params for name in parameter.opts}
        assert set(re.findall(r"(?<!\S)--?[a-z][a-z-]*", line)) <= options, line


@pytest.mark.skipif(find_spec("mkdocs") is None, reason="MkDocs comes with the extra `dev`")
def test_the_site_is_built_without_a_warning(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    page = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert "proposal-lint" in page
    assert not re.search(r"""(?:src|<link[^>]*href)=["'](?:https?:)?//""", page), "the site loads from elsewhere"
