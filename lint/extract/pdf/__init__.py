"""PDF to Document."""
