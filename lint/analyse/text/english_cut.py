"""English words as spaCy's tokenizer cuts them, without spaCy, wherever that is beyond doubt.

Punctuation is taken off a stretch without blanks from both ends, then the rest is cut at hyphens and slashes
between letters; abbreviations and contractions come first.  Smileys, addresses, unusual signs and slang are
rare in proposals: where one stands, the answer is None and spaCy decides.  A test compares both.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lint.expressions import expression

UPPER, LOWER = "A-ZÀ-ÖØ-ÞΑ-Ω", "a-zß-öø-ÿα-ω"
LETTER = UPPER + LOWER
QUOTES = "'\"”“`‘´’‚,„»«"
PUNCTUATION = r"…,:;!?¿¡()\[\]{}<>_#*&·"
ICONS = "°●■□◆○◦▪►"
UNITS = (
    "km²|km³|km|m²|m³|m/s|mm²|mm³|mm|mbar|mb|mph|mg|m|dm²|dm³|dm|cm²|cm³|cm|ha|µm|µg|nm|yd|in|ft|kg|km/h|kmh|kPa|kb|kB|"
    "g|t|lb|oz|hPa|Pa|MB|Mb|KB|Kb|gb|GB|Gb|tb|TB|Tb|T|G|M|K|%"
)
KNOWN = expression(rf"[{LETTER}0-9§%=—–+…,:;!?¿¡()\[\]{{}}<>_#*&{QUOTES}$£€¥./\-²³|^±µ×{ICONS}·•−≤≥≈√∼→÷~]*")
"""Signs about which there is no doubt."""
PREFIX = expression(rf"[§%=—–{PUNCTUATION}{QUOTES}$£€¥{ICONS}]|\+(?![0-9])|\.\.+|(?:US|C|A)\$")
SUFFIX = expression(
    rf"(?:\.\.+|[{PUNCTUATION}{QUOTES}{ICONS}—–]|['’][sS]|(?<=[0-9])(?:\+|US\$|C\$|A\$|[$£€¥]|{UNITS})|(?<=°[FfCcKk])\.|"
    rf"(?<=[0-9{LOWER}%²\-+{PUNCTUATION}{QUOTES}|])\.|(?<=[{UPPER}][{UPPER}])\.)$"
)
INFIX = expression(
    rf"\.\.+|[…{ICONS}]|(?<=[0-9])[+\-*^](?=[0-9-])|(?<=[{LOWER}{QUOTES}])\.(?=[{UPPER}{QUOTES}])|"
    rf"(?<=[{LETTER}]),(?=[{LETTER}])|(?<=[{LETTER}0-9])(?:---|--|——|[-–—])(?=[{LETTER}])|"
    rf"(?<=[{LETTER}0-9])[:<>=/](?=[{LETTER}])"
)
WHOLE = frozenset(
    [
        "e.g.",
        "i.e.",
        "E.g.",
        "I.e.",
        "E.G.",
        "I.E.",
        "a.m.",
        "p.m.",
        "vs.",
        "v.s.",
        "w/o",
        "and/or",
        "co.",
        "Adm.",
        "Bros.",
        "Co.",
        "Corp.",
        "D.C.",
        "Dr.",
        "Gen.",
        "Gov.",
        "Inc.",
        "Jr.",
        "Ltd.",
        "Messrs.",
        "Mr.",
        "Mrs.",
        "Ms.",
        "Mt.",
        "Ph.D.",
        "Prof.",
        "Rep.",
        "Rev.",
        "Sen.",
        "St.",
        "Jan.",
        "Feb.",
        "Mar.",
        "Apr.",
        "Jun.",
        "Jul.",
        "Aug.",
        "Sep.",
        "Sept.",
        "Oct.",
        "Nov.",
        "Dec.",
        "8)",
        "):",
        "C++",
        "'",
        "—",
        "Ala.",
        "Ariz.",
        "Ark.",
        "Calif.",
        "Colo.",
        "Conn.",
        "Del.",
        "Fla.",
        "Ga.",
        "Ia.",
        "Id.",
        "Ill.",
        "Ind.",
        "Kan.",
        "Kans.",
        "Ky.",
        "La.",
        "Mass.",
        "Md.",
        "Mich.",
        "Minn.",
        "Miss.",
        "Mo.",
        "Mont.",
        "N.C.",
        "N.D.",
        "N.H.",
        "N.J.",
        "N.M.",
        "N.Y.",
        "Neb.",
        "Nebr.",
        "Nev.",
        "Okla.",
        "Ore.",
        "Pa.",
        "S.C.",
        "Tenn.",
        "Va.",
        "Wash.",
        "Wis.",
        "Ak.",
    ]
) | {f"{letter}." for letter in "abcdefghijklmnopqrstuvwxyz"}
SPLIT = expression(
    "(?:(?P<not>[Cc]an|[Aa]i|[Aa]re|[Cc]a|[Cc]ould|[Dd]id|[Dd]oes|[Dd]o|[Hh]ad|[Hh]as|[Hh]ave|[Ii]s|[Mm]ight|[Mm]ust|"
    "[Nn]eed|[Ss]ha|[Ss]hould|[Ww]as|[Ww]ere|[Ww]o|[Ww]ould)(?:n['’]t|(?<=[Cc]an)not)|"
    "(?:I|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Ww]e|[Tt]hey|[Tt]hat|[Tt]here)(?P<verb>['’](?:ll|d|ve|re|m|s)))"
)
ADDRESS = expression(r"(?:https?://)?(?:[A-Za-z0-9-]+\.)+[a-z]{2,4}(?:[/:?#][\w/.?=#%&:+-]*)?")
DOUBTFUL = expression(
    r"[@\\]|://|www\.|~[A-Za-z]|[A-Za-z]~|[oO0vV^\-.][._]+[oO0vV^\-.]|<[/3]|^\d{1,2}[ap]\.?m\.?$|^['’‘]|[._]_|_[._]|"
    r"^8-?D$|^[xX]D+$|^[:;=][-o'’]*[()\[\]*/03>DOPXopx|}]+$|[A-Za-zÀ-ÿ]['’‘](?![A-Za-zÀ-ÿ]{3,})(?![sS]-)",
)
SLANG = expression(
    r"(?:ai|are|ca|could|dare|did|does|do|had|has|have|is|may|might|must|need|ought|sha|should|was|were|wo|would)nt(?:ve)?|"
    r"(?:how|it|that|there|these|they|this|those|what|when|where|who|why|you|he|she|i|we)(?:dve|llve|d|ve)|hes|shes|"
    r"(?:how|it|that|there|these|they|this|those|what|when|where|who|why|you)(?:ll|re|s)|im|ima|"
    r"(?:could|might|must|not|should|would)ve|gonna|gotta|cannot|yall|ll|ol|em|nuff|(?:do|go|hav|lov|noth|nuth|someth)in",
    re.IGNORECASE,
)
PLAIN = frozenset(["its", "thus", "there"])
FACE = expression(r"[:;=]['’]?[-o]?[()\[\]*/03>DOPXopx|}]{1,3}|[(\[][-o]?[:;=]")
SMILEY = expression(r"[:;=][()\[\]*/03>|}]|[(\[][:;=]|]=")


class DoubtError(Exception):
    """Only spaCy knows."""


def cut(text: str) -> list[tuple[int, int]] | None:
    """Where each word of a sentence begins and ends; None where only spaCy knows."""
    found: list[tuple[int, int]] = []
    for hit in re.finditer(r"\S+", text):
        lengths = _chunk(hit.group())
        if lengths is None:
            return None
        at = hit.start()
        for length in lengths:
            found.append((at, at + length))
            at += length
    return found


@lru_cache(maxsize=16384)
def _chunk(text: str) -> tuple[int, ...] | None:
    """The lengths of the words in a stretch without blanks."""
    if text.isascii() and text.isalpha() and (text.lower() in PLAIN or not SLANG.fullmatch(text)):
        return (len(text),)
    try:
        return tuple(map(len, _joined(_pieces(text))))
    except DoubtError:
        return None


def _special(text: str) -> list[str] | None:
    """The words of an abbreviation or a contraction.

    Raises:
        DoubtError: it may be one.

    """
    if text in WHOLE:
        return [text]
    if hit := SPLIT.fullmatch(text):
        at = hit.end("not") if hit["not"] else hit.start("verb")
        return [text[:at], text[at:]]
    return None


def _pieces(text: str) -> list[str]:
    if not KNOWN.fullmatch(text):
        raise DoubtError
    before: list[str] = []
    after: list[str] = []
    size = 0
    while text and len(text) != size and _special(text) is None:
        size = len(text)
        if FACE.fullmatch(text):
            raise DoubtError
        prefix = PREFIX.match(text)
        first = prefix.end() if prefix else 0
        if first and first < size and _special(text[first:]):
            before.append(text[:first])
            text = text[first:]
            break
        suffix = SUFFIX.search(text, first) if first < size else None
        last = suffix.start() if suffix else size
        if suffix and _special(text[:last]):
            after.append(text[last:])
            text = text[:last]
            break
        if first:
            before.append(text[:first])
        if suffix:
            after.append(text[last:])
        text = text[first:last]
    return [*before, *(_inner(text) if text else ()), *reversed(after)]


def _inner(text: str) -> list[str]:
    special = _special(text)
    if special:
        return special
    if text.startswith(("http", "www.")) and ADDRESS.fullmatch(text):
        return [text]
    if (SLANG.fullmatch(text) and text.lower() not in PLAIN) or DOUBTFUL.search(text):
        raise DoubtError
    places = list(INFIX.finditer(text))
    if places and re.search(r"[\w]\.[A-Za-z]{2}", text):
        raise DoubtError  # an address stays whole
    words: list[str] = []
    start = 0
    for hit in places:
        if hit.start() == 0:
            continue
        words += [text[start : hit.start()]] if hit.start() != start else []
        words.append(hit.group())
        start = hit.end()
    return [*words, *([text[start:]] if text[start:] else [])]


def _joined(words: list[str]) -> list[str]:
    """Abbreviations that were cut where a hyphen or a bracket stands before them, whole again."""
    joined: list[str] = []
    for word in words:
        if joined and word in (".", ")", ":") and joined[-1] + word in WHOLE:
            joined[-1] += word
        elif joined and SMILEY.fullmatch(joined[-1] + word):
            raise DoubtError
        else:
            joined.append(word)
    return joined
