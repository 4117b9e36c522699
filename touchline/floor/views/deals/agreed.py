"""The next steps agreed in a week’s reviews, to be copied or taken into the CRM."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from touchline.floor.models.card_line import CardLine
from touchline.floor.models.deal_match import DealMatch
from touchline.floor.rules.crm_sheets import CRMS, steps_sheet
from touchline.floor.rules.deal_key import KIND, by_hand, record_of
from touchline.floor.rules.weeks import monday_of
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.references import Reference
from touchline.wall.switched import part

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class AgreedStep:
    """One step: of which deal, whose card it was on, in the words that were agreed.

    `crm_key` is the deal’s key in the CRM, empty for one that is only named by hand.
    """

    deal: Reference
    person: str
    words: str
    by: date | None
    crm_key: str

    @property
    def line(self) -> str:
        """As it is copied: the deal, the step, and the day if there is one."""
        day = f" ({_('by')} {self.by.isoformat()})" if self.by else ""
        return f"{self.deal.label}: {' '.join(self.words.split())}{day}"


@seen_by(SELLER, MANAGER, LEADER)
@part("review")
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """One’s own and one’s reports’, of this week or of `?week=last`."""
    monday = _week(request)
    steps = agreed_steps(request, monday)
    context = {
        "steps": steps, "week": monday, "last": monday != monday_of(request.day),
        "by_hand": sum(not step.crm_key for step in steps), "crms": CRMS,
        "in_the_crm": any(step.crm_key for step in steps),
        "long": sum(len(step.words) > CRMS["salesforce"].longest for step in steps),
        "text": "\n".join(step.line for step in steps),
    }  # fmt: skip
    return render(request, "floor/deals/agreed.html", context)


@seen_by(SELLER, MANAGER, LEADER)
@part("review")
@require_safe
def download(request: PersonRequest, crm: str) -> HttpResponse:
    """The steps of deals that the CRM has, in the form in which it takes them in."""
    if crm not in CRMS:
        raise Http404
    monday = _week(request)
    known = [step for step in agreed_steps(request, monday) if step.crm_key]
    text = steps_sheet(CRMS[crm], [(step.crm_key, step.words) for step in known])
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    name = f"next-steps-{crm}-{monday.isoformat()}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def agreed_steps(request: PersonRequest, monday: date) -> tuple[AgreedStep, ...]:
    """Of the reviews of a week, in the order in which they were held. Three queries."""
    people = (request.person, *request.person.reports(on=request.day))
    lines = CardLine.objects.filter(
        about_kind=KIND, card__person__in=people, card__review__week=monday
    ).exclude(agreement=None)
    lines = lines.exclude(agreement__step="").select_related("agreement", "card__person")
    found = list(lines.order_by("card__review__starts_at", "card__person__name", "place"))
    crm_key_of = _in_the_crm([line.about_key for line in found])
    return tuple(
        AgreedStep(
            Reference.from_json(line.about or {}), line.card.person.name, line.agreement.step,
            line.agreement.by, crm_key_of.get(line.about_key, ""),
        )
        for line in found
    )  # fmt: skip


def _in_the_crm(deal_keys: Sequence[str]) -> dict[str, str]:
    """Key of a deal → its key in the CRM; those only named by hand are left out."""
    records = [record_of(key) for key in deal_keys if record_of(key)]
    matched = DealMatch.objects.filter(hand__key__in=records)
    found = {by_hand(key): crm for key, crm in matched.values_list("hand__key", "crm_key")}
    return found | {key: key for key in deal_keys if not record_of(key)}


def _week(request: PersonRequest) -> date:
    monday = monday_of(request.day)
    return monday - WEEK if request.GET.get("week") == "last" else monday
