"""What setting up looks at in the organisation itself: its name, people, numbers and pilot."""

from datetime import date, datetime, timedelta
from typing import Final

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from touchline.numbers import Snapshot
from touchline.office.models import Delivery, Pilot
from touchline.people.models import CrmIdentity, Organisation, Person, Seat, Team
from touchline.people.models.managing import unmanaged
from touchline.people.seats import SeatKind
from touchline.running.checks import Finding, State

STALE: Final = timedelta(days=4)
"""Longer than a weekend: whoever imports every night has newer numbers."""
MANY: Final = 0.05
"""The share of rows left out from which on somebody should read why."""


def organisation() -> Finding:
    """Bad until it has a name; worth a look while its days begin in UTC, where nobody chose it."""
    told = Organisation.the()
    if told.name == Organisation._meta.get_field("name").default:
        return Finding(
            State.BAD, _("It has no name yet."),
            _("Name it, and say where its days begin, when its year does, what totals are in."),
        )  # fmt: skip
    said = {
        "name": told.name, "zone": told.zone, "month": MONTHS[told.fiscal_year_starts],
        "currency": told.currency or _("each currency apart"),
    }  # fmt: skip
    words = _("%(name)s: days of %(zone)s, the year begins in %(month)s, totals in %(currency)s.")
    if told.zone == "UTC":
        mend = _("Is UTC right? Days and quarters of the numbers are counted in it.")
        return Finding(State.UNSURE, words % said, mend)
    return Finding(State.GOOD, words % said)


def people(on: date) -> Finding:
    """Bad while there are only administrators; worth a look if someone has no seat or manager."""
    here = Person.objects.active()
    seats = Seat.objects.held(on=on)
    if not here.filter(pk__in=seats.exclude(kind=SeatKind.ADMIN).values("person")).exists():
        return Finding(
            State.BAD, _("Nobody is here but administrators."),
            _("Bring people in from the CRM, from your directory, or one by one."),
        )  # fmt: skip
    seatless = here.exclude(pk__in=seats.values("person")).count()
    if seatless:
        words = ngettext("%d person has no seat.", "%d people have no seat.", seatless)
        return Finding(State.UNSURE, words % seatless, _("Without a seat they see no page."))
    alone = sum(len(one.sellers) for one in unmanaged(on=on))
    if alone:
        words = ngettext("%d seller reports to nobody.", "%d sellers report to nobody.", alone)
        return Finding(State.UNSURE, words % alone, _("Nobody sees their numbers but they."))
    counts = {"people": here.count(), "teams": Team.objects.standing(on=on).count()}
    words = _("%(people)d people in %(teams)d teams; each seller reports to someone.")
    return Finding(State.GOOD, words % counts)


def numbers(snapshot: Snapshot | None, at: datetime) -> Finding:
    """Bad without an import; worth a look if it is old, was refused at night, or left rows out."""
    if snapshot is None:
        return Finding(
            State.BAD, _("Nothing is imported yet."), _("Bring an export of your CRM in.")
        )
    if Delivery.objects.trouble_at_night():
        return Finding(State.UNSURE, _("The night’s import did not come in."), _("Read why."))
    deals, left_out = snapshot.rows.get("opportunities", 0), snapshot.rejected_count
    said = {"deals": deals, "left": left_out, "days": (at - snapshot.published_at).days}
    if at - snapshot.published_at > STALE:
        words = _("The numbers are %(days)d days old.")
        mend = _("Import again, or let a folder be imported every night.")
        return Finding(State.UNSURE, words % said, mend)
    if left_out > MANY * max(sum(snapshot.rows.values()), 1):
        words = _("%(left)d rows were left out, beside %(deals)d deals that came in.")
        return Finding(State.UNSURE, words % said, _("Read why, row by row."))
    return Finding(State.GOOD, _("%(deals)d deals; %(left)d rows were left out.") % said)


def pilot(snapshot: Snapshot | None, on: date) -> Finding:
    """Bad until a team is chosen; good once all of it have signed in and its numbers are there."""
    chosen = Pilot.the()
    if chosen is None:
        mend = _("Choose one team that begins; the others follow once it is at home.")
        return Finding(State.BAD, _("No team was chosen yet."), mend)
    here = chosen.people(on=on)
    sellers = here.filter(seats__kind=SeatKind.SELLER, seats__team=chosen.team).distinct()
    linked = CrmIdentity.objects.filter(person__in=sellers).values("person").distinct().count()
    said = {
        "team": chosen.team.name, "people": here.count(), "sellers": sellers.count(),
        "came": here.exclude(last_login=None).count(), "linked": linked,
    }  # fmt: skip
    words = _(
        "%(team)s: %(came)d of %(people)d have signed in, %(linked)d of %(sellers)d sellers are"
        " linked with the CRM."
    ) % said  # fmt: skip
    mend = _what_the_pilot_lacks(said, known=_knows(snapshot, chosen.team))
    return Finding(State.UNSURE if mend else State.GOOD, words, mend)


def _what_the_pilot_lacks(said: dict[str, object], *, known: bool) -> str:
    if not said["people"]:
        return _("Nobody has a seat in it. Give its people their seats.")
    if not known:
        return _("The CRM’s numbers do not know the team. Say what the CRM calls it.")
    if said["linked"] != said["sellers"]:
        return _("Link the others, or their own pages stay empty.")
    if said["came"] != said["people"]:
        return _("Invite those who have not come in yet.")
    return ""


def _knows(snapshot: Snapshot | None, team: Team) -> bool:
    return snapshot is not None and team.crm_key in snapshot.teams()
