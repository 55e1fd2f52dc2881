"""Members, partners and their other funding."""
