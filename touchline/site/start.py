"""Start here: five steps for each seat, each done by doing it. A table; it decides nothing else."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from touchline.people.seats import SeatKind


@dataclass(frozen=True)
class Step:
    """A step: its page, and whether opening it is enough or its form must be sent."""

    name: str
    view: str
    words: str | Promise
    why: str | Promise
    sent: bool = False


CONTRACT: Final = Step(
    "contract",
    "contract",
    _("Read who sees what"),
    _("One table, made from the code that keeps it."),
)
SEEN: Final = Step(
    "seen", "seen", _("See yourself as others do"),
    _("Open the very page that your manager, your leader and the administrator get about you."),
)  # fmt: skip
SETTLED: Final = Step(
    "settled", "you", _("Choose your zone, and light or dark"), _("Days are shown in it."),
    sent=True,
)  # fmt: skip
BOARD: Final = Step(
    "board", "floor:scoreboard", _("Open the scoreboard"),
    _("A few measures of the quarter, each with its cases and how sure it is."),
)  # fmt: skip
FIGURE: Final = Step(
    "figure", "floor:figure", _("Open the deals behind a number"),
    _("Every figure can be taken apart; if one looks wrong, ask."),
)  # fmt: skip
OWN: Final = Step(
    "person", "floor:person", _("Look at your own row"), _("Only you and your manager can open it.")
)
REPORT: Final = Step(
    "person", "floor:person", _("Open a report's page"),
    _("What you see here, they can see too, under “Seen by others”."),
)  # fmt: skip
SET_UP: Final = Step(
    "set-up", "office:set-up", _("Go through the set-up"),
    _("What is there, what is missing, and what to do: each is looked at while you read."),
)  # fmt: skip
IMPORTS: Final = Step(
    "imports", "office:imports", _("Read the last import"),
    _("What came in, what was left out, and why, row by row."),
)  # fmt: skip
ROSTER: Final = Step(
    "roster", "office:roster", _("Bring the CRM’s people in"),
    _("You see what would change before anything does."),
)  # fmt: skip
PEOPLE: Final = Step(
    "people", "office:people", _("Look over people and reporting lines"),
    _("The line decides whose numbers a manager sees. A wrong one can be taken back."),
)  # fmt: skip

DIRECTORY: Final = Step(
    "directory", "directory", _("Find your way around the teams"),
    _("Who sells where, who leads whom, who coaches."),
)  # fmt: skip
PASSWORD: Final = Step(
    "password", "password", _("Choose a password of your own"),
    _("Nobody else can read it, the administrator neither."), sent=True,
)  # fmt: skip

STEPS: Final[dict[str, tuple[Step, ...]]] = {
    SeatKind.SELLER: (BOARD, OWN, SEEN, CONTRACT, SETTLED),
    SeatKind.MANAGER: (BOARD, FIGURE, REPORT, SEEN, CONTRACT),
    SeatKind.LEADER: (BOARD, FIGURE, SEEN, CONTRACT, SETTLED),
    SeatKind.COACH: (CONTRACT, SEEN, DIRECTORY, PASSWORD, SETTLED),
    SeatKind.PARTNER: (DIRECTORY, CONTRACT, SEEN, PASSWORD, SETTLED),
    SeatKind.ADMIN: (SET_UP, IMPORTS, ROSTER, PEOPLE, CONTRACT),
}
PUT_AWAY: Final = "put-away"


def steps_for(kinds: frozenset[str]) -> tuple[Step, ...]:
    """The five steps of the seat that comes first in the order of the seats."""
    for kind in SeatKind.values:
        if kind in kinds:
            return STEPS[kind]
    return ()


@cache
def _by_view() -> dict[tuple[str, bool], str]:
    every = {step for steps in STEPS.values() for step in steps}
    return {(step.view, step.sent): step.name for step in every}


def step_taken_by(view: str, *, sent: bool) -> str:
    """The name of the step that a page (or its sent form) takes, or an empty string."""
    return _by_view().get((view, sent), "")
