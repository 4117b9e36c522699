"""Times as transcripts write them, in seconds; thousandths are rounded alike in both languages."""

from __future__ import annotations

import math
import re
from typing import Final

TIME: Final = r"[0-9]{1,4}:[0-9]{1,2}(?::[0-9]{1,2})?(?:[.,][0-9]{1,9})?"
_WHOLE: Final = re.compile(TIME)
_NUMBER: Final = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?")
LONGEST: Final = 10_000_000.0


def seconds(written: str) -> float | None:
    """`1:02:03.45` → 3723.45, `0:07` → 7; None for what is no time, or no such minute or second."""
    if not _WHOLE.fullmatch(written):
        return None
    whole, _, part = written.replace(",", ".").partition(".")
    numbers = [int(each) for each in whole.split(":")]
    if numbers[-1] > 59 or (len(numbers) == 3 and numbers[1] > 59):
        return None
    total = 0
    for number in numbers:
        total = total * 60 + number
    return (total * 1000 + int((part + "000")[:3])) / 1000


def told(value: object) -> float | None:
    """A time in JSON: seconds as a number or in a string, or written as `0:07`."""
    if isinstance(value, str):
        return told(float(value)) if _NUMBER.fullmatch(value) else seconds(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if not 0 <= value < LONGEST:
        return None
    return math.floor(value * 1000 + 0.5) / 1000
