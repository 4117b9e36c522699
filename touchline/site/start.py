"""Start here: five steps for each seat, each done by doing it; those of parts that are on first."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from touchline.people.seats import SeatKind


@dataclass(frozen=True)
class Step:
    """A step: its page, and whether opening it is enough or its form must be sent.

    `part` is the key of the part without which there is no such page; `door` the page where one
    begins, if `view` is one of a thing that has to be made first.
    """

    name: str
    view: str
    words: str | Promise
    why: str | Promise
    sent: bool = False
    part: str = ""
    door: str = ""


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

PLAN: Final = Step(
    "plan", "floor:plan:show", _("Read what your team goes for"),
    _("At most three priorities, why, and how you will know."),
    part="plan", door="floor:plan:index",
)  # fmt: skip
PRIORITY: Final = Step(
    "priority", "floor:plan:new", _("Set the first priority"),
    _("Five to begin with, and you put them in your words."),
    sent=True, part="plan", door="floor:plan:index",
)  # fmt: skip
RHYTHM: Final = Step(
    "rhythm", "floor:reviews:rhythm", _("Set the weekly rhythm"),
    _("Twenty minutes with each report, set in one step."), sent=True, part="review",
)  # fmt: skip
CARD: Final = Step(
    "card", "floor:reviews:card", _("Open your card for the next review"),
    _("Three minutes. Nobody reads it before you submit it."),
    part="review", door="floor:reviews:index",
)  # fmt: skip

MANY: Final = 5
STEPS: Final[dict[str, tuple[Step, ...]]] = {
    SeatKind.SELLER: (PLAN, CARD, OWN, SEEN, CONTRACT, BOARD, SETTLED),
    SeatKind.MANAGER: (PRIORITY, RHYTHM, REPORT, SEEN, CONTRACT, BOARD, FIGURE),
    SeatKind.LEADER: (PRIORITY, RHYTHM, BOARD, FIGURE, SEEN, CONTRACT, SETTLED),
    SeatKind.COACH: (CONTRACT, SEEN, DIRECTORY, PASSWORD, SETTLED),
    SeatKind.PARTNER: (DIRECTORY, CONTRACT, SEEN, PASSWORD, SETTLED),
    SeatKind.ADMIN: (SET_UP, IMPORTS, ROSTER, PEOPLE, CONTRACT),
}
PUT_AWAY: Final = "put-away"


def steps_for(kinds: frozenset[str], *, on: frozenset[str]) -> tuple[Step, ...]:
    """Five steps of the seat that comes first in the order of the seats; `on` are parts."""
    for kind in SeatKind.values:
        if kind in kinds:
            return tuple(one for one in STEPS[kind] if not one.part or one.part in on)[:MANY]
    return ()


@cache
def _by_view() -> dict[tuple[str, bool], str]:
    every = {step for steps in STEPS.values() for step in steps}
    return {(step.view, step.sent): step.name for step in every}


def step_taken_by(view: str, *, sent: bool) -> str:
    """The name of the step that a page (or its sent form) takes, or an empty string."""
    return _by_view().get((view, sent), "")
