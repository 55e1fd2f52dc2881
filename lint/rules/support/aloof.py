"""Whether a sentence on other funding says that the research was meant to keep away from what is funded."""

from __future__ import annotations

import re

from lint.expressions import expression

RESEARCH = (
    r"テーマ|主題|題材|題目|題を|内容|対象|課題|問い|材料|試料|手法|方法|研究|本(提案|計画|申請)"
    r"|\b(topics?|themes?|subjects?|content|questions?|materials?|aims?|problems?|methods?|objects?|organisms?|species"
    r"|samples?|systems?|research|work|project|plan|application|proposal|part|nothing|programme)\b"
)
"""What of the research may be kept away."""
AWAY = (
    r"重な(らな|らぬ|らず|り(が|の|は|を)?(な|避|生じな|出な))|重複(し|が|の|は|を)?(な|せ|避|生じな|ぬ)|かぶら[なぬず]"
    r"違え|異に(し|する|せ)|(組み|選び|入れ|差し|書き|取り)[替換]え|(違う|異なる|別の|別個の|離れた|縁のない|無縁の|関わりのない)[^。、]{0,12}(題|主題|テーマ|対象|問い|課題"
    r"|材料|もの|内容|領域"
    r"|分野|方向)|別物|切り離|切り分け|分け(て|た)|離(れた|して|した)|線を引|ずら(し|す)|遠ざ|距離を(置|取|お)|一線を"
    r"|(避け|外し|除い|除外し|省い)(て|た|、|る)"
    r"|(触れ|扱わ|取り上げ|立ち入ら|踏み込ま|含め|使わ|用い)(な|ぬ|ず)|無関係|独立"
    r"|\b(differ(s|ent)?|distinct|separate[ds]?|apart|unrelated|unlike|independent)\b|\bother (\w+ )?than\b"
    r"|\b(another|a different|a new|other) (\w+ )?(theme|topic|subject|question|one|material|organism|aim|problem)s?\b"
    r"|\b(no|not|nothing|none|never|nowhere|neither|nor|without|cannot|n['’]t)\b[^.;]{0,70}\b(overlap\w*|coincid\w*"
    r"|repeat\w*|return\w*|recurs?|duplicat\w*|shared?|in common|touch(es|ed)?|asked again|taken up|reappears?"
    r"|appears?"
    r"|come(s)? back|meets?|close|near|cross(es)?|belongs?|borrow\w*|covered|treated)\b"
    r"|\b(kept|keep(s|ing)?|stay(s|ed)?|steer(s|ed)?|stood|stand(s)?) (\w+ ){0,3}(away|clear|apart|separate|out|off"
    r"|distance|distant)\b|\bdistance (from|to|between)\b|\bdistanc(e[ds]?|ing) \w+ from\b"
    r"|\b(outside|beyond|far( away)? from)\b|\bavoid(ed|s|ing)?\b|\blest\b|\bdepart(s|ed)? from\b|\bmoved? away\b"
    r"|\bturn(s|ed)? away\b"
    r"|\b(changed|altered|shifted|replaced)\b"
    r"|\b(left|leaves?|leaving|set) (\w+ ){0,4}(out|aside|untouched)\b|\buntouched\b"
)
"""That it is away from something."""
MEANT = (
    r"あえて|敢えて|わざ(と|わざ)|意図|意識(して|的)|故意|(ない|ぬ|らず)(よう|ように|ため)|(線を引|区別|離れ"
    r"|違え)[^。、]{0,6}(よう|ため)|べく|努め|配慮|留意"
    r"|注意(し|を払)"
    r"|気を(つけ|配|付け)|心がけ|心掛け|念を入れ|工夫し"
    r"|(立て|組み|選び|設け|書き|練り|据え|定め)(直|たもの|た。|ている|ました)|(設定|設計|構成|選定)し(た|て)"
    r"|(全く|まったく|完全に|一切|いっさい|すべて|どれとも|いずれとも|何一つ|ひとつも)"
    r"|\b(take[ns]?|took|taking) (\w+ )?(care|pains|trouble)\b|\b(careful|pains|deliberate(ly)?|purpose(ly)?"
    r"|intention\w*"
    r"|intended|by design|conscious(ly)?|wilful(ly)?|on principle|strict(ly)?|entirely|wholly|altogether|completely"
    r"|expressly|in every (part|respect|point))\b"
    r"|\b(seen?|saw|seeing) (to it|that)\b|\b(made|make|making) (sure|certain)\b|\bensur(e|es|ed|ing)\b"
    r"|\bso (that|chosen|framed|drawn|designed|as)\b|\bin order (that|not|to)\b|\blest\b"
    r"|\b(did|do|does|would) not (wish|want|like|care|mean) to\b|\b(wish(ed)?|want(ed)?|prefer(red)?) (not )?to\b"
    r"|\b(has|have|had|was|were|been|is|are|we|and) ([a-z]+ly )?(been )?(so |thus |therefore )?(chosen|chose|picked"
    r"|selected"
    r"|made|moved|framed|drawn|designed|shaped|phrased|turned|changed|rewritten|recast|redrawn|kept|set|put|left)\b"
    r"|\b(made|kept|chosen|keeps?) (its|the|our|this|it)\b|\bavoid(ed|s|ing)?\b"
)
"""That somebody saw to it."""
OF_GRANT = (
    r"(これら|それら|どの|いずれ|上記|前記|両|二つ|三つ|他|ほか|既存|採択)[^。、]{0,6}(研究|助成|課題|研究費|制度"
    r"|事業|計画|もの|と)"
    r"|どれとも|いずれとも|前者|後者|手持ち|受けている|(その|同)(助成|課題|研究費|研究|事業)"
    r"|\b(th(is|ese|at|ose)|either|both|each|every|any|all|the (two|three|four|first|second|last|former|latter|other"
    r"|others"
    r"|above|said|funded|existing|running)) (of )?(the )?(grants?|projects?|awards?|studies|programmes?|funds?|work"
    r"|ones?)?"
    r"|\b(two|several|three) (moneys|monies|grants|sources|purses|pots|funders|funds)\b|\b(it|them|here|there"
    r"|again)\b|(?<!\d)\d\.\d|\bfunded\b"
)
"""What points at a grant named before."""
NOT_SO = expression(
    r"(つもり|必要|こと|考え|意図|理由|わけ)(は|も|が|など)?(な[いく]|あり(ま)?せん|無)|ことは?(せ|し(ない|ません))"
    r"|恐れ(ない|ず)|隠さ|避け(て(は)?い)?(な|ず|ません)"
    r"|いとわ|構わ|差し支え|むしろ[^。]{0,12}重ね|そのまま|地続き|ひと続き|一続き|一体"
    r"|\b(neither|none|nothing|not|never)( \w+){0,4} (set|kept|held|moved|stands?) (apart|away|aloof)\b"
    r"|\b(question|topic|subject|material|aim)s? (is|are|stays?|remains?) (one and )?the same\b"
    r"|\bno (need|reason|wish|intention|attempt)\b|\b(not|never) (\w+ )?(tr(y|ied)|hide|avoid(ed)?|separated?"
    r"|part(ed)?|shy|shun)\b"
    r"|\b(overlaps?|overlapping|same|shared?|repetition)\b[^.]{0,60}\b(meant|welcome\w*|want(ed)?|strength|should"
    r"|intended|intend"
    r"|gladly|purpose|deliberate\w*|wish(ed)?|good|advantage|hoped)\b"
    r"|\b(deliberate|intended|welcome|wanted) (overlap|repetition)"
)
"""That nothing was kept away, or the overlap is wanted."""
ELSE = expression(
    r"応募|申請(し|中|済|書)|提出|エフォート|人件費|雇用|期間は|会計|規程|渡航|派遣|招へい|往来|意義|役割を?分"
    r"|\b(applied|appl(y|ies|ying)|applications? (to|under|at|of the same)|(other|further|second"
    r"|another) (applications?|proposals?)|handed in|proposals? to|submitted|effort|salar\w+|hours|accounts?"
    r"|travel|visits?|stays?|countries|period|why both|both (are|is)|needed|necessary|complement\w*)\b"
)
"""What is told of grants besides their content: applications, effort, accounts, visits, why two are needed."""


def kept_away(words: str, grant: str) -> bool:
    """Whether a sentence (folded) says that the research was made so that it is away from what a grant pays.

    Args:
        words: a sentence of the part on other funding.
        grant: an expression for what may name a grant of the team.

    """
    if NOT_SO.search(words) or ELSE.search(words):
        return False
    if not (AWAY_FROM.search(words) and RESEARCH_OF.search(words) and MEANT_SO.search(words)):
        return False
    return bool(POINTS.search(words) or re.search(grant, words))


AWAY_FROM, RESEARCH_OF, MEANT_SO, POINTS = map(expression, (AWAY, RESEARCH, MEANT, OF_GRANT))
