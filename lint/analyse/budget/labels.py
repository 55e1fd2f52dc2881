"""What the labels of a budget table say: items and sums, direct and indirect costs, years, what serves networks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product
from typing import Literal

from lint.analyse.structure.grids import plain
from lint.analyse.text.scripts import closed_up
from lint.expressions import expression

Kind = Literal["item", "direct", "indirect", "total", "subtotal", "part"]

NUMBERING = expression(
    r"^(?:[(（\[【<〔]?(?:\d{1,2}|[a-z]|[ivx]{1,4}|[①-⑳]|[ア-オ])[)）\].．:、】>〕](?!\d)\s*|[■□●○◆・*▪–-]+\s*"
    r"|第?[一二三四五六七八九十][.、．]\s*)+"
)
COUNTED = expression(r"^\d{1,2}\s+(?=\D)")
"""A circled number, folded: 「③ 集会費」."""
INDIRECT = expression(
    r"間接(経)?費|一般管理費|オーバーヘッド|indirect|overheads?|f\s?&\s?a\b|facilities (and|&) administ"
)
BOTH = expression(
    r"直接.{0,8}[+＋・と].{0,4}間接|direct\s*(\+|and|&)\s*indirect|間接経費(を)?(込|含)|including (indirect|overhead)"
)
DIRECT = expression(
    r"直接(経)?費\s*[^ぁ-んァ-ヶ一-龥]{0,3}(の)?(総?額|合計|小計|総計|計|total|$|[(（\[]?[a-z1-9])"
    r"|((sub[- ]?)?total|sum)\s*,?\s*(of )?(the )?(all )?\(?direct\b"
    r"|direct\s+costs?\s*[,:(-]?\s*(sub)?[- ]?(total|sum)"
    r"|^direct(\s+costs?)?\s*(\(.{0,30}\))?$|^direct,? (sub-?)?(totals?|sums?)$|^直接(計|合計|小計)"
)
SHARE_OF_DIRECT = expression(
    r"直接経費の?(?:うち)?[、\s]*(?:約|およそ|ほぼ|概ね|おおむね|おおよそ)?\s*(?:\d+(?:\.\d+)?"
    r"|[一二三四五六七八九])\s*[%割](?:\d分)?|直接経費に(?:対する|対し)"
    r"|直接経費\s?[×x*]\s?(?:0?\.\d+|\d+(?:\.\d+)?\s?%)|(?:0?\.\d+|\d+(?:\.\d+)?\s?%)\s?[×x*]\s?直接経費"
    r"|direct costs?\s?[×x*]\s?(?:0?\.\d+|\d+(?:\.\d+)?\s?%)|(?:0?\.\d+|\d+(?:\.\d+)?\s?%)\s?[×x*]\s?direct costs?"
    r"|(?:\d+(?:\.\d+)?\s?(?:%|percent|per cent)|(?:one|two|three|four) (?:tenths?|thirds?|fifths?)|a third)"
    r" of (?:the )?(?:modified )?(?:total )?direct costs?"
)
"""How the indirect costs are reckoned: the direct costs named in it are not the row's own."""
DIRECT_COSTS = expression(r"(?<!他の)(?<!他)直接(経)?費|(?<![a-z])(?<!other )direct costs?(?! rate)")
"""What names the direct costs; in one row alone it is their sum."""
SUM = expression(r"合\s*計|総\s*計|総\s*額|^計\b|^計$|小\s*計|[^\s合総小]{1,10}計$|\btotals?\b|sub-?\s?totals?|\bsum\b")
GAUGE = expression(
    r"計(算|測|画|装|器|量)|(水位|分光|電流|電圧|歪み?|ひずみ|変位|地震|傾斜|騒音|振動|屈折|偏光|酸素"
    r"|[度力圧流量析速磁波射]|時)計|(設|統|会|集)計(?![(（])"
)
"""Instruments, and work, whose names end as sums do."""
TOTAL = expression(
    r"^(研究費|経費|予算|申請|所要|事業費|全体|全期間|費用)?(の)?\s*(総\s*)?(合\s*計|総\s*計|総\s*額"
    r"|計)\s*([(（\[].{0,20})?$"
    r"|^(申請|所要|研究費|予算)(総)?額$|^総(経費|予算|事業費|研究費)$"
    r"|^(grand |overall |project )?totals?( (project|program|budget|eligible|estimated|requested))*"
    r"( (costs?|budget|amount|request(ed)?|funding|funds|expenses?|expenditures?|project costs?))*"
    r"\s*(\(.{0,40}\)|requested|of this request)?$|^amount (of this )?request(ed)?"
    r"|^total (direct and indirect|amount)"
)
PART = expression(r"^[(（\[]?\s*(うち|内、|内数|再掲)|^[(\[]?\s*(of which|thereof|incl(uding|\.))")
COST = expression(
    r"費(用|目)?($|[\s(（:：、・/])|旅費|渡航|招(へい|聘)|滞在|物品|備品|設備|消耗|人件|謝金|委託|外注|会議|開催"
    r"|経費|保険|雇用|その他"
    r"|stays?\b|invitations?\b|guests?\b|fellowships?\b|personnel|salar|wage|fringe|benefits|travel|airfare|equipment"
    r"|materials?\b|suppl(y|ies)"
    r"|consumable|sub-?(contract|award)"
    r"|participant|other (direct|costs?|expenses?)|indirect|overhead|publication|stipend|workshop"
    r"|training|postdoc|tuition"
    r"|consult|direct cost|services|computer|insurance|visits?\b|secondment|mobility|meetings?\b"
    r"|conference|fees?\b|staff|student"
)
YEAR = expression(
    r"[1-9一二三四五六七八九十]\s*年\s*(目|次|度)|第\s*[1-9一二三四五六七八九]\s*年|初年度|次年度|最終年度|年度"
    r"|令和\s*(\d|元)|(?<![a-z])r\d{1,2}(?!\d)"
    r"|y(ea)?r?\.?\s*\d\b|(first|second|third|fourth|fifth|sixth) year|fy\s?\d{1,4}(?:[/-]\d{2,4})?|(?<!\d)(19"
    r"|20)\d\d(?!\d)|period \d|(?<!\d)\d{2}/\d{2}(?!\d)"
    r"|\d年(?!間)|m\d+\s?[-–~]\s?m?\d+"
)
YEARLY = expression(r"年度|年次?|(project |fiscal )?years?|fy|period")
"""What heads a column of years."""
RELATIVE = expression(
    r"[1-9一二三四五六七八九]\s*年\s*(目|次)|第\s*[1-9一二三四五六七八九]\s*年|y(ea)?r?\.?\s*\d\b|(first|second|third"
    r"|fourth|fifth|sixth) year|period \d"
)
ALL_YEARS = expression(r"合\s*計|総\s*計|総\s*額|^計$|計$|全期間|全体|\btotals?\b|\bsum\b|all years|cumulative|overall")
PARTIAL = expression(r"小\s*計|sub-?\s?total")
MONEY = expression(
    r"金\s*額|経費|費用|予算|所要額|申請額|配分額|円|amounts?|costs?\b|budget|request|funds?\b|dollars?|euros?|[$€£¥]"
    r"|usd|eur|gbp|jpy"
)
BASIS = expression(r"積算|算出|算定|根拠|考え方|basis|calculation|how .*(?:reckoned|calculated)")
"""What heads a column that says how an amount is reckoned."""
UNCOUNTED = expression(
    r"数量|単価|人数|回数|泊|日数|月数|割合|比率|構成比|[%％]|^no\.?$|番号|^#$|備考|エフォート|従事|時間"
    r"|quantity|qty|unit (cost|price)|rate\b|share|number of|months?\b|^pms?$|^p\.?m\.?s?$|effort|fte\b|hours|days"
    r"|nights|notes?\b|remarks?|%"
)
PERSON_MONTHS = expression(
    r"p\.?m\.?s?|person[- ]months?|(?:no\.|number) of (?:person[- ])?months|months|人月|延べ月数|月数"
)
"""What is no money among amounts of it."""
ASKED = expression(r"jst|本公募|申請|助成|補助|requested|request|funder|nsf|grant")
MARKED = expression(
    r"7割|７割|対象|該当|(ネットワーク|頭脳循環|若手).{0,10}(区分|分類|該当|対象)?$|^区分$"
    r"|eligib|network(ing)?(?: (?:money|costs?|share|rows?|funds))?\??$|counts? (towards|for)|70\s?%"
)
YES, NO = (
    re.compile(r"[○◯〇●◎✓✔☑]|yes|y|対象|該当|eligible"),
    re.compile(r"[×✗✘✕✖☐]|no|n|対象外|非該当|該当(し)?ない|[-–—ー－]|"),
)
OTHER_TABLE = expression(
    r"制度名|助成(機関|名|制度)|配分機関|事業名|研究課題名|氏\s*名"
    r"|programme|funding (agency|source|body)|funder|sponsor|award n|project title|principal"
)
"""Heads of tables of other grants, or of people."""
STAYS = (
    expression(r"渡航者|派遣者|招(へい|聘)者|研究者|氏|name|travell?er|researcher|person|\bwho\b|staff"),
    expression(r"(渡航|滞在|派遣|訪問|受入)\s?(先|機関)|機関|destination|host|institution|where"),
    expression(r"期間|時期|開始|start|period|dates?\b|\bwhen\b|from"),
)
"""What the heads of a plan of stays ask for all at once; its column of costs makes no budget of it."""
NETWORK = expression(
    r"(ネットワーク|頭脳循環|若手).{0,24}(計|合計|小計|経費|分|充当|該当|対象|割合)|7割(対象|該当|分)"
    r"|(network|mobility|brain circulation|eligible).{0,20}(sub)?total|total.{0,20}(network|mobility|eligible)"
)
ELIGIBLE = (
    r"渡航者|渡航費|滞在者|滞在費|招(へい|聘)者|派遣者|被招(へい|聘)者|往復|航空券|査証|ビザ|海外旅行保険|引越"
    r"|住居費|宿舎",
    r"外国旅費|海外旅費|国際(ワークショップ|シンポジウム|会議|集会|交流|実習|スクール|セミナー|研修|合宿)",
    r"合宿|受入れ|合同(会議|集会|ゼミ|セミナー)|サマースクール|ウィンタースクール|交流会|国際連携コーディネ"
    r"|リエゾン|ura.{0,8}国際",
    r"^(年次|定例|合同|国際)*(研究)?(集会|会合|会議|合宿|研究会|講習会?|実習|ワークショップ|シンポジウム|セミナー"
    r"|スクール|学校|照合会|判定会)(?![一-龥]*(機|器|装置|費用明細))",
    r"(集会|スクール|の学校|講習|実習)[、・と]|[、・と](集会|スクール|[ァ-ヶ一-龥]{0,4}の学校|講習会?|実習)",
    r"^(the |an? )?(annual |joint |consortium |project |network |international |yearly )*(\w+ )?(meetings?"
    r"|workshops?|(summer |winter )?schools?|symposi(a"
    r"|um)|forums?|assembl)",
    r"(?<![a-z])(outgoing|incoming|outbound|inbound|outward|inward)(?![a-z])|(sending|receiving|hosting"
    r"|exchange of|bringing|inviting) (\w+ ){0,2}(young|early|students?|research|people"
    r"|scientist|member)",
    r"(summer|winter|spring|autumn|yearly|quarterly|half-yearly) (courses?|camps?|meetings?|gatherings?)"
    r"|(?<![a-z])abroad",
    r"(交流|往来|国際連携)[^、。]{0,8}(世話役|世話人|窓口|係)|世話(役|人)",
    r"(人|人材|研究者|学生|若手)の(往来|交流|移動|行き来|循環)|^events?$",
    r"(行く|来る|訪れる|招く|迎える)(人|者|研究者|若手|学生)|国際(連携|交流|共同)[^。、]{0,6}(職員|担当|事務|専任)",
    r"exchange (office|desk|staff)|送り出し|(若手|学生|研究者|院生)の(受け?入れ|派遣|交流|滞在)",
    r"(?<![a-z])guests?(?![a-z])|(?<![a-z])(air ?)?fares?(?![a-z])|annual forum|exchange (officers?|secretar|staff"
    r"|coordinat)"
    r"|per diems?|visas?|relocation|foreign travel|international travel|exchange visits?|hosting"
    r"|host(ed)? (visitors|researchers)",
    r"joint (workshops?|symposi|meetings?)|annual meetings?|summer school|winter school|fellows?hips? abroad",
)
"""Rows that count towards a share for networks and young researchers, besides what the call names."""
INELIGIBLE = (
    r"研究(推進|遂行|実施|専任|補助|開発|のみ).{0,14}(研究員|ポスドク|pd|技術|補佐|人件費|雇用|物品|試薬)",
    r"(研究員|ポスドク|博士研究員|技術員|技術補佐員|研究補助員|実験補助).{0,6}(\d|一|二|三|雇用|給与|人件費|の人件)",
    r"(研究支援|技術支援|分析|測定|解析|実験|装置|データ).{0,8}(支援員|補助員|補助者|オペレータ|専従|要員|専任)"
    r"|研究支援員|(支援員|補助員|補助者|オペレータ).{0,8}(分析|測定|解析|実験|装置|専従)",
    r"物品|備品|設備|機器|装置|消耗品|試薬|材料費|部品|計算機|サーバ|ソフトウェア|ライセンス",
    r"外注|委託|再委託|受託解析|解析(費|料)|シーケンス|分析(費|料)|計算(資源|機使用)|印刷|論文|投稿|掲載|英文校閲",
    r"equipment|instrument|consumable|suppl(y|ies)|reagents?|materials\b|software|computing|cloud|server",
    r"(postdoc|research (associate|assistant|scientist|staff|fellow)|technician|engineer"
    r"|data manager|personnel|salar|wages?|fringe)",
    r"publication|open access|page charges|outsourc|sub-?(contract|award)|sequencing|analysis service|fabrication",
)
"""Rows that serve research alone."""
LIKELY = (
    r"(?<![a-z])(courses?|schools?|camps?|meetings?|workshops?|symposi(a|um)|forums?|gatherings?"
    r"|assembl(y|ies)|seminars?"
    r"|exchanges?|coordinat(ors?|ion)|liaison|young|early[- ](career|stage)|guests?|visitors?|invit(ed|ees?|ations?)"
    r"|visits?|stays?|travel|mobility|training|network(s|ing)?|(\d+|forty|thirty|twenty) students)(?![a-z])",
    r"学校|集会|年会|会合|実習|講習|研修|(?<!直)交流(?!電|磁|回路|測定|バイアス)|往来|若手|連絡員"
    r"|国際.{0,4}(職員|連絡|調整|担当|推進)|招|渡航|派遣",
)
"""Words of rows that count where nothing says that they are for research."""
GOODS = (
    r"\(research\)|(ship|beam|boat|machine|telescope|laser) ?(time|hire|days?)|laser|microscop"
    r"|(?<![a-z])saws?(?![a-z])"
    r"|solvents|resins|columns|aquari|(?<![a-z])(rheo|spectro|dilato|calori|profilo)meters?|lamps|membranes"
    r"|(?<![a-z])gas(es)?(?![a-z])|helium|metals|magnets?|cryostat|cameras|growth (room|chamber)|freezers?"
    r"|tanks?(?![a-z])|chemicals|licen[cs]es|loggers|sensors|spare parts|(?<![a-z])kits?(?![a-z])"
    r"|hardware|(?<![a-z])chips?(?![a-z])"
    r"|wafers|(?<![a-z])(feed|seeds)(?![a-z])|drill|assays?|synthesis|printing",
    r"培地|恒温槽|部材|薬品|餌|飼料|器具|容器|加工|切断|研磨|傭船|用船|船舶|電気炉|レーザ|顕微鏡"
    r"|ガス(?!ト)|測定|計測|配列|合成"
    r"|培養|実験|冷凍庫|種苗|標本箱|借料|借上",
)
"""Words of rows that serve research where nothing else tells."""
YOUNG = expression(r"若手|(?<![a-z])(young|early[- ]career|early[- ]stage)(?![a-z])")
HIRING = expression(r"研究員|ポスドク|人件|雇用|給与|postdoc|personnel|salar|wage|fringe|staff")
"""Whoever is paid for research alone; of the young it is not told whether they are."""
ALONE = expression(r"のみ|専任|研究(推進|遂行)(のため|用|のみ)|solely|research[- ]only|for research only")


