"""Does the time of a 404 tell a stranger whether a page is there? Interleaved requests, medians.

    PYTHONPATH=. python benchmarks/stranger_timing.py 1000

A manager asks for teams, persons and figures: half of them are there and not theirs, half of the
keys are nobody's. Both are looked up inside what the manager reaches, so both should take as long.
"""

import logging
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.page_cost import DAY, started


def main() -> None:
    """Make an organisation, knock at its doors in turn, print the medians."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as temporary:
        os.environ |= {"TOUCHLINE_HOME": temporary, "TOUCHLINE_HOSTS": "testserver"}
        os.environ["DJANGO_SETTINGS_MODULE"] = "touchline.site.settings.develop"
        started(Path(temporary), count=200)
        report(rounds)


def report(rounds: int) -> None:
    """One line for each kind of address, in microseconds."""
    from django.test import Client

    from touchline.kit.ids import new_key
    from touchline.people.models import Person, Team

    logging.getLogger("touchline.access").setLevel(logging.WARNING)
    manager = Person.objects.get(email="p0@example.org")
    visitor = Client()
    visitor.force_login(manager)
    reached = {team.key for team in manager.teams_in_reach(on=DAY)}
    teams = [key for key in Team.objects.values_list("key", flat=True) if key not in reached]
    everyone = Person.objects.values_list("key", flat=True)
    strangers = [key for key in everyone if is_refused(visitor, f"/floor/people/{key}/")][-50:]
    doors = {
        "scoreboard of a team": ("/floor/teams/{}/", teams),
        "page of a person": ("/floor/people/{}/", strangers),
        "a person in the office": ("/office/people/{}/", strangers),
    }
    print(f"{rounds} requests each, interleaved; medians in microseconds")
    for what, (path, known) in doors.items():
        there, nowhere = [], []
        for number in range(rounds):
            there.append(knock(visitor, path.format(known[number % len(known)])))
            nowhere.append(knock(visitor, path.format(new_key())))
        print_line(what, there, nowhere)


def is_refused(visitor: Any, path: str) -> bool:
    """Whether the manager may not see it."""
    return bool(visitor.get(path).status_code == 404)


def knock(visitor: Any, path: str) -> float:
    """Seconds until the 404."""
    began = time.perf_counter()
    answer = visitor.get(path)
    took = time.perf_counter() - began
    assert answer.status_code == 404, (path, answer.status_code)
    return took


def print_line(what: str, there: list[float], nowhere: list[float]) -> None:
    """The medians, their difference, and how far single answers lie apart."""
    one, other = statistics.median(there) * 1e6, statistics.median(nowhere) * 1e6
    low, _, high = statistics.quantiles(nowhere, n=4)
    print(
        f"{what}: there {one:.0f}, nobody's {other:.0f}, difference {one - other:+.0f}"
        f" ({(one - other) / other:+.1%}); half of the single answers lie {1e6 * (high - low):.0f}"
        " apart"
    )


if __name__ == "__main__":
    main()
