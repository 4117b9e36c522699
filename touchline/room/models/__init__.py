"""What the room keeps: public keys, ways to unlock, rooms of two, contracts, sealed notes."""

from touchline.room.models.calendar_feed import CalendarFeed
from touchline.room.models.contract import Contract, Signature
from touchline.room.models.ending import Ending, Pause
from touchline.room.models.epoch import Epoch, Wrap
from touchline.room.models.handing import Handing
from touchline.room.models.holding import RoomHold
from touchline.room.models.identity import Identity
from touchline.room.models.member import Member
from touchline.room.models.note import Note
from touchline.room.models.offer import Offer, OfferAnswer
from touchline.room.models.profile import Profile
from touchline.room.models.room import Room
from touchline.room.models.share import Share, ShareReading, ShareWithdrawal
from touchline.room.models.slot import Slot
from touchline.room.models.wish import Wish

__all__ = [
    "CalendarFeed",
    "Contract",
    "Ending",
    "Epoch",
    "Handing",
    "Identity",
    "Member",
    "Note",
    "Offer",
    "OfferAnswer",
    "Pause",
    "Profile",
    "Room",
    "RoomHold",
    "Share",
    "ShareReading",
    "ShareWithdrawal",
    "Signature",
    "Slot",
    "Wish",
    "Wrap",
]
