"""Contrasts in one seller's own deals, asked as questions and only where they are clear."""
