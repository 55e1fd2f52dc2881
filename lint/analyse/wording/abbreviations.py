"""Abbreviations of a draft: where they are defined, in Japanese or English, and where they stand without it.

A definition is the full words before the abbreviation in brackets (国立研究開発法人科学技術振興機構（JST）,
"environmental DNA (eDNA)"), after it ("JST (Japan Science and Technology Agency)"), or a sentence that
introduces it (以下、GCという; "hereafter GC").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from lint.document import Span
from lint.expressions import expression
from lint.prepared import lexicon

FILE = Path(__file__).parents[2] / "lexicons" / "abbreviations.toml"
SHORT = expression(
    r"(?<![A-Za-z0-9À-ɏͰ-Ͽ_@/.\\#&-])(?=[a-z0-9]*[A-Z][a-z0-9]*&?[A-Z])"
    r"[A-Za-z][A-Za-z0-9]*(?:&[A-Z])?(?![A-Za-z0-9À-ɏ_@\\])"
)
ROMAN = expression(r"(?:X{0,3})(?:IX|IV|V?I{0,3})")
ELEMENT = (
    "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb "
    "Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg "
    "Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am"
)
FORMULA = expression("(?:" + "|".join(sorted(ELEMENT.split(), key=len, reverse=True)) + r")+")
OXIDES = frozenset(
    ["CO", "NO", "OH", "KOH", "HCN", "CN", "HF", "HI", "HS", "NH", "SH", "CH", "COOH", "PO", "SO", "KCN", "KF"]
)
BRACKET = expression(r"[(（\[［]([^()（）\[\]［］]{1,120})[)）\]］]")
JAPANESE = expression(r"[ぁ-んァ-ヶー一-龠々]")
CALLED = r"(?:以下|以後|略称|略記|通称|略して|呼称|頭文字)"
CALLED_HERE = expression(
    rf"{CALLED}[、,:：は\s]*[「『“\"]?\s*([A-Za-z][A-Za-z0-9&/-]*)"
    rf"|[「『“]([A-Za-z][A-Za-z0-9&/-]*)[」』”]\s*(?:という|と(?:呼|よ)[ぶばび]|と(?:略|記)|と称)"
    r"|(?<![A-Za-z])([A-Za-z][A-Za-z0-9&/-]{0,40})\s{0,3}(?:という。|と(?:呼ぶ|よぶ|略す|略記|称する|表記する|略称)|とは)"
)
CALLED_ENGLISH = expression(
    r"\b(?:hereafter|hereinafter|henceforth|abbreviated(?: to| as)?|abbreviation|acronym|shortened to|short for|called|"
    r"known as|termed|named|referred to as|denoted(?: by| as)?|or simply|dubbed)[,:]?\s*(?:the\s+|as\s+)?[“\"‘']?"
    r"([A-Za-z][A-Za-z0-9&-]*)",
    re.IGNORECASE,
)
STANDS = expression(
    r"\s*[”\"’']?\s*(?:(?:stands? for|is short for|denotes|is the abbreviation|is an acronym|, short for)\b"
    r"|、?すなわち|は[^。]{2,40}の略)"
)
SIGN = expression(r"\s?(?:[:：=＝–—]|\s-\s|,\s(?:i\.e\.,?|the|or)\s)\s?(.{4,90})")
NO_LONG_FORM = expression(
    r"(?:図|表|写真|※|注|例|参照|see\b|cf\b|fig|tab|e\.g|i\.e|ref|eq|sec|p\s?[<=>]|n\s?=|\d)", re.IGNORECASE
)
NUMBERED = expression(
    r"\.(?=[A-Za-z])|-?\d|[-–]?[A-Z]*\d|[-–](?:[A-ZΑ-ω]|alpha|beta|gamma|kappa|delta)|\s?(?:No\.|#|№)|\s\d{4,}|/\d"
)
WIDTHS = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code).isalnum()}
SMALL = expression("of|the|and|for|in|on|to|an?|de|la|du|des|et|und|d[ei]r|die|das|für|van|von|y|e|del|by|with|at|as")
CITED = expression(
    r"(?: (?:model|method|algorithm|dataset|data|framework|software|package|code|database|tool|system))?\s?"
    r"(?:\[\d[\d,–-]*\]|\d{1,2}(?:,\d{1,2})+|\([^()]{0,40}(?:\d{4}[a-z]?|et al\.?)[^()]{0,20}\)|\(\d{1,3}\))"
)
KIND_BEFORE = expression(
    r"(?:\b(?:proteins?|genes?|enzymes?|kinases?|receptors?|transcription factors?|software|program|package"
    r"|(?:databases?|software|packages?|programs|companies|firms|organi[sz]ations|institutes|networks|consortia"
    r"|satellites|telescopes|journals|conferences) (?:such as|like|called|named))"
    r"|たんぱく質|タンパク質|遺伝子|酵素|受容体|転写因子|ソフトウェア|法人|株式会社|企業の)\s?[「“\"]?$"
)
KIND_AFTER = expression(
    r"[」”\"]?\s?(?:(?:という|と呼ばれる)?(?:たんぱく質|タンパク質|遺伝子|酵素|受容体|転写因子)"
    r"|(?:proteins?|genes?|enzymes?|kinases?|receptors?|loc(?:us|i))\b"
    r"|(?:[a-z]+ )?(?:organi[sz]ation|institute|consortium|observatory|alliance|society|foundation|company|corporation"
    r"|association|agency)\b"
    r"|社(?!会)|研究所|法人|財団|学会|協会|機構(?!造)|連盟|コンソーシアム|(?:のような|という|などの)(?:企業|団体|組織|会社))",
    re.IGNORECASE,
)
"""What tells that capitals are the name of a gene, a protein, a program or an organisation, not a term."""
REFERENCE = expression(
    r"\bdoi\b|https?://|\bpp?\. ?\d|\d{1,4}\s?:\s?\d{1,5}\s?[–-]\s?\d|\bVol\. ?\d|\d\(\d+\)|\bProc(?:eedings|\.)|査読|"
    r"(?:^|\s)\[\d+\]\s?[“「A-Z]|[,.] (?:19|20)\d\d\.$|, \((?:19|20)\d\d\)\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Undefined:
    """An abbreviation at its first use, which nothing before it explains."""

    span: Span
    short: str
    later: Span | None = None
    """Where it is defined after all."""
    count: int = 1
    """How often it is used."""


def undefined(
    text: str, uses: Iterable[Span], exempt: Iterable[str] = (), everywhere: Iterable[Span] | None = None
) -> Iterator[Undefined]:
    """Abbreviations that are used before they are defined, or never are; each once, at its first use.

    Args:
        text: the document's text.
        uses: the sentences in which a use counts.
        exempt: abbreviations that this draft may use freely (the funder's, the programme's).
        everywhere: where definitions are looked for; the whole text if not given.

    """
    plain = _halfwidth(text)
    free = {_base(word) for word in exempt}
    defined = definitions(plain, everywhere)
    seen: dict[str, list[Span]] = {}
    for sentence in sorted(uses):
        words = plain[sentence.start : sentence.end]
        if _shouted(words) or REFERENCE.search(words):
            continue
        for hit in SHORT.finditer(plain, sentence.start, sentence.end):
            short = _base(hit.group())
            if is_short(hit.group()) and short not in free and not _in_a_name(plain, hit) and not _place(plain, hit):
                seen.setdefault(short, []).append(Span(*hit.span()))
    words_in_small = set(re.findall("[a-z]{4,}", plain)) if seen else set()
    for short, places in seen.items():
        where = defined.get(short)
        first = places[0]
        if where is None or first.start < where.start:
            told = any(_of_a_kind(plain, place) for place in places)
            if where is None and (told or _also_a_word(words_in_small, short) or _plain_from(plain, short, first)):
                continue
            yield Undefined(first, text[first.start : first.end], where, len(places))


def definitions(text: str, spans: Iterable[Span] | None = None) -> dict[str, Span]:
    """Each abbreviation that the text defines, by its base form, with the place of the first definition.

    The place begins where the full words do, or the abbreviation, whichever comes first.
    """
    found: dict[str, Span] = {}
    for span in [Span(0, len(text))] if spans is None else spans:
        for short, place in _defined(text, span):
            known = found.get(short)
            if known is None or place.start < known.start:
                found[short] = place
    return found


def _defined(text: str, span: Span) -> Iterator[tuple[str, Span]]:
    for bracket in BRACKET.finditer(text, span.start, span.end):
        yield from _in_brackets(text, bracket)
    for pattern in (CALLED_HERE, CALLED_ENGLISH):
        for hit in pattern.finditer(text, span.start, span.end):
            short = next(group for group in hit.groups() if group)
            if _capitals(short) >= 2:
                yield _base(short), Span(hit.start(), hit.end())
    for hit in SHORT.finditer(text, span.start, span.end):
        if _capitals(hit.group()) < 2:
            continue
        stands = STANDS.match(text, hit.end())
        or_before = re.search(
            r"([\w -]{6,80}),? (?:or|aka|a\.k\.a\.)\s[“\"]?$", text[max(hit.start() - 90, 0) : hit.start()]
        )
        sign = SIGN.match(text, hit.end())
        signed = sign and (JAPANESE.match(sign[1].strip()) or spells(hit.group(), sign[1], leading=True))
        if stands or signed or _in_a_list(text, hit) or (or_before and spells(hit.group(), or_before[1])):
            yield _base(hit.group()), Span(hit.start(), hit.end())


def _in_a_list(text: str, hit: re.Match[str]) -> bool:
    """Whether an abbreviation fills a line or a cell, and the full words the next one."""
    if (hit.start() and text[hit.start() - 1] != "\n") or text[hit.end() : hit.end() + 1] != "\n":
        return False
    following = text[hit.end() + 1 : hit.end() + 90].split("\n")[0]
    return bool(JAPANESE.match(following)) or spells(hit.group(), following, leading=True)


def _in_brackets(text: str, bracket: re.Match[str]) -> Iterator[tuple[str, Span]]:
    inside = bracket[1].strip()
    base = max(bracket.start() - 120, 0)
    before = text[base : bracket.start()].rstrip()
    pieces = [
        piece.strip(" 「」『』“”\"'‘’")
        for piece in re.split(r"[、,;；:：/／|]|\bor\b|\band\b|または|もしくは|以下|以後|略称", inside)
    ]
    for piece in pieces:
        name = re.search(r"(?:^|\s)([A-Za-z][A-Za-z0-9&+-]*)$", piece) or re.match(r"([A-Za-z][A-Za-z0-9&]*)\b", piece)
        if name and _capitals(name[1]) >= 2 and before:
            short = name[1]
            if _explains(short, before, inside == short) or spells(short, inside.replace(short, "", 1)):
                yield _base(short), Span(base + _long_form(short, before), bracket.end())
    last = re.search(r"(?<![A-Za-z0-9])([A-Za-z][A-Za-z0-9&-]*)(?:[一-龠々ァ-ヶー]{1,4}|[”\"’'」』])?$", before)
    if last and _capitals(last[1]) >= 2 and not NO_LONG_FORM.match(inside):
        japanese = len(JAPANESE.findall(inside)) >= 3 and not re.search("[るたいむすりてで]$", inside)
        cited = re.search(r"\d{4}|et al", inside)
        if japanese or spells(last[1], inside) or (not cited and len(re.findall(r"\b[A-Z][a-z]{2,}", inside)) >= 2):
            yield _base(last[1]), Span(base + last.start(1), bracket.end())


def _long_form(short: str, before: str) -> int:
    """Where the full words begin, as far as one can tell, in the words before a bracket."""
    if JAPANESE.match(before[-1]):
        run = re.search(r"[一-龠々ァ-ヶーA-Za-z0-9・]+[ぁ-ん]?$", before)
        return run.start() if run else len(before) - 1
    starts = [word.start() for word in re.finditer(r"\S+", before)]
    return starts[-min(len(short), len(starts))]


def _explains(short: str, before: str, alone: bool) -> bool:
    """Whether the words before a bracket can be what the abbreviation in it stands for.

    One that is alone in its bracket is believed, whatever its letters (names are shortened in other
    languages, too), unless a person stands before it: that is where the person works.
    """
    if JAPANESE.match(before[-1]):
        return not re.search(r"(?:氏|教授|博士|先生|さん|様|助教|研究員)$", before) and not _person(before)
    words = re.findall(r"[^\s,;:。、]+", re.split(r"[.。;；]\s", before)[-1])
    near = words[-(2 * len(_base(short)) + 4) :]
    if spells(short, " ".join(near)):
        return True
    if re.search(r"\b(?:Dr|Prof|Mr|Ms|Mrs|Professor)\.? (?:[A-Z][\w.’'-]* ?){1,3}$", before):
        return False
    return (alone or sum(word[:1].isupper() for word in near[-5:]) >= 2) and not _person(before)


def _person(before: str) -> bool:
    """Whether words end with somebody's name: what stands in brackets behind it tells where that person works."""
    from lint.analyse.people.names import names

    named = names(before[-60:])
    return bool(named) and named[-1].span.end == len(before[-60:])


