"""What a scoreboard page costs in a large organisation: queries, and time beside an empty page.

    PYTHONPATH=. python benchmarks/page_cost.py 10000

Seats N people in teams of ten in a database of its own, imports twenty deals of each, and asks for
the pages of a manager and of the leader of them all, once the snapshot's answers are known. The
empty page is one of a signed-in person with the frame and nothing in it.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

DAY = date(2026, 6, 17)
NOW = datetime(2026, 6, 17, 9, tzinfo=UTC)
ROUNDS = 30
DEALS = 20


def main() -> None:
    """Make the organisation, open the pages, print the costs."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(temporary)
        os.environ |= {"TOUCHLINE_HOME": temporary, "TOUCHLINE_HOSTS": "testserver"}
        os.environ["DJANGO_SETTINGS_MODULE"] = "touchline.site.settings.develop"
        started(home, count=count)
        report(count)


def started(home: Path, *, count: int) -> None:
    """Django with a new database, the people in it, and their deals imported."""
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from touchline.kit import clock
    from touchline.numbers import Snapshots, import_folder, load_mapping
    from touchline.office.views.listing import crm_roster
    from touchline.people.models import Organisation
    from touchline.people.models.joining import join
    from touchline.witness.actor import SYSTEM

    clock.now = lambda: NOW  # a page of "today" over made deals
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.DEBUG = False
    call_command("migrate", verbosity=0, interactive=False)
    export = home / "export"
    export.mkdir()
    write_people(export, count=count)
    write_deals(export, count=count)
    into = Snapshots(settings.SNAPSHOTS)
    import_folder(export, mapping=load_mapping("canonical"), into=into, at=NOW)
    Organisation.the().describe(
        name="A large one", zone="UTC", fiscal_year_starts=1, by=SYSTEM, at=NOW
    )
    join(crm_roster()[1], since=date(2020, 1, 1), by=SYSTEM, at=NOW)


def write_people(folder: Path, *, count: int) -> None:
    """One leader above regions of 25 teams of ten."""
    rows = ["person_key,name,email,team,manager_key,seat"]
    rows.append("boss,The Leader,boss@example.org,All,,leader")
    for number in range(count):
        team, place = divmod(number, 10)
        region, first = divmod(team, 25)
        if place == first == 0:
            rows.append(
                f"r{region},Region {region},r{region}@example.org,Region {region},boss,leader"
            )
        above, seat = (f"r{region}", "manager") if place == 0 else (f"p{team * 10}", "seller")
        rows.append(f"p{number},Person {number},p{number}@example.org,Team {team},{above},{seat}")
    (folder / "people.csv").write_text("\n".join(rows) + "\n")


def write_deals(folder: Path, *, count: int) -> None:
    """Twenty deals of each person over a year, two of three closed."""
    with (folder / "opportunities.csv").open("w") as file:
        file.write(
            "opportunity_key,seller_key,kind,amount,currency,stage,created_at,closed_at,outcome\n"
        )
        file.writelines(deals(count))


def deals(count: int) -> Iterator[str]:
    """The rows."""
    for number in range(count * DEALS):
        created = DAY - timedelta(days=number % 360)
        outcome = ("won", "lost", "open")[number % 3]
        closed = "" if outcome == "open" else min(created + timedelta(days=number % 60), DAY)
        yield (
            f"O{number},p{number % count},new,{1000 + number % 9000},EUR,{outcome.title()},"
            f"{created},{closed},{outcome}\n"
        )


def report(count: int) -> None:
    """Open each page many times and print what it costs."""
    from django.urls import path

    from touchline.people.models import Person, Team
    from touchline.site import urls

    urls.urlpatterns.append(path("benchmark-empty/", empty_page()))
    manager, leader = (Person.objects.get(email=f"{key}@example.org") for key in ("p0", "boss"))
    own = f"/floor/teams/{Team.objects.get(crm_key='Team 0').key}/"
    whole = f"/floor/teams/{Team.objects.get(crm_key='All').key}/"
    pages = {
        "an empty page, of a manager": (manager, "/benchmark-empty/"),
        "the scoreboard of a manager's team": (manager, own),
        "an empty page, of the leader": (leader, "/benchmark-empty/"),
        "the scoreboard of everyone, to the leader": (leader, whole),
    }
    print(f"{count:,} people, {count * DEALS:,} deals; {os.cpu_count()} cores")
    before = 0.0
    for what, (person, address) in pages.items():
        queries, seconds = cost(person, address)
        ratio = f", {seconds / before:.1f} times the empty one (goal: 4)" if before else ""
        print(f"{what}: {queries} queries, {seconds * 1000:.1f} ms of processor{ratio}")
        before = 0.0 if before else seconds


def empty_page() -> Callable[..., Any]:
    """A view with the frame of every page and nothing in it."""
    from django.http import HttpResponse
    from django.template import engines

    from touchline.wall.audiences import LEADER, MANAGER, PersonRequest, seen_by

    template = engines["django"].from_string('{% extends "wall/page.html" %}')

    @seen_by(MANAGER, LEADER)
    def view(request: PersonRequest) -> HttpResponse:
        return HttpResponse(template.render({}, request))

    return view


def cost(person: Any, address: str) -> tuple[int, float]:
    """Queries of one request, and the median of the processor's seconds of many."""
    from django.db import connection
    from django.test import Client

    client = Client()
    client.force_login(person)
    for _ in range(3):
        answer = client.get(address)
    if answer.status_code != 200:
        raise SystemExit(f"{address} answered {answer.status_code} {answer.headers}")
    queries: list[str] = []

    def noted(execute: Any, sql: str, *more: Any) -> Any:
        queries.append(sql)
        return execute(sql, *more)

    with connection.execute_wrapper(noted):
        client.get(address)
    spent = []
    for _ in range(ROUNDS):
        began = time.process_time()
        client.get(address)
        spent.append(time.process_time() - began)
    return len(queries), statistics.median(spent)


if __name__ == "__main__":
    main()
