"""Who leaves takes the name along: a team's plan stays the team's."""

from typing import Any

import pytest

from tests.cast import NOW, Cast
from tests.floor.planning import a_priority
from touchline.floor.models import Drop, Learning, Priority, Wording
from touchline.floor.models.learning import Measured
from touchline.keeping.persons import PERSON_PARTS, Erased
from touchline.people.someone_who_left import NAME


@pytest.fixture
def written(cast: Cast) -> Priority:
    """Dana set a priority, dropped it, and said what it taught."""
    priority = a_priority(cast.leith, by=cast.dana)
    does: dict[str, Any] = {"by": cast.dana, "at": NOW}
    Drop.objects.drop(priority, why="It never moved.", **does)
    Learning.objects.learn(priority, words="We learnt.", measured=Measured(), **does)
    return priority


def erased(cast: Cast) -> Erased:
    return PERSON_PARTS["floor.plan"].erase(cast.dana.key, NOW)


@pytest.mark.usefixtures("written")
def test_everything_that_one_wrote_is_exported(cast: Cast) -> None:
    rows = PERSON_PARTS["floor.plan"].export(cast.dana.key)
    assert [row["did"] for row in rows] == ["put so", "dropped", "learnt"]


@pytest.mark.usefixtures("written")
def test_nobody_elses_words_are_exported(cast: Cast) -> None:
    assert list(PERSON_PARTS["floor.plan"].export(cast.grete.key)) == []


@pytest.mark.usefixtures("written")
@pytest.mark.parametrize("model", [Wording, Drop, Learning])
def test_what_was_written_leads_to_someone_who_left(cast: Cast, model: Any) -> None:
    erased(cast)
    assert model.objects.get().by.name == NAME


@pytest.mark.usefixtures("written")
def test_the_team_keeps_its_plan(cast: Cast) -> None:
    erased(cast)
    assert Learning.objects.get().words == "We learnt."


@pytest.mark.usefixtures("written")
def test_it_is_told_what_stays_and_why(cast: Cast) -> None:
    told = erased(cast)
    assert (told.gone, told.kept, bool(told.why_kept)) == (0, 3, True)
