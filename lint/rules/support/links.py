"""Whether a sentence takes something of a grant over into the project."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lint.analyse.budget.money import fold
from lint.analyse.support.cells import FUNDER
from lint.expressions import expression

HERE = re.compile(
    r"本(課題|研究|提案|計画|申請|事業|プロジェクト)|this (project|proposal|cent(er|re)|work|application)|the proposal"
    r"|(?<![a-z])(our|us|here)(?![a-z])|(planned|proposed) here|the cent(er|re)\b|\bwe [^.,]{0,20}\bhere\b"
    r"|(?<![a-z])(sections?|aims?|themes?|work packages?|tasks?) ([a-z]|\d+)\b"
)
"""What names the project, or a part of it."""
LINK = expression(
    r"基盤|土台|基礎(と|に)|支え|賄(う|い|わ)|発展|用い|活用|生か|活か|引き継|継続|広げ|加え(る|て)|つな(が|げ)"
    r"|もと(に|と)|踏まえ|相乗|補完|連動|展開"
    r"|builds? (on|upon)|bas(is|ed on)|foundation|suppl(y|ies)|provides?|extends?|continues?"
    r"|draws? on|complement|uses?\b|adds?\b"
    r"|(rests?|stands?|rel(y|ies)|depends?|draws?|relying|resting) (up)?on\b|grows? (out|from)"
    r"|carr(y|ies|ied) (\w+ )?(on|over|forward|to)\b"
    r"|starting point|takes? up|already (collected|gathered|built|established|measured)"
    r"|leverag|under(pins|lies)|support(s|ed)? the|building blocks?|backbone|cornerstone|came out of|begins? (from"
    r"|with)"
    r"|where (we|it|to) (start|begin)|出発|材料|部品|第一(陣|歩)|そのまま|供給|試験地"
)

HANDED = expression(
    r"\b(its|whose|their) [^.;]{3,60}\b(is|are|was|were|as) (the )?(starting point|bas[ei]s|foundation|first|stock"
    r"|core|taken|carried|used)"
    r"|(その|同(課題|事業|助成|制度)の)[^。]{2,40}を[^。]{0,24}(出発点|土台|基盤|もと(に|と)|引き継|用い|活か|生か|使)"
)
"""A thing of a grant that is said to be what the work begins with."""
BOTH = expression(r"受給|両方から|双方から|重複|receiving (both|two|the two)")
"""Why two programmes at once: no link to what the research rests on."""
BACK = (
    r"(?:^|(?<=[、,。\s]))[(（]\d{1,2}[)）]|前者|後者|両者|上記|これらの(?:研究費|助成|課題|事業)|この(?:研究費|助成"
    r"|事業)"
    r"|\b(?:the former|the latter|th(?:is|ese|at|ose) (?:grants?|awards?|funds?))\b"
)
"""What points back at a grant that was listed."""
NAME = re.compile(r"[a-z][a-z0-9-]{2,}|[一-龥ァ-ヶー]{3,}")
MONEY = r"研究費|経費|資金|助成|支援|代表|分担|受給|交付|採択|応募|申請|期間|内容|違い|差"
UNLIKE = re.compile(
    r"重複|重な|異な|違う|違い|別(個|の|途)|区別|独立|無関係|関係(は|が)?な|(し|わ|い)ない|なし"
    r"|\b(no|not|nor|never|without|separate(ly)?|distinct|different|differs?|unrelated|independent(ly)?|overlaps?)\b"
)


def takes(words: str, programmes: Iterable[str]) -> bool:
    """Whether a sentence (folded) says that the project gets something that a grant made or bought.

    It does where it names the project, and a thing by the grant that it comes from: 「基盤研究（A）で集めた株」,
    "the strains collected under KAKENHI".

    Args:
        words: the sentence.
        programmes: the names of the grants, as listed.

    """
    if not HERE.search(words) or UNLIKE.search(words):
        return False
    names = {name for programme in programmes for name in NAME.findall(fold(programme))} - {"grant", "program"}
    grant = "|".join([BACK, FUNDER.pattern, *(re.escape(name) for name in sorted(names, key=len, reverse=True))])
    japanese = (
        rf"(?:{grant})[^。、]{{0,12}}?(?:で|により|によって|から)(?:(?!{MONEY})[^。、]){{1,16}}(?:た|済みの"
        rf"|いる)(?!{MONEY})[^。、る]"
        rf"|(?:{grant})[^。、]{{0,8}}?の(?:(?!{MONEY})[^。]){{1,24}}?[をがは]"
    )
    gave = r"(gave|gives|has given|left|leaves|yield(s|ed)|produced?s?|bought|built|delivers|delivered|secured|brought)"
    english = (
        rf"(?:{grant})[^.;]{{0,60}}\b{gave} (us|this|the|our|all|\w*\s?\d)|"
        rf"\b(?:under|from|by|with|through|of|in) (?:(?:the|our|its|a) )?(?:[a-z]+ )?(?:{grant})|(?:{grant})['’]s "
    )
    return bool(re.search(english if words.isascii() or not re.search(r"[ぁ-ん]", words) else japanese, words))
