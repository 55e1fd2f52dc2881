"""Whether a link leads where its words say."""

from __future__ import annotations

import pytest

from lint.analyse.wording.addresses import agree, host, web_addresses


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("https://www.nsf.gov/bio", "http://nsf.gov/bio/"),
        ("www.jst.go.jp/aspire", "https://www.jst.go.jp/aspire/index.html"),
        ("our page", "https://example.org/anything"),
        ("README.md", "https://example.org/blob/README.md"),
        ("Node.js", "https://nodejs.org"),
        ("https://doi.org/10.1000/xyz", "https://dx.doi.org/10.1000/xyz"),
        ("doi:10.1000/xyz", "https://doi.org/10.1000/xyz"),
        ("https://example.org/long-", "https://example.org/long-name/page"),
        ("name/page", "https://example.org/long-name/page"),
        ("https://example.org/a b", "https://example.org/ab"),
        ("http://cs.example.edu/ user/x ~", "http://cs.example.edu/~user/x"),
        ("https://bit.ly/3abc", "https://example.org/long"),
        ("https://example.org/x", "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org"),
        ("https://example.org/x", "https://example.org/x?utm_source=mail&utm_medium=web"),
        ("aspire@jst.go.jp", "mailto:ASPIRE@jst.go.jp?subject=GC"),
        ("jane@example.org", "https://example.org/people/jane"),
        ("https://example.org/x", "#_ftn1"),
        ("see https://example.org/x for more", "https://example.org/x"),
    ],
)
def test_addresses_that_agree(words: str, target: str) -> None:
    assert agree(words, target)


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("aspire-gc@jst.go.jp", "mailto:aspire-uk@jst.go.jp"),
        ("https://www.jst.go.jp/announce_aspire2024_gc.html", "https://www.jst.go.jp/announce_aspire2023.html"),
        ("www.example.org", "https://example.com/"),
        ("https://example.org/call", "mailto:info@example.org"),
        ("https://example.org/call", "file:///C:/Users/me/call.html"),
        ("nsf.gov/bio", "https://www.nsf.gov/geo"),
    ],
)
def test_addresses_that_do_not(words: str, target: str) -> None:
    assert not agree(words, target)


def test_closing_punctuation_is_no_part_of_an_address() -> None:
    text = "（https://www.jst.go.jp/a.html）、see www.nsf.gov/b, and https://en.wikipedia.org/wiki/X_(y)."
    assert [text[s.start : s.end] for s in web_addresses(text)] == [
        "https://www.jst.go.jp/a.html",
        "www.nsf.gov/b",
        "https://en.wikipedia.org/wiki/X_(y)",
    ]


def test_the_registered_part_of_a_host() -> None:
    assert host("https://www.jst.go.jp/aspire") == "jst.go.jp"
    assert host("https://new.nsf.gov/funding") == "nsf.gov"
    assert host("http://www.sussex.ac.uk:80/x") == "sussex.ac.uk"
