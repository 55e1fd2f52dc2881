"""What a text calls an institution by, once it has named it: Davis, KAIST, 「オレゴン」, 「グルノーブル」."""

from __future__ import annotations

import re

COMMON = re.compile(
    r"(?:universit\w+|institut\w*|national|state|college|school|department|faculty|graduate|research|cent(?:er|re)"
    r"|laborator\w+|sciences?|technology|advanced|studies|medical|professor|north|south|east|west|new|the|for|and)",
    re.I,
)
"""Words of institutions' names that tell none from another."""
KIND = (
    r"(?:国立|州立|工科|医科|市立|連邦|研究)*"
    r"(?:大学校|大学|大|研究所|機構|研究機構|センター|研究院|公社|財団|アカデミー|カレッジ|病院)"
)


def called_en(name: str) -> list[str]:
    """The words by which a text may call an institution: Davis, KAIST."""
    short = [name] if re.fullmatch(r"[A-Z]{2}|[a-z]{3,8}", name) else []  # UW, imec: the whole name
    words = re.findall(r"[A-Z][\w’'ʻ-]{2,}", re.sub(r"(?<=[a-z])(?:州立|工科)?大学$", "", name))  # Bath大学
    return [*short, *(word for word in words if not COMMON.fullmatch(word))]


PLACE = re.compile(r"[ァ-ヶー]{2,10}|[一-龠]{2,3}国?")
"""A city or a country by itself, which stands for the counterpart there."""


def called_ja(name: str) -> list[str]:
    """The same in Japanese: 「オレゴン」, the first part of 「グルノーブル・アルプ」, and what is in Latin letters."""
    short = re.match(rf"([ァ-ヶー・]{{2,}}|[一-龠]{{2,6}}?){KIND}", name)
    own = [short[1]] if short else [name] if PLACE.fullmatch(name) else []
    own += own[0].split("・") if short else []
    town = None if short else re.match(r"[ァ-ヶー・]{3,}(?=[一-龠])", name)
    own += [town[0], name] if town else []
    own += [name] if re.fullmatch(r"[ァ-ヶー・]{3,}|[一-龠ァ-ヶーA-Za-z・-]{2,}側|[一-龠]国", name) else []
    return [word for word in [*dict.fromkeys(own), *called_en(name)] if len(word) > 1]
