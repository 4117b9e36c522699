"""What lies on the table in a meeting: cards, promises and deals of everyone in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from touchline.floor.forms.card import LineForm
from touchline.floor.forms.meeting import AgreementForm, HelpForm
from touchline.floor.models import Card, CardLine, Promise
from touchline.floor.rules.deal_look import DealLook
from touchline.floor.views.promises.looking import PromiseLine
from touchline.floor.views.review.beside import promises_beside
from touchline.floor.views.review.reaching import Sitting
from touchline.floor.views.review.stamps import stamp_of
from touchline.floor.views.review.table_forms import agreement_form, help_form, together_form
from touchline.floor.views.review.table_reading import (
    cards_on,
    every_line,
    lines_on,
    looks_on,
    put_off,
)
from touchline.people.models import Person
from touchline.wall.audiences import PersonRequest

__all__ = ["Place", "Table", "TableLine", "cards_on", "lines_on", "table"]


@dataclass(frozen=True)
class TableLine:
    """One line in the meeting: what was prepared, what is known, what is agreed.

    Without forms where the line is only read. `together` has the same fields as on a card;
    `promised` says that the agreed step is somebody’s promise already.
    """

    line: CardLine
    look: DealLook | None
    promises: Sequence[PromiseLine]
    agreed: AgreementForm | None = None
    answer: HelpForm | None = None
    together: LineForm | None = None
    promised: bool = False

    @property
    def is_blank(self) -> bool:
        """Nothing was said here, by anyone."""
        one = self.line
        said = one.challenge, one.step, one.help, one.help_words, one.became_words, one.about_key
        return not any(said)


@dataclass(frozen=True)
class Place:
    """A person at the table, with their cards; nothing of one that was not submitted.

    `focus` says that this is who speaks now: the others' lines are read only.
    """

    person: Person
    lines: Sequence[TableLine]
    focus: bool
    prepared: bool
    together: bool

    @property
    def blank(self) -> bool:
        """Nothing lies here: neither prepared nor filled in together."""
        return not (self.prepared or self.together)


@dataclass(frozen=True)
class Table:
    """Everyone at the table by name, and what both sides have promised in this review."""

    places: Sequence[Place]
    promises: Sequence[Promise]
    putting_off: str
    stamp: str
    now: Person | None = None

    @property
    def blank(self) -> Sequence[Place]:
        """Who brings nothing."""
        return [place for place in self.places if place.blank]


def table(request: PersonRequest, at: Sitting, *, writing: bool) -> Table:
    """Read it all. A team speaks one by one: forms are drawn for whom `?now=` names."""
    lines = every_line(at)
    beside, made = promises_beside(request, at, lines)
    looks = looks_on(request, at.sellers)
    theirs: defaultdict[int, list[CardLine]] = defaultdict(list)
    for line in lines:
        theirs[line.card.person_id].append(line)
    promised = {one.key.split("-")[1] for one in made if one.key.startswith("step-")}
    now = who_is_on(request, at, {pk for pk, said in theirs.items() if said})

    def place(person: Person) -> Place:
        mine = theirs[person.pk]
        own = at.leads or person == at.person
        focus = writing and own and not at.review.over and person == now
        shown = [
            replace(
                _line(at, one, looks[person.pk], beside[one.about_key], focus),
                promised=one.key in promised,
            )
            for one in mine
        ]
        origins = {one.card.origin for one in mine}
        return Place(
            person, [one for one in shown if one.together or not one.is_blank], focus,
            prepared=Card.Origin.PREP in origins, together=Card.Origin.TOGETHER in origins,
        )  # fmt: skip

    places = tuple(place(person) for person in at.sellers)
    return Table(places, made, put_off(at), stamp_of(at, lines, made), now)


def who_is_on(request: PersonRequest, at: Sitting, bring: Container[int]) -> Person | None:
    """Whose turn it is: who the address names, else oneself, else the first who brings a card."""
    named = request.GET.get("now", request.person.key)
    first = next((one for one in at.sellers if one.pk in bring), None)
    return next((one for one in at.sellers if one.key == named), first)


def _line(
    at: Sitting, line: CardLine, looks: Sequence[DealLook], promises: Sequence[PromiseLine],
    focus: bool,
) -> TableLine:  # fmt: skip
    look = next((one for one in looks if one.key == line.about_key), None)
    if not focus:
        return TableLine(line, look, promises)
    both = line.card.origin == Card.Origin.TOGETHER
    seen_by = at.seen_line("prep", line.card.person)
    return TableLine(
        line, look, promises,
        agreed=agreement_form(line, at, seen_by), answer=help_form(line, at),
        together=together_form(line, at, seen_by, looks) if both else None,
    )  # fmt: skip
