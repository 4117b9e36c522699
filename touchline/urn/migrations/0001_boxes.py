"""Boxes, their members and their ballots; ballots in a table without a number of rows."""

import django.db.models.deletion
from django.db import migrations, models

import touchline.kit.ids


class CreateWithoutRowid(migrations.CreateModel):
    """The same table; on SQLite its rows lie by their key, and have no number that counts up."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        usual = schema_editor.sql_create_table
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.sql_create_table = f"{usual} WITHOUT ROWID"
        try:
            super().database_forwards(app_label, schema_editor, from_state, to_state)
        finally:
            schema_editor.sql_create_table = usual


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Box",
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
                ("kind", models.SlugField(max_length=20)),
                ("public_key", models.TextField()),
                ("issue_from", models.DateTimeField()),
                ("opens_at", models.DateTimeField()),
                ("closes_at", models.DateTimeField()),
                ("size", models.PositiveIntegerField()),
                ("minimum", models.PositiveIntegerField()),
                ("recipient", models.CharField(blank=True, max_length=80)),
                ("rules", models.TextField(blank=True)),
                ("rules_hash", models.CharField(blank=True, max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="SigningKey",
            fields=[
                (
                    "box",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="signing_key",
                        serialize=False,
                        to="urn.box",
                    ),
                ),
                ("private_key", models.TextField(blank=True)),
            ],
        ),
        CreateWithoutRowid(
            name="Ballot",
            fields=[
                ("token", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("receipt", models.CharField(max_length=64)),
                ("sealed", models.TextField()),
                (
                    "box",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ballots_in",
                        to="urn.box",
                    ),
                ),
            ],
            options={
                "ordering": ["token"],
            },
        ),
        migrations.CreateModel(
            name="Member",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("member", models.CharField(max_length=64)),
                ("blinded_hash", models.CharField(blank=True, max_length=64)),
                (
                    "box",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="members",
                        to="urn.box",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("box", "member"), name="urn_a_member_is_one")
                ],
            },
        ),
        migrations.CreateModel(
            name="Milestone",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "mark",
                    models.CharField(
                        choices=[
                            ("opened", "opened"),
                            ("stopped", "stopped"),
                            ("closed", "closed"),
                            ("void", "void"),
                            ("emptied", "emptied"),
                        ],
                        max_length=10,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=200)),
                (
                    "box",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="milestones",
                        to="urn.box",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("box", "mark"), name="urn_a_mark_is_once")
                ],
            },
        ),
    ]
