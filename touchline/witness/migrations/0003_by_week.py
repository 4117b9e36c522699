"""A chain of its own for lines that have a week and no moment; the database refuses changes to it."""

from django.db import migrations, models

SQLITE = [
    """CREATE TRIGGER witness_weekline_unchanged BEFORE UPDATE ON witness_weekline
    BEGIN SELECT RAISE(ABORT, 'the witness log is only ever added to'); END""",
    """CREATE TRIGGER witness_weekline_undeleted BEFORE DELETE ON witness_weekline
    BEGIN SELECT RAISE(ABORT, 'the witness log is only ever added to'); END""",
    # SQLite's REPLACE removes the line in its way without asking the trigger above.
    """CREATE TRIGGER witness_weekline_unreplaced BEFORE INSERT ON witness_weekline
    WHEN EXISTS (SELECT 1 FROM witness_weekline WHERE number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'the witness log is only ever added to'); END""",
]
POSTGRESQL = [
    """CREATE TRIGGER witness_weekline_unchanged
    BEFORE UPDATE OR DELETE OR TRUNCATE ON witness_weekline
    FOR EACH STATEMENT EXECUTE FUNCTION witness_refuse()""",
]


def forbid_changes(apps, schema_editor):
    statements = {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]
    for statement in statements:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("witness", "0002_append_only")]

    operations = [
        migrations.CreateModel(
            name="WeekLine",
            fields=[
                ("number", models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
                ("actor", models.CharField(max_length=40)),
                ("act", models.CharField(max_length=60)),
                ("kind", models.CharField(max_length=40)),
                ("key", models.CharField(max_length=60)),
                ("hash", models.CharField(max_length=64)),
            ],
            options={"ordering": ["number"], "abstract": False},
        ),
        migrations.RunPython(forbid_changes, migrations.RunPython.noop),
    ]
