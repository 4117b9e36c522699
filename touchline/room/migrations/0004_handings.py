"""In which weeks files of a room were handed to which of its two."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("room", "0003_from_contract"),
    ]

    operations = [
        migrations.CreateModel(
            name="Handing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "what",
                    models.CharField(choices=[("files", "Files"), ("copy", "Copy")], max_length=5),
                ),
                ("week", models.CharField(max_length=8)),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="handings",
                        to="room.member",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="handing",
            constraint=models.UniqueConstraint(
                fields=("member", "what", "week"), name="room_handed_once"
            ),
        ),
    ]
