"""A form that plants an idea by its words alone, "have you thought about calling the CFO?".

The labelling guide calls it leading whatever stands around it, unlike "have you called the CFO?"
and "have you thought about who decides?". Both tiers follow the guide here instead of chance. The
twin is `web/planted.js`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from touchline.mirror.characters import folded, words

SURE: Final = 90
"""Confidence in hundredths."""
OPEN: Final = frozenset({"what", "how", "who", "where", "when", "which", "why"})
BEGINS: Final = frozenset({"have", "haven't", "had"})
BETWEEN: Final = frozenset(
    {"ever", "not", "even", "maybe", "perhaps", "just", "also", "actually", "already"}
)
NOUNS: Final = frozenset(
    {"anything", "something", "everything", "nothing", "morning", "evening", "meeting", "thing",
     "training", "pricing", "building", "onboarding", "marketing", "funding", "spring"}
)  # fmt: skip


def planted(text: str) -> bool:
    """Whether a text holds the form, with nothing offered beside it ("… or after the pilot?")."""
    read = folded(text)
    if "considered" not in read and "thought" not in read:
        return False
    cut = [word for word in words(read) if word not in BETWEEN]
    return any(_here(cut, at) for at in range(len(cut) - 3))


def _here(cut: Sequence[str], at: int) -> bool:
    if cut[at] not in BEGINS or cut[at + 1] != "you" or (at and cut[at - 1] in OPEN):
        return False
    after = at + 3
    if cut[at + 2] == "thought" and cut[after] in ("about", "of"):
        after += 1
    elif cut[at + 2] != "considered":
        return False
    if after >= len(cut) or "or" in cut[after:]:
        return False
    act = cut[after]
    return act.endswith("ing") and len(act) > 4 and act not in NOUNS
