"""The funder's form: what it prints, asks and limits, and what is left of it in a draft."""
