"""Whether a draft tells of money that the counterpart has of its own."""

from __future__ import annotations

import re

from lint.analyse.budget.money import amounts, fold
from lint.analyse.places import places
from lint.analyse.support.cells import SCHEME
from lint.analyse.support.grants import Grant
from lint.analyse.team.agencies import AGENCIES, FOREIGN
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import once
from lint.rules.mobility.sides import counterparts
from lint.rules.mobility.sides import own as own_team
from lint.rules.support.passages import told
from lint.rules.support.rows import EMPTY, OVER
from lint.rules.support.second import OWN_CALL
from lint.spans import Spans

FUNDS = expression(
    rf"({FOREIGN}|(?<![a-z])(erc|horizon|marie (sk[lł]odowska[- ])?curie|msca|european (research council"
    rf"|commission|union)|wellcome|hfsp|max[- ]planck|humboldt|helmholtz)(?![a-z]))"
)
COUNTERPART = expression(
    r"相手(国)?(側|の)|海外(側|班|の(共同|研究者|仲間|班))|(欧州|欧米|北米|南米|国外|[一-龥](?<!自)国)側|先方"
    r"|共同研究先|[ァ-ヶ]{2,10}側|(米|英|独|仏|加|豪|韓)国?側"
    r"|counterparts?\b|partners?\b|colleagues\b|(other|foreign|overseas) (side|groups?|teams?)|(?<!we )\babroad\b"
)
HELD = expression(
    r"(支援|助成|研究費|資金|経費|予算|交付)[^。]{0,16}(受け|得て|獲得|有し|確保|手当|採択|決ま|決定|による|により"
    r"|で賄|で行|で進|済)"
    r"|(支援|助成|採択)(され|が(決|内定))|採択済|(に|で|が)支え(られ|て|る)|自(国|ら)の(資金|研究費|予算)"
    r"|\b(fund(ed|s)|financ\w+|support(ed)? by|pays|paid|awarded|grants?|awards?"
    r"|own (money|funds?|funding|grants?|resources))\b"
)
MEANS = expression(
    r"研究費|資金|財源|経費|費用|予算|助成|支援|賄|手当|努力|申請"
    r"|\b(money|fund\w*|financ\w+|grants?|awards?|support\w*|paid|pays?|provided|means|resources|budgets?|manage"
    r"|appl(y|ies|ied|ication|ications)|costs?)\b"
)
"""Words of what research is paid by, however vague."""
VAGUE = expression(
    r"自(国|前|己|ら)|それぞれ|各(国|自|機関|々)|十分|潤沢|恵まれ|別途|照会|聞いて|問題(は)?な|心配|採択(の|され|が)"
    r"|財源|手当"
    r"|\b(own|themselves|itself|sufficient\w*|ample|enough|amply|adequate\w*|well|secure|sound|each|respective(ly)?"
    r"|confident|elsewhere|on request|yet|later|then)\b"
)
"""How drafts speak of money of which they name none."""
BASE = expression(
    r"基盤的?経費|外部資金|競争的|土台(となる)?(の|と)?(費用|資金)|研究(費|資金|を始めるための費用)"
    r"|\b(endowment|third[- ]party|external|competitive|basic|core|base|other) (funds?|funding|grants?|money|endowment"
    r"|support)\b|\bendow"
)
"""What carries the base of research."""
NAMED = expression(
    r"(19|20)\d\d|令和|[「『\"“]|[一-龥ァ-ヶー]{2,}(財団|基金|機構|評議会|研究会議|科学会議|省|庁|委員会|協会"
    r"|アカデミー)"
)
TITLED = expression(
    r"\b[A-Z][\w’'-]+ (?:(?:of|for|and|the|de|la) |[A-Z][\w’'-]+ ){0,5}"
    r"(?:Foundation|Fund|Council|Agency|Ministry|Programme|Program|Grant|Award|Fellowship|Institute|Trust|Academy)\b"
    r"|\b(?:Foundation|Fund|Council|Agency|Ministry|Programme|Department|Fondation|Stiftung|Agencia|Fonds) (?:of|for"
    r"|on|de|f[üu]r) "
)
"""What names a funder or a programme, rather than speaking of money."""
VISITS = expression(r"渡航費|滞在費|旅費|招へい|招聘|travel|visit|stays?\b|invit")
"""Who pays for visits is another matter."""
LATER = (
    r"(採択|決定|内定|交付|選定)(が決ま)?(された|され|した|の)?(後|のち|次第|場合|暁)"
    r"|(申請|応募)(する|し、|して(もら|いただ|頂)|を?(行う|行い|予定|検討|準備|考え|出す)|の(準備|予定|検討))"
    r"|(財源|資金|研究費|助成|予算|経費)[^。、]{0,14}(探|求め(る|て)|目指|めざ|模索|調達する|見込み|努め|当たる"
    r"|つもり|たい)"
    r"|(獲得|確保|調達)(を|に)?(目指|めざ|努|向け|したい|する(予定|つもり|見込|方針|考え))|これから"
    r"|\b(will|would|shall|to|must|may|can) (\w+ )?(apply|seek|look|search|raise|secure|obtain|request|ask|submit"
    r"|hand in|be (sought|found|raised|secured|asked|requested|applied|submitted|looked))\b"
    r"|\b(will|plans?( to)?|intends? to|hopes? to|is going to|is about to|is preparing( to)?|prepares"
    r"|aims? to|expects? to)"
    r" (send|write|an? (erc |new |own )?(application|proposal))"
    r"|\bmeans? to (apply|ask|seek|write|submit)\b|\b(seeks?|seeking|looks?|looking|searching|applying) (for|to)\b"
    r"|\bin preparation\b|\b(once|as soon as|after|when|if|should) [^.;]{0,50}\b(award|approv|accept|decid|select"
    r"|succe|known|result|outcome)"
)
"""What puts money off until later."""
NOT = expression(
    rf"{LATER}"
    r"|受けていない|得ていない|持たない|未定|予定はない|検討中|準備中"
    r"|未採択|ない(ため|ので)|(申請|応募|審査)(中|予定)|結果(を|が|は)?[^。]{0,12}(待|出てい?な|まだ|予定|見込|判明|出る)"
    r"|\b(being|still( to be)?) (\w+ )?(assessed|reviewed|evaluated|considered|decided|written|prepared)"
    r"|\b(results?|decisions?|outcomes?|answers?) (is|are) (still )?(expected|due|awaited|open|outstanding|to come"
    r"|not)\b"
    r"|\bawait(s|ing)?\b|(has|have) not (yet )?(decided|answered|been)"
    r"|\b(no|without|lacks?) (\w+ ){0,2}(funding|funds|money|grants?|support)\b|not (yet )?(been )?(funded|awarded"
    r"|secured)|\bunfunded\b|pending|under review"
)
"""What says that there is no money, or none yet."""
DECIDED = expression(
    r"決ま(って|り|った)(?!た?ら)|内定(済|して|が出)|採択(済|されて|された|通知)|交付決定"
    r"|(already|been|was|were|is|are) (granted|awarded|approved|decided|confirmed)"
)
AWARD = expression(r"(?<![a-z\d])(?:jp)?\d{2}[a-z]{1,2}\d{3,}|(?<!\d)\d{5,}(?!\d)|(?:no\.|number|番号)\s?\w*\d")
"""The number of a grant."""
OURS = expression(r"日本側|双方|両国|われわれ|我々|私たち|\b(we|our|us|applicants?|investigators|all)\b")
HOME = expression(rf"{AGENCIES['JP']}|(?<![a-z])kakenhi(?![a-z])|科研費|基盤研究|若手研究")
"""What only Japan's own side holds."""


