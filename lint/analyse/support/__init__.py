"""Other funding that a team holds or has applied for."""
