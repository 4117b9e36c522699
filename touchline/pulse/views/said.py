"""What is said of rounds and releases: one place for words that several pages use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from touchline.pulse.models import Group, Release
from touchline.pulse.rules.interval import smallest_that_tells
from touchline.pulse.rules.reasons import Reason
from touchline.pulse.rules.releasing import Figure

WHY_VOID: Final[dict[str, str | Promise]] = {
    Reason.ASKED: _lazy("An administrator ended it."),
    Reason.CHANGED: _lazy("Its rules are not those that everyone was told. Nothing was counted."),
    Reason.RESTORED: _lazy("The server was restored from a backup while it ran. Ballots are in no"
                           " backup, so they are gone."),
    Reason.TOO_SMALL: _lazy("Fewer people are asked, all together, than a figure needs."),
    Reason.SPENT: _lazy("Somebody would have been asked more than a year’s privacy allows."),
    Reason.UNREAD: _lazy("Its custodian did not bring the figures."),
}  # fmt: skip
WIDTH: Final = 400
LOWEST: Final = 1.0
HIGHEST: Final = 5.0


@dataclass(frozen=True)
class Span:
    """A figure on the line from 1 to 5, in units of a drawing 400 wide."""

    x: float
    low: float
    high: float

    @property
    def length(self) -> float:
        return round(self.high - self.low, 1)


@dataclass(frozen=True)
class Row:
    """A line of a table of figures: what it is of, the figure or why there is none."""

    label: str
    path: str
    figure: Figure | None
    span: Span | None
    note: str
    own: bool = False


def span(figure: Figure | None) -> Span | None:
    """Where to draw a figure; None where there is none."""
    if figure is None or figure.mean is None or figure.low is None or figure.high is None:
        return None
    return Span(*(_place(value) for value in (figure.mean, figure.low, figure.high)))


def along(per_cent: float) -> float:
    """Where a share lies in a drawing, with 10 units of air at both ends."""
    return round(10 + per_cent / 100 * (WIDTH - 20), 1)


def _place(value: float) -> float:
    return along((value - LOWEST) / (HIGHEST - LOWEST) * 100)


def note_of(group: Group, release: Release | None, *, alone: bool = False) -> str:
    """How many, or why there is no figure; `alone`: of this round, without those before."""
    if release is None:
        return ""
    if release.verdict == "too few":
        return _("Too few: fewer than %(k)d ballots") % {"k": group.round.rules["k"]}
    told = {"ballots": release.respondents, "asked": group.eligible}
    if release.verdict == "figure":
        return _("%(ballots)d of %(asked)d answered") % told
    if release.together is not None and not alone:
        return _("last %(waves)d rounds together; %(ballots)d of %(asked)d answered this time") % {
            "waves": release.waves, **told,
        }  # fmt: skip
    return _("Cannot tell: %(ballots)d of %(asked)d answered") % told


def how_many_it_takes(group: Group) -> str:
    """From how many ballots on a figure can be shown, said before anyone answers."""
    needed = smallest_that_tells(group.eligible, group.round.terms)
    told = {"n": needed, "asked": group.eligible}
    if needed is not None and needed < group.eligible:
        return _("A figure can be shown if at least %(n)d of %(asked)d answer.") % told
    if needed is not None:
        return _("A figure can be shown only if all %(asked)d answer.") % told
    return (
        _(
            "With %(asked)d people one round alone cannot tell. The last rounds together may, and a"
            " talk can begin now."
        )
        % told
    )
