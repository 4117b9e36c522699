import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import touchline.kit.ids


class Migration(migrations.Migration):
    dependencies = [
        ("floor", "0006_conduct"),
        ("people", "0004_names_in_one_order"),
    ]

    operations = [
        migrations.CreateModel(
            name="Forecast",
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
                ("week", models.DateField()),
                (
                    "whose",
                    models.CharField(choices=[("own", "Own"), ("team", "Team")], max_length=4),
                ),
                ("commit", models.DecimalField(decimal_places=2, max_digits=16)),
                ("best", models.DecimalField(decimal_places=2, max_digits=16)),
                ("currency", models.CharField(blank=True, max_length=3)),
                ("given_at", models.DateTimeField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="people.team",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ForecastChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("commit", models.DecimalField(decimal_places=2, max_digits=16, null=True)),
                ("best", models.DecimalField(decimal_places=2, max_digits=16, null=True)),
                ("why", models.CharField(max_length=300)),
                ("at", models.DateTimeField()),
                (
                    "forecast",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="changes",
                        to="floor.forecast",
                    ),
                ),
            ],
            options={
                "ordering": ["at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ForecastRhythm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("weekday", models.PositiveSmallIntegerField()),
                ("hour", models.PositiveSmallIntegerField()),
                ("since", models.DateField()),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="people.team",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PriorityFilter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "what",
                    models.CharField(
                        choices=[("deals", "Deals"), ("activities", "Activities")], max_length=10
                    ),
                ),
                ("value", models.CharField(max_length=60)),
                (
                    "priority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="filters",
                        to="floor.priority",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="TypedMeasure",
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
                ("label", models.CharField(max_length=60)),
                ("unit", models.CharField(blank=True, max_length=20)),
                (
                    "per",
                    models.CharField(
                        choices=[("person", "Person"), ("team", "Team")],
                        default="person",
                        max_length=6,
                    ),
                ),
                ("named_at", models.DateTimeField()),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="people.team",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="TypedMatch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("crm", models.CharField(max_length=40)),
                ("since", models.DateField()),
                ("at", models.DateTimeField()),
                (
                    "measure",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="match",
                        to="floor.typedmeasure",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="TypedDrop",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "measure",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="dropped",
                        to="floor.typedmeasure",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="TypedValue",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("week", models.DateField()),
                ("value", models.DecimalField(decimal_places=2, max_digits=16)),
                ("typed_at", models.DateTimeField()),
                (
                    "measure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="values",
                        to="floor.typedmeasure",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="forecast",
            index=models.Index(fields=["team", "week"], name="forecast_of_a_week"),
        ),
        migrations.AddConstraint(
            model_name="forecast",
            constraint=models.UniqueConstraint(
                condition=models.Q(("whose", "own")),
                fields=("person", "team", "week"),
                name="one_forecast_of_a_seller_a_week",
            ),
        ),
        migrations.AddConstraint(
            model_name="forecast",
            constraint=models.UniqueConstraint(
                condition=models.Q(("whose", "team")),
                fields=("team", "week"),
                name="one_forecast_of_a_team_a_week",
            ),
        ),
        migrations.AddConstraint(
            model_name="forecastrhythm",
            constraint=models.UniqueConstraint(fields=("team", "since"), name="one_rhythm_a_week"),
        ),
        migrations.AddConstraint(
            model_name="forecastrhythm",
            constraint=models.CheckConstraint(
                condition=models.Q(("hour__lte", 23), ("weekday__lte", 6)), name="a_day_and_an_hour"
            ),
        ),
        migrations.AddConstraint(
            model_name="priorityfilter",
            constraint=models.UniqueConstraint(
                fields=("priority", "what", "value"), name="one_filter_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="typedvalue",
            constraint=models.UniqueConstraint(
                fields=("measure", "person", "week"), name="one_value_a_week"
            ),
        ),
        migrations.AddConstraint(
            model_name="typedvalue",
            constraint=models.UniqueConstraint(
                condition=models.Q(("person", None)),
                fields=("measure", "week"),
                name="one_value_of_a_team_a_week",
            ),
        ),
    ]
