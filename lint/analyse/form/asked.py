"""What a form's guide text lists as to be written about."""

from __future__ import annotations

import re
import unicodedata

from lint.analyse.form.blank import BlankForm

LIST = re.compile(
    r"([^。\n(（]{4,120}?)(?:について|に関して|を)[^。、\n]{0,16}"
    r"(?:記載|記入|記述|説明|述べ|示し|明記|書い)"
)
GENERIC = re.compile(
    r"具体的|記載|記入|内容|本研究|研究|計画|必要|以下|項目|場合|本項目|申請者|簡潔|明確|自身|事項|概要|全体|観点|説明"
    r"|背景|目的|意義|方法|位置|特色|独創|重要|経緯|現状|課題|状況|必要性|重要性|独創性|国際的|国内外"
)
COMPOUND = re.compile(r"[一-龠々]{4,8}")


def asked(form: BlankForm, section: int) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The phrases that the guide text of a section lists, each with the words that would answer it.

    Only lists of two or more count (「A、B及びCについて記載」), and of these only compounds of four
    characters or more: what is shorter is too often said in other words.
    """
    found: dict[str, tuple[str, ...]] = {}
    for entry in form.guide:
        if entry.section != section:
            continue
        text = unicodedata.normalize("NFKC", entry.text).lower()
        for match in LIST.finditer(text):
            phrases = [p.strip() for p in re.split(r"[、,・]|及び|および|並びに|ならびに|と(?=[一-龠ァ-ヶ])", match[1])]
            terms = {phrase: _terms(phrase) for phrase in phrases if 2 <= len(phrase) <= 16}
            if len(terms) >= 2 and len(terms) == len(phrases) and any(terms.values()):
                found.update(terms)
    return tuple(found.items())


def _terms(phrase: str) -> tuple[str, ...]:
    """The pairs of characters of a compound; a phrase of another make is not looked for."""
    if not COMPOUND.fullmatch(phrase) or GENERIC.search(phrase):
        return ()
    return tuple(phrase[i : i + 2] for i in range(len(phrase) - 1))
