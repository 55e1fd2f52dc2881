"""The same words stand in the draft a second time.

A reviewer who reads a passage again learns nothing new, takes it for padding, and misses what could have
stood in its place; pages are limited.  Found are passages of 25 Japanese characters or 12 words and more that
come again word for word, whatever the line breaks and punctuation, each reported once with all its places.
Headings, captions, publications, addresses, titles and names, the form's own text and words that the call
itself uses are not meant.

同じ文章が二度以上使われています。審査では「同じ文章・内容が繰り返されている」ことが不採択課題の傾向として挙げられて
おり、限られた紙幅で新しい情報が増えません。25字（英語では12語）以上の一致を、句読点や改行の違いを除いて調べ、
同じ文章は何か所にあっても一度だけ指摘します。見出し、表の項目名、文献、組織や事業の名称、課題名、様式の文章は
対象にしません。

    # 1. 研究の概要

    本研究は、湖の底にたまった泥から環境DNAを取り出し、百年前までの魚の種類を復元する。調査は三つの湖で行う。

    # 2. 研究の方法

    先端国際共同研究推進事業における国際共同研究拠点の形成に向けて、次の手順をとる。

    [本研究は、湖の底にたまった泥から環境DNAを取り出し、百年前までの魚の種類を復元する。]{.repeat/passage}年代は鉛で決める。

    # 3. 研究の体制

    先端国際共同研究推進事業における国際共同研究拠点の形成には、四つの機関が加わる。

In English:

    # Summary

    Lake sediments keep the DNA of the fish that lived above them for more than a century. We will read it.

    # Methods

    Cores are taken in winter. [Lake sediments keep the DNA of the fish that lived above them for more than
    a century.]{.repeat/passage} Each core is cut into slices of one centimetre.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.repeat.places import SHOWN, more, opening, place

SAME = Message(
    ja="「{words}」は、{where}{more}と同じ文章です。同じ文章の繰り返しは、審査で内容が薄いと受け取られます。",
    en="“{words}” stands word for word on {where}{more} already. Reviewers read a repeat as padding.",
    ja_fix="一か所だけに残し、ほかはその節で新しく伝えることに書き換えるか、削ってください。",
    en_fix="Keep it in one place; elsewhere say what is new there, or leave it out.",
)


QUESTION = re.compile(
    r"(?:hypothes[ie]s|aim|objective|question|[RH]?Q)\W?\d|(?:仮説|目的|課題|問い)\s?[\d①-⑳]|[^。.]*[?？]\W*$", re.I
)  # often named again where it is answered


@rule("repeat/passage", "warning", serves="R9", ja="同じ文章の繰り返し", en="The same words again")
def passage(draft: Draft, *, characters: int = 25, words: int = 12) -> Iterator[Finding]:
    for repeat in draft.repeats(max(characters, 8), max(words, 4)).verbatim:
        first = repeat.others[0]
        yield Finding(
            repeat.span,
            SAME,
            {
                "words": opening(draft, repeat.span),
                "where": place(draft, first),
                "more": more(len(repeat.others) - 1),
            },
            severity=None if repeat.whole and not QUESTION.match(draft.quote(repeat.span)) else Severity.INFO,
            related=repeat.others[:SHOWN],
            data={"places": len(repeat.others) + 1, "characters": len("".join(draft.quote(repeat.span).split()))},
        )
