"""Verbs and questions of the records about people."""
