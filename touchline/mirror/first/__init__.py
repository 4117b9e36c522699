"""The first tier: hashed words and letters of a unit and of what came before, and a table of
integers.

Instant and the same to the bit in Python and JavaScript: for what is typed, for readings where the
second tier cannot run, and as half of what both say together. The twin is `web/first/`.
"""
