"""How an installation begins: its home, its database, its first administrator, what comes next."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from touchline.kit import clock
from touchline.kit.home import home
from touchline.running.environment import FILE, KNOWN, is_open_to_others
from touchline.site.commands.django_setup import set_up_django

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from touchline.people.models import Seat


class Refused(Exception):
    """It does not begin so: the text says why. Nothing was written."""


@dataclass(frozen=True)
class Begun:
    """How it went: whether an administrator was made now, and what to do next."""

    administrator: bool
    words: str
    steps: tuple[str, ...]


def wants_administrator() -> bool:
    """Whether nobody administers yet. A database of an earlier release is asked as it is."""
    if not home().is_dir():
        return True
    set_up_django()
    from django.db import DatabaseError, connection

    file = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite" and not Path(file).exists():
        return True  # asking would make an empty file
    try:
        return not _administrators().exists()
    except DatabaseError:
        return True


def begin(*, name: str, email: str, password: str) -> Begun:
    """Make what is missing; run again it changes nothing. Raises Refused, with nothing written."""
    wanted = wants_administrator()
    if not wanted and email and not _administrators().filter(person__email__iexact=email).exists():
        raise Refused("There is an administrator already: sign in, or ask them.")
    made_home = _home_of_its_own()
    set_up_django()
    try:
        if wanted:
            _refuse_early(name=name, email=email, password=password)
        return _begun(name=name, email=email, password=password, wanted=wanted)
    except Refused:
        if made_home:
            _take_back()
        raise


def _begun(*, name: str, email: str, password: str, wanted: bool) -> Begun:
    from django.core.exceptions import ValidationError
    from django.db import DatabaseError

    from touchline.people.first import FirstAlready, first_administrator
    from touchline.site.upgrading.moving import migrate

    try:
        migrate(at=clock.now())
    except DatabaseError as trouble:
        raise Refused(
            f"The database does not take it ({type(trouble).__name__}). Does its server run, and is"
            " DATABASE_URL right? `touchline doctor` says more."
        ) from None
    _write_example(home() / FILE)
    if not wanted:
        words = "There is an administrator already, and the database is of this release."
        return Begun(False, words, _steps())
    try:
        first_administrator(name=name, email=email, password=password, at=clock.now())
    except FirstAlready:
        raise Refused("There is an administrator already: sign in, or ask them.") from None
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from None
    return Begun(True, f"{name} can sign in.", _steps())


def _refuse_early(*, name: str, email: str, password: str) -> None:
    from django.contrib.auth import password_validation
    from django.core.exceptions import ValidationError
    from django.core.validators import validate_email

    from touchline.people.models import Person

    try:
        validate_email(email)
        password_validation.validate_password(password, Person(name=name, email=email))
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from None


def _administrators() -> "QuerySet[Seat]":
    from touchline.people.models import Seat
    from touchline.people.seats import SeatKind

    return Seat.objects.held(on=clock.now().date()).filter(kind=SeatKind.ADMIN)


def _home_of_its_own() -> bool:
    """See to it that the home is there and its owner's alone; whether it was made just now."""
    folder = home()
    if folder.is_dir():
        if is_open_to_others(folder) and folder.stat().st_uid == os.geteuid():
            folder.chmod(0o700)
        return False
    try:
        folder.mkdir(parents=True, mode=0o700)
    except OSError as trouble:
        raise Refused(
            f"{folder} cannot be made ({trouble.strerror}). Set TOUCHLINE_HOME."
        ) from None
    return True


def _take_back() -> None:
    """Remove what setting up has made in a home that was not there before: the server's secret."""
    for path in (home() / "keys" / "server", home() / "keys", home()):
        if path.is_dir():
            path.rmdir()
        else:
            path.unlink(missing_ok=True)


def _write_example(path: Path) -> None:
    if path.exists():
        return
    inside = {"TOUCHLINE_HOME", "TOUCHLINE_ADMIN_PASSWORD", "TOUCHLINE_MOVE_TO"}
    lines = [f"# {words}\n#{name}=\n" for name, words in KNOWN.items() if name not in inside]
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(
            "# What this installation is told. Take the # away in front of what you set.\n\n"
        )
        file.write("\n".join(lines))


def _steps() -> tuple[str, ...]:
    return (
        f"Say under which name people open it: TOUCHLINE_HOSTS in {home() / FILE}",
        "See whether everything is right: touchline doctor",
        "Start it, with a reverse proxy that speaks TLS in front: touchline serve",
    )
