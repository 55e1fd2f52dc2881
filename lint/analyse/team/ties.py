"""What sentences say of the partners of a project: what each does, what ties them, and promises that say neither."""

from __future__ import annotations

import re

from lint.analyse.budget.money import fold
from lint.expressions import expression

TASK = expression(
    r"担(う|い|当|って)|受け持|引き受け|責任|役割|分担|主導|提供|解析|測定|測(る|り|っ)|設計|構築|開発|実施|行う"
    r"|進め|検証|評価"
    r"|合成|調べ|整備|育て|作(る|り|製)|運営|培養|観測|調査|分析|比較|共同で"
    r"|\b(leads?|heads?|runs?|is responsible|are responsible|responsible for|provides?|contributes?"
    r"|develops?|measures?|builds?"
    r"|supplies|supply|performs?|conducts?|carries|carry|brings?|analy[sz]es?|tests?|designs?"
    r"|coordinates?|operates?|hosts?|studies|takes care)\b"
)
CHAIN = expression(
    r"まで(?:は|に)?|(?<=[たい])ら、|次第|のち|てから|(?:もの|株|値|点)(?:だけ|のみ)|しか[^。]{0,12}ない|たび"
    r"|(?<![班国学関室点])(?<!チーム)(?<!グループ)ごとに"
    r"|\b(?:once|until|unless|before|after|as soon as|whenever|whatever|whichever|whoever|nothing (?:that"
    r"|which) (?:\w+ )?not|only (?:if|when|after|what"
    r"|those))\b"
)
"""What makes one thing wait for another."""
TAKES_UP = expression(
    r"が[^。、]{1,20}(?:もの|ところ|値|点|傷|株|種|像|箇所)から(?:始め|始ま|出発|取りかか)"
    r"|\b(?:starts?|begins?|sets? out|goes on|picks? up|continues?|proceeds?) (?:from|with|on|where|at) (?:\w+ ){0,5}?"
    r"(?:that|what|which|where|whatever)\b"
)
"""What makes one start from what another leaves."""
EMPTY = expression(
    r"それぞれの(強み|得意|専門|特色|長所|持ち味)|(緊密|密接)(に|な|の)(連携|協力)|効果的に|適切な体制"
    r"|相乗効果を(発揮|生)|必要に応じて|適宜(連絡|情報)"
    r"|(his|her|its|their|our) own (expertise|strengths?|experience|skills)"
    r"|together as (one|a) (\w+ )?team\b|(know|respect|trust) (and (know|respect|trust) )?(each other|one another)"
    r"|(when(ever)?|where(ver)?|if|as) (needed|necessary|useful|required|desired|desirable)\b"
    r"|一体となって|連携を(深め|強化)"
    r"|complementary (strengths?|profiles?|expertise|skills|backgrounds?|experience)"
    r"|(looks?|looking) forward to|fruitful (collaboration|co-?operation|partnership|exchange)"
    r"|(collaborat|cooperat|work|co-operat)\w* closely|as appropriate|synerg(y|ies|istic)"
    r"|close (collaboration|co-?operation)|hand in hand|(greater|more) than the sum|spirit of|long (record"
    r"|history) of friendship"
    r"|(strengthen|deepen|foster|cement|tighten|nurtur)\w* (the |our |their |these |mutual )?(ties|bonds|relations\w*"
    r"|links"
    r"|friendships?|networks?|cooperation|collaboration)\b"
    r"|(愛|絆|縁|思い|情熱|志|友情|夢)[^。、は]{0,8}(つなが|結ば|一つに)|信頼関係|強みを持ち寄|力強く(進|推)"
    r"|心を一つに|手を(携|取り合)"
)
"""What is said of any partners; no task and no tie is told with it."""
PROMISE = expression(
    r"一丸と|総力を(挙|結集)|総合力(で|を発揮)|顔(を|が)そろ|(万全|最強|最良|盤石)の(布陣|陣容|体制)|互いに(高め|刺激し)合"
    r"|enrich(es|ing)? (each other|one another)|inspir(e|es|ing) (each other|one another)|spirit (of|in which)"
    r"|in (full )?openness|力を合わせ|互いの(良さ|長所|持ち味|特長|特色|強み|専門)|良さを(引き出|生か|活か)"
    r"|(強み|知見|英知|総合力|専門性)を(結集|融合|生か|活か|持ち寄)"
    r"|(連携|連絡|協力|コミュニケーション)(を|は)?(密|緊密|密接)|(密|緊密|密接|有機的|強固|円滑|柔軟"
    r"|シームレス)(に|な|の)(連携|協力|連絡|関係|意思疎通)"
    r"|協力(体制|関係)(を|は|が|の)(築|構築|確立|整|強化|もと)|(互いに|相互に)(協力|補完|補い|尊重)|相互理解"
    r"|足並み(を|が)そろ|風通し"
    r"|(英知|叡智|知恵|総力)を(集め|結集|合わせ)|絆|(適切|適宜|しっかり|十分)(に|な)(連携|連絡|協力|情報共有)"
    r"|(連携|意思疎通|意思の疎通|情報共有)を(図|はか|取|と|保)(り|る|っ)|(役割|分担|役割分担)[はが](明確|はっきり)"
    r"|阿吽|気心|円滑に[^。、]{0,10}(進|遂行|推進)|(体制|環境)が(整|万全)|(交流|協力|友好)の(歴史|伝統)"
    r"|協力し(て|合|あ)|信頼(関係)?(を|に|は|で)|オールジャパン|チームワーク|強固な(チーム|体制)|盤石"
    r"|(?<![a-z])((do|does|give|gives|giving) (their|its|our|the) (very )?best|bring (all |the |our )?(results"
    r"|findings|work) together"
    r"|dovetail|seamless|pull(ing)? together|as one\b(?! \w)|as a (single|true|real|strong)? ?team"
    r"|join(ed|ing)? forces|team spirit"
    r"|in (concert|harmony|unison)|mutual (trust|respect|understanding)|(excellent|strong|good|close|fruitful"
    r"|long[- ]standing"
    r"|well[- ]established|effective|intensive) (\w+ )?(ties|relations(hips?)?|bonds|cooperation|collaborations?"
    r"|partnerships?"
    r"|communication|contacts?|teamwork)"
    r"|combin\w+ (their|our|the|complementary) (\w+ )?(strengths|forces|expertise|skills)|complement(s"
    r"|ary)? (each other|one another"
    r"|expertise|skills|competenc)|go hand in|work(s|ing)? (very )?(well|smoothly|effectively|efficiently"
    r"|productively) together"
    r"|smooth(ly)?\b|best of|expertise of (all|both|each)|benefit from each other)"
)
"""Further words of promises, which may stand in a sentence that tells something as well."""
FAINT = expression(r"(?<![a-z])(together|same|joint(ly)?|shared?|common)(?![a-z])|共通の|同じ|一体", re.I)
"""What a sentence says of one partner's things as well as of several partners: "puts them together"."""
EACH = (
    r"(?:各[々]?(?:機関|国|拠点|館|校|チーム|グループ|班|研究室|大学|サイト|メンバー|自)?|それぞれ(?!の(?:値|結果"
    r"|試料|株))|おのおの"
    r"|(?:参加|全)機関|[二三四五六](?:国|者|館|校|機関)(?:とも|は))"
)
"""Each of the partners."""
ALONE = r"(?:自ら|自分|自身|独自|独立|個別|別個|別々|別に|単独|自由に|自主|裁量|自前|思い思い|得意|好き|流儀)"
LEFT = (
    r"(?:自主性|裁量|自由度?|流儀|やり方|進め方|判断|自律性?)[^。、]{0,12}(?:、[^。]{0,16})?(?:任せ|委ね|尊重"
    r"|重んじ|最大)"
)
PARTNER = (
    r"(?:partner|institut\w+|team|site|group|lab(?:orator(?:y|ie))?|side|countr(?:y|ie)|member|centre|center"
    r"|universit(?:y|ie))s?"
)
APART = expression(
    rf"{EACH}[^。、]{{0,30}}{ALONE}[^。]{{0,40}}(?:進め|行|研究|実施|遂行|取り組|追|担当|測|調べ|まとめ|発表|続け)"
    rf"|{LEFT}"
    rf"|(?<![a-z])(?:each|every|all|both|the(?: (?:two|three|four|five|six))?)(?: of (?:the|our"
    rf"|these))?(?: \w+)? {PARTNER}(?![a-z])[^.;]{{0,90}}"
    r"(?:on (?:its|their|his|her) own|independently|separately|individually|autonomous\w*|in (?:its|their) own (?:way"
    r"|time|manner)"
    r"|(?:its|their) own (?:way|pace|methods?|plans?|programmes?|programs?|topics?|subjects?|questions?|strains?"
    r"|samples?|line|interests?|agenda|priorit(?:y|ies)|schedule|projects?|stud(?:y|ies)|work|research))"
    r"|(?<![a-z])(?:independen(?:t|ce)|autonom(?:y|ous)|free(?:dom)?) (?:of|for|to) (?:each|every|the|all)(?: \w+)? "
    rf"{PARTNER}(?![a-z])"
    rf"|(?<![a-z])(?:wps?|work packages?|tasks|{PARTNER}) (?:are|remain|work|run) (?:\w+ly )?independent"
)
"""That each partner works for itself."""
NOT_APART = expression(
    r"(?:こと|わけ|の)?は(?:なく|ない|あり(?:ません|得ない))|のではな|ずに|(?:ては|では|のは)[^。、]{0,14}(?:ない"
    r"|ません|ず)"
    r"|ば(?:かり)?かりでな|だけで(?:は|なく)|\b(?:no|not|none|never|neither|nor|cannot|rather than|instead of|if"
    r"|could|would)\b"
)
NOT_ENOUGH = expression(
    r"だけ[^。、]{0,16}(ない|ません|足り|不十分)|\b(is|are|do|does) not (enough|suffice|sufficient)\b|\bnot (only"
    r"|merely|just|by)\b"
)
"""That a promise is not all that there is."""
NEAR = 24
"""Characters behind what is told within which it may be denied."""
LATE = expression(
    r"(?:毎?年度末|年に?(?:一|1)(?:度|回)|最終年度?|[一二三四五1-5]年目|終了時)[^。]{0,24}(?:持ち寄|報告|まとめ"
    r"|出し合|発表|提出|共有)"
    r"|\b(?:results?|reports?|findings|papers?)\b[^.;]{0,60}\b(?:once a year|at the end|in the (?:last|final) year"
    r"|annual\w*"
    r"|yearly)\b|\breports? (?:once|every|each) (?:a )?year\b"
)
"""What is told of each other once all is done, which ties no work."""
HOWEVER = expression(r"(?<![a-z])(?:but|yet|though|although|while|only)(?![a-z])|ものの|[るたいだ]が、|ただし|しかし")
"""What sets something against what was said."""
TIE = expression(
    r"共通(の|と(し|す)|で|に(し|す))|共有(する|し|の)|同じ(?!種|役|日|頃|時|年|大学|期間|人|題|顕微鏡|よう|悩み|課題"
    r"|問題|事情|立場)|一つの(番号|表|手順|データ|基盤"
    r"|計画)|[^。、]一つの[^。、]{0,8}(番号|名簿|帳|台帳|記録|設計)|結び(付|つ)|結ばれ"
    r"|(会議|会合|集まり|協議|話し合い|合議|打ち合わせ|相談)で[^。、]{0,14}(決|定め|選|直|改め|割り振)|つな(ぐ|ぎ|が)"
    r"|受け渡|引き渡"
    r"|統合(する|し|され)|一体|一つの[^。、]{1,12}[にへ](置|入|書|集|まとめ|載)|会で[^。、]{0,16}(決|定め|選)|定例"
    r"|毎週|毎月|隔週"
    r"|(?<!\d)(月|週)に(\d|一|二|三|四)|年に([2-9]|1\d|二|三|四|数)|月例|運営(会議|委員会)|合同"
    r"|[^。、]の[^。、]{1,10}を[^。、]{1,10}の[^。、]{1,10}に(入れ|使|渡|当て|取り込|組み込|戻)"
    r"|(だけ|もの)(が|を|は)[^。]{1,24}(で|に)[^。、]{0,12}(直[しすさ]|戻|回|送|渡)"
    r"|なければ|なしには|欠け|欠かせ|前提|次の(段階|工程|測定)|入力(と|に)なる|結果を(もと|受け|使)|渡す|渡し|持ち寄"
    r"|[にへ]送(る|り|られ)|が(届|決ま)らなければ|次(の|に)[^。、]{0,16}を決め"
    r"|(?<!\ba )(?<!\bthe )(?<!\bmarket )share\b(?! (in|of)\b|\s*[.,;)])|shared\b"
    r"|(?<!most )(?<!more )(?<!is )(?<!are )common\b(?! (law|sense|name|people|species|disease|knowledge|good)s?\b)"
    r"|same\b(?![,;)])(?! (species|day|time|year|month|topic|subject|way|as|title|person|place|period))"
    r"|\w\s?(?:→|⇒|->|=>)\s?\w|\bties?\b|feeds?\b|hands? (over|on)|joint(ly)?\b(?! (call|proposal|application|funding"
    r"|announcement|logo|web|name|brand))"
    r"|\b(?:in|at) (?:all|both) (?:\w+ )?(?:places|labs|laboratories|sites|countries)\b|together\b|steering"
    r"|\bone (barcode|number|identifier|code|register|protocol|database|repository)|\bdecides? (which|what|where"
    r"|whose|the next)"
    r"|meets? |meeting|weekly|monthly|depends? on|without (the|an)\b|in turn|output"
    r"|\b(binds?|bound together|only (with|after|once|when|then|if)"
    r"|(no|not|cannot|none|nothing) [^.;]{0,60}\b(until|before|unless)"
    r"|goes (on |back )?to|passe[sd] (on|to|back)|(sent|handed|given|returned|shipped) (on|over|to|back)"
    r"|sends?|posts? the|returns? (a|an|the|its|it|them)|retrains?"
    r"|feeds back"
    r"|carr(y|ies) (a|one|the same) (code|number|barcode|label|name)"
    r"|(measured|grown|made|read|found|taken|tested) (in|at|by) [^.;]{1,60}\b(sets?|decides?|chooses?|determines?)"
    r"|relays?|agreed? (by|on|at|every)|votes?|veto|(released?|approved?) by)\b"
    r"|(?<!繰り)(?<!くり)(?<!裏)返(す|し|って)|届(く|き|け|い)|渡(る|り|って|され)|(もの|株|値|試料|系統)に限(り|る"
    r"|ら)|[二三四五]代表が|決まるまで|出るまで|合議|投票|通話|電話会議|照合会"
    r"|判定会|検討会|審査会|三国で|三者で|同時に|分けた(苗|試料|株|種)|合意し|(から|へ|に)(回"
    r"|戻)(す|し|る|り)|順に|持ち回り"
)
TOGETHER = expression(
    r"\btogether with (?:his|her|a|an|one|two) (?:\w+ ){0,3}(?:fellows?|students?|technicians?|postdocs?|assistants?"
    r"|engineers?)\b"
    r"|^\s*(?:taken )?together,? (?:this|the[ys]e?|we|our)\b|\bshare (?:the|a|an|our|this) (?:\w+ )?(?:conviction"
    r"|belief"
    r"|view|vision|passion|goal|interest|enthusiasm|values?)\b|\b(?:kick-?off|closing|opening|final) (?:meeting"
    r"|conference|event)\b"
    r"|\b(?:common|joint|shared) (?:home ?page|web ?(?:site|page)|logo|newsletter|mailing list|brand|identity)\b"
)
"""What sums up what the partners are, or ties no more than their names."""
NEEDS = expression(
    r"なければ[^。]{0,60}(ない|ません|ず)|欠け(て|る)[^。]{0,40}(ない|ません|ず)|必要が(ある|あり)|(必要|不可欠|欠かせない)(である|です|だ)?。?$"
    r"|\b(must|cannot|can only|needs? to|has to|have to|impossible|only if)\b"
)
"""Why the work takes several countries, which ties nobody yet."""
AGAIN = expression(
    r"^[\s(（]*(?:また、|さらに、)?(同(?:会|委員会|会議)|この(?:会|委員会|会議|場)|会(?:は|の|で)|会議(?:は|の|で)"
    r"|そこで"
    r"|it |they |there |the (?:forum|panel|board|council|group|meeting|round table) )"
)
"""What goes on with those of the sentence before."""
GROUPS = expression(r"(?<!各)[一-龥ァ-ヶー]{1,8}(班|グループ|チーム)(が|は|の|を|に)|\b(work packages?|wp) ?\d")
DOES = expression(
    r"を[^。、]{0,24}?(する|し、|して|った|った|る|く|ぐ|す|つ|ぶ|む|み、|り、|き、|べ、|め、)"
    r"|\b(?!is|was|has|does|this|its|always|various)[a-z]{2,}[^s\W]s (the|a|an|its|all|each|every|our|their|them"
    r"|it|\d+|how|which|whether)\b"
)
"""A verb with its object."""
MERE = expression(
    r"参加|加わ|擁し|有(し|する)|持つ|持っ|実績|目指|期待|支援|費用|経費|資金|助成"
    r"|\b(joins?(?=\s*(?:$|[.,;]|us\b|in\b|as\b|the (?:\w+ )?(?:project|team|consortium|programme|network|group|cent)))"
    r"|participat|takes? part|enjoys?|offers?|brings?|has|have|hopes?|looks? forward|funds?|pays?"
    r"|supports?)\b"
)
"""To take part, to have, to hope, to pay: no task."""
MONEY = expression(
    r"費用|経費|資金|予算|研究費|助成|負担|支援|公募|申請|\b(pays?|paid|support\w*|fund\w*|costs?|money|budgets?"
    r"|salar\w+|apply|applies)\b"
)
"""Each pays for itself, as it should."""
RESEARCH = expression(
    r"研究を|課題を|研究に|\b(?:does|do|conducts?|pursues?) (?:its |their |the )?(?:own )?(?:research|studies|work)\b"
)
"""Work, whatever is said of money beside it."""
LAY = expression(
    r"農家|農場|農業者|生産者|漁業者|漁師|漁協|住民|市民|町民|村民|患者|児童|生徒|高校生|利用者|組合(?!せ|わ)員?|職人|企業"
    r"|自治体|保護者|持ち主|地主"
    r"|\b(growers?|farmers?|fishers?|fishermen|residents?|citizens?|patients?|villagers?|beekeepers?|users?|pupils"
    r"|compan(y|ies)"
    r"|stakeholders?|municipalit(y|ies)|authorit(y|ies)|households?|communit(y|ies)|schools?|teachers|industr(y|ies)"
    r"|museums?|public|nurses?|children|herders?|hunters?|co-?operatives?|elders|people who (?:make|live)"
    r"|gardeners|volunteers)\b"
)
"""People who take part besides the partners: to sit with them ties no partners."""
PARTNERS = expression(
    r"両(国|者|機関|チーム|拠点)|各(国|機関|チーム|拠点)|(参加|全)機関|相手(国|側)|双方|国ごと|日米"
    r"|(米国?|英国?|韓国?|カナダ|フィンランド|日本|ドイツ|フランス)側|(誰|どこ|どれ|どの[^。、]{1,8}"
    r"|いずれの[^。、]{1,8})[がも]?一?[^。、]{0,4}欠け"
    r"|\ball (three|four|five|six)\b(?! of)"
    r"|\b(partners?|teams?|(?<!by )sides?(?! by side)|institutions?)\b"
)
"""Words for the partners as such."""


