"""The English title differs from the one in the counterpart's proposal.

Both sides submit one project to their agencies; the form for JST and the proposal to NSF carry the same English title.
Where a draft gives both, or its cover and its summary name it twice, they are compared.  To compare two files, set
the other proposal's title: `[options."consistency/title-mismatch"] title = "…"`.  Case, punctuation, line breaks and
a prefix such as "Global Center:" make no difference.

日本側の申請書と相手国側の提案書では、英語の課題名を同じにします。一つの原稿に両方があれば比べ、別のファイルと比べるときは、
設定に相手側の課題名（title）を書いてください。

    | 研究課題名（英文） | A Distributed Biofoundry of Marine Microalgae |
    |---|---|
    | NSFへの提案の課題名 | [A Biofoundry Network for Marine Microalgae]{.consistency/title-mismatch} |

<!-- -->

    | Project title (English) | A Distributed Biofoundry of Marine Microalgae |
    |---|---|
    | Title of the NSF proposal | Global Center: A distributed biofoundry of marine microalgae |
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.team.titles import agree, english_titles, same_title
from lint.draft import Draft
from lint.rule import Finding, Message, rule

DIFFERS = Message(
    ja="英語の課題名が一致しません。ここでは「{words}」、{where}では「{other}」です。",
    en="The English titles differ: “{words}” here, “{other}” {where}.",
    ja_fix="日本側と相手国側で同じ課題名にそろえてください。",
    en_fix="Use one title in both proposals.",
)
BEFORE, SETTINGS = ("この前の箇所", "before"), ("設定にある相手側の提案書", "in the other proposal (from the settings)")


@rule("consistency/title-mismatch", "warning", serves="R48", ja="英語課題名の不一致", en="Titles differ")
def title_mismatch(draft: Draft, *, title: str = "") -> Iterator[Finding]:
    japan = draft.profile.funder in ("JST", "JSPS", "AMED", "any", "") or draft.language == "ja"
    found = english_titles(draft.document, draft.labels, draft.grids, draft.other_funding, japan=japan)
    if title and not found and draft.language == "en":
        block = next((b for b in draft.document.blocks if len(draft.quote(b.span).split()) >= 3), None)
        found = [block.span] if block is not None else []
    for number, span in enumerate(found):
        words = draft.quote(span)
        if title and not same_title(words, title):
            yield Finding(span, DIFFERS, {"words": words, "other": title, "where": SETTINGS})
        elif number and not agree(draft.document, span, found[0]):
            values = {"words": words, "other": draft.quote(found[0]), "where": BEFORE}
            yield Finding(span, DIFFERS, values, related=(found[0],))
