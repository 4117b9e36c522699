"""The receipt of a room: since one signed, who was given something of it, by the server's word."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Q

from touchline.kit import clock
from touchline.kit.weeks import week_of
from touchline.people.models import Organisation
from touchline.room.models.handing import Handing, HandingQuerySet
from touchline.room.models.member import Member
from touchline.room.models.room import Room
from touchline.room.rules.receipt import OF_ONE_OF_THEM, OF_THE_ROOM, OWN, Noted, Reader
from touchline.witness.models import AnyLine, Line, LineQuerySet, WeekLine

SIGN_IN = "office.sign_in_link.made"
HANDED = {Handing.What.FILES: "files.handed", Handing.What.COPY: "copy.taken"}


def signed_in_week(room: Room, member: Member) -> str:
    """The week in which somebody first signed here; empty before that."""
    line = _signature(room, member)
    return _week(line) if line else ""


def reader_of(room: Room, member: Member) -> Reader:
    """Whose receipt it is, and whom they share the room with and shared it."""
    other = room.other(member)
    gone = [one.person.key for one in room.members.all() if one.until_epoch is not None]
    return Reader(member.person.key, other.person.key if other else "", gone)


def noted_since_signed(room: Room, member: Member) -> Iterator[Noted]:
    """What the log has of the room and of its two since this member signed, and what was handed out
    to them, in no order. Nothing before that.

    Of what the other one was handed nothing is read, but that a coach took a copy along, which who
    is coached is told.
    """
    signature = _signature(room, member)
    if signature is None:
        return
    week = _week(signature)
    for line in _of_the_two(room, member).filter(number__gte=signature.number):
        yield Noted(_week(line), line.act, line.actor, line.key)
    keys = _keys(room)
    links = Line.objects.filter(act=SIGN_IN, kind="person", key__in=keys, at__gte=signature.at)
    for link in links:
        yield Noted(_week(link), link.act, link.actor, link.key)
    for one in _handed(room, member).filter(week__gte=week):
        key = one.member.person.key
        yield Noted(one.week, HANDED[Handing.What(one.what)], key, key)


def _signature(room: Room, member: Member) -> AnyLine | None:
    signed = WeekLine.objects.filter(act="room.contract.signed", kind="room", key=room.key)
    return signed.filter(actor=member.person.key).first()


def _of_the_two(room: Room, member: Member) -> LineQuerySet:
    of_room = Q(kind="room", key=room.key, act__in=OF_THE_ROOM)
    of_them = Q(kind__in=("identity", "person"), key__in=_keys(room), act__in=OF_ONE_OF_THEM)
    own = Q(kind="slot", actor=member.person.key, act__in=OWN)
    return WeekLine.objects.filter(of_room | of_them | own)


def _handed(room: Room, member: Member) -> HandingQuerySet:
    told = Q(member=member)
    if member.role == Member.Role.COACHEE:
        told |= Q(member__room=room, member__role=Member.Role.COACH, what=Handing.What.COPY)
    return Handing.objects.filter(told).select_related("member__person")


def _keys(room: Room) -> list[str]:
    return [one.person.key for one in room.members_now()]


def _week(line: AnyLine) -> str:
    """The week of the organisation's day; lines that are dated by week begin on its Monday."""
    if isinstance(line, WeekLine):
        return week_of(line.at.date())
    return week_of(clock.day_of(line.at, Organisation.the().zone))
