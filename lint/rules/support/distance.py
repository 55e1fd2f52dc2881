"""Whether a sentence sets the research apart from research that is funded already."""

from __future__ import annotations

import re

from lint.analyse.support.cells import FUNDER
from lint.expressions import expression
from lint.rules.support.aloof import kept_away
from lint.rules.support.links import HERE

OTHER = (
    r"(他の|他|別の|既存の|現在の|実施中の|採択済みの|これまでの)[^。]{0,10}"
    r"(助成|制度|研究費|課題|プロジェクト|事業|科研費|基盤研究)"
)
AVOIDING = (
    r"(重複|重な[らり]|かぶ[らり])(を|が|し|さ)?[^。]{0,8}(避け|回避|防[ぐぎ]|ない(よう|ため)|なく)"
    r"|(so as |in order )?not to (overlap|duplicate|repeat)"
    r"|(to |by |for )?(avoid|prevent)(ing|s|ed)? [^.]{0,30}(overlap|duplicat)"
    r"|(to |which )?(rule|rules|ruling) out [^.]{0,20}(overlap|duplicat)|without (any )?(overlap|duplicat)"
)
ON_PURPOSE = r"敢えて|あえて|意図(的に|して)|故意に|わざ(わざ|と)|deliberately|intentionally|purposely|on purpose"
SUBJECT = (
    r"テーマ|主題|題材|内容|対象|課題|問い|材料|試料|方法|手法"
    r"|topics?|themes?|subjects?|content|methods?|questions?|research|work|areas?"
)
CHANGING = (
    r"変え(た|て|る)|異に(し|する)|(組み|選び|入れ|差し|書き|取り)[替換]え(た|て|る)|(ほう|方|側)に[^。、]{0,8}(振っ|振り|移し|向け|切り替え)|変更し|別の|別個|異な(る|り|った)"
    r"|ずらし|切り離|外し|除い|(扱わ|取り上げ|触れ|含め)(ない|ず)"
    r"|(kept|keep|keeps|held|set) (\w+ )?apart"
    r"|different|distinct|separate|unrelated|independent|chang(e|ed|es|ing)\b|depart|diverg|differs?\b|away from"
    r"|shift|new\b|set apart|(left|put) aside"
    r"|(leav(e|es|ing)|left|put(s|ting)?|set(s|ting)?) ([a-z-]+ ){1,6}(aside|out)\b"
    r"|(of|to|into|towards|on|with) (another|other) [a-z]|another (subject|topic|theme|question|nature|kind|material)"
    r"|(not|nothing|never|no longer) [^.]{0,30}(taken up|treated|touched|addressed|pursued|covered)"
)
DISTANT = expression(
    r"\b(keep|kept|leave|left|keeping|leaving)\b [^.]{2,60}\bout of (this|the present|our) (\w+ )?(application"
    r"|project|proposal|plan)"
    r"|"
    rf"({AVOIDING})(?=[^。]*?({SUBJECT}))[^。]{{0,150}}?({CHANGING})"
    rf"|({ON_PURPOSE})(?:[^。.]{{0,40}}|[ -~]{{0,110}}?)({CHANGING})"
    rf"|{OTHER}[^。]{{0,12}}と(は|の)?[^。]{{0,10}}(異な(る|り|った)|別(の|個|物)|切り離|無関係|関係(は|が)?な)"
    rf"|(研究)?(テーマ|内容|対象|課題)を[^。]{{0,16}}(変え|変更し|ずらし)[^。]{{0,30}}(助成|研究費|重複|区別)"
    r"|(差別化|切り分け|区別|線引き|すみ分け|住み分け|棲み分け)[^。]{0,16}(ため|べく|よう)[^。]{0,60}"
    r"(変え|替え|別の|新た|新しい|異なる|移し|ずらし|離れ|離し|入れ替)"
    r"|一線を画(し|す)[^。]{0,20}(テーマ|主題|課題|内容|題材|対象)"
    r"|\b(theme|topic|subject|question|problem)s? [^.]{0,50}\b(lies?|falls?|sits?|stands?|is"
    r"|are) (well |clearly |entirely )?"
    r"(outside|beyond|apart from) (all |any |each |either |both )?(of )?(it|them|these|those|our|the)\b"
    r"|\b(stay|keep|steer|stand)\w* (well )?(clear|away|apart) (of|from) [^.]{0,80}\b(pays?|funds?|supports?|grants?"
    r"|projects?)\b"
    r"[^.]{0,80}\b(rather than|instead|moved|turn\w*|switch\w*|chang\w+|different|other)\b"
    r"|(so that|in order that|to (make sure|ensure))[^.]{0,60}(separate|distinct|different|independent) (projects?"
    r"|topics?"
    r"|grants?|proposals?|things|lines)[^.]{0,120}(tak(en|e|ing) (out|away)|left (out|aside)|remov|exclud|dropp?"
    r"|mov(e|ed)\b|turn"
    r"|replac|instead|only\b)"
    r"|\bindependent (from|of) (this|that|these|those|the|our|any) (\w+ )?(grants?|awards?|projects?)"
    r"[^.]{0,60}\boverlap"
    r"|\bno (\w+ ){0,2}(overlap|duplication|repetition)[^.]{0,50}\b(as|since|because)\b[^.]{0,40}"
    r"\b(mov|shift|chang|switch|replac|turn)\w*"
    r"|(different|distinct|separate|unrelated)( topics?)? (from|to) (our |the |all |any )?(other"
    r"|existing|current|funded|ongoing)"
    r" (grants?|awards?|projects?|funding|support|research)"
)
WILFUL = expression(rf"({ON_PURPOSE})[^。.]{{0,60}}({CHANGING})")
"""That something is changed on purpose."""
ALLOWED = expression(
    r"重複(は|が)(認め|許さ)[^。]{0,12}(ため|ので)[^。]{0,60}(変え|替え|別の|新た|新しい|異なる|移し|ずらし)"
    r"|(double funding|overlaps?|duplication) (is|are|was) (not|never) (allowed|permitted)[^.]{0,60}"
    r"(moved|changed|shifted|switched|new|different)"
)
"""The change is laid to a ban on overlap."""
MONEY = expression(
    r"経費|費用|予算|支出|使途|費目|物品|旅費|人件費|給与"
    r"|salar|wages|budget|costs?\b|expens|spend|purchas|double charging"
)
"""Keeping the money of two grants apart is asked for."""
TWICE_PAID = expression(r"double[- ]funding|二重(助成|受給|取り)")
ANOTHER = expression(
    r"\b(different|another|new|separate|distinct|unrelated|other) (\w+ ){0,2}?"
    r"(topics?|themes?|subjects?|questions?|materials?|organisms?|species|problems?|aims?|objects?|hosts?|systems?)\b"
    r"|\b(topics?|themes?|subjects?|questions?|materials?|organisms?|species|problems?|aims?|systems?)\b[^.]{0,40}"
    r"(chang|shift|moved|turned|replac|different|distinct|left out|dropp|redefin|set apart)"
    r"|(テーマ|主題|題材|対象|問い|材料|試料|内容)[^。、]{0,12}(変え|替え|別の|移し|ずらし|改め|外し|除|離れ|離し"
    r"|避け|絞り)"
)
"""What is changed is the research itself, not who pays for what."""
SAME_AGAIN = expression(
    r"重複|同一(の)?(研究|課題|内容|テーマ|もの)|同一視|混同|紛れ|混ざ[らりるっ]|重な[らりるっ]|かぶ[らりるっ]|二重"
    r"|同じ(内容|テーマ|研究|課題|主題|題材|対象|材料|もの)|類似|似(て|た|通)"
    r"|(すでに|既に)[^。、]{0,12}(支援|助成|採択|支え|賄)|\balready (been )?(covered|funded|paid|supported|financed"
    r"|awarded)"
    r"|\b(for )?(one|an|the same) (idea|project|work|thing) (in two places|twice)|twice for (one|the same)|似た(研究"
    r"|内容|課題|計画)"
    r"|\b(two|both|several|many) (agenc|funder|source|grant|purse|sponsor)\w+\b[^.]{0,40}\b(pay|fund|financ"
    r"|support)\w*\b[^.]{0,12}\b(one|the same)\b"
    r"|overlap|duplicat|double[- ](fund|grant|award|pa(y|id))|(paid|pay|funded|financed)( for)? twice"
    r"|twice (paid|funded)|(pay(ing|s)?|paid|fund(ing|s|ed)?|financ\w+) [^.]{0,24}\btwice\b"
    r"|repeat|(the )?same (topic|theme|subject|work|research|content|project)"
    r"|\b(are|is|be|being|look|looks|seem|seems) (\w+ )?(the same|alike|identical)\b"
    r"|confus|resembl|too (close|similar|near)"
)
"""That two grants may be for the same research."""
FEARED = expression(
    r"避け|回避|防[ぐぎ]|(ない|ぬ)(よう|ため)|なく|おそれ|恐れ|懸念|心配|かね(ない|ません)|危惧|疑[わい]|みなさ"
    r"|見なさ|思われ|取られ"
    r"|受け取ら|誤解|指摘|批判|見られ|困る|まずい|混同|差別化"
    r"|区別|切り分け|配慮|許さ|認め(られない|ない)|禁"
    r"|avoid|took care|careful|so as not|nothing|no(body| one)\b|safe side|(in view of|because of|owing to|due to"
    r"|given|under) the (\w+ )?(rules?|ban|prohibition|regulations?)|clear of|prevent|preclud"
    r"|rul(e|es|ed|ing) out"
    r"|fear|lest\b|risk|concern|worr|dislike|frown|do(es)? not like|嫌|好ま(な|れ)|見えない"
    r"|without|steer|distinguish"
    r"|(might|could|may|would|should|will|does|do|not) (not )?(be )?(seen|taken|mistaken|read|regarded|considered"
    r"|count|think|believe|say|object|ask|feel|find|hold)"
    r"|(does|do|will|would|could|should|is|are|must|can) ?not\b|cannot|objection|criticis|reproach|accus"
    r"|suspicion|suspect"
)
"""That this is to be kept from happening, or from being thought."""
MOVED = expression(
    r"(変え|替え|換え|選び直|取り替|絞り直|入れ替|(材料|対象|題材|試料|主題)(と|に)(し(た|て|、)|選ん)|移し|移す|移る"
    r"|ずらし|ずらす|離れ|離し|外し|外す|除い|除く|避けて|変更し|切り替|改め|差し替"
    r"|別の|別個|別に(した|設)|違う|違った|異なる"
    r"|(対象|主題|テーマ|課題|範囲)(に|から)は?[^。、]{0,6}(含め|入れ|加え|取り上げ)(て(い|お))?(な|ず|ません|ら)"
    r"|(扱わ|取り上げ|触れ)(ない|ず|ません)|(ほう|方|側)に[^。、]{0,8}(振っ|振り|向け|切り替え)"
    r"|(組み|選び|立て|仕立て|書き|練り|据え)(直|替え|換え)|とは(縁|関係|関わり|つながり)の?な[いく]"
    r"|異にする|異にし|新たに(設|選|据)|(新しい|新たな))"
    r"|\b((has|have|had|was|were|been|is|are|we|and|it|team|proposal|project) ([a-z]+ly )?"
    r"(moved|shifted|changed|switched|replaced|exchanged|swapped|struck|removed|turned|steered|drawn|dropped|excluded"
    r"|redefined|redirected|recast|left)"
    r"|(moves?|shifts?|changes?|switch(es)?|turns?|steers?|departs?|diverges?|drops?|leaves?) (\w+ ){0,8}?"
    r"(to|away|from|aside|out|for)"
    r"|(chose|chosen|choose|picked|selected|adopt\w*|took|taken|take up|given|gave|gives?|set|work(s|ed)? on|use[sd]?"
    r"|turn\w*|now) (\w+ ){0,4}?(different|another|other|new|own|separate|distinct|unrelated|fresh))\b"
    r"|\b(excludes?|omits?|skips?)\b|\b(does|do|will) not (treat|touch|deal with|address|cover|study|work on)\b"
    r"|\b(changed|switched|moved|shifted) from [^.]{2,60} to\b|of its own\b|\b(is|are|was|were) (\w+ ){0,2}(different"
    r"|new|another|distinct|changed)\b"
)
"""That something was made another for it."""
WHAT = expression(
    r"テーマ|主題|題材|題目|内容|対象|課題|問い|問題|材料|部品|装置|試料|素材|系|種|方法|手法|方向|領域|分野|目的|話題"
    r"|topics?|themes?|subjects?|content|methods?|questions?|research|work|areas?|materials?|organisms?|species"
    r"|crops?|plants?|strains?|animals?|diseases?|systems?|fields?|problems?|aims?|direction|focus|target|object"
    r"|samples?|host|model"
)
"""What of the research that is."""
REMOVED = expression(
    r"外し(た|て|、)|除外し|除い(た|て、)|省い|割愛|落とし(た|て)|取り下げ|(一切|いっさい|まったく|全く)(扱わ|触れ"
    r"|含め)"
    r"|\b(has|have|was|were|been|is|are|we|and) ([a-z]+ly )?(dropped|removed|excluded|deleted|omitted|cut|cut out"
    r"|struck"
    r"|taken out|left out|left aside|given up)\b"
)
"""That something was taken out."""
UNCHANGED = expression(
    r"(変え|替え|移さ|ずらさ|変更し)(て(は)?い)?(ない|なかった|ません)|(変え|替え|変更|改め)(る|する)?(こと"
    r"|の)?(は|も|を)?(せず|しな|して(は)?い(ない|ません))"
    r"|変えずに?|必要は?な|なくても|without chang|(not|never|nothing) (been )?(deliberately )?chang|no need"
)
"""That nothing was made another."""
KEPT = expression(
    r"(変え|替え|移し|ずらし|外し|変更し|離れ)(て(い|は)な|な|ず|ること(は|も)な|る必要)|(必要|こと|つもり"
    r"|意図)(は|も)?(ない|ありません)"
    r"|そのまま|引き続き|同じ(株|試料|対象|材料|主題|テーマ)を"
    r"|\b(not|never|nothing|no need|neither|unchanged|remains? the same|rather than|instead of) (\w+ ){0,3}"
    r"(mov|shift|chang|switch|replac|turn|steer|redesign|redefin|depart)|\bunchanged\b|remains? the same"
)
"""That it was not."""


