"""Persons, organisations and topics of a set, out of its file of pieces."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
COUNTRIES = {
    "JP": ("Japan", "日本"),
    "US": ("USA", "米国"),
    "CA": ("Canada", "カナダ"),
    "FI": ("Finland", "フィンランド"),
    "KR": ("Republic of Korea", "韓国"),
    "GB": ("UK", "英国"),
    "DE": ("Germany", "ドイツ"),
    "AU": ("Australia", "オーストラリア"),
    "CH": ("Switzerland", "スイス"),
    "SG": ("Singapore", "シンガポール"),
    "TW": ("Taiwan", "台湾"),
    "BR": ("Brazil", "ブラジル"),
    "NL": ("the Netherlands", "オランダ"),
}
Titles = Mapping[str, tuple[str, str]]
"""Posts and years of study, in English and Japanese."""
POSTS: Titles = {
    "professor": ("Professor", "教授"),
    "associate": ("Associate Professor", "准教授"),
    "assistant": ("Assistant Professor", "助教"),
    "postdoc": ("Postdoctoral researcher", "博士研究員"),
    "doctoral": ("PhD student", "博士後期課程2年"),
    "master": ("Master's student", "修士課程1年"),
    "undergraduate": ("Undergraduate student (4th year)", "学部4年生"),
}

HELD_POSTS: Titles = {
    "professor": ("Full Professor", "主任教授"),
    "associate": ("Reader", "上級准教授"),
    "assistant": ("Tenure-track Lecturer", "特任助教"),
    "postdoc": ("Postdoctoral fellow", "特任研究員"),
    "doctoral": ("Doctoral candidate, 1st year", "D1"),
    "master": ("MSc student, 1st year", "M1"),
    "undergraduate": ("Bachelor student, final year", "学部4年次在学"),
}
"""The same in words of the set that was written blind."""


@dataclass(frozen=True)
class Organisation:
    """A university, in both languages."""

    en: str
    ja: str
    country: str

    def named(self, language: str) -> str:
        """Its name in "ja" or "en"."""
        return self.ja if language == "ja" else self.en

    def land(self, language: str) -> str:
        """The name of its country."""
        return COUNTRIES[self.country][language == "ja"]


@dataclass(frozen=True)
class Person:
    """A member of the team."""

    given: str
    family: str
    latin: tuple[str, str]
    """Given and family name in Latin letters."""
    organisation: Organisation
    post: str
    degree: int
    """Year of the degree, got or expected."""
    kana: str = ""
    """The name in katakana, if drafts write it so."""
    titles: str = "plain"
    """Which words tell the post: "plain" or "held"."""

    @property
    def home(self) -> str:
        """Country of the person's organisation."""
        return self.organisation.country

    def named(self, style: str) -> str:
        """The name as written: "spaced", "joined", "western", "capitals", "comma", "initial" or "kana"."""
        given, family = self.latin
        if self.kana and (style == "kana" or (style in ("spaced", "joined") and self.home == "JP")):
            return self.kana
        if style in ("spaced", "joined") and not self.family.isascii():
            return f"{self.family} {self.given}" if style == "spaced" else self.family + self.given
        if style == "capitals":
            return f"{family.upper()} {given}"
        if style == "comma":
            return f"{family}, {given}"
        if style == "initial":
            return f"{given[0]}. {family}"
        return f"{given} {family}"

    def spellings(self) -> list[str]:
        """Every way in which a draft may write the name."""
        styles = ("spaced", "joined", "western", "capitals", "comma", "initial", *(["kana"] if self.kana else []))
        return [self.named(s) for s in styles]

    def title(self, language: str) -> str:
        """Post or year of study."""
        return (POSTS if self.titles == "plain" else HELD_POSTS)[self.post][language == "ja"]

    @property
    def young(self) -> bool:
        """Whether the call takes the person for a young researcher in 2024."""
        return self.post in ("doctoral", "master") or (self.post != "undergraduate" and self.degree >= 2010)


@dataclass(frozen=True)
class Pieces:
    """The words of a set."""

    japanese: list[list[str]]
    foreign: Mapping[str, list[list[str]]]
    organisations: Mapping[str, list[list[str]]]
    topics: list[dict[str, Any]]

    def organisation(self, country: str, dice: random.Random) -> Organisation:
        """An organisation of a country."""
        en, ja = dice.choice(self.organisations[country])
        return Organisation(en, ja, country)

    def elsewhere(self, dice: random.Random) -> Organisation:
        """An organisation of a country that the call does not name."""
        en, ja, country = dice.choice(self.organisations["other"])
        return Organisation(en, ja, country)


def pieces(which: str) -> Pieces:
    """The words of the set "develop", "measure" or "held"."""
    data = tomllib.loads((HERE / f"pieces_{which}.toml").read_text("utf-8"))
    return Pieces(data["japanese"], data["foreign"], data["organisations"], data["topics"])
