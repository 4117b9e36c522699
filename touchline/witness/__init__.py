"""The witness: an append-only log, each line chained to the one before by its hash.

It knows ids and words such as `people.line.drawn`; it knows no room and holds no content. Whoever
changes or removes a line in the database breaks the chain; `touchline witness verify` says where.
"""
