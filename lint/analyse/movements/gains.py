"""What counterparts that the draft names gain: "KAIST receives real clusters", 「オレゴン側は…を得て」."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lint.analyse.team.calling import called_en, called_ja

WON_EN = (
    r"(?:gains?|receives?|reach(?:es)?|obtains?|gets?|acquires?|learns?|benefits?|profits?|wins?"
    r"|(?<=will )(?:own|hold|have|possess|keep|be able to)|(?:is|are|becomes?) able to|can (?:now )?(?:use|access"
    r"|study|work|test))\b"
    r"(?! (?:(?:Dr|Prof|Mr|Ms)\b|him\b|her\b|them\b))"
)
LEAD_EN = (
    r"(?:^|[;:,.]\s+|\b(?:and|while|whereas|that)\s+)(?:the\s+)?(?:[A-Z][\w’'ʻ.-]*\s+(?:of\s+|at\s+|and\s+)?){0,5}"
)
BEHIND_EN = (
    r"(?:[’']s)?(?:\s+(?:and\s+(?:[A-Z][\w’'-]*\s?){1,3}|side|team|group|lab|thereby|thus|also|will|both|then|in turn"
    r"|(?!only)[a-z]+ly|partners?|University|State|Tech|Institute|College))*\s+"
)
WON_JA = (
    r"(?:を得|を手に入れ|手に(?:入れ|する|し、|でき)|[えけげせぜてでねべめれ]るようにな|以後も使|使え|扱え|利用でき|学[ぶびん]"
    r"|身に[付つ]け"
    r"|手に(?:する|し)|受け取|補え|埋め|獲得|習得|取得でき|導入でき|恩恵|役立て|可能にな|できるようにな|持てる"
    r"|初めて[^。、]{0,40}(?:できる|られる|試せる|測れる|行える|像を持つ)|(?:得|手に入)られない[^。、]{0,20}を(?:持|得|手)"
    r")"
)
OWN = re.compile(
    r"^\W*(?:in this way,? |thus,? )?(?:the japanese (?:side|teams?|groups?|members?|students?)|japan|our \w+|we)\b"
    r"[^.;]{0,24}\b(?:gains?|benefits?|learns?|receives?|acquires?|obtains?|profits?)\b"
    r"|^日本(?:側)?(?:の[^、。]{1,12})?(?:は|が)",
    re.I,
)
"""A sentence that begins with what the own side gains."""
MANY_JA = r"(?:(?:[米加英独仏韓中豪欧伊蘭瑞芬]{1,3}の?)?(?:両|二|三|四|各)(?:大学|国|機関|研究室|グループ|チーム|拠点))"
"""Several sides at once, the counterpart's among them."""


def gains(sentence: str, organisations: Iterable[str]) -> bool:
    """Whether a sentence says that a counterpart gains something.

    Args:
        sentence: the sentence.
        organisations: the names of the counterparts' institutions, as the draft writes them.

    """
    if re.search(r"[ぁ-ん]", sentence):
        sides = "|".join([MANY_JA, *(re.escape(word) for name in organisations for word in called_ja(name))])
        side = rf"(?:{sides})[^、。はをがに]{{0,8}}(?:は|も|とも|には|にとって)"
        each = rf"{side}[^。は]{{1,60}}を、[^。]{{1,160}}{WON_JA}"  # 「AはXを、BはYを得る」
        left = rf"(?:{sides})[^、。はをがに]{{0,8}}に(?:は|も)?、?[^。]{{0,60}}が(?:残|加わ|備わ|移)"
        alone = rf"{side}[^。は]{{0,60}}{WON_JA}|{side}[^。]{{0,90}}それぞれ[^。は]{{0,10}}{WON_JA}"
        return re.search(f"{alone}|{each}|{left}", sentence) is not None
    words = "|".join(sorted({re.escape(word) for name in organisations for word in called_en(name)}))
    if not words:
        return False
    won = rf"{LEAD_EN}(?:{words}){BEHIND_EN}{WON_EN}"
    open_to = rf"\b[Ff]or (?:the )?(?:[\w’'.-]+ ){{0,4}}(?:{words})\b[^.;]{{0,60}}"
    open_to += r"\b(?:opens?|brings?|gives?|means?|offers?)\b"
    return re.search(won, sentence) is not None or re.search(open_to, sentence) is not None


def own_only(sentence: str, organisations: Iterable[str]) -> bool:
    """Whether a sentence says what the own side gains, and names no counterpart.

    Args:
        sentence: the sentence.
        organisations: the names of the counterparts' institutions, as the draft writes them.

    """
    words = {word for name in organisations for word in (*called_en(name), *called_ja(name))}
    return OWN.search(sentence) is not None and not any(word in sentence for word in words)
