"""What somebody does at the place of a stay: what the words of a clause tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.analyse.dates.periods import Period
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.movements.prose.verbs import JAPANESE
from lint.analyse.people.names import Name
from lint.analyse.places import Place
from lint.expressions import expression

LEFT = expression(
    r"^(?:名誉|特任|准)?(?:教授|博士|氏|先生|助教)?(?:の[^、。]{0,16}?(?:研究室|グループ|チーム|ラボ|もと"
    r"|下))?(?:から|まで|より|で|にて|において|に|へ|は|が|を|の間|間|かけて|とともに|と一緒に|と共同で|と(?!も)|、)+"
)
"""What is left of a phrase of place or time behind its name: 「の…研究室で」."""
TASK_JA = expression(
    r"([^、。（）()]{1,40}?[をにと][^、。]{0,24}?(?:[^\W\d_](?<=[うくぐすつぶむる])|[一-龠]{2}))(?=し?[。、]|ため|計画"
    r"|予定|$|[りびみきぎちえけせてねべめれげ]、\s*$)"
)
"""An object and its verb: 「膜を作製する」."""
UNTIL = expression(
    r"^\s*(?:(?:翌年|同年|その年の)?(?:1[0-2]|[1-9])月(?:\d{1,2}日|の?(?:末|初め|半ば|[上中下]旬))?(?:まで|から)の?(?:間)?、?)+"
)
"""The time at which a Japanese task begins."""
DEVOTED = expression(
    r"\b(?:(?:is|are|will be) (?:devoted|dedicated) to|serves? (?:to|for)|is meant (?:to|for)|concerns"
    r"|focuses on|aims (?:at|to))\s+"
    r"(.{6,}?)[.;\s]*$"
    r"|\bwork(?:s|ing)?\b[^.;]{0,60}?\b(?P<on>on\s(?!board|the move|site|leave)[^.;]{4,}?)[.;\s]*$"
    r"|\b(?:is|are|be)\s(?:in charge of|responsible for|engaged in|tasked with)\s+(?P<charge>[^.;]{4,}?)[.;\s]*$"
    r"|\bfor (?P<what>(?:[a-z-]+ ){0,3}?(?:tests?|trials?|experiments?|measurements?|analys[ei]s"
    r"|fieldwork|work|studies|microscopy"
    r"|[a-z]{3,}(?:ing|ment|tion)s?)\b[^.;]{0,60}?)[.;\s]*$"
)
"""What a stay or the work there is said to be for."""
IN_BRACKET = expression(
    r"\((?!(?:as|an?|the|his|her|both|all|see|with|host|from|in|at|for|or|and|about|ca|month|year)\b)"
    r"([a-z][a-z-]+(?: [^()\d,]+)+)\)[.\s]*$"
)
"""A task in brackets at the end of a clause: "in the group of Diane Kessler (genome editing of fungi)."."""
TASK = expression(
    r"(?:\b(?:to|will|and(?: will)?|(?:where|who|during which)(?: (?:s?he|they))?(?: will)?|on|for)|,)(?: to)?\s+"
    r"((?!the\b|a\b|an\b|in\b|at\b|from\b|where\b|who\b|and\b|with\b|[A-Z])[a-z-]+"
    r"(?: (?:[^\s,;]|(?<=\d),(?=\d{3}))+){1,14})"
)
"""English words that may tell a task: an infinitive, a second verb, what one works on."""
IDLE_EN = expression(
    r"(?:be|am|is|are|me|us|has|will|then|leav(?:e|es|ing)|arriv(?:e|es|ing)|depart(?:s|ing)?|(?:work|stay|remain"
    r"|collaborat|spend|visit|join|travel|return|host|receiv|follow"
    r"|continu|spen|live|dispatch|invit|second)\w*"
    r"|com(?:es?|ing)|go(?:es|ing)?|mov(?:es?|ing)|be trained|being trained|about"
    r"|when|while|because|since|although"
    r"|until|throughout|up to|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|several|the|his|her"
    r"|their|our"
    r"|(?:make|do|have|take)s? (?:an? )?(?:[a-z]+ )?(?:stay|visit)|takes? (?:his|her|their|the) (?:place|turn|seat)"
    r"|months?|weeks?|years?|days?|under|within|as|by|of"
    r"|for|wh(?:ich|o|at|ere|en)ever|post-?doc\w*|ph\.?d|doctoral|assistant|associate"
    r"|professor|student|now|currently|(?:him|her)self|themselves"
    r"|(?:lab(?:oratory)?|group|team)(?: (?:in|at|of))?(?=[,.\s]*$)|each|whose|who)\b",
    re.I,
)
"""Beginnings of such words that tell who, when or that one stays, not what is done."""
STATES = re.compile(
    r"(?!.{0,6}(?:役割|役目|仕事|業務|任務|担当|課題|題目|目的|内容|テーマ|作業|用務))[^はが]{1,24}[はが].*(?:である|です|だ)"
)
"""Words that state something, and tell no task: 「助教がこの研究室に入るのは初めてである」."""
BEING_JA = expression(
    r"(?:机|席|籍|身|拠点)を置|所属する|世話になる|(?:に|へ)(?:帰国|帰任|離日|出発|到着|着任|帰る|帰り|戻)"
    r"|\d[年月日](?:頃|末)?に[^、。]{0,10}を(?:離れ|発|去)"
    r"|[をが](?:お?(?:迎え|招き)(?:る|ます|し)|招(?:く|きます|へい|聘)|受け?入れ(?:る|ます)|派遣|送(?:る|り))"
)
"""Ways to say that one is there, comes or leaves, which are no task."""
CALLED = expression(r"^(?:task|work|topic|role|aim|assignment|goal|objective|purpose)s?(?: there)?:\s*", re.I)
"""What a line calls the task that it tells."""
PRESENTS = expression(
    r"\([^()]*\b(?:19|20)\d\d[^()]*\)|,\s+(?:who|whose)\s(?:[\w’'-]+\s){0,2}(?:[a-z]+ed|became|took|got|won|wrote|has"
    r"|had|was|dates)\b"
    r"[^,;.]*(?=,)"
)
"""What tells who somebody is by the way: "(doctor in 2022)", ", who became doctor in 2017,"."""
TASK_IS = expression(
    r"[,;\s]*(?:and\s)?(?:his|her|their)\s(?:[a-z]+\s)?(?:task|work|aim|job|topic|role|duty|goal|purpose|assignment)s?"
    r"(?:\sthere)?\s(?:is|are|will be)\s(?:to\s)?(.{6,}?)[.;\s]*$"
)
"""How the rest of a sentence tells what the traveller does: "; her task is to repeat the trial"."""
NUMBERED = expression(r"\s*(?:\d+(?:\.\d+)+\.?|[(（]?[a-z\d][)）])\s")
"""How a line begins that is another entry of a list."""
LED_IN = expression(
    r"^(?:(?:s?he|they|will|shall|to|then|first|next|also|therefore|thus|hence|accordingly|consequently|instead|meanwhile"
    r"|likewise|again|too|in turn|having|every \w+ to)\s)+"
)
"""Words before a task that belong to its verb."""
FINITE = expression(
    r"\b(?:will|shall|is|are|was|were|has|have|plans?|goes|comes|spends?|joins?|moves?|receives?|returns?|can|must"
    r"|gains?|shares?|covers?|pays?|lasts?|begins?|ends?)\b|\b(?:s?he|they)\s[a-z]+\b|\b(?:it|that|there|s?he)['’]s\b"
    r"|['’]s turn\b",
    re.I,
)
"""Words that make a sentence of a line."""
LABELLED = expression(
    r"[\s・*\-–—]*(?:(?:行って|現地で|先方で|滞在中に?)?(?:する|やる|行う)こと|仕事|役割|業務|任務|用務|内容|実施内容|作業"
    r"|(?:tasks?|work|role|duties)(?: there)?)\s*[:：]\s*(.{4,})",
    re.I | re.S,
)
"""A line that tells what somebody does, behind a label."""


def role_in(
    text: str, offset: int, verb: str, item: bool, japanese: bool, known: Sequence[Period | Place | Name]
) -> str | None:
    """What the person does there, where the clause says so."""
    if not japanese:
        known = [piece for piece in known if not _of_the_task(text, offset, piece)]
    if item:
        return _item_role(text, offset, known)
    if japanese:
        at = text.rfind(verb) if verb else -1
        tail = at + len(verb)
        after = text[tail:].strip("、。し，, \n　")
        if (
            at >= 0
            and len(after) >= 4
            and re.search(r"を|に|の", after)
            and not re.match(r"(?:た|て(?:いる|いた))", after)
            and not BEING_JA.search(after)
            and not any(piece.span.start - offset >= tail for piece in known)
        ):
            return _timeless(re.sub(r"^て?(?:(?:もら|いただ|頂)[いき])?、?", "", after))
        for piece in sorted(known, key=lambda piece: -piece.span.start):
            at, end = piece.span.start - offset, piece.span.end - offset
            part = isinstance(piece, Place) and piece.organisation is None and text[end : end + 1] == "の"
            if 0 <= at < end <= len(text) and not part:  # 「大田の土に埋める」
                cut = "" if text[:at].endswith("を") else "、"  # 「値をLee教授と突き合わせる」
                text = text[:at] + cut + LEFT.sub(cut, text[end:])
        rest = JAPANESE.sub(" ", text)
        match = TASK_JA.search(rest)
        return _timeless(match[1]) if match and not BEING_JA.search(match[1]) else None
    text = PRESENTS.sub(lambda aside: "," * len(aside[0]), text)
    last = max((piece.span.end - offset for piece in known), default=0)
    if told := re.match(r"\s?\)?:\s+([a-z][^.;:]{8,}?)[.;\s]*$", text[last:]):
        return " ".join(told[1].split())  # "months 19–24: test of the annotation tool"
    for piece in known:
        at, end = piece.span.start - offset, piece.span.end - offset
        if 0 <= at < end <= len(text):
            text = text[:at] + "," * (end - at) + text[end:]
    for match in TASK.finditer(text):
        words = LED_IN.sub("", " ".join(match[1].split())).rstrip(".,; ")
        if len(words.split()) > 1 and not IDLE_EN.match(words):
            return words
    return devoted(text) or (" ".join(inner[1].split()) if (inner := IN_BRACKET.search(text)) else None)


def _timeless(task: str) -> str:
    """A Japanese task in one line, without the time that leads it: 「10月の末まで鐘を測る」."""
    return " ".join(UNTIL.sub("", task).split())


def _of_the_task(text: str, offset: int, piece: Period | Place | Name) -> bool:
    """Whether a name or a town within a task is but a part of it: "sets up with Hall a stain", "the Oslo students"."""
    before, behind = text[: max(piece.span.start - offset, 0)], text[max(piece.span.end - offset, 0) :]
    if isinstance(piece, Name):
        return before.endswith(" with ") and re.match(r" (?:an?|the|his|her|their|its) ", behind) is not None
    town = isinstance(piece, Place) and piece.organisation is None
    return town and before.endswith(" the ") and re.match(r" [a-z]", behind) is not None


def devoted(text: str) -> str | None:
    """What a sentence says that a stay, or the work there, is for."""
    match = DEVOTED.search(text)
    told = (match[1] or match["on"] or match["charge"] or match["what"]) if match else ""
    words = " ".join(told.strip(" ,").split())
    return words if len(words) > 5 and not words.startswith(",") else None


def _item_role(text: str, offset: int, known: Sequence[Period | Place | Name]) -> str | None:
    """The part of a list's line that is neither who, where nor when."""
    ends = [piece.span.end - offset for piece in known]
    spots = [piece.span.end - offset for piece in known if not isinstance(piece, Name)]
    tails = (_parts(text[max(some, default=0) :]) for some in (ends, spots))  # "… – drafts the plan with Ian Hume"
    told = next((CALLED.sub("", parts[0]) for parts in tails if parts), None)
    return None if told is not None and STATES.fullmatch(told) else told