def funded(sentence: str, known: re.Pattern[str]) -> bool:
    """Whether a sentence names money that the counterpart has of its own: who, and from whom, how much or when.

    Args:
        sentence: its words.
        known: finds the counterpart's people and institutions in folded words.

    """
    words = fold(sentence)
    if (NOT.search(words) and not DECIDED.search(words)) or VISITS.search(words):
        return False
    foreign = FUNDS.search(words)
    told = next(amounts(sentence), None) is not None
    if not (foreign or told or NAMED.search(words) or TITLED.search(sentence)):
        return False
    theirs = known.search(words) or (COUNTERPART.search(words) and not HOME.search(words))
    return bool((theirs or foreign) and (told or HELD.search(words)))


def theirs(words: str, known: re.Pattern[str]) -> bool:
    """Whether words (folded) of a grant name a funder abroad, the counterpart, or one of its people."""
    return bool(FUNDS.search(words) or COUNTERPART.search(words) or known.search(words))


@once
def people(draft: Draft) -> re.Pattern[str]:
    """Finds in folded words what sentences call the counterpart's people and institutions by."""
    members = counterparts(draft)
    found = {word for member in members for word in member.name.split() if len(word) > 2 and not word.islower()}
    found -= {word for member in own_team(draft) for word in member.name.split()}
    found |= {member.organisation for member in members if member.organisation}
    whole = (re.escape(fold(name)) for name in sorted(found))
    return re.compile("|".join(rf"(?<![a-z]){name}(?![a-z])" for name in whole) or r"(?!)")


