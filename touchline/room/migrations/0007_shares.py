"""What is shared out of a room, that it was read, that it was withdrawn."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

_ID = models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


def _person(name: str) -> "models.ForeignKey[Any, Any]":
    return models.ForeignKey(
        on_delete=django.db.models.deletion.CASCADE,
        related_name=name,
        to=settings.AUTH_USER_MODEL,
    )


def _of_a_share(name: str) -> "models.OneToOneField[Any, Any]":
    return models.OneToOneField(
        on_delete=django.db.models.deletion.CASCADE, related_name=name, to="room.share"
    )


class Migration(migrations.Migration):
    dependencies = [
        ("room", "0006_coaches"),
    ]

    operations = [
        migrations.CreateModel(
            name="Share",
            fields=[
                ("id", _ID.clone()),
                ("key", models.CharField(editable=False, max_length=20, unique=True)),
                ("words", models.TextField()),
                ("until", models.DateField()),
                ("giver", _person("shares_given")),
                ("reader", _person("shares_had")),
            ],
        ),
        migrations.CreateModel(
            name="ShareReading",
            fields=[("id", _ID.clone()), ("share", _of_a_share("reading"))],
        ),
        migrations.CreateModel(
            name="ShareWithdrawal",
            fields=[("id", _ID.clone()), ("share", _of_a_share("withdrawal"))],
        ),
    ]
