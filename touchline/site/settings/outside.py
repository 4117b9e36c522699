"""What leaves the installation by itself: under which address it is linked, and to which hosts."""

import os
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from .room_origins import room_origins

_hosts = [host.strip() for host in os.environ.get("TOUCHLINE_HOSTS", "").split(",")]
_scheme = "http" if os.environ.get("TOUCHLINE_PLAIN_HTTP", "") == "yes" else "https"
_named = [host.lstrip(".") for host in _hosts if host and host != "*"]

ADDRESS = f"{_scheme}://{_named[0]}" if _named else "http://localhost:8000"
"""Where links in mails, calendars and notices lead: nobody is there to ask for the host's name."""


def _listed(name: str) -> tuple[str, ...]:
    said = os.environ.get(name, "").split(",")
    return tuple(host.strip() for host in said if host.strip())


CHANNEL_HOSTS = _listed("TOUCHLINE_CHANNEL_HOSTS")
WEBHOOK_HOSTS = _listed("TOUCHLINE_WEBHOOK_HOSTS")
ROOM_ORIGINS = room_origins(os.environ)


def _language_model() -> dict[str, str]:
    """The organisation's own, for other questions in the mirror; empty: none is asked."""
    address = os.environ.get("TOUCHLINE_LANGUAGE_MODEL_URL", "").strip()
    if not address:
        return {}
    said = urlsplit(address)
    if said.scheme not in ("http", "https") or not said.hostname:
        raise ImproperlyConfigured(
            "TOUCHLINE_LANGUAGE_MODEL_URL begins with https:// and names a server:"
            " https://llm.example.org/v1."
        )
    file = os.environ.get("TOUCHLINE_LANGUAGE_MODEL_KEY_FILE", "")
    try:
        key = Path(file).read_text(encoding="utf-8").strip() if file else ""
    except (OSError, UnicodeDecodeError) as wrong:
        raise ImproperlyConfigured(
            f"TOUCHLINE_LANGUAGE_MODEL_KEY_FILE: {file} cannot be read."
        ) from wrong
    name = os.environ.get("TOUCHLINE_LANGUAGE_MODEL", "") or "default"
    return {"address": address, "key": key, "name": name}


LANGUAGE_MODEL = _language_model()