def tells_task(text: str) -> bool:
    """Whether a sentence says what somebody does, in more than empty words."""
    return bool(TASK.search(fold(text))) and not EMPTY.search(fold(text))


def of_groups(text: str) -> bool:
    """Whether a sentence names groups of the project by their work: 「撮像班は」."""
    return bool(GROUPS.search(fold(text)))


def tells_work(text: str) -> bool:
    """Whether a sentence says that something is done to something, in whatever words, and promises nothing."""
    words = fold(text)
    return bool(DOES.search(words)) and not (EMPTY.search(words) or PROMISE.search(words) or MERE.search(words))


def tells_tie(text: str) -> bool:
    """Whether a sentence says what ties partners: things shared or handed over, meetings, decisions."""
    words = TOGETHER.sub(" ", fold(text))
    return bool(TIE.search(words)) and not EMPTY.search(words)


def takes_up(text: str) -> bool:
    """Whether a sentence says that one starts from what another leaves."""
    return TAKES_UP.search(fold(text)) is not None


def with_others(text: str, before: str = "") -> bool:
    """Whether a sentence speaks of people who take part besides the partners, or goes on with those before."""
    return bool(LAY.search(fold(text)) or (AGAIN.search(fold(text)) and LAY.search(fold(before))))


def needs(text: str) -> bool:
    """Whether a sentence says what cannot be done without the others."""
    return bool(NEEDS.search(fold(text)))


def promises(text: str) -> bool:
    """Whether a sentence only promises that partners work together: "hand in hand", 「緊密に連携」."""
    words = fold(text)
    if NOT_ENOUGH.search(words):
        return False
    return (
        bool(EMPTY.search(words))
        or (bool(PROMISE.search(words)) and not TIE.search(FAINT.sub(" ", words)))
        or apart(text)
    )


def apart(text: str) -> bool:
    """Whether a sentence says that each partner works for itself: "on its own", 「進め方は拠点に任せる」."""
    words = fold(text)
    told = APART.search(words)
    if told is None or NOT_APART.search(words[: told.end() + NEAR]) or HOWEVER.search(words):
        return False
    return not TIE.search(LATE.sub(" ", words)) and (not MONEY.search(words) or bool(RESEARCH.search(words)))


def of_partners(text: str) -> bool:
    """Whether a sentence speaks of the partners without naming them."""
    return bool(PARTNERS.search(fold(text)))
