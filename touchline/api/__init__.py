"""The way in for programs: what a person may read and write, by a key that the person made.

It stands above the rooms and has no content of its own: what a key opens, its person could open.
"""
