"""What /metrics tells of the installation: work, mail, imports, backups, the database's size."""

from pathlib import Path

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection

import touchline
from touchline.jobs.counting import counts
from touchline.jobs.models import Worker
from touchline.keeping.models import Backup
from touchline.kit import clock
from touchline.mail.models import Letter
from touchline.numbers import Snapshots
from touchline.running.counting import Readings, gauge


@gauge("build_info", "The release that answers")
def release() -> Readings:
    return [({"version": touchline.__version__, "database": connection.vendor}, 1)]


@gauge("jobs", "Pieces of work by how they stand")
def work() -> Readings:
    found = counts(at=clock.now())
    states = {"due": found.due, "under_way": found.under_way, "later": found.later}
    return [({"state": name}, many) for name, many in (states | {"failed": found.failed}).items()]


@gauge("job_longest_wait_seconds", "How long the first piece of due work has been due")
def longest_wait() -> Readings:
    return [({}, counts(at=clock.now()).longest_wait.total_seconds())]


@gauge("workers", "Workers that have given a sign of life lately")
def workers() -> Readings:
    return [({}, Worker.objects.alive(at=clock.now()).count())]


@gauge("mails_waiting", "Mails that have not left yet")
def mails() -> Readings:
    return [({}, Letter.objects.waiting().count())]


@gauge("sessions", "Sessions that have not run out")
def sessions() -> Readings:
    return [({}, Session.objects.filter(expire_date__gt=clock.now()).count())]


@gauge("import_age_seconds", "Since the snapshot that pages show was published")
def import_age() -> Readings:
    current = Snapshots(Path(settings.SNAPSHOTS)).current()
    if current is None:
        return []
    return [({}, (clock.now() - current.published_at).total_seconds())]


@gauge("backup_age_seconds", "Since the last backup")
def backup_age() -> Readings:
    last = Backup.latest()
    return [] if last is None else [({}, (clock.now() - last.made_at).total_seconds())]


@gauge("database_bytes", "How large the database is")
def database_size() -> Readings:
    question = {
        "sqlite": "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
        "postgresql": "SELECT pg_database_size(current_database())",
    }
    with connection.cursor() as cursor:
        cursor.execute(question[connection.vendor])
        return [({}, cursor.fetchone()[0])]
