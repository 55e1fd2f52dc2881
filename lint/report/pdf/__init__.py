"""The draft's PDF back, with marks."""
