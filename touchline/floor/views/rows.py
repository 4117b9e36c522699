"""The rows below a board: one's own, one's reports' by name, or the teams below in total.

No row is ranked: persons and teams stand in the order of their names and cannot be sorted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace as with_changes
from functools import lru_cache

from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from touchline.floor.rules.board import Shown, shown
from touchline.floor.views.asking import Asked, crm_keys, crm_names
from touchline.floor.views.counting import figures_before, figures_of
from touchline.numbers import Figure, Scoreboard, Selection, Snapshot, scoreboard, scoreboards_by
from touchline.people.models import CrmIdentity, Person, Team
from touchline.people.models.team_tree import Hung, parents_on, tree_on
from touchline.people.rules import tree
from touchline.wall.audiences import PersonRequest

COLUMNS = ("pipeline_created", "open_pipeline", "won_value", "win_rate", "cycle_days_median")


@dataclass(frozen=True)
class Row:
    """A person or a team with the measures of the row, in the order of COLUMNS."""

    name: str
    key: str
    figures: tuple[Figure, ...]


def first_team(request: PersonRequest) -> Team | None:
    """Where the scoreboard opens: a leader's whole, else the first team in reach by name."""
    highest = highest_team(request)
    return highest or request.person.teams_in_reach(on=request.day).order_by("name").first()


def highest_team(request: PersonRequest) -> Team | None:
    """The team run that lies above all others one runs, so that a leader starts with the whole."""
    run = {team.pk: team for team in request.person.teams_run(on=request.day)}
    parents = parents_on(day=request.day) if run else {}
    tops = [team for pk, team in run.items() if parents.get(pk) not in run]
    return min(tops, key=lambda team: team.name, default=None)


def way_up(request: PersonRequest, team: Team) -> tuple[Hung, ...]:
    """The teams above that this person may open too, the highest first."""
    above = tree.above(team.pk, parents=parents_on(day=request.day))
    reached = request.person.team_pks_in_reach(on=request.day)
    hung = tree_on(day=request.day).hung
    return tuple(hung[pk] for pk in reversed(above) if pk in reached)


@lru_cache(maxsize=256)
def options(teams: tuple[Hung, ...], chosen: str) -> SafeString:
    """The options of a select of teams: a thousand of them would cost more than the page."""
    drawn = (
        (one.key, mark_safe(" selected") if one.key == chosen else "", one.name) for one in teams
    )
    return format_html_join("", '<option value="{}"{}>{}</option>', drawn)


def teams_to_choose(request: PersonRequest) -> tuple[Hung, ...]:
    """The teams whose scoreboard this person may open, by name."""
    hung = tree_on(day=request.day).hung
    reached = request.person.team_pks_in_reach(on=request.day)
    return tuple(sorted((hung[pk] for pk in reached), key=lambda one: (one.name, one.pk)))


def own(request: PersonRequest, snapshot: Snapshot, asked: Asked) -> tuple[Shown, ...]:
    """One's own figures of the quarter beside one's own before; empty for who sells nothing."""
    if asked.team not in request.person.teams_sold_in(on=request.day):
        return ()
    keys = tuple(sorted(crm_keys(request.person)))
    if not keys:
        return ()
    return own_figures(snapshot, asked, keys=keys)


def own_figures(snapshot: Snapshot, asked: Asked, *, keys: tuple[str, ...]) -> tuple[Shown, ...]:
    """Figures of one person, by their CRM keys, wherever the deals' team is today."""
    now = figures_of(snapshot, asked, teams=None, sellers=keys)
    earlier = figures_before(snapshot, asked, teams=None, sellers=keys)
    before = {figure.key: figure for figure in earlier.measures}
    return tuple(shown(figure, before=before.get(figure.key)) for figure in now.measures)


def named(request: PersonRequest, snapshot: Snapshot, asked: Asked) -> dict[str, object]:
    """Both kinds of rows by name, as the page takes them."""
    found = reports(request, snapshot, asked)
    return {"reports": found, "below": teams_below(request, snapshot, asked)}


def reports(request: PersonRequest, snapshot: Snapshot, asked: Asked) -> tuple[Row, ...]:
    """Direct reports who sell in this team; on a page opened by `view as`, the one it is about."""
    people = list(reports_in(request, asked.team))
    if request.only_about is not None:
        people = [person for person in people if person.pk == request.only_about.pk]
    if not people:
        return ()
    linked = CrmIdentity.objects.filter(person__in=people)
    keys_of: dict[int, list[str]] = {}
    for pk, key in linked.values_list("person_id", "person_key").order_by("person_key"):
        keys_of.setdefault(pk, []).append(key)
    every = tuple(sorted(key for keys in keys_of.values() for key in keys))
    found = scoreboards_by(snapshot, _by_seller(asked, every), by="seller")

    def board_of(keys: Sequence[str]) -> Scoreboard | None:
        if len(keys) > 1:  # two accounts in the CRM are one person here
            return scoreboard(snapshot, _by_seller(asked, tuple(keys)))
        return found.get(keys[0]) if keys else None

    return tuple(
        Row(person.name, person.key, _columns(board_of(keys_of.get(person.pk, ()))))
        for person in people
    )


def teams_below(request: PersonRequest, snapshot: Snapshot, asked: Asked) -> tuple[Row, ...]:
    """The teams right below the one shown, each in total."""
    children = tree_on(day=request.day).children
    direct = set(children.get(asked.team.pk, ()))
    inside = [team for team in teams_to_choose(request) if team.pk in direct]

    def whole(team: Hung) -> Scoreboard | None:
        """A team and all below it; None if the CRM knows none of them."""
        names = crm_names({team.pk, *tree.below(team.pk, children=children)}, on=request.day)
        return scoreboard(snapshot, with_changes(asked.now, teams=names)) if names else None

    return tuple(Row(team.name, team.key, _columns(whole(team))) for team in inside)


def _by_seller(asked: Asked, keys: tuple[str, ...]) -> Selection:
    return with_changes(asked.now, teams=None, sellers=keys)


def reports_in(request: PersonRequest, team: Team) -> tuple[Person, ...]:
    here = Person.objects.filter(seats__in=team.seats.held(on=request.day).filter(kind="seller"))
    return tuple(request.person.reports(on=request.day).filter(pk__in=here).named())


def _columns(found: Scoreboard | None) -> tuple[Figure, ...]:
    return tuple(found[key] for key in COLUMNS) if found else ()
