"""What is known of a team's measures for its targets: the CRM's, and those the team types."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from touchline.floor.models.typed_measure import PREFIX
from touchline.floor.models.typed_reading import courses_of
from touchline.floor.rules.former_quarters import begins, season_of
from touchline.floor.rules.season import Season
from touchline.floor.rules.typed import TypedCourse
from touchline.floor.rules.weeks import monday_of
from touchline.floor.views.asking import Asked
from touchline.floor.views.counting import figures_of
from touchline.floor.views.plan.measuring import Choosable, by_key
from touchline.numbers import (
    MEASURES,
    EngineGone,
    Figure,
    Measure,
    Point,
    Snapshot,
    known_since,
    trend,
    trends,
)
from touchline.people.models import Organisation

MEASURE_OF: Mapping[str, Measure] = {one.key: one for one in MEASURES}


def of_cases(key: str) -> bool:
    """Whether single cases of the CRM are counted, which scatter by chance."""
    meant = MEASURE_OF.get(key)
    return meant is not None and meant.kind == "count"


class Known:
    """Of one team and quarter; each question is asked when it is needed, and once."""

    def __init__(self, asked: Asked, snapshot: Snapshot | None, today: date) -> None:
        self._asked, self._snapshot, self._today = asked, snapshot, today

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        counted = figures_of(self._snapshot, self._asked).measures if self._snapshot else ()
        typed = {one.key: self.typed_figure(one) for one in self.typed}
        return {one.key: one for one in counted} | typed

    @cached_property
    def courses(self) -> Mapping[str, tuple[Point, ...]]:
        return trends(self._snapshot, self._asked.course, "week") if self._snapshot else {}

    @cached_property
    def typed(self) -> tuple[TypedCourse, ...]:
        return courses_of(self._asked.team, since=monday_of(self._first))

    def season(self, key: str, factor: float = 1.0) -> Season | None:
        """Former quarters of a measure of the CRM; one question, and none where data is young."""
        quarter, snapshot = self._asked.quarter, self._snapshot
        if snapshot is None or key.startswith(PREFIX) or not self.running:
            return None
        since = self._counted_since(snapshot, key)
        first = begins(quarter, since=since, until=self.known_until)
        if first is None:
            return None
        with suppress(EngineGone):  # not kept: the pace of weeks is there all the same
            points = trend(snapshot, key, replace(self._asked.course, first=first))
            values = {one.first: one.figure.value for one in points}
            scaled = {day: None if one is None else one * factor for day, one in values.items()}
            return season_of(scaled, quarter, since=since, until=self.known_until)
        return None

    def points(self, key: str) -> tuple[Point, ...]:
        if not key.startswith(PREFIX):
            return self.courses.get(key, ())
        one = next((one for one in self.typed if one.key == key), None)
        if one is None:
            return ()
        return one.points(self._first, self.until, self.courses.get(one.crm, ()))

    def typed_figure(self, one: TypedCourse) -> Figure:
        quarter, crm = self._asked.quarter, self.courses.get(one.crm, ())
        figure = one.figure(quarter.first, min(quarter.last, self._today), crm)
        said = _("typed")
        if one.crm and one.since is not None:
            label = MEASURE_OF[one.crm].label if one.crm in MEASURE_OF else one.crm
            words = {"day": date_format(one.since, "j F"), "crm": _(label)}
            said = _("typed until %(day)s, then the CRM’s “%(crm)s”") % words
        return replace(figure, note=said)

    def nothing(self, key: str) -> Figure:
        """A measure of which nothing is known yet."""
        known = self.measures.get(key)
        label = known.label if known else key.removeprefix(PREFIX)
        missing = "" if self._snapshot or key.startswith(PREFIX) else _("comes with the import")
        unit = known.unit if known else ""
        unit = Organisation.the().currency if unit == "money" else unit
        return Figure(key, label, unit, None, 0, note=missing)

    @cached_property
    def measures(self) -> Mapping[str, Choosable]:
        return by_key(self._asked.team)

    def at_most(self, key: str) -> bool:
        known = self.measures.get(key)
        return bool(known and known.at_most)

    def href(self, key: str) -> str:
        team = self._asked.team.key
        if key.startswith(PREFIX):
            return reverse("floor:measures:show", args=[team])
        if key not in MEASURE_OF or self._snapshot is None:
            return ""
        return f"{reverse('floor:figure', args=[team, key])}?{self._asked.query}"

    @property
    def running(self) -> bool:
        """Whether the quarter that is shown is the present one."""
        return self._asked.quarter.first <= self._today <= self._asked.quarter.last

    @property
    def until(self) -> date:
        return min(self._asked.quarter.last, self._today)

    @property
    def known_until(self) -> date:
        """Up to when the CRM's numbers are known: an old import says nothing about its weeks."""
        published = self._snapshot.published_at.date() if self._snapshot else self._today
        return min(self.until, published)

    @property
    def since(self) -> date:
        first = self._snapshot.first_day if self._snapshot else None
        return monday_of((first or self._today) + timedelta(days=6))

    def since_of(self, key: str) -> date:
        return self._first if key.startswith(PREFIX) else self.since

    def _counted_since(self, snapshot: Snapshot, key: str) -> date:
        """The first Monday of a week that the export knows whole."""
        known = known_since(snapshot, MEASURE_OF[key])
        return max(self.since, monday_of(known + timedelta(days=6))) if known else self.since

    @property
    def _first(self) -> date:
        """From when on trends are drawn."""
        return self._asked.course.first or self._asked.quarter.first
