"""Making, changing and removing groups, and saying what one gives: one verb each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime

from django.db.models import F, Q

from touchline.people.models import Team
from touchline.scim.models.directory_user import folded, people_there
from touchline.scim.models.event import Act, Event
from touchline.scim.models.group import Gift, Group, Membership
from touchline.scim.models.seats import settle
from touchline.scim.models.token import Token
from touchline.scim.rules.members import GroupChange
from touchline.scim.rules.portions import AT_ONCE, portions
from touchline.scim.rules.refusals import Refusal, Refused
from touchline.scim.rules.remarks import Remark
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

LONGEST = 200


def make(
    *, name: str, external_id: str, members: Iterable[str], token: Token, at: datetime, today: date
) -> Group:
    """A group that means nothing yet. Raises Refused if its name is taken."""
    with in_turn():
        _refuse_name(name, external_id, but=None)
        group = Group.objects.create(
            name=name, folded_name=folded(name), external_id=external_id, made_at=at, changed_at=at
        )
        note(act="scim.group.made", by=token.directory, kind="group", key=group.key, at=at)
        change = GroupChange()
        change.let_in(members)
        touched, unknown = _move(group, change)
        _tell(Act.ADDED, group, touched, unknown=unknown, token=token, at=at, today=today)
    return group


def change(
    key: str, reading: Callable[[Group], GroupChange], *, token: Token, at: datetime, today: date
) -> Group:
    """Follow a PATCH or PUT. Nothing new is no event, no line, and the same revision.

    `reading` says what is to change, while nobody else can change the group. Raises Refused, and
    nothing is changed.
    """
    with in_turn():
        group = _held(key)
        wanted = reading(group)
        name = group.name if wanted.name is None else wanted.name
        external = group.external_id if wanted.external_id is None else wanted.external_id
        described = (name, external) != (group.name, group.external_id)
        if described:
            _refuse_name(name, external, but=group)
            group.name, group.folded_name, group.external_id = name, folded(name), external
            group.save(update_fields=["name", "folded_name", "external_id"])
        touched, unknown = _move(group, wanted)
        if not (described or touched or unknown):
            return group
        has_changed([group.pk], at=at)
        note(act="scim.group.changed", by=token.directory, kind="group", key=group.key, at=at)
        _tell(Act.CHANGED, group, touched, unknown=unknown, token=token, at=at, today=today)
    group.refresh_from_db(fields=["revision", "changed_at"])
    return group


def remove(
    key: str, reading: Callable[[Group], None], *, token: Token, at: datetime, today: date
) -> None:
    """The group is gone, and with it what it gave. `reading` may refuse."""
    with in_turn():
        group = _held(key)
        reading(group)
        touched = list(group.memberships.values_list("person_id", flat=True))
        note(act="scim.group.removed", by=token.directory, kind="group", key=group.key, at=at)
        group.delete()
        _tell(Act.REMOVED, group, touched, unknown=False, token=token, at=at, today=today)


def give(
    group: Group, *, kind: str, team: Team | None, by: Actor, at: datetime, today: date
) -> frozenset[Remark]:
    """An administrator says what a group gives; neither a seat nor a team: nothing, again."""
    with in_turn():
        if kind or team is not None:
            Gift.objects.update_or_create(group=group, defaults={"kind": kind, "team": team})
        else:
            Gift.objects.filter(group=group).delete()
        act = f"scim.group.gives.{kind or ('team' if team else 'nothing')}"
        note(act=act, by=by, kind="group", key=group.key, at=at)
        members = list(group.memberships.values_list("person_id", flat=True))
        return settle(members, by=by, at=at, today=today)


def has_changed(groups: Iterable[int], *, at: datetime) -> None:
    """Another revision of these groups (primary keys), in the transaction of the change."""
    Group.objects.filter(pk__in=list(groups)).update(revision=F("revision") + 1, changed_at=at)


def _held(key: str) -> Group:
    """The group, which nobody else changes until the end of the transaction."""
    group = Group.objects.select_for_update().filter(key=key).first()
    if group is None:
        raise Refused(Refusal.NOT_THERE)
    return group


def _move(group: Group, wanted: GroupChange) -> tuple[list[int], bool]:
    """Let people in and out: whom it touched (primary keys), and whether someone is not known."""
    coming, going = _known(wanted.coming), _known(wanted.going)
    inside = Membership.objects.filter(group=group)
    if wanted.emptied:
        before = set(inside.values_list("person_id", flat=True))
        leaving = before - coming
    else:
        before = {pk for some in portions(coming | going) for pk in
                  inside.filter(person__in=some).values_list("person_id", flat=True)}  # fmt: skip
        leaving = before & going
    arriving = coming - before
    Membership.objects.bulk_create(
        [Membership(group=group, person_id=pk) for pk in sorted(arriving)], batch_size=AT_ONCE
    )
    for some in portions(leaving):
        inside.filter(person__in=some).delete()
    return sorted(arriving | leaving), len(coming) < len(wanted.coming)


def _known(keys: Iterable[str]) -> set[int]:
    """Primary keys of those whom the directory sees. One query for five hundred."""
    return {
        pk
        for some in portions(keys)
        for pk in people_there().filter(key__in=some).values_list("pk", flat=True)
    }


def _tell(
    act: str, group: Group, touched: list[int], *, unknown: bool, token: Token, at: datetime,
    today: date,
) -> None:  # fmt: skip
    remarks = {*settle(touched, by=token.directory, at=at, today=today)}
    remarks |= {Remark.MEMBERS_UNKNOWN} if unknown else set()
    Event.objects.tell(
        act, kind="group", key=group.key, token=token, at=at, remarks=sorted(remarks)
    )


def _refuse_name(name: str, external_id: str, *, but: Group | None) -> None:
    if not name or len(name) > LONGEST or len(external_id) > LONGEST:
        raise Refused(Refusal.BAD_VALUE)
    others = Group.objects.exclude(pk=but.pk) if but else Group.objects.all()
    taken = Q(folded_name=folded(name))
    if external_id:
        taken |= Q(external_id=external_id)
    if others.filter(taken).exists():
        raise Refused(Refusal.NAME_TAKEN)