def label(words: Sequence[str]) -> str:
    """The words of a row's label cells as one, folded."""
    return " ".join(dict.fromkeys(filter(None, (plain(word) for word in words))))


def bare(words: str) -> str:
    """A folded label without numbering."""
    return NUMBERING.sub("", words).strip(" :：")


def kind(words: str, group: str = "") -> Kind:
    """What a row of a budget is, by its label and by the label of the group that it stands in (both folded)."""
    if re.match(r"[(\[]?[a1]\)?[\]]?\s*[+＋]\s*[(\[]?[b2]", words):
        return "total"  # (A)+(B)
    words, group = SHARE_OF_DIRECT.sub("", bare(words)).strip(), bare(group)
    if PART.search(words):
        return "part"
    tight = closed_up(words)
    if BOTH.search(tight):
        return "total"
    if INDIRECT.search(tight) and not DIRECT.search(INDIRECT.sub("", tight)):
        return "indirect"
    if DIRECT.search(tight):
        return "direct"
    if TOTAL.search(tight):
        if group and DIRECT.search(group) and not re.search(r"総|grand", tight):
            return "direct"
        if group and INDIRECT.search(group):
            return "indirect"
        return "total"
    if SUM.search(tight) and not GAUGE.search(tight):
        return "subtotal"
    return "item"


