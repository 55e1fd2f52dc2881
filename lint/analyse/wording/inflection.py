"""Japanese verbs put into another verb's form: 行った with する is した, with 書く is 書いた."""

from __future__ import annotations

from functools import lru_cache

from lint.analyse.text.tokens import Token, tokens

ROWS = {
    "う": "わいうえお", "く": "かきくけこ", "ぐ": "がぎぐげご", "す": "さしすせそ", "つ": "たちつてと",
    "ぬ": "なにぬねの", "ぶ": "ばびぶべぼ", "む": "まみむめも", "る": "らりるれろ",
}  # fmt: skip
SOFT = {"う": "っ", "く": "い", "ぐ": "い", "す": "し", "つ": "っ", "ぬ": "ん", "ぶ": "ん", "む": "ん", "る": "っ"}
"""Endings before た and て."""


def inflected(verb: str, like: Token, following: Token | None) -> tuple[str, str | None]:
    """A verb in the form of another, and what the word behind it must become.

    Args:
        verb: dictionary form ("する", "明らかにする", "書ける").
        like: the word whose place the verb takes.
        following: the word behind, which agrees with the verb (行った, 読んだ; 書かれる, 見られる).

    Returns:
        the verb, and the following word where it changes.

    """
    head, base, kind = _dictionary(verb)
    behind = following.text if following else ""
    lemma = following.lemma if following else ""
    form = like.form.partition("-")[0]
    if like.tag.startswith("名詞") or not form:
        return verb, None
    past = form == "連用形" and lemma in ("た", "て", "たり", "だ", "で", "だり") and behind[:1] in "ただてで"
    ending = head + _form(base, kind, form, lemma, past)
    if past:
        voiced = kind.startswith("五段") and base[-1] in "ぐぬぶむ"
        agreed = (
            ("だ" if behind[0] in "ただ" else "で") if voiced else ("た" if behind[0] in "ただ" else "て")
        ) + behind[1:]
        return ending, agreed if agreed != behind else None
    if form == "未然形" and lemma in ("れる", "られる", "せる", "させる"):
        agreed = _voice(behind, kind)
        return ending, agreed if agreed != behind else None
    return ending, None


def potential(verb: str) -> str:
    """The verb of ability: 書ける, 見られる, できる; dictionary form to dictionary form."""
    head, base, kind = _dictionary(verb)
    if kind.startswith("サ行変格"):
        return head + base.removesuffix("する") + "できる"
    if kind.startswith("五段"):
        return head + base[:-1] + ROWS[base[-1]][3] + "る"
    return head + base[:-1] + "られる"


def before_masu(verb: str) -> str:
    """A verb as it stands before ます: 書き, 見, し; from its dictionary form."""
    head, base, kind = _dictionary(verb)
    return head + _form(base, kind, "連用形", "ます", False)


@lru_cache(maxsize=4096)
def _dictionary(verb: str) -> tuple[str, str, str]:
    """What stands before the verb proper, the verb, and its conjugation."""
    last = tokens(verb)[-1]
    kind = last.type
    if last.text[-1] in ROWS and not kind:  # unknown to the dictionary
        kind = "五段"
    return verb[: last.start], last.text, kind


def _form(base: str, kind: str, form: str, behind: str, past: bool) -> str:
    if kind.startswith("サ行変格"):
        return base[:-2] + _suru(form, behind)
    if kind.startswith("五段"):
        return _five(base, form, past)
    if kind.startswith(("上一段", "下一段", "カ行変格", "助動詞-レル")):
        return base[:-1] + {"仮定形": "れ", "意志推量形": "よう", "命令形": "ろ", "連体形": "る", "終止形": "る"}.get(
            form, ""
        )
    return base


def _suru(form: str, behind: str) -> str:
    if form == "未然形":
        return "さ" if behind in ("れる", "られる", "せる", "させる") else "せ" if behind in ("ぬ", "ず") else "し"
    return {"連用形": "し", "仮定形": "すれ", "意志推量形": "しよう", "命令形": "せよ"}.get(form, "する")


def _five(base: str, form: str, past: bool) -> str:
    stem, last = base[:-1], base[-1]
    if past:
        return stem + ("っ" if base.endswith(("行く", "いく")) else SOFT[last])
    column = {"未然形": 0, "連用形": 1, "仮定形": 3, "命令形": 3, "意志推量形": 4}.get(form, 2)
    return stem + ROWS[last][column] + ("う" if form == "意志推量形" else "")


def _voice(behind: str, kind: str) -> str:
    """れ or られ, せ or させ, as the verb before it wants."""
    short = behind.removeprefix("ら") if behind.startswith("られ") else behind.removeprefix("さ")
    if kind.startswith(("五段", "サ行変格")):
        return short
    return ("ら" if short.startswith("れ") else "さ") + short
