import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import touchline.kit.ids


class Migration(migrations.Migration):
    dependencies = [
        ("floor", "0002_plan"),
    ]

    operations = [
        migrations.CreateModel(
            name="Card",
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
                    "origin",
                    models.CharField(
                        choices=[("prep", "Prep"), ("together", "Together")],
                        default="prep",
                        max_length=8,
                    ),
                ),
                ("putting_off", models.TextField(blank=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="cards",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="CardLine",
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
                ("place", models.PositiveSmallIntegerField()),
                ("about", models.JSONField(null=True)),
                ("about_kind", models.CharField(blank=True, max_length=40)),
                ("about_key", models.CharField(blank=True, max_length=200)),
                ("challenge", models.TextField(blank=True)),
                ("step", models.TextField(blank=True)),
                (
                    "step_whose",
                    models.CharField(
                        choices=[
                            ("me", "mine"),
                            ("manager", "my manager’s"),
                            ("customer", "the customer’s"),
                            ("other", "someone else’s"),
                        ],
                        default="me",
                        max_length=8,
                    ),
                ),
                ("step_who", models.CharField(blank=True, max_length=120)),
                ("step_by", models.DateField(null=True)),
                (
                    "help",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "No help this time"),
                            ("think", "Challenge my thinking"),
                            ("join", "Join a meeting"),
                            ("door", "Open a door"),
                            ("unblock", "Unblock something inside"),
                            ("other", "Something else"),
                        ],
                        max_length=8,
                    ),
                ),
                ("help_words", models.TextField(blank=True)),
                ("before", models.PositiveSmallIntegerField(null=True)),
                ("tell_me", models.BooleanField(default=False)),
                (
                    "became",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not said yet"),
                            ("done", "Done"),
                            ("partly", "Partly"),
                            ("not_yet", "Not yet"),
                            ("overtaken", "Something else came"),
                        ],
                        max_length=9,
                    ),
                ),
                ("became_words", models.TextField(blank=True)),
                (
                    "after_line",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="followed_by",
                        to="floor.cardline",
                    ),
                ),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="floor.card",
                    ),
                ),
            ],
            options={
                "ordering": ["place", "pk"],
            },
        ),
        migrations.CreateModel(
            name="CardAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("promised", "Promised"),
                            ("given", "Given"),
                            ("not_now", "Not Now"),
                        ],
                        max_length=8,
                    ),
                ),
                ("words", models.TextField(blank=True)),
                ("promise_key", models.CharField(blank=True, max_length=60)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="card_answers",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "line",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answer",
                        to="floor.cardline",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Agreement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("step", models.TextField(blank=True)),
                (
                    "whose",
                    models.CharField(
                        choices=[
                            ("me", "mine"),
                            ("manager", "my manager’s"),
                            ("customer", "the customer’s"),
                            ("other", "someone else’s"),
                        ],
                        default="me",
                        max_length=8,
                    ),
                ),
                ("who", models.CharField(blank=True, max_length=120)),
                ("by", models.DateField(null=True)),
                ("after", models.PositiveSmallIntegerField(null=True)),
                (
                    "line",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="agreement",
                        to="floor.cardline",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Review",
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
                ("starts_at", models.DateTimeField()),
                ("minutes", models.PositiveSmallIntegerField()),
                ("zone", models.CharField(max_length=60)),
                ("learnt", models.TextField(blank=True)),
                (
                    "led_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews_led",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reviews",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to="people.team",
                    ),
                ),
            ],
            options={
                "ordering": ["starts_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Held",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("began_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "review",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="held",
                        to="floor.review",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="card",
            name="review",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="cards", to="floor.review"
            ),
        ),
        migrations.CreateModel(
            name="ReviewCancellation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reason", models.TextField()),
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
                    "review",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="cancellation",
                        to="floor.review",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ReviewMove",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("form", models.CharField(default=touchline.kit.ids.new_key, max_length=20)),
                ("from_at", models.DateTimeField()),
                ("to_at", models.DateTimeField()),
                ("reason", models.TextField()),
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
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="moves",
                        to="floor.review",
                    ),
                ),
            ],
            options={
                "ordering": ["at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Rhythm",
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
                ("weekday", models.PositiveSmallIntegerField()),
                ("time", models.TimeField()),
                ("zone", models.CharField(max_length=60)),
                ("minutes", models.PositiveSmallIntegerField()),
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
                (
                    "led_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rhythms_led",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rhythms",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rhythms",
                        to="people.team",
                    ),
                ),
            ],
            options={
                "ordering": ["weekday", "time", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Stance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("ask", "ask"), ("direct", "direct"), ("take_over", "take_over")],
                        max_length=9,
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stances",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "line",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stance",
                        to="floor.cardline",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Submission",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "card",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="submission",
                        to="floor.card",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="cardline",
            index=models.Index(
                fields=["about_kind", "about_key"], name="floor_cardl_about_k_6320a3_idx"
            ),
        ),
        migrations.AddConstraint(
            model_name="cardline",
            constraint=models.UniqueConstraint(
                fields=("card", "place"), name="one_line_a_card_and_place"
            ),
        ),
        migrations.AddIndex(
            model_name="review",
            index=models.Index(fields=["led_by", "week"], name="floor_revie_led_by__8dd954_idx"),
        ),
        migrations.AddIndex(
            model_name="review",
            index=models.Index(
                fields=["person", "starts_at"], name="floor_revie_person__7259ad_idx"
            ),
        ),
        migrations.AddIndex(
            model_name="review",
            index=models.Index(fields=["team", "starts_at"], name="floor_revie_team_id_74d29f_idx"),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.UniqueConstraint(
                condition=models.Q(("team", None)),
                fields=("person", "week"),
                name="one_review_a_person_and_week",
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.UniqueConstraint(
                condition=models.Q(("person", None)),
                fields=("team", "week"),
                name="one_review_a_team_and_week",
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("person", None), ("team__isnull", False)),
                    models.Q(("person__isnull", False), ("team", None)),
                    _connector="OR",
                ),
                name="a_review_of_one_person_or_one_team",
            ),
        ),
        migrations.AddConstraint(
            model_name="card",
            constraint=models.UniqueConstraint(
                fields=("review", "person", "origin"), name="one_card_a_review_person_and_origin"
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewmove",
            constraint=models.UniqueConstraint(
                fields=("review", "form"), name="a_form_moves_a_review_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="rhythm",
            constraint=models.UniqueConstraint(
                condition=models.Q(("team", None)),
                fields=("person", "since"),
                name="one_rhythm_a_person_and_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="rhythm",
            constraint=models.UniqueConstraint(
                condition=models.Q(("person", None)),
                fields=("team", "since"),
                name="one_rhythm_a_team_and_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="rhythm",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("person", None), ("team__isnull", False)),
                    models.Q(("person__isnull", False), ("team", None)),
                    _connector="OR",
                ),
                name="a_rhythm_with_one_person_or_one_team",
            ),
        ),
    ]
