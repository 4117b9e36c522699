"""Every state that a page of the floor draws, and where the demo has an example of it."""

from collections.abc import Callable
from datetime import timedelta

from django.db.models import Count, F

from tests.cast import NOW, TODAY
from touchline.floor import models as floor
from touchline.floor.rules.promises import State
from touchline.people.models import Person, Team
from touchline.witness.models import Line


def _named(name: str) -> Person:
    return Person.objects.get(name__startswith=name)


def _promises(state: State) -> list[floor.Promise]:
    return [one for one in floor.Promise.objects.whole() if one.state_on(TODAY) is state]


def _next_card(name: str) -> floor.Card | None:
    review = floor.Review.objects.filter(person=_named(name), starts_at__gt=NOW)
    return floor.Card.objects.filter(review=review.order_by("starts_at").first()).first()


def team_called(name: str) -> Team:
    return Team.objects.get(name=name)


Found = Callable[[], object]
REVIEWS: dict[str, Found] = {
    "one goes on right now": lambda: floor.Held.objects.filter(ended_at=None).exists(),
    "one was moved by Dana": lambda: floor.ReviewMove.objects.filter(by=_named("Dana")),
    "one was cancelled by Dana": lambda: floor.ReviewCancellation.objects.filter(by=_named("Dana")),
    "a seller was on leave": lambda: floor.ReviewCancellation.objects.filter(
        by=_named("Catriona"), reason__contains="leave"
    ),
    "one was neither held nor called off": lambda: floor.Review.objects.filter(
        held=None, cancellation=None, starts_at__lt=NOW
    ),
    "one was held without a card": lambda: floor.Review.objects.filter(
        person=_named("Hamish"), held__isnull=False, cards=None
    ),
    "a card was filled in together": lambda: floor.Card.objects.filter(origin="together"),
    "Mairi's next card is submitted": lambda: _next_card("Mairi").is_submitted,  # type: ignore[union-attr]
    "Callum's next card is a draft": lambda: not _next_card("Callum").is_submitted,  # type: ignore[union-attr]
    "Callum's draft has one line": lambda: _next_card("Callum").lines.count() == 1,  # type: ignore[union-attr]
    "Hamish has nothing yet": lambda: _next_card("Hamish") is None,
    "there are reviews next week": lambda: floor.Review.objects.filter(
        week__gt=TODAY, starts_at__gt=NOW
    ),
    "Leith goes back six months": lambda: floor.Review.objects.filter(
        week__lte=TODAY - timedelta(weeks=25)
    ),
    "Rotterdam meets as a team": lambda: floor.Review.objects.filter(
        team=team_called("Rotterdam"), held__isnull=False, minutes=45
    ),
    "managers bring a card to Grete": lambda: floor.Card.objects.filter(
        review__led_by=_named("Grete"), lines__about_kind="team"
    ),
    "managers are asked to one table": lambda: floor.Review.objects.filter(
        team=team_called("North Sea"), starts_at__gt=NOW
    ),
    "help was promised": lambda: floor.CardAnswer.objects.filter(kind="promised"),
    "help was given at once": lambda: floor.CardAnswer.objects.filter(kind="given"),
    "help had to wait": lambda: floor.CardAnswer.objects.filter(kind="not_now"),
    "a seller wished to be told": lambda: floor.CardLine.objects.filter(tell_me=True),
    "a conversation is put off": lambda: floor.Card.objects.exclude(putting_off=""),
    "something was learnt": lambda: floor.Review.objects.exclude(learnt=""),
    "a line follows last week's": lambda: floor.CardLine.objects.exclude(after_line=None),
}
PROMISES: dict[str, Found] = {
    **{f"one is {state}": (lambda state=state: _promises(state)) for state in State},  # type: ignore[misc]
    **{
        f"one is made to a {kind}": (
            lambda kind=kind: floor.Promise.objects.filter(to_kind=kind)  # type: ignore[misc]
        )
        for kind in floor.Promise.To
    },
    "one has a new day": floor.Renegotiation.objects.all,
    "one is to find out": lambda: floor.Promise.objects.open().filter(find_out=True),
    "someone who left still owes": lambda: floor.Promise.objects.open().exclude(
        owner__deactivation=None
    ),
    "one came of a moment": lambda: floor.Promise.objects.filter(about_kind="moment"),
    "one was taken back": lambda: Line.objects.filter(act="floor.promise.taken_back"),
}
PLAN: dict[str, Found] = {
    "three stand in Leith": lambda: (
        floor.Priority.objects.of_quarter(team_called("Leith"), "2026-q1").standing().count() == 3
    ),
    "all three come from above": lambda: (
        floor.Priority.objects.of_quarter(team_called("Leith"), "2026-q1")
        .standing()
        .filter(refines__team__name__in=("North Sea", "Northlight"))
        .count()
        == 3
    ),
    "one was dropped": floor.Drop.objects.all,
    "one was reworded": lambda: floor.Priority.objects.filter(version__gt=1),
    "last quarter is closed": lambda: floor.Learning.objects.filter(priority__quarter="2025-q4"),
    "a play has an example": lambda: floor.Play.objects.exclude(example=""),
    "Gdańsk has no plan": lambda: not floor.Priority.objects.filter(team=team_called("Gdańsk")),
    "Gdańsk has no rhythm": lambda: (
        not floor.Rhythm.objects.filter(person__seats__team=team_called("Gdańsk"))
    ),
    "Northlight has two versions": lambda: team_called("Northlight").process.versions.count() == 2,
    "a third is a draft": floor.ProcessDraft.objects.all,
    "Rotterdam has its own": lambda: floor.Process.objects.filter(team=team_called("Rotterdam")),
    "a proposal waits": floor.Proposal.objects.open,
    "one was withdrawn": lambda: floor.ProposalAnswer.objects.filter(verdict="withdrawn"),
    "Galway gave its own up": lambda: team_called("Galway").process.given_up_by,
    "one is in a version": lambda: floor.ProposalAnswer.objects.exclude(version=None),
    "one was declined with why": lambda: floor.ProposalAnswer.objects.filter(
        verdict="declined"
    ).exclude(words=""),
}
REST: dict[str, Found] = {
    "a moment waits": floor.Moment.objects.waiting,
    "a moment is answered": lambda: floor.Moment.objects.exclude(observation=None),
    "a gap waits for its answer": lambda: floor.Gap.objects.filter(answer=None),
    "a gap is answered": lambda: floor.Gap.objects.exclude(answer=None),
    "last quarter's expectation is closed": lambda: floor.Expectation.objects.filter(
        quarter="2025-q4"
    ).exclude(closings=None),
    "a request is open": floor.HelpRequest.objects.open,
    "one is with Beatriz": lambda: floor.HelpPass.objects.filter(to=_named("Beatriz")),
    "one was answered yes": lambda: floor.HelpAnswer.objects.filter(says="yes"),
    "one was answered no": lambda: floor.HelpAnswer.objects.filter(says="no").exclude(reason=""),
    "one is not needed any more": lambda: floor.HelpAnswer.objects.filter(says="withdrawn"),
    "a forecast came late, and why": lambda: floor.ForecastChange.objects.exclude(why=""),
    "a week has no forecast of all": lambda: floor.Forecast.objects.sellers().count() < 26 * 6,
    "a deal is named by hand": floor.HandDeal.objects.open,
    "a deal by hand was won": lambda: floor.HandDealEnd.objects.filter(outcome="won"),
    "a measure is typed by the team": lambda: floor.TypedValue.objects.filter(person=None),
    "a measure was dropped": floor.TypedDrop.objects.all,
    "the CRM counts one now": floor.TypedMatch.objects.all,
    "a forecast rose late": lambda: floor.ForecastChange.objects.filter(
        commit__lt=F("forecast__commit")
    ),
    "a forecast fell late": lambda: floor.ForecastChange.objects.filter(
        commit__gt=F("forecast__commit")
    ),
    "a team's commit is there": floor.Forecast.objects.of_teams,
    "a week has a forecast of each": lambda: (
        floor.Forecast.objects.sellers().values("week").annotate(n=Count("pk")).filter(n=6)
    ),
    "a priority says what serves it": floor.PriorityFilter.objects.all,
    "one does not": lambda: floor.Priority.objects.standing().filter(filters=None),
    "a measure is typed by each": lambda: floor.TypedValue.objects.exclude(person=None),
    "a typed measure stands": floor.TypedMeasure.objects.standing,
    "Dana has taken two first steps": lambda: _named("Dana").first_steps.count() == 2,
    "someone gets no mail": lambda: floor.Reminders.objects.filter(often="off"),
}

STATES = {**REVIEWS, **PROMISES, **PLAN, **REST}
