"""`python -m tests.keeping.inhabiting`: the cast moves into an empty TOUCHLINE_HOME.

A process of its own, since a home is chosen before Django starts.
"""

import os
from pathlib import Path

import django
from django.core.management import call_command


def inhabit() -> None:
    """Tables, people, a figure that was doubted, sessions, an import, mappings and an inbox."""
    from django.conf import settings
    from django.contrib.sessions.backends.db import SessionStore

    from tests.cast import NOW, assemble
    from tests.sales import import_sales
    from touchline.keeping.models import Backup

    call_command("migrate", verbosity=0, interactive=False)
    cast = assemble()
    home = Path(settings.HOME)
    import_sales(home, at=NOW)
    (home / "mappings").mkdir()
    (home / "mappings" / "own.toml").write_text('name = "our own"\n')
    (home / "inbox").mkdir()
    (home / "inbox" / "delivered.csv").write_text("a,b\n")
    session = SessionStore()
    session["_auth_user_id"] = str(cast.dana.pk)
    session["planted"] = PLANTED
    session.save()
    Backup.objects.create(key="an-old-one", made_at=NOW, file="gone", bytes=1, encrypted=False)


PLANTED = "a sentence that nobody may find in a backup"
"""It stands in a session, and sessions are in no backup."""

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "touchline.site.settings.serve"
    django.setup()
    inhabit()
