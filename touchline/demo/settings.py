"""The demo company: anyone on this machine may sign in as anyone, so it never meets real data."""

from touchline.kit.home import home
from touchline.site.secret import server_secret
from touchline.site.settings.base import *  # noqa: F403 - a settings module is its base and what differs
from touchline.site.settings.base import INSTALLED_APPS
from touchline.site.settings.database import sqlite

TOUCHLINE_DEMO = True
SECRET_KEY = server_secret(home())
# Whatever DATABASE_URL says: a company made up must not be written into a real one's database.
DATABASES = {"default": sqlite(home() / "touchline.sqlite3")}
MAIL_SERVER = None  # people made up get no mail
# The demo listens on this machine alone, and answers to no other name.
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
INSTALLED_APPS = [*INSTALLED_APPS, "touchline.demo"]
ROOT_URLCONF = "touchline.demo.urls"
