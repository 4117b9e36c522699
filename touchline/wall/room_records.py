"""The rows of the contract that the room keeps."""

from typing import Final

from touchline.wall.contract import NO, OWN, READABLE, Cell, Record, some

_CIPHERTEXT: Final = some("ciphertext, padded sizes, ISO week")

# fmt: off
ROOM: Final[tuple[Record, ...]] = (
    Record(
        key="room_clean",
        label="room, clean: notes, sessions, topics, commitments, what the mirror counted",
        seller=OWN, coach=some("the room's coach"), manager=NO, leader=NO, partner=NO, admin=NO,
        operator=_CIPHERTEXT, built=True, line="Only you and your coach, who hold its keys",
    ),
    Record(
        key="room_declared",
        label="room, declared: the manager coaches, and the screen says so",
        seller=OWN, coach=Cell(allowed=False, words="–"), manager=some("is the coach"), leader=NO,
        partner=NO, admin=NO, operator=_CIPHERTEXT, built=True,
        line="Only you and {manager}, who is your coach here",
    ),
    Record(
        key="room_journal",
        label="journal: private notes, check-outs, meetings, self-ratings, hard conversations",
        seller=OWN, coach=OWN, manager=OWN, leader=OWN, partner=OWN, admin=OWN,
        operator=_CIPHERTEXT, built=True, line="Only you, who hold its keys",
    ),
    Record(
        key="room_check_outs",
        label="check-outs in total, of eight sessions or more, if the coachee tells them",
        seller=OWN, coach=some("what their coachees chose to tell, by name"),
        manager=some("where the manager coaches, what was told"),
        leader=some("where the leader coaches, what was told"), partner=NO, admin=NO,
        operator=_CIPHERTEXT, built=True, line="You, and your coach if you tell them",
    ),
    Record(
        key="room_contract",
        label="room: who is in it, what the two agreed, and the week of it",
        seller=OWN, coach=some("the room's coach"),
        manager=some("where the manager coaches"), leader=some("where the leader coaches"),
        partner=NO, admin=NO,
        operator=some(
            "readable: members, what leaves the room, in which weeks keys and contracts were made,"
            " a pause was wished for, and files handed out"
        ),
        built=True, line="Only the two of the room, and whoever can read the database",
    ),
    Record(
        key="room_profile",
        label="a coach’s page: specialities, languages, a few sentences, hours, places",
        seller=some("of whom one could ask"), coach=OWN, manager=some("own; of whom one could ask"),
        leader=some("own; of whom one could ask"), partner=some("of whom one could ask"),
        admin=some("of whom one could ask"), operator=READABLE, built=True,
        line="Everyone who could ask you",
    ),
    Record(
        key="room_offers",
        label="a weekly quarter of an hour that a manager proposes, and what each answers",
        seller=some("own; a “no” stays there"), coach=NO,
        manager=some("who said yes or proposed another time; a “no” looks like no answer"),
        leader=some("those the leader made, likewise"), partner=NO, admin=NO, operator=READABLE,
        built=True, line="You and {manager}, who is not told of a no",
    ),
    Record(
        key="room_calendar",
        label="a weekly event for a calendar: title, day, time; nothing of a room",
        seller=OWN, coach=OWN, manager=some("own; of others what their calendar shows"),
        leader=some("own; of others what their calendar shows"), partner=OWN, admin=OWN,
        operator=READABLE, built=True,
        line="You, the server, and whoever sees your calendar or has its address",
    ),
    Record(
        key="room_holds",
        label="room: that a law or a dispute keeps it from being deleted, why and until when",
        seller=some("of one's own rooms"), coach=some("of one's own rooms"),
        manager=some("where the manager coaches"), leader=some("where the leader coaches"),
        partner=NO, admin=some("the room's key, the reason and the days; not whose room it is"),
        operator=READABLE, built=True, line="Both of the room, and the administrators",
    ),
    Record(
        key="shares",
        label="shared out of a room: the words, with whom, until when, whether it was read",
        seller=some("what one shared, and what is shared with one"),
        coach=some("what is shared with them"), manager=some("what is shared with them"),
        leader=some("what is shared with them"), partner=some("what is shared with them"),
        admin=NO, operator=READABLE, built=True, line="You, and whom you share it with",
    ),
    Record(
        key="room_keys",
        label="room: public keys, and ways to unlock, sealed",
        seller=some("own; public keys of whom one shares a room with"),
        coach=some("own; public keys of whom one shares a room with"),
        manager=some("own; public keys of whom one shares a room with"),
        leader=some("own; public keys of whom one shares a room with"),
        partner=NO, admin=NO,
        operator=some("public keys; sealed files, in backups with a shorter life"), built=True,
        line="Only you; your public keys whoever shares a room with you",
    ),
)
# fmt: on
