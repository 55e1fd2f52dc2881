"""The theme of a Word file: the fonts and colours that styles name by their role."""

from __future__ import annotations

import colorsys
import re
from dataclasses import dataclass, field

from lint.extract.word.xml import A, Element, W, elements, hexadecimal, local, val

ROLES = {
    "dark1": "dk1", "text1": "dk1", "light1": "lt1", "background1": "lt1", "dark2": "dk2", "text2": "dk2",
    "light2": "lt2", "background2": "lt2", "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
SCRIPTS = {"ja": "Jpan", "zh-cn": "Hans", "zh-sg": "Hans", "zh": "Hant", "ko": "Hang"}


@dataclass(frozen=True)
class Theme:
    """Fonts by "major" or "minor" and script, colours by their names in the theme."""

    fonts: dict[tuple[str, str], str] = field(default_factory=dict)
    colours: dict[str, str] = field(default_factory=dict)
    east_script: str = "Jpan"
    """Script whose font stands in where the theme leaves the East Asian font open."""

    def font(self, role: str | None) -> str | None:
        """The family behind a name such as "minorEastAsia", or ``None``."""
        if not role:
            return None
        level = "major" if role.startswith("major") else "minor"
        if role.endswith("EastAsia"):
            return self.fonts.get((level, "ea")) or self.fonts.get((level, self.east_script))
        if role.endswith("Bidi"):
            return self.fonts.get((level, "cs"))
        return self.fonts.get((level, "latin"))

    def colour(self, plain: str | None, role: str | None, tint: str | None, shade: str | None) -> str | None:
        """A colour as ``RRGGBB``: by its role in the theme, else as written; ``None`` is automatic."""
        base = self.colours.get(ROLES.get(role or "", role or ""))
        if base is not None:
            return _lighter(base, tint, shade)
        if plain and re.fullmatch(r"#?[0-9A-Fa-f]{6}", plain):
            return plain[-6:].upper()
        return None


def read_theme(root: Element | None, settings: Element | None, defaults: Element | None) -> Theme:
    """Read the theme part; the languages of settings and style defaults tell the East Asian script."""
    fonts: dict[tuple[str, str], str] = {}
    colours: dict[str, str] = {}
    if root is not None:
        for level in ("major", "minor"):
            for element in elements(next(root.iter(f"{A}{level}Font"), None)):
                name = element.get("script") if element.tag == A + "font" else local(element)
                if name and element.get("typeface"):
                    fonts.setdefault((level, name), element.get("typeface"))
        for element in elements(next(root.iter(A + "clrScheme"), None)):
            for colour in elements(element):
                value = colour.get("lastClr") or colour.get("val") or ""
                if re.fullmatch(r"[0-9A-Fa-f]{6}", value):
                    colours[local(element)] = value.upper()
    language = None if settings is None else val(settings.find(W + "themeFontLang"), "eastAsia")
    if language is None and defaults is not None:
        language = val(next(defaults.iter(W + "lang"), None), "eastAsia")
    folded = (language or "ja").lower()
    return Theme(fonts, colours, SCRIPTS.get(folded) or SCRIPTS.get(folded[:2], "Jpan"))


def _lighter(base: str, tint: str | None, shade: str | None) -> str:
    """A theme colour with its tint (towards white) or shade (towards black), both of 255 (17.3.2.6)."""
    keep, light = hexadecimal(tint or shade), tint is not None
    if keep is None:
        return base
    red, green, blue = (int(base[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, luminance, saturation = colorsys.rgb_to_hls(red, green, blue)
    luminance = luminance * keep / 255 + (1 - keep / 255 if light else 0)
    parts = colorsys.hls_to_rgb(hue, min(max(luminance, 0), 1), saturation)
    return "".join(f"{round(part * 255):02X}" for part in parts)


def mixed(ink: str, paper: str, part: float) -> str:
    """The colour of a pattern that covers ``part`` of the paper with ink."""
    pairs = ((int(ink[at : at + 2], 16), int(paper[at : at + 2], 16)) for at in (0, 2, 4))
    return "".join(f"{round(a * part + b * (1 - part)):02X}" for a, b in pairs)
