"""For working on Touchline: tracebacks in the page, files reloaded, the rest as it is served."""

from touchline.kit.home import home
from touchline.site.secret import server_secret

from .base import *  # noqa: F403 - a settings module is its base and what differs

DEBUG = True
SECRET_KEY = server_secret(home())
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
