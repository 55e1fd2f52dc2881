"""What the drafts are composed of: pieces of text, shapes of plans, faults, and writers of files."""
