"""What leaves the installation by itself: under which address it is linked, and to which hosts."""

import os

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
