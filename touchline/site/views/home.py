"""The home page, made of what the rooms offer, and start here until it is done."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.people.models import FirstStep
from touchline.site.offers import tiles
from touchline.site.start import PUT_AWAY, Step, steps_for
from touchline.site.step_paths import path_of
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.switched import parts_of_person


@dataclass(frozen=True)
class StepShown:
    """A step with its address and whether it is done."""

    step: Step
    path: str
    done: bool


@seen_by(EVERYONE)
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """What matters today."""
    drawn = [render_to_string(one.template, dict(one.context), request) for one in tiles(request)]
    context = {"tiles": drawn, "steps": start_here(request)}
    return render(request, "site/home.html", context)


@seen_by(EVERYONE)
@require_POST
def put_away(request: PersonRequest) -> HttpResponse:
    """Hide start here; nothing else changes."""
    FirstStep.objects.take(request.person, step=PUT_AWAY, at=clock.now())
    return redirect("home")


def start_here(request: PersonRequest) -> tuple[StepShown, ...]:
    """The steps of one's seat; empty once all are done or put away."""
    taken = set(request.person.first_steps.values_list("step", flat=True))
    on = parts_of_person(request.person, on=request.day)
    steps = steps_for(request.person.seat_kinds(on=request.day), on=on)
    if PUT_AWAY in taken or all(step.name in taken for step in steps):
        return ()
    return tuple(StepShown(step, path_of(step, request), step.name in taken) for step in steps)
