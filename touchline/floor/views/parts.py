"""A figure by the kind of deal and by the stage, where it can be taken apart so."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from touchline.floor.views.asking import Asked
from touchline.numbers import Figure, Measure, Snapshot, breakdown

KINDS = {
    "new": gettext_noop("New business"),
    "expansion": gettext_noop("Expansion"),
    "renewal": gettext_noop("Renewal"),
}
BY_STAGE = {"deals_open", "open_pipeline", "stage_conversion", "days_in_stage"}
OF_ONE_KIND = {"retention", "renewed_value", "expansion_value"}


@dataclass(frozen=True)
class Parts:
    """One way to take a figure apart: its title and a figure for each part that has a case."""

    title: str
    figures: Mapping[str, Figure]


def parts_of(snapshot: Snapshot, question: Asked, meant: Measure) -> tuple[Parts, ...]:
    """By kind and by stage; a single part says nothing and is left out."""
    found = []
    if meant.kind != "ratio" and meant.fact != "stays" and meant.key not in OF_ONE_KIND:
        by_kind = breakdown(snapshot, meant.key, question.now, "kind")
        named = {_(KINDS.get(kind, kind)) or _("no kind"): one for kind, one in by_kind.items()}
        found.append(Parts(_("By kind"), named))
    if meant.key in BY_STAGE:
        by_stage = breakdown(snapshot, meant.key, question.now, "stage")
        named = {stage or _("no stage"): one for stage, one in by_stage.items()}
        found.append(Parts(_("By stage"), named))
    with_cases = (
        Parts(parts.title, {name: one for name, one in parts.figures.items() if one.cases})
        for parts in found
    )
    return tuple(parts for parts in with_cases if len(parts.figures) > 1)
