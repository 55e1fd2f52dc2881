"""Names in Latin letters: Taro Yamada, YAMADA Taro, Yamada, T., Prof. van der Berg, Hyun-Ji Park."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lint.analyse.people import name_words as known
from lint.analyse.people.found_names import Found
from lint.expressions import expression

VIETNAMESE = tuple("".join(map(chr, range(first, 0x1EFA, 2))) for first in (0x1EA0, 0x1EA1))
UPPER, LOWER = (
    f"A-ZÀ-ÖØ-ÞĀĂĄĆĈČĎĐĒĖĘĚĜĞĠĢĤĪĮİĶŁŃŅŇŌŐŒŘŚŜŞŠŢŤŪŮŰŲŴŶŹŻŽƠƯ{VIETNAMESE[0]}",
    f"a-zß-öø-ÿāăąćĉčďđēėęěĝğġģĥīįıķłńņňōőœřśŝşšţťūůűųŵŷźżžșțơư{VIETNAMESE[1]}",
)
FULL = (
    rf"(?:[DLMO]['’])?(?:Ma?c|La|Del?|Le|Di|Du|Lo|Van|Von|San|Fitz)?[{UPPER}](?:[{LOWER}]"
    rf"|['’](?!s(?![{LOWER}])))*[{LOWER}](?:-[{UPPER}{LOWER}][{LOWER}]+)*"
    rf"(?:-[{UPPER}]\.?(?![{LOWER}]))?"
)
CAPITALS = rf"(?:[DLO]['’])?[{UPPER}]{{2,}}(?:-[{UPPER}]{{2,}})*(?![{LOWER}])"
INITIALS = rf"(?:[{UPPER}]\.\s?-?\s?){{1,3}}(?![{LOWER}])"
PARTICLE = (
    r"(?:van\sder|van\sden|van\sde|von\sder|de\sla|de\slos|del|della|di|da|dos|das|du|de|van|von|der|den|le|la|el|al"
    r"|bin|binti|bint|bte|ibn|ter|ten|zu|y|af|av|ap|ferch)(?=\s)|[aA]l-(?=[A-Z])"
)
WORD = expression(
    rf"(?<![A-Za-zÀ-žẠ-ỹ0-9_@/.\-])(?:(?P<title>(?:{known.TITLE_EN})(?:\.(?=\s?(?:[{UPPER}]|al-|van\s|von\s|d[aei]\s"
    rf"|le\s))|(?=\s)))"
    rf"|(?P<initials>{INITIALS})|(?P<caps>{CAPITALS})|(?P<full>(?:[aA]l-)?{FULL})"
    rf"|(?P<particle>{PARTICLE})|(?P<letter>[{UPPER}](?=\s[{UPPER}][{LOWER}]|$|[\s,;)])))(?![0-9@])"
)
PERSON_PLACE = expression(rf"(?:{known.PERSON_PLACES})(?![a-z])")
AFTER = expression(
    rf"\s?(?:{known.HONORIFIC_JA}|教授|准教授|助教(?!授)|講師|(?:博士|特任|上級|主任|客員|特別)?研究員|ポスドク)"
    r"(?:研究室|グループ|ら)?(?:(?=及び|並び|各)|(?![一-鿿]))"
)
ET_AL = expression(r"\s(?:et\sal|and\s(?:colleagues|co-?workers))")
POST = (
    r"(?:[Pp]ost-?[Dd]oc(?:toral)?(?: (?:fellow|researcher|associate))?"
    r"|(?:PhD|Ph\.D\.|[Dd]octoral|[Gg]raduate|[Mm]aster[’']?s) (?:student|candidate|researcher|fellow)"
    r"|(?:[Aa]ssistant |[Aa]ssociate |[Ff]ull )?[Pp]rofessor|(?:[Ss]enior |[Pp]rincipal )?[Ll]ecturer"
    r"|(?:(?:[Ss]enior|[Pp]rincipal|[Cc]hief|[Ll]ead) )?(?:[Rr]esearch )?"
    r"(?:[Rr]esearcher|[Ss]cientist|[Ff]ellow|[Ee]ngineer)"
    r"|[Rr]esearcher|[Ss]cientist|[Ss]tudent|[Ff]ellow|[Ee]ngineer|[Tt]echnician|[Rr]egistrar|[Nn]urse|[Mm]idwife"
    r"|[Cc]urator|[Cc]onservator|[Ss]urgeon|[Aa]rchivist|[Ss]tatistician|[Pp]rogrammer|[Vv]eterinarian"
    r"|[Dd]octorante?|[Dd]oktorand(?:in)?|[Dd]ottorand[oa]|[Dd]octorand[oa]s?|[Pp]ost-?[Dd]oktorand(?:in)?)"
)
POST_BEFORE = expression(
    rf"(?:\b{POST},?\s|(?:{known.POST_JA})(?:の|である|・)?\s?"
    r"|\b(?:[Hh]osts?(?: is| will be|:)|(?:hosted|supervised|mentored|received|advised|looked after) by"
    r"|\b(?:sends|invites?|seconds|nominates?|proposes)"
    r"|(?:[Tt]ravell?er|[Vv]isitor|[Ss]upervisor|[Mm]entor)(?: is|:)|(?:渡航|派遣|招へい|受入)者は)\s?)$"
)
GIVEN_ENDS = expression(r"(?<=[a-z]{3})(?:ko|suke|hiro|taro|hiko|ichi|nori|yuki|kazu|michi|fumi)$")
"""How Japanese given names end: Hiroko, Daisuke."""
SAID_AFTER = expression(
    rf"(?:\s(?:of|from|at)\s[A-Z][^,.;()]{{2,60}}?)?\s?[(（][^()（）]{{0,60}}?(?:{POST}|{known.POST_JA}|PhD|DPhil"
    r"|\b(?:doctorate|doctoral degree|degree)\b|学位|博士号|課程(?:修了|在学)"
    rf"|\b(?:MSc|MEng|MPhil|BSc|M\.Sc\.)(?![a-z]))"
    r"|\s?[(（][^()（）]{2,40}(?:大学|研究所|研究センター|機構)[^()（）]{0,20}[)）]\s?(?:は|が|を|と|氏|さん|博士)"
    rf"|,\s(?:(?:an?|the|our|now|currently|a \S+-year)\s)*(?:[a-z-]+\s){{0,2}}{POST}\b|,\swho\b"
    rf"|\s(?:is|becomes)\s(?:(?:an?|the|our|his|her|their|currently|now)\s)*{POST}\b"
    r"|(?:\s(?:of|from|at)\s[^,.;()]{3,60}?)?(?:\s\([^()]{1,50}\))?\s(?:(?:will |is to |plans to |then )?(?:(?:visit"
    r"|join|spend|stay|travel"
    r"|arrive|follow|return|begin|start"
    r"|move|supervise|remain|learn|come|write)s?|goes|leaves (?:for|in|on)|studies|teaches|(?:host|receive"
    r"|welcome)s? (?:him|her|them))"
    r"|(?:is|will be|are) (?:then )?(?:hosted|seconded|received|sent|invited|welcomed|(?:in|at) (?=[A-Z])|our guest)"
    r"|(?:is|will be) (?:our|the|a) (?:visitor|guest)|will (?:work|conduct|carry|undertake|pursue|do|be|go|take|train"
    r"|depart|relocate)|works (?:at|under"
    r"|beside))\b"
    r"|,\s(?:our|the|its|an?)\s[a-z][a-z -]{2,40},\s(?:then\s|also\s)?(?:will|moves|goes|comes|joins|spends|stays"
    r"|visits"
    r"|leaves|travels)\b"
    r"|\s(?:is|will be) (?:our|the|a) (?:visitor|guest|host)\b"
    r"|\sfor (?:an? (?:further |second )?(?:year|month|week)|\d{1,2}|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven"
    r"|twelve|half)\b"
    r"|['’]s (?:stay|visit|host|supervisor|thesis|secondment|PhD)\b"
    r"|\s?を[^。、]{0,40}(?:、[^。、]{0,24})?(?:招|受け?入れ|派遣)|\s?[がは][^。]{0,40}(?:来日|滞在|渡航|赴)"
)
"""What only follows a person: a post, or a verb of going, staying and receiving."""
MORA = (
    r"(?:(?:kk?|gg?|mm?|rr?|bb?|pp?|n)[aiueoāūēō]|(?:ss?|z|tt?|dd?|h)[aueoāūō]|hi|n(?![aiueoāūēōy])|(?:ss?h|j"
    r"|t?ch)[aiuoō]"
    r"|tt?su|fu|(?:kk?|g|n|h|b|pp?|m|r)y[auoūō]|y[auoūō]|wa|[aiueoāūēō]|(?<=o)h(?![aiueo]))"
)
ROMAJI = expression(rf"(?:{MORA}){{2,8}}")
"""A word that Japanese syllables make: Uchimura, Kobari, Shunsuke."""
SURNAME_ENDS = expression(
    r"(?:mura|yama|[kg]awa|[zs]aki|[sj]h?ima|moto|hara|wara|[kg]ami|[kg]uchi|hashi|bashi|mori|matsu|[sz]awa|nishi"
    r"|buchi|[zt]s?uka"
    r"|bayashi|sugi|naka|uchi|ishi|tani|numa|mine|kura|gura|oka|bata|hata|[hb]ori|bari|hira|shita|hama|egi|eda)$"
)
CLAN = expression(rf"(?:[AE]l|Ben|Abu|Bin|Ibn)-[{UPPER}]|M['’][{UPPER}]")
"""How surnames begin and hardly any other words."""
MONTHS = frozenset(["april", "may", "june", "august", "jan", "jun"])
"""Months that are given names as well: June Castle, in a cell that is meant for names; Jun Saito, wherever."""
PLACES = frozenset((
    "diego", "paris", "sydney", "summer", "austin", "madison", "dakota", "india", "israel", "chelsea",
    "florence", "adelaide", "georgia", "asia", "chad", "kenya", "vienna", "milan", "siena", "odessa",
    "santiago", "cairo",
))  # fmt: skip
"""Places and seasons that are given names as well: Diego Iturbe, Paris Xenakis."""
LABELS = expression(
    r"titles?|names?|amounts?|numbers?|no|ids?|codes?|holders?|periods?|types?|years?|sources?|terms?|status|money"
    r"|info\w*"
    r"|details?|receiv\w+|support|start|end|applications?|agreements?|total|duration|schemes?|calls?|writing|budget"
)
"""What stands behind "grant" in the labels of a table."""
ROMAN = frozenset(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"])


@dataclass(frozen=True, slots=True)
class Word:
    """A word that may be part of a name."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """In lower case, without the stop behind it."""
        return self.text.strip().lower().rstrip(".")


def runs(text: str) -> Iterator[list[Word]]:
    """Words that stand side by side and may be parts of one name."""
    run: list[Word] = []
    for match in WORD.finditer(text):
        kind = match.lastgroup or ""
        word = Word(kind, match[0], match.start(), match.end())
        if run and not re.fullmatch(r"[ \u00a0]{0,2}", text[run[-1].end : word.start]):
            comma = re.fullmatch(r",\s?", text[run[-1].end : word.start])
            kinds = [before.kind for before in run]
            alone = sum(kind in ("full", "caps") for kind in kinds) == 1 and "initials" not in kinds
            alone = alone and word.text.strip() not in ("I", "A")
            if not (comma and alone and kind in ("initials", "letter")):
                yield run
                run = []
        run.append(word)
    if run:
        yield run


def in_text(text: str) -> list[Found]:
    """Names in running text, by evidence: a title, initials, or a given name that is known."""
    found = []
    for run in runs(text):
        found += _of_run(run, text, cell=False)
    return found


def in_cell(text: str) -> list[Found]:
    """Names in a cell that is meant to hold names."""
    found: list[Found] = []
    for run in _swapped(list(runs(text)), text):
        found += _of_run(run, text, cell=True)
    return found


def _swapped(all_runs: list[list[Word]], text: str) -> list[list[Word]]:
    """Join "Smith" and "Jane" of "Smith, Jane"; "Jane Smith, John Brown" stays two."""
    joined: list[list[Word]] = []
    index = 0
    while index < len(all_runs):
        run = all_runs[index]
        after = all_runs[index + 1] if index + 1 < len(all_runs) else None
        names = [word for word in run if word.kind != "title"]
        if after and re.fullmatch(r",\s?", text[run[-1].end : after[0].start]):
            family = [word for word in names if word.kind != "particle"]
            plain = all(_can(word) for word in [*family, *after]) and all(word.kind != "title" for word in after)
            if len(family) == 1 and 1 <= len(after) <= 2 and plain and after[0].kind in ("full", "initials"):
                joined.append([*run, *after])
                index += 2
                continue
        joined.append(run)
        index += 1
    return joined


def _can(word: Word, part: Sequence[Word] = ()) -> bool:
    if word.kind in ("initials", "letter", "particle"):
        return word.text.strip() not in ("I", "A") or bool(part)
    return word.low not in known.NOT_NAMES_EN and word.low not in known.POST_EN and word.text not in ROMAN


def _of_run(run: Sequence[Word], text: str, *, cell: bool) -> list[Found]:
    """Cut a run at words that are no part of a name, and judge what is left."""
    found: list[Found] = []
    part: list[Word] = []
    titled = False
    for word, after in zip([*run, None], [*run[1:], None, None], strict=True):
        if (
            word is not None
            and word.kind != "title"
            and (
                _can(word, part)
                or (part and _either(word, part, cell or titled))
                or (not part and after is not None and _named_like_a_month(word, after, cell))
                or (not part and after is not None and _named_like_a_place(word, after, text, cell))
                or (not part and after is not None and cell and _named_like_a_thing(word, after))
                or (not part and after is not None and _korean(word, after))
            )
        ):
            part.append(word)
            continue
        thing = word is not None and word.low in known.ORGANISATION_EN and not titled
        if part and not thing and (name := _judged(part, text, cell=cell, titled=titled)):
            found.append(name)
        part, titled = [], word is not None and word.kind == "title"
    return found


def _named_like_a_month(word: Word, after: Word, cell: bool) -> bool:
    """Whether a month's name is a given name here: the word behind it is a surname, and no place."""
    if word.low not in MONTHS or after.kind not in ("full", "particle", "caps") or not _can(after):
        return False
    return cell or after.kind == "particle" or _family(after) or _sounds_like_a_surname(after)


