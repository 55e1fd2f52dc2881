"""How characters and paragraphs of a Word file look: each level of the hierarchy, and all of them together.

A property is taken from the nearest level that states it: the run itself, its character style, the paragraph's
style, the table's style, the document's defaults (ECMA-376 part 1, 17.7.2); each style first takes what the
style it is based on says.  Bold, italic and hidden are toggles: stated by two levels of styles they cancel
each other out (17.7.3), while a run's own switch is final.
"""

from __future__ import annotations

import re
from typing import Literal, TypedDict, cast

from lint.document import Style
from lint.extract.word.theme import Theme, mixed
from lint.extract.word.xml import Element, W, elements, hexadecimal, integer, on, points, val

HIGHLIGHTS = {
    "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF", "blue": "0000FF", "red": "FF0000",
    "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
    "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0", "black": "000000", "white": "FFFFFF",
}  # fmt: skip
HEADING_NAME = re.compile(
    r"(?:heading|見出し|überschrift|titre|título|titolo|标题|標題|제목|rubrik|kop|заголовок|nagłówek|overskrift)\s*([1-9])$"
)
DEFAULT_SIZE = 10.0
"""Points where neither defaults nor styles give a size (17.3.2.38)."""
DEFAULT_FONT = "Times New Roman"
"""Word's Latin font where neither defaults nor styles give one."""
TOGGLES: tuple[Literal["bold", "italic", "hidden"], ...] = ("bold", "italic", "hidden")


class Letters(TypedDict, total=False):
    """Run properties, as far as one level (or several merged) states them."""

    size: float
    ascii: str
    east: str
    bold: bool
    italic: bool
    hidden: bool
    colour: str | None
    highlight: str | None
    shade: str | None
    spacing: float
    scale: float
    raised: bool
    position: float
    underline: bool


class Lines(TypedDict, total=False):
    """Paragraph properties, as far as one level (or several merged) states them; lengths in points."""

    align: str
    outline: int
    number: str
    level: int
    left: float
    right: float
    first: float
    before: float
    after: float
    line: float
    rule: str
    shade: str | None
    page_break: bool
    snap: bool
    contextual: bool


