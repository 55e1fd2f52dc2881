"""Plans that do not say what the counterpart gains, and the sentences in which they say what the own side does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.analyse.movements.gains import WON_EN, WON_JA, Sides, gains
from lint.analyse.places import places
from lint.analyse.team.calling import called_en, called_ja
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.profile import Fact
from lint.rule import Finding, Message
from lint.rules.mobility.gained import PROMISED, told_stays
from lint.rules.mobility.sides import home_land, own
from lint.spans import Spans

SILENT = Message(
    ja="渡航・招へい計画に、相手側が得るものや双方の相乗効果が見当たりません。公募は、これがない計画を一方的と見ています。",
    en="The plan of stays does not say what the counterpart gains or what both gain together. The call takes a plan "
    "without it for one-sided.",
    ja_fix="相手側が何を得るのか、両者がそろって初めてできることは何かを、具体的に書いてください。",
    en_fix="Say concretely what the other side gains, and what only both together can do.",
)
ONE_SIDED = Message(
    ja="日本側が得るものだけが書かれ、相手側が得るものが見当たりません。公募は、これがない計画を一方的と見ています。",
    en="Only the own side’s gain is told here, not the counterpart’s. The call takes such a plan for one-sided.",
    ja_fix=SILENT.ja_fix,
    en_fix=SILENT.en_fix,
)
NAMED = Message(
    ja="相乗効果に触れていますが、相手側が何を得るのか、両者で何ができるようになるのかが読み取れません。",
    en="Synergy is promised here, but not what the counterpart gains or what both can do only together.",
    ja_fix="相手側が得る試料・装置・データ・人と、両者がそろって初めてできることを具体的に書いてください。",
    en_fix="Name the samples, instruments, data or people that the other side gains, and what only both can do.",
)
WINS = rf"(?:は|が|も|[：:]|に(?:は|とって))[^。]{{0,80}}(?:{WON_JA}|得[るらた]|得がたい|学び|広が|財産|糧|持ち帰|授か)"
OURS = expression(
    r"(?:わが国|我が国|日本|本学)に(?:欠け|な[いく]|足りな)[^。]{0,30}(?:学|得|持ち帰|身に)"
    r"|(?:^|[。、：:\s])(?:日本(?:側)?|わが国|我が国|当方|本学|本研究室|我々|われわれ|わたしたち|私(?:たち|ども)?"
    r"|こちら|若手|学生|院生|[一-龠]{2,4}の(?:学問|若))"
    rf"[^、。はがに]{{0,12}}{WINS}"
)
BEHIND = expression(rf"(?:側|大学?|の[^、。はがに]{{1,10}})?{WINS}")
"""What follows an institution of the own side that wins something."""
OURS_EN = expression(
    rf"\b(?:We|The Japanese (?:side|teams?|groups?|partners?)|Japan(?:ese (?:science|researchers))?|Our \w+)"
    rf"(?: then| thus| thereby| will| also)* (?:{WON_EN}|brings?\b[^.;]{{0,60}} (?:home|back)\b|takes? home)"
    r"|(?:^|[:;,—–]\s)[Ww]e (?:also |will |thus |thereby )*(?:learn|gain|receive|obtain|get|acquire|win|profit)\b"
    r"|\bneither of which exists? (?:in|at|here)\b"
)


COMMONPLACE = expression(
    r"(?:ネットワーク|連携|絆|関係|友好|交流|協力関係|プレゼンス|国際性|国際化)(?:の|を|が)?(?:一層|さらに|より)?(?:の)?"
    r"(?:強化|深化|拡大|拡充|発展|向上|促進|推進|深め|深ま|広が|広げ|強め|強ま)[^。]{0,12}(?:期待|目指|図|つなが|見込|資する|努め|できる|貢献)"
    r"|(?:友好|信頼|協力|親善|きずな|絆|関係)[^。、]{0,10}(?:を|が)(?:一層|さらに|より)?(?:深め|深ま|強め|強固|築"
    r"|育|温め)"
    r"|(?:メリット|利点|恩恵|意義)(?:が|は|も)(?:大き|あ[るり]|多い|期待|少なくな)|win-?win|化学反応|切磋琢磨|礎"
    r"|架け橋|起爆剤"
    r"|(?:相手(?:国)?側?|先方|双方)の(?:メリット|利点|利益|得るもの)[^。]{0,40}(?:整理|検討|協議|調整|詰め|明らか|後日)"
    r"|(?:成長|育成|研究力|競争力|能力|資質|実力|人材|視野|経験|キャリア|水準|国際感覚|地位|裾野)[^。]{0,20}"
    r"(?:つなが|貢献|資[すし]|寄与|期待|図|目指|役立|向上|養|広[がげ]|積|高[まめ])"
    r"|\b(?:contribut|help|rais|improv|develop|advanc|promot|broaden|further|benefit|enhanc|boost)\w*\b[^.;]{0,50}"
    r"\b(?:careers?|skills?|experiences?|horizons?|capacity|competitiveness|growth|standing|expertise|abilit(?:y|ies))\b"
    r"|\b(?:look(?:s|ing)? forward|have (?:confirmed|expressed|agreed)|what (?:the|our|each) (?:partners?|counterparts?"
    r"|hosts?) (?:gains?|gets?|receives?) (?:will|is|are|remains?))\b"
    r"|\b(?:network of (?:friends|colleagues|contacts)|lasting (?:friendships?|contacts|ties))\b"
    r"|\b(?:strengthen|deepen|foster|promot|enhanc|intensif|tighten|widen|broaden|cement)\w*\b[^.;]{0,40}"
    r"\b(?:relations?(?:hips?)?|friendships?|bonds?|ties|networks?|links|collaborations?|partnerships?"
    r"|mutual understanding|visibility)\b",
    re.I,
)
"""What any exchange is said to bring: closer relations, a wider network."""


def silent(draft: Draft, plan: Sequence[Span], title: Span, fact: Fact[bool]) -> Finding:
    """The finding on a plan that tells no gain of the counterpart: where it says what the own side gains, if it does.

    Args:
        draft: the draft.
        plan: the sentences of its plan of stays; those that tell a stay say nothing here.
        title: what heads the plan.
        fact: what the call asks.

    """
    told = [(span, draft.quote(span)) for span in plan if not told_stays(draft).overlap(span)]
    names = _own_names(draft)
    one_sided = next((span for span, words in told if _ours(draft, words, names)), None)
    promised = next((span for span, words in told if PROMISED.search(words) or COMMONPLACE.search(words)), None)
    if one_sided is None and promised is None:
        apart = Spans(draft.other_funding)
        rest = (s.span for s in draft.sentences if not told_stays(draft).overlap(s.span) and not apart.cover(s.span))
        one_sided = next((span for span in rest if _wins(draft, draft.quote(span), names)), None)
    if one_sided is not None and promised is not None and _apart(draft, one_sided, promised):
        one_sided = None  # told of the research, and not of the stays
    if one_sided is not None:
        return Finding(one_sided, ONE_SIDED, fact=fact)
    return Finding(title, SILENT, fact=fact) if promised is None else Finding(promised, NAMED, fact=fact)


def _apart(draft: Draft, one: Span, other: Span) -> bool:
    """Whether two places lie in different sections."""
    return draft.section(one.start) is not draft.section(other.start)


def _own_names(draft: Draft) -> list[str]:
    """The institutions of the own side, by their whole and by their short names."""
    ours = [member.organisation for member in own(draft)]
    ours += [stay.organisation for stay in draft.movements if stay.direction == "inbound"]
    ours += [called.organisation for called in draft.called if called.short in ours]
    return [name for name in dict.fromkeys(ours) if name]


def _ours(draft: Draft, words: str, names: Sequence[str]) -> bool:
    """Whether a sentence of the plan tells what the own side wins."""
    if OURS.search(words) or OURS_EN.search(words) or _wins(draft, words, names):
        return True
    homes = dict.fromkeys(word for name in names for word in called_ja(name))
    return any(BEHIND.match(words, words.find(name) + len(name)) for name in homes if name in words)


def _wins(draft: Draft, words: str, names: Sequence[str]) -> bool:
    """Whether an English sentence that begins with the own side says that it gains something."""
    if re.search(r"[ぁ-ん]", words):
        return False
    subject = words.removeprefix("The ")
    here = [words[p.span.start : p.span.end] for p in places(words) if p.country == home_land(draft)]
    ours = (word for name in names for word in (name, *called_en(name)))
    starts = any(subject.startswith(name) for name in (*here, *ours))
    return starts and (gains(words, Sides(names)) or gains(words, Sides(here)))
