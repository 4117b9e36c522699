"""From which contract on somebody of a room is told what was agreed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("room", "0002_holds"),
    ]

    operations = [
        migrations.AddField(
            model_name="member",
            name="from_contract",
            field=models.PositiveIntegerField(default=1),
        ),
    ]