class Styles:
    """The styles part, its chains of inheritance resolved when first asked for.

    Args:
        root: root of the styles part, or ``None``.
        theme: the theme's fonts and colours.
        override_table: the setting ``overrideTableStyleFontSizeAndJustification``.

    """

    def __init__(self, root: Element | None, theme: Theme, *, override_table: bool = False) -> None:
        self.theme = theme
        self._override_table = override_table
        self._styles: dict[str, Element] = {}
        self._letters: dict[str, Letters] = {}
        self._lines: dict[str, Lines] = {}
        self._effective: dict[tuple[object, ...], tuple[Style, bool]] = {}
        self.default: dict[str, str] = {}
        for style in elements(root):
            name = val(style, "styleId")
            if style.tag != W + "style" or name is None:
                continue
            self._styles.setdefault(name, style)
            if (val(style, "default") or "0").lower() not in {"0", "false", "off"}:
                self.default.setdefault(val(style, "type") or "paragraph", name)
        defaults = None if root is None else root.find(W + "docDefaults")
        self.letter_defaults = Letters()
        self.line_defaults = Lines()
        if defaults is not None:
            self.letter_defaults = self.read_letters(defaults.find(f"{W}rPrDefault/{W}rPr"))
            self.line_defaults = self.read_lines(defaults.find(f"{W}pPrDefault/{W}pPr"))

    def element(self, style: str) -> Element | None:
        """The style's own element."""
        return self._styles.get(style)

    def chain(self, style: str | None) -> list[Element]:
        """A style and the ones it is based on, the root of them first."""
        found: list[Element] = []
        seen: set[str] = set()
        while style is not None and style in self._styles and style not in seen:
            seen.add(style)
            found.append(self._styles[style])
            style = val(self._styles[style].find(W + "basedOn"))
        found.reverse()
        return found

    def name(self, style: str | None) -> str:
        """A style's name in small letters, or ``""``."""
        element = self._styles.get(style or "")
        return "" if element is None else (val(element.find(W + "name")) or "").strip().lower()

    def letters(self, style: str | None) -> Letters:
        """The run properties of a style with all it inherits."""
        if style is None or style not in self._styles:
            return Letters()
        if style not in self._letters:
            merged = Letters()
            for element in self.chain(style):
                merged = {**merged, **self.read_letters(element.find(W + "rPr"))}
            self._letters[style] = merged
        return self._letters[style]

    def lines(self, style: str | None) -> Lines:
        """The paragraph properties of a style with all it inherits."""
        if style is None or style not in self._styles:
            return Lines()
        if style not in self._lines:
            merged = Lines()
            for element in self.chain(style):
                merged = {**merged, **self.read_lines(element.find(W + "pPr"))}
            self._lines[style] = merged
        return self._lines[style]

    def outline(self, style: str | None, direct: Lines) -> int | None:
        """A paragraph's heading level from 1, by its own outline level, its style's, or its style's name."""
        level = direct.get("outline", self.lines(style).get("outline"))
        if level is None and style is not None:
            for candidate in (self.name(style), style.lower()):
                match = HEADING_NAME.match(candidate)
                if match:
                    return int(match[1])
        return None if level is None or not 0 <= level <= 8 else level + 1

    def effective(
        self, paragraph: str | None, character: str | None, table: Letters, direct: Letters, background: str | None
    ) -> tuple[Style, bool]:
        """The look of a run, everything inherited, and whether it is marked as hidden.

        ``background`` is the paragraph's or the cell's shading.
        """
        key = (paragraph, character, tuple(table.items()), tuple(direct.items()), background)
        found = self._effective.get(key)
        if found is None:
            merged = self.merged(paragraph, character, table, direct)
            found = self._effective[key] = style_of(merged, background), merged.get("hidden", False)
        return found

    def merged(self, paragraph: str | None, character: str | None, table: Letters, direct: Letters) -> Letters:
        """All levels of run properties in one."""
        own, chars = self.letters(paragraph), self.letters(character)
        if "size" in table and not self._override_table and self._yields_to_table(paragraph):
            own = cast("Letters", {key: value for key, value in own.items() if key != "size"})
        merged: Letters = {**self.letter_defaults, **table, **own, **chars, **direct}
        for toggle in TOGGLES:
            if toggle not in direct:
                odd = (table.get(toggle, False) ^ own.get(toggle, False)) ^ chars.get(toggle, False)
                merged[toggle] = self.letter_defaults.get(toggle, False) or odd
        return merged

    def _yields_to_table(self, paragraph: str | None) -> bool:
        """Whether a table style's size beats the paragraph's: in the default style, when that says 11 or 12 points.

        The setting ``overrideTableStyleFontSizeAndJustification`` ends this exception of old versions of Word.
        """
        return paragraph == self.default.get("paragraph") and self.letters(paragraph).get("size") in {11.0, 12.0}

    def read_letters(self, properties: Element | None) -> Letters:
        """What one ``w:rPr`` states."""
        found = Letters()
        for element in elements(properties):
            tag = str(element.tag).rpartition("}")[2]
            if tag == "rFonts":
                self._fonts(element, found)
            elif tag == "sz":
                size = points(val(element), 2)
                if size is not None and size > 0:
                    found["size"] = size
            elif tag == "b":
                found["bold"] = on(element)
            elif tag == "i":
                found["italic"] = on(element)
            elif tag == "vanish":
                found["hidden"] = on(element)
            elif tag == "color":
                found["colour"] = self.theme.colour(
                    val(element), val(element, "themeColor"), val(element, "themeTint"), val(element, "themeShade")
                )
            elif tag == "highlight":
                found["highlight"] = HIGHLIGHTS.get(val(element) or "")
            elif tag == "shd":
                found["shade"] = self.shading(element)
            elif tag == "spacing":
                found["spacing"] = points(val(element)) or 0.0
            elif tag == "w":
                percent = (val(element) or "100").rstrip("%")
                found["scale"] = (points(percent, 1) or 100) / 100
            elif tag == "vertAlign":
                found["raised"] = val(element) in {"superscript", "subscript"}
            elif tag == "position":
                found["position"] = points(val(element), 2) or 0.0
            elif tag == "u":
                found["underline"] = val(element) not in {"none", None}
        return found

    def _fonts(self, element: Element, found: Letters) -> None:
        latin = self.theme.font(val(element, "asciiTheme") or val(element, "hAnsiTheme"))
        latin = latin or val(element, "ascii") or val(element, "hAnsi")
        east = self.theme.font(val(element, "eastAsiaTheme")) or val(element, "eastAsia")
        if latin:
            found["ascii"] = latin
        if east:
            found["east"] = east

    def shading(self, element: Element | None) -> str | None:
        """The background that a ``w:shd`` makes, as ``RRGGBB``; white is none."""
        if element is None:
            return None
        pattern = val(element) or "clear"
        fill = self.theme.colour(
            val(element, "fill"),
            val(element, "themeFill"),
            val(element, "themeFillTint"),
            val(element, "themeFillShade"),
        )
        if pattern in {"nil", "clear"}:
            shade = fill
        else:
            ink = self.theme.colour(
                val(element, "color"), val(element, "themeColor"), val(element, "themeTint"), val(element, "themeShade")
            )
            match = re.fullmatch(r"pct(\d+)", pattern)
            part = 1.0 if pattern == "solid" else int(match[1]) / 100 if match else 0.25
            shade = mixed(ink or "000000", fill or "FFFFFF", part)
        return None if shade == "FFFFFF" else shade

    def read_lines(self, properties: Element | None) -> Lines:
        """What one ``w:pPr`` states."""
        found = Lines()
        for element in elements(properties):
            tag = str(element.tag).rpartition("}")[2]
            if tag == "jc":
                found["align"] = val(element) or "left"
            elif tag == "outlineLvl":
                found["outline"] = integer(val(element)) or 0
            elif tag == "numPr":
                number, level = val(element.find(W + "numId")), integer(val(element.find(W + "ilvl")))
                if number is not None:
                    found["number"] = number
                if level is not None:
                    found["level"] = min(max(level, 0), 8)
            elif tag == "ind":
                _indents(element, found)
            elif tag == "spacing":
                _distances(element, found)
            elif tag == "shd":
                found["shade"] = self.shading(element)
            elif tag == "pageBreakBefore":
                found["page_break"] = on(element)
            elif tag == "snapToGrid":
                found["snap"] = on(element)
            elif tag == "contextualSpacing":
                found["contextual"] = on(element)
        return found


