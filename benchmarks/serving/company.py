"""A company at work: sellers in teams of ten, their deals of a year, questions switched on."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from benchmarks.serving.installation import SINCE, Installation

DEALS = 20
HEAD = "opportunity_key,seller_key,kind,amount,currency,stage,created_at,closed_at,outcome\n"


def at_work(there: Installation, people: int) -> dict[str, tuple[str, str]]:
    """Seat so many sellers and import their deals; address → key of their team, and their own."""
    from django.conf import settings

    from touchline.kit import clock
    from touchline.numbers import Snapshots, import_folder, load_mapping
    from touchline.people.models import CrmIdentity, Organisation, Person
    from touchline.people.models.team import found
    from touchline.wall.models import PartSwitch
    from touchline.wall.parts import Says
    from touchline.witness.actor import SYSTEM

    at, seated = clock.now(), {}
    Organisation.the().describe(
        name="A company", zone="UTC", fiscal_year_starts=1, by=SYSTEM, at=at
    )
    PartSwitch.objects.switch(
        "questions", team=None, says=Says.ON, since=SINCE, by=SYSTEM, at=at
    )  # fmt: skip
    for first in range(0, people, 10):
        name = f"Team {first // 10}"
        team = found(name=name, parent=None, since=SINCE, by=SYSTEM, at=at)
        team.rename(name=name, crm_key=name, by=SYSTEM, at=at)
        count = min(10, people - first)
        for number, address in enumerate(there.sellers(count, team=team, first=first), first):
            person = Person.objects.get(email=address)
            CrmIdentity.objects.link(person, person_key=f"p{number}", by=SYSTEM, at=at)
            seated[address] = (team.key, person.key)
    export = there.home / "export"
    export.mkdir()
    write_export(export, people=people, today=at.date())
    into = Snapshots(Path(settings.SNAPSHOTS))
    import_folder(export, mapping=load_mapping("canonical"), into=into, at=at)
    return seated


def write_export(folder: Path, *, people: int, today: date) -> None:
    """The CRM's list of people and twenty deals of each."""
    rows = ["person_key,name,team"]
    rows += [f"p{number},Seller {number},Team {number // 10}" for number in range(people)]
    (folder / "people.csv").write_text("\n".join(rows) + "\n")
    (folder / "opportunities.csv").write_text(HEAD + "".join(_deals(people, today)))


def _deals(people: int, today: date) -> Iterator[str]:
    for number in range(people * DEALS):
        created = today - timedelta(days=number % 360)
        outcome = ("won", "lost", "open")[number % 3]
        closed = "" if outcome == "open" else min(created + timedelta(days=number % 60), today)
        yield (
            f"O{number},p{number % people},new,{1000 + number % 9000},EUR,{outcome.title()},"
            f"{created},{closed},{outcome}\n"
        )
