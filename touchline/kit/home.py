"""Where an installation keeps its state: one folder, named by TOUCHLINE_HOME."""

import os
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent.parent


def home() -> Path:
    """The folder of all state (database, snapshots, keys, logs).

    TOUCHLINE_HOME names it. Otherwise it is `var/` in a checkout, and for an installed package the
    user's own folder for state: what lies among a program's files is gone with its next release.

    The folder is not made here: a command that only reads must not leave a trace.
    """
    return _named("TOUCHLINE_HOME") or _usual()


def _usual() -> Path:
    if (CHECKOUT / "pyproject.toml").exists():
        return CHECKOUT / "var"
    states = os.environ.get("XDG_STATE_HOME", "")
    # The specification wants a whole path, and one that is not to be taken for unsaid.
    folder = Path(states) if states.startswith("/") else Path.home() / ".local" / "state"
    return folder / "touchline"


def shared() -> Path:
    """What several hosts have in common (snapshots, mappings, deliveries, the inbox): a folder.

    TOUCHLINE_SHARED names it where there is more than one host; otherwise it is the home. The keys
    of the server are not in it: they are copied from host to host.
    """
    return _named("TOUCHLINE_SHARED") or home()


def _named(variable: str) -> Path | None:
    told = os.environ.get(variable, "").strip()
    return Path(told).expanduser().resolve() if told else None
