"""The report as one page, with pictures."""
