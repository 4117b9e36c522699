"""Due work: a row in the main database, claimed with a lease and safe to do twice.

A room adds a row in its own transaction; the worker is only woken. If the worker is killed, the
lease runs out and the row is claimed again, so a handler must be idempotent.
"""
