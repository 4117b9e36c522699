"""A team's priorities with their measures: value, target, and where each is likely to end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.urls import reverse

from touchline.floor.models import Priority, PriorityMeasure
from touchline.floor.models.typed_measure import PREFIX
from touchline.floor.rules.aim_bar import DrawnAim, draw_aim
from touchline.floor.rules.aims import Aimed, Course, flows, of_quarter, of_week
from touchline.floor.rules.board import Shown, shown
from touchline.floor.rules.moves import Move, moves, quiet
from touchline.floor.rules.serving import Served
from touchline.floor.rules.weeks import monday_of
from touchline.floor.views.asking import Asked
from touchline.floor.views.plan.standing import priorities_in_full
from touchline.floor.views.serving import served_by_team
from touchline.floor.views.targets_known import MEASURE_OF, Known, of_cases
from touchline.numbers import MEASURES, Figure, Snapshot


@dataclass(frozen=True)
class PriorityAims:
    """A priority with what it is known by: what leads before what lags."""

    priority: Priority
    weekly: tuple[DrawnAim, ...]
    result: DrawnAim | None


class TeamAims:
    """All of one page; each question is asked once, and none if the page is kept."""

    def __init__(self, asked: Asked, snapshot: Snapshot | None, today: date) -> None:
        self._asked, self._snapshot, self._today = asked, snapshot, today
        self._known = Known(asked, snapshot, today)

    @cached_property
    def priorities(self) -> tuple[PriorityAims, ...]:
        found = priorities_in_full(self._asked.team, self._asked.quarter.slug)
        return tuple(self._priority(one) for one in found)

    @property
    def says_pace(self) -> bool:
        """Whether anything on the page says where the quarter is likely to end."""
        results = (one.result for one in self.priorities)
        return self.running and any(one and one.aimed.pace for one in results)

    @cached_property
    def typed(self) -> tuple[Shown, ...]:
        """The team's own measures of the quarter, as figures that lead."""
        href = reverse("floor:measures:show", args=[self._asked.team.key])
        return tuple(
            shown(
                self._known.typed_figure(one), href=href,
                trend=self._known.points(one.key),
            )
            for one in self._known.typed
        )  # fmt: skip

    @property
    def running(self) -> bool:
        """Whether the quarter that is shown is the present one."""
        return self._known.running

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """What moved this week; nothing for a quarter that is over, or before an import of it."""
        if not self.running or self._snapshot is None or self.behind:
            return ()
        hrefs = {one.key: self._known.href(one.key) for one in MEASURES}
        return moves(self._known.courses, monday=monday_of(self._today), hrefs=hrefs)

    @property
    def behind(self) -> bool:
        """Whether the present week is not in the numbers yet: they were imported before it."""
        return self.running and self._known.known_until < monday_of(self._today)

    @property
    def known_until(self) -> date:
        """The last day that is in the numbers."""
        return self._known.known_until

    @cached_property
    def _served(self) -> tuple[tuple[Served, ...], Served | None]:
        return served_by_team(self._snapshot, self._asked)

    @property
    def served(self) -> tuple[Served, ...]:
        """How much serves each priority; nothing where the plan has none."""
        return self._served[0]

    @property
    def any_served(self) -> Served | None:
        """How much serves any of them, if there are several."""
        each, together = self._served
        return together if len(each) > 1 else None

    @property
    def quiet(self) -> bool:
        """Whether nothing has moved this week."""
        return quiet(self.moves)

    @property
    def last_day(self) -> date:
        return self._asked.quarter.last

    def _priority(self, priority: Priority) -> PriorityAims:
        aims = [(one, self._aim(one)) for one in priority.measures.all()]
        results = [aim for one, aim in aims if not one.weekly]
        weekly = tuple(aim for one, aim in aims if one.weekly)
        return PriorityAims(priority, weekly, results[0] if results else None)

    def _aim(self, measure: PriorityMeasure) -> DrawnAim:
        aimed = self._weekly(measure) if measure.weekly else self._result(measure)
        return draw_aim(aimed)

    def _weekly(self, measure: PriorityMeasure) -> Aimed:
        key = measure.measure
        behind = self.behind and not key.startswith(PREFIX)
        until = self.known_until if behind else min(self._today, self._asked.quarter.last)
        return of_week(
            self._known.points(key),
            measure.target,
            at_most=self._known.at_most(key),
            monday=monday_of(until),
            nothing=self._known.nothing(key),
            href=self._known.href(key),
            last_known=behind,
        )

    def _result(self, measure: PriorityMeasure) -> Aimed:
        key = measure.measure
        figure = self._known.figures.get(key) or self._known.nothing(key)
        return of_quarter(
            figure,
            measure.target,
            at_most=self._known.at_most(key),
            course=self._course(key, figure),
            last=self._asked.quarter.last,
            of_cases=of_cases(key),
            href=self._known.href(key),
        )

    def _course(self, key: str, figure: Figure) -> Course | None:
        """The weeks to learn from; attainment moves as the won value does."""
        if key == "attainment":
            won = self._known.figures.get("won_value")
            if not (won and won.value and figure.value):
                return None
            factor = figure.value / won.value
            return Course(
                self._known.points("won_value"), self._known.since, self._known.known_until,
                factor, self._known.season("won_value", factor),
            )  # fmt: skip
        if figure.value is None or not flows(MEASURE_OF.get(key)):
            return None
        until = (
            min(self._today, self._known.until)
            if key.startswith(PREFIX)
            else self._known.known_until
        )
        season = self._known.season(key)
        return Course(self._known.points(key), self._known.since_of(key), until, season=season)
