"""Ways of telling stays in running text, of the set that was written blind; each is written in one language."""

# ruff: noqa: E501  (sentences stay whole)

from __future__ import annotations

from collections.abc import Sequence

from corpora.drafts.page import Block, Heading, Text
from corpora.drafts.plans_held import host, ways
from corpora.drafts.project import Stay
from corpora.drafts.voice import Voice


def _when(s: Stay, v: Voice) -> str:
    """A period as part of a sentence."""
    said = v.when(s)
    if s.when_said and v.language == "en":
        return f"from {said}"
    return f"{said}の間" if s.when_said else said


def _post(s: Stay, v: Voice) -> str:
    post = v.post(s)
    return v.say(f"（{post}）", f" ({post})") if post else ""


def formal(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Japanese of an official letter: 同氏 in place of the name, the host in a sentence of its own."""
    blocks: list[Block] = []
    for way, some in ways(stays):
        said = (
            "日本側から相手国に赴く研究者は次のとおりである。"
            if way == "outbound"
            else "相手国から日本に迎える研究者は次のとおりである。"
        )
        for s in some:
            named = s.who_said is None
            who = f"{v.home(s)}の{v.who(s)}氏{_post(s, v)}" if named else v.who(s)
            again = "同氏" if named else "この者"
            when = f"{_when(s, v)}、" if v.when(s) else ""
            task = v.task(s)
            if way == "outbound":
                said += f"{who}は、{when}{v.where(s) or '海外の研究室'}に赴く。"
                said += f"{again}は当地において、{task}ことを任務とする。" if task else ""
                said += f"同地での指導は{host(s, v)}が引き受ける。" if host(s, v) else ""
            else:
                said += f"{who}を、{when}{v.where(s)}に迎える。"
                said += f"来日中、{again}には{task}ことを委ねる。" if task else ""
                said += f"受入れの責任は{host(s, v)}が負う。" if host(s, v) else ""
        blocks.append(Text(said))
    return blocks


PAST = (
    "Having spent a week there in May 2022, ",
    "After a first meeting in Boston in 2023, ",
    "Following up an exchange of samples in autumn 2023, ",
)


def past_and_future(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """English in which past visits introduce the planned ones."""
    blocks: list[Block] = []
    for way, some in ways(stays):
        words = []
        for index, s in enumerate(some):
            who, when, task = v.who(s) + _post(s, v), _when(s, v), v.task(s)
            lead = PAST[index % 3] if s.who_said is None else ""
            group = f" in the laboratory of {host(s, v)}" if host(s, v) else ""
            if way == "outbound":
                said = f"{lead}{who} will work at {v.where(s) or 'a laboratory abroad'}{group}{f' {when}' if when else ''}."
                said += f" The plan is to {task}." if task else ""
            else:
                lead = lead.replace("Having spent a week there", "Having spent a week in Japan")
                said = (
                    f"{lead}{who} of {v.home(s)} will be our guest at {v.where(s)}{group}{f' {when}' if when else ''}."
                )
                said += f" During the visit our guest will {task}." if task else ""
            words.append(said[0].upper() + said[1:] if lead else said)
        blocks.append(Text(" ".join(words)))
    return blocks


def without_subjects(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """The person is named as a topic; the sentences that follow have no subject."""
    blocks: list[Block] = []
    for s in stays:
        when = f"{_when(s, v)}、" if v.when(s) else ""
        said = f"{v.who(s)}{_post(s, v)}について。"
        if s.direction == "outbound":
            said += f"{when}{v.where(s) or '国外の提携先'}へ渡る。"
            said += f"現地では{host(s, v)}の研究室に机を置く。" if host(s, v) else ""
            said += f"主な仕事は、{v.task(s)}ことだ。" if v.task(s) else ""
        else:
            said += f"{when}{v.home(s)}から{v.where(s)}に招く。"
            said += f"{host(s, v)}の研究室で預かる。" if host(s, v) else ""
            said += f"頼みたいのは、{v.task(s)}ことだ。" if v.task(s) else ""
        blocks.append(Text(said))
    return blocks


def roman_numbers(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """A list with small roman numbers below a line for each direction."""
    blocks: list[Block] = []
    marks = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
    for way, some in ways(stays):
        blocks.append(Text("Departures from Japan:" if way == "outbound" else "Arrivals in Japan:"))
        for mark, s in zip(marks, some, strict=False):
            under = f", under {host(s, v)}" if host(s, v) else ""
            said = f"{v.who(s)}{_post(s, v)}. Destination: {v.where(s) or 'a laboratory abroad'}{under}."
            said += f" The stay is planned {_when(s, v)}." if v.when(s) else ""
            said += f" Assignment: {v.task(s)}." if v.task(s) else ""
            blocks.append(Text(said, mark=f"({mark})"))
    return blocks


def noun_endings(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Bullets in the clipped style of slides."""
    blocks: list[Block] = []
    for way, some in ways(stays):
        blocks.append(Heading("日本から海外へ" if way == "outbound" else "海外から日本へ", 3))
        for s in some:
            there = v.where(s) or "海外の提携先"
            room = f"、{host(s, v)}研究室" if host(s, v) else ""
            when = f"{_when(s, v)}の滞在。" if v.when(s) else ""
            task = f"{v.task(s)}役。" if v.task(s) else ""
            blocks.append(Text(f"{v.who(s)}{_post(s, v)} … {there}{room}に{when or '滞在。'}{task}", mark="◇"))
    return blocks


def two_at_once(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Two stays in each sentence; "the former" and "the latter" (前者, 後者) tell them apart."""
    blocks: list[Block] = []
    for way, some in ways(stays):
        words = []
        for start in range(0, len(some), 2):
            pair = some[start : start + 2]
            words.append(_ja_pair(pair, v, way) if v.language == "ja" else _en_pair(pair, v, way))
        blocks.append(Text(v.say("", " ").join(words)))
    return blocks


def _ja_pair(pair: Sequence[Stay], v: Voice, way: str) -> str:
    parts = []
    for s in pair:
        welcome = f"（受入れは{host(s, v)}）" if host(s, v) else ""
        when = f"{_when(s, v)}、" if v.when(s) else ""
        goal = "へ" if way == "outbound" else "に"
        parts.append(f"{v.who(s)}{_post(s, v)}は{when}{v.where(s) or '海外の研究室'}{welcome}{goal}")
    verb = "渡航する。" if way == "outbound" else "来日して滞在する。"
    said = "、".join(parts) + ("、それぞれ" if len(pair) > 1 else "") + verb
    names = ("前者は", "後者は") if len(pair) > 1 else ("そこで",)
    return said + "".join(f"{name}{v.task(s)}。" for name, s in zip(names, pair, strict=True) if v.task(s))


def _en_pair(pair: Sequence[Stay], v: Voice, way: str) -> str:
    parts = []
    for index, s in enumerate(pair):
        verb = ("will move to " if way == "outbound" else "will come to ") if index == 0 else "to "
        welcome = f" (hosted by {host(s, v)})" if host(s, v) else ""
        when = f" {_when(s, v)}" if v.when(s) else ""
        parts.append(f"{v.who(s)}{_post(s, v)} {verb}{v.where(s) or 'a laboratory abroad'}{welcome}{when}")
    said = ", and ".join(parts) + "."
    names = ("The former", "The latter") if len(pair) > 1 else ("There the task",)
    tasks = [
        f" {name} {'is to' if len(pair) == 1 else 'will'} {v.task(s)}."
        for name, s in zip(names, pair, strict=True)
        if v.task(s)
    ]
    return said + "".join(tasks)


def place_first(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """English bullets that begin with the place and the host."""
    blocks: list[Block] = []
    for way, some in ways(stays):
        blocks.append(Text("Going out" if way == "outbound" else "Coming in"))
        for s in some:
            with_whom = f", with {host(s, v)}" if host(s, v) else ""
            when = f", {_when(s, v)}" if v.when(s) else ""
            aim = f" Aim: to {v.task(s)}." if v.task(s) else ""
            said = f"At {v.where(s) or 'a laboratory abroad'}{with_whom}: {v.who(s)}{_post(s, v)}{when}.{aim}"
            blocks.append(Text(said, mark="–"))
    return blocks


VOICES = (
    formal, past_and_future, without_subjects, roman_numbers, noun_endings, two_at_once, two_at_once, place_first,
)  # fmt: skip
"""In the order of the drafts told in text, which are Japanese and English by turns."""
