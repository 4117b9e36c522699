"""The labels of the mirror, as the labelling guide defines them (docs/guide/mirror-labels.md).

One label space for both tiers. The order is that of the weights: it may only grow at the end.
"""

from __future__ import annotations

from typing import Final

LEADER: Final = (
    "open_question", "closed_question", "leading_question", "advice", "confrontation",
    "information", "reflection", "affirmation", "support", "other",
)  # fmt: skip
FOCUS: Final = ("numbers", "deal", "skill", "person", "frame")
SELLER: Final = (
    "ownership", "obstacle", "disclosure", "compliance", "report", "request", "other",
)  # fmt: skip
QUESTIONS: Final = ("open_question", "closed_question", "leading_question")
TELLING: Final = ("advice", "confrontation", "information")
"""What `ask : tell` counts as telling. A leading question is asked, and counted apart as well."""
REWRITTEN: Final = ("leading_question", "advice", "confrontation")
"""Moves that could have been an open question, and are given rewrites."""
