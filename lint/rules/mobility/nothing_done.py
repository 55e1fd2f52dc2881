"""English paragraphs that tell of a stay who, where and when, and of what is done there nothing."""

from __future__ import annotations

import re

from lint.analyse.dates.periods import periods
from lint.analyse.movements.aimless import GOING_EN, OTHERS_EN
from lint.analyse.movements.plan import Movement
from lint.analyse.movements.prose.verbs import ENGLISH
from lint.analyse.movements.unsaid import NOTHING_EN
from lint.analyse.people.names import names
from lint.analyse.places import places
from lint.draft import Draft
from lint.expressions import expression
from lint.rules.mobility.plans import behind

TRIP = expression(
    r"engages?|engaged|acceptance|invitations?|dispatch|outbound|inbound|incoming|outgoing|visitor|visiting|departs?"
    r"|leaves?|leaving|returns?|arrives?|starts?|begins?|ends?|until|between"
    r"|opens?|closes?|follows?|finally|next|later|last|second|third|half|shall|receive[sd]?|hosted|invited|dispatched"
    r"|sent"
    r"|welcomed?|doctorate|postdoctoral|postdoc|fellow|applicant|assistant|associate|lecturer|scientist|senior|item"
    r"|improves?|practi[sc]es?|enjoys?|office|desk|bench|room|seat|guest|home|back|gets?|know|meets?|ideas|views|ties"
    r"|networks?|mutual|understanding"
    r"|discussions?|opinions?|information|laborator\w+|january|february|march|april|june|july|august|september"
    r"|october|november|december|spring|summer|autumn|winter|turn|return|direction|opposite|way|too|same"
    r"|courtesy|large|big|famous|leading|accompan\w*|after|care|company|cordial\w*|delight\w*|feel|glad\w*|good|happ\w+|hospitab\w+|hospitality|kind\w*"
    r"|look\w*|made|pleas\w+|pleasure|privilege|very|warm\w*"
    r"|housing|lodgings?|accommodation|apartments?|flats?|dormitor\w+|rooms?|campus|visas?|insurance|near|promised|booked|rented|division|unit"
)
"""Words of travelling, of time and of posts, and of what is said where nothing is done."""
OF_BOTH = expression(
    r"\b(?:[Oo]n|[Ii]n|[Dd]uring|[Aa]t) (?:both|each|all) (?:occasions?|visits?|stays?|times?|cases?)\b|\b(?:both"
    r"|the two|all) of them\b"
    r"|\b[Tt]ogether they\b"
)
"""How a sentence behind several stays tells what is done in all of them."""
ANYWHERE = expression(
    r"\b(?:experiences?|cultur\w+|friend\w*|horizons?|impressions?|language|english|life|lives|living|perspectives?|networks?|contacts|career|courtesy"
    r"|widens?"
    r"|broadens?|world|the country|sightseeing)\b",
    re.I,
)
"""Words for what any stay brings, wherever it is."""


def nothing_done(draft: Draft, row: Movement) -> bool:
    """Whether an English paragraph says of a stay, besides who, where and when, but work: "joint research"."""
    words = told_of(draft, row)
    for span in [*(one.span for one in places(words)), *(one.span for one in periods(words))]:
        words = words[: span.start] + " " * len(span) + words[span.end :]
    for span in sorted((one.span for one in names(words)), reverse=True):
        words = words[: span.start] + words[span.end :]
    people = (row.person or "", row.host or "", *(member.name for member in draft.members))
    for known in filter(None, (row.person, *(name for one in row.people for name in (one.also, one.text)))):
        words = words.replace(known, " ")
    for part in (row.organisation or "", *(part for name in people for part in name.split() if len(part) > 2)):
        words = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", " ", words, flags=re.I) if part else words
    if re.search(r"[ぁ-んァ-ヶ一-龠]", words):
        return False  # more than a name in its own script
    said = re.findall(r"[a-z]{3,}", POSTS.sub(" ", ENGLISH.sub(" ", words)).lower())
    return all(any(known.fullmatch(word) for known in (NOTHING_EN, TRIP, GOING_EN, OTHERS_EN)) for word in said)


def told_of_both(draft: Draft, row: Movement) -> bool:
    """Whether the paragraph tells what is done in several stays, or begins with the question that they answer."""
    block = next(draft.document.blocks_in(row.span), None)
    if block is None or brings_what_any_stay_does(draft, row):
        return False
    asked = "?" in draft.text[block.span.start : row.span.start]
    return asked or OF_BOTH.search(draft.text, row.span.end, block.span.end) is not None


def brings_what_any_stay_does(draft: Draft, row: Movement) -> bool:
    """Whether such a paragraph tells of experience, friends or life abroad."""
    words = told_of(draft, row)
    for span in (one.span for one in places(words)):
        words = words[: span.start] + " " * len(span) + words[span.end :]
    return ANYWHERE.search(words) is not None


def told_of(draft: Draft, row: Movement) -> str:
    """What running text tells of a stay: its sentence, and those behind it in the paragraph up to the next stay."""
    return draft.quote(row.span) + behind(draft, row)


POSTS = expression(
    r"\b(?-i:[A-Z])[\w’'-]+ (?:campus|[Hh]all|[Gg]uest [Hh]ouse|[Ss]treet)\b"
    r"|\b(?:in|near) (?:(?-i:[A-Z])[\w’'-]+ ?){1,3}(?=[,.])"
    r"|\([^()]*\b(?:19|20)\d\d[^()]*\)|\([^(),;]{2,60}\)|,\s(?:an?|our|the|who|whose)\s[^,;.()]{0,90}?"
    r"(?:student|fellow|researcher|postdoc|professor|lecturer|scientist|doctorate|ph\.?d)\b[^,;.()]*,",
    re.I,
)
"""What tells who goes."""
