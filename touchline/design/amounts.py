"""Numbers as people read them: short on the page, exact for whoever looks closer."""

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

Number = int | float

SIGNS = {"EUR": "€", "GBP": "£", "USD": "$", "JPY": "¥"}
STEPS = ((Decimal(10**9), "bn"), (Decimal(10**6), "m"), (Decimal(10**3), "k"))
NARROW = "\u202f"  # a narrow space that does not break: a number never leaves its unit


@dataclass(frozen=True)
class Amount:
    """A number in the parts a page sets differently: `€ 10.0 m` is sign, number and unit."""

    sign: str
    number: str
    unit: str
    exact: str
    machine: str

    @property
    def text(self) -> str:
        """All parts on one line."""
        return NARROW.join(part for part in (self.sign, self.number, self.unit) if part)


def amount(value: Number, *, unit: str = "", digits: int | None = None) -> Amount:
    """Put a value into words for its unit.

    `unit` is "share" (0–1, shown in per cent), a currency code of three capitals, "days", or any
    other word, which stands behind the number as it is ("" and "count": nothing does). `digits`
    fixes the decimals of a share or a plain number; by default 63.2 %, 44.5 days, 4,238.
    """
    exact = Decimal(str(value))
    machine = format(exact.normalize(), "f")
    if unit == "share":
        shown = plain(exact * 100, digits=1 if digits is None else digits)
        return Amount("", shown, "%", f"{plain(exact * 100, digits=2)} %", machine)
    if is_currency(unit):
        return money(exact, code=unit, machine=machine)
    word = _word(unit, exact)
    whole = f"{grouped(exact)} {word}".strip()
    return Amount("", plain(exact, digits=digits), word, whole, machine)


def money(value: Decimal, *, code: str, machine: str) -> Amount:
    """A sum of money in three figures: € 320, € 84.5 k, € 10.0 m, and to the cent in `exact`."""
    sign = SIGNS.get(code, code)
    if value < 0:
        owed = money(-value, code=code, machine=machine)
        return replace(owed, sign=f"\u2212{owed.sign}", exact=f"\u2212{owed.exact}")
    cents = value != value.to_integral_value()
    exact = f"{sign} {plain(value, digits=2 if cents else 0)}"
    for step, letter in STEPS:
        # 999,600 reads as 1.0 m, not as 1,000 k.
        if value >= step * Decimal("0.9995"):
            scaled = value / step
            shown = plain(scaled, digits=1 if scaled < 100 else 0)
            return Amount(sign, shown, letter, exact, machine)
    return Amount(sign, plain(value, digits=0), "", exact, machine)


def is_currency(unit: str) -> bool:
    """Whether a unit is a currency code such as EUR."""
    return len(unit) == 3 and unit.isascii() and unit.isupper()


def plain(value: Decimal, *, digits: int | None = None) -> str:
    """A number with commas and a true minus; one decimal when it is small and not whole."""
    if digits is None:
        digits = 0 if value == value.to_integral_value() or abs(value) >= 100 else 1
    rounded = value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    shown = f"{abs(rounded):,.{digits}f}"
    return f"\u2212{shown}" if rounded < 0 else shown


def grouped(value: Decimal) -> str:
    """Every digit there is, in groups of three."""
    return f"{value.normalize():,f}".replace("-", "\u2212")


def span(low: Number, high: Number, *, unit: str) -> str:
    """An interval that names its unit once: 59.0–67.1 %."""
    lower, upper = amount(low, unit=unit), amount(high, unit=unit)
    if lower.unit == upper.unit:
        number = f"{lower.number}–{upper.number}"
        return NARROW.join(part for part in (lower.sign, number, lower.unit) if part)
    return f"{lower.text}–{upper.text}"


def _word(unit: str, value: Decimal) -> str:
    if unit in {"", "count"}:
        return ""
    # The words whose plurals show on every page: "1 days" would look careless.
    if value != 1:
        return unit
    return f"{unit.removesuffix('ies')}y" if unit.endswith("ies") else unit.removesuffix("s")
