"""An amount as people type it: 120000, 120 000, 120,000, 120k, 1.2m."""

import re
from decimal import Decimal

_TYPED = re.compile(r"(\d[\d  .,'’]*)\s*([km]?)", re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}(?:([.,'’  ])\d{3})(?:\1\d{3})*")
_TIMES = {"": Decimal(1), "k": Decimal(1_000), "m": Decimal(1_000_000)}


def read_amount(text: str) -> Decimal | None:
    """The amount, or None if it is none. Three digits after a mark are thousands: 1,500 is 1500."""
    typed = _TYPED.fullmatch(text.strip())
    if typed is None:
        return None
    digits, unit = typed[1].strip(), typed[2].lower()
    if _GROUPED.fullmatch(digits) and not unit:
        return Decimal(re.sub(r"\D", "", digits))
    plain = digits.replace(",", ".")
    if not re.fullmatch(r"\d{1,15}(\.\d+)?", plain):
        return None
    return Decimal(plain) * _TIMES[unit]
