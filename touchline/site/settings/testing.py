"""How the tests run: like `serve`, with a database of their own and a cheap password hash."""

import tempfile
from pathlib import Path

from .base import *  # noqa: F403 - a settings module is its base and what differs
from .base import DATABASES, LOGGING

HOME = Path(tempfile.gettempdir()) / "touchline-tests-without-a-home"
SNAPSHOTS = HOME / "snapshots"
SECRET_KEY = "only-for-tests"  # noqa: S105 - it protects nothing
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DATABASES["default"]["TEST"] = {"NAME": None}
WHITENOISE_AUTOREFRESH = True  # else each test client would list every static file anew
# A 404 is what many tests are after; only what breaks is worth a line.
LOGGING["root"]["level"] = LOGGING["loggers"]["django"]["level"] = "ERROR"  # type: ignore[index]
