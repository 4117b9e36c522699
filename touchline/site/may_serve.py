"""What must be right before an installation is served; each hindrance says what to do."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection

from touchline.kit.home import home
from touchline.running.environment import FILE, is_open_to_others
from touchline.site.commands.django_setup import is_of_this_release


def hindrances() -> list[str]:
    """Sentences for the administrator, the first things first; empty if it may be served."""
    return [*_hosts(), *_open_folders(), *_database()]


def _hosts() -> Iterator[str]:
    if not settings.ALLOWED_HOSTS:
        yield (
            "TOUCHLINE_HOSTS is not set, so no name would be answered. Set it to the name that"
            f" people will open, such as sales.example.org (in {home() / FILE})."
        )
    elif "*" in settings.ALLOWED_HOSTS:
        yield "TOUCHLINE_HOSTS is `*`, which answers to any name: set it to yours."


def _open_folders() -> Iterator[str]:
    """The home, the server's keys and the file of settings are their owner's alone."""
    for path, mode in ((home(), "700"), (home() / "keys", "700"), (home() / FILE, "600")):
        if path.exists() and is_open_to_others(path):
            yield f"{path} can be read by others on this machine. Run: chmod {mode} {path}"


def _database() -> Iterator[str]:
    described: dict[str, Any] = settings.DATABASES["default"]
    name = described["NAME"]
    if connection.vendor == "sqlite" and not Path(str(name)).exists():
        yield f"There is no database at {name} yet. Begin with: touchline init"
        return
    try:
        missing = not is_of_this_release()
    except DatabaseError as error:
        # The kind only: the text may hold the name of a user and of a host.
        yield f"The database does not answer ({type(error).__name__}). Is it started, and is"
        f" {_said()} right?"
        return
    if missing:
        yield (
            "The database is not of this release. See what is to be done: touchline upgrade-check;"
            " then: touchline upgrade"
        )


def _said() -> str:
    return "DATABASE_URL" if os.environ.get("DATABASE_URL") else "the file in the home"
