"""Drafts that list other grants, for tests of what is said of them."""

from __future__ import annotations

from lint.draft import Draft
from tests.drafts import draft

CALL = "jst-aspire-gc-2024"
HEAD = """
# 他制度での助成の状況

| 制度 | 課題 | 代表・分担 | 期間 | 直接経費（千円） |
|---|---|---|---|---|
"""
GRANTS = """
# 他制度での助成の状況

| 制度名 | 課題名 | 代表者 | 期間 | 直接経費（千円） |
|---|---|---|---|---|
| {first} | 藻類 | 山田花子 | 2024～2030年度 | 350,000 |
| 基盤研究（A） | 光 | 山田花子 | 2024～2028年度 | 36,000 |
| JST PRESTO | Light | Ken Sato | 2023-04 to 2027-03 | 20,000 |

"""


def rows(*lines: str) -> Draft:
    """A draft whose list of grants has these rows."""
    return draft(HEAD + "\n".join(lines) + "\n", CALL)
