import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import touchline.kit.ids


class Migration(migrations.Migration):
    dependencies = [
        ("floor", "0001_promises"),
        ("people", "0004_names_in_one_order"),
    ]

    operations = [
        migrations.CreateModel(
            name="Priority",
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
                ("quarter", models.CharField(max_length=7)),
                ("position", models.PositiveSmallIntegerField()),
                ("title", models.CharField(max_length=80)),
                ("why", models.CharField(max_length=240)),
                ("version", models.PositiveIntegerField(default=0)),
                (
                    "origin",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="went_on",
                        to="floor.priority",
                    ),
                ),
                (
                    "refines",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="refined_by",
                        to="floor.priority",
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.team",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Play",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("words", models.CharField(max_length=240)),
                ("example", models.CharField(blank=True, max_length=400)),
                (
                    "priority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="plays",
                        to="floor.priority",
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
            },
        ),
        migrations.CreateModel(
            name="Learning",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("words", models.TextField()),
                ("value", models.FloatField(null=True)),
                ("unit", models.CharField(blank=True, max_length=40)),
                ("cases", models.PositiveIntegerField(default=0)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "priority",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="learning",
                        to="floor.priority",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Drop",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("why", models.CharField(max_length=240)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "priority",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="drop",
                        to="floor.priority",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PriorityMeasure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[("result", "Result"), ("activity", "Activity")], max_length=8
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("measure", models.CharField(max_length=80)),
                ("target", models.FloatField()),
                (
                    "priority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="measures",
                        to="floor.priority",
                    ),
                ),
            ],
            options={
                "ordering": ["-role", "position"],
            },
        ),
        migrations.CreateModel(
            name="Wording",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("said", models.JSONField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "priority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="wordings",
                        to="floor.priority",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="priority",
            index=models.Index(fields=["team", "quarter"], name="floor_prior_team_id_dfc169_idx"),
        ),
        migrations.AddConstraint(
            model_name="priority",
            constraint=models.UniqueConstraint(
                fields=("team", "quarter", "origin"), name="goes_on_once_a_team_and_quarter"
            ),
        ),
        migrations.AddConstraint(
            model_name="priority",
            constraint=models.CheckConstraint(
                condition=models.Q(("position__range", (1, 3))), name="one_of_three_priorities"
            ),
        ),
        migrations.AddConstraint(
            model_name="play",
            constraint=models.UniqueConstraint(
                fields=("priority", "position"), name="one_play_a_place"
            ),
        ),
        migrations.AddConstraint(
            model_name="play",
            constraint=models.CheckConstraint(
                condition=models.Q(("position__range", (1, 3))), name="one_of_three_plays"
            ),
        ),
        migrations.AddConstraint(
            model_name="prioritymeasure",
            constraint=models.UniqueConstraint(
                fields=("priority", "role", "position"), name="one_measure_a_place"
            ),
        ),
        migrations.AddConstraint(
            model_name="prioritymeasure",
            constraint=models.UniqueConstraint(
                fields=("priority", "role", "measure"), name="a_measure_once_a_role"
            ),
        ),
        migrations.AddConstraint(
            model_name="prioritymeasure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("position", 1), ("role", "result")),
                    models.Q(("position__range", (1, 3)), ("role", "activity")),
                    _connector="OR",
                ),
                name="one_result_and_three_activities",
            ),
        ),
        migrations.AddConstraint(
            model_name="wording",
            constraint=models.UniqueConstraint(
                fields=("priority", "number"), name="one_wording_a_version"
            ),
        ),
    ]
