"""Noise from a discrete Laplace distribution: drawn exactly, with integers alone.

A sampler in floating point gives itself away in its last bits (Mironov 2012). This one follows what
Canonne, Kamath and Steinke describe ("The Discrete Gaussian for Differential Privacy", 2020,
algorithms 1 and 2): every step is a comparison of whole numbers, so that the probabilities are
exactly those on paper.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Bits = Callable[[int], int]
"""Gives so many random bits as a whole number: `secrets.randbits`, where it is in earnest."""


def discrete_laplace(scale: Fraction, bits: Bits) -> int:
    """A whole number x with a probability in proportion to exp(−|x| / scale)."""
    if scale <= 0:
        raise ValueError("the scale of noise is above zero")
    parts, stretch = scale.numerator, scale.denominator
    while True:
        part = _below(parts, bits)
        if not _survives(part, parts, bits):
            continue
        whole = 0
        while _survives(1, 1, bits):
            whole += 1
        size = (part + parts * whole) // stretch
        if not bits(1):
            return size
        if size:  # else zero would be drawn twice as often, once with either sign
            return -size


def _survives(above: int, below: int, bits: Bits) -> bool:
    """True with probability exp(−above/below), for 0 <= above <= below."""
    step = 1
    while _below(below * step, bits) < above:
        step += 1
    return step % 2 == 1


def _below(end: int, bits: Bits) -> int:
    """One of 0 … end − 1, each as probable as any other."""
    width = (end - 1).bit_length()
    if not width:
        return 0
    while (drawn := bits(width)) >= end:
        pass
    return drawn
