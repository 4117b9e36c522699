"""Rooms as their members read them."""

from __future__ import annotations

from typing import Any

from touchline.people.models import Person
from touchline.room.models import Identity, Member, Offer, Room, Wish, Wrap
from touchline.room.models.epoch import Epoch
from touchline.room.models.going import soon
from touchline.room.models.holding import hold_of
from touchline.room.models.journal import journal_of
from touchline.room.models.line import DECLARED, coaches_for, in_line_with
from touchline.room.rules.contract import may_write
from touchline.room.rules.standing import State
from touchline.room.views.saying import week
from touchline.wall.audiences import PersonRequest


def me_told(request: PersonRequest) -> dict[str, Any]:
    """Who asks, their keys, their rooms, and whom they could ask to coach them."""
    person = request.person
    coaches = coaches_for(person, on=request.day)
    identity, journal = Identity.objects.of(person), journal_of(person)
    return {
        "person": {"key": person.key, "name": person.name},
        "week": week(request),
        "identity": identity.told() if identity else None,
        "slots": identity.slots_told() if identity else [],
        "retired": [
            {**one.told(), "week": one.retired_week, "slots": one.slots_told()}
            for one in Identity.objects.given_up(person)
        ],
        "rooms": _rooms_told(request),
        "journal": {"key": journal.key} if journal else None,
        "offers": _offers(request, coaches),
        "coaches": [{"key": one.key, "name": one.name, "kind": kind} for one, kind in coaches],
    }


def _offers(request: PersonRequest, coaches: list[tuple[Person, str]]) -> int:
    """How many weekly quarters wait for an answer: one's own manager's, or none."""
    manager = next((one for one, kind in coaches if kind == DECLARED), None)
    if manager is None:
        return 0
    asked = Offer.objects.of_seller(request.person, manager=manager, on=request.day)
    return asked.filter(answer=None).count()


def _rooms_told(request: PersonRequest) -> list[dict[str, Any]]:
    rooms = list(Room.objects.of(request.person).of_two().whole())
    others = {one.person_id for room in rooms for one in room.members_now()}
    line = in_line_with(request.person.pk, others, on=request.day)
    going, told = soon(Room.objects.filter(pk__in=[one.pk for one in rooms]), on=request.day), []
    wishes = Wish.objects.told(rooms, week=week(request))
    for room in rooms:
        member = room.member(request.person)
        other = room.other(member)
        state = room.standing(on=request.day, line=line).state
        told.append({
            "key": room.key, "kind": room.kind, "state": state.value, "role": member.role,
            "with": {"key": other.person.key, "name": other.person.name} if other else None,
            "goes": going.get(room.pk), "wish": wishes.get(room.pk),
        })  # fmt: skip
    return told


def room_told(request: PersonRequest, room: Room) -> dict[str, Any]:
    """A room as this member of it reads it: their own wraps, and the epochs that are theirs."""
    stands = room.standing(on=request.day)
    member = room.member(request.person)
    reason = stands.reason or ("" if may_write(room.agreements()) else "unsigned")
    return {
        "key": room.key, "kind": room.kind, "state": stands.state.value, "reason": reason,
        "members": _members_told(room, member),
        "contracts": [
            {
                "number": one.number, "text": one.text,
                "signatures": {
                    mark.member.person.key: mark.signature
                    for mark in one.signatures.select_related("member__person")
                },
            }
            for one in room.contracts.filter(number__gte=member.from_contract).order_by("number")
        ],
        "epochs": _epochs_told(member, may_read=may_read(member, stands.state)),
        "wish": Wish.objects.told([room], week=week(request)).get(room.pk),
        "hold": hold_of(room, on=request.day),
        "goes": soon(Room.objects.filter(pk=room.pk), on=request.day).get(room.pk),
    }  # fmt: skip


def may_read(member: Member, state: State) -> bool:
    """A coach who came to stand in the line reads nothing while the room is paused for that."""
    return state is not State.PAUSED or member.role == Member.Role.COACHEE


def _members_told(room: Room, member: Member) -> list[dict[str, Any]]:
    """Who coached there before is told to the one who is coached, and to no coach after them."""
    members = room.members.select_related("person")
    if member.role == Member.Role.COACH:
        members = members.filter(until_epoch=None)
    known = {
        one.person_id: one.told()
        for one in Identity.objects.current().filter(person__rooms_in__room=room).distinct()
    }
    return [
        {
            "person": one.person.key, "name": one.person.name, "role": one.role,
            "from_epoch": one.from_epoch, "until_epoch": one.until_epoch,
            "from_contract": one.from_contract,
            "identity": known.get(one.person_id),
        }
        for one in members
    ]  # fmt: skip


def _epochs_told(member: Member, *, may_read: bool) -> list[dict[str, Any]]:
    own = Wrap.objects.filter(member=member).values_list("epoch_id", "file")
    files = dict(own) if may_read else {}
    return [_epoch_told(one, files.get(one.pk)) for one in Epoch.objects.readable_by(member)]


def _epoch_told(epoch: Epoch, wrap: str | None) -> dict[str, Any]:
    return {
        "number": epoch.number, "recipient": epoch.recipient, "by": epoch.by.person.key,
        "signature": epoch.signature, "wrap": wrap,
    }  # fmt: skip
