"""What a form's guide text lists as to be written about."""

from __future__ import annotations

import re
import unicodedata

from lint.analyse.form import BlankForm

LIST = re.compile(
    r"([^。\n(（]{4,120}?)(?:について|に関して|を)[^。、\n]{0,16}"
    r"(?:記載|記入|記述|説明|述べ|示し|明記|書い)"
)
GENERIC = re.compile(
    r"具体的|記載|記入|内容|本研究|研究|計画|必要|以下|項目|場合|本項目|申請者|簡潔|明確|自身|事項|概要|全体|観点|説明"
    r"|背景|目的|意義|方法|位置|特色|独創|重要|経緯|現状|課題|状況|必要性|重要性|独創性|国際的|国内外"
)
TERM = re.compile(r"[一-龠々]{2,}|[ァ-ヶー]{3,}|[a-z]{4,}")


def asked(form: BlankForm, section: int) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The phrases that the guide text of a section lists, each with the words that would answer it.

    Only lists of two or more noun phrases count (「A、B及びCについて記載」): a single object is too
    often said in other words.
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
    """The content words of a phrase, and their two-character beginnings, which compounds share."""
    words = [word for word in TERM.findall(phrase) if not GENERIC.fullmatch(word)]
    return tuple(dict.fromkeys([*words, *(word[:2] for word in words if re.match(r"[一-龠]{3,}", word))]))
