"""What only wording can get wrong: patterns as data, and what makes a sentence heavy."""
