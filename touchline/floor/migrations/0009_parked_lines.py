"""Lines that wait for one's own next pipeline review."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import touchline.kit.ids


class Migration(migrations.Migration):
    dependencies = [
        ("floor", "0008_reminders"),
    ]

    operations = [
        migrations.CreateModel(
            name="ParkedLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "key",
                    models.CharField(
                        default=touchline.kit.ids.new_key,
                        editable=False,
                        max_length=20,
                        unique=True,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parked_lines",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("words", models.TextField()),
                ("week", models.DateField()),
            ],
        ),
    ]
