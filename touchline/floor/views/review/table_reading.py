"""What is read for a meeting: everyone at the table at once, one query for each kind of thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from touchline.floor.models import Card, CardLine
from touchline.floor.rules.deal_look import DealLook
from touchline.floor.views.asking import current_numbers
from touchline.floor.views.deals.looking import open_deals_by
from touchline.floor.views.review.reaching import Sitting
from touchline.numbers import EngineGone
from touchline.people.models import Person
from touchline.wall.audiences import PersonRequest

BESIDE = ("card__submission", "agreement", "answer__by", "stance", "after_line__agreement")


def every_line(at: Sitting) -> list[CardLine]:
    """Every line that may be read, by person and place. One query."""
    cards = Card.objects.submitted().filter(review=at.review, person__in=at.sellers)
    known = {person.pk: person for person in at.sellers}
    lines = list(
        CardLine.objects.filter(card__in=cards)
        .select_related(*BESIDE)
        .order_by("card__person", "card", "place")
    )
    for line in lines:
        line.card.review, line.card.person = at.review, known[line.card.person_id]
    return lines


def put_off(at: Sitting) -> str:
    """The conversation that is being put off: between the two, never before a team. One query."""
    if at.review.team_id:
        return ""
    cards = Card.objects.submitted().filter(review=at.review)
    return " ".join(cards.values_list("putting_off", flat=True)).strip()


def looks_on(request: PersonRequest, people: Sequence[Person]) -> Mapping[int, Sequence[DealLook]]:
    """Person → facts of today. Two queries; none of the CRM while it cannot be asked."""
    try:
        return open_deals_by(people, current_numbers(), day=request.day)
    except EngineGone:
        return open_deals_by(people, None, day=request.day)


def cards_on(at: Sitting) -> Mapping[int, list[Card]]:
    """Person → cards that may be read. One query."""
    found: defaultdict[int, list[Card]] = defaultdict(list)
    cards = Card.objects.submitted().filter(review=at.review, person__in=at.sellers)
    known = {person.pk: person for person in at.sellers}
    for card in cards.select_related("submission").order_by("pk"):
        card.review, card.person = at.review, known[card.person_id]
        found[card.person_id].append(card)
    return found


def lines_on(cards: Iterable[Card]) -> Mapping[int, list[CardLine]]:
    """Card → its lines with everything that hangs on them. One query."""
    known = {card.pk: card for card in cards}
    found: defaultdict[int, list[CardLine]] = defaultdict(list)
    for line in CardLine.objects.filter(card__in=known).select_related(*BESIDE):
        line.card = known[line.card_id]
        found[line.card_id].append(line)
    return found
