"""For a company: encrypted transport expected, hosts named, and nothing of the demo reachable."""

import os

from django.core.exceptions import ImproperlyConfigured

from touchline.kit.home import home
from touchline.site.secret import server_secret

from .base import *  # noqa: F403 - a settings module is its base and what differs
from .base import INSTALLED_APPS

# The first thing the demo writes into its folder, and the last: a half-made one counts too.
if any((home() / name).exists() for name in ("DEMO.txt", "demo.json")):
    raise ImproperlyConfigured(
        f"{home()} holds the demo company, where anyone may sign in as anyone."
        " Set TOUCHLINE_HOME to another folder and run again."
    )
if any(app.startswith("touchline.demo") for app in INSTALLED_APPS):
    raise ImproperlyConfigured("The demo cannot be part of a served installation.")

SECRET_KEY = server_secret(home())
ALLOWED_HOSTS = [host for host in os.environ.get("TOUCHLINE_HOSTS", "").split(",") if host]
SECURE_SSL_REDIRECT = os.environ.get("TOUCHLINE_PLAIN_HTTP", "") != "yes"
SESSION_COOKIE_SECURE = SECURE_SSL_REDIRECT
CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if SECURE_SSL_REDIRECT else 0
# W005, W021: whether other hosts of the company's domain speak TLS is not ours to promise.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if os.environ.get("TOUCHLINE_BEHIND_PROXY") else None
)
