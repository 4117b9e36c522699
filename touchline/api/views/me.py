"""Who asks, and which teams they reach."""

from ninja import Query

from touchline.api.views.operations import operation
from touchline.api.views.pages import part_of
from touchline.api.views.shapes.asked import Part
from touchline.api.views.shapes.people import Me, Seat, Team, TeamPage, team_named
from touchline.api.views.speaking import KeyRequest
from touchline.people.models.team_tree import tree_on
from touchline.wall.switched import parts_of_person, parts_of_team


@operation("GET", "/me", name="me", opens=None, gives=Me)
def me(request: KeyRequest) -> Me:
    """Whose key this is.

    The person, the seats they hold today, and what the key may do.
    """
    person, key, day = request.person, request.access_key, request.day
    seats = person.seats.held(on=day).select_related("team").order_by("kind", "pk")
    return Me(
        key=person.key, name=person.name, day=day, zone=str(request.zone), scopes=key.scopes,
        seats=[
            Seat(kind=one.kind, team=team_named(one.team) if one.team else None)
            for one in seats
        ],
        parts=sorted(parts_of_person(person, on=day)), ends_on=key.ends_on,
    )  # fmt: skip


@operation("GET", "/teams", name="teams", opens=None, gives=TeamPage)
def teams(request: KeyRequest, asked: Query[Part]) -> TeamPage:
    """Teams in reach, by name.

    Those whose scoreboard the person may open: where they sell, and what they run.
    """
    reached = request.person.teams_in_reach(on=request.day)
    found, rest = part_of(reached, by="name", read=str, part=asked)
    tree = tree_on(day=request.day)
    above = {pk: tree.hung.get(parent) for pk, parent in tree.parents.items() if parent}
    items = [
        Team(
            key=one.key, name=one.name, above=up.key if (up := above.get(one.pk)) else None,
            parts=sorted(parts_of_team(one.pk, on=request.day)),
        )
        for one in found
    ]  # fmt: skip
    return TeamPage(items=items, next=rest)
