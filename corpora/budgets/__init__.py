"""Budget tables of many shapes, with their truth."""
