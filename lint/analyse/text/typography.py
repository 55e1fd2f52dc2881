"""Families of type under their many names, and which characters they set.

A PDF names a font as its maker did ("ABCDEF+TimesNewRomanPS-BoldMT"), Word as the menu does ("ＭＳ 明朝"), TeX by
file ("CMR10", "NimbusRomNo9L-Regu").  Families that were drawn to the same measure count as one where a call names
either (Liberation Serif sets Times New Roman's lines).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from lint.expressions import expression

# ruff: noqa: E501  (a line a family)
# Canonical key: patterns over a name in lower case without spaces, hyphens and style words.
FAMILIES: tuple[tuple[str, str], ...] = (
    ("arial narrow", r"arialnarrow|liberationsansnarrow|helvetica(?:neue)?(?:narrow|cond\w*)|nimbussan\w*cond\w*"),
    ("times new roman", r"times(?:new(?:roman)?|roman|lt|ten)?|nimbusrom\w*|liberationserif|texgyretermes|termes|tinos|ptm\w{0,3}|freeserif"),
    ("arial", r"arial(?:unicode)?|liberationsans|arimo"),
    ("helvetica", r"helvetica(?:lt|world)?|nimbussan\w*|texgyreheros|heros|phv\w{0,3}|freesans"),
    ("courier new", r"courier(?:new|std|10pitch)?|liberationmono|cousine|nimbusmon\w*|texgyrecursor|pcr\w{0,3}|freemono"),
    ("palatino linotype", r"palatino(?:linotype|lt|nova)?|pallad\w*|urwpalladio\w*|texgyrepagella|pagella|bookantiqua|ppl\w{0,3}|pplx\w*|p052"),
    ("computer modern", r"cm(?:r|bx|b|ti|bxti|sl|bxsl|csc|ss\w*|tt\w*|sltt|itt|u|dunh|ff|fib|vtt|itt)\d*|sf(?:rm|bx|ti|bi|sl|bl|cc|tt|ss|sx|si|it|tc|xc|rb)\d+|ec(?:rm|bx|ti|sl|cc|tt|ss)\d+|lm(?:roman|sans|mono)\w*|latinmodern(?!math)\w*|cmu\w*|cmun\w*|computermodern\w*|(?:ts|te|t)1cmr|newcomputermodern\w*"),
    ("georgia", r"georgia|gelasio"),
    ("calibri", r"calibri|carlito"),
    ("cambria", r"cambria|caladea"),
    ("ms mincho", r"ms明朝|msmincho"),
    ("ms pmincho", r"msp明朝|mspmincho"),
    ("ms gothic", r"msゴシック|msgothic"),
    ("ms pgothic", r"mspゴシック|mspgothic"),
    ("ms uigothic", r"msuigothic"),
    ("yu mincho", r"游明朝体?|yumincho"),
    ("yu gothic", r"游ゴシック体?|yugothic(?:ui)?"),
    ("meiryo", r"メイリオ|meiryo(?:ui)?"),
    ("hiragino mincho", r"ヒラギノ明朝\w*|hiramin\w*|hiraginomincho\w*"),
    ("hiragino kaku gothic", r"ヒラギノ角ゴ\w*|hirakaku\w*|hiraginosans\w*|hiraginokaku\w*"),
    ("hg mincho", r"hg[ps]?明朝\w*|hg[ps]?mincho\w*"),
    ("ipa mincho", r"ipa(?:ex|m|p)?明朝|ipa(?:ex|p)?mincho"),
    ("ipa gothic", r"ipa(?:ex|p)?ゴシック|ipa(?:ex|p)?gothic"),
    ("biz ud mincho", r"bizud[p]?(?:明朝|mincho)\w*"),
    ("biz ud gothic", r"bizud[p]?(?:ゴシック|gothic)\w*"),
    ("noto serif cjk", r"notoserif(?:cjk)?jp|源ノ明朝|sourcehanserif\w*|notoserifcjk\w*"),
    ("noto sans cjk", r"notosans(?:cjk)?jp|源ノ角ゴシック|sourcehansans\w*|notosanscjk\w*"),
    ("harano mincho", r"haranoaji(?:mincho|明朝)\w*"),
    ("harano gothic", r"haranoaji(?:gothic|ゴシック)\w*"),
)  # fmt: skip
PATTERNS = tuple((key, re.compile(rf"(?:{pattern})(?:ps|mt|std|pro|psmt)*$")) for key, pattern in FAMILIES)
SYMBOLS = expression(
    r"symbol|wingding|webding|dingbat|mtextra|math|euclid|cm(?:mi|sy|ex|mib|bsy)\d*$|ms[ab]m\d*$|eu[fsr]m\d*|rsfs|stmary|esint"
    r"|wasy|fontawesome|opensymbol|emoji|seguisym|mathjax|txsy|pxsy|(?:rtx|ntx|px|tx)(?:mi|sy|ex)|lm(?:mathit|mathsy|mathex)|bbm\d|tipa|marvosym"
)
STYLE = expression(
    r"(?:[-,\s]|(?<=[a-z\d]))(?:extra|ultra|semi|demi)?-?(?:bold|black|heavy|light|medium|medi|regular|regu|reg|book|thin|normal|italic|ital|oblique|obli|slanted|bd|bolditalic|boldital)+$",
    re.I,
)
NARROW = expression(r"narrow|condensed|compressed|\bcond\b|(?<=[a-z-])cond(?:$|-)|(?<=[a-z])cn$|xcond", re.I)


@cache
def family(name: str) -> str:
    """A family's key: the same for every name that it goes by; other families fold to their own name.

    Args:
        name: as the file has it: subset prefix, weight, PostScript ending and width of letters do not matter.

    """
    plain = unicodedata.normalize("NFKC", name).strip().strip("\"'@")
    plain = re.sub(r"^[A-Z]{6}\+", "", plain)
    plain = re.sub(r"[-,](?:identity|unijis|90ms|gbk|ksc)[\w-]*$|-(?:H|V)$", "", plain, flags=re.I)
    plain = re.sub(r"-(?:roman|w\d)\b.*$", "", plain, flags=re.I)
    for _ in range(3):
        plain = re.sub(r"(?<=[A-Za-z])(?:PSMT|PS|MT)(?=$|-)", "", plain)
        shorter = STYLE.sub("", plain)
        if shorter == plain or len(shorter) < 3:
            break
        plain = shorter
    key = re.sub(r"[\s_\-.]+", "", plain).lower()
    for canonical, pattern in PATTERNS:
        if pattern.fullmatch(key):
            return canonical
    return key


def allowed(name: str, families: tuple[str, ...]) -> bool:
    """Whether a font belongs to one of the families; its narrow cut does not belong to the upright one's.

    Helvetica and Arial, drawn to the same measure, do not stand for each other.
    """
    mine = family(name)
    return any(family(other) == mine for other in families) and (not narrow(name) or any(map(narrow, families)))


def narrow(name: str) -> bool:
    """Whether a font is a condensed cut ("Arial Narrow", "HelveticaNeue-CondensedBold")."""
    plain = re.sub(r"^[A-Z]{6}\+", "", unicodedata.normalize("NFKC", name))
    return bool(NARROW.search(plain))


@lru_cache(maxsize=256)
def symbolic(name: str) -> bool:
    """Whether a font sets symbols or formulae, which limits on text do not mean."""
    return bool(SYMBOLS.search(re.sub(r"[\s_\-]+", "", re.sub(r"^[A-Z]{6}\+", "", name)).lower()))


def japanese(character: str) -> bool:
    """Whether a character is set by the East Asian family of a run."""
    return "\u3040" <= character <= "\u30ff" or "\u3400" <= character <= "\u9fff" or character in "々〆ヶ〇"
