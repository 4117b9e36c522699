"""Reviews in which the person takes part, with the cards that may be read there."""

from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from ninja import Query

from touchline.api.models.reviews_in_reach import Sides, reviews_of, sides_of
from touchline.api.rules.scopes import Scope
from touchline.api.views.asking import begin_of, moment
from touchline.api.views.card_shapes import card_told
from touchline.api.views.operations import operation
from touchline.api.views.pages import part_of
from touchline.api.views.shapes.asked import ReviewsAsked
from touchline.api.views.shapes.people import person_named, team_named
from touchline.api.views.shapes.reviews import CardTold, ReviewPage, ReviewTold, ReviewWhole, State
from touchline.api.views.speaking import KeyRequest
from touchline.floor.models import Card, Review
from touchline.floor.views.review.preparing import card_of
from touchline.floor.views.review.reaching import Sitting, sitting
from touchline.floor.views.review.table_reading import cards_on, lines_on

FOUR_WEEKS = timedelta(weeks=4)


@operation("GET", "/reviews", name="reviews", opens=Scope.REVIEWS, gives=ReviewPage)
def reviews(request: KeyRequest, asked: Query[ReviewsAsked]) -> ReviewPage:
    """My reviews: those I prepare for and those I lead, by time."""
    day = request.day
    first = begin_of(request, asked.since or day - FOUR_WEEKS, name="since")
    last = begin_of(request, asked.until or day + FOUR_WEEKS, name="until", after=1)
    sides = sides_of(request.person, on=day)
    found = reviews_of(sides).filter(starts_at__gte=first, starts_at__lt=last).whole()
    items, rest = part_of(found, by="starts_at", read=moment, part=asked)
    return ReviewPage(items=[review_told(one, sides) for one in items], next=rest)


@operation(
    "GET", "/reviews/{slug:review_key}", name="review", opens=Scope.REVIEWS, gives=ReviewWhole
)
def review(request: KeyRequest, review_key: str) -> ReviewWhole:
    """One review, with its cards.

    One's own card is there as a draft too; another's once it is submitted, as on the meeting page.
    """
    at = sitting(request, review_key)
    whole = review_told(at.review, sides_of(request.person, on=request.day))
    return ReviewWhole(**dict(whole), learnt=at.review.learnt, cards=cards_told(at))


def cards_told(at: Sitting) -> list[CardTold]:
    """One's own draft first, then what everyone at the table may read."""
    readable = [card for cards in cards_on(at).values() for card in cards]
    lines, alone = lines_on(readable), at.review.team_id is None
    told = [
        card_told(card, lines.get(card.pk, ()), whole=alone or card.person_id == at.person.pk)
        for card in readable
    ]
    own = draft(at) if at.prepares else None
    return [own, *told] if own else told


def draft(at: Sitting) -> CardTold | None:
    """One's own card while it is not submitted; None if there is none, or no longer."""
    card, lines = card_of(at, at.person, Card.Origin.PREP)
    if card.pk is None or card.is_submitted:
        return None
    return card_told(card, list(lines.values()))


def review_told(review: Review, sides: Sides) -> ReviewTold:
    """A review as it is answered; the queries are those of `whole()`."""
    return ReviewTold(
        key=review.key, starts_at=review.starts_at, minutes=review.minutes, state=state_of(review),
        led_by=person_named(review.led_by),
        person=person_named(review.person) if review.person else None,
        team=team_named(review.team) if review.team else None,
        you_lead=sides.leads(review), you_prepare=sides.prepares(review),
        link=settings.ADDRESS + reverse("floor:reviews:meeting", args=[review.key]),
    )  # fmt: skip


def state_of(review: Review) -> State:
    if review.over:
        return "held"
    if review.cancelled and not review.begun:
        return "cancelled"
    return "begun" if review.begun else "planned"
