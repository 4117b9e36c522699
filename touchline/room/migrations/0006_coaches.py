"""Coaches say what they coach; a weekly quarter is proposed; a calendar; a pause by wish."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import touchline.kit.ids


class Migration(migrations.Migration):
    dependencies = [
        ("room", "0005_journals"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CalendarFeed",
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
                ("hash", models.CharField(max_length=64)),
                ("title", models.CharField(max_length=120)),
                ("weekday", models.PositiveSmallIntegerField()),
                ("at", models.CharField(max_length=5)),
                ("minutes", models.PositiveSmallIntegerField()),
                ("from_week", models.CharField(max_length=8)),
                ("until_week", models.CharField(blank=True, max_length=8)),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="room_calendar",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Offer",
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
                ("at", models.CharField(max_length=5)),
                ("minutes", models.PositiveSmallIntegerField()),
                ("from_week", models.CharField(max_length=8)),
                ("made_week", models.CharField(blank=True, max_length=8)),
                (
                    "manager",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="offers_made",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "seller",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="offers_had",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="OfferAnswer",
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
                        choices=[
                            ("accepted", "Accepted"),
                            ("moved", "Moved"),
                            ("declined", "Declined"),
                        ],
                        max_length=8,
                    ),
                ),
                ("weekday", models.PositiveSmallIntegerField(default=0)),
                ("at", models.CharField(blank=True, max_length=5)),
                ("week", models.CharField(max_length=8)),
                (
                    "offer",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answer",
                        to="room.offer",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Profile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("skills", models.JSONField(default=list)),
                ("languages", models.JSONField(default=list)),
                ("about", models.TextField(blank=True)),
                ("hours", models.JSONField(default=list)),
                ("places", models.PositiveSmallIntegerField(default=0)),
                (
                    "takes",
                    models.CharField(choices=[("now", "Now"), ("later", "Later")], max_length=5),
                ),
                (
                    "offered",
                    models.CharField(
                        choices=[("seat", "Seat"), ("exchange", "Exchange")], max_length=8
                    ),
                ),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="coach_profile",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Wish",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("from_week", models.CharField(max_length=8)),
                ("until_week", models.CharField(blank=True, max_length=8)),
                ("ended_week", models.CharField(blank=True, max_length=8)),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="wishes",
                        to="room.member",
                    ),
                ),
                (
                    "room",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="wishes",
                        to="room.room",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.UniqueConstraint(
                fields=("manager", "seller"), name="room_one_offer_each"
            ),
        ),
    ]
