"""Whether a draft tells of money that the counterpart has of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.budget.money import amounts, fold
from lint.analyse.places import places
from lint.analyse.support.cells import SCHEME
from lint.analyse.support.grants import MARK, Grant
from lint.analyse.team.agencies import AGENCIES, FOREIGN
from lint.document import Block, Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import once
from lint.rules.mobility.sides import counterparts
from lint.rules.mobility.sides import own as own_team
from lint.rules.support.passages import told
from lint.rules.support.second import OWN_CALL
from lint.spans import Spans

FUNDS = expression(
    rf"({FOREIGN}|(?<![a-z])(erc|horizon|marie (sk[lł]odowska[- ])?curie|msca|european (research council"
    rf"|commission|union)|wellcome|hfsp|max[- ]planck|humboldt|helmholtz)(?![a-z]))"
)
COUNTERPART = expression(
    r"相手(国)?(側|の)|海外(側|の共同)|先方|[ァ-ヶ]{2,10}側|(米|英|独|仏|加|豪|韓)国?側|counterpart|partner"
    r"|(other|foreign|overseas) side"
)
HELD = expression(
    r"(支援|助成|研究費|資金|経費|予算|交付)[^。]{0,16}(受け|得て|獲得|有し|確保|手当|採択|決ま|決定|による|により"
    r"|で賄|で行|で進|済)"
    r"|(支援|助成|採択)(され|が(決|内定))|自(国|ら)の(資金|研究費|予算)"
    r"|\b(fund(ed|s)|financ\w+|support(ed)? by|pays|paid|awarded|grants?|awards?"
    r"|own (money|funds?|funding|grants?|resources))\b"
)
VISITS = expression(r"渡航費|滞在費|旅費|招へい|招聘|travel|visit|stays?\b|invit")
"""Who pays for visits is another matter."""
NOT = expression(
    r"受けていない|未定|予定はない|(申請|応募)(する|し、|を(予定|検討|準備)|の(準備|予定|検討))|検討中|準備中"
    r"|\b(will|plans?( to)?|intends? to|hopes? to|is going to|is about to|is preparing( to)?|prepares"
    r"|aims? to|expects? to)"
    r" (apply|seek|submit|request|hand in|send|write|an? (erc |new |own )?(application|proposal))"
    r"|未採択|ない(ため|ので)|(申請|応募|審査)(中|予定)|結果(を|が)?[^。]{0,6}(待|出てい?な|まだ)"
    r"|\b(being|still( to be)?) (\w+ )?(assessed|reviewed|evaluated|considered|decided|written|prepared)"
    r"|\bawait(s|ing)?\b|(has|have) not (yet )?(decided|answered|been)"
    r"|\bno (other )?(funding|grant|support)|not (yet )?(been )?(funded|awarded|secured)|pending|under review"
)


def funded(sentence: str, known: set[str]) -> bool:
    """Whether a sentence says that the counterpart has money of its own: who, and from whom or how much."""
    words = fold(sentence)
    if NOT.search(words) or VISITS.search(words):
        return False
    theirs = COUNTERPART.search(words) or any(name in words for name in known)
    money = HELD.search(words) or next(amounts(sentence), None) is not None
    return bool((theirs or FUNDS.search(words)) and money)


def theirs(words: str, known: set[str]) -> bool:
    """Whether words (folded) of a grant name a funder abroad, the counterpart, or one of its people."""
    return bool(FUNDS.search(words) or COUNTERPART.search(words)) or any(name in words for name in known)


def people(draft: Draft) -> set[str]:
    """What sentences call the counterpart's people and institutions by, folded."""
    members = counterparts(draft)
    found = {word for member in members for word in member.name.split() if len(word) > 2 and not word.islower()}
    found |= {member.organisation for member in members if member.organisation}
    return {fold(name) for name in found}


