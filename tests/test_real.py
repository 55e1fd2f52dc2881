"""Real proposals: what form, layout, consistency and checklist must say of them, and what they must not."""

from __future__ import annotations

import pytest

from tests.real import remarks

FAMILIES = ("form", "layout", "consistency", "checklist")
NSF = "nsf-pappg-24-1"


@pytest.mark.parametrize(
    ("name", "call", "rule", "quote", "least"),
    [
        ("ja_jsps_dc1_matsuoka.pdf", "generic", "layout/garbled-text", "", 1),
        ("ja_jsps_dc_fy2027_draft_placeholders.pdf", "generic", "form/placeholder", "要確認", 15),
        ("en_nsf_prfb_2021_bertolet.pdf", NSF, "layout/margins", "1", 2),
        ("en_nsf_dises_2022_reisinger.pdf", NSF, "layout/line-pitch", "The proposed research", 1),
        ("en_sloan_2021_barker_grey.pdf", "generic", "form/guide-text", "*Note: This cover sheet is not to exceed", 1),
        ("en_nasa_roses_2020_tollerud_garbled.pdf", "generic", "layout/garbled-text", "", 1),
        ("en_ethord_2024_skeleton_guide_left.docx", "generic", "form/guide-text", "One paragraph. 50 to 70 words", 2),
        ("en_ethord_2024_skeleton_guide_left.docx", "generic", "form/guide-text", "maax 1500 characters", 1),
        ("en_ethord_2024_skeleton_guide_left.docx", "generic", "form/placeholder", "TITLE", 1),
        ("en_erc_stg_b1_template_grey.pdf", "generic", "form/guide-text", "", 1),
        ("en_erc_stg_b1_template_grey.pdf", "erc-stg", "form/guide-text", "Text highlighted in grey", 1),
        ("en_msca_pf_b1_template.pdf", "he-msca-pf", "form/guide-text", "At a minimum, address", 4),
        ("cal_nsf_helvetica-pdf-10pt-description.pdf", NSF, "layout/font-size", "", 1),
        ("cal_nsf_courier-new-pdflua-12pt-description.pdf", NSF, "layout/margins", "", 1),
    ],
)
def test_what_must_be_said(name: str, call: str, rule: str, quote: str, least: int) -> None:
    found = [remark for remark in remarks(name, call, *FAMILIES) if remark.rule == rule and quote in remark.place.quote]
    assert len(found) >= least


@pytest.mark.parametrize(
    ("name", "call", "rules"),
    [
        ("ja_jsps_dc1_fy2021.pdf", "generic", ("",)),
        ("ja_jsps_dc1_matsuoka.pdf", "generic", ("form/", "layout/font", "consistency/")),
        ("ja_mitou2023_erg.docx", "generic", ("",)),
        ("ja_mitou2023_erg.pdf", "generic", ("",)),
        ("ja_mitou2023_cassa.pdf", "generic", ("",)),
        ("ja_mitou2019_vsp.pdf", "generic", ("",)),
        ("en_nsf_prfb_2018_gage.pdf", "generic", ("",)),
        ("en_nsf_prfb_2021_bertolet.pdf", "generic", ("",)),
        ("en_nsf_prfb_2022_nell.pdf", "generic", ("",)),
        ("en_nsf_prfb_2022_nell.pdf", NSF, ("layout/font", "layout/hidden", "form/guide", "form/section")),
        ("en_nsf_dises_2022_reisinger.pdf", "generic", ("",)),
        ("en_nsf_dises_2022_reisinger.pdf", NSF, ("form/",)),
        ("en_snsf_spf_2025_gorssen.pdf", "generic", ("",)),
        ("en_snsf_postdoc_mobility_2017_huber.pdf", "generic", ("",)),
        ("en_aka_postdoc_2010_pyhajarvi.pdf", "generic", ("",)),
        ("en_nserc_pgsd_2018_zhu.pdf", "generic", ("",)),
        ("en_usda_afri_2019_runcie.pdf", "generic", ("",)),
        ("en_davis_botanical_2020_phillips.docx", "generic", ("",)),
        ("en_czi_hca_2017_greene.docx", "generic", ("",)),
        ("en_msca_pf_b1_template.pdf", "he-msca-pf", ("layout/margins",)),
        ("en_erc_stg_b1_template_grey.pdf", "erc-stg", ("layout/margins",)),
        ("cal_nsf_arial-pdflua-10pt-description.pdf", NSF, ("",)),
        ("cal_nsf_times-new-roman-pdfxe-11pt-description.pdf", NSF, ("",)),
        ("cal_nsf_palatino-pdfxe-10pt-description.pdf", NSF, ("",)),
        ("cal_nsf_cm-pdf-11pt.pdf", NSF, ("",)),
    ],
)
def test_what_must_not_be_said(name: str, call: str, rules: tuple[str, ...]) -> None:
    assert [(r.rule, r.place.quote) for r in remarks(name, call, *FAMILIES) if r.rule.startswith(rules)] == []


def test_of_an_undecodable_draft_nothing_else_is_said() -> None:
    said = {remark.rule for remark in remarks("en_nasa_roses_2020_tollerud_garbled.pdf", NSF, *FAMILIES)}
    assert said == {"layout/garbled-text"}


PARTS = {
    "sections": [
        {"key": "s", "title": {"en": "Summary"}, "headings": ["summary"], "words": 250},
        {"key": "p", "title": {"en": "Proposal"}, "headings": ["proposal.*"], "words": 1600},
    ],
    "document": {"words": 1600},
}


@pytest.mark.parametrize(
    ("name", "override", "rules"),
    [
        ("ja_jsps_dc1_fy2021.pdf", {"layout": {"sizes": [{"minimum": 10}]}}, ("layout/font",)),
        ("ja_mitou2019_vsp.pdf", {"layout": {"paper": ["A4"]}}, ("layout/font",)),
        ("en_snsf_spf_2025_gorssen.pdf", {"document": {"pages": 10}}, ("form/",)),
        ("en_usda_afri_2019_runcie.pdf", {"document": {"pages": 18}}, ("form/",)),
        ("en_czi_hca_2017_greene.docx", PARTS, ("form/",)),
    ],
)
def test_limits_that_a_real_proposal_keeps_are_not_said_to_be_broken(
    name: str, override: dict[str, object], rules: tuple[str, ...]
) -> None:
    said = remarks(name, "generic", *FAMILIES, override=override)
    assert [(r.rule, r.message) for r in said if r.rule.startswith(rules)] == []


@pytest.mark.parametrize(
    ("name", "override", "rule"),
    [
        ("ja_jsps_dc1_fy2021.pdf", {"layout": {"sizes": [{"minimum": 11}]}}, "layout/font-size"),
        ("en_snsf_spf_2025_gorssen.pdf", {"document": {"pages": 9}}, "form/document-length"),
        ("en_czi_hca_2017_greene.docx", {"document": {"words": 1000}}, "form/document-length"),
    ],
)
def test_limits_that_it_breaks_are(name: str, override: dict[str, object], rule: str) -> None:
    assert rule in {remark.rule for remark in remarks(name, "generic", *FAMILIES, override=override)}


def test_type_on_an_enlarged_page_is_measured_on_paper_and_the_paper_is_no_error() -> None:
    override = {"layout": {"paper": ["A4"], "sizes": [{"minimum": 11}]}}
    said = remarks("ja_mitou2019_vsp.pdf", "generic", "layout", override=override)
    assert {r.severity for r in said if r.rule == "layout/page-size"} <= {"info"}
    assert any("9.21 pt" in r.message and "120" in r.message for r in said if r.rule == "layout/font-size")
