"""What a draft says more than once."""
