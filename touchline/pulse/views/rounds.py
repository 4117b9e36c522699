"""A round as everyone sees it: what was agreed, how many are in, and each group’s figure."""

from __future__ import annotations

from itertools import permutations
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_safe

from touchline.kit import clock
from touchline.pulse.forms.bringing import FiguresForm
from touchline.pulse.models import Group, Reply, Round, Stage
from touchline.pulse.models.ledger import cost_in, spent_by_round
from touchline.pulse.models.loop import answering_of
from touchline.pulse.rules.frozen import in_fours
from touchline.pulse.rules.ledger import LEAST, LIMIT, free_again_on, sum_of_year
from touchline.pulse.rules.parting import higher
from touchline.pulse.rules.releasing import Figure
from touchline.pulse.views.page import page
from touchline.pulse.views.rights import SEES, round_in_reach
from touchline.pulse.views.said import WHY_VOID, Row, how_many_it_takes, note_of, span
from touchline.pulse.views.sealed import may_bring
from touchline.pulse.views.talk_rights import talks_offered
from touchline.wall.audiences import PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part

COACHED = {
    "outside": _lazy("coached from outside their line"),
    "manager": _lazy("coached by their manager"),
    "both": _lazy("coached by both"),
    "nobody": _lazy("coached by nobody"),
}


@seen_by(*SEES)
@within_reach("round", round_in_reach)
@part("pulse")
@require_safe
def show(request: PersonRequest, round: Round) -> HttpResponse:
    """Groups in the order of the tree; never by their figure."""
    groups = list(Group.objects.whole().filter(round=round).in_order())
    stage = round.stage_at(clock.now())
    context = _agreed(round, stage)
    if stage in {Stage.ISSUING, Stage.OPEN}:
        context["offers"] = talks_offered(request.person, groups, on=request.day)
    if may_bring(request, round):
        context["form"] = FiguresForm()
    if stage is Stage.VOID:
        context["why"] = WHY_VOID.get(round.voiding.reason, "")
    elif stage is Stage.RELEASED:
        context |= _released(groups) | {"compared": _compared(round)}
    else:
        context["takes"] = [(one, how_many_it_takes(one), _teams(one)) for one in groups]
    return page(request, "pulse/round.html", context)


@seen_by(*SEES)
@part("pulse")
@require_safe
def ledger(request: PersonRequest) -> HttpResponse:
    """What was spent of each person’s privacy, and what a year allows."""
    spent = spent_by_round()
    free = free_again_on(spent, LEAST, request.day)
    context = {
        "spent": spent, "year": sum_of_year(spent, request.day), "limit": LIMIT,
        "free_on": free if free != request.day else None,
    }  # fmt: skip
    return page(request, "pulse/ledger.html", context)


def _agreed(round_: Round, stage: Stage) -> dict[str, Any]:
    return {
        "round": round_, "stage": stage, "rules": round_.rules,
        "hash": in_fours(round_.freezing.rules_hash), "cost": cost_in(round_.rules),
    }  # fmt: skip


def _teams(group: Group) -> str:
    """Every team of a group that has more than its label names."""
    told = next(one for one in group.round.rules["groups"] if one["key"] == group.key)
    return ", ".join(told["teams"])


def _released(groups: list[Group]) -> dict[str, Any]:
    rows, figures = [], []
    for group in groups:
        figure = group.released.best if group.released else None
        note = note_of(group, group.released)
        rows.append(Row(group.label, group.key, figure, span(figure), note))
        if group.released and group.released.verdict == "figure":
            figures.append((group.label, group.released.figure))
    apart = [
        _("%(one)s lies above %(other)s.") % {"one": one, "other": other}
        for (one, high), (other, low) in permutations(figures, 2)
        if higher(high, low)
    ]
    answers = _answers(groups, now=clock.now())
    return {"rows": rows, "apart": apart, "told": len(figures), "answers": answers}


def _answers(groups: list[Group], *, now: Any) -> list[tuple[Group, Any]]:
    """How soon each release was answered; only where there was something to answer."""
    told = [group for group in groups if group.released and group.released.best]
    replies: dict[int, list[Reply]] = {group.pk: [] for group in told}
    for reply in Reply.objects.whole().filter(group__in=told):
        replies[reply.group_id or 0].append(reply)
    return [(group, answering_of(group, replies[group.pk], at=now)) for group in told]


def _compared(round_: Round) -> list[tuple[str, Any, Any]]:
    """The item on who coaches: shown only if two or more of its answers can be told."""
    told = [
        Figure(one["count"] or 0, one["mean"], one["low"], one["high"], one["verdict"])
        for one in round_.releasing.compared
    ]
    named = [str(COACHED[one["coach"]]) for one in round_.releasing.compared]
    rows = [(name, figure, span(figure)) for name, figure in zip(named, told, strict=True)]
    return rows if sum(figure.verdict == "figure" for figure in told) > 1 else []