FROM_IT = r"と(?:は|の)?[^。]{0,16}?(?:異な(?:る|り|った)|別(?:の|個|物)|切り(?:離|分)|無関係|独立)"
MADE_OTHER = (
    r"と(?:は|も|の間で)?[^。、]{0,8}?(?:テーマ|主題|題材|対象|題目|材料|試料|問い|内容|研究(?!の))[^。、の]{0,6}[をが]"
    r"[^。、]{0,6}(?:変え|違え|ずらし|替え|分け|離し)"
)
"""Behind a grant: that the research is another than its."""
TOPIC_APART = (
    r"\b(?:topic|theme|question|subject|material|organism|aims?|content|problem)s?\b[^.]{0,60}"
    r"\b(?:distinct|different|separate|differs?|unrelated|independent|apart)\b"
)
FOR_IT = (
    r"(?:ので|ため、|から、|以上、|ことから)[^。]{0,60}(?:主題|テーマ|題材|対象|問い|課題|内容)"
    r"を[^。、]{0,16}(?:移し|移す|変え|替え|ずらし|改め|選び直|絞り直)"
)
"""Behind a grant: that the research is made another because of it."""
OTHER_THAN = (
    r"\b(?:moved?|turn(?:ed)?|chang(?:ed?|ing)|switch(?:ed)?|chosen?|chose|picked|selected|took|taken?|set"
    r"|work on)\b[^.]{0,30}"
    r"\b(?:different|other|another|new|separate|distinct)\b[^.]{0,40}\b(?:from|than|to)\b[^.]{0,20}?"
)
"""Before a grant: that something was taken that is other than the grant's."""
NONE_OF = r"\b(?:none|nothing) (?:of|that|from) "
"""Before a grant: that what is its does not stand here."""
APART = expression(rf"{FROM_IT}|{MADE_OTHER}|{TOPIC_APART}|{FOR_IT}|{OTHER_THAN}")
"""That one thing is apart from another, whatever it is."""


