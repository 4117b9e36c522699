"""Drawing a reporting line, and taking a wrong one back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from touchline.kit import clock
from touchline.office.forms.people import LineForm
from touchline.office.views.refusing import say_what_was_wrong
from touchline.people.models import Person, ReportingLine
from touchline.people.rules.tree import Circle
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_POST
def create(request: PersonRequest, person_key: str) -> HttpResponse:
    """From a day on, someone reports to someone."""
    subject = get_object_or_404(Person, key=person_key)
    form = LineForm(request.POST, subject=subject, day=request.day)
    if not form.is_valid():
        say_what_was_wrong(request, form)
        return redirect("office:person", person_key=subject.key)
    try:
        ReportingLine.objects.draw(subject, **form.cleaned_data, by=request.person, at=clock.now())
    except Circle:
        messages.error(
            request,
            _("%(manager)s reports to %(person)s, so this would close a circle. Nothing changed.")
            % {"manager": form.cleaned_data["manager"], "person": subject},
        )
    return redirect("office:person", person_key=subject.key)


@seen_by(ADMIN)
@require_POST
def undo(request: PersonRequest, person_key: str, line: int) -> HttpResponse:
    """The line never held; the one before it holds again."""
    found = get_object_or_404(ReportingLine.objects.standing(), pk=line, person__key=person_key)
    try:
        found.take_back(by=request.person, at=clock.now())
    except Circle:
        messages.error(request, _("The line before it would close a circle now. Nothing changed."))
    else:
        _say_who_holds(request, found.person)
    return redirect("office:person", person_key=person_key)


def _say_who_holds(request: PersonRequest, person: Person) -> None:
    manager = person.manager(on=request.day)
    messages.success(
        request,
        _("Taken back. %(person)s reports to %(manager)s.")
        % {"person": person, "manager": manager or _("nobody here")},
    )