def spells(short: str, words: str, *, leading: bool = False) -> bool:
    """Whether the letters of an abbreviation stand in order in words, its first at the beginning of one.

    Args:
        short: the abbreviation.
        words: what it may stand for.
        leading: whether the words must begin with it (else they must end with it, within reason).

    """
    letters = [c.lower() for c in re.sub(r"[^A-Za-z0-9]", "", _base(short))]
    parts = [part.lower() for part in re.findall(r"[A-Za-zÀ-ɏ0-9]+", words)]
    if len(parts) < 2 and not (parts and len(parts[0]) >= 8):
        return False
    initials = [part[0] for part in parts if not SMALL.fullmatch(part)]
    for begin in range(len(initials)):
        if initials[begin : begin + len(letters)] == letters:
            return True
        if leading:
            break
    folded: str = unicodedata.normalize("NFKD", " ".join(parts))
    for start in re.finditer(rf"(?<![a-z0-9]){re.escape(letters[0])}", folded):
        at = int(start.start())
        for letter in letters[1:]:
            at = folded.find(letter, at + 1)
            if at < 0:
                break
        if at >= 0 and folded.count(" ", start.start()) <= 2 * len(letters) + 1:
            return True
        if leading:
            break
    return False


@lru_cache(maxsize=4096)
def is_short(word: str) -> bool:
    """Whether a word is an abbreviation that a reader might not know.

    Names in capitals and small letters, chemical formulae, genes and models with figures, Roman numbers, units
    and what everybody knows are not.
    """
    base = _base(word)
    letters = [c for c in base if c.isalpha()]
    capitals = _capitals(base)
    if capitals < 2 or capitals * 5 < len(letters) * 3 or len(letters) > 7 or any(c.isdigit() for c in base):
        return False
    if base in _free() or word in _free() or base.upper() in _free():
        return False
    if ROMAN.fullmatch(base) or re.fullmatch(r"[ACGTUN]{4,}|([A-Z])\1+", base):
        return False  # "NNN" keeps a place
    if base in OXIDES or (FORMULA.fullmatch(base) and any(c.islower() for c in base)):
        return False
    return not (re.search("[A-Z][a-z]", base) and len(base) > 4) and not re.match("[a-z]{2}[A-Z]", base)


