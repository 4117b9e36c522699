"""Five priorities to begin with: our words, to be edited until they are the team's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


@dataclass(frozen=True)
class Starter:
    """A priority without its examples and targets: only the team knows those.

    `result` and `activities` are keys of measures.
    """

    slug: str
    title: Words
    why: Words
    plays: tuple[Words, ...]
    result: str
    activities: tuple[str, ...]


STARTERS: Final = (
    Starter(
        "second-meetings",
        _("Second meetings with new buyers"),
        _("A first meeting is politeness; who gives us a second one has a problem to solve."),
        (
            _("Agree the day of the second meeting before the first one ends."),
            _("Send what we understood within a day, in five lines, and ask what is wrong in it."),
            _("Bring someone from their side who has not met us yet."),
        ),
        "qualified_pipeline",
        ("activities", "deals_created"),
    ),
    Starter(
        "agreed-next-steps",
        _("A next step that the customer agreed to, in every deal"),
        _("A deal that only we are working on is a hope with a date."),
        (
            _("End each call with who does what by when, said aloud by the customer."),
            _("Look at each deal without a day in the next two weeks, and ask or let it go."),
        ),
        "pushed_close_dates",
        ("activities",),
    ),
    Starter(
        "fewer-and-sooner",
        _("Say no sooner, to say yes better"),
        _("Time spent on a deal that was never ours is taken from one that could be."),
        (
            _("Ask in the first two meetings what would happen if they did nothing."),
            _("Look at what has stood longest each week, and decide: a plan or an end."),
        ),
        "win_rate",
        ("qualified_pipeline",),
    ),
    Starter(
        "renewals-early",
        _("Renewals begin a quarter before their day"),
        _("Who hears from us only when the contract ends has been looking around already."),
        (
            _("Ask each customer whose year ends next quarter what they got out of it."),
            _("Go through doubts with customer success before the offer, not after it."),
        ),
        "retention",
        ("activities",),
    ),
    Starter(
        "more-where-we-are",
        _("More with the customers we have"),
        _("They know us, they know what works, and they know who else has the same problem."),
        (
            _("Ask each happy customer for the name of one colleague with the same problem."),
            _("Bring one idea that has nothing to do with what they have bought."),
        ),
        "expansion_value",
        ("activities", "pipeline_created"),
    ),
)


def starter(slug: str) -> Starter | None:
    """The one of this name, if there is one."""
    return next((one for one in STARTERS if one.slug == slug), None)
