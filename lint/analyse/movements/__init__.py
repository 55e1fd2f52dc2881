"""Stays and visits as records, out of tables and running text."""
