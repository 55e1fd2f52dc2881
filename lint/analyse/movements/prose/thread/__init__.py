"""What was told before a sentence: stays, times, places and people that its words point back at."""
