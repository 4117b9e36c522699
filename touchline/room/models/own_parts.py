"""What the room keeps: in backups, in a person's copy, and when a person is erased."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from touchline.keeping.parts import Life, keep_tables
from touchline.keeping.persons import Erased, PersonPart, keep_of_person
from touchline.people.models import Person
from touchline.people.someone_who_left import ADDRESS, stand_in
from touchline.room.models.contract import Signature
from touchline.room.models.epoch import Epoch, Wrap
from touchline.room.models.handing import Handing
from touchline.room.models.holding import RoomHold
from touchline.room.models.identity import Identity
from touchline.room.models.member import Member
from touchline.room.models.note import Note
from touchline.room.models.room import Room
from touchline.room.models.scrubbing import scrub_after_commit
from touchline.room.models.slot import Slot
from touchline.room.models.wish import Wish

_TABLES = (
    "identity", "room", "member", "pause", "ending", "contract", "signature", "epoch", "note",
    "handing",
)  # fmt: skip


def register() -> None:
    """Called once, when Django is ready. What opens something has a life of its own."""
    keep_tables(**{f"room__{name}": Life.CONTENT for name in _TABLES})
    keep_tables(room__slot=Life.KEYS, room__wrap=Life.KEYS)
    for part in _PARTS:
        keep_of_person(part)


def _export_keys(person_key: str) -> Iterable[Mapping[str, Any]]:
    """One's public keys; and one's ways to unlock, sealed as they are."""
    for one in Identity.objects.filter(person__key=person_key).order_by("pk"):
        yield {"document": one.document, "signature": one.signature, "retired": one.retired_week}
    for slot in Slot.objects.filter(identity__person__key=person_key).in_order():
        yield slot.told()


def _erase_keys(person_key: str, at: datetime) -> Erased:
    _all, by_table = Identity.objects.filter(person__key=person_key).delete()
    scrub_after_commit()
    return Erased(gone=by_table.get("room.Identity", 0) + by_table.get("room.Slot", 0))


def _export_rooms(person_key: str) -> Iterable[Mapping[str, Any]]:
    """One's rooms: what was agreed, and what lies in them. What is sealed the room itself opens."""
    own = Member.objects.filter(person__key=person_key).select_related("room", "person")
    for member in own.order_by("pk"):
        room = member.room
        yield {"room": room.key, "kind": room.kind, "opened": room.opened_week, "as": member.role}
        for hold in RoomHold.objects.filter(room=room):
            yield {"room": room.key, "held_for": hold.reason, "since": hold.since,
                   "until": hold.until}  # fmt: skip
        for contract in room.contracts.order_by("number"):
            yield {"room": room.key, "contract": contract.number, "text": contract.text,
                   "week": contract.made_week}  # fmt: skip
        for signed in Signature.objects.filter(member=member).order_by("pk"):
            yield {"room": room.key, "signed": signed.signature}
        for handed in Handing.objects.filter(member=member).order_by("week", "what"):
            yield {"room": room.key, "handed": handed.what, "week": handed.week}
        for wish in Wish.objects.filter(member=member).order_by("pk"):
            yield {"room": room.key, "paused": wish.from_week, "until": wish.until_week,
                   "ended": wish.ended_week}  # fmt: skip
        for epoch in Epoch.objects.readable_by(member):
            yield {"room": room.key, "epoch": epoch.number, "recipient": epoch.recipient,
                   "signature": epoch.signature}  # fmt: skip
        for wrap in Wrap.objects.filter(member=member).order_by("pk"):
            yield {"room": room.key, "sealed_key": wrap.file}
        for note in Note.objects.readable_by(member).filter(author=member).defer("file"):
            yield {"room": room.key, "note": note.key, "week": note.week, "bytes": note.size,
                   "device": note.device}  # fmt: skip


def _erase_rooms(person_key: str, at: datetime) -> Erased:
    """A room stays for the other until it ends, with “Someone who left”; else it goes as a whole.

    What opens it for the one who is erased goes in any case.
    """
    own = list(Member.objects.filter(person__key=person_key).select_related("room"))
    Wrap.objects.filter(member__in=own).delete()
    Handing.objects.filter(member__in=own).delete()
    Wish.objects.filter(member__in=own).delete()
    scrub_after_commit()
    kept = [member for member in own if _is_still_someones(member)]
    for member in kept:
        member.person = stand_in(at=at)
        member.save(update_fields=["person"])
    gone = [member.room_id for member in own if member not in kept]
    Room.objects.filter(pk__in=gone).delete()
    why = "They are the other’s as well, who shares them with “Someone who left” now."
    return Erased(gone=len(gone), kept=len(kept), why_kept=why if kept else "")


def _is_still_someones(member: Member) -> bool:
    """Who left a room before has no say in when it goes: it is of the two who came to be in it."""
    left = member.until_epoch is not None
    if left or Room.objects.filter(pk=member.room_id, ending=None).exists():
        others = Person.objects.filter(rooms_in__room=member.room_id).exclude(email=ADDRESS)
        return others.exclude(pk=member.person_id).exists()
    return False


_PARTS = (
    PersonPart(
        key="room.keys", record="room_keys", label="Your keys of the room",
        export=_export_keys, erase=_erase_keys, tables=("room.identity", "room.slot"),
    ),
    PersonPart(
        key="room.rooms", record="room_clean", label="Rooms you are coached in, or coach in",
        export=_export_rooms, erase=_erase_rooms,
        tables=("room.member", "room.signature", "room.epoch", "room.wrap", "room.note",
                "room.handing", "room.wish"),
    ),
)  # fmt: skip
