"""A release of many groups on a server, beside reading their ballots alone.

    python -m benchmarks.pulse_releasing
    python -m benchmarks.pulse_releasing --groups 500 --people 20

An organisation of so many teams is made in a database of its own, a round is planned and frozen as
everyone’s is, everyone answers (their ballots are laid in the boxes at once, without papers), the
boxes are closed. Then all ballots are read and unsealed, and then the round is released: counted,
noised, held against its rules and written down.
"""

import argparse
import json
import os
import random
import secrets
import tempfile
import time
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

NOW = datetime(2026, 3, 18, 9, 30, tzinfo=UTC)


def main() -> None:
    """Make, release, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pulse_releasing")
    parser.add_argument("--groups", type=int, default=500)
    parser.add_argument("--people", type=int, default=20)
    told = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        os.environ["TOUCHLINE_HOME"] = home
        os.environ["DJANGO_SETTINGS_MODULE"] = "touchline.site.settings.testing"
        import django
        from django.core.management import call_command

        django.setup()
        _in_a_file(Path(home))
        call_command("migrate", verbosity=0, interactive=False)
        measure(told.groups, told.people)


def _in_a_file(home: Path) -> None:
    from django.db import connections

    connections.databases["default"]["NAME"] = str(home / "pulse.sqlite3")


def measure(groups: int, people: int) -> None:
    """Seconds of the processor for both, and how often the one goes into the other."""
    from touchline.pulse.models import Release, Round
    from touchline.pulse.models.releasing import payloads, release_round
    from touchline.witness.actor import SYSTEM

    _teams(groups, people)
    round_ = _closed()
    own = list(round_.groups.all())
    began = time.process_time()
    read = sum(len(payloads(group)) for group in own)
    reading = time.process_time() - began
    began = time.process_time()
    release_round(round_, by=SYSTEM, at=round_.closes_at)
    releasing = time.process_time() - began
    assert Release.objects.count() == len(own)
    assert Round.objects.released().exists()
    print(f"{len(own)} groups, {read:,} ballots, SQLite, processor time")
    print(f"reading and unsealing: {reading:.2f} s; releasing: {releasing:.2f} s,"
          f" {releasing / reading:.2f} times that")  # fmt: skip


def _teams(groups: int, people: int) -> None:
    from touchline.people.models import Person, Seat, Team
    from touchline.people.models.team import TeamPlace
    from touchline.wall.models import PartSwitch
    from touchline.wall.parts import Says
    from touchline.witness.actor import SYSTEM

    day = NOW.date() - timedelta(days=400)
    PartSwitch.objects.switch("pulse", team=None, says=Says.ON, since=day, by=SYSTEM, at=NOW)
    teams = Team.objects.bulk_create(Team(name=f"Team {n}", since=day) for n in range(groups))
    TeamPlace.objects.bulk_create(TeamPlace(team=one, parent=None, since=day) for one in teams)
    persons = Person.objects.bulk_create(
        Person(name=f"Seller {n}", email=f"s{n}@northlight.example") for n in range(groups * people)
    )
    Seat.objects.bulk_create(
        Seat(person=one, kind="seller", team=teams[n % groups], since=day)
        for n, one in enumerate(persons)
    )


def _closed() -> Any:
    """A round in which everyone has answered, its boxes closed."""
    from touchline.pulse.models import Round
    from touchline.pulse.models.freezing import freeze
    from touchline.pulse.rules.planned import planned
    from touchline.urn.models import Ballot, Box, Member
    from touchline.urn.rules.tokens import receipt_of, token_of
    from touchline.witness.actor import SYSTEM

    day = NOW.date() + timedelta(days=7)
    chosen = planned(
        scale="psychological-safety", title="Speaking up", opens_on=day, days=7, today=NOW.date()
    )
    made = Round.objects.plan(chosen, zone="UTC", by=SYSTEM, at=NOW)
    freeze(made, by=SYSTEM, at=NOW, new_key=_one_key)
    round_ = Round.objects.whole().get(pk=made.pk)
    Member.objects.update(blinded_hash="fetched")
    chance = random.Random(7)
    for box in Box.objects.all():
        box.settle(round_.opens_at)
        for _ in range(box.members.count()):
            text = json.dumps({"v": 1, "answers": [chance.randint(1, 5) for _ in range(7)]})
            nonce, payload = secrets.token_bytes(32), text.ljust(box.size)
            Ballot.objects.put(
                box, token=token_of(nonce), receipt=receipt_of(nonce, payload), payload=payload
            )
        box.settle(round_.closes_at)
    return round_


@cache
def _one_key() -> Any:
    """The same small one for all boxes: keys are not what is measured."""
    from touchline.urn.rules.signing import new_key

    return new_key(1024)


if __name__ == "__main__":
    main()
