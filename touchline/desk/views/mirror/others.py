"""Who else can have been in a conversation: whom one meets as manager, coach or leader."""

from touchline.people.models import Person, Seat
from touchline.people.seats import SeatKind
from touchline.wall.audiences import PersonRequest


def others_of(request: PersonRequest) -> dict[str, Person]:
    """Key → person, in the order of a register: teams in reach, reports, one's manager.

    A coach works outside the line, so a coach may have talked with anyone who sells or leads.
    """
    person, day = request.person, request.day
    seats = Seat.objects.held(on=day)
    if SeatKind.COACH in person.seat_kinds(on=day):
        met = seats.exclude(kind=SeatKind.ADMIN)
    else:
        met = seats.filter(team__in=person.team_pks_in_reach(on=day))
    pks = set(met.values_list("person_id", flat=True))
    pks |= set(person.reports(on=day).values_list("pk", flat=True))
    pks |= set(person.managers_above(on=day)[:1])
    found = Person.objects.active().filter(pk__in=pks - {person.pk}).named()
    return {one.key: one for one in found}
