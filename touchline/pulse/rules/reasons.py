"""Why a round is void: it counts for nothing, and everyone can read the reason."""

from enum import StrEnum


class Reason(StrEnum):
    """Stable values; the words for people stand in views/said.py."""

    ASKED = "asked"  # an administrator ended it
    CHANGED = "changed"  # its rules are not those that were told
    RESTORED = "restored"  # ballots are in no backup: a restored server has lost them
    TOO_SMALL = "too-small"  # fewer people than a figure needs, all together
    SPENT = "spent"  # somebody would have been asked more than a year's privacy allows
    UNREAD = "unread"  # the custodian never brought the figures
