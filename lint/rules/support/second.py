"""Whether words tell of a second application to the calls of one year, or say that there is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.budget.money import fold
from lint.analyse.dates.periods import periods
from lint.analyse.support.grants import Grant
from lint.analyse.support.told import OWN
from lint.analyse.text.sentences import sentences
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import once
from lint.spans import Spans

OWN_CALL = re.compile(r"aspire|先端国際共同研究推進", re.I)
PART = expression(
    r"(単独|共同)公募|(next|top|次世代|トップ)[^。、]{0,6}枠|枠[^。、]{0,8}[(（](next|top)[)）]"
    r"|\b(the|another|other) (single|joint|next(?:[- ]generation)?|top|sister) (calls?|competition)\b"
)
"""What a sentence behind one that names the call calls another of its calls."""
SISTER = expression(
    r"(単独公募|共同公募)[^。]{0,24}(次世代|top|トップ|枠|nsf|ukri|英国|米国|バイオエコノミー|global centers)"
    r"|((次世代|top|トップ)枠|nsf|英国|米国|ukri)[^。]{0,12}(単独公募|共同公募)"
    r"|(次世代|top|トップ)(枠|型|のための|フレーム)"
    r"|(jst|amed)['’]?s? (single|joint) calls?"
    r"|\b(single|joint|sister|parallel|companion) (calls?|competition)\b[^.]{0,30}\b(uk|united kingdom|brit\w+|bbsrc"
    r"|ukri|top|next|nsf|amed|jst)\b"
    r"|\b(top|next[- ]generation|uk|british|bbsrc|ukri)[- ](frame|framework|track|category|strand|call|joint call)\b"
)
"""What names another call of the programme without the programme's own name."""
PENDING = (
    r"(申請|応募|審査)中|結果(を|の)待|(出し|申し込ん|応募し|申請し|提案し|提出し)て(い[るてま]|おり)"
    r"|\b(pending|under review|has (also |just )?(applied|submitted|handed in|sent in)"
    r"|(also|just|already) (applied|submitted|handed in|sent in))\b"
)
"""What is under way now is of this year, where no year is told."""
STANDS = (
    r"(応募|申請|提案|提出|出|送)(し|して|っ)(い|お|あ|た|て|ま|、)|代表(も|を)[^。、]{0,6}(兼ね|引き受け|務め)"
    r"|名を連ね|(応募|申請|提案|提出)済|代表(者)?(として|とする|となる|を務め|である|です"
    r"|となって)"
    r"|\b(lies|rests|is|are|stands) (now )?(with|at|before) |\b(went|goes|gone|going) (in )?to\b|(was|were|been) (sent"
    r"|handed|submitted|filed|entered)|\b(is|am|are|acts? as|serves? as) ([a-z,]+ ){0,3}?(pi|principal investigator"
    r"|leader|applicant)\b|\b(also|now|i|we) (leads?|heads?)\b|\b(has|have) (\w+ )?(put in|sent|filed|entered"
    r"|submitted)"
)
"""What is said of an application as it stands now; of this year too, where no other year is told."""
YEARED = re.compile(r"(19|20)\d\d|令和|昨年|前年|以前|かつて|\b(last|previous|earlier|former) (year|round|call)")
NO_OTHER = expression(
    r"(ほか|他|以外|別|重複|二重|もう一|併願)[^。]{0,40}?(な(い|し|く)|無(い|し|$)|ません|おらず|せず|いない|限(る"
    r"|ら|り))"
    r"|(だけ|のみ)(である|です|を|に|で|が|$|。|と|、|と?し|応募|申請|提出)|に限(る|ら|り|定)|(一|1|１)(件|つ"
    r"|課題)(だけ|のみ|に|である|です|しか)|唯一|しか"
    r"|(応募|申請|提出|重複)(は)?(して|を)?(い|行って)?(おらず|いない|いません|ない|なし|せず)"
    r"|(?<!not )\bonly\b|\b(sole|solely|single(?! calls?\b))\b"
    r"|\b(no|not|none|nor|neither|nothing|never)\b[^.]{0,60}\b(other|another|others|else|second|further|additional"
    r"|any|of)\b"
    r"|\b(of|in|to|for|and) (no|none)\b|\bnone\b|not applied|\banswer\w*( is)?:? no\b|: (no|none"
    r"|one, (namely )?th(is|e present))\b"
    r"|\bthis (one )?alone\b"
)
"""There is no other one."""
SEVERAL = (
    r"(二|三|2|3|両)(件|つの(提案|申請|応募|課題))|\b(two|three|both) ([\w-]+ ){0,2}(proposals|applications|bids)\b"
)
"""More than one of them."""
ALSO = expression(
    rf"{SEVERAL}|にも|へも|でも|このほか|その他|他の(aspire|公募|課題)|別(に|途|の)|(ほか|他)(に|の)|もう一|併願"
    rf"|並行|同時に"
    r"|加えて|いま一|今一|さらに|二(つ|件)目"
    r"|単独公募|次世代枠|top枠|英国との|amed"
    r"|\b(other (aspire|applications?|proposals?)|sister|companion|twin|also|as well|again|likewise|both"
    r"|another|second|parallel"
    r"|simultaneous(ly)?|in addition"
    r"|further|additional|besides|separate(ly)?|amed|top"
    r"|single call|next[- ]generation)\b"
)
LEADS = expression(
    r"代表|応募|申請|提案|提出|企画|率い|(名前?|手)を(出|挙)|出して(い|お)|proposals?\b|\bpi\b|principal|\blead"
    r"|\bhead|\bapplied|\bapplying|application|pending|submitt"
)
LESSER = expression(
    r"分担(?!金)|参加者|協力者|共同研究者|メンバーとして|(?<![a-z])co-?(pi|i|investigator)(?![a-z])|collaborator"
    r"|participant"
    r"|team member|as (a )?(member|partner)"
)
OVER = expression(r"不採択|取り?下げ|辞退|withdr|declined|rejected|unsuccessful|not (funded|selected|successful)")
"""The other one came to nothing: whether it counts, the funder says."""


