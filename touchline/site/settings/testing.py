"""How the tests run: like `serve`, with a database of their own and a cheap password hash."""

import os
import tempfile
from pathlib import Path

from touchline.numbers import Address
from touchline.sign_in.rules.providers import Providers

from .base import *  # noqa: F403 - a settings module is its base and what differs
from .base import LOGGING
from .database import database

HOME = Path(tempfile.gettempdir()) / "touchline-tests-without-a-home"
SNAPSHOTS = HOME / "snapshots"
MAPPINGS = HOME / "mappings"
DELIVERIES = HOME / "deliveries"
IMPORT_INBOX = HOME / "inbox"
ERASURES = HOME / "erasures"
ENGINE = Address()  # whatever the environment of who runs the tests says
SIGN_IN_PROVIDERS = Providers()
ALLAUTH_TRUSTED_PROXY_COUNT = 0
MAIL_SERVER = None
DEFAULT_FROM_EMAIL = "Touchline <touchline@northlight.example>"
SECURITY_CONTACT = "mailto:security@northlight.example"
SECRET_KEY = "only-for-tests"  # noqa: S105 - it protects nothing
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
ADDRESS = "https://testserver"
CHANNEL_HOSTS = WEBHOOK_HOSTS = ROOM_ORIGINS = ()
LANGUAGE_MODEL = {}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# On PostgreSQL only if the tests were asked to run there; never on what DATABASE_URL names.
_ON = {"DATABASE_URL": os.environ.get("TOUCHLINE_TESTS_ON", "")}
DATABASES = {"default": database(_ON, home=HOME)}
DATABASES["default"]["TEST"] = {"NAME": None}
if _ON["DATABASE_URL"]:  # tests/on_postgres.py makes this template
    DATABASES["default"]["TEST"]["TEMPLATE"] = "sorts_as_people_do"
WHITENOISE_AUTOREFRESH = True  # else each test client would list every static file anew
# A 404 is what many tests are after; only what breaks is worth a line.
LOGGING["root"]["level"] = LOGGING["loggers"]["django"]["level"] = "ERROR"
