"""`touchline erase`: a person goes for good, or is held."""

import json
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from touchline.kit import clock
from touchline.site.commands.asking import stop
from touchline.site.commands.backup import AsJson
from touchline.site.commands.persons import person_of, set_up

if TYPE_CHECKING:
    from touchline.people.models import Person

Address = Annotated[str | None, typer.Option("--person", help="The address they sign in with.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would go, and do nothing.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask again.")]
OldSnapshots = Annotated[
    bool, typer.Option("--snapshots", help="Remove all snapshots of the CRM but the current one.")
]
BackupsKept = Annotated[int, typer.Option(help="Days after which your backups are gone.", min=0)]
Holding = Annotated[str | None, typer.Option("--hold", help="Do not erase: hold, for this reason.")]
Release = Annotated[bool, typer.Option("--release", help="Do not erase: end the hold.")]
Wipe = Annotated[bool, typer.Option("--wipe", help="Only overwrite what earlier erasures freed.")]


def erase(
    *,
    person: Address = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    snapshots: OldSnapshots = False,
    backups_kept: BackupsKept = 30,
    hold: Holding = None,
    release: Release = False,
    wipe: Wipe = False,
    as_json: AsJson = False,
) -> None:
    """Erase a person for good, and say what went, what stays and why. There is no undoing.

    Example: touchline erase --person mairi@example.org --dry-run
    Example: touchline erase --person mairi@example.org --hold "Case 12/2026, until it is closed"
    """
    set_up()
    if wipe:
        _tell(_wiped(old_snapshots=snapshots))
        return
    if person is None:
        raise typer.BadParameter("Say who, by their address.", param_hint="--person")
    subject = person_of(person)
    if hold is not None or release:
        said = _held(subject, reason=hold, release=release)
    elif dry_run:
        said = _looked(subject)
    else:
        if not (yes or as_json):
            _tell(_looked(subject))
            typer.confirm("Erase this person for good?", abort=True, err=True)
        elif as_json and not yes:
            raise typer.BadParameter("With --json say --yes too, or --dry-run.", param_hint="--yes")
        said = _erased(subject, days=backups_kept, old_snapshots=snapshots)
    if as_json:
        typer.echo(json.dumps(said, ensure_ascii=False, indent=2))
    else:
        _tell(said)


def _held(subject: "Person", *, reason: str | None, release: bool) -> dict[str, Any]:
    from touchline.people import holding
    from touchline.witness.actor import SYSTEM

    if release and reason is not None:
        raise typer.BadParameter("Either hold or release.", param_hint="--release")
    if release:
        there = holding.release(subject, by=SYSTEM, at=clock.now())
        words = "The hold is released." if there else "There was no hold."
    else:
        if not (reason or "").strip():
            raise typer.BadParameter("Say the reason; the person reads it.", param_hint="--hold")
        holding.hold(subject, reason=str(reason), by=SYSTEM, at=clock.now())
        words = "Held. The person and the administrators see the reason, and nobody sees more."
    return {"person": subject.key, "held": not release, "note": words}


def _wiped(*, old_snapshots: bool) -> dict[str, Any]:
    from touchline.keeping.wiping import wipe

    removed = _without_old_snapshots() if old_snapshots else []
    if not wipe():
        stop("The database was busy all the time, so nothing was overwritten. Run it again later.")
    return {"snapshots_removed": removed, "note": "What earlier erasures freed is overwritten."}


def _looked(subject: "Person") -> dict[str, Any]:
    from touchline.people.erasing import NotErased, what_would_go

    try:
        parts = what_would_go(subject, at=clock.now())
    except NotErased as refused:
        stop(str(refused))
    words = "Nothing was changed. This is what would become of them."
    return {"person": subject.key, "erased": False, "parts": _parts(parts), "note": words}


def _erased(subject: "Person", *, days: int, old_snapshots: bool) -> dict[str, Any]:
    from django.conf import settings

    from touchline.keeping.wiping import wipe
    from touchline.numbers.forgetting import forget_answers
    from touchline.people.erasing import NotErased
    from touchline.people.erasing import erase as erase_person
    from touchline.witness.actor import SYSTEM

    try:
        done = erase_person(
            subject, by=SYSTEM, at=clock.now(), backups_kept=timedelta(days=days)
        )  # fmt: skip
    except NotErased as refused:
        stop(str(refused))
    removed = _without_old_snapshots() if old_snapshots else []
    forget_answers(settings.ENGINE)
    wiped = wipe()
    words = f"Erased. Backups from before hold the person until {done.backups_until}."
    if not wiped:
        words += " The database was busy: freed pages may still hold bytes. Run this again later:"
        words += " touchline erase --wipe"
    return {
        "person": done.person_key, "erased": True, "erasure": done.key, "parts": list(done.parts),
        "backups_until": done.backups_until.isoformat(), "snapshots_removed": removed,
        "wiped": wiped, "note": words,
    }  # fmt: skip


def _without_old_snapshots() -> list[str]:
    from django.conf import settings

    from touchline.numbers import NumbersError, Snapshots
    from touchline.numbers.forgetting import forget_old

    try:
        return list(forget_old(Snapshots(settings.SNAPSHOTS), at=clock.now()))
    except NumbersError as trouble:
        typer.echo(f"{trouble} Old snapshots stay for now; the erasure itself is done.", err=True)
        return []


def _parts(parts: Sequence[Any]) -> list[dict[str, Any]]:
    from dataclasses import asdict

    return [asdict(part) for part in parts]


def _tell(said: dict[str, Any]) -> None:
    for part in said.get("parts", ()):
        if part["gone"] or part["kept"]:
            stays = f", {part['kept']:,} stay: {part['why']}" if part["kept"] else ""
            typer.echo(f"  {part['label']}: {part['gone']:,} go{stays}")
    for name in said.get("snapshots_removed", ()):
        typer.echo(f"  Snapshot {name}: removed")
    typer.echo(said["note"])
