"""Promises as a page draws them: looked up in reach, each with what its reader may do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from touchline.floor.models import Promise
from touchline.floor.models.moment import KIND as MOMENT
from touchline.floor.rules.find_out import said_once
from touchline.floor.rules.promise_rights import Parties, Reader
from touchline.floor.rules.promises import State, When, when
from touchline.people.models.reporting_line import reports_on
from touchline.wall.audiences import COACH, LEADER, MANAGER, PARTNER, SELLER, PersonRequest
from touchline.wall.references import Reference

READERS = (SELLER, MANAGER, LEADER, COACH, PARTNER)
"""Whoever may promise something; the administrator keeps the house, and finds no content."""


@dataclass(frozen=True)
class PromiseLine:
    """One promise to one reader on a day. `about` is None for who may not know what it is about."""

    promise: Promise
    day: date
    reader: Reader

    @property
    def parties(self) -> Parties:
        one = self.promise
        left = hasattr(one.owner, "deactivation")
        return Parties(one.owner_id, one.to_person_id, one.to_team_id, left)

    @property
    def state(self) -> State:
        return self.promise.state_on(self.day)

    @property
    def due(self) -> date:
        return self.promise.course.due

    @property
    def when(self) -> When:
        return when(self.due, today=self.day)

    @property
    def mine(self) -> bool:
        return self.reader.owns(self.parties)

    @property
    def said(self) -> tuple[bool, str]:
        """Whether “Find out:” stands before the words, and the words: it is said once."""
        one = self.promise
        return said_once(one.words, label=_("Find out")) if one.find_out else (False, one.words)

    @property
    def left_by(self) -> str:
        """Who will not do it any more: its owner, once they have left."""
        return self.promise.owner.short_name if self.parties.left and self.state.open else ""

    @property
    def to(self) -> str:
        """Whom it is made to, said to this reader."""
        one = self.promise
        if one.to_person_id == self.reader.pk:
            return _("you")
        if one.to_kind == Promise.To.EVERYONE:
            return _("everyone")
        if one.to_team is not None and one.to_team.until and one.to_team.until <= self.day:
            return _("%s, a team that has ended") % one.to_team.name
        return one.to.label

    @property
    def about(self) -> Reference | None:
        of_two = self.promise.about_kind == MOMENT  # nobody above the two ever hears of it
        sees = self.reader.is_party if of_two else self.reader.is_near
        return self.promise.reference if sees(self.parties) else None

    @property
    def read_by(self) -> str:
        """Who finds these words, said to this reader."""
        one = self.promise
        if one.audience == Promise.Audience.EVERYONE:
            return _("Everyone here")
        to = one.read_team.name if one.read_team is not None else self.to
        said = self._read_by_if_mine() if self.mine else self._read_by_of_others()
        return said % {"owner": one.owner.name, "to": to}

    def _read_by_if_mine(self) -> str:
        if self.promise.read_team is not None:
            return _("You, everyone in %(to)s, and whom you report to")
        if self.promise.to_person is None:
            return _("You and whom you report to; the customer does not")
        return _("You, %(to)s, and whom you report to")

    def _read_by_of_others(self) -> str:
        one = self.promise
        if one.read_team is not None:
            return _("%(owner)s, everyone in %(to)s, and whom %(owner)s reports to")
        if one.to_person is None:
            return _("%(owner)s and whom they report to; the customer does not")
        if one.to_person_id == self.reader.pk and one.owner_id in self.reader.reports:
            return _("You and %(owner)s")
        return _("%(owner)s, %(to)s, and whom %(owner)s reports to")

    @property
    def may_end(self) -> bool:
        """Its owner says that it is kept or missed."""
        return self.mine and self.state.open

    @property
    def may_keep_after_all(self) -> bool:
        return self.mine and self.state is State.MISSED

    @property
    def may_move(self) -> bool:
        """A new day, once, before the first is over."""
        open_ = self.state in (State.OPEN, State.DUE_TODAY)
        return self.mine and open_ and self.promise.course.moved_to is None

    @property
    def may_take_back(self) -> bool:
        """A mistaken "Kept", on the same day."""
        return self.mine and self.promise.course.kept_on == self.day

    @property
    def may_release(self) -> bool:
        return self.state.open and self.reader.releases(self.parties)

    @property
    def may_take_over(self) -> bool:
        inherits = self.reader.inherits(self.parties)
        return self.state.open and inherits and self.promise.to_person_id != self.reader.pk


def reader_of(request: PersonRequest) -> Reader:
    """Who looks, with what decides on what they may do."""
    person, day = request.person, request.day
    runs = person.teams_run(on=day).values_list("pk", flat=True)
    return Reader(person.pk, frozenset(reports_on(person.pk, day=day)), frozenset(runs))


def lines_of(request: PersonRequest, promises: Iterable[Promise]) -> tuple[PromiseLine, ...]:
    """For `floor/promises/lines.html`. Give it `readable_by(…).whole()`; two queries more."""
    reader = reader_of(request)
    return tuple(PromiseLine(one, request.day, reader) for one in promises)


def promise_in_reach(request: PersonRequest, key: str) -> Promise:
    """A promise that this person may read; else 404."""
    readable = Promise.objects.readable_by(request.person, request.day)
    found: Promise = get_object_or_404(readable.whole(), key=key)
    return found