def _named_like_a_thing(word: Word, after: Word) -> bool:
    """Whether what could be a grant is a given name, in a cell that is meant for names: Grant Mercer."""
    return word.low == "grant" and after.kind in ("full", "caps") and _can(after) and not LABELS.fullmatch(after.low)


def _korean(word: Word, after: Word) -> bool:
    """Whether a word is a surname here, by the hyphen in the name behind it: Park Ji-woo."""
    return word.low in known.SURNAMES_CN and re.fullmatch(r"[A-Z][a-z]{1,4}-[A-Za-z][a-z]{1,4}", after.text) is not None


def _named_like_a_place(word: Word, after: Word, text: str, cell: bool) -> bool:
    """Whether a place's name is a given name here: a surname is behind it, and what only follows a person."""
    if word.low not in PLACES or after.kind not in ("full", "caps") or not _can(after) or after.low in PLACES:
        return False
    said = SAID_AFTER.match(text[after.end : after.end + 90]) or POST_BEFORE.search(text[: word.start][-40:])
    told = said is not None or AFTER.match(text, after.end) is not None or (cell and _family(after))
    return told and after.low not in known.ORGANISATION_EN


def _sounds_like_a_surname(word: Word) -> bool:
    """Whether a word is made of Japanese syllables and ends as surnames do: Karasawa, Uchimura."""
    return bool(ROMAJI.fullmatch(word.low) and SURNAME_ENDS.search(word.low)) and len(word.low) > 4


