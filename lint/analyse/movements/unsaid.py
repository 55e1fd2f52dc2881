"""Whether words that stand for a task are only of whom one works with, or of how it is settled: no object is left."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lint.expressions import expression

NOTHING_JA = expression(
    r"研究室|研究所|先方|先様|相手|双方|両者|両国?側?|受け?入れ|担当|教員|准?教授|助教|講師|研究者|研究員|先生|博士|代表|学生|若手|本人"
    r"|指導|指示|助言|教示|教え|相談|協議|調整|打ち?合わ?せ|議論|話し合|決定|決[めまる]|予定|計画|適宜|随時|必要|応|都合|状況|事情|希望|意向|要望|次第|基づ|従"
    r"|受|仰|研究|共同|作業|業務|活動|実験|調査|解析|参加|従事|滞在|訪問|渡航|現地|当地|到着|着任|研究室|研究所|大学|機関|グループ|チーム|ラボ|班|側|下|上|後|前"
    r"|進捗|報告|確認|会議|会合|出席|ミーティング|セミナー|検討|技術|手法|技法|習得|修得|先端|最新|可能性|探|国際|合同|共有|継続"
    r"|追|別途|詳細|内容|役割|任務|仕事|未定|一緒|協力|連携|手伝|補助|支援|全般|各種|諸|関連?|一般|本|当|課題|事業|通常|日々?|毎日|様々|広|幅"
    r"|客員|在外|外来|身分|資格|在籍|所属|枠組み?|協定|留学|学[ぶびん]|お?世話"
    r"|今後|今|取り?組|研鑽|研さん|積|一員|一部|一端|経験|能力|資質|成長|新た|新し|学術|専門|分野|最前線|第一線"
    r"|世界|国際的|身を置|磨"
    r"|実施|推進|遂行|励|専念|邁進|精進|没頭|打ち込|勤し|進|行|他|等|際|時|間|中|者|人|氏|事|見|任|一任|委|合"
)
"""Words of a task that name nothing that is worked on."""
NOTHING_EN = expression(
    r"a|able|accordance|according|activities|activity|advice|advised|agree|agreed|all|and|anything"
    r"|appropriate|are|around|arranged|as|assist|assistance|assisting|assists|at|available|be|been|best"
    r"|basis|between|both|by|can|capacity|carried|carries|carry|circumstances|closely|collaborate|collaborates"
    r"|collaborating|collaboration|collaborative|colleague|colleagues|college|colleges|concern|concerns|conduct|conducts|could"
    r"|counterpart|counterparts|daily|decide|decided|department|depending|depends|determined|discuss"
    r"|discussed|do|does|doing|done|dr|duties|each|engages|everyday|everything|for|from|general|group"
    r"|groups|guidance|guided|hand|hands|has|have|help|helped|helping|helps|her|him|his|host|hosts|how"
    r"|i|if|in|institute|institution|is|it|its|join|joins|joint|jointly|lab|laboratories|laboratory"
    r"|labs|leader|learn|learning|learns|lends|local|may|mentor|might|most|mutual|necessary|need|needed"
    r"|needs|normal|of|on|or|other|our|out|part|participate|participates|participating|partner|partners"
    r"|perform|performs|plan|plans|prof|professor|project|projects|receiving|regular|required|research"
    r"|researcher|researchers|routine|see|settled|she|side|sides|something|staff|studies|study|such"
    r"|suitable|supervised|supervision|supervisor|support|supports|take|takes|task|tasks|tbd|team|teams"
    r"|that|the|their|them|there|these|they|things|this|to|together|two|under|university|useful|usual"
    r"|various|we|what|whatever|when|whenever|where|wherever|which|who|will|wish|wishes|with|within"
    r"|work|working|works|would"
    r"|academic|agreements?|cent(?:er|re)s?|departments|exchanges?|existing|faculty|faculties|fellows?|framework"
    r"|fully|guests?|he|himself|herself|hosted|institutes|institutions|international|invited|leave|long|memorandum"
    r"|acquir(?:e|es|ed|ing)|advanced|advice|advise|advises|annual|art|attend|attends|attending|build|builds|confirm|confirmed|coordinat\w+"
    r"|develop|develops|discussions?|environment|expertise|gain|gains|improve|improves|improving|kick|knowledge|latest"
    r"|learned|management|meet|meeting|meetings|meets|methods?|new|observ\w+|off|opportunit(?:y|ies)|planning|progress"
    r"|report|reports|reviews?|seminars?|skills?|state|tba|tbc|techniques?|technolog(?:y|ies)|valuable"
    r"|fixed|chosen|named|extended|doctoral|doctorate|phd|dissertation|thesis|postdoctoral|later|yet|open|details?"
    r"|follow"
    r"|collaborators?|collaborators|sciences?|practical|own|main|some|any|further|different|certain|related|tour"
    r"|occasion|planned|position|program|programmes?|regularly|sabbatical|scheduled|scheme|scholars?|scholarly"
    r"|schools?|scientific|scientists?|short|status|stays?|term|time|universities|visiting|visitors?|visits?"
)
"""Words of a task that name nothing that is worked on, in English."""
REFERS = expression(
    r"[参別]照|別[紙表]|[上下前後]述|[上下]記|記載|同上|第?\s?\d+[.．-]?\d*\s?[章節項]|表\s?\d|図\s?\d|\b(?:see|above|below|table|section|aim|ditto|same)\b|WP|\d",
    re.I,
)
"""What points to another place that tells more."""


def says_nothing(task: str, names: Iterable[str] = ()) -> bool:
    """Whether nothing is left of a task but for whom one works with, and how it is settled.

    Args:
        task: the words of a cell.
        names: the people and institutions of the stay, which tell no task.

    """
    words = task
    for name in sorted(filter(None, names), key=len, reverse=True):
        words = words.replace(name, " ")
    if not words.strip() or REFERS.search(words):
        return False
    if re.search(r"[ぁ-んァ-ヶ一-龠]", words):
        return re.search(r"[^\W_ぁ-んー]", NOTHING_JA.sub("", words)) is None
    told = re.findall(r"[a-z]+", words.lower())
    return len(told) > 1 and all(map(NOTHING_EN.fullmatch, told))
