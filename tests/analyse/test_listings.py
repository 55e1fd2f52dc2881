"""Listings of a program in a Word file: what is set in a typewriter face is no prose, unless all of the draft is."""

from __future__ import annotations

from pathlib import Path

import docx

from lint import extract
from lint.analyse.structure.listings import listings
from lint.settings import Limits

PROSE = "The lake is measured every day, and the values are compared with those of the year before."
CODE = "for value in values: print(value, value)"


def test_a_paragraph_in_a_typewriter_face_is_a_listing(tmp_path: Path) -> None:
    assert _read(tmp_path, "Courier New") == [CODE]
    assert _read(tmp_path, "Consolas") == [CODE]


def test_other_faces_and_drafts_in_one_face_hold_none(tmp_path: Path) -> None:
    assert _read(tmp_path, "Arial") == []
    assert _read(tmp_path, "Monotype Corsiva") == []
    assert _read(tmp_path, "Courier New", own="Courier New") == []


def _read(folder: Path, face: str, own: str = "Times New Roman") -> list[str]:
    made = docx.Document()
    for words, font in ((PROSE, own), (PROSE, own), (CODE, face)):
        made.add_paragraph().add_run(words).font.name = font
    made.save(str(folder / "draft.docx"))
    document = extract.read(folder / "draft.docx", Limits(), exact_pages=False)
    starts = listings(document)
    return [document.slice(block.span) for block in document.blocks if block.span.start in starts]
