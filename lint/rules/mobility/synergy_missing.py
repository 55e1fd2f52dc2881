"""What the counterpart gains is not said.

The briefing rejects plans without 「招へいや相手側との相乗効果への施策」.  A plan must say, in some sentence of
its part on mobility, what the other side gains or what both gain together.  The rule looks for the words by which
such sentences speak, and asks where none is found.

渡航・招へいの計画に、相手側が得るものや、双方で得られる効果が書かれていません。「相手側にとって」「双方が」「相互に」「持ち帰る」
などの言い方が計画の部分に一つもないときに知らせます。

    <!-- call: jst-aspire-gc-2024 -->
    # [渡航・招へい計画]{.mobility/synergy-missing}

    できるだけ多くの若手研究者が海外を経験することを重視する。滞在中は週に一度、受入研究者と面談する。

    | 氏名 | 期間 | 渡航先 | 役割 |
    |---|---|---|---|
    | 山田 花子 | 2025年4月～2026年3月 | MIT（米国） | 培養法を確立する |

英語の原稿でも同じです。

    <!-- call: jst-aspire-gc-2024 -->
    # Mobility plan

    Both sides gain: MIT receives our host strains, and Kobe the press control that its own machine lacks.

    | Name | Period | Destination | Role |
    |---|---|---|---|
    | Emma Wilson | April 2025 to March 2026 | MIT, USA | Builds the sensor |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.grids import plain
from lint.analyse.movement_slots import MOBILE
from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message, rule

SILENT = Message(
    ja="渡航・招へい計画に、相手側が得るものや双方の相乗効果が見当たりません。公募は、"
    "これがない計画を一方的と見ています。",
    en="The plan of stays does not say what the counterpart gains or what both gain together. The call takes a plan "
    "without it for one-sided.",
    ja_fix="相手側が何を得るのか、両者がそろって初めてできることは何かを、具体的に書いてください。",
    en_fix="Say concretely what the other side gains, and what only both together can do.",
)
GAIN = re.compile(
    r"相乗|シナジー|相手(?:国)?(?:側)?(?:に(?:とって|も)|も|の(?:利点|利益|メリット|強み)|側?が得)|双方(?:が|に"
    r"|で|の(?:強み|利点|知見|若手|データ|装置))|互いに|相互(?:に|の|補完)"
    r"|持ち帰|補い合|補完|両者|両国|両チーム|還元|双方の[^。]{1,12}を(?:合わせ|組み合わせ|持ち寄)|(?:相手国?側?|米国|フィンランド|カナダ|英国|韓国|先方|受入先"
    r"|受け入れ先)(?:側)?(?:は|も|に)[^。]{0,40}(?:得|利点|利用でき|役立|始められ|使え|られる|可能)"
    r"|synerg|mutual|both (?:sides|teams|partners|groups|laboratories|institutions)|each other|complement"
    r"|in return|jointly"
    r"|counterparts? (?:gain|benefit|receive|learn)|partners? (?:gain|benefit|receive|learn)|benefits? (?:for"
    r"|to) (?:the )?(?:partner|counterpart|host)"
    r"|together (?:we|they)|reciproc|brings? (?:back|home)",
    re.I,
)


@rule(
    "mobility/synergy-missing", "warning", serves="R24", ja="相手側との相乗効果がない", en="No gain for the counterpart"
)
def synergy_missing(draft: Draft) -> Iterator[Finding]:
    fact = draft.profile.mobility.both_ways
    parts = [s for s in draft.sections if MOBILE.search(plain(s.title))]
    if fact is None or not fact.value or not parts or not any(m.kind != "member" for m in draft.movements):
        return
    spans = [s.span for s in draft.sentences if any(part.body.covers(s.span) for part in parts)]
    if any(GAIN.search(draft.quote(span)) for span in spans):
        return
    yield Finding(_title(draft, parts[0].heading, parts[0].title), SILENT, fact=fact)


def _title(draft: Draft, heading: Span, title: str) -> Span:
    at = draft.text.find(title, heading.start, heading.end)
    return Span(at, at + len(title)) if at >= 0 else heading