def of_counterpart(draft: Draft, words: str, known: re.Pattern[str]) -> bool:
    """Whether words (folded) tell of money of the other side's, and not of this side's own."""
    if known.search(words):
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
    silent = (OWN_CALL, OVER)
    figures = (w for _, w in told(draft) if _tells(w) and not any(pattern.search(w) for pattern in silent))
    speaks = bool(draft.other_funding) and any(not of_counterpart(draft, words, known) for words in figures)
    return grants, speaks


def besides(draft: Draft) -> bool:
    """Whether a sentence outside the grants that are listed gives a figure of one that is not the other side's."""
    known, read = people(draft), Spans(grant.span for grant in draft.grants)
    lines = ((span, words) for span, words in told(draft) if _figure(words) and not OWN_CALL.search(words))
    return any(not read.overlap(span) and not of_counterpart(draft, words, known) for span, words in lines)


def _tells(words: str) -> bool:
    """Whether a sentence (folded) tells a grant's money or year, or a programme with a number."""
    return _figure(words) or bool(SCHEME.search(words) and AWARD.search(words))


def _figure(words: str) -> bool:
    """Whether a sentence (folded) tells a year or a sum."""
    dated = re.search(r"(19|20)\d\d|令和|平成|(?<![a-z])(fy|h|r)\s?\d", words)
    return bool(dated or next(amounts(words), None))


def _left_open(draft: Draft) -> Span | None:
    """The first cell of a table of other funding that says that its row is still to be filled in: 「未定」."""
    parts = Spans(draft.other_funding)
    for grid in draft.grids:
        for row, words in enumerate(grid.words) if parts.cover(grid.span) else ():
            for column, word in enumerate(words):
                if re.search(r"\w", word) and EMPTY.fullmatch(fold(word).strip(" ()")):
                    return grid.cell(row, column)
    return None


def unspecific(draft: Draft) -> Span | None:
    """The sentence that speaks of this side's money without naming any."""
    known = people(draft)
    if (empty := _left_open(draft)) is not None:
        return empty
    if not draft.other_funding:
        lines = ((s.span, fold(draft.quote(s.span))) for s in draft.sentences)
        found = (span for span, words in lines if VAGUE.search(words) and BASE.search(words))
        return next(found, None)
    other = (OWN_CALL, FUNDS, known)
    own = [(span, words) for span, words in told(draft) if not any(pattern.search(words) for pattern in other)]
    own = [(span, words) for span, words in own if not COUNTERPART.search(words) or OURS.search(words)]
    paying = [span for span, words in own if MEANS.search(words)]
    return next(iter(paying or [span for span, _ in own]), None)
