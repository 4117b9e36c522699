"""Why each record of the room is kept, on what ground, and for how long."""

from typing import Final

from touchline.wall.retained import LAW, WORK, Retention

_OF_TWO: Final = "consent of the two of the room (GDPR Art. 6 (1) a)"
_OF_ONE: Final = "consent of whoever keeps it (GDPR Art. 6 (1) a)"
_SEALED: Final = (
    "12 months after the room was last written in; readable only with the keys of the two"
)

ROOM_RETENTION: Final[dict[str, Retention]] = {
    "room_clean": Retention(
        "being coached where nobody who judges one can listen", _OF_TWO, _SEALED
    ),
    "room_declared": Retention("being coached by one's own manager, sealed", _OF_TWO, _SEALED),
    "sessions": Retention("being coached; nobody else is told when", _OF_TWO, _SEALED),
    "room_journal": Retention(
        "thinking about one's own work, for oneself",
        _OF_ONE,
        "12 months after it was last written in; readable only with its owner's keys",
    ),
    "room_check_outs": Retention(
        "a coach's hearing how coaching is for a person who wishes to say so", _OF_TWO, _SEALED
    ),
    "room_contract": Retention(
        "knowing beforehand who learns what of a coaching",
        _OF_TWO,
        "with the room; of someone erased until the other ends it",
    ),
    "room_profile": Retention(
        "finding a coach who fits",
        "consent of whoever wrote it (GDPR Art. 6 (1) a)",
        "until taken back, or the person is erased",
    ),
    "room_offers": Retention(
        "proposing a quarter of an hour each week to a team in one step",
        WORK,
        "four weeks; half a year that somebody declined, so that nobody is asked again and again",
    ),
    "room_calendar": Retention(
        "keeping a time free in one's own calendar",
        "consent of whoever made it (GDPR Art. 6 (1) a)",
        "until revoked, or the person is erased",
    ),
    "room_holds": Retention(
        "stopping that a room is deleted where a law or a dispute does",
        LAW,
        "until its last day or until it is released, whichever is first",
    ),
    "shares": Retention(
        "telling one person something out of one's room, because one wishes to",
        "consent of whoever shares it (GDPR Art. 6 (1) a)",
        "until its day, at most 13 weeks; the words until withdrawn",
    ),
    "room_keys": Retention(
        "opening one's own room, from more than one device",
        _OF_TWO,
        "until taken away, or the person is erased; 30 days after they left, or gave them up",
    ),
}
