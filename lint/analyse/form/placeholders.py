"""Placeholders: marks and words that stand for what is still to be written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.analyse.structure.headings import fold
from lint.document import Span

RING = "○〇◯●"
RINGS = RING + "△▲"
TODO = r"要確認|要修正|要追記|要記入|要差替|要更新|未記入|未確認|仮置き|あとで|後で"
COUNTER = (
    r"(?:年|月|日|名|人|件|回|社|校|[かカヶ]国|[かカヶ]月|[千万百億]*円|%|点|大学|研究科|研究所|教授|氏|先生|県"
    r"|市|号)"
)
SEX = r"染色体|型|個体|chromosome|genotype|karyotype|female|individual|(?:and|or|vs\.?) XY|/\s?XY"

# Patterns over text folded character by character.
SURE = (
    rf"\[[^\[\]\n]{{0,12}}(?:{TODO}|TODO|TBD)[^\[\]\n]{{0,120}}\]",
    rf"【[^【】\n]{{0,12}}(?:{TODO}|未定)[^【】\n]{{0,120}}】",
    r"(?i:\[(?:insert|your |add |enter|fill in|to be (?:completed|added|confirmed)|name of"
    r"|title of)[^\[\]\n]{0,80}\])",
    r"(?i:<(?:insert|your |enter|fill in|name of|title of|project title|acronym)[^<>\n]{0,60}>)",
    r"[<\[](?:氏名|所属|機関名|大学名|日付|課題名|研究課題名|金額|国名)[>\]]",
    r"要確認|要追記|要差替",
    r"(?:後で|あとで|後日)(?:書く|書きます|追記(?:する|予定)|記入(?:する|予定)|加筆)",
    rf"[{RINGS}]{{2,}}(?![{RINGS}×])",
    rf"(?<![{RING}0-9一二三四五六七八九十百千第])[{RING}](?={COUNTER})",
    rf"(?<![A-Za-z0-9_-])X{{2,}}(?![A-Za-z0-9_])(?!\s?(?:世紀|{SEX}))",
    r"(?<![A-Za-z0-9])x{2,4}(?=\s?(?:年|月|名|人|件|[千万]*円|%|大学|months\b|years\b|people\b))",
    r"(?<![A-Za-z0-9_-])20[xX]{2}(?![A-Za-z0-9])",
    r"(?<![A-Za-z0-9_-])(?:TBD|TBA|TBC|TODO|FIXME)(?![A-Za-z0-9_])",
    r"(?i:\blorem ipsum\b)",
    r"\?{3,}",
    r"(?i:(?:\b(?:fig(?:ure)?s?|tables?|sect(?:ion)?s?|eqs?|equations?|chapters?|appendix|pages?|refs?)\b|[図表式節章])\.?\s?\(?\?\?\)?)(?!\?)",
    r"(?<![\w\]])\[\?(?:, ?\?)*\]",
    r"(?i:Error! (?:Reference source|Bookmark) not (?:found|defined))",
    r"エラー!\s*(?:参照元|ブックマーク)が[^。\n]{0,12}",
)
BLANK = (r"(?<![A-Za-z0-9_:/.-])_{3,}(?![A-Za-z0-9_])", r"\[[ \u3000]+\]|【[ \u3000]+】")
OPEN = (r"\(仮(?:題)?\)", r"未定(?![義数係稿点乗])|検討中(?=[)\]】」]|$)")
OPEN_BLANK = (r"\((?: {3,}|\u3000+)\)",)
COMPILED = tuple(
    (sure, blank, re.compile(pattern))
    for sure, blank, patterns in (
        (True, False, SURE),
        (True, True, BLANK),
        (False, False, OPEN),
        (False, True, OPEN_BLANK),
    )
    for pattern in patterns
)
ALONE = re.compile(
    r"(?:(?:YOUR |PROJECT |PROPOSAL )?TITLE|(?:PROPOSAL |PROJECT )?ACRONYM|to be (?:determined|decided|announced)"
    r"|(?:your )?(?:first|last) ?name(?: last ?name)?|サンプル(?:テキスト)?|ダミー(?:テキスト)?)[\s:]*"
)
SIGNED = re.compile(r"署名|捺印|押印|印\s*$|sign(?:ed|ature)|date\s*:?\s*$", re.I)
ROMAN = re.compile(
    r"(?:\b(?:part|chapter|section|vol(?:ume)?|table|fig(?:ure)?|appendix|type|class|louis)\.?\s*|第|/)$", re.I
)


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A placeholder and how certain it is to be one."""

    span: Span
    sure: bool
    blank: bool
    """An empty space that a form may print to stay (brackets, underscores)."""


def placeholders(text: str, span: Span, *, cell: bool = False) -> Iterator[Placeholder]:
    """The placeholders of a paragraph, without overlaps, in order.

    Args:
        text: the document's text.
        span: the paragraph.
        cell: whether it is a cell of a table, where a ring or two say yes.

    """
    plain = fold(text[span.start : span.end])
    whole = plain.strip()
    if ALONE.fullmatch(whole):
        start = span.start + plain.index(whole)
        yield Placeholder(Span(start, start + len(whole)), True, False)
        return
    if cell and whole in ("○", "◯", "〇", "●", "△", "▲", "◎"):
        return
    found: list[Placeholder] = []
    for sure, blank, pattern in COMPILED:
        for match in pattern.finditer(plain):
            here = Span(span.start + match.start(), span.start + match.end())
            if _meant(plain, match) and not any(here.overlaps(other.span) for other in found):
                found.append(Placeholder(here, sure or _alone(plain, match), blank))
    yield from sorted(found, key=lambda placeholder: placeholder.span)


def _alone(plain: str, match: re.Match[str]) -> bool:
    """Whether 未定 fills its cell or stands in brackets, where it can only be a blank."""
    before, after = plain[: match.start()].rstrip(), plain[match.end() :].lstrip()
    if match.group() != "未定":
        return False
    return (not before and not after) or (before[-1:] in ("(", "[", "【") and after[:1] in (")", "]", "】"))


def _meant(plain: str, match: re.Match[str]) -> bool:
    """Whether the words are a placeholder here: no Roman numeral, chromosome, check box or signature line."""
    words, before, after = match.group(), plain[: match.start()], plain[match.end() :]
    if set(words) == {"X"}:
        return not ROMAN.search(before) and not re.match(r"\s?(?:XY|X0|/|線)", after)
    if set(words) == {"_"}:
        return not SIGNED.search(before[-12:])
    if set(words) <= set(RINGS) and re.match(r".{0,8}と(?:い|言)(?:う|っ)", after):
        return False
    if re.fullmatch(r"\[\s+\]", words):
        if re.search(r"\d\s*$", before):
            return False
        return not re.match(r"\s+\S", after)
    return True