def eligible(
    words: str, group: str, yes: Sequence[str], no: Sequence[str], known: bool = True
) -> tuple[bool | None, str | None]:
    """Whether a row counts towards the share for networks and young researchers, and the words that told it.

    The row's own words go before its group's; what the call names goes before our own list.

    Args:
        words: the row's label (folded).
        group: the label of its group.
        yes: the call's patterns of rows that count.
        no: its patterns of rows that do not.
        known: whether our own lists help out.

    """
    for text in (COUNTED.sub("", bare(one)) for one in (words, group)):
        if not text:
            continue
        domestic = re.search(r"国内(旅費|出張|移動)|domestic (travel|trips?)", text)
        alone = ALONE.search(text) or domestic
        if not alone:
            for pattern in (*yes, *(ELIGIBLE if known else ())):
                if found := re.search(pattern, text):
                    return True, found.group()
        for pattern in (*no, *(INELIGIBLE if known else ())):
            if found := re.search(pattern, text):
                paid = not alone and YOUNG.search(text) and HIRING.search(found.group())
                return (None if paid else False), found.group()
        if domestic:
            return None, domestic.group()
        for pattern in LIKELY if known and not alone else ():
            if found := re.search(pattern, text):
                return True, found.group()
    for text, pattern in product((words, group), GOODS if known else ()):
        if found := re.search(pattern, text):
            return False, found.group()
    return None, None
