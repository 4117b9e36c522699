"""Moments as pages draw them: what happened, what came of it, and whether one may promise more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from touchline.floor.models import Moment, Promise
from touchline.floor.models.moment import KIND, MomentQuerySet
from touchline.floor.views.promises.looking import PromiseLine, lines_of
from touchline.people.models import Person
from touchline.wall.audiences import PersonRequest

FEW = 20
Came = Mapping[str, tuple[PromiseLine, ...]]


@dataclass(frozen=True)
class MomentLine:
    """A moment to one of the two, with the promises that came of it and that they may read."""

    moment: Moment
    reader: Person
    promises: tuple[PromiseLine, ...]

    @property
    def mine(self) -> bool:
        return self.moment.author_id == self.reader.pk

    @property
    def other(self) -> Person:
        """The other of the two."""
        return self.moment.manager if self.mine else self.moment.author

    @property
    def may_answer(self) -> bool:
        """The manager, once."""
        return not self.mine and not self.moment.answered

    @property
    def may_promise(self) -> bool:
        """Each of the two once, while the other is here to be promised something."""
        return self.other.is_active and not any(one.mine for one in self.promises)


@dataclass(frozen=True)
class MomentList:
    """A page of moments; `name` is that of the page in the address."""

    name: str
    page: Page[Moment]
    lines: tuple[MomentLine, ...]


def lists_of(request: PersonRequest, lists: Mapping[str, MomentQuerySet]) -> dict[str, MomentList]:
    """Name → its page of moments. Four queries for what came of them, and two for each list."""
    pages = {
        name: Paginator(moments.newest_first(), FEW).get_page(request.GET.get(name))
        for name, moments in lists.items()
    }
    came = came_of(request, [one for page in pages.values() for one in page.object_list])
    return {
        name: MomentList(name, page, _lines(request, page.object_list, came))
        for name, page in pages.items()
    }


def line_of(request: PersonRequest, moment: Moment) -> MomentLine:
    """One moment."""
    [line] = _lines(request, [moment], came_of(request, [moment]))
    return line


def came_of(request: PersonRequest, moments: Iterable[Moment]) -> Came:
    """Key of a moment → the promises that came of it, as far as this person may read them."""
    keys = [one.key for one in moments]
    about = Promise.objects.filter(about_kind=KIND, about_key__in=keys)
    readable = about.readable_by(request.person, request.day).whole().by_day()
    found: defaultdict[str, list[PromiseLine]] = defaultdict(list)
    for line in lines_of(request, readable):
        found[line.promise.about_key].append(line)
    return {key: tuple(lines) for key, lines in found.items()}


def _lines(request: PersonRequest, moments: Iterable[Moment], came: Came) -> tuple[MomentLine, ...]:
    return tuple(MomentLine(one, request.person, came.get(one.key, ())) for one in moments)