def _regional(whole: Sequence[Word]) -> bool:
    return any(word.low in known.REGIONS_JP for word in whole)


def _japanese(whole: Sequence[Word]) -> bool:
    """Whether two words are a Japanese name in Latin letters, of which no list has either."""
    return (
        len(whole) == 2
        and not _regional(whole)
        and all(ROMAJI.fullmatch(word.low) for word in whole)
        and (any(map(_sounds_like_a_surname, whole)) or any(GIVEN_ENDS.search(word.low) for word in whole))
    )


def _either(word: Word, part: Sequence[Word], trusted: bool) -> bool:
    """Whether a word that is a name as well ends one here: Rose Field, Hyun-Ji Park, R. May, Li Na."""
    first = part[0]
    person = trusted or _known(first) or first.kind == "initials" or "-" in first.text
    return word.low in known.NAME_OR_WORD and (person or first.low in known.SURNAMES_CN)


def _known(word: Word) -> bool:
    low = word.low
    return low in known.GIVEN_EN or low in known.GIVEN_JP or low.split("-")[0] in known.GIVEN_EN


def _family(word: Word) -> bool:
    low = word.low.lower()
    ways = (low, *(part for part in low.split("-") if part != low and len(part) > 2 and part not in known.NAME_OR_WORD))
    return any(low in known.SURNAMES_JP or low in known.SURNAMES_CN or low in known.SURNAMES_EN for low in ways)


