"""Days, moments, lengths and periods that a text names."""
