"""The country of an institution by what stands behind its name, and what is said of members from elsewhere."""

from __future__ import annotations

import re

from lint.analyse.places import places
from lint.document import Span
from lint.draft import Draft
from lint.rule import Message

COUNTRY = Message(
    ja="「{words}」がどの国の機関か、名前からは分かりませんでした。",
    en="The name “{words}” does not tell which country the organisation is in.",
    ja_fix="対象国の機関かどうかを確かめ、国名を添えてください。",
    en_fix="Check that it is in a country of the call, and add the country.",
)
MEMBER = Message(
    ja="{name}さんの所属機関は、この公募の対象国（{allowed}）でない国（{code}）にあります。",
    en="The institution of {name} is in a country ({code}) that is none of this call’s ({allowed}).",
    ja_fix="対象国のチームで構成するか、このメンバーが加わる理由と、費用を誰が負担するかを書いてください。",
    en_fix="Form the team of the call’s countries, or say why this member is needed, and who pays.",
)
NEAR = 4
"""Characters between an institution and the place that follows it, at most: " in "."""


def land_behind(draft: Draft, span: Span) -> str | None:
    """The country that follows an institution's name: "the Snow Research Centre in Grenoble, France"."""
    line = re.split(r"[.;:。；：\n]", draft.text[span.end : span.end + 60])[0]
    found = next(iter(places(line)), None)
    return found.country if found is not None and found.span.start <= NEAR and not found.organisation else None
