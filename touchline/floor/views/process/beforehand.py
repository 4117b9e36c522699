"""Asks beforehand what the process pages of today ask: paths of deals take long to look at."""

import logging
from collections.abc import Iterator
from datetime import date
from typing import Final

from django.db import DatabaseError, connection

from touchline.floor.models import ProcessVersion
from touchline.floor.models.process import own_in_force
from touchline.floor.rules.quarters import Quarter, so_far
from touchline.floor.views.asking import crm_names
from touchline.floor.views.process.counting import held_against
from touchline.kit import clock
from touchline.kit.remembering import remembering
from touchline.numbers import MeasureError, Selection, Snapshot, conformance
from touchline.people.models import Organisation
from touchline.people.models.team_tree import Tree, tree_on
from touchline.people.rules import tree
from touchline.wall.switched import switches_on

MOST: Final = 60
"""So many teams are asked for: half of what is kept. Others wait at their first page."""

_log = logging.getLogger(__name__)


def ask_beforehand(snapshot: Snapshot) -> None:
    """Count for each team against the process that it follows, in the quarter of today.

    Teams with a process of their own come first. Called on a thread of its own: what stands in the
    way is logged, and the connection is given back.
    """
    try:
        organisation = Organisation.the()
        day = clock.today(organisation.zone)
        quarter = Quarter.of(day, starts=organisation.fiscal_year_starts)
        days = so_far(quarter, today=day)
        with remembering():  # the tree is read once
            questions = _questions(day)
        for names, version in questions:
            held = held_against(snapshot, version)
            if held is not None:
                conformance(held, Selection(teams=names, first=days.first, last=days.last))
    except MeasureError:
        return  # no stage events: there is no path to look at
    except DatabaseError as trouble:  # it is not there yet, or being upgraded
        _log.warning("Nothing was counted beforehand: %s", trouble)
    finally:
        if not connection.in_atomic_block:
            connection.close()


def _questions(day: date) -> tuple[tuple[tuple[str, ...], ProcessVersion], ...]:
    """What the CRM calls a team and those below it, and the version that it follows."""
    on = tree_on(day=day)
    found = sorted(_followed(on, day), key=lambda one: one[1].process.team_id != one[0])
    asked = ((_crm_teams(on, team, day), version) for team, version in found)
    return tuple((names, version) for names, version in asked if names)[:MOST]


def _followed(on: Tree, day: date) -> Iterator[tuple[int, ProcessVersion]]:
    """Team (by primary key) → what it follows, where the part is on. Two queries."""
    own, switches = own_in_force(on.hung, on=day), switches_on(day=day)
    for team in on.hung:
        version = tree.nearest(own, tree.upwards(team, parents=on.parents))
        if version is not None and "process" in switches.of_team(team):
            yield team, version


def _crm_teams(on: Tree, team: int, day: date) -> tuple[str, ...]:
    return crm_names({team, *tree.below(team, children=on.children)}, on=day)