def _emphasised(text: str, hit: re.Match[str]) -> bool:
    """Whether words in capitals stand side by side ("FUTURE WORK"): emphasis, or a title."""
    beside = text[max(hit.start() - 12, 0) : hit.start()], text[hit.end() : hit.end() + 12]
    return len(hit.group()) >= 4 and bool(
        re.search(r"\b[A-Z]{4,} $", beside[0]) or re.match(r" [A-Z]{4,}\b", beside[1])
    )


def _also_a_word(words: Set[str], short: str) -> bool:
    """Whether a word in capitals stands in small letters elsewhere: emphasis, not an abbreviation."""
    small = short.lower()
    return len(short) >= 4 and any(small + ending in words for ending in ("", "s", "ed", "ing"))


def _of_a_kind(text: str, place: Span) -> bool:
    """Whether the words beside a name say what it is the name of: "the protein YAP", 「YAPというたんぱく質」."""
    before = text[max(place.start - 24, 0) : place.start]
    return bool(KIND_BEFORE.search(before) or KIND_AFTER.match(text, place.end))


def _plain_from(text: str, short: str, first: Span) -> bool:
    """Whether the reader can tell: the full words stand just before, a citation just after."""
    letters = short.lower()
    before = re.findall(r"[A-Za-zÀ-ɏ]+", text[max(first.start - 300, 0) : first.start])
    initials = "".join(word[0].lower() for word in before if not SMALL.fullmatch(word.lower()))
    return (len(short) >= 3 and letters in initials) or bool(CITED.match(text, first.end))


