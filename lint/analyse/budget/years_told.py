"""How many years a project lasts, as labels and the headings of its budget tell it: 「支援希望年数：7年」."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lint.analyse.budget.money import fold
from lint.analyse.budget.stated import ENGLISH, KEY, PARTLY, SHARED, Term, number
from lint.analyse.structure.grids import plain
from lint.analyse.team.covers import Labelled
from lint.document import Document, Span
from lint.expressions import expression

LABEL = expression(
    r"(?:支援|助成|申請|希望|実施|課題の?)(?:を?(?:希望|申請|実施)|の)?(?:する)?(?:年数|期間)|(?:研究|事業|計画)(?:の)?年数"
    r"|(?:requested|planned|proposed) (?:number of )?(?:years|duration|length|term)"
    r"|(?:(?:number of )?years|duration|length|term)(?: (?:of|for) (?:the )?(?:support|funding|project))?"
    r" (?:asked for|requested|applied for|sought)|(?:duration|length|term) of (?:the )?(?:support|project)"
    r"|(?:number of )?years of (?:the )?(?:support|funding|project)"
)
"""A label of the project's length, folded."""
NUMBER = rf"(?<![\d.])(\d{{1,2}}|[一二三四五六七八九十]|{'|'.join(ENGLISH)})"
VALUE = expression(rf"\s*[(]?{NUMBER}\s*(?:(?:か|ヵ|ヶ|カ|箇)?年(?:間)?|years?)?[)]?\s*[.。]?\s*$")
LINE = 60
"""Characters of a label's value, at most."""
OVER = expression(
    rf"(?:(?:over|for|in|across)\s+|[(,、/／(]\s*){NUMBER}[\s-]*(?:(?:か|ヵ|ヶ|カ|箇)?年(?:間|計画|分)|years?\b)"
)
"""Over how many years an amount goes: "JPY 240,000,000 over five years", 「2億円（5年間）」."""
HEADED = expression(
    r"(?:[a-z][.．)]\s*|[\d０-９.．()（）ivxⅠ-Ⅹ一二三四五六七八九十第章]{1,6}[.．、)）:\s\u3000]*)?"
    r"(?:(?:研究|申請|本課題の?|全体の?|必要)?(?:経費|予算|費用|研究費|資金計画)(?:計画|の内訳|の概要|表)?"
    r"|(?:the |project |planned |requested )?(?:budget|costs?|finances|funding requested)(?: plan| table| summary)?)"
    rf"\s*[(（,、:：][^()（）]{{0,30}}?{NUMBER}[\s-]*(?:(?:か|ヵ|ヶ|カ|箇)?年(?:間|計画|分)|years?\b)"
)
"""The heading of a budget that says over how many years it goes: 「5. 経費（百万円、7年間）」."""

OWN_JA = r"本(?:研究|共同)?(?:課題|研究|計画|提案|事業|プロジェクト|拠点)"
OWN_EN = r"(?:project|cent(?:er|re)|programme|program|network|proposal|research|plan|partnership)"
LASTING = expression(
    rf"{OWN_JA}(?:の(?:研究|実施)?期間)?は[、\s]?(?:全体で|合計で?|計)?{NUMBER}\s?(?:か|ヵ|ヶ|カ|箇)?年(?:間)?(?P<half>半)?"
    r"(?:の?計画|で(?:実施|行|進|完了|完結)|とする|とします|をかけ(?:る|て(?:実施|行|進)))"
    rf"|{NUMBER}\s?(?:か|ヵ|ヶ|カ|箇)?年(?:間)?(?P<more>半)?(?:にわたる|に及ぶ|の){OWN_JA}(?!と)"
    rf"|\b(?:(?:this|our|the (?:present|proposed|whole|entire))|(?:this|it|{OWN_EN}) (?:is|will be) an?|we propose an?"
    rf"|we (?:request|ask for|seek) (?:support|funding|money) for an?) {NUMBER}[- ]years? (?:\w+ )?{OWN_EN}"
    rf"|\b{OWN_EN}\b (?:will |is to )?(?:operates?|runs?|continues?|lasts?|extends?|is (?:planned|designed|scheduled)"
    r"|be (?:carried out|conducted|implemented|realised|realized)|is (?:carried out|conducted))"
    rf" (?:over|for|across|in|with|as) an? (?:period of )?{NUMBER}[- ]years?(?![a-z])"
    rf"|\b(?:over|for|has|have|with|of) (?:an?|its|the|our) {NUMBER}[- ]year"
    r" (?:term|duration|period of performance|(?:project|funding|grant|award) (?:period|term))\b"
)
"""A clause that says how long the project lasts."""


def said(document: Document, sentences: Iterable[Span]) -> Iterator[Term]:
    """The project's length, in years, as sentences say it: 「本課題は6年計画で実施する」, "this six-year project"."""
    for span in sentences:
        for match in LASTING.finditer(fold(document.slice(span))):
            group = next(n for n, word in enumerate(match.groups(), 1) if word and word != "半")
            half = 0.5 if match["half"] or match["more"] else 0.0
            yield Term(number(match[group]) + half, Span(span.start + match.start(group), span.start + match.end()))


def told(document: Document, labels: Iterable[Labelled], titles: Iterable[Span]) -> Iterator[Term]:
    """The project's length, in years.

    Args:
        document: the draft.
        labels: what may be labels, with their values.
        titles: headings, and lines that may be the title of a table.

    """
    for pair in labels:
        if len(pair.values) == 0 or len(pair.values[0]) > LINE:
            continue
        label, value = plain(pair.label), fold(document.slice(pair.values[0]))
        if LABEL.fullmatch(label) and (match := VALUE.match(value)) is not None:
            yield _term(match, pair.values[0].start)
        elif KEY.search(label) and not SHARED.search(value) and not PARTLY.search(OVER.sub(" ", value)):
            yield from (_term(match, pair.values[0].start) for match in OVER.finditer(value))
    for title in titles:
        if (match := HEADED.match(fold(document.slice(title)))) is not None:
            yield _term(match, title.start)


def _term(match: re.Match[str], offset: int) -> Term:
    return Term(number(match[1]), Span(offset + match.start(1), offset + match.end()))
