"""`touchline pulse`: figures of answers that somebody else collected, released as a round would."""

import json
from fractions import Fraction
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from touchline.kit.home import home
from touchline.site.commands.asking import stop

if TYPE_CHECKING:
    from collections.abc import Mapping

    from touchline.pulse.rules.releasing import Figure
    from touchline.pulse.rules.terms import Terms
    from touchline.site.commands.pulse_answers import Answered

DECIMALS = 4

File = Annotated[Path, typer.Argument(help="A CSV file with the columns group and answer.")]
Least = Annotated[int, typer.Option(help="How many have to answer; never fewer than 5.")]
Epsilon = Annotated[str, typer.Option(help="The smaller, the more noise.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on standard output.")]

pulse_app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)


@pulse_app.callback()
def pulse() -> None:
    """What people say when nobody can tell who said it."""


@pulse_app.command("release")
def release_command(
    answers: File, *, k: Least = 8, epsilon: Epsilon = "1.0", as_json: AsJson = False
) -> None:
    """Release one figure for each group, with noise and a 95 % interval, or say "cannot tell".

    The file has a row for each answer: its group and a whole number from 1 to 5. A third column
    `eligible` may say how many of the group were asked: if all answered, chance is noise alone.
    Without it the interval holds for answers with one peak, not for two camps at the ends.

    The noise is kept, so the same answers get the same figure again. Answers are not kept.

    Example: touchline pulse release answers.csv --k 8 --epsilon 1.0 --json
    """
    from touchline.site.commands.pulse_answers import Unusable, read
    from touchline.site.commands.pulse_noise import Damaged

    terms = _terms(k, epsilon)
    try:
        groups = read(answers)
        figures = released(groups, terms)
    except (Unusable, Damaged) as trouble:
        stop(str(trouble))
    except OSError as trouble:
        stop(f"The noise cannot be kept below {home()}: {trouble.strerror}. Nothing was released.")
    if as_json:
        releases = [_release(name, figures[name]) for name in figures]
        document = {"releases": releases, "k": terms.k, "epsilon": float(terms.epsilon)}
        typer.echo(json.dumps(document, ensure_ascii=False, indent=2))
    else:
        _tell(figures, groups, terms)


def released(groups: "Mapping[str, Answered]", terms: "Terms") -> "dict[str, Figure]":
    """The figure of each group in the order of their names; its noise is on the disk by then."""
    from touchline.pulse.rules.releasing import release
    from touchline.pulse.rules.scoring import UNIT
    from touchline.site.commands.pulse_noise import kept_noise

    figures = {}
    with kept_noise(home()) as drawn:
        for name in sorted(groups):
            told = groups[name]
            enough = len(told.answers) >= terms.k
            noise = drawn.noise(name, told.answers, terms) if enough else 0
            total = sum(told.answers) * UNIT + noise
            figures[name] = release(total, len(told.answers), told.eligible, terms)
    if drawn.asked_again:
        typer.echo(
            f"Note: {drawn.asked_again} of these groups had a figure with another ε before. Both"
            " together tell more about each answer than either: their ε add up.",
            err=True,
        )
    return figures


def _terms(k: int, epsilon: str) -> "Terms":
    """What the options say; wrong use ends with 2."""
    from touchline.pulse.rules.terms import LowerThanFive, Terms

    try:
        if not isfinite(float(epsilon)) or float(epsilon) <= 0:
            raise ValueError
        exact = Fraction(epsilon.strip())
    except ValueError:
        raise typer.BadParameter("Say a number above zero.", param_hint="--epsilon") from None
    try:
        return Terms(k=k, epsilon=exact)
    except LowerThanFive:
        raise typer.BadParameter(
            "Below 5 people a figure would be as good as a name.", param_hint="--k"
        ) from None


def _release(name: str, figure: "Figure") -> dict[str, Any]:
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


def _tell(
    figures: "Mapping[str, Figure]", groups: "Mapping[str, Answered]", terms: "Terms"
) -> None:
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
        said = _said(figure, groups[name].eligible, terms)
        table.add_row(Text(plain), str(figure.respondents), *map(Text, said))
    Console(highlight=False, markup=False).print(table)


def _said(figure: "Figure", eligible: int | None, terms: "Terms") -> tuple[str, str]:
    from touchline.pulse.rules.interval import smallest_that_tells
    from touchline.pulse.rules.releasing import TOO_FEW

    if figure.mean is not None and figure.low is not None and figure.high is not None:
        return f"{figure.mean:.2f}", f"{figure.low:.2f} – {figure.high:.2f}"
    if figure.verdict == TOO_FEW:
        return "", f"{figure.verdict}: {terms.k} have to answer"
    enough = smallest_that_tells(eligible, terms)
    whole = "not even if all answered" if enough is None else f"{enough} have to answer"
    return "", f"{figure.verdict}: {whole}"
