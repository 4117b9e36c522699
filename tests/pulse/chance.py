"""Chance that can be had again: bits from a seed, as `secrets.randbits` gives them in earnest."""

from __future__ import annotations

import random

from touchline.pulse.rules.noise import Bits


def bits(seed: int) -> Bits:
    """Bits from a generator that starts with this seed."""
    return random.Random(seed).getrandbits
