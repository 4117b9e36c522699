"""`touchline pulse release --sealed`: what a custodian reads while their machine counts."""

import json
from pathlib import Path

import typer

from touchline.keeping.errors import KeepingError
from touchline.kit.home import home
from touchline.pulse.rules.frozen import in_fours
from touchline.site.commands.asking import stop
from touchline.site.commands.pulse_answers import Unusable
from touchline.site.commands.pulse_noise import Damaged
from touchline.site.commands.pulse_sealed import Made, make, read_sealed, write_figures
from touchline.site.commands.pulse_sealed_noise import AnotherBox
from touchline.site.commands.pulse_told import document_of, tell


def release_sealed(box: Path, *, identity: Path, out: Path, as_json: bool) -> None:
    """Open and count the box, and write the figures to bring."""
    try:
        made = make(read_sealed(box), identity=identity, home=home())
        write_figures(made, out=out)
    except (Unusable, Damaged, AnotherBox, KeepingError) as trouble:
        stop(str(trouble))
    except OSError as trouble:
        stop(f"{trouble.filename or home()} cannot be written: {trouble.strerror}.")
    _tell(made, out=out, as_json=as_json)


def _tell(made: Made, *, out: Path, as_json: bool) -> None:
    sealed, labels = made.sealed, made.sealed.labels
    figures = {labels[key]: figure for key, figure in made.figures.items()}
    if as_json:
        told = {"rules_hash": sealed.rules_hash, "spoiled": made.spoiled, "words": made.words,
                "out": str(out)}  # fmt: skip
        document = document_of(figures, sealed.terms) | told
        typer.echo(json.dumps(document, ensure_ascii=False, indent=2))
        return
    eligible: dict[str, int | None] = {labels[key]: n for key, n in sealed.eligible.items()}
    tell(figures, eligible, sealed.terms)
    typer.echo(f"\nThe rules of this round have the hash\n{in_fours(sealed.rules_hash)}")
    typer.echo("Compare it with the one on your own ballot or in your mail. If they differ, stop.")
    if made.spoiled:
        typer.echo(f"{made.spoiled} of the ballots could not be read and count for nobody.")
    if made.words:
        typer.echo(
            f"{made.words} ballots hold free words, which stand in the file. Take out there what"
            " must not leave this machine; the rest waits for you under Free words."
        )
    holds = "sums with noise and those words" if made.words else "only sums with noise"
    typer.echo(f"{out} is what you bring: {holds}, no ballot.")
