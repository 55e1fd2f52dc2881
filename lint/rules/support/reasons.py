"""Whether a draft says why it needs a similar grant beside the one that it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lint.analyse.budget.money import fold
from lint.draft import Draft
from lint.expressions import expression
from lint.rules.support.links import BACK
from lint.rules.support.passages import told
from lint.rules.support.second import OWN_CALL

KIND = expression(
    r"国際[^、。]{0,10}(共同|交流|連携|協力|ネットワーク|頭脳循環|先導|拠点)|頭脳循環|日(米|英|独|仏|加|豪"
    r"|欧)[^、。]{0,6}(共同|交流|連携)"
    r"|international[^,.]{0,24}(joint|network|exchange|collaborat|partnership|mobility|leading)"
    r"|(joint|collaborative) international|(research|mobility) network|partnerships? for international"
)
"""A programme's name that speaks of international exchange."""
TWO = expression(
    r"両(方|者|事業|制度|課題|助成|研究費)|双方|併せて|あわせて|併用|二つ(の(事業|制度|助成|研究費)|が|を)|いずれも欠"
    r"|どちらも"
    r"|\b(both|two)\b|complement|in addition to|beside"
)
NEED = expression(
    r"必要|要[りる]、?|意義|理由|相補|補完|補い|役割(を|の)?分|分け|代えられ|代わり|そろ[っえうわ]|欠かせ|不可欠"
    r"|\b(why|hence)\b|\b(need|needed|needs|necessary|because|reason|complement\w*|together|neither|divide|purpose"
    r"|allow)"
)
LIMIT = expression(
    r"限ら|回せ(ない|ず|ません)|限定|含ま(ない|れない|ず)|対象(外|と(し|する|なら))|使途|充て(られ|ない|る)|使え(ない"
    r"|ず)|賄え(ない|ず)"
    r"|出せ(ない|ず)|(支出|計上|利用|使用|派遣"
    r"|招へい)(が|は|を)?(でき|認め)|認め(られて?|て)(い|お)?(ない|ら?ず)|(だけ|のみ)(を|に)[^。、]{0,12}(支え|対象"
    r"|充て|出す|賄|払)"
    r"|は本(課題|提案|事業|計画)(で|が)(行|担|賄|実施)|一方(、|で)|担い、|であり、本(課題|提案)|に対し"
    r"|\b(only|limited|restricted|cannot|does not|do not|not (pay|cover|allow|fund)|no (room|provision|money|funds?)"
    r"|leaves? no|excludes?|outside|whereas|while|(?<!also )pays? for|earmarked|reserved|confined|impossible|tied to"
    r"|nothing (but|beyond|outside|else)|must come from)\b"
)
"""What the other grant is for, and what it leaves out."""
THAT_ONE = expression(
    r"(そちら|その|この|同)の?(事業|制度|プログラム|相手|基金)|\b(that|the other) (programme|program|scheme|award)\b"
    r"|\bits (rules|terms|money|conditions)\b"
)
PLAIN = frozenset(
    (
        "with",
        "from",
        "between",
        "into",
        "joint",
        "grant",
        "grants",
        "award",
        "program",
        "programme",
        "project",
        "research",
        "science",
        "sciences",
        "exchange",
        "call",
        "international",
        "network",
        "support",
        "united",
        "kingdom",
        "states",
        "japan",
        "canada",
        "korea",
        "finland",
        "germany",
        "france",
        "switzerland",
    )
)
"""Words of a programme's name that other things share."""
REST = re.compile(r"[\s(（「『][^\s]*$")


def why_both(draft: Draft, names: Iterable[str]) -> bool:
    """Whether sentences on other funding say why this grant and one with such names are both needed."""
    own = [fold(name) for name in names if name] + [fold(REST.sub("", name)) for name in names if name]
    inner = [
        word for name in names for word in re.findall(r"[^\s()（）「」『』・/]{4,}", fold(name)) if word not in PLAIN
    ]
    inner += [name[2:] for name in own if len(name) > 5 and not name.isascii()]  # 「拠点形成事業」
    named = re.compile("|".join([BACK, *(re.escape(name) for name in {*own, *inner} if len(name) >= 4)]))
    words = [told for _, told in told(draft)]
    return any((TWO.search(s) and NEED.search(s)) or (named.search(s) and LIMIT.search(s)) for s in words)


def similar_ones(draft: Draft) -> list[str]:
    """What the draft's grants of similar programmes are called, folded."""
    similar = draft.profile.support.similar
    listed = [fold(f"{grant.programme} {grant.title}") for grant in draft.grants]
    names = [fold(name) for name in similar.value if not OWN_CALL.search(name)] if similar is not None else []
    kinds = [fold(grant.programme) for grant in draft.grants if KIND.search(fold(grant.programme))]
    return [*(name for name in names if any(name in words for words in listed)), *kinds]


def of_another(words: str, names: Iterable[str]) -> bool:
    """Whether a sentence (folded) says what a similar programme is for, and what it leaves out."""
    return bool(LIMIT.search(words)) and (any(name in words for name in names) or bool(THAT_ONE.search(words)))
