"""The home: there, writable, and its owner's alone, the server's secret too."""

import os
from datetime import datetime
from pathlib import Path

from touchline.kit.home import home
from touchline.running.checks import Finding, State, checked
from touchline.running.environment import is_open_to_others

SHORTEST_SECRET = 50  # characters, as Django's own check has it


@checked("home", "The folder of all state")
def private(at: datetime) -> Finding:
    """Whoever may read the home may read the database in it."""
    folder = home()
    if not folder.is_dir():
        return Finding(State.BAD, f"{folder} is not there.", "Begin with: touchline init")
    if folder.stat().st_uid != os.geteuid():
        return Finding(
            State.UNSURE, f"{folder} belongs to another account than yours.",
            "Run commands as the account that serves, such as: sudo -u touchline touchline doctor",
        )  # fmt: skip
    if not os.access(folder, os.W_OK | os.X_OK):
        return Finding(State.BAD, f"{folder} cannot be written to.", "Give it to this account.")
    open_ones = [
        one for one in (folder, folder / "keys") if one.exists() and is_open_to_others(one)
    ]
    if open_ones:
        names = " ".join(map(str, open_ones))
        return Finding(
            State.BAD, f"Others on this machine may enter {names}.", f"chmod 700 {names}"
        )
    return Finding(State.GOOD, f"{folder} is its owner's alone.")


@checked("secret", "The server's secret")
def secret(at: datetime) -> Finding:
    """What signs sessions and forms: long, and readable by its owner alone."""
    path: Path = home() / "keys" / "server"
    if not path.exists():
        return Finding(State.UNSURE, "There is none yet.", "It is made by: touchline init")
    try:
        length = len(path.read_text(encoding="utf-8").strip())
    except (OSError, UnicodeDecodeError):
        return Finding(State.BAD, f"{path} cannot be read.", "Give it to this account.")
    if is_open_to_others(path):
        return Finding(State.BAD, f"Others may read {path}.", f"Run: chmod 600 {path}")
    if length < SHORTEST_SECRET:
        return Finding(
            State.BAD, "It is too short to be safe.",
            f"Move {path} away and start anew: everyone signs in once more.",
        )  # fmt: skip
    return Finding(State.GOOD, "It is long, and its owner's alone.")
