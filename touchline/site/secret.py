"""The server's own secret: made once on this machine, readable by its owner alone."""

import os
import secrets
from pathlib import Path


def server_secret(home: Path) -> str:
    """The secret that signs sessions and forms, from `keys/server` under `home`; made if missing.

    Two processes may start at once: the file is linked into place, so both read the first one.
    """
    path = home / "keys" / "server"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = path.with_name(f"server.{os.getpid()}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass  # another process was first; its secret is the one
        finally:
            draft.unlink()
    return path.read_text().strip()


def older_secrets(home: Path) -> list[str]:
    """Secrets from before, one a line of `keys/server.before`: what they signed is still read.

    To change the secret, move its file there and start again; remove it when two weeks have passed.
    """
    path = home / "keys" / "server.before"
    return path.read_text().split() if path.exists() else []
