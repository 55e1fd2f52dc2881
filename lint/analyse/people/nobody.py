"""Words that stand where a person's name should: ポスドク1名, 若手研究者A, 未定, TBD, to be recruited."""

from __future__ import annotations

import re
from functools import lru_cache

from lint.analyse.text.folding import narrowed
from lint.document import Span
from lint.expressions import expression

WHO = (
    r"(?:若手|中堅|女性|外国人|日本人|日本側|米国側|相手側"
    r"|相手国側?の?|本学の?|当研究室の?|担当|派遣|招へい|招聘|渡航|新規|優秀な|次世代)*(?:の)?"
    r"(?:(?:若手)?研究者|(?:博士|特任|特別|主任|学術)?研究員|ポスドク(?:研究員)?|ポストドクター"
    r"|博士(?:後期)?課程(?:の)?(?:大学院生|学生|院生)?"
    r"|修士(?:課程)?(?:の)?(?:大学院生|学生|院生)?"
    r"|博士前期課程(?:の)?(?:大学院生|学生|院生)?|博士学生|大学院(?:学)?生|院生|学生"
    r"|学部(?:学)?生|助教|准教授|教授|講師|教員|技術(?:職)?員|技術補佐員|RA|PD|PI|PhD|派遣者|渡航者"
    r"|招へい者|招聘者|参加者|研究代表者|代表者|研究分担者|スタッフ|メンバー|若手|若い(?:人|者|方|先生)|人材|担当者"
    r"|D[1-3]"
    r"|M[12])"
)
COUNT = (
    r"(?:(?:約|各|計|他|ほか|毎年)?\s?(?:\d+|[一二三四五六七八九十]+|数|若干|複数)(?:\s?[~〜–\-]\s?\d+)?\s?(?:名"
    r"|人)(?:程度|以上|ずつ|を?予定)?|(?:もう|お)?(?:ひとり|ふたり))"
)
OPEN = (
    r"未定|調整中|検討中|人選中|選考中|選定中|公募中?|公募予定|募集中|募集予定|今後決定|後日決定|要調整|交渉中"
    r"|依頼中|採用予定|雇用予定|新規採用|新規雇用|今後採用|着任予定|未採用|予定|仮"
)
LETTER = r"\s?(?:[A-ZＡ-Ｚ](?![A-Za-z])|[①-⑳甲乙丙丁]|[1-9](?![\d年月名人/.]))"
MIXED = (
    (
        rf"(?:研究者|若手研究者|研究員|ポスドク|大学院生|院生|学生|PD|派遣者|渡航者|招へい者|招聘者|助教|教員|参加者"
        rf"|メンバー|博士学生){LETTER}"
    ),
    rf"{WHO}\s?[(（:：/／]?\s?(?:{OPEN}|氏名未定|TBD)(?:者|の者)?[)）]?",
)
JAPANESE = (
    rf"{WHO}(?:クラス|級|相当|レベル|格)?(?:[(（][^()（）]{{0,12}}[)）])?\s?(?:の|を、?|が)?{COUNT}",
    rf"{WHO}(?:クラス|級|相当|レベル)の(?:研究者|人材|者|人)",
    rf"{WHO}の(?:誰|だれ|どなた)か",
    (
        rf"^[\s・*\-–—●○■□◆]*(?:[^\s、。→⇒()（）・*]{{1,16}}の)?(?!(?:研究)?代表者|PI|メンバー|スタッフ){WHO}"
        r"(?:[(（][^()（）]{0,12}[)）])?\s?(?=→|⇒|->)"
    ),
    rf"{WHO}\s?[(（]{COUNT}[)）]",
    rf"{WHO}\s?[(（](?![^()（）]*(?:済|合格|通過|採用(?!予定|後)))[^()（）]{{0,10}}(?:選考|人選|選定|公募|募集|一任)[^()（）]{{0,12}}[)）]",
    rf"(?:これから|今後|新たに|[一-龠]+中に|[一-龠]+後に)?採用(?:する|される){WHO}",
    rf"{COUNT}の{WHO}",
    (
        rf"(?:(?<=大学の)|(?<=研究所の)|(?<=機構の)|(?<=研究室の)|(?<=側の)|(?<=グループの)){WHO}(?=を(?:、|[^、。]{{1,24}}[にへ])?"
        r"(?:[^、。]{0,8}?間)?(?:招[いきくこ]|招へい|招聘|迎え|派遣|送))(?![^。]{0,40}(?:講演|講師|集会|会議|学校|シンポ|ワークショップ))"
    ),
    rf"(?:採用|雇用|着任|派遣|招へい|招聘|渡航|公募|内定)予定(?:者|の(?:者|{WHO}))",
    rf"(?:{WHO}|人|者|方|メンバー)(?:の|たちの)?(?:うち|なか|中)(?:の|から|で)?、?(?:誰か|だれか|いずれか|どなたか"
    rf"|(?:一|二|1|2)(?:人|名))",
    (
        rf"(?:{WHO}|人|者|人物|適任者)を(?:これから|今後|新たに|別途|いずれ|年度内に|採択後に?)[^、。]{{0,12}}"
        r"(?:探|選|募|決め|採用|雇|見つけ)"
    ),
    rf"(?:選ぶ|選ばれる|選ばれた|決める|決まる|名乗り出た|手を挙げた|希望した|希望する|応募した|合格した|空いている"
    rf"|都合のつく)(?:{WHO}|(?:一|1)(?:人|名)|人|者|方)(?=[はがを])",
    r"(?:誰|だれ)か(?:[一二1-9](?:人|名))?(?=[がを])|(?:誰|だれ)が(?:行|来|渡)",
    (
        rf"(?:新規|今後|別途|追って|これから)(?:に)?(?:採用|雇用|募集|公募|決定|選定|選考|人選)(?:する|予定"
        rf"|した)?(?:の)?(?:{WHO})?"
    ),
    (
        r"(?:氏名|名前|人選|派遣者|渡航者)?(?:は)?(?:未定|選考中|人選中|選定中|調整中|公募中?|公募により(?:決定|選考"
        r"|採用)|検討中|後日(?:決定|選定))"
    ),
    r"[○〇◯●△]{1,3}\s?[○〇◯●△]{1,3}(?:\s?[○〇◯●△]{1,3})?(?![\d年月日%])",
    r"[○〇◯●]{1,3}\s?(?:太郎|花子|氏|さん|教授|准教授|助教|博士)",
    r"(?<![A-Za-z])[A-ZＡ-Ｚ]{1,2}(?:氏|さん|君|教授|准教授|助教|博士(?!課程))|某(?:氏|研究者|教授)",
    r"(?:該当者)?(?:なし|無し)|同程度の研究者|適任者",
)
NUMBER_EN = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|a\sfew|multiple|another"
    r"|additional|further)"
)
ROLE = (
    r"(?:(?:young|early[\s-]career|junior|senior|new|visiting|japanese|us|american|female|selected|doctoral"
    r"|postdoctoral|graduate"
    r"|research|staff|senior|principal|master.?s|msc|phd|ph\.d\.|undergraduate|exchange)\s)*"
    r"(?:researchers?|postdocs?|post-docs?|postdoctoral|students?|candidates?|fellows?|scientists?|trainees?"
    r"|nurses?|midwi(?:fe|ves)|curators?|conservators?|lecturers?|clinicians?|physicians?|surgeons?|programmers?"
    r"|[a-z]{3,}(?:ologist|ographer|statistician)s?|scholars?|assistants?|associates?|engineers?|technicians?|ecrs?"
    r"|pdras?"
    r"|staff(?:\smembers?)?|professors?|investigators?|members?|participants?|travell?ers?|visitors?|persons?"
    r"|esrs?|ras?)"
)
TO_BE = (
    r"(?:to\sbe\s(?:recruited|hired|appointed|determined|decided|named|selected|identified|confirmed"
    r"|announced|advertised|employed|assigned|chosen|found|picked|nominated|settled)"
    r"|not\syet\s(?:chosen|found|settled|recruited|hired|appointed|determined|decided|named|selected|identified|known"
    r"|assigned)|under\s(?:recruitment|selection)|yet\sto\sbe\s[a-z]+|recruitment\s(?:ongoing|in\sprogress|pending)"
    r"|tbd|tba"
    r"|tbc|t\.b\.[dac]\.?|n\.\s?n\.?|open\s(?:position|call)|vacant|vacancy|unnamed)"
)
ENGLISH = (
    (
        rf"(?<![A-Za-z])(?:{NUMBER_EN}\s)?(?:{ROLE}\s?[(,:\-–]*\s?(?:who\s(?:is"
        rf"|are)\s)?)?(?<![A-Za-z.]){TO_BE}(?![A-Za-z])\)?"
    ),
    rf"(?<![A-Za-z]){NUMBER_EN}\s(?:(?-i:[A-Z][\w-]{{1,14}})\s){{0,2}}{ROLE}(?![A-Za-z])",
    rf"(?<![A-Za-z]){ROLE}\s?(?:#|no\.?\s?|\()?(?:(?-i:[A-H])|\d{{1,2}}|[ivx]{{1,3}}|x)(?![A-Za-z\d]|\.\s?[A-Z]"
    rf"|\s[A-Z][a-z])",
    r"(?<![A-Za-z.])(?:N\.\s?N\.|NN|X\.?\s?X\.?|XX+|XYZ|TBD|TBA|TBC|N/?A)(?![A-Za-z])",
    rf"^\W*(?:our\s|the\s|an?\s)?{ROLE}(?:\s?\([^()]{{0,24}}\))?\s?(?=→|⇒|->)",
    rf"(?<![A-Za-z])an?\s(?:(?-i:[A-Z][\w-]*\s)?(?:[a-z-]+\s){{0,2}}){ROLE}(?=\s?[(（,])",
    (
        rf"(?<![A-Za-z])one\sof\s(?:(?:the|our|his|her|their|my|its)(?!\s(?:two|three|four|five|six|best|most))"
        rf"|(?-i:[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)['’]s?)\s(?:[a-z-]+\s){{0,2}}{ROLE}(?![A-Za-z])(?!,\s(?-i:[A-Z]))"
    ),
    (
        rf"(?<![A-Za-z])(?:(?:whichever|whoever)\s(?:of|among)\s(?:our|the|their|his|her)\s(?:[a-z-]+\s)?{ROLE}"
        rf"|(?:that|the\s(?:chosen|selected|winning|successful|best))\s{ROLE}"
        r"(?=\s(?:spends?|goes|comes|stays?|visits?|travels?|joins?|works?|moves?|leaves?)\b)"
        r"|whoever\s(?:is|will\sbe|can|passes|applies)"
        r"|(?:some|any)(?:body|one)|an?\s(?:young|junior|early[\s-]career)\scolleague"
        rf"|an?\s(?:colleague|person|member)\s(?:yet\s)?{TO_BE})(?![A-Za-z])"
    ),
    r"(?<![A-Za-z])(?:new\shires?|future\s(?:hire|postdoc|recruit|student)|open\scall|name\s(?:to\sfollow|follows"
    r"|will\sfollow|open)"
    r"|(?:first|last|full|your)\sname|unknown|anonymous|someone|not\sspecified|J(?:ohn|ane)\sDoe)(?![A-Za-z])",
)
IN_ANY, IN_JAPANESE = (tuple(map(expression, patterns)) for patterns in (MIXED, JAPANESE))
IN_LATIN = tuple(expression(pattern, re.I) for pattern in ENGLISH)
"""The words of :data:`MIXED` may be in either script, all others hold letters of their own."""
LATIN = expression("[A-Za-z]")
ALONE = expression(
    rf"(?:{WHO}|同上|〃|(?:the|an?)?\s?{ROLE}|-+|ー|―|－|name"
    rf"|[^\s、。0-9０-９]{{1,16}}(?:所属)?の{WHO}"
    rf"|[^\s、。]{{2,20}}(?:から|より|の|所属の?)[^\s、。0-9０-９]{{0,6}}{COUNT}"
    rf"|(?:an?|one|two|three|\d)\s(?:more\s|person\s|member\s|people\s|{ROLE}\s)?(?:from|of|at)\s[^,;]{{3,60}}"
    r"|(?:(?-i:[A-Z])[\w’'-]+\s){1,2}(?:group[’']?s?\s)?(?-i:postdocs?|(?:doctoral |phd |graduate )?students?"
    r"|researchers?"
    r"|scientists?|research fellows?|candidates?|technicians?))"
    r"(?:\s?[(（][^()（）]{0,16}[)）])?",
    re.I,
)
SAME = expression(r"同上|〃|same\sas\sabove|ditto|\"", re.I)


@lru_cache(maxsize=4096)
def placeholder(text: str, *, cell: bool = False, offset: int = 0) -> Span | None:
    """The words that stand where a name should, ``None`` where there are none.

    Args:
        text: a cell, or a sentence.
        cell: the text is a cell for names, where a bare role (大学院生) says that the name is wanting.
        offset: where the text begins in the document's.

    """
    plain = narrowed(text)
    patterns = (
        *IN_ANY,
        *(() if plain.isascii() else IN_JAPANESE),
        *(IN_LATIN if LATIN.search(plain) else ()),
    )
    spans = [match.span() for pattern in patterns if (match := pattern.search(plain))]
    if spans:
        start, end = min(spans, key=lambda span: (span[0], -span[1]))
        start += len(plain[start:end]) - len(plain[start:end].lstrip())
        return Span(offset + start, offset + end)
    words = plain.strip(" \u3000\n・-")
    if cell and words and ALONE.fullmatch(words) and not SAME.fullmatch(words):
        start = plain.index(words)
        return Span(offset + start, offset + start + len(words))
    return None
