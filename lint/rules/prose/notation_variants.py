"""One word written in two ways.

招聘 and 招へい, サーバ and サーバー, 2か国 and ２か国, "colour" and "color": are two things meant, or one?

一つの言葉に二つの書き方があります。別のものを指すのかと読み手が迷います。

    研究者の招へいを計画する。招へい者は二名である。[招聘]{.prose/notation-variants}の時期は春とする。
    サーバーを置き、[サーバ]{.prose/notation-variants}の記録を残す。3月に[４]{.prose/notation-variants}名が移る。5月に戻る。
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.wording.notation import variants, widths
from lint.analyse.wording.spelling import mixes
from lint.document import Block, Span, Zone
from lint.draft import Draft
from lint.rule import Finding, Message, rule

VARIES = Message(
    ja="表記が揺れています：{forms}。",
    en="One word is written in two ways: {forms}.",
    ja_fix="意味が同じなら「{usual}」にそろえます（固有名や引用はそのままでかまいません）。",
    en_fix="If they mean the same, keep to “{usual}” (names and quotations stay).",
)
WIDTHS = Message(
    ja="全角と半角の{kind}が混ざっています（全角{wide}か所、半角{narrow}か所）。",
    en="Full-width and half-width {kind} are mixed ({wide} and {narrow} places).",
    ja_fix="どちらかにそろえます。",
    en_fix="Keep to one width.",
)
SIDES = Message(
    ja="英語の綴りが混ざっています：{usual}が{count}語、{rare}が「{words}」など{others}語。",
    en="{rare} spelling (“{words}”) in a draft that is {usual} otherwise ({count} words).",
    ja_fix="{usual}なら「{other}」です。",
    en_fix="Write “{other}”.",
)
SIDE = {"British": "イギリス式", "American": "アメリカ式", "-ise": "-ise の形", "-ize": "-ize の形"}


@rule("prose/notation-variants", "info", serves="R81 R82", ja="表記の揺れ", en="Two ways of writing")
def notation_variants(draft: Draft) -> Iterator[Finding]:
    spans, every = _own(draft), [block.span for block in _blocks(draft)]
    headings = {section.heading for section in draft.sections}
    running = [span for span in every if span not in headings]
    whole = list(variants(draft.text, every))
    for found in variants(draft.text, spans):
        everywhere = next((other for other in whole if set(found.forms) <= set(other.forms)), found)
        counts = {form: len(everywhere.forms[form]) for form in found.forms}
        forms = (
            "、".join(f"「{f}」{n}か所" for f, n in counts.items()),
            ", ".join(f"{f} {n}" for f, n in counts.items()),
        )
        rare = found.rare
        yield Finding(rare[0], VARIES, {"forms": forms, "usual": found.usual}, related=rare[1:], data={"forms": counts})
    told = {kind for kind, _, _ in widths(draft.text, spans)}
    for kind, wide, narrow in (found for found in widths(draft.text, running) if found[0] in told):
        fewer = min(wide, narrow, key=len)
        names = ("数字", "digits") if kind == "digits" else ("英字", "letters")
        values = {"kind": names, "wide": len(wide), "narrow": len(narrow)}
        yield Finding(fewer[0], WIDTHS, values, related=fewer[1:], data={"full": len(wide), "half": len(narrow)})
    for mix in mixes(draft.text, [s.span for s in draft.sentences if s.language == "en"]):
        first, count = mix.places[0], len(mix.places)
        main, other = ((SIDE[side], side) for side in (mix.usual, mix.rare))
        values = {"usual": main, "rare": other, "count": mix.count, "words": first.word, "other": first.other}
        related = tuple(place.span for place in mix.places[1:])
        yield Finding(first.span, SIDES, values | {"others": count}, related=related, data={"count": count})


def _blocks(draft: Draft) -> list[Block]:
    """What can be said in two ways: no references, formulae, running heads."""
    apart = (Zone.BIBLIOGRAPHY, Zone.FORMULA, Zone.HEADER, Zone.FOOTER)
    return [block for block in draft.document.blocks if block.zone not in apart]


def _own(draft: Draft) -> list[Span]:
    """The author's text: the form's printed words and headings may differ from it."""
    authored = {block.span for block in draft.authored}
    return [block.span for block in _blocks(draft) if block.span in authored]
