"""Whom one may invite, and how those invited so far stand: what the pages of invitations show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from touchline.mail.models import Letter
from touchline.people.models import Invitation, InvitationEnd, Person, Seat, Team, Wave
from touchline.people.models.invitation import NO_MAIL, Standing, cannot_sign_in, not_in_yet
from touchline.people.models.person import PersonQuerySet
from touchline.people.models.team_tree import tree_on
from touchline.people.rules import tree


@dataclass(frozen=True)
class Chosen:
    """Who would get a mail, by name, and how many would not, for want of an address."""

    persons: tuple[Person, ...]
    without_mail: int


@dataclass(frozen=True)
class Invited:
    """One invitation with how it stands; `refused` is the kind of error if its mail was refused."""

    invitation: Invitation
    standing: Standing
    refused: str = ""


def everyone() -> PersonQuerySet:
    """All who cannot sign in yet."""
    return not_in_yet().named()


def of_team(team: Team, *, on: date) -> PersonQuerySet:
    """Of these, who holds a seat in a team, or in one below it."""
    below = {team.pk} | tree.below(team.pk, children=tree_on(day=on).children)
    seated = Seat.objects.held(on=on).filter(team__in=below)
    return everyone().filter(pk__in=seated.values("person"))


def missing_of(wave: Wave) -> PersonQuerySet:
    """Of these, who was invited in a wave, and in no later one."""
    last = wave.invitations.exclude(end__how=InvitationEnd.How.REPLACED)
    return everyone().filter(pk__in=last.values("person"))


def chosen(people: PersonQuerySet) -> Chosen:
    """Part those who can be mailed from those whose address is made up."""
    found = tuple(people)
    mailed = tuple(one for one in found if not one.email.endswith(NO_MAIL))
    return Chosen(mailed, len(found) - len(mailed))


def waves(*, at: datetime) -> QuerySet[Wave]:
    """Every wave, newest first, with `invited`, `came` and `waiting` counted."""
    no_end = Q(invitations__end=None) & cannot_sign_in("invitations__person__")
    return (
        Wave.objects.newest_first()
        .select_related("by")
        .annotate(
            invited=Count("invitations"),
            came=Count("invitations", filter=_CAME),
            waiting=Count("invitations", filter=no_end & _still_valid(at)),
        )
    )


def invited_in(wave: Wave) -> QuerySet[Invitation]:
    """The invitations of a wave: those that one waits for first, then by name."""
    still = Q(end=None) & cannot_sign_in("person__")
    return wave.invitations.select_related("person", "end").order_by(
        Exists(Invitation.objects.filter(still, pk=OuterRef("pk"))).desc(), "person__name", "pk"
    )


def standings(invitations: Iterable[Invitation], *, at: datetime) -> list[Invited]:
    """How each stands, with what the mail server said to those it refused. One query."""
    found = list(invitations)
    ids = [one.message_id for one in found if one.message_id]
    failed = Letter.objects.failed().filter(message_id__in=ids)
    refused = dict(failed.values_list("message_id", "error"))
    return [Invited(one, one.standing(at=at), refused.get(one.message_id, "")) for one in found]


def latest_of(people: Sequence[Person], *, at: datetime) -> list[tuple[Person, Invited | None]]:
    """People with their latest invitation, None if there was none. Two queries."""
    made = Invitation.objects.filter(person__in=[one.pk for one in people])
    by_person = {one.person_id: one for one in made.select_related("person", "end").order_by("pk")}
    latest = {one.invitation.person_id: one for one in standings(by_person.values(), at=at)}
    return [(person, latest.get(person.pk)) for person in people]


def _still_valid(at: datetime) -> Q:
    return Q(invitations__ends_at=None) | Q(invitations__ends_at__gt=at)


_CAME = Q(invitations__end__how=InvitationEnd.How.ACCEPTED) | (
    Q(invitations__isnull=False) & ~cannot_sign_in("invitations__person__")
)
