from __future__ import annotations

import dataclasses
import re
import subprocess
import sys
from array import array
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from lint import prepared as home
from lint.expressions import expression
from lint.prepared import PREPARED, Expression, Table, lexicon, methods, prepared, read, written
from lint.rules.support import reasons
from models.heads import headed
from models.prepare import recorded, started

_sre: Any = import_module("_sre")


@pytest.fixture(autouse=True)
def _unprepared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python's own compiler, whatever ran before in this process, and what is reached into as it was afterwards."""
    compiler = re._compiler  # type: ignore[attr-defined]
    monkeypatch.setattr(compiler, "compile", getattr(compiler.compile, "__wrapped__", compiler.compile))
    monkeypatch.setattr(dataclasses, "exec", exec, raising=False)
    monkeypatch.setattr(home, "_held", [])
    re.purge()


def made(pattern: str, flags: int = 0) -> dict[tuple[str, int], Expression]:
    with recorded() as found:
        re.compile(pattern, flags)
    return found


def table(kept: dict[tuple[str, int], Expression], folder: Path) -> Table:
    whole: dict[Any, Any] = {**kept}
    (folder / "prepared.bin").write_bytes(written(whole))
    return read(folder / "prepared.bin")


def test_an_expression_is_compiled_when_it_is_first_used() -> None:
    with recorded() as found:
        late = expression("(?P<first>late)r", re.I)
        assert not found
        assert late.findall("Later") == ["Late"]
    assert list(found) == [("(?P<first>late)r", re.I)]


@pytest.mark.skipif(not PREPARED.exists(), reason="the file is made for another release of Python")
def test_the_file_holds_what_this_python_makes_of_every_source() -> None:
    known = read()
    expressions = {key for key in known if isinstance(key, tuple)}
    sources = {key for key in known if isinstance(key, str) and key.startswith("def ")}
    assert len(expressions) > 500
    assert len(sources) > 500
    with recorded() as found:
        for pattern, flags in expressions:
            re._compiler.compile(pattern, flags)  # type: ignore[attr-defined]
    changed = [key for key in expressions if known.get(key) != found[key]]
    assert [key for key in changed if known.get(key) != headed(key, found[key])] == []
    assert all(known.get(source) == methods(source) for source in sources)


BEGINNINGS = (
    (r"(?:若手|女性)*(?:の)?(?:研究者|(?:特任)?研究員)", 0),
    (r"(?=[約計0-9])(?<![\d.])(?:約|計)?\s?\d+(?:か月|年)", 0),
    (r"^[\d.\s]*(?:国際|相互)|(?<=大学)の[^。]{2}", 0),
    (r"\b(?:(?P<one>pi|lead)(?:er)?|ı|ß)\b(?(one)s?|x)", re.I),
    (r"(?i:stra)ße|ſ[^a]|𠮷野|\Wa", 0),
    (r"(?:\d年|\s\d)(?>1|2)?+", re.A),
)
WHOLE = ("(?:ab)?c*", ".x", r"\s*[^a]", "abc", "[ab]c", r"(a?)\1b", "(?:a?|b*)(?>c|[^d]e){1,2}?$")


@pytest.mark.parametrize(("pattern", "flags"), [*BEGINNINGS, *((one, re.M) for one in WHOLE)])
def test_an_expression_that_knows_its_beginning_finds_the_same(pattern: str, flags: int) -> None:
    plain = made(pattern, flags)[pattern, int(flags)]
    told = headed((pattern, int(flags)), plain)
    assert (told == plain) == (pattern in WHOLE)
    words = (
        "約3か月、若手の女性研究者が大学の研究室へ\n12. 国際 相互 1年2 Leaders PI xPIs ſs STRAße 𠮷野家 abc bce\nae ."
    )
    one, other = (_sre.compile(pattern, both[1], array("I", both[0]).tolist(), *both[2:]) for both in (plain, told))
    for text in (words, words[::-1], words.swapcase(), *words.split(), ""):
        assert [found.regs for found in one.finditer(text)] == [found.regs for found in other.finditer(text)]


