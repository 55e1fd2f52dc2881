"""Stays out of tables, and out of lines of labels and values: which tables tell them, and what a cell says."""
