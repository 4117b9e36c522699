"""What a group gives: one page a group, with who it would concern."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from touchline.kit import clock
from touchline.people.models import Person
from touchline.scim.forms.gift import GiftForm
from touchline.scim.models import Group
from touchline.scim.models.group_changes import give
from touchline.scim.views.wording import REMARKS, gift_in_words
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by

NAMED = 30


@seen_by(ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: PersonRequest, group_key: str) -> HttpResponse:
    """Say what the group gives; seats are given and ended at once."""
    group = get_object_or_404(Group.objects.select_related("gift", "gift__team"), key=group_key)
    gift = getattr(group, "gift", None)
    form = GiftForm(request.POST if request.method == "POST" else None, gift=gift, day=request.day)
    if not form.is_valid():
        people = Person.objects.get_queryset().filter(directory_groups__group=group)
        context = {
            "form": form, "group": group, "gives": gift_in_words(gift), "many": people.count(),
            "people": people.select_related("deactivation").order_by("name", "pk")[:NAMED],
        }  # fmt: skip
        status = 422 if form.is_bound else 200
        return render(request, "scim/mapping.html", context, status=status)
    _give(request, group, form)
    return redirect("scim:page")


def _give(request: PersonRequest, group: Group, form: GiftForm) -> None:
    said = form.cleaned_data
    remarks = give(
        group, kind=said["kind"], team=said["team"], by=request.person, at=clock.now(),
        today=request.day,
    )  # fmt: skip
    messages.success(request, _("Kept. Everyone in “%s” has what it gives.") % group.name)
    for one in sorted(remarks):
        messages.warning(request, str(REMARKS[one]))
