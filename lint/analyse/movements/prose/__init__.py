"""Stays out of running text: which clauses tell them, who is meant, where to and when."""
