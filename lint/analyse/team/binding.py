"""What binds the work of partners: what one hands to another, what waits for it, who decides, how each keeps apart."""

from __future__ import annotations

import re

from lint.analyse.budget.money import fold
from lint.analyse.team.ties import EACH, HOWEVER, PARTNER, TIE
from lint.expressions import expression

WAITS = expression(
    r"(?:一つ|ひとつ|一か所|どれか|どこか|誰か|一方)(?:で)?(?:も|が|でも)?[^。、]{0,6}(?:遅れ|欠け|止ま|落ち"
    r"|滞)[^。、]{0,4}ば[^。]{0,30}(?:な[いく]|ません|ず|止ま)|"
    r"なければ|ないと[、]|なしに|欠け(?:る|た|れば|て)|(?:届|出|決ま|返|戻|定ま|揃|そろ)[^。、]{0,4}(?:まで|ねば|なければ|て(?:から|初めて|はじめて))|(?:て"
    r"|ら)(?:初めて|はじめて)|[一-龠ァ-ヶー]だけ(?:が|を(?!使|用い|扱|[^。、]{1,6}(?:として|に)))"
    r"|(?:値|結果|記録|順位?|数値?|データ|判定|採点|(?:表|地図|一覧|配列|番号|像|図|模型)(?!から))[^。、]{0,24}(?:が|を|に|で|は|から|次第で|をもとに|により"
    r"|によって)[^。]{0,40}(?:次[のに]|決[めま]|選[びぶん]|定め|直[しす]|設計)"
    r"|\b(?:only (?:after|when|if|once|with|then)"
    r"|until(?! (?:it|they) \w+\s*(?:[.,;]|$))|unless|without (?:the|this|that|these|those|its|their"
    r"|both|all|either|each|values?|results?|data|numbers?|samples?|an? \w+)|depends? on|waits? (?:for|until)"
    r"|before (?:any|the|a"
    r"|it|its)|no \w+ [^.;]{1,60}(?:before|until|without)|if (?:one|a|either|any)\b[^.;]{0,40}(?:falls?|fails?"
    r"|missing|stops?"
    r"|drops?|disagree)|(?:list|figures?|results?|numbers?|data|map|answers?|values?|readings?|scores?|ranking"
    r"|model|images?|table|"
    r"measurements?|curves?|verdicts?)\b[^.;]{0,60}\b(?:decid\w+|determin\w+|sets?|chooses?|fix\w*|select\w*"
    r"|pick\w*|tells?"
    r"|go(?:es)? (?:back|into|on))\b)"
)
"""What makes the work of one wait for that of another, or be decided by it."""
BUILDS = expression(
    r"が[^。、がは]{0,24}[ただる]([一-龠ァ-ヶー]{1,12})(?:[^。、がは]{0,10})(?:から|を(?:もと|基|使|用い|受け"
    r"|手がかり)|をもと|に(?:基|もと)づ|の順)"
    r"[^。]{0,6}、[^。、]{1,24}が"
    r"|[っいんしたえけべめげ]た[^。、が]{1,14}を[^。、が]{2,14}が[^。、]{1,14}に(?:入れ|使|組み込|反映|当て|用い"
    r"|取り込)"
    r"|が[^。、が]{2,14}の[^。、が]{1,12}に(?:入[りる]|届|使われ|渡[りる]|かけられ|組み込まれ|取り込まれ|回[りる])"
    r"|が(?:それ|これ|その(?:結果|値|数|答え))ら?を[^。、]{0,16}(?:確かめ|検証|確認|まとめ|合わせ|統合|突き合わせ"
    r"|試[しす])"
    r"|答え?合わせ|(?:予測|計算|モデル|理論)の(?:検算|裏付け|検証)に(?:使|用い|な)"
    r"|\b(?:builds?|measures?|tests?|grows?|uses?|reads?|scores?|washes with|models?|analy[sz]es"
    r"|sorts?) (?:only )?(?:what|those that"
    r"|the (?:\w+ ){1,2}(?:that|which)) (?:the )?(?!(?:is|are|was|were|has|have|it|they|he|she|we|can|will)\b)"
    r"[a-z]+\b[^.;]{0,30}\b\w+(?:ed|s|ew|de|nd|lt|wn|nt|ose)\b"
)
"""What is done by one with what another has made."""
FALLS = expression(
    r"(?:落とし|落ち|外し|外れ|捨て|退け|枯れ|死ん|失敗し|除い|除外し|却下し|見送っ)[^。]{0,30}"
    r"(?:から|で|に)も?[^。、]{0,8}(?:捨て|外[すさ]|除[くか外]|落と|消[すさ]|取り下げ|止め|やめ|抜[くか]|使わな|作らな)"
    r"|\b(?:whatever|whichever|anything|(?:what|that|which)(?: \w+){0,2}) (?:dies|fails|falls|drops out|breaks"
    r"|is (?:dropped|rejected|discarded|refused))\b[^.;]{0,70}\b(?:taken out|removed|struck|dropped|discarded|withdrawn"
    r"|deleted|thrown (?:out|away)|given up|no longer \w+)\b"
)
"""What is given up in one place since it failed in another."""
HANDED = expression(
    r"(?:に|へ)[^。、はが]{0,16}(?:返[すしさっ]|送[るりらっ]|戻[すしさるりっ]|渡[すしさっ]|届[くけきい]|回[すしさ]|引き渡)|受け渡|受け取[りっる]|(?<!成果を)持ち寄|突き合わ|照合|照らし合"
    r"|取り交わ|書き[足込]"
    r"|\b(?:sends?|posts|hands? (?:over|on)|handed (?:over|on|to)|pass(?:es|ed)? (?:on|to|back|from)|returns?"
    r"|ships (?:the|its|their|living|all|each|every|\d+)|shipped"
    r"|forwards?|delivers?|feeds?|supplies|go(?:es)? (?:on |back |round )to|comes? back|sent (?:on |back )?to"
    r"|receives?"
    r"|travels? (?:on|to|from)|leaves? \w+ on|in turn)\b|[\w)）]\s?(?:→|⇒|->|=>)\s?[\w(（]"
)
"""What one hands to another."""
OFTEN = expression(
    r"毎週|毎月|隔週|[月週年]に(?:\d+|[一二三四五六数])[度回]?|\b(?:weekly|monthly|(?:once|twice) an? \w+)\b"
)
"""How often something is done."""
FIELD = expression(
    r"(?:[一-龠](?!大)){1,5}学(?=[、・とやがはのも，,]|及び|者|の研究)(?<!大学)|[二三四五六3-6]つ?の?(?:分野|学問|専門)"
    r"|\b(?:[a-z]+(?:ologists?|ology|onomists?|onomics|onomy|icists?|emists?|emistry|ineers?|ineering|icians?|ematics"
    r"|ographers?|ography|istics|iatry)|physics|genetics|medicine|law|lawyers|history|historians|sensing|optics"
    r"|mechanics"
    r"|(?:computer|materials?|food|data|social|soil|plant|animal) scien(?:ce|ces|tists?)|statistics|agronom\w+"
    r"|surgeons?"
    r"|physicians?)\b"
)
"""A field of research, or those who work in it."""
SPOTS = expression(
    r"[二三四五六両各](?:か所|箇所|つの(?:海|国|機関|拠点|研究室|大学|設備)|拠点|班|設備)|[二三四五六両](?:大学|研究所|研究室)"
    r"|\b(?:both|all|the (?:two|three|four|five|six)|(?:two"
    r"|three|four"
    r"|five|six)) (?:\w+ )?(?:sites|labs|laboratories|places|groups|machines|stations|of us|others?|institutions"
    r"|programmes)\b"
)
"""The places of the work, counted."""
WHY = expression(
    r"\bno (?:one|single|country|group)\b[^.;]{0,60}\balone\b"
    r"|\bonly (?:if|when|where|together)\b[^.;]{0,140}\b(?:can|could|will) (?:this|it|that|they|we|the problem)\b"
    r"|(?:一国|単独|一つの国|一機関)では[^。]{0,40}(?:ない|ません|ず)"
)
"""Why several are needed, which ties nobody yet."""
DECIDES = expression(
    r"\b(?:run|governed|steered|led|chaired) (?:jointly )?by (?:an? |the )?(?:\w+ ){0,2}(?:board|committee|council)\b|"
    r"(?:会議|合議|審査会|判定会|検討会|協議会?|運営会|委員会|会合|集まり|通話|代表者?|責任者|担当者"
    r"|[朝昼夕週月]末?の?会)[^。]{0,40}(?:決[めま]|定め|選[びぶ]|投票|判定|更新|見直|改[めり]|合意|反映"
    r"|点検|確かめ)"
    r"|(?:代表者?|責任者|担当者|全員)[はが、][^。]{0,10}(?:毎週|毎月|隔週|月に|週に"
    r"|第\s?\d[月火水木金]曜)[^。]{0,30}(?:突き合わせ|話し合|集ま|比べ|照ら)"
    r"|(?:定例|毎週|毎月|隔週|隔月|月例|週次|四半期ごと|[月年週]に[二三四\d]\s?[回度])[^。]{0,30}(?:会議|会合|会を|集ま|打ち?合わ|協議|通話|つな|話し合)"
    r"|\b(?:meets?|meeting|calls?|board|committee|leaders?|leads|principal investigators|pis"
    r"|council)\b[^.;]{0,80}\b(?:decid\w+|vot\w+|sign\w*|agree\w*|"
    r"releas\w+|choos\w+|approv\w+|settl\w+|fix\w*|rewrit\w+|revis\w+|updat\w+|rul\w+)\b|\b(?:meets?|meetings?"
    r"|calls?)\b[^.;]{0,40}\b(?:weekly"
    r"|monthly|every|each|fortnight\w*|quarter\w*|first|last)\b|\b(?:weekly|monthly|fortnightly|quarterly"
    r"|steering) (?:\w+ )?"
    r"(?:meetings?|calls?|committee|group|board|review)\b|\b(?:vote|decide|sign)s? (?:on|together|which|jointly)\b"
)
"""Who decides together, or meets often enough to do so."""
OUTSIDE = expression(
    r"講習|講座|実習|(?<!大)学校|合宿|授業|講義|単位|修了|修士|学生|院生|教材|公開(?:研究会|講座|講演|の会)|市民"
    r"|題[名目]|課題名|申請|採択|支援機関|保存機関に|組合(?!せ|わ)|自治体|省|庁|農政|協会"
    r"|シンポジウム|報告会|発表会|学部|[をが]教え[、る]|帰国|(?:戻[っりる]|持ち帰)[^。]{0,40}(?:報告|発表)|会費|実費|終了後|(?:として|で)続け(?:る|ます)"
    r"|横断テーマ|テーマ\s?[aｂab]\b|蔵元|[一二三四五六七八九十\d]\s?[軒店]|店主|料理人|図書館|公民館|患者会"
    r"|crosscutting|\btheme [ab]\b|\b(?:schools?|open (?:meetings?|days?|houses?)|newspapers?|courses?"
    r"|curricul\w+|credits?|certificates?"
    r"|(?<!own )students?|pupils|workshops? for|training"
    r"|supervisors?|titles?|handed to (?:the )?"
    r"(?:nsf|services|authorit\w+|agenc\w+)|agenc(?:y|ies)|ministr\w+|services of|public|symposi\w+|summer|alumni"
    r"|archives?)\b"
)
"""What is for people besides the partners, or for those who learn: it ties no work."""
SIDE_BY_SIDE = expression(
    r"(?:班|機関|国|大学|チーム|グループ|拠点|研究室)ごとに[^。、]{0,12}(?:計画|課題|研究|進め|実施|行[いうっ]|取り組)|"
    r"(?:[二三四五両各全]の?(?:大学|機関|国|者|チーム|グループ|班))[はが][^。]{0,10}(?:年に?[1一](?:回|度)|毎年)[^。]{0,16}で"
    r"[^。]{0,10}(?:成果|進捗|結果)[^。]{0,6}(?:発表|報告|共有)"
    rf"|(?<![a-z])(?:each|every)(?: of (?:the|our|these))?(?: \w+)? (?:{PARTNER}) "
    r"reports? [^.;]{0,30}\b(?:once|every|each|annual\w*)\b"
    rf"|{EACH}[^。、]{{0,30}}(?:年に(?:一|1)[度回]|毎?年度末|それぞれの(?:成果|計画|結果))"
    r"|(?:それぞれの|各)(?:機関|大学|国|チーム|グループ|班|研究室)(?:は|が)[^。]{0,14}(?:まとめ|論文)[^。]{0,10}(?:発表|公表|投稿)"
    r"|(?:[二三四五六2-6]つの|各)(?:課題|研究|テーマ|項目)(?:は|を)[^。、]{0,6}(?:並行|並列|平行)(?:して|に)(?:進め|実施|行)"
    r"|(?:それぞれ|各自|各々|おのおの)[^。、]{0,12}(?:独立|個別|別々|別個|独自|自由|思い思い)に|各自が?[^。、]{0,10}(?:論文|発表|まとめ|進め|公表)|互いの(?:自主性|裁量"
    r"|やり方)を"
    r"|\bin (?:the|its own|whatever) (?:manner|way)(?: which| that)? (?:it|they|each) (?:prefers?|likes?|chooses?"
    r"|sees? fit)\b"
    r"|\b(?:each|every)[^.;]{0,60}\bas (?:it|they) (?:prefers?|likes?|pleases?|chooses?|sees? fit|see fit)\b"
    r"|それぞれ(?:の(?:計画|目標|関心|予定|やり方|方針|手順|テーマ|課題))?(?:に(?:沿|従|基づ|応じ)[^。、]{1,4}|で|が|を)?[、]?(?:独自に|別に)?(?:研究|調べ|進め|分析"
    r"|測定|解析|実施|担当|取り組|追究|発表|公表|報告)"
    r"|(?<![a-z])(?:each|every)(?: of (?:the|our|these))?(?: \w+)? "
    rf"(?:{PARTNER}|parts?|packages?|strands?|thrusts?|wps?|aims?|work packages?)(?![a-z])[^.;]{{0,70}}"
    r"(?:\b(?:its|their|his|her) own\b|\bby (?:itself|themselves)\b|\balone\b|\bfor itself\b)"
    r"|(?<![a-z])(?:work|works|working|run|runs|proceed|proceeds|go|stand|stands)\w* (?:in parallel|side by side"
    r"|independently|separately)"
)
"""Partners that work side by side."""
WITHIN = expression(
    r"(?:自己完結|(?:それぞれ|各自|おのおの|単独|独立)(?:で|に|して)?(?:の中で)?完結)[^。、]{0,12}(?:課題|研究|計画|仕事|作業|項目)"
    r"|(?:課題|研究|計画|仕事|作業)[はが][^。、]{0,16}(?:自己完結|それぞれ[^。、]{0,8}完結)"
    r"|互いに[^。、]{0,10}(?:妨げ|干渉|口を(?:出|挟|はさ)|立ち入)[^。、]{0,6}(?:ない|なく|ず|ぬ|ません)|相互(?:に)?不干渉"
    r"|\b(?:self-contained|freestanding|complete in (?:itself|themselves)"
    r"|(?:does|do|shall|will) not (?:touch|overlap|meet|interfere with) (?:the others?|each other|one another)"
    r"|(?:keeps?|stays?|remains?) out of (?:each|one an)other[’']s (?:way|work|affairs))\b"
)
"""Work that is complete with each partner and touches that of no other."""
OWN_LINE = expression(
    r"\b(?:its|their|his|her) own (?:\w+ )?(?:lines?|topics?|questions?|studies|programmes?|programs?|projects?"
    r"|research|work|agenda)\b"
    r"|(?:それぞれ|各自|独自)の?(?:課題|テーマ|研究|関心)(?:を|に)"
)
"""Each with work of its own, whoever pays it."""
PAID = expression(
    r"研究費|資金|費用|経費|負担|助成|支援を受|\b(?:pays?|paid|funded|financed|funding|funds|grants?|costs?|salar\w+|appl(?:y|ies))\b"
)
"""Each pays for itself, as it should."""
UNREAL = expression(
    r"\b(?:as long as|unless|cannot|not|no|none|nobody|never|until|if|instead of|rather than)\b"
    r"|ない|ません|ずに|ではな|だけで"
)
"""What is denied, or only feared."""


