"""People that a text names, over scripts and orders of the name."""
