"""Kinds of boxes that the urn itself makes a difference between; any other word is as good."""

from typing import Final

SILENT: Final = "silent"
"""Of such a box nobody is told how many ballots lie in it, so nobody is given its receipts."""
