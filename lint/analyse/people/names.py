"""People that a text names, in Japanese and Latin letters, in cells and in running text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from lint.analyse.people import name_words as known
from lint.analyse.people import names_ja, names_latin
from lint.analyse.people.found_names import Found
from lint.analyse.people.nobody import placeholder as placeholder
from lint.analyse.people.same_person import same_person as same_person
from lint.analyse.people.stages import career_stage as career_stage
from lint.analyse.text.folding import narrowed
from lint.analyse.text.scripts import japanese, korean
from lint.analyse.text.tokens import Token, tokens
from lint.document import Span
from lint.expressions import expression


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name."""

    span: Span
    """The name alone, without title or post."""
    text: str
    family: str
    given: str | None
    kind: str
    """"named", or "surname-only" (山田教授, Prof. Smith)."""
    also: str | None = None
    """The same name as written in brackets behind it: 山田太郎（Taro Yamada）."""


NAME_HEADER = expression(
    r"氏名|名前|実名|渡航者|招へい者|招聘者|派遣者|訪問者"
    r"|参加者|参画者|研究者(?!番号|数)|代表者|分担者|担当者|研究員|メンバー(?!数)|フリガナ|ふりがな|対象者|滞在者"
    r"|誰が|人名|主担当|相手方|受入(?:教員|責任者)|(?<![A-Za-z])(?:[Nn]ames?|NAME"
    r"|[Tt]ravell?ers?|[Pp]articipants?|[Pp]ersons?|[Pp]eople|[Rr]esearchers?|[Vv]isitors?"
    r"|[Ii]nvestigators?|PIs?|[Mm]embers?|[Ww]ho"
    r"|[Ss]econdees?|[Ff]ellows?|[Ll]eads?|[Hh]osts?|[Ss]tudents?|[Ss]taff|[Ii]nvitees?|[Aa]uthors?"
    r"|[Cc]ontacts?)(?![a-z])"
)
OTHER_HEADER = expression(
    r"所属|機関|大学|国名?$|渡航先|派遣先|訪問先|滞在先|期間|時期|役割|目的|内容|経費|予算|金額|身分|職名|役職|職位"
    r"|学位"
    r"|専門|分野|年齢|年度|備考|番号|課題|テーマ|人数|日数"
    r"|[Oo]rgani[sz]ation|[Ii]nstitut|[Aa]ffiliation|[Cc]ountry"
    r"|[Dd]estination|[Pp]eriod|[Dd]ates?|[Rr]ole|[Pp]urpose|[Tt]ask|[Cc]ost|[Bb]udget|[Pp]osition|[Ss]tage"
    r"|[Dd]egree|[Aa]ctivity|[Dd]epartment|[Tt]itle|[Tt]opic|[Ff]ield|[Pp]roject name|[Hh]ost (?:inst|org|univ|lab)"
)
CUT = expression(
    r"[\n;；/／、，]|(?<=\0),(?=\s[A-ZÀ-ÞĀ-Ž])|,(?=\s?(?:[^\x00-\x7f]))|(?<=[^\x00-\x7f])\s?,|\s(?:and|&)\s|及び|および|ならびに|並びに"
    r"|(?<=[㐀-鿿])と(?=[㐀-鿿])|[①-⑳•●◆◇■□▪]|(?<![A-Za-z0-9])(?:\d{1,2}[.)]|\(\d{1,2}\)|（\d{1,2}）)\s?"
)
BRACKET = expression(r"[(（\[【〈<][^()（）\[\]【】<>〈〉]*[)）\]】〉>]?")
LEAD = expression(
    (
        rf"^\s*(?:[・\-–*:：]\s*|(?:氏名|研究代表者|代表者|研究者|派遣者|渡航者|招へい者|PI|Name"
        rf"|Traveller)\s*[:：]\s*|(?:{known.POST_JA})(?:の|・|:|：|\s|　)+(?=.)|(?:{known.TITLE_EN})\.?(?=\s"
        rf"|[A-Z])\s?)+"
    ),
    re.S,
)
POST_TIGHT = expression(rf"^(?:{known.POST_JA})(?=.{{2,}})")
TAIL = expression(
    rf"(?:(?<=.)(?:\s|　|,|・|:)*(?:{known.HONORIFIC_JA}|{known.POST_JA})|(?:,\s?|\s)(?:Ph\.?\s?D\.?|M\.?D\.?"
    rf"|M\.?Sc\.?|Dr\.?|Prof\.?|Jr\.?|PhD student|[Pp]ostdoc|PI|Co-PI)|\s*(?:ほか|他|(?<=[㐀-鿿])ら"
    rf"|et al\.?)(?:\d+名)?|\s*[*†‡※#]\d?)+\s*$"
)
TWICE = expression(
    r"([㐀-鿿々ぁ-んァ-ヶー]{1,6}(?:[ \u3000][㐀-鿿々ぁ-んァ-ヶー]{1,5})?)[ \u3000]"
    r"([A-Z][A-Za-z’'-]+(?: [A-Za-z’'-]+){1,3})",
)
"""A name in Japanese letters and, behind a space, again in Latin ones."""


