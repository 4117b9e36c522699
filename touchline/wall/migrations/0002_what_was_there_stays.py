"""What everyone could open before parts could be switched stays open after the upgrade."""

from datetime import date

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps
from django.utils import timezone

BEFORE = ("flow", "patterns", "questions")


def keep_open(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Only where there are teams: a new installation begins with the scoreboard alone."""
    alias = editor.connection.alias  # another database may be filled beside the one in use
    if not apps.get_model("people", "Team").objects.using(alias).exists():
        return
    switch = apps.get_model("wall", "PartSwitch")
    always = {"team": None, "since": date(2000, 1, 1), "says": "on", "at": timezone.now()}
    switch.objects.using(alias).bulk_create(switch(part=part, **always) for part in BEFORE)


class Migration(migrations.Migration):
    dependencies = [("wall", "0001_initial")]

    operations = [migrations.RunPython(keep_open, migrations.RunPython.noop)]
