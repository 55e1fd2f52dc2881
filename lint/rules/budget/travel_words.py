"""Words of budget rows that pay for the travel of people."""

from __future__ import annotations

import re

TRAVEL = re.compile(
    r"旅費|渡航|招(へい|聘)|滞在|派遣|往来|往復|出張|航空|交通費|宿泊|住居|家賃|日当"
    r"|travel|stay|visit|invit|mobility|secondment|dispatch|delegation|subsistence"
    r"|(?<![a-z])(air ?)?(fares?|flights?|tickets?)(?![a-z])"
    r"|per diem|(?<!other )allowances|rents(?![a-z])|accommodation|lodging|housing|journeys?"
    r"|trips(?![a-z])|relocation"
)
OTHER = re.compile(
    r"研究費|コーディネ|調整|職員|専門員|世話|事務|開催|運営|会議|集会|ワークショップ|研修"
    r"|実習|講習|学校|研究会|報告会|シンポジウム|受講|会場|参加者|講師の|coordinat"
    r"|(?<![a-z])research (of|by|for|during)(?![a-z])|(?<![a-z])(officers?|secretar|administrat)|workshop|meeting"
    r"|school|research (costs|expenses)|course"
)
LENGTH = re.compile(
    r"\d\s?(か月|ヶ月|カ月|ヵ月|箇月|週間?|日間?|泊|years?|months?|weeks?|days?|nights?|(?:mo|wks?|yrs?)(?![a-z]))"
    r"|(?<![a-z])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half an?)[ -](?:years?|months?"
    r"|weeks?|days?)"
    r"|(?<!第)[一二三四五六七八九十半](か月|ヶ月|カ月|ヵ月|箇月|週間?|日間?|年間?(?![度次目]))"
)
LED = re.compile(
    r"^(?:[^\s一-龥]{0,3}[\s.]+)?(?:長期|短期|海外|国外|若手)?(?:渡航|招へい|招聘|派遣|滞在|訪問|旅|受け?入れ)"
    r"(?:者|旅)?費?[\s　]+(?=\S)"
)
"""What the row pays for, before the name: 「渡航　遠藤 光」."""
HEADED = re.compile(r"[(（,，、]|(?<=[A-Za-z]) (?:in|at|to|for|@) |(?<=[一-龥ァ-ヶ])の(?=[一-龥ァ-ヶA-Z])")
"""What stands between somebody and where the row sends them: "Ito in Daejeon", 「長谷川のカナダ滞在」."""
TITLED = re.compile(r"(?:氏|さん|先生|博士|准?教授|助教)$")
WHOLE = re.compile(r"\W*((外国|海外|国際)?旅費|渡航費?|travel)\W*")
POST = r"名誉|特任|教授|准教授|助教|講師|研究員|博士|氏|さん"
LEADING = re.compile(r"([一-龥々ァ-ヶー]{1,6})[\s\u3000]+(?:渡航|招へい|招聘|派遣|滞在|旅費)")
"""A row that begins with a family name: 「西村 招へい」."""
PAY = re.compile(r"[^(（]*(?:人件費|給与|給料|雇用|salar(?:y|ies)|wages|stipends?)")
"""What is paid for work, though its brackets speak of travel: 「若手の人件費（2名、渡航期間を含む）」."""
AT_LARGE = re.compile(
    r"一式|ほか|その他|等$|名分|([2-9]|\d\d)\s*(名|人)|(?<![a-z])(all|other|various|remaining) |lump|members|students"
    r"|researchers|travellers"
)
ALSO = re.compile(
    r"ほか|その他|など|等(?=[)）の、]|$)|(?<![a-z])(?:and|plus) (?:\w+ ){0,2}(?:visits?|members|guests|others|trips"
    r"|travel|people)(?![a-z])"
)
"""What says that a row which names somebody pays for others as well."""
DOMESTIC = re.compile(r"国内|(?<![a-z])domestic(?![a-z])")
"""Travel that is no stay of the plan, wherever those who make it are at home."""
SOMEONE = re.compile(
    r"学生|院生|研究員|ポスドク|助教|教員|博士課程|修士課程|若手|student|postdoc|fellow|researcher|candidate|professor"
)
"""Who goes, by the stage alone: 「修士課程学生1名（6か月）」."""
COSTS = re.compile(
    r"航空(券|賃|運賃)|滞在費|旅費|渡航費|宿泊費|生活費|報酬|airfare"
    r"|(?<![a-z])(air )?(fares?|flights?|tickets?)(?![a-z])|subsistence|living|housing|accommodation|per diem"
)
"""What a stay costs."""
ELSEWHERE = re.compile(
    r"(相手(国)?側|米国側|先方|所属(機関|大学)|自国|各国|大学|機関|財団|基金).{0,16}(が|で|より|から)?(負担|支給"
    r"|支払|賄)|自己負担|費用は(発生しない|不要)"
    r"|(paid|funded|covered|borne|financed|supported) by|own (agency|agencies|funds?|university)|at no cost"
)
