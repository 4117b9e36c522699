"""Names stand in one order on every database: by code point, as SQLite and Python sort them.

Otherwise a list would change with the collation that a server happened to be set up with, and a
page that sorts a part of it in Python would not agree with the one that asks the database.
"""

from django.db import migrations

POSTGRESQL = [
    'ALTER TABLE people_person ALTER COLUMN name TYPE varchar(120) COLLATE "C"',
    'ALTER TABLE people_team ALTER COLUMN name TYPE varchar(120) COLLATE "C"',
]


def sort_by_code_point(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for statement in POSTGRESQL:
            schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("people", "0003_invitations")]
    operations = [migrations.RunPython(sort_by_code_point, migrations.RunPython.noop)]
