"""A target as people type and read it: 65 for a share, 250k for money, 12 for a count."""

import re
from typing import Final

MOST: Final = 1e12
_WRITTEN = re.compile(r"(\d+(?:\.\d+)?)([km]?)", re.IGNORECASE)
_TIMES = {"": 1, "k": 1_000, "m": 1_000_000}
_PARTED = re.compile(r"(?<=\d)[,\s'’  ](?=\d{3}(?!\d))")


class NotATarget(ValueError):
    """The text is no number that could be a target."""


def read_target(text: str, unit: str) -> float:
    """What was typed, in the unit of the measure: a share in percent becomes 0–1.

    Raises NotATarget for what is no number, is negative, or is beyond any measure.
    """
    bare = _PARTED.sub("", text.strip()).replace(",", ".")
    if unit == "share":
        bare = bare.removesuffix("%").strip()
    written = _WRITTEN.fullmatch(bare)
    if written is None:
        raise NotATarget(text)
    value = float(written[1]) * _TIMES[written[2].lower()]
    if unit == "share":
        value /= 100
    if value > (1 if unit == "share" else MOST):
        raise NotATarget(text)
    return value


def written_target(value: float, unit: str) -> str:
    """The same as it stands in a field, to be read back unchanged to four places."""
    shown = value * 100 if unit == "share" else value
    return f"{shown:,.4f}".rstrip("0").rstrip(".")
