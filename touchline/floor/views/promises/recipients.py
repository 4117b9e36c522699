"""To whom a person may promise something here: their manager, reports, colleagues, teams, all."""

from django.utils.translation import gettext as _

from touchline.floor.forms.promise import CUSTOMER, Choices
from touchline.floor.models.promise_reading import teams_of
from touchline.people.models import Person, Seat
from touchline.people.models.team_tree import tree_on
from touchline.wall.audiences import PersonRequest


def recipients(request: PersonRequest) -> Choices:
    """Groups for a choice; a value is `person:key`, `team:key`, `everyone` or `customer`."""
    person, day = request.person, request.day
    boss = person.manager(on=day)
    manager = [boss] if boss is not None and boss.is_active else []
    reports = list(person.reports(on=day).named())
    met = {person.pk, *(one.pk for one in (*manager, *reports))}
    others = [one for one in _colleagues(request) if one.pk not in met]
    groups = (
        (_("Your manager"), _persons(manager)),
        (_("Who reports to you"), _persons(reports)),
        (_("Who you work with"), _persons(others)),
        (_("A team"), _teams(request)),
        (_("Others"), [(CUSTOMER, _("A customer")), ("everyone", _("Everyone here"))]),
    )
    return [(name, among) for name, among in groups if among]


def _persons(persons: list[Person]) -> list[tuple[str, str]]:
    return [(f"person:{one.key}", one.name) for one in persons]


def _teams(request: PersonRequest) -> list[tuple[str, str]]:
    """Those one belongs to and those one runs."""
    person, day = request.person, request.day
    own = teams_of(person, on=day) | person.team_pks_in_reach(on=day)
    hung = tree_on(day=day).hung
    found = sorted((hung[pk].name, hung[pk].key) for pk in own if pk in hung)
    return [(f"team:{key}", name) for name, key in found]


def _colleagues(request: PersonRequest) -> list[Person]:
    """Everyone with a seat in a team in which one holds one."""
    held = request.person.seats_held(on=request.day)
    teams = {team for _kind, team in held if team is not None}
    seats = Seat.objects.held(on=request.day).filter(team__in=teams)
    pks = set(seats.values_list("person_id", flat=True))
    return list(Person.objects.active().filter(pk__in=pks).named())
