"""What a file holds besides its readable text: which pages, how much."""

from __future__ import annotations

import re
from collections.abc import Callable

from lint.document import Document, Leftout, Unseen

COMMON = re.compile(r"\b(?:the|of|and|with|is|are|in|to|for|that)\b")
LOST = re.compile(r"\ufffd+|(?:Ã[\u0080-\u00bf©¨¤¶¼ª«­®¯]|â€[^\x00-\x7f]|ï¿½|Â(?=[°±·»«§®©]))+")
"""Lost characters, and UTF-8 opened as Latin-1 (Ã©)."""
WIDE = re.compile(r"[^\s\x00-\x7f、。「」（）]{4,}")


def mojibake(text: str) -> list[tuple[int, int]]:
    """Where text is garbled: lost characters, UTF-8 opened as Latin-1 or as Shift_JIS (縺ｻ縺ｧ).

    The last is told by undoing it: what gives Japanese when read back is no Japanese.
    """
    found = [match.span() for match in LOST.finditer(text)]
    for match in WIDE.finditer(text):
        leads = [index for index, character in enumerate(match.group()) if _leads(character)]
        if len(leads) < 2:
            continue
        raw = match.group()[leads[0] :].replace("\ufffd", "").encode("cp932", "ignore")
        back = [character for character in raw.decode("utf-8", "ignore") if "\u3040" <= character <= "\u9fff"]
        if len(back) > 1 and 3 * len(back) >= 0.7 * len(raw):
            found.append((match.start() + leads[0], match.end()))
    return sorted(found)


def _leads(character: str) -> bool:
    """Whether a character begins, in Shift_JIS, with the byte that Japanese begins with in UTF-8."""
    return 0xE3 <= character.encode("cp932", "replace")[0] <= 0xE9


def letters(text: str) -> int:
    """Characters without white space."""
    return len("".join(text.split()))


def by_page(document: Document, meant: Callable[[Leftout], bool]) -> list[list[Leftout]]:
    """Leftouts of one kind together, page by page, in reading order; without pages by neighbourhood."""
    groups: dict[tuple[str, int], list[Leftout]] = {}
    for leftout in document.leftouts:
        if meant(leftout):
            place = leftout.page if leftout.page is not None else -1 - leftout.at // 2000
            groups.setdefault((leftout.why, place), []).append(leftout)
    return list(groups.values())


def shown_too(document: Document, leftout: Leftout) -> bool:
    """Whether the same words stand visibly nearby, as under an outline or a shadow of letters."""
    near = "".join(document.text[max(leftout.at - 4000, 0) : leftout.at + 4000].split())
    return all(word in near for word in leftout.text.split())


def readable(text: str) -> bool:
    """Whether a line told undecodable is words after all, with a few symbols of a formula among them."""
    return len(COMMON.findall(text)) >= 3


def undecodable(document: Document) -> list[Leftout]:
    """The lines that are noise behind a picture that looks right."""
    return [one for one in document.leftouts if one.why is Unseen.UNDECODABLE and not readable(one.text)]


def noise(document: Document) -> float:
    """Share of the letters that cannot be decoded, 0 to 1; beyond a half nothing else is worth saying."""
    count = sum(letters(leftout.text) for leftout in undecodable(document))
    return count / (count + letters(document.text)) if count else 0.0


def scanned(document: Document) -> tuple[int, ...]:
    """Pages that are pictures: no readable text, or only the unseen text that a scanner laid under the picture."""
    under: dict[int, int] = {}
    for leftout in document.leftouts:
        if leftout.why is Unseen.HIDDEN and leftout.page is not None:
            under[leftout.page] = under.get(leftout.page, 0) + letters(leftout.text)
    garbled = {leftout.page for leftout in document.leftouts if leftout.why is Unseen.UNDECODABLE}
    return tuple(
        page.number
        for page in document.pages
        if page.images
        and page.number not in garbled
        and (page.characters <= 5 or (page.characters < 0.05 * under.get(page.number, 0)))
    )


def unreadable(document: Document) -> bool:
    """Whether so little of a draft can be read that whatever else is said of it would be guesswork."""
    pictures = len(scanned(document))
    few = letters(document.text) < 100 * len(document.pages)
    return noise(document) > 0.5 or (few and pictures > 0.5 * len(document.pages))


def ranges(pages: list[int]) -> str:
    """Pages in short: 1–3, 5."""
    parts: list[list[int]] = []
    for page in sorted(set(pages)):
        if parts and page == parts[-1][-1] + 1:
            parts[-1].append(page)
        else:
            parts.append([page])
    return ", ".join(str(part[0]) if len(part) == 1 else f"{part[0]}–{part[-1]}" for part in parts)


def on_pages(pages: list[int]) -> tuple[str, str]:
    """「1–3ページに、」 and "On pages 1–3 ", to open a statement."""
    if not pages:
        return "", "In places "
    return f"{ranges(pages)}ページに、", f"On page{'s' * (len(set(pages)) > 1)} {ranges(pages)} "
