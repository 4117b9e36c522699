"""Protected time: of twelve weeks, how many were kept, for groups of thirty or more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.kit.weeks import day_in
from touchline.pulse.models import Group, Round, Stage
from touchline.pulse.models.cast_by_rooms import begin as begin_rounds
from touchline.pulse.models.cast_by_rooms import cast_by_rooms
from touchline.pulse.models.round import RoundQuerySet
from touchline.pulse.rules.frozen import in_fours
from touchline.pulse.rules.kept_weeks import Share, share_of
from touchline.pulse.views.page import page
from touchline.pulse.views.rights import SEES
from touchline.pulse.views.said import WHY_VOID, Span, along
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by
from touchline.wall.switched import part

FEW: Final = 4


@dataclass(frozen=True)
class KeptRow:
    """A group, and the share of its weeks; None where nothing can be told, whatever the reason.

    How many cast is never said, and neither is whether they were too few: in a small group either
    would tell who has a room.
    """

    label: str
    share: Share | None
    span: Span | None
    together: int


@dataclass(frozen=True)
class KeptRound:
    """A round with its rows; `stage` says what else there is to say of it."""

    round: Round
    stage: Stage
    first: date
    last: date
    rules_hash: str
    why: Any
    rows: tuple[KeptRow, ...]


@dataclass(frozen=True)
class ToCome:
    """The newest round where its rules are not frozen; `why` it never will be, if it is void."""

    round: Round
    why: Any


@seen_by(*SEES)
@part("pulse")
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """The newest first; groups in the order of the tree, never by their share."""
    every = cast_by_rooms()
    shown: Any = Paginator(every.frozen(), FEW).get_page(request.GET.get("page"))
    context = {"page": shown, "rounds": [_told(one) for one in shown], "to_come": _to_come(every)}
    return page(request, "pulse/protected.html", context)


@seen_by(ADMIN)
@part("pulse")
@require_POST
def begin(request: PersonRequest) -> HttpResponse:
    """From now on, every thirteen weeks."""
    begin_rounds(today=request.day, by=request.person, at=clock.now())
    messages.success(request, _("From now on, every thirteen weeks. Rooms answer by themselves."))
    return redirect("pulse:set-up")


def _to_come(every: RoundQuerySet) -> ToCome | None:
    newest = every.first()
    if newest is None or hasattr(newest, "freezing"):
        return None
    void = getattr(newest, "voiding", None)
    return ToCome(newest, WHY_VOID.get(void.reason, "") if void else "")


def _told(round_: Round) -> KeptRound:
    stage = round_.stage_at(clock.now())
    weeks = round_.rules["weeks"]
    groups = Group.objects.whole().filter(round=round_).in_order()
    rows = tuple(_row(one) for one in groups) if stage is Stage.RELEASED else ()
    why = WHY_VOID.get(round_.voiding.reason, "") if stage is Stage.VOID else ""
    rules_hash = in_fours(round_.freezing.rules_hash)
    return KeptRound(
        round_, stage, day_in(weeks[0][0], 1), day_in(weeks[-1][-1], 7), rules_hash, why, rows
    )


def _row(group: Group) -> KeptRow:
    release = group.released
    share = share_of(release.best if release else None)
    alone = release is not None and release.verdict == "figure"
    span = Span(*map(along, (share.value, share.low, share.high))) if share else None
    return KeptRow(
        group.label, share, span, release.waves if release and share and not alone else 0
    )
