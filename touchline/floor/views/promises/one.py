"""One promise: what was promised, what happened to it, and what its reader may do."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.floor.forms.promise import MissForm, NewDayForm, TakeOverForm
from touchline.floor.models import Promise
from touchline.floor.rules.promises import next_friday
from touchline.floor.views.promises.looking import READERS, lines_of, promise_in_reach
from touchline.wall.audiences import PersonRequest, seen_by
from touchline.wall.lines import SeenForm
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(*READERS)
@within_reach("promise", promise_in_reach)
@part("promises")
@require_safe
def show(request: PersonRequest, promise: Promise) -> HttpResponse:
    """For whoever may read it."""
    return page(request, promise)


def page(
    request: PersonRequest, promise: Promise, *, new_day: NewDayForm | None = None,
    missed: MissForm | None = None, over: TakeOverForm | None = None,
) -> HttpResponse:  # fmt: skip
    """The page, with a form that was not understood as it was typed."""
    who: dict[str, Any] = {"person": request.person, "day": request.day}
    wrong: SeenForm | None = new_day or missed or over
    [line] = lines_of(request, [promise])
    begin = {"words": promise.words, "day": max(line.due, next_friday(request.day))}
    context = {
        "line": line, "promise": promise, "course": promise.course, "wrong": wrong,
        "new_day": new_day or NewDayForm(first=promise.day, **who),
        "missed": missed or MissForm(auto_id="missed_%s", **who),
        "over": over or TakeOverForm(initial=begin, auto_id="over_%s", **who),
    }  # fmt: skip
    return render(request, "floor/promises/promise.html", context, status=422 if wrong else 200)
