"""Where a step of start here leads, for this person on this day."""

from django.urls import reverse

from touchline.floor.rules.quarters import Quarter
from touchline.floor.views.rows import first_team
from touchline.site.start import Step
from touchline.wall.audiences import PersonRequest

FIRST_FIGURE = "win_rate"


def path_of(step: Step, request: PersonRequest) -> str:
    """The address; pages of a team or person lead to one's own, else to the scoreboard's door."""
    if step.view in {"floor:scoreboard", "floor:figure"}:
        team = first_team(request)
        if team is None:
            return reverse("floor:index")
        extra = [FIRST_FIGURE] if step.view == "floor:figure" else []
        return reverse(step.view, args=[team.key, *extra])
    if step.door == "floor:plan:index" and (team := first_team(request)):
        starts = request.organisation.fiscal_year_starts
        quarter = Quarter.of(request.day, starts=starts)
        return reverse("floor:plan:show", args=[team.key, quarter.slug])
    if step.view == "floor:person":
        return _page_of_a_seller(request)
    return reverse(step.door or step.view)


def _page_of_a_seller(request: PersonRequest) -> str:
    """The first report's who sells, else one's own, else the door, which says what is missing."""
    day = request.day
    people = [*request.person.reports(on=day).named(), request.person]
    seller = next((one for one in people if one.teams_sold_in(on=day).exists()), None)
    return reverse("floor:person", args=[seller.key]) if seller else reverse("floor:index")
