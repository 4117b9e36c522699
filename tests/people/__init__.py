"""Persons, seats, teams, lines, and who reaches whom."""