def _in_a_name(text: str, hit: re.Match[str]) -> bool:
    """Whether capitals belong to initials, an address, code, a programme or a number ("LC-MS/MS", "EP 123")."""
    before, after = text[max(hit.start() - 2, 0) : hit.start()], text[hit.end() : hit.end() + 10]
    if re.match(r",? (?:19|20)\d\d[a-z]?[);]", after):
        return True  # who is cited: "(Source Code IG, 2020)"
    if NUMBERED.match(after) or _emphasised(text, hit) or before[-1:] in ("-", "–", "+"):
        return True
    named = re.search(r"[A-Z][a-z]+ $", text[max(hit.start() - 20, 0) : hit.start()])
    if ("&" in hit.group() and named) or re.match(r" (?:University|College)\b", text[hit.end() : hit.end() + 12]):
        return True  # "Texas A&M"
    owner = re.search(r"([A-Z]{2,}) $", text[max(hit.start() - 12, 0) : hit.start()])
    if owner and owner[1] in _listed("organisations"):
        return True  # "NSERC USRA": a programme
    name = re.search(r"[A-Z][a-z’'-]+,? $", text[max(hit.start() - 20, 0) : hit.start()])
    return bool(name and len(hit.group()) <= 3 and _authors(text, hit))


def _place(text: str, hit: re.Match[str]) -> bool:
    """Whether capitals alone in brackets say where a person works: "Sae Uchimura (NAIST)"."""
    opened = re.search(r"\s?[(（]$", text[max(hit.start() - 2, 0) : hit.start()])
    if not opened or text[hit.end() : hit.end() + 1] not in (")", "）", ",", "、"):
        return False
    before = text[max(hit.start() - 62, 0) : hit.start() - len(opened.group())]
    return bool(before) and _person(before)


