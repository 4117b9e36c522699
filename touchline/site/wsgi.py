"""What the web server calls."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connections

from touchline.kit import clock
from touchline.numbers import stay_warm
from touchline.running.sqlite import never_make_a_database
from touchline.site.settings.database import with_limited_statements

application = get_wsgi_application()
# Before the first connection: whoever answers requests gives up a statement that takes too long.
_default = connections.settings["default"]
_default.update(with_limited_statements(_default, os.environ))
never_make_a_database()
# Imported last: it needs the application.
from touchline.floor.views.process.beforehand import ask_beforehand  # noqa: E402

stay_warm(settings.SNAPSHOTS, settings.ENGINE, now=clock.now, then=ask_beforehand)
