"""Where sentences end: brackets and abbreviations, and brackets that nothing closes."""

from __future__ import annotations

import pytest

from lint.analyse.text.sentences import sentences
from lint.document import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("湖を調べる。川も調べる。", ["湖を調べる。", "川も調べる。"]),
        ("湖（深い。広い。）を調べる。川も調べる。", ["湖（深い。広い。）を調べる。", "川も調べる。"]),
        ("協定（2023年に結んだ。次に湖を調べる。", ["協定（2023年に結んだ。", "次に湖を調べる。"]),
        ("協定（2023年。次に湖（深い。）を測る。", ["協定（2023年。", "次に湖（深い。）を測る。"]),
        ("例）湖を調べる。a) 川を調べる。", ["例）湖を調べる。", "a) 川を調べる。"]),
        ("The lake (deep. wide.) is old. It is cold.", ["The lake (deep. wide.) is old.", "It is cold."]),
        ("The lake (deep and wide is old. It is cold.", ["The lake (deep and wide is old.", "It is cold."]),
        ("We met Dr. Sato, cf. Fig. 3. It rained.", ["We met Dr. Sato, cf. Fig. 3.", "It rained."]),
    ],
)
def test_sentences_end_outside_brackets_that_close(text: str, expected: list[str]) -> None:
    assert [text[s.span.start : s.span.end] for s in sentences(text, Span(0, len(text)))] == expected
