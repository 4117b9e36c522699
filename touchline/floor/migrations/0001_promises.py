import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import touchline.floor.models.promise_ending
import touchline.kit.ids


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0004_names_in_one_order"),
    ]

    operations = [
        migrations.CreateModel(
            name="Promise",
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
                        max_length=60,
                        unique=True,
                    ),
                ),
                (
                    "to_kind",
                    models.CharField(
                        choices=[
                            ("person", "Person"),
                            ("team", "Team"),
                            ("everyone", "Everyone"),
                            ("customer", "Customer"),
                        ],
                        max_length=8,
                    ),
                ),
                ("to_label", models.CharField(blank=True, max_length=120)),
                (
                    "audience",
                    models.CharField(
                        choices=[("line", "Line"), ("team", "Team"), ("everyone", "Everyone")],
                        max_length=8,
                    ),
                ),
                ("words", models.TextField()),
                ("find_out", models.BooleanField(default=False)),
                ("day", models.DateField()),
                ("about", models.JSONField(null=True)),
                ("about_kind", models.CharField(blank=True, max_length=40)),
                ("about_key", models.CharField(blank=True, max_length=200)),
                ("made_at", models.DateTimeField()),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="promises",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "read_team",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.team",
                    ),
                ),
                (
                    "to_person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="promised",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "to_team",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="promised",
                        to="people.team",
                    ),
                ),
            ],
            bases=(touchline.floor.models.promise_ending.Ending, models.Model),
        ),
        migrations.CreateModel(
            name="Miss",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("on", models.DateField()),
                ("words", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "promise",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="missed",
                        to="floor.promise",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Keeping",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("on", models.DateField()),
                ("at", models.DateTimeField()),
                (
                    "promise",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="keeping",
                        to="floor.promise",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Release",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("on", models.DateField()),
                ("at", models.DateTimeField()),
                (
                    "promise",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="released",
                        to="floor.promise",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Renegotiation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField()),
                ("reason", models.TextField()),
                ("at", models.DateTimeField()),
                (
                    "promise",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="renegotiation",
                        to="floor.promise",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="promise",
            index=models.Index(
                fields=["about_kind", "about_key"], name="floor_promi_about_k_7fe261_idx"
            ),
        ),
        migrations.AddIndex(
            model_name="promise",
            index=models.Index(fields=["owner", "day"], name="floor_promi_owner_i_8c4ed2_idx"),
        ),
    ]
