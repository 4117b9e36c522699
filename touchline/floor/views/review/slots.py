"""The lines of a card as its page draws them: each with its form, its deal and last week’s step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from touchline.floor.forms.card import LineForm, as_was
from touchline.floor.models import CardLine
from touchline.floor.rules.deal_look import DealLook
from touchline.floor.rules.suggestions import Suggestion
from touchline.floor.views.promises.looking import PromiseLine
from touchline.people.models import Team
from touchline.wall.references import Reference

Choices = list[tuple[str, str]]


@dataclass(frozen=True)
class Slot:
    """One place of a card. `line` is None until something is kept there."""

    place: int
    line: CardLine | None
    form: LineForm
    look: DealLook | None
    last: CardLine | None
    suggestion: Suggestion[DealLook] | None
    promises: Sequence[PromiseLine] = ()

    @property
    def is_open(self) -> bool:
        """Whether it is unfolded at first: what has words, and the first one."""
        return self.line is not None or self.place == 1 or self.form.is_bound

    @property
    def title(self) -> str:
        """What the fold says: the deal, once one is chosen."""
        if self.line is not None and self.line.label:
            return self.line.label
        if self.look is not None:
            return self.look.name
        return {1: _("First"), 2: _("Second, if you like"), 3: _("Third, if you like")}[self.place]


def code(about: Reference | None) -> str:
    """What a choice sends: `deal:abc`; empty for none."""
    return f"{about.kind}:{about.key}" if about else ""


def choices_of(
    looks: Iterable[DealLook], teams: Iterable[Team], lines: Iterable[CardLine]
) -> Choices:
    """Open deals, teams one runs, and whatever a line is about already."""
    found: dict[str, str] = {"": _("No deal, something else")}
    found |= {f"deal:{look.key}": look.name for look in looks}
    found |= {f"team:{team.key}": _("Team %s") % team.name for team in teams}
    for line in lines:
        if line.reference is not None:
            found.setdefault(code(line.reference), line.label)
    return list(found.items())


@dataclass(frozen=True)
class Desk:
    """What someone has at hand when preparing: deals, last week’s lines, suggestions."""

    looks: Sequence[DealLook]
    last: Sequence[CardLine]
    suggestions: Sequence[Suggestion[DealLook]]
    choices: Choices
    whose: Choices
    promises: Mapping[str, Sequence[PromiseLine]]
    seen_by: str
    day: date

    @property
    def runs_teams(self) -> bool:
        """Whether a line may be about a team: the card of who runs one."""
        return any(value.startswith("team:") for value, _label in self.choices)

    @property
    def elsewhere(self) -> Sequence[CardLine]:
        """Last week’s lines that no open deal brings back: said apart."""
        still_open = {look.key for look in self.looks}
        return [one for one in self.last if one.about_key not in still_open and one.said]

    def beforehand(self, used: Iterable[str]) -> Iterable[str]:
        """What empty places are about until something else is chosen: last week’s deals that are
        still open, then suggestions.
        """
        taken, still_open = set(used), {look.key for look in self.looks}
        wanted = [line.about_key for line in self.last if line.about_key in still_open]
        wanted += [one.deal.key for one in self.suggestions]
        for key in dict.fromkeys(wanted):
            if f"deal:{key}" not in taken:
                yield f"deal:{key}"

    def slots(
        self,
        lines: Mapping[int, CardLine],
        places: int,
        forms: Mapping[int, LineForm] | None = None,
    ) -> tuple[Slot, ...]:
        """Every place of the card; `forms` are those that could not be kept as they were sent."""
        ahead = iter(self.beforehand(code(line.reference) for line in lines.values()))
        return tuple(
            self._slot(
                place, lines.get(place), "" if place in lines else next(ahead, ""), forms or {}
            )
            for place in range(1, places + 1)
        )

    def _slot(
        self, place: int, line: CardLine | None, ahead: str, forms: Mapping[int, LineForm]
    ) -> Slot:
        about = code(line.reference) if line else ahead
        form = forms.get(place) or self.form(place, line or CardLine(), about)
        key = about.removeprefix("deal:")
        return Slot(
            place, line, form,
            look=next((look for look in self.looks if look.key == key), None),
            last=(line.after_line if line else None)
            or next((one for one in self.last if key and one.about_key == key), None),
            suggestion=next((one for one in self.suggestions if one.deal.key == key), None),
            promises=self.promises.get(key, ()),
        )  # fmt: skip

    def form(self, place: int, line: CardLine, about: str) -> LineForm:
        """Drawn with what stands; `was` says so, that two at once lose nothing."""
        stands = line.as_texts()
        initial = {name: getattr(line, name) for name in line.KEPT}
        was = as_was(stands | {"about": code(line.reference)})
        return LineForm(  # of who runs teams it may be about one
            runs_teams=self.runs_teams,
            prefix=str(place), choices=self.choices, whose=self.whose, seen_by=self.seen_by,
            day=self.day,
            initial=initial | {"about": about, "was": was},
        )  # fmt: skip
