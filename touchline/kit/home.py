"""Where an installation keeps its state: one folder, named by TOUCHLINE_HOME."""

import os
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent.parent


def home() -> Path:
    """The folder of all state (database, snapshots, keys, logs); `var/` in a checkout by default.

    The folder is not made here: a command that only reads must not leave a trace.
    """
    named = os.environ.get("TOUCHLINE_HOME", "").strip()
    return Path(named).expanduser().resolve() if named else CHECKOUT / "var"
