"""Ways of telling stays in running text, of the set to be measured on only."""

# ruff: noqa: E501  (sentences and rows of a table stay whole)

from __future__ import annotations

from collections.abc import Sequence

from corpora.drafts.page import Block, Text
from corpora.drafts.project import Stay
from corpora.drafts.voice import Voice


def numbered(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """A numbered paragraph for each stay that begins with its date."""
    blocks: list[Block] = []
    for number, s in enumerate(stays, 1):
        who, where, when, task, host = v.who(s), v.where(s), v.when(s), v.task(s), v.host(s)
        if v.language == "ja":
            post = f"{v.home(s)}{v.post(s)}の" if v.post(s) else ""
            text = f"{when}に、" if when else ""
            if s.direction == "outbound":
                text += f"{post}{who}が{where or '相手国の機関'}{'（受入：' + host + '）' if host else ''}へ赴く。"
                text += f"滞在中の役割は、{task}ことである。" if task else ""
            else:
                text += f"{post}{who}が{where or '日本の機関'}{'の' + host + 'のグループ' if host else ''}に加わる。"
                text += f"ここで{task}計画である。" if task else ""
            blocks.append(Text(text, mark=f"（{number}）"))
        else:
            text = f"{when}: " if when else ""
            verb = "joins" if s.direction == "outbound" else "visits"
            post = f"{v.post(s)} " if v.post(s) else ""
            text += f"{post}{who} {verb} {'the laboratory of ' + host + ' at ' if host else ''}{where or 'a partner'}"
            text += f" and will {task}." if task else "."
            blocks.append(Text(text, mark=f"({number})"))
    return blocks


def chained(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Two stays in a sentence, or the second after "続いて" and "Then"."""
    blocks: list[Block] = []
    for way in ("outbound", "inbound"):
        some = [s for s in stays if s.direction == way]
        words = []
        for index, s in enumerate(some):
            words.append(_ja(s, v, index) if v.language == "ja" else _en(s, v, index))
        if words:
            blocks.append(Text(("" if v.language == "ja" else " ").join(words)))
    return blocks


def _ja(s: Stay, v: Voice, index: int) -> str:
    link = ("まず、", "続いて、", "さらに、", "加えて、", "最後に、")[min(index, 4)]
    when, host, task = v.when(s), v.host(s), v.task(s)
    who = f"{v.post(s)}の{v.who(s)}" if v.post(s) else v.who(s)
    if s.direction == "outbound":
        text = f"{link}{who}を{v.where(s) or '相手国'}へ派遣し{'（' + when + '）' if when else ''}"
        text += (
            f"、{host}と共同で{task}。" if host and task else f"、{task}。" if task else "、共同研究の体制を整える。"
        )
        return text
    text = f"{link}{v.where(s) or '日本側'}{'（' + host + '）' if host else ''}は{who}を{when + '、' if when else ''}受け入れる。"
    return text + (f"同氏は{task}。" if task else "")


def _en(s: Stay, v: Voice, index: int) -> str:
    link = ("First, ", "Then ", "Next, ", "In addition, ", "Finally, ")[min(index, 4)]
    when, host, task = v.when(s), v.host(s), v.task(s)
    who = f"{v.who(s)} ({v.post(s)})" if v.post(s) else v.who(s)
    stay = f" for the period {when}" if when and not when[0].isdigit() else f" ({when})" if when else ""
    if s.direction == "outbound":
        text = f"{link}{who} is going to work at {v.where(s) or 'a partner site'}{stay}"
        text += f", where {host} will be the host." if host else "."
        return text + (f" The task there is to {task}." if task else "")
    text = f"{link}{host + ' at ' if host else ''}{v.where(s) or 'the Japanese side'} will host {who}{stay}."
    return text + (f" Our guest will {task}." if task else "")


def labelled(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """A list in which every slot has its label."""
    blocks: list[Block] = []
    for s in stays:
        way = v.say(
            "渡航者" if s.direction == "outbound" else "招へい者",
            "Traveller (outbound)" if s.direction == "outbound" else "Invitee (inbound)",
        )
        pairs = [(way, v.who(s)), (v.say("身分", "status"), v.post(s)), (v.say("機関", "institution"), v.where(s))]
        pairs += [
            (v.say("期間", "period"), v.when(s)),
            (v.say("受入研究者", "host"), v.host(s)),
            (v.say("役割", "role"), v.task(s)),
        ]
        said = [f"{label}{v.say('：', ': ')}{value}" for label, value in pairs if value]
        blocks.append(Text(v.say("／", " | ").join(said), mark="-"))
    return blocks


VOICES = (numbered, chained, labelled)
