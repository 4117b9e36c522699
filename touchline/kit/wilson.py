"""How sure one can be of a share: Wilson's score interval (1927)."""

from math import sqrt

Z = 1.959963984540054
"""The normal quantile that leaves 2.5 % on either side."""


def wilson(hits: int, cases: int, *, z: float = Z) -> tuple[float, float]:
    """Wilson's score interval of a share, within 0–1; without `z` of 95 %.

    ValueError without cases.
    """
    if cases < 1:
        raise ValueError("a share of nothing has no interval")
    share = hits / cases
    middle = share + z * z / (2 * cases)
    reach = z * sqrt(share * (1 - share) / cases + z * z / (4 * cases * cases))
    scale = 1 + z * z / cases
    low = 0.0 if hits == 0 else (middle - reach) / scale
    high = 1.0 if hits == cases else (middle + reach) / scale
    return low, high
