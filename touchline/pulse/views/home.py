"""The pulse as a person finds it: ballot papers, what was said, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from touchline.kit import clock
from touchline.pulse.models import Eligible, Group, Round, Stage, Talk
from touchline.pulse.models.paper_marks import paper_marks
from touchline.pulse.models.words import is_custodian
from touchline.pulse.views.page import page
from touchline.pulse.views.rights import SEES
from touchline.pulse.views.said import Row, how_many_it_takes, note_of, span
from touchline.wall.audiences import PersonRequest, seen_by
from touchline.wall.switched import part

FEW = 12


@dataclass(frozen=True)
class Ask:
    """A round in which this person is asked, and where it stands."""

    group: Group
    stage: Stage
    takes: str

    @property
    def round(self) -> Round:
        return self.group.round


@seen_by(*SEES)
@part("pulse")
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """What is open, then what was released, newest first."""
    now = clock.now()
    asked = list(Eligible.objects.of(request.person).whole())
    rounds = Round.objects.on_paper().whole().frozen().newest_first()
    over = [one for one in rounds if one.stage_at(now) in {Stage.RELEASED, Stage.VOID}]
    shown = Paginator(over, FEW).get_page(request.GET.get("page"))
    own = {one.group.round_id: one.group for one in asked}
    context = {
        "holder": " ".join(paper_marks(request.person)),
        "asks": _asks(asked, now=now),
        "page": shown,
        "rows": [_row(round_, own.get(round_.pk)) for round_ in shown],
        "talks": Talk.objects.whole().filter(holder=request.person, held=None),
        "custodian": is_custodian(request.person),
    }
    return page(request, "pulse/home.html", context)


def _asks(asked: list[Eligible], *, now: datetime) -> list[Ask]:
    """Those that still run, the next to close first."""
    running = {Stage.ISSUING, Stage.OPEN, Stage.COUNTING}
    groups = sorted((one.group for one in asked), key=lambda group: group.round.closes_at)
    stages = [(group, group.round.stage_at(now)) for group in groups]
    return [
        Ask(group, stage, how_many_it_takes(group)) for group, stage in stages if stage in running
    ]


def _row(round_: Round, own: Group | None) -> tuple[Round, Row | None]:
    if own is None:
        return round_, None
    figure = own.released.best if own.released else None
    row = Row(own.label, own.key, figure, span(figure), note_of(own, own.released), own=True)
    return round_, row
