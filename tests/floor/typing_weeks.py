"""Measures as tests name them: Leith counts its site visits."""

from tests.cast import NOW
from touchline.floor.models import TypedMeasure
from touchline.people.models import Person, Team


def a_typed_measure(
    team: Team, *, by: Person, per: str = "person", label: str = "Site visits"
) -> TypedMeasure:
    """A measure that stands, counted in visits."""
    key = label.lower().replace(" ", "-")
    return TypedMeasure.objects.name_one(
        team, label=label, unit="visits", per=per, key=key, by=by, at=NOW
    )
