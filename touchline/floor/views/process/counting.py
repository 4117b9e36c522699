"""What the numbers say about a process: guardrails, and the names of the CRM."""

from dataclasses import dataclass
from functools import cached_property

from touchline.floor.models import ProcessVersion
from touchline.floor.rules.process import StageWords
from touchline.floor.rules.process_crm import (
    NOTHING,
    CrmLook,
    as_numbers,
    look_at,
    names_of,
)
from touchline.floor.views.asking import Asked, crm_teams, current_numbers
from touchline.numbers import (
    Conformance,
    EngineGone,
    MeasureError,
    Selection,
    Snapshot,
    conformance,
    following,
    open_by_stage,
)
from touchline.people.models import Team
from touchline.wall.audiences import PersonRequest


def held_against(snapshot: Snapshot, version: ProcessVersion | None) -> Snapshot | None:
    """The snapshot, its deals held against a version; None if that means nothing in the CRM."""
    process = as_numbers(version.words, snapshot.process) if version else None
    return following(snapshot, process) if process else None


@dataclass(frozen=True)
class Found:
    """What the deals do, or why that cannot be said."""

    snapshot: Snapshot | None
    conformance: Conformance | None = None
    away: bool = False
    unmapped: bool = False


def found_in(snapshot: Snapshot | None, asked: Asked, version: ProcessVersion | None) -> Found:
    """The deals of the asked days against a version."""
    if snapshot is None or version is None or not asked.crm_teams:
        return Found(snapshot)
    try:
        held = held_against(snapshot, version)
        if held is None:
            return Found(snapshot, unmapped=True)
        return Found(snapshot, conformance(held, asked.now))
    except MeasureError:  # no stage events: there is no path to look at
        return Found(snapshot)
    except EngineGone:
        return Found(snapshot, away=True)


@dataclass(frozen=True)
class CrmNames:
    """The CRM's names of stages, and how many deals of a team are open in each."""

    request: PersonRequest
    team: Team

    @cached_property
    def names(self) -> tuple[str, ...]:
        """In the order of the snapshot; none before the first import."""
        snapshot = self._snapshot
        return names_of(snapshot.process) if snapshot else ()

    def look(self, stages: tuple[StageWords, ...]) -> CrmLook:
        """What is mapped to nothing, and what is gone."""
        snapshot = self._snapshot
        if snapshot is None:
            return NOTHING
        teams = crm_teams(self.team, on=self.request.day)
        try:
            counted = open_by_stage(snapshot, Selection(teams=teams))
        except EngineGone:
            counted = {}
        return look_at(stages, self.names, open_deals=counted)

    @cached_property
    def _snapshot(self) -> Snapshot | None:
        try:
            return current_numbers()
        except EngineGone:
            return None
