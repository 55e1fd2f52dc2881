"""One clause of running text or of a list is read: what it plans, who goes, when and where."""
