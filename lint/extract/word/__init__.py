"""Word to Document."""
