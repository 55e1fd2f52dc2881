"""What a process holds of the tagger's dictionary is given back, and words are cut as before."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from lint.analyse.text import tokens as home
from lint.analyse.text.dictionary import given_back, mapped
from lint.analyse.text.tokens import tokens

LINUX = sys.platform.startswith("linux")
CLEAN = Path(__file__).parents[2] / "corpora" / "clean" / "ja"


def held() -> int:
    """Kilobytes of the dictionary that this process holds."""
    total, inside = 0, False
    for line in Path("/proc/self/smaps").read_text("utf-8").splitlines():
        first, *rest = line.split()
        if not first.endswith(":"):
            inside = line.endswith(("/sys.dic", "/matrix.bin"))
        elif inside and first == "Rss:":
            total += int(rest[0])
    return total


@pytest.mark.skipif(not LINUX, reason="only Linux is asked")
def test_pages_are_given_back_and_words_stay_the_same() -> None:
    text = "水温と塩分を毎日測り、稚魚の成長を比べる。"
    before = tokens(text)
    assert len(list(mapped())) >= 2
    assert held() > 500
    given_back()
    assert held() < 100
    assert tokens(text) == before


@pytest.mark.skipif(not LINUX, reason="only Linux is asked")
def test_what_a_long_text_brought_in_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [line for path in CLEAN.glob("*.md") for line in path.read_text("utf-8").splitlines()]

    def most() -> int:
        given_back()
        home._words.cache_clear()
        monkeypatch.setattr(home, "_cut", 0)
        monkeypatch.setattr(home, "_next", home.HOLDING)
        held_after = []
        for line in lines:
            tokens(line)
            held_after.append(held())
        return max(held_after)

    usual = most()
    monkeypatch.setattr(home, "HOLDING", 10**9)
    assert usual < 0.85 * most()
