"""Words by which running text counts those who travel, and their stays."""

from __future__ import annotations

import re

from lint.analyse.text import numerals

NUMBER = r"(?P<n>[0-9０-９]{1,3}|[一二三四五六七八九十]{1,2})"
WORDS = numerals.WORDS[1:]
DOZENS = {"half a dozen": 6, "a dozen": 12}
ENGLISH_NUMBER = rf"(?P<n>\d{{1,3}}|{'|'.join(sorted([*WORDS, *DOZENS], key=len, reverse=True))})"
PEOPLE = (
    r"(?:people|persons|researchers|members|travell?ers|young researchers|scientists|participants|invitees"
    r"|visitors|guests)"
)
GOINGS = r"(?:stays|visits|movements|secondments|exchanges|placements|trips|journeys|sojourns|travels|mobilities|moves)"
WORTH = re.compile(
    r"\bout\b|名|人|件|\dつ|[一二三四五六七八九]つ|\bof (?:us|them|ours|theirs|our|their)\b|\b(?:leave|come|travel)\b"
    rf"|\b(?:{PEOPLE}|{GOINGS})\b|\b(?:send|receive|outbound|inbound|outgoing|incoming)s?\b|\b(?:go|come)\b"
)
"""What every sentence with a total has one of."""
ALL = r"(?:合計|総勢|全部で|計|延べではなく|延べ|のべ)"
LED = (
    r"(?:^\s*(?:[\d０-９]{1,2}[-–.．]?\d{0,2}\s+)?|(?<=(?:名|人)を派遣し、)|(?<=(?:名|人)を渡航させ、)|(?<=(?:名|人)が渡り、)"
    r"|(?<=(?:名|人)を招へいし、)|(?<=(?:名|人)を招き、)|(?<=(?:名|人)を迎え、)|(?<=(?:名|人)を受け入れ、))"
)
"""What may lead a line: its number; or what a clause of the other way ends with."""
ENDS = r"(?:である|です|だ|と(?:する|した|なる)|を予定|[。．]|$)"
LEADS_JA = r"\W*(?:(?:本計画|本課題|この計画|当方|期間中|全期間|[3-5三四五]年(?:間|の間))(?:では|で|に|は)?、?)?"
"""How a sentence begins that counts all of a plan."""
TOTAL_JA = (
    rf"^{LEADS_JA}(?:(?:日本(?:側)?|当方|国内)から(?:は)?、?|若手(?:研究者)?を中心に、?)?"
    r"(?P<sum>計|合計|合わせて|あわせて|全部で|総勢|延べ|のべ)?\s*"
)
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("inbound", re.compile(rf"日本(?:側)?(?:に|へ)(?:来る|招く|迎える|入る|訪れる)(?:研究者|者"
        rf"|人)?(?:の|は)+(?:{ALL})?\s*{NUMBER}\s*(?:名|人)(?!の|ずつ|が)")),
    ("outbound", re.compile(rf"日本(?:側)?(?:から|を)(?:海外へ|相手国へ|国外へ)?(?:出る|渡る|行く|向かう|出かける|送る"
        rf"|送り出す|旅立つ|発つ|離れる|赴く)(?:研究者|者|人)?(?:の|は)+(?:{ALL})?\s*{NUMBER}\s*(?:名|人)(?!の|ずつ"
        rf"|が)")),
    ("outbound", re.compile(rf"日本(?:側)?から(?:海外へ|相手国へ)?(?:渡航|派遣)(?:する|され?る)?(?:研究者|者"
        rf"|人)?(?:の|は)+(?:{ALL})?\s*{NUMBER}\s*(?:名|人)")),
    ("inbound", re.compile(rf"(?:海外|相手国?側?|国外)から(?:日本へ|日本に)?(?:招く|招へいする|招聘する|迎える"
        rf"|受け入れる)(?:研究者|者|人)?(?:の|は)+(?:{ALL})?\s*{NUMBER}\s*(?:名|人)")),
    ("outbound", re.compile(rf"(?:{ALL})\s*{NUMBER}\s*(?:名|人)(?:の(?:若手)?(?:研究者|メンバー))?(?:を"
        rf"|が)?(?:海外|相手国|国外)?(?:へ|に)?(?:派遣|渡航)")),
    ("inbound", re.compile(rf"(?:{ALL})\s*{NUMBER}\s*(?:名|人)(?:の(?:若手)?(?:研究者))?(?:を|が)?(?:海外|相手国"
        rf"|国外)?(?:から)?(?:日本(?:へ|に))?(?:招へい|招聘|招[くき]|来日)")),
    ("outbound", re.compile(rf"(?:渡航|派遣)(?:する)?者(?:の?数)?(?:は|[:：])\s*(?:{ALL})?\s*{NUMBER}\s*(?:名"
        rf"|人)(?!の|ずつ|が)")),
    ("inbound", re.compile(rf"(?:招へい|招聘|被招へい)(?:する)?者(?:の?数)?(?:は"
        rf"|[:：])\s*(?:{ALL})?\s*{NUMBER}\s*(?:名|人)(?!の|ずつ|が)")),
    ("outbound", re.compile(rf"{LED}(?:本計画の|本課題の|日本(?:側)?からの|(?:海外|相手国)への)?(?:渡航|派遣)"
        rf"(?:する(?:研究者|人|者))?は、?(?:{ALL})?\s*{NUMBER}\s*(?:名|人){ENDS}")),
    ("inbound", re.compile(rf"{LED}(?:本計画の|本課題の|(?:海外|相手国)からの|日本への)?(?:招へい|招聘|来日|受け?入れ)"
        rf"(?:する(?:研究者|人|者))?は、?(?:{ALL})?\s*{NUMBER}\s*(?:名|人){ENDS}")),
    ("outbound", re.compile(rf"(?:^|(?<=[。、\s]))(?:本計画では、?|本課題では、?|日本側から、?"
        rf"|日本から、?)?{NUMBER}\s*(?:名|人)を(?:海外|相手国)(?:へ|に)?(?:派遣|渡航)")),
    ("outbound", re.compile(rf"日本(?:側)?から(?:は|、)?(?:若手(?:研究者)?(?:を|が)?)?"
        rf"{NUMBER}\s*(?:名|人)(?:の(?:若手)?研究者)?(?:を|が)(?:海外|相手国|国外)?(?:へ|に)?(?:派遣|渡航|渡[るりっ]"
        rf"|送[るりっ])")),
    ("inbound", re.compile(rf"(?:相手国?側?|海外|国外)から(?:は|、)?(?:若手(?:研究者)?(?:を|が)?)?"
        rf"{NUMBER}\s*(?:名|人)(?:の(?:若手)?研究者)?(?:を|が)(?:日本(?:へ|に))?(?:招へい|招聘|招[くき]|来日"
        rf"|受け?入れ|迎え)")),
    ("outbound", re.compile(rf"\b{ENGLISH_NUMBER}\s+(?:Japanese\s+)?{PEOPLE}\s+(?:will\s+)?"
        r"(?:go|travel|move)(?:es|s)?\s+(?:from Japan\s+)?to\s+(?:the\s+)?(?:partner|counterpart)", re.I)),
    ("inbound", re.compile(rf"\b{ENGLISH_NUMBER}\s+{PEOPLE}\s+(?:will be|are)\s+(?:invited|welcomed)"
        r"\s+to\s+Japan", re.I)),
    ("outbound", re.compile(rf"\b{ENGLISH_NUMBER}\s+{PEOPLE}\s+(?:who|that)\s+(?:will\s+)?(?:go|travel|move)\s+"
        r"(?:abroad|overseas)", re.I)),
    ("inbound", re.compile(rf"\b{ENGLISH_NUMBER}\s+(?:{PEOPLE}\s+)?(?:who|that)\s+(?:will\s+)?(?:come|travel|move)\s+"
        r"to\s+Japan", re.I)),
    ("outbound", re.compile(rf"\b(?:a total of|in total,?|in all,?|altogether,?)\s+{ENGLISH_NUMBER}\s+(?:of our\s+"
        rf"|Japanese\s+)?{PEOPLE}\s+(?:will\s+)?(?:go|travel|be sent|stay)\s+abroad", re.I)),
    ("inbound", re.compile(rf"\b(?:a total of|in total,?|in all,?"
        rf"|altogether,?)\s+{ENGLISH_NUMBER}\s+{PEOPLE}\s+(?:will\s+)?"
            r"(?:be invited|come to|visit) (?:to )?Japan", re.I)),
    ("outbound", re.compile(rf"\b(?:We|The (?:project|plan|team|center"
        rf"|centre)) (?:will )?sends?\s+(?:a total of\s+)?{ENGLISH_NUMBER}\s+{PEOPLE}\s+abroad", re.I)),
    ("inbound", re.compile(rf"\b(?:We|The (?:project|plan|team|center|centre)) (?:will )?(?:invites?|hosts?"
        rf"|receives?)\s+(?:a total of\s+)?{ENGLISH_NUMBER}\s+{PEOPLE}(?=\s*(?:\.|,|;|from abroad"
        rf"|from (?:the )?(?:partner|counterpart)|and\b))", re.I)),
    ("inbound", re.compile(rf"^\W*(?:We|The (?:project|plan|team|center|centre)) (?:will )?(?:expects?|welcomes?)\s+"
        rf"(?:a total of\s+)?{ENGLISH_NUMBER}\s+{PEOPLE}(?=\s*(?:\.|,|;|from abroad|in all|in total))", re.I)),
    ("inbound", re.compile(rf"^\W*{ENGLISH_NUMBER}\s+{PEOPLE}\s+(?:(?:will\s+)?come\s+to\s+Japan"
        rf"|(?:will\s+)?come\s+to\s+us)"
        r"(?=\s*[.,;:]|\s(?:and|over|during|within|in all|in total)\b)", re.I)),
    ("outbound", re.compile(rf"^\W*{ENGLISH_NUMBER}\s+(?:Japanese\s+|of our\s+)?{PEOPLE}\s+(?:will\s+)?(?:go|travel"
        rf"|be sent|are sent)"
        r"\s+(?:abroad|overseas)(?=\s*[.,;:]|\s(?:and|over|during|within|in all|in total)\b)", re.I)),
    ("outbound", re.compile(rf"{TOTAL_JA}{NUMBER}\s*(?:名|人)(?:の(?:若手)?(?:日本人)?(?:研究者|メンバー))?(?:を|が)、?"
        r"(?:(?:海外|相手国|国外)(?:へ|に)?)(?:派遣|渡航|送|渡[るりっ]|出[るてか])")),
    ("inbound", re.compile(rf"{TOTAL_JA}{NUMBER}\s*(?:名|人)(?:の(?:若手)?(?:研究者))?(?:を|が)、?"
        r"(?:海外|相手国|国外)から(?:日本(?:へ|に))?(?:招へい|招聘|招[くき]|来日|受け?入れ|迎え|訪れ|来る)")),
)  # fmt: skip
FAR_EN = r"(?:go(?:es)?|travel|move|leave|fly)\s+(?:abroad|overseas|out\b|(?:to|for)\s+(?!Japan)[A-Z]\w+)"
NEAR_EN = r"(?:come|travel|move|fly)s?\s+(?:to\s+Japan|to\s+us|here)"
OURS_EN = r"(?:of\s+(?:us|ours|our\s+(?:own|members|people|side|team)))"
THEIRS_EN = r"(?:of\s+(?:them|theirs|their\s+(?:members|people|side|team)))"
OUT_EN = (
    r"(?:(?:will\s+)?(?:go(?:es)?|leaves?|travels?)(?=\s*(?:,|;|and|while)\s)|(?:will\s+)?(?:go(?:es)?|travels?"
    r"|moves?)\s+(?:abroad"
    r"|overseas|out)|(?:will\s+)?leaves?\s+Japan"
    r"|(?:will\s+be|are)\s+sent\s+(?:abroad|overseas))"
)
IN_EN = r"(?:(?:will\s+)?(?:come|travel|move)s?(?:\s+to\s+Japan)?\b|(?:will\s+be|are)\s+(?:invited|received|welcomed))"
PAIRS = (
    re.compile(
        rf"(?:(?<=計)|(?<=わせて)|(?<=全部で)|(?<=全体で)|(?<=期間中に))\s*(?P<out>{NUMBER}\s*(?:名|人|件)の(?:渡航|派遣))\s*(?:と|、|および|及び|ならびに)\s*"
        rf"(?P<into>{NUMBER.replace('<n>', '<m>')}\s*(?:名|人|件)の(?:招へい|招聘|受け?入れ))(?!者)"
    ),
    re.compile(
        rf"(?P<out>(?:渡航|派遣)(?:者|する者)?(?:数)?(?:は|が|[:：])?\s*{NUMBER}\s*(?:名|人|件))\s*[、,，・/／と]\s*"
        rf"(?:[^\s、,，・/／]{{1,6}}側)?(?:から|へ)?の?"
        rf"(?P<into>(?:招へい|招聘|招待|来日|受け?入れ?)(?:者|する者)?(?:数)?(?:は|が|[:：])?\s*"
        rf"{NUMBER.replace('<n>', '<m>')}\s*(?:名|人|件))(?!ずつ)"
    ),
    re.compile(
        rf"\b(?P<out>{ENGLISH_NUMBER}\s+{OURS_EN}\s+(?:will\s+)?{FAR_EN})\s*(?:,|;|and|while|\s)+\s*"
        rf"(?P<into>{ENGLISH_NUMBER.replace('<n>', '<m>')}\s+{THEIRS_EN}\s+(?:will\s+)?{NEAR_EN})",
        re.I,
    ),
    re.compile(
        rf"\b(?P<out>{ENGLISH_NUMBER}\s+{PEOPLE}\s+{OUT_EN})\s*(?:,|;|and|while|\s)+\s*"
        rf"(?P<into>{ENGLISH_NUMBER.replace('<n>', '<m>')}\s+(?:(?:[a-z]+\s+)?{PEOPLE}\s+)?{IN_EN})",
        re.I,
    ),
    re.compile(
        rf"\b(?P<out>{ENGLISH_NUMBER}\s+(?:{PEOPLE}\s+)?(?:will\s+)?(?:go|travel|leave|move|fly)\s+(?:out|abroad|away))"
        rf"\s*(?:,|;|and|while|\s)+\s*(?P<into>{ENGLISH_NUMBER.replace('<n>', '<m>')}\s+(?:{PEOPLE}\s+)?(?:will\s+)?"
        r"(?:come\b|in\b(?!\s+(?:[A-Z]|\d|the\b|an?\b|all\b))))"
    ),
    re.compile(
        rf"\b(?:we|Japan|our side)\s+(?:will\s+)?sends?\s+(?P<out>{ENGLISH_NUMBER}(?:\s+{PEOPLE})?)"
        rf"(?:\s+(?:abroad|overseas|out))?\s*(?:,|;|and|while|\s)+\s*(?:we\s+)?(?:will\s+)?(?:receives?"
        rf"|invites?|hosts?|welcomes?)\s+"
        rf"(?P<into>{ENGLISH_NUMBER.replace('<n>', '<m>')}(?:\s+{PEOPLE}|(?=\s*[.,;])))",
        re.I,
    ),
    re.compile(
        rf"\b(?P<out>(?i:{ENGLISH_NUMBER})\s+(?:of them\s+)?(?:outbound|outgoing|OUT|out|from Japan|to go abroad))"
        rf"(?:\s+(?:{GOINGS}|{PEOPLE}))?\s*(?:,|;|/|·|and|plus|\s)+"
        rf"(?P<into>{ENGLISH_NUMBER.replace('<n>', '<m>')}\s+(?:of them\s+)?(?:inbound|incoming|IN|in|to Japan)\b)"
    ),
    re.compile(
        rf"\b(?P<out>(?:outbound|outgoing|out|abroad|from Japan)(?:\s+(?:{GOINGS}|{PEOPLE}))?\s*[:=]\s*"
        rf"{ENGLISH_NUMBER})\b"
        rf"(?:\s+{PEOPLE})?\s*(?:,|;|/|·|and|\s)+"
        rf"(?P<into>(?:inbound|incoming|in|to Japan)(?:\s+(?:{GOINGS}|{PEOPLE}))?\s*[:=]\s*"
        rf"{ENGLISH_NUMBER.replace('<n>', '<m>')})\b",
        re.I,
    ),
)
"""Both ways at once, which only a total tells: 「渡航4名、招へい2名」, "five people leave Japan and two come", "six OUT
and two IN".
"""
SUMS = (
    re.compile(
        rf"(?:往来|行き来|人の動き|移動|相互訪問|交流"
        rf"|派遣・受け?入れ)[^。\n]{{0,12}}?日本(?:側)?から(?:は)?\s*{NUMBER}\s*(?:名|人|件)\s*[、,，・/／と]\s*"
        rf"[^\s、。,，・/／]{{1,12}}?から(?:は)?\s*{NUMBER.replace('<n>', '<m>')}\s*(?:名|人|件)"
    ),
    re.compile(
        rf"\b{ENGLISH_NUMBER}\s+(?:[a-z-]+\s+)?{GOINGS}\s+(?:to|in|into|from|by)\s+[^.;,]{{2,40}}?(?:,|;"
        rf"|\sand)\s+(?:and\s+)?"
        rf"{ENGLISH_NUMBER.replace('<n>', '<m>')}\s+(?:[a-z-]+\s+)?(?:{GOINGS}\s+)?(?:to|in|into|from|by)\b",
        re.I,
    ),
)
"""Two numbers that make up all: 「往来：日本から3名、英国から3名」, "four trips to Japan and three visits to us"."""
EVERYBODY = (
    re.compile(
        rf"(?:延べ|のべ|合計|総勢|全部で|計|合わせて)\s*{NUMBER}\s*(?:名|人)(?:の(?:若手)?(?:研究者|メンバー)?)?"
        r"(?:が|を)(?:双方向に|相互に|日[^、。]{1,4}間[をで])?(?:往来|行き来|往復)"
    ),
    re.compile(
        rf"\b(?:a total of|in total,?|in all,?|altogether,?)\s+{ENGLISH_NUMBER}\s+{PEOPLE}\s+(?:will\s+)?"
        r"(?:travel|move|go)\s+(?:between|both ways|in (?:both|either) directions?|one way or the other)",
        re.I,
    ),
    re.compile(
        rf"(?:往来|行き来|往復|渡航と招へい|渡航・招へい|(?<!からの)(?<!への)滞在)(?:は|の(?:総数|合計|数)は"
        rf"|の?件数は)?、?(?:(?<=は)|(?<=は、)|全部で"
        rf"|合計|合わせて|あわせて|計|都合)\s*{NUMBER}\s*(?:件|つ|名(?!の)|人(?!の))"
    ),
    re.compile(
        rf"(?:計|合計|合わせて|あわせて|全部で|都合|総勢)\s*{NUMBER}\s*(?:件|つ|回)の(?:研究)?(?:滞在|往来|行き来"
        rf"|往復|移動|交流"
        r"|派遣・(?:招へい|受け?入れ)|派遣と(?:招へい|受け?入れ)|渡航・招へい|渡航と招へい)"
    ),
    re.compile(
        r"(?:^\W*|\b(?:in all|in total|altogether|a total of|all told|all in all|that makes|this makes"
        r"|there (?:are|will be)(?=[^.;]{1,40}(?:in all|in total|altogether))"
        rf"|(?:that|which) is)[,:]?\s+(?:that (?:is|makes) |it is |we count )?){ENGLISH_NUMBER}\s+{GOINGS}"
        r"(?:\s+(?:in all|in total|altogether|make up (?:the|this|our) (?:plan|programme)"
        r"|(?:are|will be) (?:planned|foreseen|fixed|scheduled|proposed|agreed|envisaged)(?: in all| in total)?))?"
        r"(?=\s*[.,:;(]|\s+(?:over|during|across|within|throughout|in all|in \w+(?:-\w+)? (?:months|years))\b)",
        re.I,
    ),
    re.compile(
        rf"\b(?:plan|table(?:\s\d{{1,2}})?|list|programme|project|schedule) (?:holds|has|comprises|contains|foresees"
        rf"|counts|lists"
        rf"|includes|consists of|provides for|envisages|is made up of)\s+(?:the\s+)?(?:a total of\s+)?"
        rf"{ENGLISH_NUMBER}\s+(?:research\s+|exchange\s+|mobility\s+)?{GOINGS}(?=\s*(?:[.,:;(]|in (?:all|total)"
        rf"|altogether|$))",
        re.I,
    ),
    re.compile(
        rf"(?:(?:^\W*|\b(?:in all|in total|altogether),?\s+){ENGLISH_NUMBER}\s+(?:people|persons|researchers"
        rf"|of us)\s+(?:will\s+)?"
        r"(?:move|cross (?:the|an) \w+|change (?:places|benches|sides)|travel(?=\s*[.:,;]|\s(?:over|during|within)))"
        r"(?=\s*[.:,;]|\s(?:over|during|within|in the course)))",
        re.I,
    ),
    re.compile(
        rf"^{LEADS_JA}{NUMBER}\s*(?:名|人)(?:の(?:若手)?(?:研究者|メンバー))?が(?:互いに|相互に|双方を)?(?:行き来"
        rf"|往来|海を(?:渡|越え))"
    ),
    re.compile(
        rf"(?:計|合計|合わせて|全部で|都合|総勢)\s*{NUMBER}\s*(?:名|人)(?:の(?:若手)?(?:研究者"
        rf"|メンバー))?が(?:海を(?:渡|越え)|動[くき]|移動する)"
        rf"|(?:行き来|往来|往復|移動)する(?:の|者|人|研究者)は、?(?:全部で|合計|合わせて|計|都合)?\s*"
        rf"{NUMBER.replace('<n>', '<k>')}\s*(?:名|人){ENDS}"
    ),
)
"""Whoever goes, either way: 「延べ7名が往来する」, and the stays that they make: 「往来は九件である」."""
SOME_OF_A_WAY = (
    ("outbound", re.compile(rf"^\W*(?:(?:以下|次|下記|下表|表\s?\d{{0,2}})の\s*{NUMBER}\s*(?:名"
        rf"|人)(?:の(?:若手)?研究者)?(?:を|が)、?(?:(?:海外|相手国"
        r"|国外)(?:へ|に)?)?(?:派遣|渡航|送[るりっ]|出る)"
        rf"|(?:(?:日本(?:側)?|当方)から(?:海外へ)?|本計画で|期間中に|海外へ)?(?:(?:渡航|派遣)する|渡航(?:を終えた|から(?:戻った|帰った))|帰国した)(?:若手)?(?:研究者)?"
        rf"{NUMBER.replace('<n>', '<k>')}\s*(?:名|人)(?=[はのに]))")),
    ("inbound", re.compile(rf"^\W*(?:(?:以下|次|下記|下表|表\s?\d{{0,2}})の\s*{NUMBER}\s*(?:名"
        rf"|人)(?:の(?:若手)?研究者)?(?:を|が)、?(?:(?:海外|相手国"
        r"|国外)から)?(?:日本(?:へ|に))?(?:招へい|招聘|招[くき]|来日|受け?入れ|迎え)"
        rf"|(?:海外から|相手国から|本計画で|期間中に|日本に)?(?:招へい|招聘|来日|受け?入れ)(?:する"
        rf"|る)(?:若手)?(?:研究者)?"
        rf"{NUMBER.replace('<n>', '<k>')}\s*(?:名|人)(?=[はのに]))")),
    ("either", re.compile(rf"^\W*(?:以下|次|下記|下表|表\s?\d{{0,2}})の\s*{NUMBER}\s*(?:名|人)が、?(?:双方を|互いに"
        rf"|相互に)?(?:往来|行き来|移動)")),
    ("outbound", re.compile(rf"^\W*The (?:following )?{ENGLISH_NUMBER} (?:Japanese "
        rf"|young )?{PEOPLE} (?:(?:who )?(?:will )?(?:go|travel"
        r"|be sent|are sent) (?:abroad|overseas|out))\b", re.I)),
    ("inbound", re.compile(rf"^\W*(?:The|Our) (?:following )?{ENGLISH_NUMBER} (?:young )?(?:{PEOPLE} (?:(?:will be"
        rf"|are) invited"
        r"|(?:will )?come to (?:Japan|us))|(?:guests|invitees|visitors)\b(?=\s(?:are|stay|come|will|below)))", re.I)),
    ("either", re.compile(rf"^\W*There (?:are|will be) {ENGLISH_NUMBER} {GOINGS}(?=\s*[.:])", re.I)),
    ("inbound", re.compile(rf"^\W*(?:逆(?:の?(?:向き|方向))?に?は?|反対に|代わりに|日本(?:へ|に)は|こちらへは"
        rf"|(?:先方|相手国?側?|海外)からは?|来日は|来るのは)、?"
        rf"{NUMBER}\s*(?:名|人)(?:を(?:招|受け?入れ|迎え)|が(?:来[るまて]|来日|訪れ|日本)|(?:で(?:ある|す)|だ)。)")),
    ("outbound", re.compile(rf"^\W*(?:日本(?:側)?からは?|こちらからは?|当方からは?|渡航は|(?:行|出|渡)[くる](?:の"
        rf"|人)は)、?"
        rf"{NUMBER}\s*(?:名|人)(?:を(?:派遣|送)|が(?:行[くき]|渡[るりっ航]|出[るか]|赴|向か|発[つち])|(?:で(?:ある"
        rf"|す)|だ)。)")),
    ("inbound", re.compile(rf"^\W*(?:In return|In the other direction|Conversely|In exchange"
        rf"|From the other side),?\s+(?:we (?:will )?(?:receive"
        rf"|host|welcome|invite)\s+)?{ENGLISH_NUMBER}\b(?:\s+(?:young\s+)?{PEOPLE})?(?=\s*[.:]"
        rf"|\s+(?:will\s+)?(?:come|arrive|visit us)\b"
        r"|\s+(?:are|will be) (?:invited|received|welcomed)\b)", re.I)),
)  # fmt: skip
"""Numbers that may be part of those of one way: 「次の4名を派遣する」, "The three guests are listed below"."""
LABEL = re.compile(
    r"(?:派遣|渡航|招へい|招聘|受け?入れ?|往来|交流)[^\n:：]{0,10}(?:人数|者数|人員|予定数)"
    r"|(?:予定)?人数.{0,4}(?:派遣|渡航|招へい|受入)"
    r"|number of (?:secondments|exchanges|stays|visits|travell?ers)"
)
"""A label of how many go or come, folded."""
PAID = re.compile(
    r"^(?!.*(?:会議|学会|集会|会合|実習|講師|講演|参加|workshop|meeting|conference|school|speaker))"
    r"(?:(?P<out>.*(?:渡航|派遣|outbound|abroad).*)|(?P<into>.*(?:招へい|招聘|来日|inbound|invit).*))"
)
"""A row of costs of those who go one way, folded."""
KINDS = (
    r"(?:長期|中期|短期|若手|学生|院生|大学院生|シニア|教員|教授|准教授|助教|ポスドク|研究員|博士研究員|研究者|代表者)"
)
KINDS_SUM = re.compile(
    rf"(?:^|[。、])\s*(?:(?P<out>渡航|派遣)|(?:招へい|招聘|受け?入れ))(?:する(?:の|者|人))?は、?"
    rf"(?P<who>(?:{KINDS}\s*{NUMBER.replace('?P<n>', '')}\s*(?:名|人)\s*(?:[、，,・と]\s*)?){{2,4}})"
    r"(?:である|です|だ|とする|を予定|[。．]|$)"
)
"""Those of a way by their kinds: 「招へいは若手2名と教授1名」."""
GROUPS = re.compile(
    rf"\s*(?P<who>(?:{KINDS}?(?:の?(?:滞在|渡航|招へい|派遣))?(?:は|[:：])?\s*{NUMBER.replace('?P<n>', '')}\s*"
    r"(?:名|人)\s*(?:[、，,;；・/／と]\s*)?){1,4})(?:の?(?:往復|旅費|渡航費?|滞在費?|航空|費用|交通費)|$)"
    rf"|\s*(?:{ENGLISH_NUMBER.replace('?P<n>', '')}\s+(?:long|short|young|senior|junior)(?:er)?(?:\s+(?:{GOINGS}"
    rf"|{PEOPLE}))?\s*(?:[,;/]|and|$)\s*){{2,4}}$",
    re.I,
)
"""Those for whom a row of costs pays, all or by kinds: 「長期3名と短期1名の旅費」."""
PAID_FOR = re.compile(
    rf"(?:派遣|渡航|招へい|招聘|来日)(?:者)?\s*(?P<who>{NUMBER}\s*(?:名|人))の?(?:往復|旅費|渡航費?|滞在費?|航空"
    rf"|費用|交通費)"
    rf"|[（(](?:[^()（）、\d]{{0,8}})(?P<all>{NUMBER.replace('<n>', '<k>')}\s*(?:名|人))(?:分)?"
    r"(?:の[^()（）]{1,24})?[)）]\s*$"
    rf"|\((?P<some>{ENGLISH_NUMBER.replace('<n>', '<m>')}\s+(?:persons?|people|{GOINGS}|guests|visitors|invitees"
    rf"|travell?ers|researchers))\)\s*$",
    re.I,
)
"""The same in a row's label: 「派遣3名の旅費」, 「渡航費（3名）」, "Invited researchers (five persons)"."""
NUMBERS = re.compile(rf"{NUMBER}\s*(?=名|人)|\b{ENGLISH_NUMBER.replace('<n>', '<m>')}\b", re.I)
LINE = 200
"""Characters of a line that is no sentence, at most."""
ALONE = re.compile(rf"\s*(?:計|合計)?\s*{NUMBER}\s*(?:名|人|件)\s*")
COUNTED = re.compile(
    rf"{NUMBER}\s*(?:名|人)(?!目|分|ずつ|以上|あたり|当たり)"
    rf"|\b{ENGLISH_NUMBER.replace('<n>', '<m>')}\s+(?:(?:[a-z-]+\s+){{0,2}}{PEOPLE}\b"
    r"|of\s+(?:us|them|ours|theirs|(?:our|their)\s+[a-z]+)\b"
    r"|(?=(?:will\s+|are\s+to\s+)?(?:leav|go|travel|mov|com|arriv|fly)(?:es?|s|ing)?\b))",
    re.I,
)
APART = re.compile(r"[、，,;；]|\s(?:and|while|whereas)\s", re.I)
GOING = re.compile(
    r"渡航|渡[るりっ]|派遣|送り|出かけ|出向[くき]|赴[くき]|日本(?:側)?から|国外へ|海外へ|往き|行き(?=[がはのに])"
    r"|行く(?=の|者|人)|旅立|海の外(?=へ|に)|国を出|(?:こちら|当方|国内|自国|私(?:たち|ども)|われわれ"
    r"|わたしたち)(?:の?側)?から"
    r"|\bof (?:us|ours|our \w+) (?:will )?(?:go|travel|move)\b|\bwill travel\b(?! (?:to Japan|to us|here|in\b))"
    r"|出(?:て[いゆ]|る|す|かけ|発)"
    r"|\bleav(?:e|es|ing)\b|\bgoing out\b|\bsends?\b|\babroad\b|\boverseas\b|\bfrom Japan\b|outbound|\bsent\b"
    r"|\b(?:go|travel|move|fl(?:y|ies)|head|set)(?:es|s|ing)? out\b|outgoing",
    re.I,
)
COMING = re.compile(
    r"招(?:へい|聘|待|[くきい])|来日|来る|(?:先方|あちら|向こう|むこう)(?:の?側)?から|来てもら|やって来|訪れ|訪日"
    r"|受け?入れ|迎え|日本(?:へ|に|を)|(?:海外|相手国?"
    r"|国外)(?:側)?から"
    r"|from abroad|from overseas|\b(?:to|in|visit) Japan\b|\binvit|\bcom(?:es?|ing)\b|\barriv(?:e|es|ing)\b"
    r"|inbound|incoming"
    r"|\bguests?\b|\b(?:receiv|welcom)(?:e|es|ing)\b|\bhosts?\b"
    r"|\b(?:are|be) (?:received|welcomed|hosted)\b",
    re.I,
)
DONE = re.compile(r"(?:した|いた|った|れた)[。．]?\s*$|\b(?:was|were|went|came|had|have been)\b")
"""What has been, and is no plan."""
PLANNED = re.compile(
    r"[名人件]とした|(?:計画|予定|方針|見通し|見込み?|運び|こと)(?:が|は|を|に|と|で|も)|予定|\b(?:plan(?:ned|s)?"
    r"|agreed|decided"
    r"|foreseen|will|shall)\b",
    re.I,
)
"""A plan that has been made: 「来日する計画が固まった」."""
PORTION = re.compile(
    r"年度|年目|毎年|各年|初年|うち|学生|\b(?:[Ee]ach|[Ee]very|[Pp]er|[Ff]irst|[Ll]ast) year|[Aa]nnually|\byear \d"
    r"|\bFY|\bin 20\d\d|20\d\d年"
)
"""Words before a number that make it a part of the whole."""
NUMBERED = re.compile(rf"{NUMBER}\s*(?:名|人)")
KANJI = "一二三四五六七八九十"
SOME = re.compile(
    rf"(?:短い|短期の?|長い|長期の?)?(?:訪問|滞在|渡航|招へい|招聘|出張|往来)(?:は|も|が|を)(?:ほかに|あと|さらに"
    rf"|次の)?\s*{NUMBER}\s*(?:つ|件|回)"
    r"(?=(?:あ[りる]|を?(?:予定|計画)|行|続|組|、))"
    rf"|\b(?:[Tt]here (?:are|will be) (?:also )?|[Aa]lso )?"
    rf"(?i:{ENGLISH_NUMBER.replace('<n>', '<m>')})\s+(?:short|shorter|long"
    r"|longer|further|more|other)\s+"
    rf"{GOINGS}(?=\s+(?:are|follow|come|will|complete)|\s*[.:])"
)
"""How many stays of a kind the rest of the paragraph tells: 「短い訪問も三つあります」, "Three short visits follow"."""
OURS = re.compile(r"\bof (?:us|ours|our (?:own|side|people|members|team|group|number))\b", re.I)
THEIRS = re.compile(r"\bof (?:them|theirs|their (?:own|side|people|members|team|group|number))\b", re.I)
"""Whose people are counted, where no verb tells which way they go: "six of our side are away"."""
PRESENT = re.compile(r"\b(?:are|will|shall|away|here)\b", re.I)
"""What a sentence has that tells it of the plan."""
WHOLE_TERM = re.compile(
    r"期間中|全期間|計画全体|(?:本計画|本課題|この計画)(?:では|で|の)|[3-5三四五]年(?:間|の(?:あいだ|間))"
)
"""What makes a number of stays that of all of them."""
PART = re.compile(
    rf"(?:^|[、。はに])\s*(?P<all>(?:合計|計|合わせて|都合)?{NUMBER.replace('<n>', '<k>')}\s*(?:件|つ)の"
    r"(?:往来|行き来|往復|交流|派遣と招へい)(?=を(?:組|予定|計画|行|重ね|設)|が(?:あ|組)))|"
    rf"(?:以下|次|下|上|下記|上記|表\s?\d{{0,2}})の\s*{NUMBER}\s*(?:件|つ|回)の(?:研究)?(?:滞在|渡航|往来|派遣|招へい"
    r"|招聘|訪問|行き来)"
    rf"|\b(?:[Tt]he|[Tt]hese|[Oo]ur|[Aa]ll)\s+(?i:{ENGLISH_NUMBER.replace('<n>', '<m>')})\s+{GOINGS}\s+"
    r"(?:below|above|that follow|listed|described|planned|in (?:[Tt]able|the table|this plan)"
    r"|of (?:the|this|our) (?:plan|programme|project|centre|center))"
)
"""How many stays a sentence points at, which may be some of them: "The nine stays below"."""
