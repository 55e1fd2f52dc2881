"""What faults say, in the words of each set: nobody's names, idle tasks, open periods, needless sentences."""

# ruff: noqa: E501  (sentences stay whole)

from __future__ import annotations

from collections.abc import Mapping

from corpora.drafts.project import Month
from corpora.drafts.voice import FULL, Voice

Pair = tuple[tuple[str, ...], tuple[str, ...]]
"""Wordings in Japanese and in English."""
Words = Mapping[str, Pair]
"""Wordings of each set."""


def _seen(ja: str, en: str, *held: Pair) -> Words:
    """One wording of both sets that are looked at, and those of the set that was written blind."""
    return {"develop": ((ja,), (en,)), "measure": ((ja,), (en,)), "held": held[0]}


NOBODY: Words = {
    "develop": (
        ("ポスドク1名", "大学院生（未定）", "若手研究者A", "採用予定者", "博士課程学生1名"),
        ("PhD student (to be recruited)", "TBD", "one postdoc", "N.N.", "Young Researcher A"),
    ),
    "measure": (
        ("博士研究員（公募中）", "修士学生2名", "未定", "特任助教（着任予定）", "学生B"),
        (
            "a doctoral student",
            "to be decided",
            "Postdoc 2",
            "early-career researcher (not yet selected)",
            "two students",
        ),
    ),
    "held": (
        ("特任研究員（選考中）", "D1学生2名", "氏名は採択後に決定", "若手教員（人選中）", "留学生C"),
        ("postdoc to be hired", "PhD candidate X", "name to follow", "two junior researchers", "an MSc student (selection pending)"),
    ),
}  # fmt: skip
"""Words that stand for nobody."""
IDLE: Words = {
    "develop": (
        ("見聞を広める", "国際交流を深める", "現地の生活を体験する"),
        ("broaden horizons", "deepen international exchange", "experience life abroad"),
    ),
    "measure": (
        ("異文化に触れる", "海外の研究環境を知る", "研究者どうしの顔合わせをする"),
        ("get to know the laboratory", "make contacts", "see how research is done abroad"),
    ),
    "held": (
        ("現地の研究者と親睦を深める", "海外の雰囲気を味わう", "語学力を高める"),
        ("get a feel for life in another laboratory", "improve spoken English", "build friendships with colleagues"),
    ),
}
"""Tasks that serve no research."""
VAGUE: Words = {
    "develop": (("米国の研究機関（調整中）",), ("a university in the US (to be decided)",)),
    "measure": (("海外の連携大学",), ("partner institution overseas",)),
    "held": (
        ("提携先の研究所のいずれか", "先方と相談して選ぶ大学"),
        ("one of the partner laboratories", "a leading institute in North America"),
    ),
}
"""Destinations that name no organisation."""
OPEN: Words = {
    "develop": (("未定", "調整中"), ("to be decided", "TBD")),
    "measure": (("後日決定", "検討中"), ("open", "to be confirmed")),
    "held": (("追って調整", "採択後に相談", "時期未確定"), ("dates to follow", "tbc", "not fixed yet")),
}
"""Periods that tell none."""
DISTANCED = _seen(
    "他の助成とは重複しないように、本提案では異なる研究テーマを新たに設定した。",
    "To avoid any overlap with our other grants, we chose a different research topic for this proposal.",
    (
        ("採択済みの研究費と内容が重ならないよう、本課題では対象も方法もあえて別のものに変えている。",),
        ("So as not to duplicate the work funded already, this proposal deliberately departs from it in subject and method.",),
    ),
)  # fmt: skip
"""Sentences that keep a distance nobody asks for."""
DUPLICATE = _seen(
    "JST ASPIRE（次世代のためのASPIRE）2024年度",
    "JST ASPIRE 2024 (ASPIRE for next generation)",
    (
        ("JST 先端国際共同研究推進事業（ASPIRE）2024年度単独公募 Top枠", "AMED ASPIRE 2024年度公募"),
        ("JST ASPIRE FY2024, single call, Top frame", "AMED-ASPIRE, FY2024 call"),
    ),
)
"""Another application to the same programme."""
SIMILAR = _seen(
    "SICORP",
    "SICORP",
    (("国際先導研究",), ("International Leading Research",)),
)
"""A programme of the same aim and size."""
THEIR_COSTS = _seen(
    "米国側チームの研究費（試薬・設備）",
    "Research costs of the US team (reagents, equipment)",
    (
        ("米国チームが自国の研究室で使う試薬と測定装置の費用",),
        ("Reagents and instruments used by the American team in its own laboratories",),
    ),
)
"""Costs that the counterpart's own agency pays."""


def days(which: str, v: Voice, month: Month, first: int) -> str:
    """A stay of five days."""
    year, number = month
    name, last = FULL[number - 1], first + 4
    if which == "held":
        return v.say(
            f"{year}年{number}月{first}日〜{year}年{number}月{last}日",
            f"{name} {first}, {year} through {name} {last}, {year}",
        )
    return v.say(f"{year}年{number}月{first}日～{number}月{last}日", f"{first}–{last} {name} {year}")


def backwards(which: str, v: Voice, month: Month) -> str:
    """A period that ends a year before it begins."""
    year, number = month
    name = FULL[number - 1]
    if which == "held":
        return v.say(
            f"{year}年{number}月10日〜{year - 1}年{number}月9日",
            f"{name} 10, {year} through {name} 9, {year - 1}",
        )
    return v.say(f"{year}年{number}月～{year - 1}年{number}月", f"{name} {year} to {name} {year - 1}")


def outside(which: str, v: Voice, number: int) -> str:
    """A period after the end of any project of this call."""
    name = FULL[number - 1]
    if which == "held":
        return v.say(f"2033年{number}月1日〜2033年12月28日", f"{name} 1, 2033 through December 28, 2033")
    return v.say(f"2030年{number}月～2030年12月", f"{name} 2030 to December 2030")


def miscounted(which: str, v: Voice, start: Month, end: Month, wrong: int) -> str:
    """A period with a length that is not its own."""
    (y, m), (z, n) = start, end
    if which == "held":
        return v.say(
            f"{y}年{m}月〜{z}年{n}月（通算{wrong}か月）", f"{FULL[m - 1]} {y} through {FULL[n - 1]} {z}, {wrong} months in all"
        )  # fmt: skip
    return v.say(f"{y}年{m}月～{z}年{n}月（{wrong}か月）", f"{FULL[m - 1]} {y} to {FULL[n - 1]} {z} ({wrong} months)")
