"""The attacks that a release survives: each is a test that really attacks (tests/wall/attacks)."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Attack:
    """Who tries what, and what comes of it; the files of its tests; whether it is on the room."""

    name: str
    words: str
    files: tuple[str, ...]
    room: bool = False


# fmt: off
ATTACKS: Final[tuple[Attack, ...]] = (
    Attack("A01", "a thief has the database, its log, a backup and all logs: nothing of a room "
            "stands in them.",
           ("test_a01_the_thief_of_the_database.py",), room=True),
    Attack("A02", "the operator records every request of a whole room day: sealed files, and what "
            "is allowed.",
           ("test_a02_the_operator_listens.py",), room=True),
    Attack("A03", "an administrator resets a seller's sign-in and comes in as the seller: the "
            "room stays locked.",
           ("test_a03_a_reset_sign_in.py",), room=True),
    Attack("A04", "the operator puts a key of hers in place of the coach's: the words differ, or "
            "the browser stops.",
           ("test_a04_a_substituted_key.py",), room=True),
    Attack("A05", "the operator asks for PRF in the sign-in options, and reads what a browser "
            "posts: none there.",
           ("test_a05_a_passkeys_secret.py",), room=True),
    Attack("A06", "the operator changes rows of notes: none of it is shown, and each change has "
            "its name.",
           ("test_a06_a_tampered_note.py",), room=True),
    Attack("A07", "the operator rolls back or withholds notes: whoever read them, or reads on, is "
            "warned.",
           ("test_a07_withheld_notes.py",), room=True),
    Attack("A08", "the operator hands out slots that are cheap to guess or endless to try, and "
            "other suites: refused.",
           ("test_a08_weak_and_unknown_suites.py",), room=True),
    Attack("A09", "the operator changes the code, adds a script, relaxes a header: blocked, or "
            "named.",
           ("test_a09_served_code.py",
             "test_a09_held_on_a_device.py",), room=True),
    Attack("A10", "someone changes a package between its lock and what is served: the bundle "
            "tells.",
           ("test_a10_vendored.py",), room=True),
    Attack("A11", "what people type, and what the CRM exports, is text on every page, in every "
            "seat.",
           ("test_a11_script_injection.py",), room=True),
    Attack("A12", "every address of the site is tried by everyone who holds no seat for it: one "
            "404, one body.",
           ("test_a12_strangers.py",), room=True),
    Attack("A13", "a manager, a leader, an administrator read every page for a trace of a room: "
            "there is none.",
           ("test_a13_what_others_read.py", "test_a13_weeks_kept.py"), room=True),
    Attack("A14", "a manager infers a session from letters, badges, ETags and times: there are "
            "none.",
           ("test_a14_what_gives_a_session_away.py",
            "test_a14_what_the_rooms_own_answers_say.py"), room=True),
    Attack("A15", "a thief of the database guesses how much was said, and when: there are steps "
            "and weeks.",
           ("test_a15_sizes_and_weeks.py",), room=True),
    Attack("A16", "the old coach after a change, and the new one with what was before: 404, and "
            "undecryptable.",
           ("test_a16_a_change_of_coach.py",), room=True),
    Attack("A17", "a colleague comes to a laptop that was left open: it is locked, and nothing "
            "lies in clear.",
           ("test_a17_an_open_laptop.py",
             "test_a17_left_open_in_a_browser.py",), room=True),
    Attack("A18", "a seller deletes the passkey and forgets the passphrase: the recovery key "
            "opens.",
           ("test_a18_the_recovery_key.py",), room=True),
    Attack("A19", "the tab is killed at each step of a change of keys: one state opens, and no "
            "note is lost.",
           ("test_a19_a_killed_tab.py",), room=True),
    Attack("A20", "a voter reuses, rewrites, forges a ballot, or borrows from another round: "
            "exactly one counts.",
           ("test_a20_one_vote.py",)),
    Attack("A21", "a thief with every nightly backup, and with the database at last, links no "
            "ballot to anyone.",
           ("test_a21_nightly_backups.py",)),
    Attack("A22", "the operator reads every log after a day in the room, or after somebody voted: "
            "who it was, is nowhere.",
           ("test_a22_the_logs.py",
             "test_a22_the_rooms_logs.py",), room=True),
    Attack("A23", "whoever gives out tokens marks a voter by a key, or looks for the only one who "
            "came: it is noticed.",
           ("test_a23_the_issuer.py",)),
    Attack("A24", "who leaves is out at once, has thirty days for their rooms, and then no key is "
            "left.",
           ("test_a24_leaver.py",), room=True),
    Attack("A25", "no two releases, taken off each other, tell what one person answered.",
           ("test_a25_differencing.py",)),
    Attack("A26", "asking again never gives fresh noise, or a thousand askings would tell the "
            "answers.",
           ("test_a26_a_released_round.py",
             "test_a26_the_same_figure.py",)),
    Attack("A27", "an administrator with the database in hand lowers k or ε, or changes what is "
            "asked: the round is void.",
           ("test_a27_frozen_rules.py",)),
    Attack("A28", "who knows every ballot but one learns no more of it than ε allows.",
           ("test_a28_n_minus_one_collude.py",)),
    Attack("A29", "HR holds a room and then erases; erases and then restores an old backup: "
            "nothing comes back readable.",
           ("test_a29_hold_and_erase.py",), room=True),
    Attack("A30", "anyone tries forged hosts, origins, forms and headers, odd requests, and "
            "guesses passwords: refused.",
           ("test_a30_headers_and_cookies.py",
             "test_a30_rate_limits.py",
             "test_a30_the_server.py",
             "test_a30_who_asks.py",)),
)
# fmt: on