JOINED = expression(
    r"([㐀-鿿々ぁ-んァ-ヶー]{1,6}[ \u3000][㐀-鿿々ぁ-んァ-ヶー]{1,5})([A-Z][A-Za-z’'-]+(?: [A-Za-z’'-]+){1,3})"
)
"""A name whose parts are spaced and, right behind it, again in Latin letters: its lines run together in a PDF."""

AT_WIDE = expression(r"\bof (?:[A-Z][\w’'-]+,? ){0,3}[A-Z][\w’'-]+\u3000")
"""An institution with a wide space behind it: 「University of Oregon　Helen Rasmussen」."""


@lru_cache(maxsize=4096)
def is_name_header(header: str) -> bool | None:
    """Whether a column of that heading holds names; ``None`` where it does not tell."""
    if NAME_HEADER.search(header):
        return not re.search(r"所属$|機関名|大学名|国名|数$|番号|の(?:所属|役割|身分|専門)|課題名", header) or bool(
            re.search(r"氏名|[Nn]ame", header)
        )
    return False if OTHER_HEADER.search(header) else None


def names(
    text: str,
    *,
    cell: bool = False,
    header: str | None = None,
    offset: int = 0,
    words: Sequence[Token] | None = None,
) -> list[Name]:
    """The people that a text names, in order.

    Args:
        text: a cell, a sentence or a paragraph.
        cell: the text is a cell of a table (or the value behind a label).
        header: the heading of the cell's column or row, where there is one.
        offset: where the text begins in the document's.
        words: the text's Japanese words, where they are at hand, with offsets into the document's text.

    """
    holds_names = is_name_header(header) if header else None
    if cell and holds_names is not False and len(text) <= 400:
        found = _in_cell(text, holds_names=holds_names is True)
    elif words is None:
        found = _alone(text)
    else:
        local = words
        if offset:
            local = [word._replace(start=word.start - offset, end=word.end - offset) for word in words]
        found = tuple(_in_text(text, local))
    return [_moved(name, offset) for name in found]


def _moved(name: Name, offset: int) -> Name:
    if not offset:
        return name
    span = Span(name.span.start + offset, name.span.end + offset)
    return Name(span, name.text, name.family, name.given, name.kind, name.also)


def _name(text: str, start: int, end: int, family: str, given: str | None, also: str | None = None) -> Name:
    return Name(Span(start, end), text[start:end], family, given, "named" if given else "surname-only", also)


def _written(text: str, plain: str, name: Found, by: int = 0) -> Name:
    """A name with its parts as the text has them, older shapes of kanji included."""
    family, given = (
        None if part is None else _as_written(text, plain, part, name.start + by, name.end + by)
        for part in (name.family, name.given)
    )
    return _name(text, name.start + by, name.end + by, family or name.family, given)


def _as_written(text: str, plain: str, part: str, start: int, end: int) -> str:
    at = plain.find(part, start, end)
    return text[at : at + len(part)] if at >= 0 else part


@lru_cache(maxsize=4096)
def _alone(text: str) -> tuple[Name, ...]:
    return tuple(_in_text(text, None))


def _in_text(text: str, words: Sequence[Token] | None) -> list[Name]:
    plain = narrowed(text).translate(names_ja.VARIANTS)
    found: list[Name] = []
    if japanese(plain) or korean(plain):
        named = names_ja.in_text(plain, tokens(plain) if words is None else words)
        found += [_written(text, plain, name) for name in named]
    found += [
        _name(text, latin.start, latin.end, latin.family, latin.given)
        for latin in names_latin.in_text(_parted(text, plain))
        if latin.sure and not _is_placeholder(plain[latin.start : latin.end])
    ]
    return sorted(found, key=lambda name: name.span)


def _parted(text: str, plain: str) -> str:
    """The folded text with the wide spaces kept that part an institution from who is there."""
    for match in AT_WIDE.finditer(text):
        plain = f"{plain[: match.end() - 1]}\u3000{plain[match.end() :]}"
    return plain


def _is_placeholder(words: str) -> bool:
    return bool(re.fullmatch(r"N\.\s?N\.?|X\.?\s?X\.?|(?:John|Jane) Doe|Y\.?\s?Y\.?", words.strip()))


@lru_cache(maxsize=4096)
def _in_cell(text: str, *, holds_names: bool) -> tuple[Name, ...]:
    plain = narrowed(text).translate(names_ja.VARIANTS)
    masked = BRACKET.sub(lambda match: "\0" * len(match[0]), plain)
    found: list[Name] = []
    for start, end in _pieces(masked):
        found += _piece(text, plain, masked, start, end, holds_names=holds_names)
    return tuple(_once(text, found))


