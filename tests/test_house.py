"""The house itself: what the code promises about its own shape."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from lint.rules import rules

ROOT = Path(__file__).parent.parent
SOURCES = sorted(ROOT.glob("lint/**/*.py"))


def test_a_rule_is_one_small_file_named_after_it() -> None:
    for rule in rules():
        family, name = rule.id.split("/")
        path = ROOT / "lint" / "rules" / family / f"{name.replace('-', '_')}.py"
        assert path.is_file(), f"{rule.id} has no file of its own"
        assert rule.check.__module__ == f"lint.rules.{family}.{name.replace('-', '_')}"


def test_rule_ids_are_unique() -> None:
    ids = [rule.id for rule in rules()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_can_be_read_in_one_sitting(path: Path) -> None:
    source = path.read_text("utf-8")
    assert len(source.splitlines()) <= (80 if "\n@rule(" in source else 400)


def test_starting_imports_nothing_heavy() -> None:
    program = "import sys, lint.command, lint.linter, lint.rules; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    heavy = {"spacy", "sklearn", "numpy", "pdfplumber", "pypdfium2", "docx", "pikepdf", "PIL", "scipy"}
    assert not heavy & set(loaded)


def test_nothing_is_fetched_at_run_time() -> None:
    for path in SOURCES:
        source = path.read_text("utf-8")
        assert not re.search(
            r"^\s*(?:import|from) (?:requests|urllib\.request|httpx|aiohttp|http\.client)", source, re.M
        ), path


def test_rules_of_installed_packages_are_found(tmp_path: Path) -> None:
    told = tmp_path / "more_rules-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: more-rules\nVersion: 1.0\n", "utf-8")
    (told / "entry_points.txt").write_text("[proposal_lint.rules]\nmore = more_rules:RULES\n", "utf-8")
    (tmp_path / "more_rules.py").write_text(
        "from dataclasses import replace\nfrom lint.rules import OWN\nRULES = [replace(OWN[0], id='form/of-theirs')]\n",
        "utf-8",
    )
    program = f"import sys; sys.path.append({str(tmp_path)!r}); from lint.rules import rules; print(rules()[-1].id)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "form/of-theirs"
