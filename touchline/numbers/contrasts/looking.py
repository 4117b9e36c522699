"""Looks at all contrasts of one seller at once, and tells those that are clear."""

from datetime import date
from functools import lru_cache

from touchline.numbers.contrasts.own import Own, own_rows
from touchline.numbers.contrasts.questions import QUESTIONS, Question
from touchline.numbers.contrasts.samples import Sample
from touchline.numbers.contrasts.sides import now_against_past, own_against_team, won_against_lost
from touchline.numbers.contrasts.statistics import Contrast, quantile
from touchline.numbers.contrasts.terms import Pattern, Patterns
from touchline.numbers.errors import MeasureError
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import CrmPerson


@lru_cache(maxsize=64)
def patterns(snapshot: Snapshot, seller_key: str) -> Patterns:
    """The clear contrasts of one seller, up to the last day of the data.

    Only this seller's rows are read; of the team only its middle, from five colleagues on. All
    contrasts with enough cases are looked at together: the chance that any of them is called
    clear without being so is at most 5 %. Raises MeasureError for a stranger's key.
    """
    person = _person(snapshot, seller_key)
    today = snapshot.last_day or snapshot.published_at.date()
    own = own_rows(snapshot, seller_key)
    samples = {
        **won_against_lost(own),
        **now_against_past(own, today=today, since=_since(snapshot, person, own)),
        **own_against_team(own, person, snapshot, today=today),
    }
    asked = [(question, samples[question.key]) for question in QUESTIONS if question.key in samples]
    enough = [(question, sample) for question, sample in asked if not sample.lack]
    z = quantile(len(enough))
    found = [(question, sample, sample.contrast(z=z)) for question, sample in enough]
    return Patterns(
        patterns=tuple(
            _told(question, sample, contrast, currency=own.currency)
            for question, sample, contrast in found
            if contrast.clear
        ),
        not_enough=tuple(f"{q.label}: {sample.lack}." for q, sample in asked if sample.lack),
        not_clear=tuple(q.label for q, _, contrast in found if not contrast.clear),
        looked_at=len(enough),
        as_of=today,
    )


def _since(snapshot: Snapshot, person: CrmPerson, own: Own) -> dict[str, date]:
    """From which day on this seller's deals and activities can be known.

    Weeks before someone began are no quiet weeks. Where no day of beginning is told, it is that
    of the first own deal or activity.
    """
    created = [deal.created_on for deal in own.deals if deal.created_on]
    first = min((*created, *own.touches), default=None)
    begun = person.started_on or first
    if begun is None:
        return {}
    known = {"deals": "closings", "activities": "activities"}
    return {
        kind: max(begun, snapshot.covered[told])
        for kind, told in known.items()
        if told in snapshot.covered
    }


def _person(snapshot: Snapshot, seller_key: str) -> CrmPerson:
    for person in snapshot.people():
        if person.person_key == seller_key:
            return person
    raise MeasureError(f"There is nobody with the key {seller_key!r} in this snapshot.")


def _told(question: Question, sample: Sample, contrast: Contrast, *, currency: str) -> Pattern:
    words = question.if_higher if contrast.yours > contrast.reference else question.if_lower
    told = words.format(
        yours=_said(contrast.yours, question, currency),
        reference=_said(contrast.reference, question, currency),
    )
    low, high = (_said(end, question, currency) for end in (contrast.low, contrast.high))
    likely = f"{low} to {high}"
    return Pattern(question.key, told, *contrast, sample.cases, question.unit, likely)


def _said(value: float, question: Question, currency: str) -> str:
    match question.unit:
        case "share":
            return f"{value:.0%}".replace("%", " %")
        case "days":
            return f"{value:.0f} {'day' if round(value) == 1 else 'days'}"
        case "money":
            return f"{value:,.0f} {currency}".rstrip()
        case "per week":
            return f"{value:.1f} a week"
    return f"{value:.0f} {'activity' if round(value) == 1 else 'activities'}"