def waits(text: str) -> bool:
    """Whether a sentence tells that one thing waits for another, or is decided by it."""
    return WAITS.search(fold(text)) is not None


def builds_on(text: str) -> bool:
    """Whether a sentence tells that one works with what another has made."""
    return BUILDS.search(fold(text)) is not None


def gives_up(text: str) -> bool:
    """Whether a sentence tells that what fails in one place is given up in another."""
    return FALLS.search(fold(text)) is not None


def hands(text: str) -> bool:
    """Whether a sentence tells that something is handed to somebody."""
    return HANDED.search(fold(text)) is not None


def only_passes_on(text: str) -> bool:
    """Whether all that a sentence tells is that one partner hands something on, once."""
    words = fold(text)
    rest, times = HANDED.subn(" ", OFTEN.sub(" ", words))
    return times == 1 and not any(binds.search(rest) for binds in (WAITS, DECIDES, TIE))


def decides(text: str) -> bool:
    """Whether a sentence tells who decides together, or meets often."""
    return DECIDES.search(fold(text)) is not None


def outside(text: str) -> bool:
    """Whether a sentence is about people besides the partners, or about those who learn."""
    return OUTSIDE.search(fold(text)) is not None


def of_fields(text: str) -> bool:
    """Whether a sentence names two fields of research, or those who work in them."""
    words = fold(text)
    return (
        len(set(FIELD.findall(words))) > 1 or re.search(r"(?:分野|学問|専門)[^。]{0,12}(?:が|は|の)", words) is not None
    )


def of_spots(text: str) -> bool:
    """Whether a sentence counts the places where the partners work."""
    return SPOTS.search(fold(text)) is not None


def why(text: str) -> bool:
    """Whether a sentence says that nobody can do it alone."""
    return WHY.search(fold(text)) is not None


def side_by_side(text: str) -> bool:
    """Whether a sentence says that partners work side by side, each with its own."""
    words = fold(text)
    if HOWEVER.search(words) or (PAID.search(words) and not OWN_LINE.search(words)):
        return False
    return bool(WITHIN.search(words)) or (bool(SIDE_BY_SIDE.search(words)) and not UNREAL.search(words))
