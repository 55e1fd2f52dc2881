"""Families of type under their many names."""

from __future__ import annotations

import pytest

from lint.analyse.text.typography import allowed, family, narrow, symbolic


@pytest.mark.parametrize(
    "names",
    [
        ("Times New Roman", "TimesNewRomanPSMT", "ABCDEF+TimesNewRomanPS-BoldMT", "Nimbus Roman", "NimbusRomNo9L-Regu",
         "TimesNewRomanPS-BoldItalicMT", "Times-Roman", "Liberation Serif", "TeX Gyre Termes", "Times New Roman,Bold"),
        ("Arial", "ArialMT", "Arial-BoldMT", "LiberationSans", "Arial-BoldItalicMT", "Arimo"),
        ("Helvetica", "NimbusSanL-Regu", "NimbusSanL-BoldItal", "Helvetica-Bold", "Helvetica-Oblique"),
        ("Palatino Linotype", "Palatino-Roman", "PalatinoLinotype-Roman", "TeXGyrePagella-Regular",
         "URWPalladioL-Roma"),
        ("Computer Modern", "CMR10", "GWXIWL+CMBX10", "SFRM1095", "CMTI10", "LMRoman10-Regular",
         "CMBXTI10", "LMRoman12-Bold"),
        ("Courier New", "CourierNewPSMT", "CourierNewPS-BoldMT", "Liberation Mono", "Courier"),
        ("MS Mincho", "ＭＳ 明朝", "MS 明朝", "MS-Mincho", "ABCDEF+MS-Mincho"),
        ("ＭＳ Ｐゴシック", "MS-PGothic", "MS PGothic"),
        ("游明朝", "YuMincho-Regular", "Yu Mincho", "YuMincho-Demibold", "Yu Mincho Light"),
        ("HiraMinProN-W3-Identity-H", "ヒラギノ明朝 ProN W3", "HiraMinPro-W6"),
        ("Calibri", "Calibri-Bold", "Calibri Light", "BCDEEE+Calibri", "Carlito"),
    ],
)  # fmt: skip
def test_one_family_by_all_its_names(names: tuple[str, ...]) -> None:
    assert {family(name) for name in names} == {family(names[0])}


def test_families_that_look_alike_by_name_stay_apart() -> None:
    assert len({family(name) for name in ("Arial", "Arial Narrow", "Helvetica", "Arial Black")}) >= 3
    assert family("MS Mincho") != family("MS PMincho")
    assert family("Century") != family("Century Gothic")
    assert family("Cambria") != family("Cambria Math")


def test_a_narrow_cut_is_not_the_family_that_a_call_allows() -> None:
    assert allowed("ArialMT", ("Arial",))
    assert not allowed("Arial Narrow", ("Arial",))
    assert not allowed("ArialNarrow-Bold", ("Arial",))
    assert not allowed("Helvetica-Condensed", ("Helvetica",))
    assert allowed("CMR10", ("Computer Modern",))
    assert narrow("LiberationSansNarrow")
    assert not narrow("Secondary School")


@pytest.mark.parametrize(
    "name", ["SymbolMT", "Wingdings-Regular", "CMMI10", "CMSY8", "MSBM10", "Cambria Math", "Dingbats", "STIXTwoMath"]
)
def test_symbols_are_told(name: str) -> None:
    assert symbolic(name)


@pytest.mark.parametrize("name", ["CMR10", "TimesNewRomanPSMT", "MS-Mincho", "Calibri", "CMTI10"])
def test_text_is_not_taken_for_symbols(name: str) -> None:
    assert not symbolic(name)
