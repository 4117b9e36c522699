"""The rows of the contract, in the order of the contract page."""

from typing import Final

from touchline.wall.contract import NO, OWN, READABLE, YES, Cell, Record, some
from touchline.wall.floor_records import NUMBERS_AND_PLAN, PREP_AND_PROMISES
from touchline.wall.pulse_records import PULSE
from touchline.wall.room_records import ROOM

# fmt: off
# A table is read across: one record a paragraph, its cells in the order of the columns.
RECORDS: Final[tuple[Record, ...]] = (
    Record(
        key="directory",
        label="names, seats, teams and the reporting line",
        seller=YES, coach=YES, manager=YES, leader=YES, partner=YES,
        admin=some("yes, with addresses and sign-in state"), operator=READABLE, built=True,
        line="Everyone in the organisation; addresses only the administrators",
    ),
    *NUMBERS_AND_PLAN,
    Record(
        key="figure_questions",
        label="questions about a figure, and their answers",
        seller=some("own team's"), coach=NO, manager=some("their teams'"),
        leader=some("teams below them"), partner=NO, admin=some("all, to answer them"),
        operator=READABLE, built=True,
        line="Everyone who may open the scoreboard of {team}, and the administrators",
    ),
    Record(
        key="imports",
        label="imports: counts, rejected rows, snapshots",
        seller=some("the age of the numbers"), coach=NO, manager=some("the age of the numbers"),
        leader=some("the age of the numbers"), partner=NO,
        admin=some(
            "counts, the one cell that a rejected row stumbled on, the first rows of files on their"
            " way in, how many deals an owner has whom nobody is linked with"
        ),
        operator=READABLE, built=True, line="Only the administrators",
    ),
    Record(
        key="own_settings",
        label="own settings: zone, light or dark, first steps done, favourite questions",
        seller=OWN, coach=NO, manager=NO, leader=NO, partner=NO, admin=NO, operator=READABLE,
        built=True, line="Only you",
    ),
    *PREP_AND_PROMISES,
    *ROOM,
    Record(
        key="sessions",
        label="that sessions took place",
        seller=OWN, coach=some("the room's coach"), manager=some("where the manager coaches"),
        leader=some("where the leader coaches"), partner=NO, admin=NO,
        operator=some("the week of a sealed file, whatever it holds"), built=True,
        line="Only you and your coach",
    ),
    Record(
        key="patterns",
        label="pattern page",
        seller=OWN, coach=NO,
        manager=Cell(allowed=False, words="could recompute from the CRM; no screen shows it"),
        leader=Cell(allowed=False, words="could recompute from the CRM; no screen shows it"),
        partner=NO, admin=NO, operator=some("can recompute"), built=True,
        line="Only {owner}; no screen shows this page to anyone else",
    ),
    Record(
        key="mirror_here",
        label="what one gives the mirror to read or types to practise, before it is kept",
        seller=NO, coach=OWN, manager=OWN, leader=OWN, partner=NO, admin=NO,
        operator=Cell(allowed=False, words="never sent: it is read in the browser"), built=True,
        line="Only you: it is read in this browser, and leaves it only if you keep it",
    ),
    Record(
        key="mirror_reading",
        label="mirror reading of a conversation, if it is kept",
        seller=some("that it was kept; can have their own words removed"),
        coach=OWN, manager=OWN, leader=OWN, partner=NO, admin=NO,
        operator=some("readable if kept, until its owner next unlocks the room; then ciphertext"),
        built=True,
        line="Only you; whoever can read the database too, until you next unlock the room",
    ),
    *PULSE,
    Record(
        key="commons",
        label="commons: insights, experiments, recognition, hard questions, owned mistakes",
        seller=YES, coach=YES, manager=YES, leader=YES, partner=YES,
        admin=some("yes, author hidden where promised"),
        operator=some("readable, unlinkable where promised"),
    ),
    Record(
        key="desk",
        label="desk: time balance, growth plan, practice",
        seller=Cell(allowed=False, words="–"), coach=OWN, manager=OWN, leader=OWN,
        partner=Cell(allowed=False, words="–"), admin=NO,
        operator=some("readable unless sealed; the page says which"),
    ),
    Record(
        key="impact",
        label="impact estimate",
        seller=YES, coach=YES, manager=YES, leader=YES, partner=NO, admin=YES, operator=READABLE,
    ),
    Record(
        key="invitations",
        label="invitations: who was invited when, in which words, and whether they came in",
        seller=OWN, coach=NO, manager=NO, leader=NO, partner=NO,
        admin=some("yes; not whether one was opened"),
        operator=some("readable; the link only until the mail has left, and in no backup"),
        built=True, line="Everyone whom you invite with it, and the administrators",
    ),
    Record(
        key="sign_in",
        label="signing in: passkeys, codes, single sign-on, where one is signed in and since when",
        seller=OWN, coach=NO, manager=NO, leader=NO, partner=NO,
        admin=some("whether and when one signed in last, whether one has a second factor"),
        operator=some("readable; passwords and codes hashed or sealed"), built=True,
        line="Only {owner}; the administrators see when {owner} signed in last",
    ),
    Record(
        key="due_work",
        label="due work: what is to be done or was done, with keys and no words",
        seller=some("own, in one's export"), coach=NO, manager=NO, leader=NO, partner=NO,
        admin=some("kind, state and when"), operator=READABLE, built=True,
        line="The administrators see its kind and state, not for whom it is",
    ),
    Record(
        key="erasures",
        label="holds, and that someone was erased",
        seller=some("a hold on oneself"), coach=NO, manager=NO, leader=NO, partner=NO,
        admin=some("holds with their reason; erasures without a name"), operator=READABLE,
        built=True, line="{owner} and the administrators",
    ),
    Record(
        key="directory_sync",
        label="what the company's directory said: names, groups, and what came in for 90 days",
        seller=some("own, in one's export"), coach=NO, manager=NO, leader=NO, partner=NO,
        admin=YES, operator=READABLE, built=True, line="Only the administrators",
    ),
    Record(
        key="witness",
        label="witness log: that something was done, with keys and no content",
        seller=some("own lines, in one's export"), coach=NO, manager=NO, leader=NO, partner=NO,
        admin=some("whether it is whole"), operator=READABLE, built=True,
        line="Nobody on a page; {owner} in an export, the administrators whether it is whole",
    ),
)
# fmt: on


def record(key: str) -> Record:
    """The row with this key. Raises KeyError: a sentence about nothing must not be shown."""
    return {row.key: row for row in RECORDS}[key]
