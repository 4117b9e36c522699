"""What the questions on the command line share: the snapshot, the selection, and how they stop."""

from datetime import date
from typing import TYPE_CHECKING, NoReturn

import typer

from touchline.kit import clock
from touchline.kit.home import shared
from touchline.site.commands.engines import address

if TYPE_CHECKING:
    from touchline.numbers import Address, Selection, Snapshot


def current(engine: "Address | None" = None) -> "Snapshot":
    """The current snapshot, asked by this engine or that of the environment.

    Raises NoSnapshot saying how to begin.
    """
    from touchline.numbers import NoSnapshot, Snapshots, current_snapshot

    snapshots = Snapshots(shared() / "snapshots")
    snapshot = current_snapshot(snapshots, engine or address(), at=clock.now())
    if snapshot is None:
        raise NoSnapshot("Nothing has been imported yet. Begin with: touchline import FOLDER")
    return snapshot


def selection_of(
    *,
    team: list[str] | None = None,
    seller: list[str] | None = None,
    first: str | None = None,
    last: str | None = None,
) -> "Selection":
    """The selection that options say; wrong use ends with 2."""
    from touchline.numbers import Selection

    selection = Selection(
        teams=tuple(team) if team else None,
        sellers=tuple(seller) if seller else None,
        first=day(first, "--from"),
        last=day(last, "--to"),
    )
    if selection.first and selection.last and selection.last < selection.first:
        raise typer.BadParameter("The last day is before the first.", param_hint="--to")
    return selection


def day(told: str | None, option: str) -> date | None:
    """A day as 2026-01-31; anything else is wrong use."""
    try:
        return date.fromisoformat(told) if told else None
    except ValueError as wrong:
        raise typer.BadParameter(
            f"{told!r} is not a day; write it as 2026-01-31.", param_hint=option
        ) from wrong


def refuse_strangers(snapshot: "Snapshot", selection: "Selection") -> None:
    """A name with a slip in it should not look like a team without deals."""
    from touchline.numbers import EngineGone

    try:
        people = {person.person_key for person in snapshot.people()}
    except EngineGone:
        return  # what was kept was kept for exactly these names
    for team in selection.teams or ():
        if team not in snapshot.teams():
            stop(f"There is no team {team!r}. Teams: {', '.join(snapshot.teams())}.")
    for seller in selection.sellers or ():
        if seller not in people:
            stop(f"There is nobody with the key {seller!r} in the snapshot {snapshot.name}.")


def stop(message: str) -> NoReturn:
    """End with 1 and one clear line."""
    typer.echo(message, err=True)
    raise typer.Exit(1)