def _once(text: str, found: Sequence[Name]) -> Iterator[Name]:
    """The people of a cell, one who is written again on the next line, in other letters, once."""
    before: Name | None = None
    for name in found:
        if before is not None and _again(text, before, name):
            before = replace(before, also=name.text)
            continue
        if before is not None:
            yield before
        before = name
    if before is not None:
        yield before


def _again(text: str, one: Name, other: Name) -> bool:
    between = text[one.span.end : other.span.start].strip()
    if between or one.also is not None or one.text.isascii() == other.text.isascii():
        return False
    return same_person(one.text, other.text)


def _pieces(masked: str) -> list[tuple[int, int]]:
    """Stretches between the marks that part the people of a cell; brackets are taken out."""
    cuts = [(0, 0), *(match.span() for match in CUT.finditer(masked)), (len(masked), len(masked))]
    return [(before[1], after[0]) for before, after in itertools.pairwise(cuts) if after[0] > before[1]]


def _piece(text: str, plain: str, masked: str, start: int, end: int, *, holds_names: bool) -> list[Name]:
    words = masked[start:end]
    bracket = words.find("\0")
    also_text = plain[start + bracket : end] if bracket >= 0 else ""
    if bracket >= 0:
        if not words[:bracket].strip():
            rest = words.rstrip("\0").rfind("\0") + 1
            start, words, also_text = start + rest, words[rest:], ""
        else:
            words = words[:bracket]
    if lead := LEAD.match(words):
        start, words = start + lead.end(), words[lead.end() :]
    if japanese(words[:1]) and (tight := POST_TIGHT.match(words)) and not TAIL.fullmatch(" " + words):
        start, words = start + tight.end(), words[tight.end() :]
    titled = False
    if tail := TAIL.search(words):
        words, titled = words[: tail.start()], True
    start += len(words) - len(words.lstrip(" \u3000\u00a0・:"))
    words = words.strip(" \u3000\u00a0・:")
    if not words or placeholder(words, cell=True) is not None:
        return []
    if japanese(words) or korean(words):
        if (twice := TWICE.fullmatch(words)) and not also_text and _also(twice[2]):
            one = names_ja.in_cell(twice[1], tokens(twice[1]), header=True)
            if one is not None:
                return [replace(_written(text, plain, one, start), also=twice[2])]
        if (joined := JOINED.fullmatch(words)) and not also_text:
            one = names_ja.in_cell(joined[1], tokens(joined[1]), header=True)
            if one is not None and (_also(joined[2]) or same_person(joined[1], joined[2])):
                return [replace(_written(text, plain, one, start), also=joined[2])]
        if re.search(r"[A-Za-z]", words) and not re.fullmatch(r"[㐀-鿿々]{1,4}[ \u3000・]?[A-Z][a-z]+", words):
            return [_shifted(name, start) for name in _in_text(text[start : start + len(words)], None)]
        one = names_ja.in_cell(words, tokens(words), header=holds_names or titled)
        if one is not None:
            return [replace(_written(text, plain, one, start), also=_also(also_text))]
        if len(words) > 8 or " " in words:
            inner = [_shifted(name, start) for name in _in_text(text[start : start + len(words)], None)]
            if inner:
                return inner
            if "・" in words and holds_names:
                return [
                    n
                    for a, b in _split_dots(words)
                    for n in _piece(text, plain, masked, start + a, start + b, holds_names=True)
                ]
        return []
    return [
        _name(text, start + latin.start, start + latin.end, latin.family, latin.given, _also(also_text, words))
        for latin in names_latin.in_cell(words)
        if (latin.sure or holds_names or titled) and not _is_placeholder(words[latin.start : latin.end])
    ]


def _split_dots(words: str) -> list[tuple[int, int]]:
    spans, at = [], 0
    for part in words.split("・"):
        spans.append((at, at + len(part)))
        at += len(part) + 1
    return spans if len(spans) > 1 else []


def _also(bracket: str, of: str = "") -> str | None:
    """A name written again in brackets in other letters.

    Args:
        bracket: the brackets with their words.
        of: the name before them; kanji whose surname sounds like its are that name, whatever the dictionary says.

    """
    inner = bracket.strip("\0()（）[]【】 \u3000")
    if not inner or len(inner) > 40:
        return None
    if re.search(r"[A-Za-z]", inner):
        found = names_latin.in_cell(inner)
        return inner if len(found) == 1 and found[0].given and found[0].end - found[0].start == len(inner) else None
    words = tokens(inner)
    one = names_ja.in_cell(inner, words, header=False)
    if one is not None and one.given and one.sure:
        return inner
    one = names_ja.in_cell(inner, words, header=True) if of else None
    return inner if one is not None and one.given and same_person(of, one.family) else None


def _shifted(name: Name, by: int) -> Name:
    return _moved(name, by)