def _parts(tail: str) -> list[str]:
    """The parts of the end of a list's line that may tell a task."""
    tail = re.sub(r"^\s*[,、;；]?\s*(?:受入れ?|host)[^:：]{0,60}[:：]\s*", "", tail, flags=re.I)
    parts = [part.strip(" 　。.–—-:：") for part in re.split(r"[、;；。]|,(?!\d{3})", tail)]
    return [part for part in parts if len(part) >= 4 and not re.match(r"(?:受入|host)", part, re.I)]


def labelled(text: str) -> str | None:
    """The task that a line tells behind a label: 「すること：膜を合成する」, "Task: drafts the model"."""
    told = LABELLED.match(text)
    return " ".join(told[1].split()).rstrip("。.") if told else None


def piece_of(text: str) -> str | None:
    """The task that a sentence without a verb tells, who receives left out: "Elastomers; host P. Marchand."."""
    if in_japanese(text, "ぁ-んァ-ヶ一-龠") or FINITE.search(text) or NUMBERED.match(text):
        return None
    parts = (part.strip(" .") for part in re.split(r"(?<!Dr)(?<!Prof)(?<!Mr)(?<!Ms)[;.]\s", text))
    told = (CALLED.sub("", part) for part in parts)
    return next(
        (
            part
            for part in told
            if len(part.split()) > 1 and not re.match(r"host(?:s|ed)?\b|supervis|guests? of|received by", part, re.I)
        ),
        None,
    )
