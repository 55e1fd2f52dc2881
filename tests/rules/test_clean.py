"""Well-edited proposals of many fields are left in peace."""

from __future__ import annotations

import pytest

from benchmarks.clean import PAGE, length, proposals, remarks


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("which", ["built", "measured"])
def test_clean_prose_has_hardly_a_warning(language: str, which: str) -> None:
    sources = proposals(language, which)
    told = [one for source in sources for one in remarks(source)]
    allowed = sum(length(source, language) for source in sources) / PAGE[language]
    assert len(sources) >= 6
    assert sum(one.grave for one in told) <= allowed
    assert len(told) <= 2 * allowed, [(one.rule.id, one.words) for one in told]
