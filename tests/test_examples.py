"""The example drafts: built from their texts, the same bytes each time, with the faults where the list says."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from lint.calls import load

EXAMPLES = Path(__file__).parent.parent / "examples"
WORD = ("aspire-form", "aspire-clean", "aspire-draft", "nsf-gc-clean", "nsf-gc-draft")
BUILD = (
    "import sys; from pathlib import Path; import aspire, nsf, readme; out = Path(sys.argv[1]); "
    "aspire.make(out); nsf.make(out); readme.write(out / 'README.md')"
)
FAMILIES = ["form", "layout", "prose", "repeat", "mobility", "team", "support", "themes", "budget", "consistency"]
"""Families of the contract that a draft can be at fault in."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("examples")
    subprocess.run([sys.executable, "-c", BUILD, str(folder)], cwd=EXAMPLES, check=True, timeout=120)
    return folder


@pytest.mark.parametrize("name", [*(f"{name}.docx" for name in WORD), "README.md"])
def test_the_files_are_what_the_build_makes_of_the_texts(built: Path, name: str) -> None:
    assert (built / name).read_bytes() == (EXAMPLES / name).read_bytes(), "run python examples/build.py"


def test_the_build_makes_the_same_bytes_again(built: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", BUILD, str(tmp_path)], cwd=EXAMPLES, check=True, timeout=120)
    for path in sorted(built.iterdir()):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


@pytest.mark.parametrize("name", [name for name in WORD if not name.endswith("form")])
def test_a_draft_is_ten_pages_or_more(name: str) -> None:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(EXAMPLES / f"{name}.pdf")
    try:
        assert len(pdf) >= 10
    finally:
        pdf.close()


def text(name: str) -> str:
    with zipfile.ZipFile(EXAMPLES / f"{name}.docx") as package:
        body = package.read("word/document.xml").decode()
    paragraphs = re.findall(r"<w:p[ >].*?</w:p>", body, re.S)
    joined = ("".join(re.findall(r"<w:(?:t|delText)(?: [^>]*)?>([^<]*)<", p)) for p in paragraphs)
    return "\n".join(joined).replace("&amp;", "&")


def rows(section: str) -> list[tuple[str, str, str]]:
    page = (EXAMPLES / "README.md").read_text("utf-8").split(f"## Faults planted in {section}\n")[1].split("\n## ")[0]
    found = re.findall(r"^\| (`.+?) \| (.+?) \| (.+) \|$", page, re.M)
    assert found
    return found


@pytest.mark.parametrize("name", ["aspire-draft", "nsf-gc-draft"])
def test_planted_words_stand_in_the_draft_and_not_in_its_clean_counterpart(name: str) -> None:
    faulty, clean = text(name), text(name.replace("draft", "clean"))
    seen = 0
    keys = set(re.findall(r"^@(\S+)", (EXAMPLES / "texts" / f"{name.split('-')[0]}.txt").read_text("utf-8"), re.M))
    for rules, where, words in rows(name):
        if where not in keys or words.startswith("(taken out)") or "repeat/passage" in rules or "guide-text" in rules:
            continue
        start = words.removesuffix("…")
        assert start in faulty.replace("\n", " "), (rules, where)
        if not re.search("font-size|line-pitch|revision-marks", rules):  # those change the look of the same words
            assert start not in clean.replace("\n", " "), (rules, where)
        seen += 1
    assert seen > 10


def test_every_family_has_a_planted_fault() -> None:
    told = [rules for name in ("aspire-draft", "nsf-gc-draft") for rules, _, _ in rows(name)]
    planted = {rule.partition("/")[0] for rules in told for rule in re.findall(r"`(.+?)`", rules)}
    assert planted == set(FAMILIES)


def test_the_clean_budget_keeps_to_the_call() -> None:
    source = (
        "import aspire, nsf; m = aspire.money([*aspire.ELIGIBLE, *aspire.PURE]); "
        "share = sum(sum(r[2:]) for r in aspire.ELIGIBLE); print(m[-3][-1], m[-2][-1], m[-1][-1], share); "
        "print(nsf.money(nsf.LINES)[-3][-1], nsf.money(nsf.LINES)[-1][-1])"
    )
    made = subprocess.run([sys.executable, "-c", source], cwd=EXAMPLES, check=True, capture_output=True, text=True)
    direct, indirect, total, share, us_direct, us_total = (int(n.replace(",", "")) for n in made.stdout.split())
    budget = load("jst-aspire-gc-2024").budget
    assert budget.direct
    assert budget.network_share
    assert direct * 1000 <= budget.direct.value
    assert indirect == direct * 0.3
    assert total == direct + indirect
    assert share / direct >= budget.network_share.value
    clean = text("aspire-clean")
    assert f"直接経費の総額は2億{direct // 10 - 20000:,}万円" in clean
    assert f"{us_direct:,} dollars of direct costs" in text("nsf-gc-clean")
    assert f"The request is {us_total:,} U.S. dollars" in text("nsf-gc-clean")
