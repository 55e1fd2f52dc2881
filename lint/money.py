"""A draft's budget as plain data, for the contract's JSON."""

from __future__ import annotations

from typing import Any

from lint.analyse.budget.share import share
from lint.draft import Draft


def money(draft: Draft) -> dict[str, Any] | None:
    """Direct and indirect costs, share for networks and currency, or ``None`` where the draft has no budget.

    Amounts are whole units of the currency; what the draft does not say is ``None``.  The share is worked out only
    where the call asks for one, with the patterns that the settings give the rule ``budget/network-share``.
    """
    asked, budget = draft.profile.budget, draft.budget
    told = {one.what: one.amount for one in reversed(draft.stated)}
    if budget is None:
        if "direct" not in told:
            return None
        direct, indirect = told["direct"], told.get("indirect")
        network = told.get("network")
        return {
            "direct": _whole(direct.value),
            "indirect": _whole(indirect.value) if indirect else None,
            "network_share": round(network.value / direct.value, 4) if network and direct.value else None,
            "currency": direct.currency,
            "rows": [],
        }
    given = draft.settings.options.get("budget/network-share", {})
    yes, no = (*given.get("eligible", ()), *asked.eligible), (*given.get("ineligible", ()), *asked.ineligible)
    found = share(budget, yes, no) if asked.network_share is not None else None
    return {
        "direct": _whole(budget.direct),
        "indirect": _whole(budget.indirect),
        "network_share": round(found.least, 4) if found else None,
        "currency": budget.currency,
        "rows": found.told()["rows"] if found else [],
    }


def _whole(value: float | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == int(value) else round(value, 2)
