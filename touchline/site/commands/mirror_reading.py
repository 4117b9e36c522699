"""Reading one conversation, or one typed line, for `touchline mirror`."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from touchline.site.commands.asking import stop

if TYPE_CHECKING:
    from touchline.mirror.rewrites import Rewrite
    from touchline.mirror.said import Labelled, Said

Answer = TypeVar("Answer")
LONG = 3000  # units from which on it takes more than a moment


class Tier(StrEnum):
    """Which models label: the small one, the encoder, or both."""

    FIRST = "first"
    SECOND = "second"
    BOTH = "both"


TierOption = Annotated[Tier, typer.Option(help="Which models label.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on standard output.")]


def units_of(file: Path, leader: str | None) -> "tuple[Said, ...]":
    """The units of a transcript, or of a labelled conversation; what is odd is told beside it."""
    from touchline.mirror import labelled_file, reading, speakers

    data = bytes_of(file)
    if file.suffix == labelled_file.ENDING and data.lstrip()[:1] == b"{":
        said = _understood(lambda: labelled_file.said_in(data))
        return _understood(lambda: speakers.led_by(said, leader)) if leader else said
    transcript = _understood(lambda: reading.read(data, file.name))
    leads = _understood(lambda: speakers.lead(transcript, leader))
    for warning in (*transcript.warnings, *leads.warnings):
        typer.echo(warning, err=True)
    return speakers.units(transcript, leader)


def bytes_of(file: Path) -> bytes:
    """What is in a file; one that cannot be opened ends with 1."""
    from touchline.mirror.reading.decoding import LARGEST

    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as wrong:
        stop(f"{file} cannot be read: {wrong.strerror or wrong}.")


def labelled_by(units: "Sequence[Said]", tier: Tier) -> "tuple[Labelled, ...]":
    """The units with their labels."""
    from touchline.mirror.labelling import label

    if len(units) > LONG:
        typer.echo(f"{len(units):,} units: this may take some minutes.", err=True)
    return label(units, tier.value)


def rewritten(labelled: "Sequence[Labelled]") -> "tuple[Rewrite, ...]":
    """How open questions could begin instead."""
    from touchline.mirror.rewrites import rewrites

    return rewrites(labelled)


def model(tier: Tier) -> dict[str, str]:
    """Which model answered, and of which version."""
    from touchline.mirror.first.weights import weights
    from touchline.mirror.second.encoder import encoder

    versions = {Tier.FIRST: lambda: weights().version, Tier.SECOND: lambda: encoder().version}
    asked = [one for one in versions if tier in (one, Tier.BOTH)]
    return {
        "name": f"touchline-mirror-{tier}",
        "version": "+".join(versions[one]() for one in asked),
    }


def _understood(read: Callable[[], Answer]) -> Answer:
    try:
        return read()
    except ValueError as wrong:  # Unreadable, NotASpeaker and NotLabelled say what to do
        stop(str(wrong))