def _judged(part: list[Word], text: str, *, cell: bool, titled: bool) -> Found | None:
    while part and part[-1].kind == "particle":
        part = part[:-1]
    if not part:
        return None
    start, end = part[0].start, part[-1].end
    end -= len(text[start:end]) - len(text[start:end].rstrip(" -"))
    words = text[start:end]
    if PERSON_PLACE.match(words) and not titled:
        return None
    whole = [word for word in part if word.kind in ("full", "caps")]
    marks = [word for word in part if word.kind in ("initials", "letter")]
    if not whole or len(part) > 6 or len(whole) > 4:
        return None
    comma = "," in words
    family, given = _split(part, words, comma=comma)
    capitals = [word for word in whole if word.kind == "caps"]
    if given is None:  # one word
        if len(whole) > 1:
            return None
        told = titled or bool(ET_AL.match(text, end))
        told = told or (
            bool(AFTER.match(text, end)) and not re.search(r"\b(?:of|at|in)\s$", text[max(0, start - 4) : start])
        )
        if told and whole[0].kind == "full" and len(whole[0].low) > 1:
            return Found(start, end, family, None, True)
        alone = whole[0].kind == "full" and _family(whole[0]) and text.strip() == words
        return Found(start, end, family, None, False) if cell and alone else None
    if len(capitals) == len(whole) and len(whole) > 1:
        sure = any(_known(word) or _family(word) for word in whole)
        return (
            Found(start, end, family, given, sure) if sure and (cell or any(_known(word) for word in whole)) else None
        )
    strong = titled or any(_known(word) for word in whole) or (len(whole) > 1 and sum(map(_family, whole)) > 0)
    strong = strong or _japanese(whole) or (len(whole) > 1 and bool(CLAN.match(whole[-1].text)))
    strong = strong or (
        2 <= len(whole) <= 3 and bool(re.match(r"\s?(?:研究室|グループ|チーム|ラボ|研(?![究修]))", text[end:]))
    )
    strong = strong or any(word.low in ("ní", "nic", "uí", "ó", "ui") for word in part[1:-1])
    strong = strong or bool(AFTER.match(text, end)) or any(word.kind == "particle" for word in part[1:-1])
    if not (strong or cell or capitals or _regional(whole)) and 2 <= len(whole) == len(part) <= 3:
        strong = bool(POST_BEFORE.search(text[max(0, start - 40) : start]) or SAID_AFTER.match(text[end : end + 90]))
    if marks and whole:
        strong = strong or (
            len(whole) == 1 and len(whole[0].low) > 2 and (whole[0].kind == "full" or _family(whole[0]))
        )
    if capitals and len(capitals) == 1 and len(whole) == 2 and len(capitals[0].low) > 2:
        strong = strong or _family(capitals[0]) or cell
    return Found(start, end, family, given, strong) if strong or cell else None


