"""The server's own secret: made once on this machine, readable by its owner alone."""

import secrets
from pathlib import Path

from touchline.kit.made_once import made_once


def server_secret(home: Path) -> str:
    """What signs sessions and forms, from `keys/server` under `home`; made if missing."""
    return made_once(home / "keys" / "server", lambda: secrets.token_urlsafe(48))


def older_secrets(home: Path) -> list[str]:
    """Secrets from before, one a line of `keys/server.before`: what they signed is still read.

    To change the secret, move its file there and start again; remove it when two weeks have passed.
    """
    path = home / "keys" / "server.before"
    return path.read_text().split() if path.exists() else []
