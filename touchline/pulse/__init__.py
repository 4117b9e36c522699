"""The pulse: what people say when nobody can tell who said it.

Rounds with one scale each, ballots that nobody can lead back, one noisy figure for each round and
group with its interval, or "cannot tell"; and then the loop: what was heard, what will be done or
not and why, by when, and whether it helped. Everyone may answer and everyone sees the figures.
"""
