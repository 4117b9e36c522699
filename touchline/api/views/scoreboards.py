"""A team's figures and priorities."""

from collections.abc import Iterable, Mapping

from django.http import Http404, QueryDict
from ninja import Query

from touchline.api.rules.scopes import Scope
from touchline.api.views.asking import quarter_asked
from touchline.api.views.operations import operation
from touchline.api.views.shapes.asked import QuarterAsked
from touchline.api.views.shapes.errors import Problem
from touchline.api.views.shapes.figures import FigureTold, ScoreboardTold
from touchline.api.views.shapes.people import team_named
from touchline.api.views.speaking import KeyRequest
from touchline.floor.rules.quarters import so_far
from touchline.floor.views import rows
from touchline.floor.views.asking import asked, current_numbers, team_in_reach
from touchline.floor.views.counting import figures_before, figures_of
from touchline.numbers import Figure, measure


@operation(
    "GET", "/teams/{slug:team_key}/scoreboard", name="scoreboard", opens=Scope.SCOREBOARD,
    gives=ScoreboardTold, may={503: Problem},
)  # fmt: skip
def scoreboard(request: KeyRequest, team_key: str, at: Query[QuarterAsked]) -> ScoreboardTold:
    """The figures of a team in a quarter.

    Counted until today, each beside the same days of the quarter before; the person's own figures
    too, if they sell there. A quarter without numbers is not there.
    """
    team, meant = team_in_reach(request, team_key), quarter_asked(request, at.quarter)
    request.GET = QueryDict(f"quarter={meant.slug}")
    snapshot = current_numbers()
    question = asked(request, team=team, snapshot=snapshot)
    if question.quarter != meant:
        raise Http404
    days, figures, own = so_far(meant, today=request.day), [], []
    if snapshot is not None and question.crm_teams:
        before = {one.key: one for one in figures_before(snapshot, question).measures}
        figures = told(figures_of(snapshot, question).measures, before)
        mine = rows.own(request, snapshot, question)
        own = told(mine, {one.key: one.before for one in mine})
    return ScoreboardTold(
        team=team_named(team), quarter=meant.slug, first=days.first, last=days.last,
        as_of=snapshot.published_at if snapshot else None,
        figures=figures, own=own,
    )  # fmt: skip


def told(figures: Iterable[Figure], before: Mapping[str, Figure | None]) -> list[FigureTold]:
    """Figures as they are answered."""
    return [
        FigureTold(
            key=one.key, label=one.label, group=measure(one.key).group, unit=one.unit,
            value=_number(one), cases=one.cases, low=one.low, high=one.high, note=one.note,
            before=_number(before.get(one.key)),
        )
        for one in figures
    ]  # fmt: skip


def _number(figure: Figure | None) -> float | None:
    return None if figure is None or figure.value is None else float(figure.value)
