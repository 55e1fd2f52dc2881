"""How sentences of a plan speak of what stays are for, and of what both sides gain."""

from __future__ import annotations

import re

from lint.analyse.movements.prose.verbs import IDLE
from lint.analyse.structure.grids import plain
from lint.expressions import expression

GAIN = expression(
    r"相乗|シナジー|相手(?:国)?(?:側)?(?:に(?:とって|も)|も|の(?:利点|利益|メリット|強み)|側?が得)|双方(?:が|に"
    r"|で|の(?:強み|利点|知見|若手|データ|装置))|互いに|相互(?:に|の|補完)"
    r"|補い合|補完|両者|両国|両チーム|還元|双方の[^。]{1,12}を(?:合わせ|組み合わせ|持ち寄)|(?:相手国?側?|米国"
    r"|フィンランド|カナダ|英国|韓国|先方|受入先"
    r"|受け入れ先)(?:側)?(?:は|も|に)[^。]{0,40}(?:得|利点|利用でき|役立|始められ|使え|られる|可能)"
    r"|synerg|mutual"
    r"|(?<!\bon )(?<!\bby )(?<!\bfrom )both (?:sides|teams|partners|groups|laboratories|institutions)"
    r"|each other|complement"
    r"|in return|jointly|(?:fills?|closes?) (?:that|its|their) (?:hole|gap)"
    r"|counterparts? (?:gain|benefit|receive|learn)|partners? (?:gain|benefit|receive|learn)|benefits? (?:for"
    r"|to) (?:the )?(?:partner|counterpart|host)"
    r"|together (?:we|they)|reciproc",
    re.I,
)
"""What the counterpart gains, or both."""
CARRIED = expression(
    r"持ち帰(?!った|って(?:い|お)|りました)|\b(?:brings?|takes?|carry|carries) (?:[\w’'-]+ ){0,6}?(?:back|home)\b", re.I
)
"""What a guest takes home is the counterpart's gain; what the own side does is none."""
GUEST = expression(
    r"相手(?:国|側|先)|先方|来日|招(?:へい|聘|[いきくか])|海外(?:の|から)|本国|自国|母国|自校|それぞれ"
    r"|\b(?:counterparts?|partners?|guests?|visitors?|visiting|invit\w+|their own (?:country|university|group|team))\b",
    re.I,
)
HOST_OWN = expression(
    r"日本(?:に|へ|側[はがも])|(?:日本|本学|当方|我々|私たち|わが国|我が国|国内)の?(?:若手|学生|研究者|メンバー|院生|研究室)?"
    r"[はがにへも]|\b(?:we|our|ours|us)\b|\bto japan\b",
    re.I,
)
"""Words for the own side, which takes something home."""
THEIRS = expression(
    r"相手(?:国)?側?に(?:とって)?も[^。]{0,20}(?:益|利|得|意義|価値)|(?:相手国?側?|先方|受入先|受け入れ先|海外の?(?:チーム|班|組|側))(?:側)?(?:は|も|に)[^。]{0,60}"
    r"(?:を得|手に入|手にす|手にし|利用でき|始められ|[えけげせぜてでねべめれ]るように)"
    r"|(?:^|[^一-龠])(?:どの(?:側|国|機関|大学)も|双方とも|[二-五]者とも)[^。]{0,40}(?:を得|手に入|手にす|手にし"
    r"|[えけげせぜてでねべめれ]るように)"
    r"|双方の[^。]{1,12}を(?:合わせ|組み合わせ|持ち寄)"
    r"|(?:counterparts?|partners?)(?: side| teams?| groups?)?(?: also| each| both| then| will)* "
    r"(?:gains?|benefits?|receives?|acquires?|obtains?)\b"
    r"|\bboth (?:sides|teams|partners|groups|laboratories|institutions) (?:gain|benefit|profit)"
    r"|\b(?:each|every|either) (?:side|team|partner|group|laboratory|institution) (?:will |then |thus )?(?:gains?\b"
    r"|gets?\b|can (?:do|take|make|reach) (?:[a-z]+ ){1,6}(?:cannot|could not|lacks?|never))"
    r"|\bbenefits? (?:for|to) (?:the )?(?:partner|counterpart|host)",
    re.I,
)
"""What the counterpart gains, in words that speak of nothing else."""
GOING = (
    r"(?:渡航|派遣|招へい|招聘|往来|留学|相互訪問|(?:海外|国外|国際)(?:での?)?(?:経験|体験|滞在|生活|交流))"
    r"(?!して|によ|を通|で[^の])"
)
FAR = r"(?:海外|国外|外国|異国|現地)"
GOAL = r"(?:目的|狙い|ねらい|目標|眼目|主眼)"
MEANT = (
    r"(?!では(?:な|あり)|で(?:な|も)|と(?:は)?(?:せ|し(?:ない|ません|ておら)|するの?では)"
    r"|に(?:は)?し(?:ない|ません|ておら))"
)
"""The aim is affirmed: 「目的とするのではなく」 denies it."""
MOVES_JA = (
    r"(?:渡航|派遣|招へい|招聘|往来|留学|行き来|(?:海外|国外|外国|現地)[にへ](?:行く|渡る|出る|行った|渡った))"
    r"(?:する|を行う)?"
)
MOVES_EN = (
    r"(?:stays?|visits?|trips?|exchanges?|travell?ers|(?:people|persons?|members|researchers) (?:who|that) (?:travel"
    r"|go|went|crossed"
    r"|have (?:been|gone|crossed|left|travelled)))\b"
    r"(?! (?:by|of|to the site))"
)
FIRST_EN = (
    r"(?:(?:principal|main|first|chief|foremost|primary) (?:outcome|output|result|aim|goal|objective)"
    r"|measure of success)"
)
UNDENIED = (
    r"(?!(?:が|は|も)?(?:な[いくし]|ありません|薄|乏)|を(?:持た|もた|(?:求め|認め|置[いく])[^。、]{0,4}(?:ない|では|ず))"
    r"|では)"
)
DENIED = expression(
    r"目的(?:で(?:は|も)?な[いく]|とは?し(?:ない|ません)|ではあり)|\bnot (?:the|an|our) (?:aim|end|goal|purpose)"
)
"""What says that travelling is not the aim."""
AIM = expression(
    rf"(?:海外|国外|外国|現地)(?:に|へ)[^。、]{{0,8}}(?:送|出し|行か|行って)[^。、]{{0,10}}こと(?:自体)?(?:を|が|に)[^。、]{{0,14}}{GOAL}"
    rf"{MEANT}(?:と|で|に|だ)|"
    rf"{GOING}[^。、]{{0,14}}こと(?:自体|そのもの)?(?:を|が)[^。、]{{0,14}}{GOAL}{MEANT}(?:と|で|に|だ)"
    rf"|{GOING}[^。、]{{0,6}}こと(?:自体|そのもの)(?:に|が)(?:意義|価値|意味|大切|重要){UNDENIED}|"
    rf"{GOAL}は[^。]{{0,60}}(?:派遣|渡航|招へい|招聘|往来|留学|国際経験|海外経験|人的交流|{FAR}[^。、]{{0,12}}(?:経験|体験|滞在|生活))"
    r"(?:を)?(?:す|させ|実施す|行う|増やす|積む|積ませ|して|経験|体験|味わ|送)"
    r"[^。、]{0,12}こと(?:である|です|にある|だ|。|に置|とする|としたい|に尽き)"
    rf"|(?:派遣|渡航|招へい)(?:を実施)?すること(?:自体)?(?:が|を)(?:本(?:計画|課題|事業)の)?目的{MEANT}"
    r"|(?:海外|国外|外国|現地|米国|英国|欧州|カナダ|韓国|フィンランド|相手国)[^。]{0,12}(?:経験|体験|滞在|生活|渡航"
    r"|派遣|留学)[^。]{0,12}"
    rf"(?:すること|させること|してもらうこと|機会)(?:自体|そのもの)?(?:を|が|に)[^。、]{{0,8}}{GOAL}{MEANT}"
    r"|(?:海外|国外|外国|異国)[^。、]{0,8}(?:経験|研究歴|滞在歴|留学歴|渡航歴|経歴|生活)(?:が|を|は|も)(?:全く"
    r"|まったく|まだ|ほとんど)?"
    r"(?:な[いく]|乏し[いく]|浅[いく]|少な[いく]|持(?:た|って(?:おら|い)な))[^。、]{0,4}(?:ため|ので|から"
    r"|こと(?:から|に鑑み|を踏まえ)|、)"
    r"[^。]{0,24}(?:渡航|派遣|送|行か|経験|出し|留学|滞在)[^。、を]{0,14}(?:する|させ(?:る|たい)|ことと(?:した"
    r"|する)|こととし|したい|積ませ(?:る|たい))。?$"
    r"|(?:渡航|派遣|滞在|留学|行き先)[^。]{0,40}(?:海外|国外|外国|異国|欧州|[ァ-ヶー]{3,})[^。]{0,12}(?:暮らし"
    r"|住ん|生活し|行っ|訪れ|見)[^。、]{0,6}"
    r"たいと(?:いう|の|願|望|考|思)"
    r"|(?:海外|国外|外国|異国|現地)(?:での?)?[^。、]{0,10}(?:経験|体験|生活)[^。、]{0,8}(?:させる|してもらう"
    r"|積ませる|する|積む)こと(?:自体)?を"
    r"(?:何より|最|第一に)?(?:も)?(?:優先|重視|最優先|大切に)(?!し?な[いく])"
    r"|\b(?:has|have) never (?:lived|been|worked|studied|stayed|travelled)\b[^.;]{0,40}\b(?:is"
    r"|gives) (?:\w+ ){0,2}reason\b"
    r"|\b(?:has|have) (?:never (?:lived|been|worked|studied|stayed|travelled)|no experience (?:of|in))\b[^.;,]{0,40},? "
    r"(?:so|and so|therefore|and therefore|which is why)\b[^.;]{0,30}\b(?:send|sent|go|goes|going|stay|leave"
    r"|leaves|chosen)\b"
    r"[^.;]{0,40}\.?$"
    r"|\bbecause (?:he|she|they) (?:has|have) (?:always|long) (?:dreamt|dreamed|wanted|wished)\b"
    r"|^(?:since|as|because) the (?:call|programme|program|scheme|guidelines?|funder"
    r"|agency)(?: text)? (?:requires?|asks?"
    r"|demands?|expects?|prescribes?|wants?)\b[^.;,]{0,60}, (?:we|one|a|the)\b[^.;:]{0,20}\b(?:send|stays?|goes|go"
    r"|travels?"
    r"|spends?)\b[^.;:]{0,60}\.?$"
    r"|(?:公募|要項|募集要領|プログラム|制度|本事業)[^。、]{0,14}(?:で|が|に)[^。]{0,24}(?:求め|定め|必須|条件"
    r"|要件)[^。、]{0,12}"
    r"(?:ため|ので|から|こと(?:から|を踏まえ)|に(?:従い|より|応じ))、?[^。はが]{0,8}[^。を]{0,30}(?:を|が"
    r"|は)?[^。をが]{0,16}"
    r"(?:渡航|派遣|滞在)(?:させる|する|を行う|させることとした|することとした|としている|とした)。?$"
    r"|\b(?:sending|dispatching|inviting) [^.;]{1,60} is (?:itself )?(?:the|our)"
    r" (?:\w+ )?(?:aim|purpose|goal|objective)\b"
    r"|\b(?:aim|purpose|goal|objective) (?:of (?:this|the|our) (?:plan|project|programme|program|mobility plan)) is to"
    r" (?:send|invite|dispatch|exchange)\b[^.;]{0,80}(?:abroad|overseas|to japan|researchers|students)\.?$"
    r"|\b(?:aim|purpose|goal|objective) (?:of (?:the|this|our) [\w ]{3,24} )?is (?:simply )?(?:to (?:let|have|enable"
    r"|allow|give)|that)"
    r"\b[^.;]{0,60}(?:members|researchers|students|people|participants|as many)[^.;]{0,40}"
    r"(?:overseas|abroad|in another country|international experience)\b"
    r"|\b(?:aim|purpose|goal|objective)\b[^.;]{0,30} is that\b[^.;]{0,50}\b(?:abroad|overseas)\b[^.;]{0,24}\.?$"
    r"|(?:\bwhat (?:we|this plan|our side) (?:wants?|hopes?|seeks?|cares?)\b|\bwhat matters\b"
    r"|\bthe (?:whole |real |main )?point\b"
    r"|\b(?:our|the) (?:main|chief|first|foremost|primary) (?:aim|purpose|goal|wish|concern|hope|intention)\b)"
    r"[^.;]{0,40}\bis (?:that|to|for)\b[^.;]{0,60}\b(?:see the world|abroad|overseas|life in|other cultures?"
    r"|international experience|foreign (?:countries|life|lands?))\b[^.;]{0,24}\.?$"
    rf"|{MOVES_JA}(?:の(?:回数|人数|延べ人数|のべ人数|件数|実施|実現))?(?:を[^。、]{{1,8}}こと|こと)?(?:自体|そのもの)"
    rf"(?:に|が|を)[^。、]{{0,14}}(?:{GOAL}{MEANT}(?:と|で|だ)|成果(?:と(?:する|し、)|で(?:ある|す)|だ)|意味|意義|価値)"
    rf"{UNDENIED}"
    rf"|{MOVES_JA}は、?それ(?:自体|そのもの)(?:のため|に(?:意義|価値|意味)|が(?:{GOAL}|大切|大事|成果)){UNDENIED}"
    rf"|(?:大切|重要|肝心|大事)(?:なのは|に(?:したい|する|思う|考える)のは|だと(?:思う|考える)のは)[^。]{{0,24}}(?:{MOVES_JA}|行き来する)(?:こと)?(?:自体|そのもの)?(?:である|です|だ)"
    rf"|(?:{MOVES_JA}の?(?:回数|人数|数)|何(?:人|名)が[^。、]{{0,12}}(?:海外|国外|外国|現地)[^。、]{{0,10}}か)"
    rf"を[^。、]{{0,14}}(?:第一の|主な|主たる|最大の)(?:成果|{GOAL})(?:と(?:する|し|な)|に)"
    r"|\b(?:stays?|visits?|travel(?:s|ling)?|trips?|mobility|exchanges?)\b[^.;]{0,24}\b(?:is|are) "
    r"(?:(?:an? )?(?:end|goal|aim|good|value|reward)|(?:of )?(?:valuable|worthwhile|rewarding|worth|value))"
    r" in (?:itself|themselves|its own right|their own right)"
    r"|\b(?:regard|see|treat|take|consider)s? (?:travel(?:s|ling)?|mobility|going abroad|stays?"
    r"|exchanges?) as (?:an? )?"
    r"(?:end|goal|aim|good|value|success) in (?:itself|themselves)"
    rf"|\bnumber of {MOVES_EN}[^.;]{{0,24}}\bis (?:the|our) {FIRST_EN}"
    rf"|\b{FIRST_EN}[^.;]{{0,40}}\bis the (?:total )?number of {MOVES_EN}"
    r"|\b(?:trip|stay|time|travel)s? (?:abroad|overseas)[^.;]{0,60}\b(?:broaden|widen|open)[^.;]{0,50}"
    r"\b(?:that|which|this) is (?:why|the reason)\b"
    r"|\b(?:travel(?:s|ling)?|going (?:abroad|overseas)|mobility|to (?:go abroad|travel)) (?:itself )?is what"
    r" (?:this|the|our) (?:project|plan|programme|proposal|money|grant) is (?:for|about)\b"
    r"|\bwhat (?:matters|counts)(?: most| above all)?(?: to us)? is that (?:[a-z]+ ){0,3}?(?:people|members"
    r"|researchers"
    r"|students|fellows|scientists|participants"
    r"|everybody|everyone|somebody|they|we|ours|theirs) (?:have|has|will have) "
    r"(?:been|gone|travelled|lived|stayed)\b[^.;]{0,20}\b(?:abroad|overseas|there|elsewhere)\b"
    r"|\bwhat (?:matters|counts)(?: most)? is (?:to (?:have been|be|go|travel|have met)|having been|being) "
    r"(?:there|abroad|overseas|in another country)",
    re.I,
)
"""Travelling itself given as the aim."""
OWN_SAKE = expression(
    r"(?:^|(?<=[.;:] ))(?![^.;:]*\b(?:no|not|never|nobody|none|nothing|neither|nor|rather|than"
    r"|without)\b[^.;:]*own sake)"
    r"[^.;:]{0,60}?\b(?:stays?|visits?|travel(?:s|ling)?|trips?|mobility|exchanges?)\b[^.;:]{0,30}"
    r"\bfor (?:its|their) own sakes?\b",
    re.I,
)
"""The same; apart, since it may begin with any word, and the others are looked for only where theirs stand."""
TRAVEL = expression(
    r"渡航|派遣|招へい|招聘|海外|留学|国際経験|往来|abroad|overseas|travel|stays?\b|visit|mobility", re.I
)