def test_a_prepared_expression_is_not_compiled_again(tmp_path: Path) -> None:
    kept = table(made(r"(?P<year>\d{4})年(?:度|[一二三]?)", re.I), tmp_path)
    re.purge()
    with recorded() as found:
        prepared(kept)
        one = re.compile(r"(?P<year>\d{4})年(?:度|[一二三]?)", re.I)
        assert not found
        assert re.compile("never seen").search("never seen") is not None
    assert [pattern for pattern, _ in found] == ["never seen"]
    assert one.flags == re.I | re.U
    assert one.groupindex == {"year": 1}
    match = one.search("令和は2019年二")
    assert match is not None
    assert match.groupdict() == {"year": "2019"}
    assert match[0] == "2019年二"


def test_dataclasses_are_what_they_are_without_the_file(tmp_path: Path) -> None:
    prepared(table(made("some"), tmp_path))

    @dataclasses.dataclass(frozen=True, order=True)
    class Point:
        x: int
        y: int = 0

    assert sorted([Point(2), Point(1, 5), Point(1)]) == [Point(1), Point(1, 5), Point(2)]
    assert repr(Point(1)).endswith("Point(x=1, y=0)")
    with pytest.raises(dataclasses.FrozenInstanceError):
        Point(1).x = 2  # type: ignore[misc]


@pytest.mark.skipif(not PREPARED.exists(), reason="the file is made for another release of Python")
def test_most_of_what_a_check_needs_is_in_the_file() -> None:
    program = """
import re, lint.prepared as home
asked = []
get = home.Table.get
home.Table.get = lambda self, key: asked.append(get(self, key)) or asked[-1]
home.prepared()
import lint.linter
print(len(asked), sum(one is None for one in asked))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    asked, missing = map(int, done.stdout.split())
    assert asked > 700
    assert missing < asked / 3


def test_a_file_for_another_engine_or_a_damaged_one_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = made("kept")
    assert table(kept, tmp_path).get(("kept", 0)) == kept["kept", 0]
    whole = (tmp_path / "prepared.bin").read_bytes()
    for damaged in (b"", b"no such thing", whole[:-1], whole[:20]):
        (tmp_path / "damaged.bin").write_bytes(damaged)
        assert not read(tmp_path / "damaged.bin")
    assert not read(tmp_path / "missing.bin")
    own = home.engine()
    monkeypatch.setattr(home, "engine", lambda: (1, *own[1:]))
    assert not read(tmp_path / "prepared.bin")


def test_lexicons_are_what_their_files_say(tmp_path: Path) -> None:
    path = tmp_path / "people.toml"
    path.write_text('posts = "教授 講師"\n', "utf-8")
    assert lexicon(path) == {"posts": "教授 講師"}
    key = home.mark(path, path.read_bytes())
    (tmp_path / "prepared.bin").write_bytes(written({key: {"posts": "from the file"}}))
    prepared(read(tmp_path / "prepared.bin"))
    assert lexicon(path) == {"posts": "from the file"}
    path.write_text('posts = "教授"\n', "utf-8")
    assert lexicon(path) == {"posts": "教授"}
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"a": 1}\n\n{"a": [2.5, null]}\n', "utf-8")
    assert lexicon(lines) == [{"a": 1}, {"a": [2.5, None]}]


def test_one_check_sum_for_two_keys_takes_nothing_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home, "_sum", lambda key: 7)
    (tmp_path / "prepared.bin").write_bytes(written({"one": 1, "two": 2}))
    found = read(tmp_path / "prepared.bin")
    assert (found.get("one"), found.get("two")) == (1, None)


def test_what_modules_hold_for_later_is_compiled_beforehand() -> None:
    asked, _ = started()
    assert (reasons.KIND.pattern, reasons.KIND.flags & ~re.U) in asked
