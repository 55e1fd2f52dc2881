"""More ways of telling stays in running text and lists, of the set to build on."""

# ruff: noqa: E501  (sentences and rows of a table stay whole)

from __future__ import annotations

from collections.abc import Sequence

from corpora.drafts.page import Block, Heading, Text
from corpora.drafts.project import Stay
from corpora.drafts.voice import Voice


def _way(s: Stay, v: Voice) -> str:
    return v.say("渡航", "Outbound") if s.direction == "outbound" else v.say("招へい", "Inbound")


def name_as_heading(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Each stay under a heading with the name; its slots in a list of labelled lines."""
    blocks: list[Block] = []
    for n, s in enumerate(stays, 1):
        who = v.say(f"{v.who(s)}（{_way(s, v)}）", f"{v.who(s)} ({_way(s, v).lower()})")
        blocks.append(Heading(f"4.{n} {who}", 3))
        pairs = [(v.say("職名", "Position"), v.post(s)), (v.say("滞在先", "Host institution"), v.where(s))]
        pairs += [
            (v.say("期間", "Period"), v.when(s)),
            (v.say("受入研究者", "Host"), v.host(s)),
            (v.say("役割", "Role"), v.task(s)),
        ]
        blocks += [Text(f"{a}{v.say('：', ': ')}{b}", mark=v.say("・", "•")) for a, b in pairs if b]
    return blocks


def one_line(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """A list; each line has name, place, time and task between commas, under a heading for the way."""
    blocks: list[Block] = []
    for way in ("outbound", "inbound"):
        some = [s for s in stays if s.direction == way]
        if not some:
            continue
        blocks.append(
            Heading(
                v.say("日本側から渡航する研究者", "Researchers going abroad")
                if way == "outbound"
                else v.say("日本に招へいする研究者", "Researchers invited to Japan"),
                3,
            )
        )
        for n, s in enumerate(some, 1):
            who = f"{v.who(s)}{v.say('（', ' (')}{v.post(s)}{v.say('）', ')')}" if v.post(s) else v.who(s)
            parts = [
                who,
                v.where(s),
                v.when(s),
                v.say(f"受入：{v.host(s)}", f"host: {v.host(s)}") if v.host(s) else "",
                v.task(s),
            ]
            blocks.append(Text(v.say("、", ", ").join(x for x in parts if x), mark=f"{n}."))
    return blocks


def told_apart(stays: Sequence[Stay], v: Voice) -> list[Block]:
    """Two sentences: who goes where; when, and for what, with the subject dropped."""
    blocks: list[Block] = []
    for s in stays:
        who = v.say(
            f"{v.post(s)}の{v.who(s)}" if v.post(s) else v.who(s),
            f"{v.who(s)}, {v.post(s).lower()}," if v.post(s) else v.who(s),
        )
        where, when, host, task = v.where(s), v.when(s), v.host(s), v.task(s)
        if v.language == "ja":
            if s.direction == "outbound":
                text = f"{who}は{where or '相手国の機関'}{'の' + host + 'のもと' if host else ''}で研究する。"
            else:
                text = f"{host + 'が' if host else ''}{who}を{where or '日本の機関'}に迎える。"
            if when:
                text += f"滞在は{when}とし、{task}。" if task else f"滞在は{when}とする。"
            elif task:
                text += f"滞在中は{task}。"
        else:
            if s.direction == "outbound":
                text = f"{who} will carry out research at {where or 'a partner institution'}{' with ' + host if host else ''}."
            else:
                text = f"{who} will come to {where or 'a Japanese institution'}{' as the guest of ' + host if host else ''}."
            if when:
                text += f" The stay lasts {when}" + (f"; the aim is to {task}." if task else ".")
            elif task:
                text += f" The aim is to {task}."
        blocks.append(Text(text))
    return blocks


VOICES = (name_as_heading, one_line, told_apart)
