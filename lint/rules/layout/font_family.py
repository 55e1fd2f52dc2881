"""Type of a family that the call does not allow.

Some calls name the families that they accept, and mean their upright cuts: Arial Narrow is not Arial.
A family by another of its names (Nimbus Roman, Liberation Serif for Times New Roman) is the same family;
symbols and formulae do not count.

公募が認めていない書体です。書体を指定する公募では、幅の狭い別の書体（Arial Narrowなど）も認められません。
同じ書体の別名、記号や数式の書体は対象にしません。

    <!-- call: nsf-pappg-24-1 -->
    [The carbon of soil and air is measured at eleven sites in the north.]{size=11 font="Calibri" .layout/font-family}

    [The carbon of soil and air is measured at twelve sites.]{size=11 font="Arial Narrow" .layout/font-family}

    [The carbon of soil and air is measured at twenty sites in the west.]{size=11 font="TimesNewRomanPSMT"}
    [α]{font="Symbol"}
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.text.typography import allowed, family, narrow, symbolic
from lint.document import Block, Style, Zone
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.layout.stretches import stretches
from lint.rules.layout.wording import where, words

OTHER = Message(
    ja="「{words}」の書体は{name}です{where}。この公募が認めているのは{families}です。",
    en="“{words}” is set in {name}{where}; the call accepts {families}.",
    ja_fix="認められた書体に変えてください。変えると行数が変わるので、ページ数も確かめてください。",
    en_fix="Change it to one of these, and check the page count afterwards.",
)
NARROW = Message(
    ja="「{words}」は幅の狭い書体{name}です{where}。この公募が認めているのは{families}で、その幅の狭いものは含まれません。",
    en="“{words}” is set in {name}, a narrow cut{where}; the call accepts {families}, not their narrow cuts.",
    ja_fix="認められた書体に変えてください。変えると行数が変わるので、ページ数も確かめてください。",
    en_fix="Change it to one of these, and check the page count afterwards.",
)
ZONES = (Zone.BODY, Zone.NOTE, Zone.BIBLIOGRAPHY)
JAPANESE = ("mincho", "gothic", "明朝", "ゴシック", "meiryo", "cjk")


@rule("layout/font-family", "error", serves="R5", ja="認められていない書体", en="Family not allowed")
def font_family(draft: Draft, *, least: int = 40) -> Iterator[Finding]:
    fact = draft.profile.layout.families
    if fact is None:
        return
    asked = fact.value
    scripts = any(mark in family(name) for name in asked for mark in JAPANESE)

    def other(block: Block, style: Style, text: str, japanese: bool) -> tuple[str, str] | None:
        name = style.east_asian if japanese else style.latin
        if not name or (japanese and not scripts) or symbolic(name) or allowed(name, asked):
            return None
        return family(name), name

    blocks = [block for block in draft.authored if block.zone in ZONES]
    by_family: set[str] = set()
    for stretch in stretches(draft, blocks, other, least=least, most=1):
        key, name = stretch.key
        if key in by_family:
            continue
        by_family.add(key)
        values = {
            "words": words(draft, stretch.span),
            "name": name,
            "where": where(draft, stretch),
            "families": ("、".join(asked), ", ".join(asked)),
        }
        data = {"family": name, "characters": stretch.characters}
        message = NARROW if narrow(name) else OTHER
        yield Finding(stretch.span, message, values, related=stretch.others[:5], fact=fact, data=data)
