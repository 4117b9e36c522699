"""Whether the witness log is whole. Its lines stay in the database: they hold keys, no content."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.wall.audiences import ADMIN, PersonRequest, seen_by
from touchline.witness.models import WeekLine, verify


@seen_by(ADMIN)
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """Count, last hash, and the first break if there is one.

    Of the lines that are dated by week only whether they are whole: who could see here that there
    is one more, would know when it was written.
    """
    lines, last, broken = verify()
    broken = broken or verify(WeekLine)[2]
    return render(request, "office/witness.html", {"lines": lines, "last": last, "broken": broken})
