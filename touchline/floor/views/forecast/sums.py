"""The figures of a team's forecast page, each asked for once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from touchline.floor.models import Forecast
from touchline.floor.rules.forecast import Ended, Said, Total, total
from touchline.floor.rules.quarters import Quarter
from touchline.floor.rules.weeks import WEEK
from touchline.floor.views import rows
from touchline.floor.views.asking import crm_names
from touchline.floor.views.forecast.facing import FacedWeek
from touchline.floor.views.forecast.facts import (
    Facts,
    facts,
    how_they_ended,
    past_quarters,
    won_by_seller,
    won_in,
)
from touchline.floor.views.forecast.shapes import SellerRow, TeamRow, WeekRow
from touchline.numbers import Snapshot
from touchline.people.models import CrmIdentity, Person, Seat, Team
from touchline.people.models.team_tree import tree_on
from touchline.people.rules import tree
from touchline.wall.audiences import PersonRequest

HISTORY = 12
OWN, OF_TEAM = Forecast.Whose.OWN, Forecast.Whose.TEAM


class TeamSums:
    """Of a team and all below it, in one week; totals are those of everyone who sells there."""

    def __init__(
        self, request: PersonRequest, team: Team, week: FacedWeek, snapshot: Snapshot | None
    ) -> None:
        self._request, self._team, self._week, self.snapshot = request, team, week, snapshot
        self._children = tree_on(day=request.day).children
        self._whole = self._with_below(team.pk)

    @cached_property
    def said(self) -> Total:
        return total(self._of(self._this_week, OWN, self._whole))

    @cached_property
    def manager(self) -> Total:
        return total(self._of(self._this_week, OF_TEAM, {self._team.pk}))

    @cached_property
    def facts(self) -> Facts | None:
        return self._facts_of(self._whole)

    @cached_property
    def sellers(self) -> int:
        """How many sell here and could say something."""
        return len({person for person, team in self._seats if team in self._whole})

    @cached_property
    def commit_of_team(self) -> Forecast | None:
        found = Forecast.objects.of_teams().filter(team=self._team, week=self._week.monday)
        return found.prefetch_related("changes").first()

    @cached_property
    def ended(self) -> Ended:
        """How the commits of who runs the team ended."""
        past = self._past
        given = Forecast.objects.of_teams().filter(team=self._team, week__gte=past[-1].first)
        won = won_in(self.snapshot, past, teams=self._names(self._whole))
        return how_they_ended(list(given), past, won)

    @cached_property
    def reports(self) -> tuple[SellerRow, ...]:
        """One's direct reports who sell in the team, by name; a stranger's figure is not here."""
        people = rows.reports_in(self._request, self._team)
        if self._request.only_about is not None:
            people = tuple(one for one in people if one.pk == self._request.only_about.pk)
        if not people:
            return ()
        past, quarter = self._past, self._week.quarter
        keys = _keys_of(people)
        every = tuple(sorted(key for own in keys.values() for key in own))
        won = won_by_seller(self.snapshot, past, every)
        given = Forecast.objects.sellers().filter(person__in=people, week__gte=past[-1].first)
        said: dict[int, list[Forecast]] = {person.pk: [] for person in people}
        for one in given.prefetch_related("changes").order_by("week"):
            said[one.person_id].append(one)
        return tuple(
            SellerRow(
                person,
                next((one for one in said[person.pk] if one.week == self._week.monday), None),
                facts(self.snapshot, quarter, sellers=keys[person.pk]),
                how_they_ended(said[person.pk], past, _added(won, keys[person.pk])),
            )
            for person in people
        )

    @cached_property
    def below(self) -> tuple[TeamRow, ...]:
        """The teams right below, each in total."""
        hung = tree_on(day=self._request.day).hung
        direct = sorted(
            (hung[pk] for pk in self._children.get(self._team.pk, ()) if pk in hung),
            key=lambda one: (one.name, one.pk),
        )
        return tuple(self._team_row(one.pk, one.name, one.key) for one in direct)

    @cached_property
    def weeks(self) -> tuple[WeekRow, ...]:
        """The weeks before the one shown, the latest first."""
        before = [said for said in self._all_weeks if said.week < self._week.monday]
        return tuple(
            WeekRow(
                week,
                total(self._of(_in(before, week), OWN, self._whole)),
                total(self._of(_in(before, week), OF_TEAM, {self._team.pk})),
            )
            for week in sorted({said.week for said in before}, reverse=True)
        )

    @cached_property
    def _all_weeks(self) -> tuple[Said, ...]:
        monday = self._week.monday
        found = Forecast.objects.filter(team__in=self._whole)
        return found.between(monday - WEEK * HISTORY, monday).sums()

    @property
    def _this_week(self) -> list[Said]:
        return _in(self._all_weeks, self._week.monday)

    @cached_property
    def _seats(self) -> list[tuple[int, int | None]]:
        held = Seat.objects.held(on=self._request.day).filter(kind="seller", team__in=self._whole)
        active = held.filter(person__deactivation=None)
        return list(active.values_list("person_id", "team_id"))

    @cached_property
    def _past(self) -> tuple[Quarter, ...]:
        starts = self._request.organisation.fiscal_year_starts
        return past_quarters(self._request.day, starts=starts)

    def _team_row(self, pk: int, name: str, key: str) -> TeamRow:
        whole = self._with_below(pk)
        return TeamRow(
            name, key,
            len({person for person, team in self._seats if team in whole}),
            total(self._of(self._this_week, OWN, whole)),
            total(self._of(self._this_week, OF_TEAM, {pk})),
            self._facts_of(whole),
        )  # fmt: skip

    def _facts_of(self, teams: Iterable[int]) -> Facts | None:
        return facts(self.snapshot, self._week.quarter, teams=self._names(teams))

    def _names(self, teams: Iterable[int]) -> tuple[str, ...]:
        return crm_names(teams, on=self._request.day)

    def _with_below(self, pk: int) -> set[int]:
        return {pk, *tree.below(pk, children=self._children)}

    @staticmethod
    def _of(said: Iterable[Said], whose: str, teams: set[int]) -> list[Said]:
        return [one for one in said if one.whose == whose and one.team in teams]


def _in(said: Iterable[Said], week: date) -> list[Said]:
    return [one for one in said if one.week == week]


def _keys_of(people: Iterable[Person]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {person.pk: () for person in people}
    linked = CrmIdentity.objects.filter(person__in=found).order_by("person_key")
    for pk, key in linked.values_list("person_id", "person_key"):
        found[pk] = (*found[pk], key)
    return found


def _added(won: dict[str, dict[str, float]], keys: tuple[str, ...]) -> dict[str, float]:
    """Quarter → what all accounts of one person brought."""
    added: dict[str, float] = {}
    for key in keys:
        for slug, value in won.get(key, {}).items():
            added[slug] = added.get(slug, 0.0) + value
    return added
