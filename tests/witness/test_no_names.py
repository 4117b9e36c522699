"""The log outlives people who leave and is read by auditors: it holds keys, never a name."""

from datetime import timedelta
from typing import Any

import pytest

from tests.cast import NOW, PASSWORD, TODAY, Cast
from touchline.people.models import CrmIdentity, Deactivation, Person, ReportingLine, Seat
from touchline.witness.models import Line

TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def log(cast: Cast) -> str:
    """Everything that is written when the administrator uses every verb about people once."""
    does: dict[str, Any] = {"by": cast.noor, "at": NOW}
    line = ReportingLine.objects.draw(cast.callum, cast.sander, since=TODAY, **does)
    line.take_back(**does)
    seat = Seat.objects.take(cast.mairi, kind="coach", team=None, since=TODAY, **does)
    seat.leave(on=TOMORROW, **does)
    CrmIdentity.objects.link(cast.tomasz, person_key="Tomasz Zieliński", **does)
    cast.femke.rename(name="Femke Bakker", email="femke.bakker@northlight.example", **does)
    cast.femke.choose_password(password=PASSWORD, **does)
    cast.leith.rename(name="Leith and Fife", crm_key="Leith & Fife", **does)
    cast.rotterdam.hang_below(cast.northlight, since=TODAY, **does)
    Deactivation.objects.create_for(cast.callum, **does).undo(**does)
    return "\n".join(" ".join(map(str, row)) for row in Line.objects.values_list()).lower()


def test_no_line_holds_a_word_of_anyones_name(log: str) -> None:
    names = Person.objects.values_list("name", flat=True)
    words = {word for name in names for word in name.split()}
    assert not [word for word in words if word.lower() in log.split()]


def test_no_line_holds_an_address(log: str) -> None:
    assert "@" not in log


def test_no_line_holds_the_name_of_a_team(log: str) -> None:
    assert not [name for name in ("leith", "rotterdam", "fife", "north sea") if name in log]


def test_every_actor_is_a_key_or_the_installation(log: str) -> None:
    actors = set(Line.objects.values_list("actor", flat=True))
    assert actors <= {"system", *Person.objects.values_list("key", flat=True)}
