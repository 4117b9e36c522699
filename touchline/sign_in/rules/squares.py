"""A text as the squares of a QR code, as one path that a page can draw."""

from dataclasses import dataclass

import qrcode  # type: ignore[import-untyped]
from qrcode.constants import ERROR_CORRECT_M  # type: ignore[import-untyped]

QUIET = 4
"""Empty squares around it, without which a camera does not find it."""


@dataclass(frozen=True)
class Squares:
    """The dark squares as an SVG path; one unit is one square."""

    path: str
    across: int

    @property
    def view_box(self) -> str:
        return f"0 0 {self.across} {self.across}"


def squares_of(text: str) -> Squares:
    """The squares of a text, with the quiet border that the standard asks for."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    code.add_data(text)
    code.make(fit=True)
    rows = code.get_matrix()
    drawn = [
        f"M{x} {y}h{length}v1h-{length}z" for y, row in enumerate(rows) for x, length in _runs(row)
    ]
    return Squares("".join(drawn), len(rows))


def _runs(row: list[bool]) -> list[tuple[int, int]]:
    """Where dark squares begin in a row, and how many there are side by side."""
    runs: list[tuple[int, int]] = []
    for x, dark in enumerate(row):
        if not dark:
            continue
        if runs and sum(runs[-1]) == x:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((x, 1))
    return runs
