"""Figures of the pulse as a command prints them: as a table, or as JSON."""

from collections.abc import Mapping
from typing import Any, Final

from touchline.pulse.rules.interval import smallest_that_tells
from touchline.pulse.rules.releasing import TOO_FEW, Figure
from touchline.pulse.rules.terms import Terms

DECIMALS: Final = 4


def document_of(figures: Mapping[str, Figure], terms: Terms) -> dict[str, Any]:
    """For --json."""
    releases = [_release(name, figures[name]) for name in figures]
    return {"releases": releases, "k": terms.k, "epsilon": float(terms.epsilon)}


def _release(name: str, figure: Figure) -> dict[str, Any]:
    return {
        "group": name,
        "respondents": figure.respondents,
        "mean": _rounded(figure.mean),
        "low": _rounded(figure.low),
        "high": _rounded(figure.high),
        "verdict": figure.verdict,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DECIMALS)


def tell(figures: Mapping[str, Figure], eligible: Mapping[str, int | None], terms: Terms) -> None:
    """Print a table; a terminal must not be moved by the name of a group."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, 2, 0, 0))
    table.add_column("Group", overflow="fold")
    table.add_column("Answers", justify="right")
    table.add_column("Mean", justify="right")
    table.add_column("95 % interval")
    for name, figure in figures.items():
        plain = "".join(each if each.isprintable() else " " for each in name)
        said = _said(figure, eligible[name], terms)
        table.add_row(Text(plain), str(figure.respondents), *map(Text, said))
    Console(highlight=False, markup=False).print(table)


def _said(figure: Figure, eligible: int | None, terms: Terms) -> tuple[str, str]:
    if figure.mean is not None and figure.low is not None and figure.high is not None:
        return f"{figure.mean:.2f}", f"{figure.low:.2f} – {figure.high:.2f}"
    if figure.verdict == TOO_FEW:
        return "", f"{figure.verdict}: {terms.k} have to answer"
    enough = smallest_that_tells(eligible, terms)
    whole = "not even if all answered" if enough is None else f"{enough} have to answer"
    return "", f"{figure.verdict}: {whole}"
