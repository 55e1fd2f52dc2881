import marshal
import re
import zlib
from pathlib import Path

import pytest

from lint.expressions import PREPARED, Made, engine, expression, prepared, read
from models.expressions import recorded


@pytest.fixture(autouse=True)
def _unprepared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python's own compiler, whatever ran before in this process, and ``re`` as it was afterwards."""
    compiler = re._compiler  # type: ignore[attr-defined]
    monkeypatch.setattr(compiler, "compile", getattr(compiler.compile, "__wrapped__", compiler.compile))
    re.purge()


def made(pattern: str, flags: int = 0) -> dict[tuple[str, int], Made]:
    with recorded() as found:
        re.compile(pattern, flags)
    return found


def test_an_expression_is_compiled_when_it_is_first_used() -> None:
    with recorded() as found:
        late = expression("(?P<first>late)r", re.I)
        assert not found
        assert late.findall("Later") == ["Late"]
    assert list(found) == [("(?P<first>late)r", re.I)]


@pytest.mark.skipif(not PREPARED.exists(), reason="the file is made for another release of Python")
def test_the_file_holds_what_this_python_makes_of_every_expression() -> None:
    known = read()
    assert len(known) > 500
    with recorded() as found:
        for pattern, flags in known:
            re._compiler.compile(pattern, flags)  # type: ignore[attr-defined]
    assert found == known


def test_a_prepared_expression_is_not_compiled_again() -> None:
    table = made(r"(?P<year>\d{4})年(?:度|[一二三]?)", re.I)
    re.purge()
    with recorded() as found:
        prepared(table)
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


def test_a_file_for_another_engine_or_a_damaged_one_is_not_used(tmp_path: Path) -> None:
    file, table = tmp_path / "expressions.bin", made("kept")
    file.write_bytes(zlib.compress(marshal.dumps((engine(), table))))  # type: ignore[arg-type]
    assert read(file) == table
    file.write_bytes(zlib.compress(marshal.dumps(((1, *engine()[1:]), table))))  # type: ignore[arg-type]
    assert not read(file)
    file.write_bytes(b"no such thing")
    assert not read(file)
    assert not read(tmp_path / "missing.bin")
