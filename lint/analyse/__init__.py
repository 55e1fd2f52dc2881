"""Pure functions from a document to what rules ask about: sections, sentences, names, dates, money."""
