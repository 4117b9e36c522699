"""How the tests run: like `serve`, with a database of their own and a cheap password hash."""

import tempfile
from pathlib import Path

from touchline.numbers import Address

from .base import *  # noqa: F403 - a settings module is its base and what differs
from .base import DATABASES, LOGGING

HOME = Path(tempfile.gettempdir()) / "touchline-tests-without-a-home"
SNAPSHOTS = HOME / "snapshots"
MAPPINGS = HOME / "mappings"
DELIVERIES = HOME / "deliveries"
IMPORT_INBOX = HOME / "inbox"
ENGINE = Address()  # whatever the environment of who runs the tests says
SECRET_KEY = "only-for-tests"  # noqa: S105 - it protects nothing
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DATABASES["default"]["TEST"] = {"NAME": None}
WHITENOISE_AUTOREFRESH = True  # else each test client would list every static file anew
# A 404 is what many tests are after; only what breaks is worth a line.
LOGGING["root"]["level"] = LOGGING["loggers"]["django"]["level"] = "ERROR"  # type: ignore[index]
