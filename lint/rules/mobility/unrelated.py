"""Stays of which nothing is told that belongs to the research: no work, no number and no word of the draft's plan."""

from __future__ import annotations

import re

from lint.analyse.movements.ceremony import WORK
from lint.analyse.movements.plan import Movement
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import Severity
from lint.rules.mobility.courtesy import bare, for_nothing, research, spent_idly
from lint.rules.mobility.gaps import no_role
from lint.rules.mobility.idle import SLACK, no_doing
from lint.rules.mobility.nothing_done import TRIP
from lint.rules.mobility.plans import behind, blank, others
from lint.rules.mobility.tasks import told_apart
from lint.spans import Spans

STEMS = (
    "adapt add align alter analys analyz annotat appl assay assembl attach bend breed build calculat calibrat"
    " cast catch check choos classif clean clon cod collect combin compar complet comput confirm connect construct"
    " cop correct count cross cultivat cut deciph defin deposit deriv design detect determin develop dig dissect"
    " distinguish divid"
    " document draft draw drill dr edit estimat evaluat examin expos express extend extract fell feed fill film"
    " filter fit fix freez gather graft grind grow harvest heat identif imag infect infer insert inspect"
    " install integrat interview isolat judg kill label lectur link list load lower maintain mak manag map mark"
    " match measur melt mend mix model monitor mount narrow observ optimis optimiz pack paint photograph pick"
    " plan plant plot polish pour predict prepar press print process produc program prov pull pump push quantif"
    " rank rat read rebuild recalculat reconstruct record recruit reduc refin remov repair repeat replac restor"
    " review revis rewrit rework run sampl scan scor seal search select separat sequenc settl shap shoot"
    " shorten siev simulat solder solv sort sow spin split spray stack stain stretch survey swap synthesis"
    " synthesiz teach test trac track train transcrib transfer transform translat transplant treat tun turn"
    " unif updat validat verif wash weav weigh weld wind writ"
)
"""The stems of verbs of work."""
DONE_EN = expression(
    rf"\b(?:{'|'.join(STEMS.split())})(?:e?s|e?d|e|y|ies|ied|[a-z]?ing)?\b"
    r"|\b(?:sets? up|carr(?:y|ies) out|learns? how|us(?:es|ing)|agrees? (?:on|with|upon)|measurements?|experiments?)\b"
    r"|[0-9]"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|twelve|hundred|twenty|forty|sixty)\b(?! of (?:them|us))",
    re.I,
)
DONE_JA = expression(
    r"[0-9０-９]|[一二三四五六七八九十百千](?:つ|本|個|点|件|枚|種|組|匹|頭|株|通り|回|冊|体|羽|尾|か所)"
    r"|選[んびぶ]|判定|決め|見積|読[みむん]|絞[りるら]|写[しす]|切り|仕上げ|照ら|数え|直[しす]|改め|描[きく]|付け"
    r"|割り当|渡[しす]|当て[るて]"
    r"|講師|講義|取り決|並べ|揃え|そろえ|調整|運[びぶん]|据え|置き換|詰め|見分け|洗い出|突き|合わせ|引き[継出]|伝授"
    r"|習得|導入|操作|担当|担[いう]"
    r"|(?<!手)分け[、るてま]|分類|分離|見つけ|算定|算出|試算|見極め|突き止め|追跡|追[うっ]"
)
"""What any work is told with, besides the verbs of research: a verb with an object, or how many."""
TOPIC_EN = expression(
    r"\bwork(?:s|ing)?\b[^.;]{0,160}? on (?:the |an? )?"
    r"(?!(?:invitation|basis|leave|site|campus|request|behalf|occasion|advice|recommendation|top|their|first|last)\b)"
    r"[a-z][\w-]{3,}"
    r"|\bfollow(?:s|ing)? (?:the|how|an?|its|each|\w+s)\b(?![^.;,]{0,40}\b(?:advice|instructions?|guidance|wish(?:es)?"
    r"|examples?|lead|footsteps|lectures?|seminars?|courses?|invitation|customs?|traditions?|programme)\b)"
)
"""What somebody works on, however far behind the verb, or follows."""
TERM = expression(r"(?<![\w’'-])[a-z]{4,}|[一-龠]{2,}|[ァ-ヶー]{3,}")
"""Words of content; those in English that begin with a capital letter are names."""
LEAST = 20
"""Words of content that a draft has at least where it tells its research."""
ENDING = re.compile(r"(?<=[a-z]{4})(?:ing?|i|ed|es|s)$")
"""How the first letters of an English word end where its forms differ: ripens, ripening."""
ABOUT = expression(
    r"abroad|address|agreed|arrange\w*|details?|directions?|everything|given|himself|herself|keeps?|kept|left|should"
    r"|senior"
    r"|ought|career|someone|since|because|therefore|reason|also|months?|weeks?|whole|assistant|associate|degree"
    r"|doctor\w*"
    r"|学位|取得|課程|助教|期間|滞在|先方|現地|予定|当人|本人|都合|相談|米国|英国|韓国|カナダ|フィンランド|ポスドク"
)
"""Words that tell who goes and how it is settled."""


