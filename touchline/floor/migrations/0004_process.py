import django.db.models.deletion
from django.db import migrations, models

import touchline.kit.ids


class Migration(migrations.Migration):
    dependencies = [
        ("floor", "0003_review"),
    ]

    operations = [
        migrations.CreateModel(
            name="Process",
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
                ("begun_at", models.DateTimeField()),
                (
                    "team",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="process",
                        to="people.team",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ProcessDraft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("begun_at", models.DateTimeField()),
                (
                    "process",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="draft",
                        to="floor.process",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ProcessVersion",
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
                ("number", models.PositiveIntegerField()),
                ("since", models.DateField()),
                ("why", models.CharField(max_length=300)),
                ("published_at", models.DateTimeField()),
                ("published_by", models.CharField(max_length=120)),
                ("publisher_key", models.CharField(db_index=True, max_length=20)),
                (
                    "process",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="versions",
                        to="floor.process",
                    ),
                ),
            ],
            options={
                "ordering": ["process", "number"],
            },
        ),
        migrations.CreateModel(
            name="Proposal",
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
                ("stage_key", models.CharField(max_length=20)),
                ("stage_name", models.CharField(max_length=60)),
                ("what", models.CharField(max_length=600)),
                ("why", models.CharField(blank=True, max_length=600)),
                ("made_by", models.CharField(max_length=120)),
                ("maker_key", models.CharField(db_index=True, max_length=20)),
                ("made_at", models.DateTimeField()),
                (
                    "process",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="proposals",
                        to="floor.process",
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
            options={
                "ordering": ["made_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ProposalAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("taken", "Taken"),
                            ("declined", "Declined"),
                            ("over", "Over"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        max_length=10,
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=600)),
                ("answered_by", models.CharField(max_length=120)),
                ("answerer_key", models.CharField(db_index=True, max_length=20)),
                ("at", models.DateTimeField()),
                (
                    "proposal",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answer",
                        to="floor.proposal",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="took_over",
                        to="floor.processversion",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Stage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=20)),
                ("position", models.PositiveIntegerField()),
                ("name", models.CharField(max_length=60)),
                ("purpose", models.CharField(blank=True, max_length=400)),
                ("customer_done", models.CharField(blank=True, max_length=400)),
                ("exit_criteria", models.JSONField(default=list)),
                ("dwell_days", models.PositiveIntegerField(blank=True, null=True)),
                ("next_steps", models.JSONField(default=list)),
                ("crm_names", models.JSONField(default=list)),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stages",
                        to="floor.processversion",
                    ),
                ),
            ],
            options={
                "ordering": ["version", "position"],
            },
        ),
        migrations.CreateModel(
            name="DraftStage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=20)),
                ("position", models.PositiveIntegerField()),
                ("name", models.CharField(max_length=60)),
                ("purpose", models.CharField(blank=True, max_length=400)),
                ("customer_done", models.CharField(blank=True, max_length=400)),
                ("exit_criteria", models.JSONField(default=list)),
                ("dwell_days", models.PositiveIntegerField(blank=True, null=True)),
                ("next_steps", models.JSONField(default=list)),
                ("crm_names", models.JSONField(default=list)),
                ("saved_by", models.CharField(blank=True, max_length=120)),
                ("saver_key", models.CharField(blank=True, db_index=True, max_length=20)),
                ("saved_at", models.DateTimeField()),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stages",
                        to="floor.processdraft",
                    ),
                ),
            ],
            options={
                "ordering": ["draft", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("draft", "key"), name="one_stage_a_draft_and_key"
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="processversion",
            constraint=models.UniqueConstraint(
                fields=("process", "number"), name="one_version_a_number"
            ),
        ),
        migrations.AddConstraint(
            model_name="stage",
            constraint=models.UniqueConstraint(
                fields=("version", "key"), name="one_stage_a_version_and_key"
            ),
        ),
    ]
