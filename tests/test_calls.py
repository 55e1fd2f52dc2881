"""Call profiles: what they say, how they inherit, and what is said of a wrong one."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from pathlib import Path

import pytest

from lint import calls, profile_errors
from lint.calls import ProfileError, load
from lint.profile import Profile, Status
from lint.report.calls import checking, listing, showing
from lint.toml_lines import lines

ASKED = [
    "generic",
    "jst-aspire-gc-2024",
    "jst-aspire-uk-2024",
    "jst-aspire-top-2024",
    "jst-aspire-next-2024",
    "nsf-pappg-24-1",
    "nsf-gc-24-556",
    "nih",
    "he-msca-pf",
    "erc-stg",
    "dfg-53-01",
    "jsps-kakenhi",
]
DOCS = Path(__file__).parent.parent / "docs"


def written(folder: Path, text: str, name: str = "mycall.toml") -> str:
    path = folder / name
    path.write_text(text, "utf-8")
    return str(path)


def complaint(call: str, overrides: dict[str, object] | None = None) -> str:
    with pytest.raises(ProfileError) as caught:
        load(call, overrides)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("call", ASKED)
def test_every_call_of_the_issue_is_there(call: str) -> None:
    assert call in calls.ids()


@pytest.mark.parametrize("call", calls.ids())
def test_a_profile_loads_names_itself_and_has_no_fault(call: str) -> None:
    profile = load(call)
    assert profile.id == call
    assert profile.title.ja
    assert profile.title.en
    assert profile_errors.faults(profile, calls.chain(call)) == []
    assert load(call, {"id": call}) == profile  # what pydantic makes of it
    for words in profile.missing:
        assert words.ja
        assert words.en


@pytest.mark.parametrize("call", calls.ids())
def test_every_value_of_a_profile_names_its_source_and_status(call: str) -> None:
    for path, item in profile_errors._walk(load(call), ()):
        if type(item).__name__.startswith("Fact"):
            assert item.source, path
            assert item.status is not Status.USER, path


def test_the_figures_of_the_joint_call() -> None:
    profile = load("jst-aspire-gc-2024")
    assert profile.schedule.deadline
    assert profile.schedule.deadline.value == dt.datetime(2024, 6, 11, 17)
    assert profile.schedule.contact_by
    assert profile.schedule.contact_by.value == dt.date(2024, 5, 10)
    assert profile.schedule.interview
    assert profile.schedule.interview.value == (dt.date(2024, 7, 24), dt.date(2024, 7, 25))
    assert profile.budget.direct
    assert profile.budget.direct.value == 380_000_000
    assert profile.budget.network_share
    assert profile.budget.network_share.value == 0.7
    assert profile.mobility.young_years
    assert profile.mobility.young_years.value == 15
    assert profile.team.required
    assert profile.team.required.value == ("US",)
    assert [theme.id for theme in profile.themes.crosscutting] == ["A", "B"]
    assert [theme.id for theme in profile.themes.topics] == ["1", "2"]
    assert all(section.pages is None for section in profile.sections), "no page limit of the form is known"


def test_what_is_unverified_stays_unverified() -> None:
    size = load("jst-aspire-gc-2024").layout.sizes[0].minimum
    assert not size.verified
    assert load("nsf-pappg-24-1").layout.sizes[0].minimum.verified
    description = next(s for s in load("nsf-gc-24-556").sections if s.key == "description")
    assert description.pages
    assert not description.pages.verified
    assert description.urls
    assert description.urls.verified, "the rest of the inherited section is as it was"


def test_a_profile_inherits_by_id_and_by_path(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    written(tmp_path, 'id = "base"\ninherits = "nih"\n[layout]\nmargin_top = 50\n', "base.toml")
    own = written(tmp_path / "deep", 'id = "own"\ninherits = "../base.toml"\n[sections.strategy]\npages = 6\n')
    profile = load(own)
    assert profile.layout.margin_top
    assert profile.layout.margin_top.value == 50
    assert profile.layout.margin_top.status is Status.USER
    assert profile.layout.line_pitch
    assert profile.layout.line_pitch.source == "fonts"
    strategy = next(s for s in profile.sections if s.key == "strategy")
    assert strategy.pages
    assert strategy.pages.value == 6
    assert strategy.headings == next(s for s in load("nih").sections if s.key == "strategy").headings


def test_a_list_replaces_the_inherited_one(tmp_path: Path) -> None:
    own = written(tmp_path, 'id = "own"\ninherits = "nsf-pappg-24-1"\n[[layout.sizes]]\nminimum = 12\n')
    assert [size.minimum.value for size in load(own).layout.sizes] == [12]


def test_a_title_is_replaced_in_both_languages(tmp_path: Path) -> None:
    assert load(written(tmp_path, 'id = "own"\ninherits = "nih"\ntitle = { ja = "甲" }\n')).title.say("en") == "甲"


def test_an_override_supplies_a_value_as_the_users_own() -> None:
    profile = load("jst-aspire-gc-2024", {"layout": {"sizes": [{"minimum": 10.5}]}, "mobility": {"stay_months": 11}})
    assert profile.layout.sizes[0].minimum.value == 10.5
    assert profile.layout.sizes[0].minimum.verified
    assert profile.mobility.stay_months
    assert profile.mobility.stay_months.status is Status.USER
    assert profile.mobility.young_years
    assert profile.mobility.young_years.status is Status.BRIEFING
    unchanged = load("jst-aspire-gc-2024").mobility.stay_months
    assert unchanged
    assert unchanged.value == 10


def test_a_misspelt_key_is_told_with_its_line_and_the_nearest_right_one(tmp_path: Path) -> None:
    own = written(tmp_path, 'id = "x"\n# comment = 1\n\n[layout]\nsizes = [\n  { minimun = 11, zone = "body" },\n]\n')
    assert complaint(own) == "mycall.toml:6: layout.sizes[0].minimun is not known; did you mean “minimum”?"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('id = "x"\n[budgett]\ndirect = 1\n', "mycall.toml:2: budgett is not known; did you mean “budget”?"),
        ('id = "x"\n[layout]\nzzz = 1\n', "mycall.toml:3: layout.zzz is not known; here may stand: sizes, "),
        (
            'id = "x"\n[layout]\nline_pitch = "twelve"\n',
            "mycall.toml:3: layout.line_pitch must be a number, not “twelve”",
        ),
        (
            'id = "x"\n[layout]\npaper_is = "big"\n',
            "mycall.toml:3: layout.paper_is must be one of: exact, largest; not",
        ),
        ('id = "x"\n[layout]\nline_pitch = { valu = 1 }\n', "mycall.toml:3: layout.line_pitch has no “value”"),
        ('id = "x"\n[schedule]\ndeadline = "soon"\n', "mycall.toml:3: schedule.deadline must be a date with its time"),
        ('id = "x"\n[[sections]]\nkey = "a"\ntitle = { en = "A" }\n', "mycall.toml:2: sections[0].headings is missing"),
        ('inherits = "nih"\n[layout\n', "mycall.toml:2: not valid TOML: "),
        ('id = "x"\ninherits = "nihh"\n', "mycall.toml:2: inherits “nihh”: no such call; did you mean “nih”?"),
        ('id = "x"\ninherits = "gone.toml"\n', "mycall.toml:2: no such file: gone.toml"),
        ('id = "x"\ninherits = "mycall.toml"\n', "mycall.toml:2: profiles inherit from each other in a circle"),
        ('id = "x"\ninherits = 3\n', "mycall.toml:2: inherits must be the id of a call"),
        (
            'id = "x"\ninherits = "nih"\n[sections.aim]\npages = 2\n',
            "mycall.toml:3: sections.aim is not known; did you",
        ),
        (
            'id = "x"\ninherits = "nih"\n[sections.aims]\npages = "two"\n',
            "mycall.toml:4: sections.aims.pages must be a",
        ),
    ],
)
def test_a_wrong_profile_gets_one_line(tmp_path: Path, text: str, expected: str) -> None:
    assert complaint(written(tmp_path, text)).startswith(expected)


SECTION = 'id = "x"\n[[sections]]\nkey = "a"\ntitle = { en = "A" }\nheadings = [\n  \'fine\',\n  \'HERE\',\n]\n'


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("plan (", "mycall.toml:7: sections[0].headings[1] is no regular expression: missing )"),
    ],
)
def test_a_pattern_that_cannot_work_is_refused_with_its_line(tmp_path: Path, pattern: str, expected: str) -> None:
    assert complaint(written(tmp_path, SECTION.replace("HERE", pattern))).startswith(expected)


@pytest.mark.parametrize(
    ("pattern", "read"),
    [
        ("研究（案）", r"研究\(案\)"),
        ("Research Plan", "research plan"),
        (r"\S+\D", r"\S+\D"),
        ("(?P<number>Ⅱ|２)．", r"(?P<number>ii|2)\."),
    ],
)
def test_a_pattern_may_be_written_in_capitals_and_full_width(tmp_path: Path, pattern: str, read: str) -> None:
    assert load(written(tmp_path, SECTION.replace("HERE", pattern))).sections[0].headings[1] == read


def test_a_source_or_section_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    text = 'id = "x"\n[sources]\ncall = { title = "C" }\n[layout]\nmargin_top = { value = 1, source = "cal" }\n'
    assert complaint(written(tmp_path, text)) == (
        "mycall.toml:5: layout.margin_top.source names “cal”, which is not under [sources]; did you mean “call”?"
    )
    text = SECTION.replace("HERE", "a") + 'within = "b"\n'
    assert complaint(written(tmp_path, text)).startswith("mycall.toml:9: sections[0].within names “b”")


def test_an_unknown_call_is_told_with_the_nearest() -> None:
    assert complaint("nsf-pappg-24").startswith("nsf-pappg-24: no such call; did you mean “nsf-pappg-24-1”?")
    assert "calls list" in complaint("zzz")
    assert complaint("../nih").startswith("../nih: no such call")
    assert complaint("gone.toml") == "gone.toml: no such file"


def test_a_wrong_override_is_told() -> None:
    assert complaint("nih", {"layout": {"marginn_top": 3}}) == (
        "override: layout.marginn_top is not known; did you mean “margin_top”?"
    )
    assert complaint("nih", {"sections": {"aims": {"pages": "two"}}}).startswith(
        "override: sections.aims.pages must be"
    )


def test_everything_wrong_is_kept_for_the_check_of_a_profile(tmp_path: Path) -> None:
    own = written(tmp_path, 'id = "x"\n[layout]\nmargin_topp = 1\nline_pitch = "a"\n')
    with pytest.raises(ProfileError) as caught:
        load(own)
    assert len(caught.value.lines) == 2


def test_bytes_that_are_not_text_are_told(tmp_path: Path) -> None:
    path = tmp_path / "sjis.toml"
    path.write_bytes('id = "公募"'.encode("shift_jis"))
    assert complaint(str(path)).startswith("sjis.toml: not in UTF-8")


def test_lines_of_keys_in_every_shape_of_toml() -> None:
    source = 'a = 1\n"b c".d = """x\n[not]\n"""\n[t]\nl = [\n 1, # [\n {k = "]", m = 2},\n]\n'
    source += "[[s]]\nx=1\n[[s]]\n[s.in]\ny=2\n"
    tomllib.loads(source)
    found = lines(source)
    assert found[("a",)] == 1
    assert found[("b c", "d")] == 2
    assert found[("t", "l", 1, "m")] == 8
    assert found[("s", 0, "x")] == 11
    assert found[("s", 1)] == 12
    assert found[("s", 1, "in", "y")] == 14


@pytest.mark.parametrize("call", calls.ids())
def test_the_lines_cover_every_key_of_the_profiles_that_come_along(call: str) -> None:
    source = (calls.FOLDER / f"{call}.toml").read_text("utf-8")
    found = lines(source)
    for path in profile_errors._paths(tomllib.loads(source), ()):
        assert path in found, path


def test_the_list_and_one_call_are_printed_in_both_languages() -> None:
    assert len(listing("ja").splitlines()) == len(calls.ids())
    text = showing("jst-aspire-gc-2024", "ja")
    assert "2024-06-11 17:00" in text
    assert "380,000,000 JPY" in text
    assert "未確認" in text
    assert "calls learn" in text
    english = showing("nsf-gc-24-556", "en")
    assert "sections.description.pages = 15 pages  [not verified: NSF PAPPG" in english
    assert "override.sections.description" in english


def test_a_profile_that_works_says_so(tmp_path: Path) -> None:
    own = written(tmp_path, 'id = "x"\ninherits = "nih"\ntitle = { ja = "甲", en = "X" }\n')
    assert "使えます（甲" in checking(Path(own), "ja")
    assert "fine (X: " in checking(Path(own), "en")


@pytest.mark.parametrize("page", ["own-call.md", "own-call.ja.md"])
def test_the_guide_s_example_is_a_profile_that_works(tmp_path: Path, page: str) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", (DOCS / page).read_text("utf-8"), re.S)
    profile = load(written(tmp_path, "\n".join([blocks[0], blocks[2]])))
    assert isinstance(profile, Profile)
    assert profile.sections[0].key == "plan"
    assert profile.themes.crosscutting[0].id == "O"
    override = tomllib.loads(blocks[3])
    assert load(override["call"], override["override"]).layout.sizes[0].minimum.value == 10.5


def test_the_guide_s_change_of_an_inherited_section_works(tmp_path: Path) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", (DOCS / "own-call.md").read_text("utf-8"), re.S)
    description = next(s for s in load(written(tmp_path, blocks[0] + blocks[1])).sections if s.key == "description")
    assert description.pages
    assert description.pages.value == 20
