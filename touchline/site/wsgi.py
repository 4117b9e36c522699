"""What the web server calls."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from touchline.kit import clock
from touchline.numbers import warm_up

application = get_wsgi_application()
warm_up(settings.SNAPSHOTS, settings.ENGINE, at=clock.now())
