"""Colour arithmetic for the contrast test: OKLCH to light, light to contrast."""

import math
import re
from dataclasses import dataclass

_PAIR = re.compile(r"light-dark\(\s*(oklch\([^)]*\)),\s*(oklch\([^)]*\))\s*\)")
_NUMBERS = re.compile(r"oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)")


@dataclass(frozen=True)
class Colour:
    """Lightness 0–1, chroma, hue in degrees."""

    lightness: float
    chroma: float
    hue: float

    def luminance(self) -> float:
        """Relative luminance as WCAG defines it, after clipping to what a screen can show."""
        red, green, blue = self._linear()
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def _linear(self) -> tuple[float, float, float]:
        a = self.chroma * math.cos(math.radians(self.hue))
        b = self.chroma * math.sin(math.radians(self.hue))
        long = (self.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
        medium = (self.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
        short = (self.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
        return (
            _clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
            _clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
            _clip(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
        )


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((one.luminance(), other.luminance()))
    return (lighter + 0.05) / (darker + 0.05)


def both(token: str) -> tuple[Colour, Colour]:
    """The light and the dark colour of a token written with `light-dark()`."""
    found = _PAIR.fullmatch(token.strip())
    assert found, f"{token} is not light-dark(oklch(…), oklch(…))"
    return parse(found[1]), parse(found[2])


def parse(written: str) -> Colour:
    """A colour written as `oklch(0.5 0.1 150)`."""
    found = _NUMBERS.fullmatch(written)
    assert found, f"{written} is not a colour we can measure"
    return Colour(float(found[1]), float(found[2]), float(found[3]))


def _clip(value: float) -> float:
    return min(max(value, 0.0), 1.0)