def strays(draft: Draft, row: Movement) -> tuple[Span | None, Severity | None]:
    """The words of a stay that serve no research, and how surely they do (``None``: as the rule has it)."""
    idle = for_nothing(draft, row) if row.kind == "plan" else spent_idly(draft, row)
    silent = idle is None and (no_role(draft, row) or (row.kind == "prose" and no_doing(draft, row)))
    told = unrelated(draft, row) if idle is None and not silent else None
    return (idle, None) if told is None else (told, Severity.QUESTION)


def unrelated(draft: Draft, row: Movement) -> Span | None:
    """The words that tell of a person's stay, where they have, as far as is understood, nothing to do with research."""
    if not row.people or row.organisation is None or _told_in_a_plan(draft, row):
        return None
    if row.kind == "plan":
        if row.role is None or blank(draft, row, "role") is not None:
            return None
        return None if _of_work(draft, row, row.role) else row.role_span
    after = Span(row.span.end, row.span.end + len(behind(draft, row)))
    below = _below(draft, row)
    if _of_work(draft, row, draft.quote(row.span) + "\n".join(map(draft.quote, (after, *below)))):
        return None
    told = (row.span, *draft.sentences_in([after]), *below)
    return next((span for span in told if _terms(bare(draft, row, draft.quote(span)))), row.span)


def _of_work(draft: Draft, row: Movement, told: str) -> bool:
    """Whether what is told of a stay has a verb of work, a number or a word of the research, or tells nothing."""
    words = bare(draft, row, told)
    japanese = re.search(r"[ぁ-んァ-ヶ一-龠]", words) is not None
    if any(done.search(words) for done in ((WORK, DONE_JA) if japanese else (DONE_EN,))):
        return True
    if not japanese and TOPIC_EN.search(told):
        return True
    terms, known = _terms(words), {_stem(word) for word in research(draft)}
    return not terms or len(known) < LEAST or bool(terms & known)


def _terms(words: str) -> set[str]:
    """The words of content, but for those of who goes, when and how."""
    return {_stem(word) for word in TERM.findall(words) if not (TRIP.fullmatch(word) or ABOUT.fullmatch(word))}


def _stem(word: str) -> str:
    """A word of content by its first letters, without its ending; the same for what ``ceremony.terms`` gives."""
    return ENDING.sub("", word[:6]) if word.isascii() else word


def _told_in_a_plan(draft: Draft, row: Movement) -> bool:
    """Whether another place that tells the same stay, and no mere table of members, gives a task."""
    return any(
        one.role and one.kind != "member"
        for movement in draft.movements
        if row in movement.told
        for one in movement.told
        if one is not row
    ) or (row.kind == "plan" and told_apart(draft, row))


def _below(draft: Draft, row: Movement) -> list[Span]:
    """What may tell the task right below: the further items of a list, or the paragraph behind a line of its own."""
    block = next(draft.document.blocks_in(row.span), None)
    if block is None or not (block.item or len(block.span) <= len(row.span) + SLACK):
        return []
    apart = Spans(place for stay in others(draft, row) for place in stay.places)
    found: list[Span] = []
    for one in draft.document.blocks:
        if one.span.start < block.span.end or not len(one.span):
            continue
        if one.outline is not None or apart.overlap(one.span) or (block.item and not one.item):
            break
        found.append(one.span)
        if not block.item:
            break
    return found