def _indents(element: Element, found: Lines) -> None:
    left = points(val(element, "left") or val(element, "start"))
    right = points(val(element, "right") or val(element, "end"))
    hanging, first = points(val(element, "hanging")), points(val(element, "firstLine"))
    if left is not None:
        found["left"] = left
    if right is not None:
        found["right"] = right
    if hanging is not None:
        found["first"] = -hanging
    elif first is not None:
        found["first"] = first


def _distances(element: Element, found: Lines) -> None:
    before, after, line = (points(val(element, name)) for name in ("before", "after", "line"))
    if before is not None:
        found["before"] = before
    if after is not None:
        found["after"] = after
    if line is not None:
        found["line"] = line
        found["rule"] = val(element, "lineRule") or "auto"


def style_of(letters: Letters, background: str | None) -> Style:
    """Merged run properties as the reader sees them."""
    size = letters.get("size", DEFAULT_SIZE)
    position = letters.get("position", 0.0)
    shade = letters.get("highlight") or letters.get("shade") or background
    return Style(
        size=size,
        latin=letters.get("ascii", DEFAULT_FONT),
        east_asian=letters.get("east"),
        bold=letters.get("bold", False),
        italic=letters.get("italic", False),
        colour=letters.get("colour"),
        highlight=None if shade == "FFFFFF" else shade,
        spacing=letters.get("spacing", 0.0),
        scale=letters.get("scale", 1.0),
        # A small shift adjusts a line of mixed fonts; only a large one makes an index of the word.
        raised=letters.get("raised", False) or abs(position) >= size / 5,
        underline=letters.get("underline", False),
    )


def is_white(colour: str | None) -> bool:
    """Whether a colour cannot be told from white paper."""
    number = hexadecimal(colour) if colour and len(colour) == 6 else None
    return number is not None and min(number >> 16, number >> 8 & 255, number & 255) >= 0xFA
