"""What the room keeps: public keys, ways to unlock, rooms of two, contracts, sealed notes."""

from touchline.room.models.contract import Contract, Signature
from touchline.room.models.ending import Ending, Pause
from touchline.room.models.epoch import Epoch, Wrap
from touchline.room.models.identity import Identity
from touchline.room.models.member import Member
from touchline.room.models.note import NewNote, Note
from touchline.room.models.room import Room
from touchline.room.models.slot import NewSlot, Slot

__all__ = [
    "Contract",
    "Ending",
    "Epoch",
    "Identity",
    "Member",
    "NewNote",
    "NewSlot",
    "Note",
    "Pause",
    "Room",
    "Signature",
    "Slot",
    "Wrap",
]
