"""Moving a database from the release that ran last to the one that is installed.

`history` says which release it was, `plan` which migrations would run and what they do to which
tables, `readiness` whether something has to be done first, `moving` does it.
"""
