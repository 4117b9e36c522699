"""Persons, their seats, the tree of teams, the reporting line with its dates, and who reaches whom.

Models and rules only; the pages are in `office` (for the administrator) and `site` (for oneself).
"""
