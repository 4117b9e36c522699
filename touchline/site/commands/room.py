"""`touchline room`: what the administrator of a server does about rooms, and opens none."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from touchline.kit import clock
from touchline.site.commands.asking import stop
from touchline.site.commands.backup import AsJson
from touchline.site.commands.persons import person_of, set_up

if TYPE_CHECKING:
    from touchline.room.models import Room

room_app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)
Whose = Annotated[str, typer.Option("--person", help="The address they signed in with.")]
Out = Annotated[Path, typer.Option(help="The file to write; a new one.")]
Named = Annotated[str, typer.Argument(metavar="ROOM", help="The key of the room.")]


@room_app.callback()
def room() -> None:
    """A leaver's sealed parcel, and holds on rooms."""


@room_app.command()
def parcel(person: Whose, *, out: Out, as_json: AsJson = False) -> None:
    """Write the rooms of somebody who has left into a file that only they can open.

    For thirty days after they left. They open it with: touchline open FILE

    Example: touchline room parcel --person mairi@example.org --out mairi.parcel
    """
    set_up()
    from touchline.room.models import Room
    from touchline.room.models.leaving import NotALeaver, give_parcel
    from touchline.room.views.parcel import sealed_parcel
    from touchline.witness.actor import SYSTEM

    subject, at = person_of(person), clock.now()
    path = out.absolute()
    try:
        ends = give_parcel(subject, by=SYSTEM, on=_day(at), at=at)
    except NotALeaver as refused:
        stop(str(refused))
    _write(path, sealed_parcel(subject, day=_day(at)))
    rooms = Room.objects.of(subject).count()
    said = {"person": subject.key, "file": str(path), "rooms": rooms,
            "until": ends.isoformat()}  # fmt: skip
    words = f"{path}: {said['rooms']} rooms, sealed. What opens them goes on {ends}."
    _tell(said, words, as_json=as_json)


@room_app.command()
def hold(
    room: Named,
    *,
    reason: Annotated[str, typer.Option(help="Why; both of the room read it.")],
    until: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], help="Its last day.")],
    as_json: AsJson = False,
) -> None:
    """Stop that a room is deleted, up to and with a day. It opens nothing to anyone.

    Example: touchline room hold k3x9… --reason "Case 12/2026" --until 2027-12-31
    """
    set_up()
    from touchline.room.models import RoomHold
    from touchline.witness.actor import SYSTEM

    found, at = _room(room), clock.now()
    try:
        made = RoomHold.objects.place(
            found, reason=reason, until=until.date(), by=SYSTEM, on=_day(at), at=at
        )
    except ValueError as wrong:
        raise typer.BadParameter(str(wrong)) from wrong
    _tell(_told(made), f"Held until {made.until}. Both read why.", as_json=as_json)


@room_app.command()
def release(room: Named, *, as_json: AsJson = False) -> None:
    """End a hold before its time.

    Example: touchline room release k3x9…
    """
    set_up()
    from touchline.room.models import RoomHold
    from touchline.witness.actor import SYSTEM

    found = _room(room)
    there = RoomHold.objects.release(found, by=SYSTEM, at=clock.now())
    words = "The hold is released." if there else "There was no hold."
    _tell({"room": found.key, "held": False}, words, as_json=as_json)


@room_app.command()
def holds(*, as_json: AsJson = False) -> None:
    """List the rooms that are held, by their keys alone.

    Example: touchline room holds
    """
    set_up()
    from touchline.room.models import RoomHold

    standing = RoomHold.objects.standing(on=_day(clock.now())).select_related("room")
    told = [_told(one) for one in standing.order_by("pk")]
    lines = [f"{one['room']}  {one['since']} to {one['until']}: {one['reason']}" for one in told]
    _tell({"holds": told}, "\n".join(lines) or "No room is held.", as_json=as_json)


def _room(key: str) -> "Room":
    from touchline.room.models import Room

    found = Room.objects.filter(key=key).first()
    if found is None:
        stop("There is no room with this key. Nothing was done.")
    return found


def _told(one: Any) -> dict[str, Any]:
    return {"room": one.room.key, "held": True, "reason": one.reason,
            "since": one.since.isoformat(), "until": one.until.isoformat()}  # fmt: skip


def _day(at: datetime) -> date:
    from touchline.people.models import Organisation

    return clock.day_of(at, Organisation.the().zone)


def _tell(said: dict[str, Any], words: str, *, as_json: bool) -> None:
    typer.echo(json.dumps(said, ensure_ascii=False, indent=2) if as_json else words)


def _write(path: Path, pieces: Iterable[str]) -> None:
    """Under a name that was free, readable by who ran the command alone."""
    from touchline.keeping.errors import KeepingError
    from touchline.keeping.placing import draft, put_in_place, refuse_to_overwrite

    try:
        refuse_to_overwrite(path)
        with draft(path) as beside:
            with beside.open("w", encoding="utf-8") as file:
                file.writelines(pieces)
            put_in_place(beside, path)
    except KeepingError:
        stop(f"{path} is there already. Nothing was written. Name another file with --out.")
    except OSError as trouble:
        stop(f"{path} could not be written ({trouble.strerror}). Nothing was kept.")
