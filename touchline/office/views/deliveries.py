"""Files on their way in: choosing them, looking at them, watching the work."""

from dataclasses import asdict
from pathlib import Path

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from touchline.kit import clock
from touchline.kit.uploads import takes_files
from touchline.numbers import ImportRefused
from touchline.office.forms.deliveries import DeliveryForm, MappingForm
from touchline.office.forms.mapping_choice import BY_HAND
from touchline.office.models import Delivery
from touchline.office.models.arriving import arrive
from touchline.office.views.file_looks import looks_of
from touchline.office.views.how_far import how_far
from touchline.office.views.refusing import say_what_was_wrong
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@takes_files
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: PersonRequest) -> HttpResponse:
    """Choose files or a folder, and how they are read."""
    sent = request.method == "POST"
    form = DeliveryForm(
        request.POST if sent else None, request.FILES if sent else None,
        not_taken=getattr(request, "not_taken", ()),
    )  # fmt: skip
    delivery = _received(request, form) if form.is_valid() else None
    if delivery is None:
        return render(
            request, "office/delivery_new.html", {"form": form}, status=422 if sent else 200
        )
    mapping = form.cleaned_data["mapping"]
    if mapping == BY_HAND:
        return redirect("office:mapping-maker", delivery.key)
    delivery.check_with(mapping, by=request.person, at=clock.now())
    return redirect("office:delivery", delivery_key=delivery.key)


@seen_by(ADMIN)
@require_safe
def show(request: PersonRequest, delivery_key: str) -> HttpResponse:
    """The files, what a dry run found in them, and what can be done with them."""
    delivery = get_object_or_404(Delivery, key=delivery_key)
    context = {
        "delivery": delivery,
        "far": how_far(delivery, at=clock.now()),
        "looks": looks_of(delivery),
        "form": MappingForm(initial={"mapping": delivery.mapping}),
    }
    return render(request, "office/delivery.html", context)


@seen_by(ADMIN)
@require_safe
def progress(request: PersonRequest, delivery_key: str) -> JsonResponse:
    """How far it has come, for the script that waits for it."""
    delivery = get_object_or_404(Delivery, key=delivery_key)
    return JsonResponse(asdict(how_far(delivery, at=clock.now())))


@seen_by(ADMIN)
@require_POST
def check(request: PersonRequest, delivery_key: str) -> HttpResponse:
    """Read the files with a mapping, without publishing anything."""
    delivery = get_object_or_404(Delivery, key=delivery_key)
    form = MappingForm(request.POST)
    if not form.is_valid():
        say_what_was_wrong(request, form)
    elif not delivery.check_with(form.cleaned_data["mapping"], by=request.person, at=clock.now()):
        messages.warning(request, _under_way())
    return redirect("office:delivery", delivery_key=delivery.key)


@seen_by(ADMIN)
@require_POST
def bring_in(request: PersonRequest, delivery_key: str) -> HttpResponse:
    """Import them: pages read the new snapshot when it is whole."""
    delivery = get_object_or_404(Delivery, key=delivery_key)
    if not delivery.mapping:
        messages.error(request, _("Choose how the files are read first. They are kept."))
    elif not delivery.bring_in(by=request.person, at=clock.now()):
        messages.warning(request, _under_way())
    return redirect("office:delivery", delivery_key=delivery.key)


@seen_by(ADMIN)
@require_POST
def throw_away(request: PersonRequest, delivery_key: str) -> HttpResponse:
    """Remove uploaded files that nobody means to import."""
    delivery = get_object_or_404(Delivery, key=delivery_key)
    if delivery.under_way:
        messages.warning(request, _under_way())
        return redirect("office:delivery", delivery_key=delivery.key)
    delivery.throw_away(by=request.person, at=clock.now())
    messages.success(request, _("Thrown away. The numbers that pages read are as they were."))
    return redirect("office:imports")


def _received(request: PersonRequest, form: DeliveryForm) -> Delivery | None:
    said, at = form.cleaned_data, clock.now()
    if said.get("folder"):
        return Delivery.objects.receive(
            origin=Delivery.Origin.FOLDER, source=said["folder"], by=request.person, at=at
        )
    sent = [(file.name, Path(file.temporary_file_path())) for file in said["exports"]]
    try:
        return arrive(sent, left_aside=form.not_taken, by=request.person, at=at)
    except ImportRefused as refused:
        form.add_error("exports", str(refused))
        return None


def _under_way() -> str:
    return _("Something is under way with these files already. Nothing was begun twice.")
