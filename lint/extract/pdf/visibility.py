"""Which characters a reader of the page does not see."""

from __future__ import annotations

from collections.abc import Sequence

from lint.document import Unseen
from lint.extract.pdf.characters import Characters, Fragment, place
from lint.extract.pdf.drawings import Drawings, Rectangle


def sift(
    characters: Characters, drawings: Drawings, width: float, height: float
) -> tuple[list[Fragment], list[tuple[Unseen, list[Fragment]]]]:
    """The fragments that show, and those that do not, by reason.

    Invisible text over a picture of the whole page is the text layer of a scan, and is read. White text
    on something dark or on a picture shows.
    """
    seen: list[Fragment] = []
    hidden: dict[Unseen, list[Fragment]] = {}
    scans = [box for box in drawings.images if _area(box) > 0.5 * width * height]
    for fragment in characters.fragments:
        x, y = _middle(characters, fragment)
        if -1 <= x <= width + 1 and -1 <= y <= height + 1:
            seen.append(fragment)
        else:
            hidden.setdefault(Unseen.OFF_PAGE, []).append(fragment)
    for why, fragment in characters.unseen:
        if why in (Unseen.WHITE, Unseen.HIDDEN) and _behind(fragment, characters.fragments):
            continue
        x, y = _middle(characters, fragment)
        if not (-1 <= x <= width + 1 and -1 <= y <= height + 1):
            why = Unseen.OFF_PAGE
        shows = (why is Unseen.HIDDEN and _inside(x, y, scans)) or (
            why is Unseen.WHITE
            and (
                any(not white and _inside(x, y, (box,)) for box, white in drawings.fills)
                or _inside(x, y, drawings.images)
                or _inside(x, y, drawings.shapes)
                or _inside(x, y, [line for line in drawings.lines if line[3] - line[1] > 1 or line[2] - line[0] > 1])
            )
        )
        if shows:
            seen.append(fragment)
        else:
            hidden.setdefault(why, []).append(fragment)
    return seen, sorted(hidden.items(), key=lambda pair: pair[0].value)


def _behind(fragment: Fragment, shown: Sequence[Fragment]) -> bool:
    """Whether letters that show stand on a fragment's place: then it is their outline or shadow."""
    middle = (fragment.u0 + fragment.u1) / 2
    reach = 0.35 * fragment.face.size
    return any(
        abs(other.v - fragment.v) < reach and other.u0 - 2 <= middle <= other.u1 + 2
        for other in shown
        if other.face.direction == fragment.face.direction
    )


def _middle(characters: Characters, fragment: Fragment) -> tuple[float, float]:
    x0, y0, x1, y1 = place(characters, fragment, (fragment.start + fragment.end - 1) // 2)
    return (x0 + x1) / 2, (y0 + y1) / 2


def _area(box: Rectangle) -> float:
    return max(box[2] - box[0], 0) * max(box[3] - box[1], 0)


def _inside(x: float, y: float, boxes: Sequence[Rectangle]) -> bool:
    return any(x0 - 1 <= x <= x1 + 1 and y0 - 1 <= y <= y1 + 1 for x0, y0, x1, y1 in boxes)
