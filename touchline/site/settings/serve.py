"""For a company: encrypted transport expected, hosts named, and nothing of the demo reachable."""

import os

from django.core.exceptions import ImproperlyConfigured

from touchline.kit.home import home
from touchline.running.sqlite import Connection
from touchline.site.secret import older_secrets, server_secret

from .base import *  # noqa: F403 - a settings module is its base and what differs
from .base import DATABASES, INSTALLED_APPS
from .sign_in import ALLAUTH_TRUSTED_PROXY_COUNT

# The first thing the demo writes into its folder, and the last: a half-made one counts too.
if any((home() / name).exists() for name in ("DEMO.txt", "demo.json")):
    raise ImproperlyConfigured(
        f"{home()} holds the demo company, where anyone may sign in as anyone."
        " Set TOUCHLINE_HOME to another folder and run again."
    )
if any(app.startswith("touchline.demo") for app in INSTALLED_APPS):
    raise ImproperlyConfigured("The demo cannot be part of a served installation.")

SECRET_KEY = server_secret(home())
SECRET_KEY_FALLBACKS = older_secrets(home())
_hosts = os.environ.get("TOUCHLINE_HOSTS", "").split(",")
ALLOWED_HOSTS = [host.strip() for host in _hosts if host.strip()]
SECURE_SSL_REDIRECT = os.environ.get("TOUCHLINE_PLAIN_HTTP", "") != "yes"
# A directory would follow with its token in the open; it is told no instead.
SECURE_REDIRECT_EXEMPT = [r"^scim/v2/", r"^api/v1/", r"^api/room/"]
SESSION_COOKIE_SECURE = SECURE_SSL_REDIRECT
CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT
if SECURE_SSL_REDIRECT:
    # A browser takes a `__Host-` cookie from this host over TLS alone: no neighbour plants one.
    SESSION_COOKIE_NAME = "__Host-touchline_session"
    CSRF_COOKIE_NAME = "__Host-touchline_form"
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if SECURE_SSL_REDIRECT else 0
# Names below this one are held to TLS too; where one of them cannot, the operator says so.
SECURE_HSTS_INCLUDE_SUBDOMAINS = os.environ.get("TOUCHLINE_TLS_BELOW", "") != "no"
# W005: said by the operator, just above. W021: a list in browsers is not ours to put a company on.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if ALLAUTH_TRUSTED_PROXY_COUNT else None
)
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file that is gone is an outage, not an empty installation: see touchline/running/sqlite.py.
    DATABASES["default"]["OPTIONS"]["factory"] = Connection
