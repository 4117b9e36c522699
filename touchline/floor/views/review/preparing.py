"""Reads what someone prepares with, and keeps what they say line by line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from touchline.floor.forms.card import LineForm, PuttingOffForm, as_was
from touchline.floor.models import Card, CardLine, Review
from touchline.floor.rules.deal_look import DealLook
from touchline.floor.rules.suggestions import Suggestion, suggested
from touchline.floor.views.asking import current_numbers
from touchline.floor.views.deals.looking import deal_reference, open_deals_of
from touchline.floor.views.review.around import usual_days
from touchline.floor.views.review.beside import promises_about
from touchline.floor.views.review.reaching import Sitting, teams_of
from touchline.floor.views.review.slots import Desk, choices_of, code
from touchline.numbers import EngineGone, Snapshot
from touchline.people.models import Person, Team
from touchline.wall.audiences import PersonRequest
from touchline.wall.references import Reference

PLACES = {"1": 1, "2": 2, "3": 3}


def looks_of(
    request: PersonRequest, person: Person, snapshot: Snapshot | None
) -> Sequence[DealLook]:
    """Open deals; those of the CRM are left out while the numbers cannot be asked."""
    try:
        return open_deals_of(person, snapshot, day=request.day)
    except EngineGone:
        return open_deals_of(person, None, day=request.day)


def last_lines(review: Review, person: Person) -> Sequence[CardLine]:
    """What others could read of the person’s latest card before this review, with what was agreed.
    Two queries.
    """
    before = Card.objects.submitted().filter(
        person=person, review__starts_at__lt=review.starts_at, review__held__ended_at__isnull=False
    )
    latest = before.order_by("-review__starts_at").values_list("review", flat=True).first()
    lines = CardLine.objects.filter(card__in=before.filter(review=latest))
    return list(lines.select_related("agreement"))


def desk(
    request: PersonRequest, at: Sitting, lines: Sequence[CardLine], record: str, team: Team | None
) -> Desk:
    """Everything at hand for one’s own card; `team` says how long its stages usually take."""
    person = request.person
    looks = looks_of(request, person, current_numbers())
    last = last_lines(at.review, person)
    keys = {look.key for look in looks} | {line.about_key for line in lines}
    return Desk(
        looks=looks, last=last,
        suggestions=worth_a_look(request, looks, last, usual_days(team, on=request.day)),
        promises=promises_about(request, keys),
        choices=choices_of(looks, teams_of(person, on=request.day), lines),
        whose=at.whose(person), seen_by=at.seen_line(record, person), day=request.day,
    )  # fmt: skip


def worth_a_look(
    request: PersonRequest,
    looks: Sequence[DealLook],
    last: Sequence[CardLine],
    usual: Mapping[str, float],
) -> tuple[Suggestion[DealLook], ...]:
    """At most three, each with its facts."""
    agreed = {
        line.about_key: line.agreement.by
        for line in last
        if hasattr(line, "agreement") and line.agreement.by
    }
    return suggested(looks, today=request.day, usual=usual, agreed_by=agreed)


def card_of(at: Sitting, person: Person, origin: str) -> tuple[Card, dict[int, CardLine]]:
    """The card with its lines by place; a new one, not saved, if there is none. Two queries."""
    cards = Card.objects.filter(review=at.review, person=person, origin=origin)
    card = cards.select_related("submission").first()
    if card is None:
        return Card(review=at.review, person=person, origin=origin), {}
    lines = card.lines.select_related("after_line__agreement")
    return card, {line.place: line for line in lines}


def line_of(at: Sitting, person: Person, place: int) -> CardLine | None:
    """One line of a prepared card, if anything was kept there. One query."""
    lines = CardLine.objects.filter(card__origin=Card.Origin.PREP, place=place)
    own = lines.filter(card__review=at.review, card__person=person)
    return own.select_related("card").first()


def keep_line(
    request: PersonRequest, at: Sitting, card: Card, line: CardLine | None, form: LineForm
) -> tuple[CardLine, dict[str, str]]:
    """Keep what can be kept; field → what stands, where someone else wrote meanwhile."""
    said, was = form.said(), form.shown_before()
    line = line or CardLine(place=PLACES[str(form.prefix)])
    about = str(said.pop("about", "")) if "about" in said else code(line.reference)
    if line.pk is None:
        if not form.has_words:
            return line, {}
        line.card = Card.objects.the(at.review, card.person, origin=card.origin)
        line = CardLine.objects.get_or_create(card=line.card, place=line.place)[0]
    conflicts = line.keep(said, was=was)
    if about != code(line.reference):
        _put_about(request, line, about, at.review, card.person)
    return line, conflicts


def _put_about(
    request: PersonRequest, line: CardLine, about: str, review: Review, person: Person
) -> None:
    """Another deal: looked up among those that are open, and tied to last week’s line about it."""
    found = reference_to(request, person, about)
    if about and found is None:
        return  # closed meanwhile, or not theirs: it stays as it is
    line.put_about(found)
    before = [one for one in last_lines(review, person) if found and one.about_key == found.key]
    line.after_line = before[0] if before else None
    line.save(update_fields=["about", "about_kind", "about_key", "after_line"])


def reference_to(request: PersonRequest, person: Person, about: str) -> Reference | None:
    """What a choice such as `deal:abc` or `team:abc` means, if it is the person’s."""
    kind, _sep, key = about.partition(":")
    if kind == "team":
        teams = (team for team in teams_of(person, on=request.day) if team.key == key)
        team = next(teams, None)
        return Reference("team", team.key, team.name) if team else None
    looks = looks_of(request, person, current_numbers())
    look = next((one for one in looks if one.key == key), None)
    return deal_reference(look) if look else None


def putting_off(
    card: Card, seen_by: str, request: PersonRequest, data: Any = None
) -> PuttingOffForm:
    """The field for the conversation that one is putting off."""
    was = {"putting_off": card.putting_off}
    return PuttingOffForm(
        data, prefix="off", seen_by=seen_by, day=request.day, initial=was | {"was": as_was(was)}
    )
