"""Whether a sentence sets the research apart from research that is funded already."""

from __future__ import annotations

import re

from lint.analyse.support.cells import FUNDER
from lint.expressions import expression

OTHER = (
    r"(他の|他|別の|既存の|現在の|実施中の|採択済みの|これまでの)[^。]{0,10}"
    r"(助成|制度|研究費|課題|プロジェクト|事業|科研費|基盤研究)"
)
AVOIDING = (
    r"(重複|重な[らり]|かぶ[らり])(を|が|し|さ)?[^。]{0,8}(避け|回避|ない(よう|ため)|なく)"
    r"|(so as |in order )?not to (overlap|duplicate|repeat)"
    r"|(to |by |for )?avoid(ing|s|ed)? [^.]{0,30}(overlap|duplicat)"
    r"|(to |which )?(rule|rules|ruling) out [^.]{0,20}(overlap|duplicat)|without (any )?(overlap|duplicat)"
)
ON_PURPOSE = r"敢えて|あえて|意図(的に|して)|故意に|わざ(わざ|と)|deliberately|intentionally|purposely|on purpose"
SUBJECT = (
    r"テーマ|主題|題材|内容|対象|課題|問い|材料|試料|方法|手法"
    r"|topics?|themes?|subjects?|content|methods?|questions?|research|work|areas?"
)
CHANGING = (
    r"変え(た|て|る)|変更し|別の|別個|異な(る|り|った)|ずらし|切り離|外し|除い"
    r"|different|distinct|separate|unrelated|independent|chang(e|ed|es|ing)\b|depart|diverg|differs?\b|away from"
    r"|shift|new\b|set apart"
)
DISTANT = expression(
    rf"({AVOIDING})(?=[^。]*?({SUBJECT}))[^。]{{0,150}}?({CHANGING})"
    rf"|({ON_PURPOSE})(?:[^。.]{{0,40}}|[ -~]{{0,110}}?)({CHANGING})"
    rf"|{OTHER}[^。]{{0,12}}と(は|の)?[^。]{{0,10}}(異な(る|り|った)|別(の|個|物)|切り離|無関係|関係(は|が)?な)"
    rf"|(研究)?(テーマ|内容|対象|課題)を[^。]{{0,16}}(変え|変更し|ずらし)[^。]{{0,30}}(助成|研究費|重複|区別)"
    r"|(差別化|切り分け|区別)[^。]{0,12}(ため|べく|よう)[^。]{0,60}(変え|替え|別の|新た|新しい|異なる|移し|ずらし)"
    r"|(different|distinct|separate|unrelated)( topics?)? (from|to) (our |the |all |any )?(other"
    r"|existing|current|funded|ongoing)"
    r" (grants?|awards?|projects?|funding|support|research)"
)
ALLOWED = expression(
    r"重複(は|が)(認め|許さ)[^。]{0,12}(ため|ので)[^。]{0,60}(変え|替え|別の|新た|新しい|異なる|移し|ずらし)"
    r"|(double funding|overlaps?|duplication) (is|are|was) (not|never) (allowed|permitted)[^.]{0,60}"
    r"(moved|changed|shifted|switched|new|different)"
)
"""The change is laid to a ban on overlap."""
MONEY = expression(
    r"経費|費用|予算|支出|使途|費目|物品|旅費"
    r"|budget|costs?\b|expens|spend|purchas|double (funding|charging)"
)
"""Keeping the money of two grants apart is asked for."""


def distant(words: str, grant: str = FUNDER.pattern) -> bool:
    """Whether a sentence (folded) sets the research apart from what is funded.

    Args:
        words: the sentence.
        grant: an expression for what may name a grant of the team.

    """
    if re.search(r"変え(てい)?な|必要は?な|なくても|without chang|not chang|no need", words):
        return False
    if ALLOWED.search(words):
        return True
    own = rf"(?:{grant})"
    apart = (
        rf"{own}[^。、]{{0,14}}?と(?:は|の)?[^。]{{0,16}}?(?:異な(?:る|り|った)|別(?:の|個|物)|切り(?:離|分)|無関係|独立)"
        rf"|\b(?:topic|theme|question|subject|material|organism|aims?|content|problem)s?\b[^.]{{0,60}}"
        rf"\b(?:distinct|different|separate|differs?|unrelated|independent|apart)\b[^.]{{0,30}}{own}"
    )
    return not MONEY.search(words) and bool(DISTANT.search(words) or re.search(apart, words))
