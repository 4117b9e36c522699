"""How long a review goes on: when it should be over, and when nobody sits there any more."""

from __future__ import annotations

from datetime import datetime, timedelta

FORGOTTEN = timedelta(minutes=60)
"""So long past its length a review that still goes on was left open."""
LATE = timedelta(minutes=1)
"""So long after its end a sentence that the other was still typing is taken."""


def due_end(began_at: datetime, *, starts_at: datetime, length: timedelta) -> datetime:
    """Its planned end, if it was begun about when it was planned; else its length after it began.

    “About” is half its length before or after.
    """
    if abs(began_at - starts_at) <= length / 2:
        return starts_at + length
    return began_at + length


def left_open(began_at: datetime, *, length: timedelta, now: datetime) -> bool:
    """Whether one that nobody has ended is only waiting for someone to say when it was over."""
    return now - began_at > length + FORGOTTEN
