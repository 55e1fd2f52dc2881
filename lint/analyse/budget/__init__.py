"""Amounts, budget tables, shares and sums."""
