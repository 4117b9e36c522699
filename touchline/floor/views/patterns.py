"""One's own patterns: questions from one's own deals, and nobody else's page."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.floor.views.asking import crm_keys, current_numbers
from touchline.numbers import Patterns, Snapshot, patterns
from touchline.wall.audiences import SELLER, PersonRequest, seen_by
from touchline.wall.lines import seen_line
from touchline.wall.switched import part

FEW = 3
"""Questions at once: more would be a report, and a report is not answered."""


@seen_by(SELLER)
@part("patterns")
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """The person who is signed in; the address names nobody, so it can open for nobody else."""
    snapshot = current_numbers()
    seen = seen_line("patterns", person=request.person, day=request.day)
    context: dict[str, object] = {"snapshot": snapshot, "seen": seen, "few": FEW}
    if snapshot is not None:
        context["pages"] = _own(request, snapshot)
    return render(request, "floor/patterns.html", context)


def _own(request: PersonRequest, snapshot: Snapshot) -> tuple[Patterns, ...]:
    """One for each account that the CRM has of this person; nearly always one."""
    known = {person.person_key for person in snapshot.people()}
    return tuple(
        patterns(snapshot, key) for key in sorted(crm_keys(request.person)) if key in known
    )
