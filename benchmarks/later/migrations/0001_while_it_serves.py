"""A table with many rows, a column that may be empty, and an index on a table that is written to.

The column and the index are said in SQL: the models of this release do not know them.
"""

from typing import ClassVar

from django.db import migrations, models

ROWS = 300_000
FILL = f"""
    WITH RECURSIVE numbers(number) AS (
        SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < {ROWS}
    )
    INSERT INTO later_note (id, words) SELECT number, 'a note' FROM numbers
"""  # noqa: S608 - a number of ours


class Migration(migrations.Migration):
    initial = True
    dependencies: ClassVar = [("people", "0001_initial"), ("witness", "0001_initial")]
    operations: ClassVar = [
        migrations.CreateModel(
            name="Note",
            fields=[
                ("id", models.BigAutoField(primary_key=True)),
                ("words", models.CharField(max_length=40)),
            ],
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.RunSQL(
            "ALTER TABLE people_person ADD COLUMN later_words varchar(40)",
            "ALTER TABLE people_person DROP COLUMN later_words",
        ),
        migrations.RunSQL(
            "CREATE INDEX later_emails ON people_person (email, later_words)",
            "DROP INDEX later_emails",
        ),
    ]
