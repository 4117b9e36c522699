"""Requests for help: one’s own, those that wait for one’s answer, and asking."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from touchline.floor.forms.help_request import HelpForm
from touchline.floor.models.help_pass import HelpPass
from touchline.floor.models.help_request import HelpRequest
from touchline.floor.rules.deal_key import in_address
from touchline.floor.rules.deal_look import DealLook
from touchline.floor.views.asking import current_numbers
from touchline.floor.views.conduct.request_rights import READERS
from touchline.floor.views.conduct.tabs import tabs_of
from touchline.floor.views.deals.looking import deal_reference, open_deals_of
from touchline.kit import clock
from touchline.people.models import Organisation, Person
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.switched import part

FEW = 20


@dataclass(frozen=True)
class HelpLine:
    """A request as a list draws it on a day: how old it is, and with whom it lies."""

    request: HelpRequest
    asked_on: date
    today: date
    reader: Person

    @property
    def days(self) -> int:
        """How long it has been open, or took to be answered; whole days."""
        return max((self._until - self.asked_on).days, 0)

    @property
    def open(self) -> bool:
        return not hasattr(self.request, "answer")

    @property
    def late(self) -> bool:
        return self.open and self.request.by_day < self.today

    @property
    def urgent(self) -> bool:
        return self.open and self.request.by_day == self.today

    @property
    def mine(self) -> bool:
        return self.request.asker_id == self.reader.pk

    @property
    def about(self) -> str:
        """What the deal is called that it is about, if it is about one."""
        reference = self.request.reference
        return reference.label if reference else ""

    @property
    def with_whom(self) -> Person | None:
        """To whom it was passed on last, if they still have it; else it is with the manager."""
        held = getattr(self.request, "passed_to", None)
        passes: Iterable[HelpPass] = self.request.passes.all()
        return next((one.to for one in passes if one.to_id == held), None)

    @property
    def _until(self) -> date:
        answered = None if self.open else self.request.answer.at
        return clock.day_of(answered, Organisation.the().zone) if answered else self.today


def path_of(asked: HelpRequest) -> str:
    """The page of a request."""
    return reverse("floor:conduct:help", args=[asked.key])


def lines_of(request: PersonRequest, asked: Iterable[HelpRequest]) -> tuple[HelpLine, ...]:
    """For `floor/conduct/request_lines.html`; give it requests that are `whole()`."""
    zone = request.organisation.zone
    return tuple(
        HelpLine(one, clock.day_of(one.made_at, zone), request.day, request.person)
        for one in asked
    )  # fmt: skip


@seen_by(*READERS)
@part("requests")
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """What waits for one’s answer, then what one asked for oneself."""
    person, day = request.person, request.day
    waiting = HelpRequest.objects.waiting_for(person, on=day).whole()
    own = HelpRequest.objects.filter(asker=person).whole().order_by("-made_at", "-pk")
    answered = HelpRequest.objects.filter(answer__by=person).exclude(asker=person)
    context = {
        "waiting": lines_of(request, waiting),
        "own": lines_of(request, own[:FEW]),
        "answered": lines_of(request, answered.whole().order_by("-answer__at")[:FEW]),
        "manager": person.manager(on=day), "tabs": tabs_of(request),
    }  # fmt: skip
    return render(request, "floor/conduct/requests.html", context)


@seen_by(SELLER, MANAGER, LEADER)
@part("requests")
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: PersonRequest) -> HttpResponse:
    """Ask whom one reports to; `?deal=` and `?today=` begin the form."""
    person, manager = request.person, request.person.manager(on=request.day)
    looks = {
        in_address(look.key): look
        for look in open_deals_of(person, current_numbers(), day=request.day)
    }
    form = _form(request, [(key, look.name) for key, look in looks.items()])
    if form.is_valid() and manager is None:
        form.add_error(
            None, _("You report to nobody yet, so nobody would see it. Keep your words.")
        )
    if form.is_valid():
        asked = _ask(request, form, looks.get(form.cleaned_data["deal"]))
        messages.success(request, _("Asked. It stands first on their page until it is answered."))
        return redirect(path_of(asked))
    context = {"form": form, "manager": manager}
    status = 422 if form.is_bound else 200
    return render(request, "floor/conduct/request_new.html", context, status=status)


def _ask(request: PersonRequest, form: HelpForm, look: DealLook | None) -> HelpRequest:
    said, about = form.cleaned_data, deal_reference(look) if look else None
    return HelpRequest.objects.ask(
        request.person, said["words"], said["by_day"], once=said["once"], about=about,
        at=clock.now(),
    )  # fmt: skip


def _form(request: PersonRequest, deals: list[tuple[str, str]]) -> HelpForm:
    initial = {"deal": request.GET.get("deal", "")}
    if "today" in request.GET:
        initial["by_day"] = request.day.isoformat()
    return HelpForm(
        request.POST or None, deals=deals, person=request.person, day=request.day, initial=initial
    )
