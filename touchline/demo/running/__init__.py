"""Runs the demo: one parent that makes the company once, starts web and worker, and ends both.

The parent imports no Django: it starts processes, watches them and prints. `play.py` is the whole
evening in order; the other files hold one part each.
"""
