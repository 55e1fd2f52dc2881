"""The workshop of the corpora: drafts composed with planted faults, and labelled sentences."""
