"""Ways of telling stays in running text, of the set to build on."""

from __future__ import annotations

from collections.abc import Sequence

from corpora.drafts.page import Block, Text
from corpora.drafts.project import Stay
from corpora.drafts.voice import Voice


def _verb(task: str, end: str) -> str:
    """A Japanese task, which ends in 「する」 or another plain verb, with an ending of its own."""
    return task + end if task else ""


def one_sentence(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """A paragraph for each direction, a sentence for each stay."""
    blocks: list[Block] = []
    for way in ("outbound", "inbound"):
        lines = [_ja(s, v) if v.language == "ja" else _en(s, v) for s in stays if s.direction == way]
        if lines:
            blocks.append(Text(("" if v.language == "ja" else " ").join(lines)))
    return blocks


def _ja(s: Stay, v: Voice) -> str:
    who = f"{v.home(s)}の{v.who(s)}（{v.post(s)}）" if v.post(s) else v.who(s)
    when = f"{v.when(s)}、" if v.when(s) else ""
    if s.direction == "outbound":
        where = v.where(s) or "海外の大学"
        host = f"の{v.host(s)}研究室" if v.host(s) else ""
        task = _verb(v.task(s), "。") if v.task(s) else "。"
        return (
            f"{who}は、{when}{where}{host}に滞在し、{task}"
            if v.task(s)
            else f"{who}は、{when}{where}{host}に滞在する。"
        )
    host = f"{v.host(s)}のもとで" if v.host(s) else ""
    where = v.where(s) or "国内の大学"
    end = f"{host}{v.task(s)}。" if v.task(s) else "滞在する。"
    return f"{who}を{when}{where}に招へいし、{end}" if v.task(s) else f"{who}を{when}{where}に招へいする。"


def _en(s: Stay, v: Voice) -> str:
    who = f"{v.who(s)} ({v.post(s)}, {v.home(s)})" if v.post(s) else v.who(s)
    when = f" ({v.when(s)})" if v.when(s) else ""
    host = f" in the group of {v.host(s)}" if v.host(s) else ""
    task = f" to {v.task(s)}" if v.task(s) else ""
    if s.direction == "outbound":
        return f"{who} will stay at {v.where(s) or 'an overseas university'}{host}{when}{task}."
    return f"We will invite {who} to {v.where(s) or 'a Japanese university'}{host}{when}{task}."


def subject_dropped(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """The task follows in a sentence of its own, its subject dropped or a pronoun."""
    blocks: list[Block] = []
    for s in stays:
        where, when = v.where(s), v.when(s)
        if v.language == "ja":
            goes = "派遣する" if s.direction == "outbound" else "招へいする"
            first = f"{v.who(s)}{'（' + v.post(s) + '）' if v.post(s) else ''}を"
            first += f"{where or '海外の機関'}に{when + 'の間、' if when else ''}{goes}。"
            second = f"現地では{v.task(s)}。" if s.direction == "outbound" else f"来日中は{v.task(s)}。"
            third = f"受入研究者は{v.host(s)}である。" if v.host(s) else ""
            blocks.append(Text(first + (second if v.task(s) else "") + third))
        else:
            goes = "travels to" if s.direction == "outbound" else "comes to"
            first = f"{v.who(s)}{', ' + v.post(s) + ',' if v.post(s) else ''} {goes} {where or 'a partner institution'}"
            first += f" for {when}." if when[:1].isdigit() else f" ({when})." if when else "."
            task = v.task(s)
            second = f" There the visitor will {task}." if task else ""
            third = f" The host is {v.host(s)}." if v.host(s) else ""
            blocks.append(Text(first + second + third))
    return blocks


def listed(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """List items: who, then where, when and what after a colon."""
    blocks: list[Block] = []
    for way in ("outbound", "inbound"):
        some = [s for s in stays if s.direction == way]
        if not some:
            continue
        ja, en = ("【渡航】", "Outbound stays:") if way == "outbound" else ("【招へい】", "Inbound stays:")
        blocks.append(Text(v.say(ja, en)))
        for s in some:
            who = v.who(s) + (v.say(f"（{v.post(s)}）", f" ({v.post(s)})") if v.post(s) else "")
            host = v.say(f"受入：{v.host(s)}", f"host {v.host(s)}") if v.host(s) else ""
            parts = [x for x in (v.where(s), v.when(s), host, v.task(s)) if x]
            blocks.append(
                Text(who + v.say("：", ": ") + v.say("、", "; ").join(parts), mark="・" if v.language == "ja" else "•")
            )
    return blocks


VOICES = (one_sentence, subject_dropped, listed)
