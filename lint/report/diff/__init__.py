"""Two drafts of one proposal compared."""
