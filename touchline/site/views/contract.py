"""The contract: who sees what, drawn from the same table as the code that keeps it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.pulse.tiles import rules_that_hold
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.contract import Audience
from touchline.wall.crossings import all_crossings, sentences
from touchline.wall.papers import HEADS
from touchline.wall.records import RECORDS
from touchline.wall.retention import retention


@seen_by(EVERYONE)
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """The table, what passes between rooms, and what is not promised."""
    heads = [HEADS[audience] for audience in Audience]
    rows = [
        (row, [(HEADS[one], row.cell(one)) for one in Audience]) for row in RECORDS if row.built
    ]
    coming = [
        (row, [(HEADS[one], row.cell(one)) for one in Audience]) for row in RECORDS if not row.built
    ]
    crossings = [(one.title, one.sides, sentences(one).items()) for one in all_crossings()]
    kept = [(row.label, retention(row.key)) for row in RECORDS if row.built]
    context = {"heads": heads, "rows": rows, "coming": coming, "crossings": crossings}
    context |= {"kept": kept, "rounds": rules_that_hold(request)}
    return render(request, "site/contract.html", context)
