"""Real proposals: what must be said of their layout, and what must not."""

from __future__ import annotations

import pytest

from tests.real import remarks

FAMILIES = ("layout", "consistency")


@pytest.mark.parametrize(
    ("name", "call", "rule", "words"),
    [
        ("ja_jsps_dc1_matsuoka.pdf", "generic", "layout/garbled-text", ""),
        ("en_nasa_roses_2020_tollerud_garbled.pdf", "generic", "layout/garbled-text", "Most of the draft"),
        ("en_nsf_prfb_2021_bertolet.pdf", "nsf-pappg-24-1", "layout/margins", "no page numbers"),
        ("en_nsf_prfb_2021_bertolet.pdf", "nsf-pappg-24-1", "layout/margins", "bottom margin"),
        ("en_nsf_dises_2022_reisinger.pdf", "nsf-pappg-24-1", "layout/line-pitch", "6.26 lines"),
        ("cal_nsf_helvetica-pdf-10pt-description.pdf", "nsf-pappg-24-1", "layout/font-size", "9.46 pt"),
        ("cal_nsf_courier-new-pdflua-12pt-description.pdf", "nsf-pappg-24-1", "layout/margins", "right margin"),
    ],
)
def test_what_must_be_said(name: str, call: str, rule: str, words: str) -> None:
    assert any(remark.rule == rule and words in remark.message for remark in remarks(name, call, *FAMILIES))


@pytest.mark.parametrize(
    ("name", "call", "rules"),
    [
        ("cal_nsf_arial-pdflua-10pt-description.pdf", "nsf-pappg-24-1", ("layout/",)),
        ("cal_nsf_times-new-roman-pdfxe-11pt-description.pdf", "nsf-pappg-24-1", ("layout/",)),
        ("cal_nsf_palatino-pdfxe-10pt-description.pdf", "nsf-pappg-24-1", ("layout/",)),
        ("cal_nsf_cm-pdf-11pt.pdf", "nsf-pappg-24-1", ("layout/",)),
        ("en_nsf_prfb_2022_nell.pdf", "nsf-pappg-24-1", ("layout/font",)),
        ("ja_jsps_dc1_fy2021.pdf", "generic", ("",)),
        ("ja_mitou2019_vsp.pdf", "generic", ("",)),
        ("en_sloan_2021_barker_grey.pdf", "generic", ("",)),
        ("en_nserc_pgsd_2018_zhu.pdf", "generic", ("",)),
        ("en_usda_afri_2019_runcie.pdf", "generic", ("",)),
        ("ja_mitou2023_erg.pdf", "generic", ("",)),
        ("ja_mitou2023_erg.docx", "generic", ("",)),
    ],
)
def test_what_must_not_be_said(name: str, call: str, rules: tuple[str, ...]) -> None:
    assert [r for r in remarks(name, call, *FAMILIES) if r.rule.startswith(rules)] == []


def test_a_funded_proposal_with_close_lines_gets_a_warning_not_an_error() -> None:
    said = remarks("en_nsf_dises_2022_reisinger.pdf", "nsf-pappg-24-1", *FAMILIES)
    assert {remark.severity for remark in said if remark.rule == "layout/line-pitch"} == {"warning"}
