"""The slots of substance: who takes part, in what, how many, when, who answers for it, what comes out.

A sentence that speaks of a theme and fills none of them only names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lint.analyse.themes.word_classes import Hit, folded

SLOTS = ("audience", "activity", "quantity", "time", "actor", "output")
CALLED: dict[str, tuple[str, str]] = {
    "audience": ("相手（だれと・だれに）", "the audience"),
    "activity": ("具体的な活動", "the activity"),
    "quantity": ("人数や回数", "numbers"),
    "time": ("時期", "dates"),
    "actor": ("担当者", "who is responsible"),
    "output": ("成果やその確かめ方", "what comes out, or how it is checked"),
}
AUDIENCE = frozenset({"public", "producers", "authority", "firm", "learner", "school"})
ACTIVITY = frozenset({"dialogue", "deciding", "collecting", "returning", "teaching"})
NUMBER = r"(?:\d[\d,.]*|[一二三四五六七八九十百]+)"
WORDS = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|eighty|ninety|hundred|dozens?|half|third|thousand)"
)
QUANTITY = re.compile(
    rf"{NUMBER}\s*(?:名|人|回|件|社|校|株|種|本|点|頭|匹|枚|台|か所|カ所|箇所|団体|世帯|戸|軒|組|単位|時間|週間|日間|か月|割|倍|%|％|度|"
    r"円|万|字|語|冊|巻|例|検体|試料|属|系統|遺伝子|遺伝資源|配列|コマ|ページ|キロ|グラム|リットル|[a-zμ°℃])"
    rf"|\b\d[\d,.]*\b|\b{WORDS}\b"
)
TIME = re.compile(
    r"(?:19|20)\d\d|令和|年度|\d\s*月|\d\s*年(?:目|間|に|後|前)|[年月週]に(?:\d|一|二|三|四|数)|毎(?:年|月|週|日|朝|晩|夏|冬|春|秋|回|学期)|"
    r"隔(?:週|月|年)|四半期|半年|初年度|学期|期末|季節ごと|年\d+\s*回|\d\s*(?:か月|カ月|ヶ月|週間|日間|時間)|(?:一|二|三|四|五|六)(?:年目|年間|か月|週間)|"
    r"翌[年月日週]|[春夏秋冬]に|までに|以内|曜"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|"
    r"wednesday|thursday|friday|saturday|sunday)s?\b|\b(?:each|every|per|a|once a|twice a) (?:year|month|week|"
    r"day|quarter|"
    r"summer|winter|spring|autumn|fall|term|semester|season|june|july|august|january)|\b(?:weekly|monthly|quarterly|yearly|"
    r"annually|annual|fortnightly|daily)\b|\b(?:weeks?|months?|years?|days?|hours?|semesters?|terms?|evenings?|afternoons?|"
    r"mornings?)\b|\byear \d|\bmonth \d"
)
PERSON = re.compile(
    r"(?:[一-龠々]{1,4}|[ァ-ヶー]{2,8})(?:さん|氏|教授|准教授|助教|講師|博士|研究員|技師|主任|室長|課長|館長|会長|組合長|校長|教諭|先生|医師|弁護士|学芸員|司書)"
    r"|(?:担当|責任者|講師|指導|運営|幹事|世話役|座長)(?:は|を|が)"
    r"|\b(?:dr|prof|professor|mr|mrs|ms|miss|ir)\b\.? ?[a-z]|\b(?:led|taught|run|chaired|kept|supervised|"
    r"convened|organi[sz]ed|"
    r"overseen|signed|headed) by\b|\bresponsible\b|\bin charge\b"
)
OUTPUT = re.compile(
    r"確かめ|評価|検証|点検|達成|目標|指標|修了|認定|単位|資格|合格|試験|報告書|手引|冊子|教材|公開|公表|反映|変更|返す|返し|お返し|配布|論文|提出|採用|導入|決ま|改訂|追跡|測る|地図|記録"
    r"|\b(?:evaluat|assess|check|audit|verif|certificate|credit|exam|report|guide|handbook|published|return|receive|change|"
    r"revis|track|count|score|target|indicator|map|note|licen|patent|protocol|decid|veto|sign|drop|struck|map|adopt)"
)
ACTING = re.compile(
    r"(?:[ァ-ヶー一-龠]{2,12}(?:大学|研究所|機構|センター|組合|協会|市|町|村|県|社|高校|高専|病院|会))(?:が|は|の|と|で)"
)


def slots(text: str, found: Iterable[Hit]) -> frozenset[str]:
    """Which slots a sentence fills.

    Args:
        text: the sentence.
        found: the words of it that belong to a class.

    """
    plain = folded(text)
    kinds = {hit.kind for hit in found}
    filled = set()
    if kinds & AUDIENCE:
        filled.add("audience")
    if kinds & ACTIVITY:
        filled.add("activity")
    if QUANTITY.search(plain):
        filled.add("quantity")
    if TIME.search(plain):
        filled.add("time")
    if PERSON.search(plain) or ACTING.search(plain):
        filled.add("actor")
    if OUTPUT.search(plain):
        filled.add("output")
    return frozenset(filled)
