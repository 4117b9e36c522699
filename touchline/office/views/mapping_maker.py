"""Making a mapping by pointing: first at columns, then at what the words in them mean."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from touchline.design.fields import Wrong, errors_of
from touchline.kit import clock
from touchline.numbers import FileLook, look
from touchline.office.forms.mapping_columns import TableForm
from touchline.office.forms.mapping_meanings import meaning_forms
from touchline.office.models import Delivery
from touchline.office.models.mapping_draft import (
    MOST,
    count_texts,
    keep_pointing,
    kept_pointing,
    save_mapping,
)
from touchline.office.rules.pointing import (
    DEALS,
    ORDER,
    PEOPLE,
    Pointing,
    first_pointing,
    with_columns,
    with_file,
)
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: PersonRequest, delivery_key: str) -> HttpResponse:
    """For each table its file, for each field its column."""
    delivery = get_object_or_404(Delivery, key=delivery_key)
    if not delivery.at_rest:
        return _busy(request, delivery)
    files = look(delivery.folder)
    pointing = kept_pointing(delivery) or first_pointing(files)
    sent = request.POST if request.method == "POST" else None
    forms = [TableForm(sent, table=name, pointing=pointing, files=files) for name in ORDER]
    if all(form.is_valid() for form in forms):
        said, changed = _said(forms, pointing, files)
        onwards = _kept(request, delivery, forms, said, show=changed or request.POST.get("show"))
        if onwards:
            return onwards
    context = {"delivery": delivery, "forms": forms, "errors": _wrong(forms), **_sorted(files)}
    status = 200 if sent is None else 422
    return render(request, "office/maker.html", context, status=status)


@seen_by(ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def words(request: PersonRequest, delivery_key: str) -> HttpResponse:
    """What the texts of the chosen columns mean, and what the mapping is called."""
    delivery = get_object_or_404(Delivery, key=delivery_key)
    if not delivery.at_rest:
        return _busy(request, delivery)
    pointing = kept_pointing(delivery)
    if pointing is None or not pointing.ready:
        return redirect("office:mapping-maker", delivery.key)
    sent = request.POST if request.method == "POST" else None
    forms = meaning_forms(sent, pointing, person=request.person, day=request.day)
    if forms.are_valid() and _saved(request, delivery, forms.said(pointing)):
        return redirect("office:delivery", delivery.key)
    context = {"delivery": delivery, "forms": forms, "errors": _wrong(forms.every)}
    status = 200 if sent is None else 422
    return render(request, "office/maker_words.html", context, status=status)


def _busy(request: PersonRequest, delivery: Delivery) -> HttpResponse:
    messages.warning(
        request,
        _("These files are being read, or are imported already. What you pointed at is kept."),
    )
    return redirect("office:delivery", delivery.key)


def _wrong(forms: Iterable[Form]) -> list[Wrong]:
    """What stands in the way, of all the forms of a page."""
    return [wrong for form in forms for wrong in errors_of(form)]


def _sorted(files: Iterable[FileLook]) -> dict[str, list[FileLook]]:
    """The files that one may point into, and those with a trouble."""
    found: dict[str, list[FileLook]] = {"readable": [], "troubles": []}
    for one in files:
        found["troubles" if one.trouble else "readable"].append(one)
    return found


def _said(
    forms: Sequence[TableForm], pointing: Pointing, files: Sequence[FileLook]
) -> tuple[Pointing, str]:
    """What was pointed at, and the first table that comes from another file than the page showed.

    What was pointed at in that other file means nothing: its columns are guessed anew.
    """
    changed = ""
    for form in forms:
        of_other_deals = form.table == PEOPLE and pointing.draft.people_from_deals and changed
        if form.another_file():
            pointing = with_file(pointing, form.table, form.cleaned_data["file"], files)
            changed = changed or form.table
        elif form.table in pointing.draft.tables and not of_other_deals:
            pointing = with_columns(pointing, form.table, form.columns())
            if form.table == PEOPLE:
                too = form.cleaned_data["managers_too"]
                pointing = replace(pointing, draft=replace(pointing.draft, managers_too=too))
    return pointing, changed


def _kept(
    request: PersonRequest,
    delivery: Delivery,
    forms: Sequence[TableForm],
    said: Pointing,
    *,
    show: str | None,
) -> HttpResponse | None:
    """Where to go from here; None if something stands in the way, which the forms say then."""
    keep_pointing(delivery, said)
    if show:
        here = reverse("office:mapping-maker", args=[delivery.key])
        return redirect(f"{here}#{show if show in ORDER else DEALS}")
    if [form for form in forms if form.complain(said.draft)]:
        return None
    texts = count_texts(delivery, said.draft)
    crowded = [place for place, found in texts.items() if len(found) > MOST]
    for form in forms:
        for table, field in crowded:
            if table == form.table:
                form.too_many(field, most=MOST)
    if crowded:
        return None
    keep_pointing(delivery, replace(said, counted=texts, guessed=frozenset()))
    return redirect("office:mapping-words", delivery.key)


def _saved(request: PersonRequest, delivery: Delivery, said: Pointing) -> bool:
    try:
        chosen = save_mapping(delivery, said, by=request.person, at=clock.now())
    except OSError as trouble:
        told = {"why": trouble.strerror}
        messages.error(
            request,
            _(
                "The mapping could not be written (%(why)s). What you chose is kept. Make room on"
                " the server, or ask whoever runs it, and save again."
            )
            % told,
        )
        return False
    if chosen:
        messages.success(request, _("The mapping is kept. These files are read with it now."))
    else:
        messages.warning(request, _("The mapping is kept. Choose it when these files are at rest."))
    return True