BESIDES = expression(
    r"\b(?:secondary|second|further|additional|another|subsidiary|side)[ -](?:aim|purpose|goal|objective|effect"
    r"|benefit)"
    r"|\bbesides\b|\bby-product\b|副次的|副産物|併せて|あわせて|(?:目的|狙い|ねらい|目標)の(?:一つ|ひとつ|1つ)",
    re.I,
)
"""What says that an aim is not the chief one."""


def for_itself(sentence: str) -> bool:
    """Whether a sentence gives travelling itself as the chief aim."""
    return bool(AIM.search(sentence) or OWN_SAKE.search(sentence)) and not BESIDES.search(sentence)


JOINED = re.compile(r"(?<=[一-龠ァ-ヶー])(?:と|・|および|及び|ならびに|並びに|や)(?=[一-龠ァ-ヶー])")
"""What joins two tasks that are told by nouns: 「ネットワークの構築とキャリア形成」."""


def serves_nothing(role: str) -> bool:
    """Whether every part of a task is one of those that serve no research of their own: exchange, observation."""
    words = plain(role).strip("。. ")
    parts = [part for part in re.split(r"\s*[、，,;；]\s*(?:and\s)?|\s+and\s+", words) if part]
    parts = [one for part in parts for one in ([part] if IDLE.fullmatch(part) else JOINED.split(part))]
    return bool(parts) and (IDLE.fullmatch(words) is not None or all(map(IDLE.fullmatch, parts)))
