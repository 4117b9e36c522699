"""The database itself refuses to change or remove a line, whoever asks."""

from django.db import migrations

SQLITE = [
    """CREATE TRIGGER witness_line_unchanged BEFORE UPDATE ON witness_line
    BEGIN SELECT RAISE(ABORT, 'the witness log is only ever added to'); END""",
    """CREATE TRIGGER witness_line_undeleted BEFORE DELETE ON witness_line
    BEGIN SELECT RAISE(ABORT, 'the witness log is only ever added to'); END""",
    # SQLite's REPLACE removes the line in its way without asking the trigger above.
    """CREATE TRIGGER witness_line_unreplaced BEFORE INSERT ON witness_line
    WHEN EXISTS (SELECT 1 FROM witness_line WHERE number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'the witness log is only ever added to'); END""",
]
POSTGRESQL = [
    """CREATE FUNCTION witness_refuse() RETURNS trigger AS $$
    BEGIN RAISE EXCEPTION 'the witness log is only ever added to'; END $$ LANGUAGE plpgsql""",
    """CREATE TRIGGER witness_line_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON witness_line
    FOR EACH STATEMENT EXECUTE FUNCTION witness_refuse()""",
]


def forbid_changes(apps, schema_editor):
    statements = {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]
    for statement in statements:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("witness", "0001_initial")]
    operations = [migrations.RunPython(forbid_changes, migrations.RunPython.noop)]
