"""How far a sum of Laplace noises and a normal error strays from nothing, nineteen times in twenty.

One noise and a normal error have a formula; several are told by their characteristic function,
which is the product of theirs.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import erfc, exp, inf, log, pi, sin, sqrt
from typing import Final

OUTSIDE: Final = 0.05
"""What is left beyond a 95 % interval, on both sides together."""
Z_HALF_AS_MUCH: Final = 2.2414027276049464
"""The normal quantile that leaves 1.25 % on either side: half of what may be left."""
TERMS_MOST: Final = 20_000
NEGLIGIBLE: Final = 1e-9
STEPS: Final = 36
FAR: Final = 25.0


@lru_cache(maxsize=4096)
def reach(scales: tuple[float, ...], deviation: float) -> float:
    """The x that |sum| stays within 19 times in 20, for Laplace noises of these scales.

    `deviation` is that of the normal error beside them; it may be 0, and so may be a scale.
    """
    noises = tuple(scale for scale in scales if scale > 0)
    most = sum(noises) * log(2 * max(1, len(noises)) / OUTSIDE) + Z_HALF_AS_MUCH * deviation
    if most in (0, inf):
        return most
    if len(noises) == 1 and not deviation:
        return noises[0] * log(1 / OUTSIDE)
    if len(noises) > 1:
        return _where(_beyond_by_waves(noises, deviation), most)
    scale = noises[0] if noises else 0.0
    return _where(lambda x: beyond(x, scale, deviation), most)


def beyond(x: float, scale: float, deviation: float) -> float:
    """How probably one Laplace noise and a normal error (above 0) stray further than x > 0."""
    normal = erfc(x / deviation / sqrt(2))
    if not scale:
        return normal
    ratio = deviation / scale
    errors = x / deviation
    bell = exp(-errors * errors / 2)
    away, along = (errors + ratio) / sqrt(2), (errors - ratio) / sqrt(2)
    back = bell * _scaled(away)
    if along < 0:
        return normal + (bell * _scaled(-along) - back) / 2
    return normal + (exp(ratio * (ratio / 2 - errors)) * erfc(-along) - back) / 2


def _scaled(x: float) -> float:
    """exp(x²) · erfc(x), also where neither can be written down."""
    if x < FAR:
        return exp(x * x) * erfc(x)
    square = 1 / (2 * x * x)
    return (1 - square + 3 * square * square) / (x * sqrt(pi))


def _beyond_by_waves(noises: tuple[float, ...], deviation: float) -> Callable[[float], float]:
    """P(|sum| > x) as a sum of sines, each as high as the characteristic function there.

    The sines make a square wave; it is wide enough that nothing strays past its first edge.
    """
    width = 24 * sum(noises) + 8 * deviation
    waves: list[tuple[float, float]] = []
    for step in range(TERMS_MOST):
        odd = 2 * step + 1
        at = odd * pi / width
        height = exp(-((deviation * at) ** 2) / 2) * 4 / (pi * odd)
        for scale in noises:
            height /= 1 + (scale * at) ** 2
        if height < NEGLIGIBLE:
            break
        waves.append((at, height))
    return lambda x: 1 - sum(height * sin(at * x) for at, height in waves)


def _where(outside: Callable[[float], float], most: float) -> float:
    """Where `outside`, which falls, has come down to OUTSIDE."""
    low, high = 0.0, most
    for _ in range(STEPS):
        middle = (low + high) / 2
        if outside(middle) > OUTSIDE:
            low = middle
        else:
            high = middle
    return high
