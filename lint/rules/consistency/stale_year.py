"""The address or the guidelines of an earlier round of the call.

Texts are taken over from last year's proposal, and its links and references to the guidelines come with them.  Only
addresses on the funder's own pages that name the round, and guidelines named with an earlier year, are
remarked on; last year's results, events and publications are not stale.

前回の公募のアドレスや公募要領の年度が残っています。前年度の成果や採択の記述は対象にしません。

    <!-- call: jst-aspire-gc-2024 -->
    詳細は[https://www.jst.go.jp/inter/aspire/program/announce/announce_aspire2023.html]{.consistency/stale-year}による。
    本提案は[2023年度公募要領]{.consistency/stale-year}に沿って作成した。
    2023年度公募の不採択課題を見直した。成果は https://www.jst.go.jp/report/2023/0611.html で公開した。
    要領は https://www.jst.go.jp/aspire/program/announce/announce_aspire2024_gc.html にある。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lint.analyse.dates.calendar import ERAS
from lint.analyse.text.folding import narrowed
from lint.analyse.wording.addresses import host, web_addresses
from lint.document import Span, Zone
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.consistency.passages import passages

STALE = Message(
    ja="「{words}」は{year}年度のものです。今回は{now}年度の公募です。",
    en="“{words}” belongs to the round of {year}; this call is that of {now}.",
    ja_fix="今回の公募のものに差し替えてください。",
    en_fix="Replace it with this round's.",
)
YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
ROUND = r"announce|call|koubo|boshu|bosyu|solicitation|guideline|youryou|template|youshiki|apply|application"
GUIDE = re.compile(
    r"(?:(?P<west>20\d\d)|(?P<era>令和)\s?(?P<count>\d{1,2}))\s?(?:年度?|版)の?(?:公募|募集)?「?(?:公募|募集|申請|応募|記入)要[領項]"
    r"|(?P<en>20\d\d)\s(?:call for proposals|(?:application|proposal|funding)\s(?:guide(?:lines)?|instructions))",
    re.I,
)


@rule("consistency/stale-year", "info", serves="R78", ja="前回の公募の名残", en="Left from an earlier round")
def stale_year(draft: Draft, *, rounds: int = 3) -> Iterator[Finding]:
    fact = draft.profile.schedule.fiscal_year
    named = YEAR.search(draft.profile.id)
    now = fact.value if fact else int(named.group()) if named else None
    if now is None:
        return
    homes = {host(source.url) for source in draft.profile.sources.values() if source.url}
    names = [part for part in draft.profile.id.split("-") if len(part) > 3 and part.isalpha()]
    about = re.compile("|".join([ROUND, *map(re.escape, names)]), re.I)
    for block in passages(draft):
        words = "" if block.zone is Zone.BIBLIOGRAPHY else draft.quote(block.span)
        for span, year in [*_addresses(words, homes, about), *_guides(words)]:
            if now - rounds <= year < now:
                place = Span(block.span.start + span.start, block.span.start + span.end)
                yield Finding(place, STALE, {"words": draft.quote(place), "year": year, "now": now}, fact=fact)


def _addresses(text: str, homes: set[str], about: re.Pattern[str]) -> Iterator[tuple[Span, int]]:
    """Addresses on the funder's pages whose path names a round; the newest year counts."""
    for span in web_addresses(text):
        address = text[span.start : span.end]
        parts = address.split("/")
        years = [
            int(year)
            for before, part in pairwise(parts[2:])
            for year in YEAR.findall(part)
            if about.search(part) or (about.search(before) and part[:4] == year)
        ]
        if years and host(address) in homes:
            yield span, max(years)


def _guides(text: str) -> Iterator[tuple[Span, int]]:
    for match in GUIDE.finditer(narrowed(text)):
        yield Span(*match.span()), int(match["west"] or match["en"] or ERAS["令和"] + int(match["count"]))
