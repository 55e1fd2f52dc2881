"""What a sentence says that the rows come to which it names: 「招へい、実習で1億円」, "guests take 5 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from lint.analyse.budget.costs import Line
from lint.analyse.budget.money import fold
from lint.analyse.budget.parted import YEARLY, parts
from lint.analyse.structure.grids import plain
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import once
from lint.rules.budget.counterpart import BUDGET
from lint.rules.budget.figures import lines_told
from lint.rules.budget.first_rows import FirstRows
from lint.rules.budget.routes import IN, OUT
from lint.rules.budget.row_slips import EACH
from lint.rules.budget.spoken_rows import NUMBERS, spoken_rows
from lint.spans import Spans

COUNT = expression(r"の?(?P<count>[2-9二三四五六七八九])(?:つ|項目|費目|行|件|区分)(?:の(?:費目|項目|経費|行))?$")
JOINED = expression(
    r"(?:を|も)(?:加え|足し|合わせ|含め)(?:た|て|ると)?[、\s]*(?:約)?$|(?:を|で|の|は)?[、\s]*(?:合わせて"
    r"|合わせると|あわせて|併せて|合計[はで]?|計|総計|足すと"
    r"|合計すると)[、\s]*(?:約)?$"
    r"|(?:の|に(?:係る|かかる|要する))?(?:経費|費用)の?(?:合計|計|総額)[はで]?$"
)
"""What joins the names before an amount."""
PART_OF = expression(r"\W*(?:out )?of (?!this|these|it\b|them\b|which|that|the (?:direct|total|whole|sum))")
"""How words begin whose amount is a part of what they name: "of the invitations, 30 million"."""
PLUS = expression(r"(?:を|も)(?:加え|足し|合わせ|含め)(?:た|て|ると)?[、\s]*(?:約)?$")
"""What adds the names before an amount to the amounts before them."""
VERB = expression(
    r"[\s,]*(?:(?P<joined>together|altogether|taken together|combined|in all|in sum)[\s,]*)?"
    r"(?:will |would )?(?:take up|takes?|costs?|(?P<adds>come to|come up to|amount to|add up to"
    r"|add to|make(?: up)?|sum up to)|comes? to|amounts? to|gets?"
    r"|totals?|accounts? for|receives?|are|is)?[\s,]*(?P<behind>together|altogether)?[\s:]*(?:about|some)?$"
)
LEAD = expression(
    r"^(?:.*うち(?!わけ)[、\s]*|(?:で|であり|です|とし|として|し)[、,]\s*|このほか[、\s]*|また[、\s]*|なお[、\s]*"
    r"|of (?:this|these|it"
    r"|which|that),?\s*|and\s+|the\s+"
    r"|our\s+|all\s+|for\s+)+"
)
APART = re.compile(
    r"[、,，・;；]\s*(?:and |及び|および|ならびに)?|\s+(?:and|plus|&)\s+|(?<=[一-龥ァ-ヶ])(?:と|及び"
    r"|および|ならびに|や)(?=[一-龥ァ-ヶ])"
)
COMMA = re.compile(r"[、,，]\s*(?:and )?|\s+and\s+")
TAIL = re.compile(r"(?:に(?:係る|かかる|要する))?の?(?:経費|費用|費|分)?(?:に|は|を|が|には|として|へ)?$")
PLAIN = re.compile(r"直接|間接|総額|合計|全体|経費|費用|総|本研究|direct|total|costs|indirect|budget")
"""Names of no row."""
STOP = re.compile(r"the|of|and|for|our|in|to|with|all|costs?|an?|on|their")
CODED = re.compile(r"(?:項目|区分|費目)?(?P<code>\d|[a-zア-オ]|[ivx]{1,3})[.)]?\s?の?(?:小計|合計|計)")
"""The subtotal of a group that a number or a letter leads: 「1の小計」."""
ABOUT = re.compile(r"(?:約|およそ|ほぼ|概ね|おおむね|about|some|roughly|approximately|nearly|almost)\s*$")
ROUGH = 0.06
"""How far, as a share of it, an amount that says it is rounded may lie from what the rows make."""
STEM = 5
"""Letters of an English word by which it is known in another form."""
WITHIN = 0.6, 1.6
"""Between which parts of what the rows make an amount lies that is meant for them."""
OTHER_SUM = expression(
    r"年度?に|毎年|初年|年目|年次|月|上限|まで|以内|増|減|残|%|割|旅費等|など|ほか"
    r"|\b(year|month|first|second|third|limit|most|more than|less than|rest|remain\w*|other|besides"
    r"|plus|only|part|half|without)\b"
)
"""What makes an amount another than the sum of the rows."""


@once
def named_rows(draft: Draft) -> tuple[FirstRows, ...]:
    """The amounts of sentences about the budget that differ from what the rows make which they name."""
    return tuple(_told(draft))


def _told(draft: Draft) -> Iterator[FirstRows]:
    budget = draft.budget
    items = budget.items if budget else ()
    if budget is None or not budget.said or len(items) < 3 or not any(t.span == budget.span for t in draft.budgets):
        return
    known = {value for line in budget.lines for value in (line.amount, *line.values)}
    known |= {sum(line.amount for line in items[:n]) for n in range(len(items))}
    spent = Spans(s.own for s in draft.sections if BUDGET.search(plain(s.title)) and s not in draft.funding_sections)
    for sentence in lines_told(draft):
        words = draft.quote(sentence)
        if not spent.cover(sentence) or any(spoken_rows(items, fold(words))):
            continue
        before: list[float] = []
        for part in parts(words, sentence.start):
            amount = part.amount
            before.append(amount.value)
            label = fold(draft.quote(part.label))
            behind = fold(draft.text[amount.span.end : amount.span.end + 24])
            alike = amount.currency in (None, budget.currency) and amount.value not in known
            if not alike or EACH.search(label + behind[:8]) or OTHER_SUM.search(label) or YEARLY.search(behind):
                continue
            rows = _summed(budget.lines, label) or _rows(items, label)
            if rows and PLUS.search(label):
                rows += [[line] for line in items if line.amount in before[:-1]]
            if not rows or amount.value in _sums(rows):
                continue
            made = sum(line.amount for line in {id(line): line for own in rows for line in own}.values())
            step = max(amount.step, budget.unit.factor, ROUGH * amount.value if ABOUT.search(label) else 0.0)
            near = any(abs(one - amount.value) <= step for one in _sums(rows))
            if not near and WITHIN[0] * made <= amount.value <= WITHIN[1] * made:
                yield FirstRows(amount, made, tuple(line.place for own in rows for line in own))


def _summed(lines: Sequence[Line], label: str) -> list[list[Line]]:
    """The subtotal whose name a label is: 「A計」."""
    name = LEAD.sub("", label.lstrip("※*・ ")).strip(" ()（）「」")
    named = [
        [line] for line in lines if line.kind == "subtotal" and name in fold(line.words or line.label).split(" / ")
    ][:1]
    if named or (coded := CODED.fullmatch(name)) is None:
        return named
    start = re.compile(rf"[(（]?{coded['code']}[)）.．:：\s]")
    own = [line for line in lines if line.kind == "subtotal" and start.match(line.group)]
    return [own] if len(own) == 1 else []


def _sums(rows: Sequence[Sequence[Line]]) -> set[float]:
    """What the rows may make: of each name one or more of those that it may mean."""
    choices = [
        [frozenset(some) for n in range(1, len(own) + 1) for some in combinations(own, n)] for own in rows if own
    ]
    return {sum(line.amount for line in frozenset().union(*chosen)) for chosen in product(*choices)}


def _rows(items: Sequence[Line], label: str) -> list[list[Line]]:
    """The rows that each name of a label may mean; nothing where one means none, or too many."""
    if PART_OF.match(label):
        return []
    label = LEAD.sub("", label).strip()
    joint = JOINED.search(label)
    joined = joint is not None
    if joint:
        label = label[: joint.start()]
    if verb := VERB.search(label):
        joined = joined or bool(verb["joined"] or verb["behind"] or verb["adds"])
        label = label[: verb.start()]
    count = COUNT.search(label)
    number = 0
    if count:
        label = label[: count.start()]
        number = NUMBERS.get(count["count"]) or int(count["count"])
    for way in (COMMA, APART) if joined or count else ():
        names = [_core(name) for name in way.split(label)]
        if len(names) >= 2 and (not number or len(names) == number):
            rows = [_of(items, name) for name in names]
            if all(0 < len(own) <= 3 for own in rows):
                return rows
    if joined or count or APART.search(label) or len(label) > 30:
        return []
    own = _of(items, _core(label))
    return [own] if 0 < len(own) <= 3 else []


def _core(name: str) -> str:
    """A name without what surrounds it: 「招へいに」, "the guests"."""
    name = LEAD.sub("", name).strip(" ()（）「」")
    core = TAIL.sub("", name).strip()
    return core if len(core) > 1 else name


def _of(items: Sequence[Line], name: str) -> list[Line]:
    """The rows that a name may mean."""
    if len(name) < 2 or PLAIN.fullmatch(name) or any(word in name for word in ("直接経", "間接経")):
        return []
    words = [word for word in re.findall(r"[a-z]+", name) if not STOP.fullmatch(word)]
    if words and name.isascii():
        if any(PLAIN.fullmatch(word) for word in words):
            return []
        stems = [word[:STEM] for word in words]
        found = [
            line
            for line in items
            if all(re.search(rf"(?<![a-z]){stem}", fold(line.words or line.label)) for stem in stems)
        ]
    else:
        found = [line for line in items if name in fold(line.words or line.label)]
    if found or not IN.search(name) or OUT.search(name):
        return found
    return [line for line in items if IN.search(fold(line.words or line.label))]
