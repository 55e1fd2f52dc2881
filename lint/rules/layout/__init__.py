"""Rules of the family ``layout``."""

from __future__ import annotations

from lint.rule import Rule
from lint.rules.layout.char_density import char_density
from lint.rules.layout.compressed_text import compressed_text
from lint.rules.layout.font_family import font_family
from lint.rules.layout.font_size import font_size
from lint.rules.layout.garbled_text import garbled_text
from lint.rules.layout.hidden_text import hidden_text
from lint.rules.layout.line_pitch import line_pitch
from lint.rules.layout.margins import margins
from lint.rules.layout.no_text_layer import no_text_layer
from lint.rules.layout.page_size import page_size
from lint.rules.layout.pages_unnumbered import pages_unnumbered

RULES: tuple[Rule, ...] = (
    no_text_layer,
    garbled_text,
    hidden_text,
    font_size,
    font_family,
    compressed_text,
    line_pitch,
    char_density,
    margins,
    page_size,
    pages_unnumbered,
)
