"""Commands that need the database call this first; the others start without Django."""

import os
import sys


def set_up_django() -> None:
    """Configure Django with the way of running that the environment names, `serve` by default."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "touchline.site.settings.serve")
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except ImproperlyConfigured as error:
        print(error, file=sys.stderr)
        sys.exit(1)
