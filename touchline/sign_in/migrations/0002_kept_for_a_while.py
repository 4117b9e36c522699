"""The table of what is kept for a while: attempts, used codes. `migrate` alone would not make it."""

from django.core.management import call_command
from django.db import migrations


def make(apps, schema_editor):
    """Makes it unless it is there already."""
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


def drop(apps, schema_editor):
    quoted = schema_editor.quote_name("kept_for_a_while")
    schema_editor.execute(f"DROP TABLE IF EXISTS {quoted}")


class Migration(migrations.Migration):
    dependencies = [("sign_in", "0001_sign_in_rules")]

    operations = [migrations.RunPython(make, drop)]
