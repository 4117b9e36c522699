"""A room may be a journal: one's own, with nobody else in it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("room", "0004_handings"),
    ]

    operations = [
        migrations.AlterField(
            model_name="room",
            name="kind",
            field=models.CharField(
                choices=[("clean", "Clean"), ("declared", "Declared"), ("own", "Own")], max_length=8
            ),
        ),
    ]