NEGATED = expression(r"(ない|ません|ませんでした|なかった)[。．]?\s*$|\b(does|do|will|has|have|is) not\b|n['’]t\b")
"""A sentence that says that it is not so."""
AFFIRMED = expression(
    r"(にも|へも|でも)[^。]*(応募|申請|提案|提出|審査)(中|済み?|して(い(る|ます)|おります)|し(た|ました)|する"
    r"|予定)[^。ぁ-ん]*。?\s*$"
)
"""A sentence that ends by saying that one was sent there too, whatever it denies before."""


def denies(words: str) -> bool:
    """Whether words (folded) say that there is no other application."""
    return bool(NO_OTHER.search(words)) and not AFFIRMED.search(words)


def year_of(year: int) -> re.Pattern[str]:
    """What names the fiscal year of the calls."""
    era = year - 2018
    kanji = "〇一二三四五六七八九十"[era] if 0 < era <= 10 else era
    return re.compile(
        rf"(?<!\d){year}(?!\d)|令和({era}|{kanji})年|(?<![a-z])r{era}(?!\d)"
        r"|(本|今|同|当該|同じ|同一の?)(会計)?年度|(本|今|同)(回|期)の(公募|募集|aspire)"
        r"|(this|the same) (fiscal year|year|round|call|spring|summer)"
    )


BY_OTHERS = expression(
    r"同僚|(他|ほか|別)の(研究者|教員|教授|先生|者|グループ|研究室|研究科|部局|研究所)|(学内|所内|部局|研究科|同じ大学|本学)(の|から)?[^。、]{0,4}(別|他|ほか)"
    r"|\bcolleagues?\b|\b(an)?other (members?|groups?|researchers?|professors?|teams?|labs?|laborator\w+"
    r"|departments?|facult\w+)\b"
)
"""Whose application it is, where the author's own is told apart from it."""
NOBODY = re.compile(r"(?!)")
APART = re.compile(r"[;；]|, (?:while|whereas|but)\b|(?<=おり|あり)、|(?<=[るた]が)、|(?<=[るた])一方(?:で)?、")
"""What parts what is said of one person from what is said of the next."""


def told_twice(words: str, when: re.Pattern[str], before: str = "", members: re.Pattern[str] = NOBODY) -> bool:
    """Whether a sentence (folded) that names the call tells of another application of the year, led by its author.

    A clause that does may stand beside one on somebody who only takes part in another.

    Args:
        words: the sentence.
        when: what names the year of the calls.
        before: the sentence before it, which may name the year for it.
        members: finds those whose own applications do not count.

    """
    earlier = bool(before and not OWN_CALL.search(words) and when.search(before))
    when = re.compile(rf"{when.pattern}|{PENDING}|{STANDS}|{SEVERAL}") if not YEARED.search(words) else when
    return any(
        (OWN_CALL.search(part) or SISTER.search(part) or (earlier and PART.search(part)))
        and LEADS.search(part)
        and (when.search(part) or earlier)
        and ALSO.search(part)
        and not (LESSER.search(part) or denies(part) or NEGATED.search(part))
        and not (part != words and denies(words) and (BY_OTHERS.search(part) or members.search(part)))
        for part in dict.fromkeys((words, *APART.split(words)))
    )


