"""Where a draft speaks of other funding: sections that say so in their titles, and those that tell grants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.analyse.budget.money import amounts, fold
from lint.analyse.structure.grids import Grid, plain
from lint.analyse.structure.sections import Section
from lint.analyse.support.cells import SCHEME
from lint.document import Document, Span
from lint.expressions import expression
from lint.spans import Spans

HEADING = expression(
    r"(他|その他|ほか)の?(制度|研究費|助成|資金|外部資金|事業|研究助成).{0,16}(助成|状況|受給|受入|応募|支援|関係"
    r"|獲得|関連|一覧)?|基盤となる(研究費|研究資金)"
    r"|研究(費|資金|助成)等?の?(応募|受入|獲得|助成|受給|採択|交付|状況|現況|現状)"
    r"|他制度|外部資金"
    r"|(土台|基盤|支え|もと|基)(と|に)なる(資金|経費|助成)|これまでの研究費|現在(の|受けている)研究費"
    r"|fund(s|ing) (that|which) (carr|under|bear|support|sustain)\w+ the (base|work|research)|(base|underlying"
    r"|basic) funding"
    r"|(current and pending|other|existing|related)( \(other\))? (research )?(support|funding"
    r"|grants?|awards?)|funding (status|history)"
)
MONEY = expression(
    r"研究費|助成|資金|財源|科研費"
    r"|funding|(?<![a-z])money(?![a-z])|(?<![a-z])funds(?![a-z])|grants?(?![a-z])|awards?(?![a-z])"
    r"|(?<![a-z])support(?! (for|of|to|letter|staff|system|from (?!other|else|another|outside)))"
)
HELD = expression(
    r"他(の|で|に|制度|機関|事業|財団)|ほか|別(の|に)|受け(て|る|た)|受給|受入|獲得|得て|採択|実施中|進行中|応募"
    r"|(頂|戴|いただ|もら|抱え|持)(って|い)?て(い|お)|賜|継続中|走って(い|お)|申請(中|済|して)|既存|既に|すでに|現在の?"
    r"|土台|基盤|支え|足もと|手持ち|手元|手もと|いま(の|ある)|これまで|関連|外部|裏付け|相手(国)?側の"
    r"|(?<![a-z])(current|pending|other|existing|held|holds?|applied for|applications? for|received|secured|ongoing"
    r"|running|parallel|related|active|previous|additional|further|third[- ]party|already|carr(y|ies|ying)"
    r"|underl(ying|ies)|underpin\w*"
    r"|bases?|behind|stands? on|rests? on)(?![a-z])"
)
ASKED = expression(
    r"所要|必要な|使用計画|請求|申請額|計画|内訳|積算|の使い|requested|we (ask|request)|justification|breakdown"
)
"""What a title of the project's own budget says."""
LONGEST = 70
"""Letters of a title at most that need not be one of the usual names of this part."""
SHORT = 48
"""Letters of a title at most that speaks of money alone, and is of this part where grants are told below it."""
SIDE = expression(
    r"[\W\d]*(?:(?:the )?(?:counterparts?|partners?|(?:japan(?:ese)?|foreign|overseas|american|us|european|other) side)"
    r"|相手(?:国|方)?側?(?:チーム|の研究者)?|日本側|海外側)[\W\d]*"
)
"""A title that names nothing but a side of the team."""
MOST = 0.4
"""The share of a section's letters that its grants take where it is about them, whatever its title."""


def about_others(title: str) -> bool:
    """Whether a heading announces grants besides the one that is asked for."""
    words = plain(title)
    if HEADING.search(words):
        return True
    return len(words) <= LONGEST and bool(MONEY.search(words) and HELD.search(words)) and not ASKED.search(words)


def funding_sections(document: Document, sections: Sequence[Section], grids: Sequence[Grid]) -> Iterator[Section]:
    """The sections about grants that the team holds or has applied for, by their titles or by what they tell.

    Args:
        document: the draft.
        sections: all of its sections.
        grids: its tables.

    """
    from lint.analyse.support.grants import is_list
    from lint.analyse.support.told import narrated
    from lint.analyse.team.member_heads import MEMBERS

    lists = Spans(grid.span for grid in grids if is_list(grid))
    tables = Spans(table.span for table in document.tables)
    for section in sections:
        if about_others(section.title):
            yield section
        elif not len(section.own):
            continue
        elif lists.lie_in(section.own):
            yield section
        elif SCHEME.search(plain(document.slice(section.own))):
            told = [grant for grant in narrated(document, section.own, tables) if _pays(grant.title)]
            inside = sum(len(grant.span) for grant in told)
            named = told and len(plain(section.title)) <= SHORT and MONEY.search(plain(section.title))
            title = plain(section.title)
            most = inside >= MOST * _letters(document, section.own)
            team = MEMBERS.search(title) or SIDE.fullmatch(title)
            if (named and not ASKED.search(title)) or (most and not team):
                yield section


def _pays(words: str) -> bool:
    """Whether a programme stands before the amount: what it pays, not what another line pays."""
    funder, told = SCHEME.search(fold(words)), next(amounts(words), None)
    return funder is not None and told is not None and funder.start() < told.span.start


def _letters(document: Document, part: Span) -> int:
    return max(sum(len(block.span) for block in document.blocks_in(part)), 1)