def of_counterpart(draft: Draft, words: str, known: set[str]) -> bool:
    """Whether words (folded) tell of money of the other side's, and not of this side's own."""
    if any(name in words for name in known):
        return True
    own = [fold(word) for m in own_team(draft) for word in m.name.split() if len(word) > 1]
    home = draft.profile.funder == "JST" and bool(own) and not re.search(AGENCIES["JP"], words)
    return home and bool(FUNDS.search(words)) and not any(word in words for word in own)


def _from_abroad(row: str) -> bool:
    """Whether a row begins with a country other than Japan."""
    first = next(iter(places(row)), None)
    return first is not None and not first.span.start and not first.organisation and first.country not in (None, "JP")


@once
def own_support(draft: Draft) -> tuple[list[Grant], bool]:
    """The grants that are not the other side's, and whether a sentence gives a figure of such ones."""
    known = people(draft)
    rows = ((grant, draft.quote(grant.span)) for grant in draft.grants)
    grants = [grant for grant, row in rows if not (_from_abroad(row) or of_counterpart(draft, fold(row), known))]
    figures = (words for _, words in told(draft) if _tells(words) and not OWN_CALL.search(words))
    speaks = bool(draft.other_funding) and any(not of_counterpart(draft, words, known) for words in figures)
    return grants, speaks


def besides(draft: Draft) -> bool:
    """Whether a sentence outside the grants that are listed gives a figure of one that is not the other side's."""
    known, read = people(draft), Spans(grant.span for grant in draft.grants)
    lines = ((span, words) for span, words in told(draft) if _tells(words) and not OWN_CALL.search(words))
    return any(not read.overlap(span) and not of_counterpart(draft, words, known) for span, words in lines)


def _tells(words: str) -> bool:
    """Whether a sentence (folded) tells a grant's money or year, or a programme with a number."""
    dated = re.search(r"(19|20)\d\d|令和|平成|(?<![a-z])(fy|h|r)\s?\d", words)
    return bool(dated or next(amounts(words), None) or (SCHEME.search(words) and re.search(r"\d", words)))


def left_out(draft: Draft) -> Iterator[Span]:
    """Items of a list of partners that name no money, where most of the list names the money of each."""
    items: list[Block] = []
    for block in (*draft.authored, None):
        if block is not None and (block.item or MARK.search(draft.quote(block.span))):
            items.append(block)
            continue
        texts = [fold(draft.quote(item.span)) for item in items]
        paid = [FUNDS.search(words) is not None and NOT.search(words) is None for words in texts]
        bare = [not (FUNDS.search(words) or HELD.search(words)) for words in texts]
        if len(items) >= 3 and 2 * sum(paid) > len(items) and all(_abroad(draft.quote(item.span)) for item in items):
            yield from (item.span for item, none in zip(items, bare, strict=True) if none)
        items = []


def unpaid(draft: Draft) -> Iterator[Span]:
    """Sentences that say of somebody of the other side that money is still to be asked for, and no other names it."""
    known = people(draft)
    lines = [(span, words, draft.quote(span)) for span, words in told(draft)]
    paid = [words for _, words, text in lines if funded(text, known)]
    rows = (fold(draft.quote(grant.span)) for grant in draft.grants if len(grant.head) and not grant.pending)
    paid += [row for row in rows if of_counterpart(draft, row, known)]
    families = {word for m in counterparts(draft) for word in fold(m.name).split() if len(word) > 2}
    families |= {word for m in counterparts(draft) for word in re.findall(r"[a-z]{3,8}", _letters(m.organisation))}
    for span, words, _ in lines:
        own = {name for name in families if re.search(rf"(?<![a-z]){re.escape(name)}(?![a-z])", words)}
        if own and NOT.search(words) and paid and not any(name in other for name in own for other in paid):
            yield span


def _letters(organisation: str | None) -> str:
    """The short names in letters of an institution, folded: "KIT" of "KIT, Germany"."""
    return " ".join(fold(word) for word in re.findall(r"\b[A-Z]{3,8}\b", organisation or ""))


def _abroad(words: str) -> bool:
    """Whether words name an institution or a country other than Japan."""
    return any(place.country not in (None, "JP") or place.organisation for place in places(words))
