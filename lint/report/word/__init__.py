"""The draft's own Word file back, with comments."""
