"""How options are understood."""

from __future__ import annotations

import pytest

from lint.console import names_in


@pytest.mark.parametrize(
    ("given", "names"),
    [
        (None, None),
        ([], None),
        ("form, layout", ("form", "layout")),
        (["form", "layout,prose"], ("form", "layout", "prose")),
    ],
)
def test_names_are_taken_from_commas_and_from_repeated_options(
    given: str | list[str] | None, names: tuple[str, ...] | None
) -> None:
    assert names_in(given) == names
