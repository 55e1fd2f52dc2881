"""A web address in a part that the call wants without any.

Some funders want parts of a proposal to stand by themselves: reviewers are not to follow links, and a proposal whose
text leads elsewhere may be returned.  Links behind words count; addresses in the list of references do not.

URLを書いてはならない項目に、URLやリンクがあります。文献リストの中のURLは対象にしません。

    <!-- call: nsf-pappg-24-1 -->
    # Project Description

    We count the fish of three lakes; the data are at [https://lakes.example.org/data]{.form/address-forbidden} for all.

    # References Cited

    Smith, J. (2020) Fish of cold lakes. https://doi.org/10.1000/182
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.structure.parts import extent
from lint.analyse.wording.addresses import web_addresses
from lint.document import Span, Zone
from lint.draft import Draft
from lint.rule import Finding, Message, rule

ADDRESS = Message(
    ja="「{title}」に「{words}」があります。この公募では、この項目にURLやリンクを書けません。",
    en="“{title}” holds the web address {words}; the call allows none in this part.",
    ja_fix="URLを消し、必要な内容は本文に書くか、文献リストに移してください。",
    en_fix="Take it out: say in the text what it leads to, or cite it among the references.",
)


@rule("form/address-forbidden", "error", serves="R14", ja="書けないURL", en="Web address not allowed")
def address_forbidden(draft: Draft) -> Iterator[Finding]:
    told: set[Span] = set()
    for part in draft.profile.sections:
        if part.urls is None or part.urls.value or part.key not in draft.parts:
            continue
        whole = extent(draft.document, draft.sections, draft.profile, draft.parts, part.key)
        title = (part.title.say("ja"), part.title.say("en"))
        for span in _addresses(draft, whole):
            if span not in told:
                told.add(span)
                yield Finding(span, ADDRESS, {"title": title, "words": draft.quote(span)}, fact=part.urls)


def _addresses(draft: Draft, whole: Span) -> Iterator[Span]:
    """Addresses written out, and the words of links to the web, in order."""
    found: list[Span] = []
    for block in draft.document.blocks_in(whole):
        if block.zone not in (Zone.BIBLIOGRAPHY, Zone.HEADER, Zone.FOOTER):
            start = block.span.start
            found += [Span(start + s.start, start + s.end) for s in web_addresses(draft.quote(block.span))]
            found += [
                link.span
                for link in draft.document.links
                if block.span.covers(link.span) and link.target.lower().startswith("http") and len(link.span)
            ]
    found.sort(key=lambda span: (span.start, -span.end))
    last = -1
    for span in found:
        if span.start >= last:
            yield span
            last = span.end