def _split(part: list[Word], words: str, *, comma: bool) -> tuple[str, str | None]:
    """Family and given name of the words of a name."""
    pieces = part
    if comma:
        family, _, given = words.partition(",")
        return family.strip(), given.strip() or None
    if len(pieces) == 1:
        return pieces[0].text.strip(), None
    capitals = [i for i, word in enumerate(pieces) if word.kind == "caps"]
    lead = next((i for i, word in enumerate(pieces) if word.kind == "particle"), None)
    at = len(pieces) - 1
    if len(capitals) < len([w for w in pieces if w.kind in ("caps", "full")]) and capitals:
        at = capitals[0]
    elif lead is not None and lead:
        at = lead
    elif lead == 0 or pieces[-1].kind in ("initials", "letter"):
        if lead == 0:
            return words, None
        at = 0
    elif len(pieces) == 2 and _first_is_family(pieces[0], pieces[1]):
        at = 0
    if at == 0:
        stop = 1
        while stop < len(pieces) - 1 and stop in capitals:
            stop += 1
        return _text(pieces[:stop]), _text(pieces[stop:])
    if at in capitals and at < len(pieces) - 1:
        return _text(pieces[at:]), _text(pieces[:at])
    return _text(pieces[at:]), _text(pieces[:at])


def _first_is_family(first: Word, second: Word) -> bool:
    if first.low in known.SURNAMES_JP and second.low not in known.SURNAMES_JP:
        return first.low not in known.GIVEN_JP or second.low in known.GIVEN_JP
    return first.low in known.SURNAMES_CN and ("-" in second.text and second.low not in known.SURNAMES_CN)


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text.strip() for word in words)