def _authors(text: str, hit: re.Match[str]) -> bool:
    """Whether a list of authors stands around ("Smith AB, Jones CD, 2019")."""
    around = text[max(hit.start() - 60, 0) : hit.end() + 60]
    return len(re.findall(r"[A-Z][a-z]+ [A-Z]{1,3}[,;]", around)) >= 2


def _shouted(sentence: str) -> bool:
    """Whether most of a sentence is in capitals."""
    letters = [c for c in sentence if c.isascii() and c.isalpha()]
    return (
        len(letters) > 12 and sum(c.isupper() for c in letters) > 0.6 * len(letters) and not JAPANESE.search(sentence)
    )


@lru_cache(maxsize=4096)
def _base(word: str) -> str:
    """An abbreviation without its plural."""
    word = word.replace("’", "'")
    return re.sub(r"(?<=[A-Z])'?s$", "", word)


def _capitals(word: str) -> int:
    return sum(c.isupper() for c in word)


def _halfwidth(text: str) -> str:
    """Full-width letters, digits and brackets as half-width ones, each in its place."""
    return text.translate(WIDTHS)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(lexicon(FILE)[name].split())


@cache
def _free() -> frozenset[str]:
    lists = lexicon(FILE)
    return frozenset(word for words in lists.values() for word in words.split())
