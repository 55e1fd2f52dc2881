"""What a draft speaks about, and whether it says anything."""
