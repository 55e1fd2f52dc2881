"""Themes of other funders, known only from a profile's words: what is done, only named, and not there."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from lint import calls, extract
from lint.analyse.themes.same_theme import learnt
from lint.draft import Draft
from lint.extract.markdown import parse
from lint.linter import options
from lint.profile import Theme
from lint.records import checked
from lint.rule import Severity
from lint.rules.themes.crosscutting_missing import crosscutting_missing
from lint.rules.themes.crosscutting_thin import crosscutting_thin
from lint.settings import Settings

FOLDER = Path(__file__).parent / "other_funders"
EVIDENCE = {
    "en": {"SAFE": "gas cabinets", "PPI": "chronic wounds", "GEN": "volunteers", "HW": "GitLab", "HER": "shrine",
           "CLIM": "night train", "IND": "patent", "POL": "Ministry", "ANI": "sixty pigs"},
    "ja": {"SAFE": "高圧ガス", "PPI": "九名", "GEN": "志願者", "HW": "GitLab", "HER": "社を守る",
           "CLIM": "夜行列車", "IND": "特許", "POL": "厚生労働省", "ANI": "六十頭"},
}  # fmt: skip


@cache
def draft(name: str, call: str = "call.toml") -> Draft:
    path = str(FOLDER / call)
    settings = Settings(call=path, select=("themes",))
    document = extract.read(FOLDER / f"{name}.md", settings.limits, exact_pages=False)
    return Draft(document, calls.load(path), None, settings)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(("kind", "verdict"), [("full", "substance"), ("named", "mention"), ("none", "absent")])
def test_verdicts_on_themes_that_no_call_of_ours_has(language: str, kind: str, verdict: str) -> None:
    told = {name: coverage.verdict for name, coverage in draft(f"{kind}-{language}").coverage.items()}
    assert len(told) == 10
    assert sum(one == verdict for one in told.values()) >= 9, told


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_sentence_that_does_it_is_among_the_evidence(language: str) -> None:
    own = draft(f"full-{language}")
    shown = {}
    for name in EVIDENCE[language]:
        shown[name] = [own.quote(own.sentences[i].span) for i in own.coverage[name].evidence]
    right = [name for name, words in EVIDENCE[language].items() if any(words in one for one in shown[name])]
    assert len(right) >= 8, shown


@pytest.mark.parametrize(
    ("name", "care"), [("ice-en", "substance"), ("radar-ja", "mention"), ("altitude-en", "substance")]
)
def test_verdicts_on_a_funder_of_two_themes(name: str, care: str) -> None:
    assert draft(name, "halvorsen.toml").coverage["K"].verdict == care


@pytest.mark.parametrize(("name", "words"), [("radar-ja", "工具一本で交換できる"), ("ice-en", "no glue is used")])
def test_a_theme_is_met_in_other_words_than_its_profiles(name: str, words: str) -> None:
    own = draft(name, "halvorsen.toml")
    shown = [own.quote(own.sentences[i].span) for i in own.coverage["L"].evidence]
    assert own.coverage["L"].verdict == "substance"
    assert any(words in one for one in shown), shown


ROUTINE = (
    "Each core is split into six slices and kept in the dark. Microsensors record oxygen every ten seconds. "
    "The order of the cores is drawn by lot. A mixed model separates site from season. The cores come from three "
    "fjords. Divers take them in May and in September. Snow is melted at two degrees. The glider flies at dusk."
)


@pytest.mark.parametrize(
    ("words", "asked", "missed"),
    [
        ("Each spring Dr Lund looks after the service life of twelve recorders.", True, False),
        ("The cells are counted by eye.", False, True),
    ],
)
def test_what_may_speak_of_a_theme_is_asked_about_and_not_said_to_be_missing(
    words: str, asked: bool, missed: bool
) -> None:
    call = calls.load(str(FOLDER / "halvorsen.toml"))
    own = Draft(parse(f"# Research plan\n\n{ROUTINE}\n\n{words}\n"), call, None, Settings(select=("themes",)))
    told = {
        rule.id: [f.severity for f in rule.check(own, **options(rule, {})) if f.data["theme"] == "L"]
        for rule in (crosscutting_missing, crosscutting_thin)
    }
    assert (Severity.QUESTION in told["themes/crosscutting-thin"]) is asked
    assert bool(told["themes/crosscutting-missing"]) is missed


def test_a_draft_of_few_sentences_is_told_what_it_misses() -> None:
    own = draft("short-ja")
    assert len(own.sentences) < 8
    told = list(crosscutting_missing.check(own, **options(crosscutting_missing, {})))
    missing = {finding.data["theme"] for finding in told}
    assert "SAFE" in missing
    assert "HW" not in missing
    assert not list(crosscutting_thin.check(own, **options(crosscutting_thin, {})))


def test_a_theme_of_no_kind_that_was_learnt_has_only_its_own_words() -> None:
    words = {"ja": "楽器の調律", "en": "Tuning of instruments"}
    theme = checked(Theme, {"id": "T", "title": words, "description": {"en": "How the organ pipes are tuned."}})
    assert learnt(theme) is None
