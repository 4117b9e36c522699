"""Unlinkable boxes: a token that is signed unseen, a ballot that names nobody, a count.

Who may vote arrives as opaque ids; this part knows no person, no team and no room. A member fetches
one token while tokens are given out; later whoever holds a token casts one ballot with it, and
nothing that is kept leads from the ballot to the member.
"""