def distant(words: str, grant: str = FUNDER.pattern, before: str = "") -> bool:
    """Whether a sentence (folded) sets the research apart from what is funded.

    Args:
        words: the sentence.
        grant: an expression for what may name a grant of the team.
        before: the sentence before it, which may give the reason.

    """
    words = re.sub(r"\([^()]*\)", " ", words)  # what a grant is called and how large it is
    if UNCHANGED.search(words):
        return False
    if ALLOWED.search(words):
        return True
    if MONEY.search(words):
        return False
    if kept_away(words, grant):
        return True
    if TWICE_PAID.search(words) and not ANOTHER.search(words):
        return False
    if DISTANT.search(words) or _apart(words, grant):
        return True
    return (
        _left_out(words, grant)
        or _moved(words, words, grant)
        or (before != "" and not MONEY.search(before) and _moved(before, words, grant))
    )


def on_purpose(words: str) -> bool:
    """Whether a sentence (folded) says that the topic was made another on purpose, or for fear of doing it twice."""
    if UNCHANGED.search(words) or KEPT.search(words) or not ANOTHER.search(words):
        return False
    feared = SAME_AGAIN.search(words) and FEARED.search(words) and MOVED.search(words)
    return bool(feared or WILFUL.search(words))


def _left_out(words: str, grant: str) -> bool:
    """Whether what a grant covers was taken out of this project: "drought, which Kakenhi covers, has been dropped"."""
    none = rf"{NONE_OF}[^.]{{0,40}}(?:{grant})[^.]{{0,40}}\b(?:appears?|is|are|comes?|returns?)\b"
    if re.search(NONE_OF, words) and re.search(none, words):
        return True
    if not (REMOVED.search(words) and not KEPT.search(words)):
        return False
    own = rf"(?:{grant})"
    covers = (
        rf"(?:which|that|what|everything|anything) [^.,;]{{0,20}}?{own}[^.]{{0,20}}? "
        r"(?:covers?|treats?|stud(?:y|ies)|deals?|pays?|handles?|looks?)"
        rf"|{own}[^。]{{0,16}}?[でがにの](?:は)?[^。、]{{0,8}}?(?:扱|研究し|調べ|取り上げ|進め"
        rf"|対象)[^。、]{{0,24}}[はをも]"
    )
    return re.search(covers, words) is not None


def _apart(words: str, grant: str) -> bool:
    """Whether a sentence sets something apart from a grant, which is what the expression ``grant`` finds."""
    if not APART.search(words):  # an expression with all the names is long, and compiled for this draft alone
        return False
    own = rf"(?:{grant})"
    told = (
        rf"{own}[^。、]{{0,14}}?(?:{FROM_IT}|{MADE_OTHER})|{own}[^。]{{0,40}}{FOR_IT}"
        rf"|{TOPIC_APART}[^.]{{0,30}}{own}|{OTHER_THAN}{own}"
    )
    return re.search(told, words) is not None


def _moved(reason: str, change: str, grant: str) -> bool:
    """Whether fear of doing the same twice, told in one sentence, is why the research is made another in this one."""
    feared = SAME_AGAIN.search(reason) and FEARED.search(reason)
    if not feared or not MOVED.search(change) or KEPT.search(change):
        return False
    return bool(WHAT.search(change) or HERE.search(change) or re.search(grant, change))
