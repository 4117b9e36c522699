"""What came in, in the administrator's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from touchline.people.models import Person
from touchline.scim.models import Event, Gift, Group
from touchline.scim.models.event import Act
from touchline.scim.rules.refusals import Refusal
from touchline.scim.rules.remarks import Remark

ACTS: Final[Mapping[tuple[str, str], Promise]] = {
    ("user", Act.ADDED): _lazy("came in"),
    ("user", Act.CHANGED): _lazy("changed"),
    ("user", Act.LEFT): _lazy("left: can no longer sign in"),
    ("user", Act.BACK): _lazy("is back: can sign in again"),
    ("user", Act.REMOVED): _lazy("was deleted there: can no longer sign in"),
    ("user", Act.REFUSED): _lazy("a change was refused"),
    ("group", Act.ADDED): _lazy("(group) came in"),
    ("group", Act.CHANGED): _lazy("(group) changed"),
    ("group", Act.REMOVED): _lazy("(group) was deleted there"),
    ("group", Act.REFUSED): _lazy("(group): a change was refused"),
}
REMARKS: Final[Mapping[str, Promise]] = {
    Remark.MATCHED: _lazy("Matched by address with a person who was here."),
    Remark.MANAGER_UNKNOWN: _lazy(
        "Their manager is not here yet; the line is drawn once the directory brings them."
    ),
    Remark.CIRCLE: _lazy(
        "The reporting line was left as it is: the new one would put someone above themselves."
    ),
    Remark.KEPT_OUT: _lazy(
        "Still shut out: an administrator ended this sign-in here, so only one here can undo it."
    ),
    Remark.MEMBERS_UNKNOWN: _lazy("Some members are not known here and were left out."),
    Remark.ADMINISTRATOR_KEPT: _lazy(
        "The last administrator keeps the seat. Make someone else one, then end it by hand."
    ),
}
REFUSALS: Final[Mapping[str, Promise]] = {
    Refusal.NOT_JSON: _lazy("What was sent is not of this protocol."),
    Refusal.TOO_LARGE: _lazy("Too much was sent at once."),
    Refusal.BAD_VALUE: _lazy("A value does not fit its attribute."),
    Refusal.BAD_PATH: _lazy("The change names something that is not there."),
    Refusal.BAD_FILTER: _lazy("The filter cannot be answered."),
    Refusal.READ_ONLY: _lazy("The change is of something that cannot be changed."),
    Refusal.NO_ADDRESS: _lazy(
        "No e-mail address was sent, and people sign in with one. Map userName or emails to it."
    ),
    Refusal.TAKEN: _lazy("Someone else here has this name or address. Correct one of the two."),
    Refusal.SOMEONE_WHO_LEFT: _lazy(
        "Someone who left had this address. If it belongs to someone new, change the address of who"
        " left first, so that nobody finds another’s records."
    ),
    Refusal.ONLY_BY_HAND: _lazy(
        "Someone who was erased here does not come back by the directory. If they are to be here"
        " again, add them by hand first; the directory’s own log names them."
    ),
    Refusal.NAME_TAKEN: _lazy("Another group has this name. Rename one of the two."),
    Refusal.LAST_ADMINISTRATOR: _lazy(
        "This is the last administrator, who stays. Make someone else one, then sync again."
    ),
    Refusal.NOT_THERE: _lazy("The person or group is not here, or was deleted."),
    Refusal.NOT_OFFERED: _lazy("Touchline does not offer what was asked."),
    Refusal.NO_FILTER: _lazy("This list takes no filter."),
    Refusal.NOT_SO: _lazy("The address does not take that method."),
    Refusal.CHANGED_MEANWHILE: _lazy("It had changed meanwhile; the directory reads it again."),
}


@dataclass(frozen=True)
class Line:
    """One row of what came in. `who` is empty for someone who was erased or never known."""

    at: datetime
    who: str
    what: str
    why: tuple[str, ...]
    token: str
    refused: bool
    look: bool  # it was taken in, and something of it could not be followed


def lines(events: Iterable[Event]) -> tuple[Line, ...]:
    """Events with the names that belong to their keys today. Two queries."""
    events = tuple(events)
    keys = {event.key for event in events if event.key}
    names = dict(Person.objects.get_queryset().filter(key__in=keys).values_list("key", "name"))
    names |= dict(Group.objects.filter(key__in=keys).values_list("key", "name"))
    return tuple(
        Line(
            at=event.at,
            who=names.get(event.key, ""),
            what=str(ACTS.get((event.kind, event.act), event.act)),
            why=_why(event),
            token=event.token.name if event.token else "",
            refused=event.act == Act.REFUSED,
            look=bool(set(event.remarks) - {Remark.MATCHED}),
        )
        for event in events
    )


def gift_in_words(gift: Gift | None) -> str:
    """What a group gives: "Seller in Leith", "the team Leith", "nothing yet"."""
    if gift is None:
        return _("nothing yet")
    if not gift.kind:
        return _("the team %s") % gift.team
    seat = gift.get_kind_display()
    if gift.team is not None:
        return _("%(seat)s in %(team)s") % {"seat": seat, "team": gift.team}
    return str(seat)


def _why(event: Event) -> tuple[str, ...]:
    said = [str(REFUSALS[event.refusal])] if event.refusal in REFUSALS else []
    return (*said, *(str(REMARKS[one]) for one in event.remarks if one in REMARKS))
