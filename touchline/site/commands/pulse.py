"""`touchline pulse`: figures of answers that somebody else collected, released as a round would."""

import json
from fractions import Fraction
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from touchline.kit.home import home
from touchline.site.commands.asking import stop

if TYPE_CHECKING:
    from collections.abc import Mapping

    from touchline.pulse.rules.releasing import Figure
    from touchline.pulse.rules.terms import Terms
    from touchline.site.commands.pulse_answers import Answered

File = Annotated[Path | None, typer.Argument(help="A CSV file with the columns group and answer.")]
Least = Annotated[int, typer.Option(help="How many have to answer; never fewer than 5.")]
Epsilon = Annotated[str, typer.Option(help="The smaller, the more noise.")]
Box = Annotated[Path | None, typer.Option("--sealed", help="The sealed box of a round instead.")]
Identity = Annotated[Path | None, typer.Option(help="Then the file with its custodian’s age key,")]
Out = Annotated[Path | None, typer.Option(help="and where to write the figures to bring.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on standard output.")]

pulse_app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)


@pulse_app.callback()
def pulse() -> None:
    """What people say when nobody can tell who said it."""


@pulse_app.command("release")
def release_command(
    answers: File = None, *, k: Least = 8, epsilon: Epsilon = "1.0", sealed: Box = None,
    identity: Identity = None, out: Out = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Release one figure for each group, with noise and a 95 % interval, or say "cannot tell".

    The file has a row for each answer: its group and a whole number from 1 to 5. A third column
    `eligible` may say how many of the group were asked: if all answered, chance is noise alone.
    Without it the interval holds for answers with one peak, not for two camps at the ends.

    The noise is kept, so the same answers get the same figure again. Answers are not kept.

    A round that is sealed to a custodian is counted on their own machine: --sealed is the box from
    the round’s page, and its rules say k and ε.

    Example: touchline pulse release answers.csv --k 8 --epsilon 1.0 --json

    Example: touchline pulse release --sealed box.json --identity key.txt --out figures.json
    """
    if sealed is not None:
        if answers is not None or identity is None or out is None:
            raise typer.BadParameter("It needs --identity and --out alone.", param_hint="--sealed")
        from touchline.site.commands.pulse_custodian import release_sealed

        release_sealed(sealed, identity=identity, out=out, as_json=as_json)
    elif answers is None:
        raise typer.BadParameter("Name a file of answers, or --sealed.", param_hint="ANSWERS")
    else:
        _release_file(answers, _terms(k, epsilon), as_json=as_json)


def _release_file(answers: Path, terms: "Terms", *, as_json: bool) -> None:
    from touchline.site.commands.pulse_answers import Unusable, read
    from touchline.site.commands.pulse_noise import Damaged
    from touchline.site.commands.pulse_told import document_of, tell

    try:
        groups = read(answers)
        figures = released(groups, terms)
    except (Unusable, Damaged) as trouble:
        stop(str(trouble))
    except OSError as trouble:
        stop(f"The noise cannot be kept below {home()}: {trouble.strerror}. Nothing was released.")
    if as_json:
        document = document_of(figures, terms)
        typer.echo(json.dumps(document, ensure_ascii=False, indent=2))
    else:
        tell(figures, {name: one.eligible for name, one in groups.items()}, terms)


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
