"""Fields of a Word file: where their links lead, and what is seen of those that hold no result."""

from __future__ import annotations

import re

from lint.extract.word.symbols import symbol
from lint.extract.word.xml import Element, W, integer, on, val

HYPERLINK = re.compile(r"\s*HYPERLINK\b(.*)", re.IGNORECASE | re.DOTALL)
QUOTED = re.compile(r"\"([^\"]*)\"|(\\\w)|(\S+)")
OVERLAY = re.compile(r"\\o\s*(?:\\a[lcrd]\s*)*\((.*)\)\s*$", re.IGNORECASE | re.DOTALL)
SHIFTED = re.compile(r"\\s\s*\\(?:up|do)\s*\d*\s*\(([^()]*)\)", re.IGNORECASE)


def target_of(instruction: str) -> str:
    """Where a HYPERLINK field leads (``#name`` within the document), or ``""``."""
    match = HYPERLINK.match(instruction)
    if match is None:
        return ""
    address = anchor = ""
    switch = ""
    for quoted, flag, bare in QUOTED.findall(match[1]):
        if flag:
            switch = flag.lower()
            continue
        word = quoted or bare
        if switch == "\\l":
            anchor = word
        elif switch in {"\\o", "\\t"}:
            pass
        elif not address:
            address = word.replace("\\\\", "\\")
        switch = ""
    return address + (f"#{anchor}" if anchor else "")


def replacement(instruction: str, begin: Element) -> str:
    r"""What a field without a result shows: a form's check box or list, a SYMBOL, an EQ of overlaid signs."""
    words = instruction.split()
    name = words[0].upper() if words else ""
    form = begin.find(W + "ffData")
    if name == "FORMCHECKBOX" and form is not None:
        box = form.find(W + "checkBox")
        state = None if box is None else box.find(W + "checked")
        if state is None and box is not None:
            state = box.find(W + "default")
        return "☒" if state is not None and on(state) else "☐"
    if name == "FORMDROPDOWN" and form is not None:
        entries = [val(entry) or "" for entry in form.iter(W + "listEntry")]
        index = integer(val(next(form.iter(W + "result", W + "default"), None))) or 0
        return entries[index] if 0 <= index < len(entries) else ""
    if name == "SYMBOL" and len(words) > 1:
        code = integer(words[1]) if not words[1].lower().startswith("0x") else int(words[1], 16)
        font = re.search(r"\\f\s+\"?([^\"\\]+)", instruction)
        return symbol(code or 0, font[1].strip() if font else None)
    if name == "EQ":
        return _overlaid(instruction)
    return ""


def _overlaid(instruction: str) -> str:
    r"""Characters of an EQ field's \o switch: the framed character of 囲い文字, the base of a ruby made the old way."""
    match = OVERLAY.search(instruction.strip())
    if match is None:
        return ""
    inner = SHIFTED.sub("", match[1])
    parts = [part.strip() for part in re.split(r"[,;、]", inner) if part.strip()]
    if len(parts) == 2 and parts[0] in "○◯〇" and parts[1].isdecimal() and 1 <= int(parts[1]) <= 20:
        return chr(0x2460 + int(parts[1]) - 1)
    return "".join(parts)