@once
def other_members(draft: Draft) -> re.Pattern[str]:
    """Finds in folded words the members of this side who are not its principal investigator, by their surnames too."""
    japan = [m for m in draft.members if m.side == "japan"]
    lead = {word for m in japan if m.principal for word in re.findall(r"[^\W\d_]{2,}", fold(m.name))}
    found = {word for m in japan if not m.principal for word in re.findall(r"[^\W\d_]{2,}", fold(m.name))} - lead
    return re.compile("|".join(rf"(?<![a-z]){word}(?![a-z])" for word in sorted(found)) or r"(?!)")


def of_others(draft: Draft, words: str) -> bool:
    """Whether words name people, and the principal investigator is none of them."""
    from lint.analyse.people.names import names, same_person

    leaders = [m for m in draft.members if m.principal and m.side == "japan"]
    known = [own for m in leaders for own in names(m.name, cell=True, header="氏名")]
    told = [name for name in names(words) if name.kind == "named"]
    called = any(part in words for m in leaders for part in re.split(r"[\s・,，]+", m.name) if len(part) > 1)
    return bool(known and told) and not called and not any(same_person(a, b) for a in told for b in known)


def by_leader(draft: Draft, span: Span, words: str, when: re.Pattern[str], before: str) -> bool:
    """Whether a sentence (:func:`told_twice`) tells of a second application of the principal investigator's."""
    return told_twice(words, when, before, other_members(draft)) and not of_others(draft, draft.quote(span))


def naming(draft: Draft) -> Iterator[tuple[Span, str]]:
    """The sentences that name the call, and those behind that name another of its calls, with the one before.

    Of tables only whole ones, and cells that end by saying that an application was sent there too.
    """
    tables, funding = Spans(grid.span for grid in draft.grids), Spans(draft.other_funding)
    lists = Spans(grant.head for grant in draft.grants if grant.head is not None)
    for block in draft.authored:
        named = OWN_CALL.search(draft.quote(block.span))
        if not named and not (funding.cover(block.span) and SISTER.search(fold(draft.quote(block.span)))):
            continue
        cell = tables.cover(block.span)
        before = ""
        for sentence in sentences(draft.text, block.span):
            words = draft.quote(sentence.span)
            called = (
                OWN_CALL.search(words)
                or (not named and SISTER.search(fold(words)))
                or (OWN_CALL.search(before) and _goes_on(fold(words)))
            )
            whole = words.rstrip().endswith(("。", "."))
            line = not cell and bool(funding.cover(block.span) or re.search(PENDING, fold(words)))
            if called and (line or whole or (AFFIRMED.search(fold(words)) and not lists.cover(block.span))):
                yield sentence.span, before
            before = words


def _goes_on(words: str) -> bool:
    """Whether a sentence (folded) behind one that names the call speaks of another of its calls, or of no other."""
    return bool(PART.search(words)) or bool(re.search(r"代表|\blead|principal", words) and denies(words))


def rows(draft: Draft) -> Iterator[str]:
    """The rows of tables that name the call and are no list of grants: an answer may stand beside its question."""
    lists = {grant.head for grant in draft.grants}
    found = (" ".join(row) for grid in draft.grids if grid.span not in lists for row in grid.words)
    return (words for words in found if OWN_CALL.search(words))


def of_this_round(draft: Draft, grant: Grant, when: re.Pattern[str]) -> bool:
    """Whether a listed grant is an application to the calls of this year, led by its holder."""
    name = f"{grant.programme} {grant.title}" if "title" in grant.cells else grant.programme
    if not OWN_CALL.search(name) or OWN.search(fold(f"{name} {grant.person}")):
        return False
    programme, row = fold(name), fold(f"{grant.words} {draft.quote(grant.span)}")
    if LESSER.search(row):
        return False
    if when.search(programme) or re.search(r"(19|20)\d\d|令和\d", programme):
        return bool(when.search(programme))
    first = next((p.start for p in periods(grant.period) if p.start), None)
    start = draft.profile.schedule.start
    later = first is not None and start is not None and first[:7] >= start.value.isoformat()[:7]
    return grant.pending or later
