"""The rows of the contract that the pulse keeps."""

from typing import Final

from touchline.wall.contract import NO, OWN, READABLE, YES, Record, some

_SHARE: Final = some("share of groups of 30 or more, with its interval; nobody’s own")

# fmt: off
PULSE: Final[tuple[Record, ...]] = (
    Record(
        key="pulse_answers",
        label="pulse answers",
        seller=some("own, until sent"), coach=NO, manager=NO, leader=NO, partner=NO, admin=NO,
        operator=some("unlinkable ballots until 7 days after release, never in backups"),
        built=True, line="Only you, until you send it; afterwards nobody can tell that it was you",
    ),
    Record(
        key="pulse_rounds",
        label="pulse rounds: frozen rules, who is asked in which group, all ballots each morning",
        seller=YES, coach=YES, manager=YES, leader=YES, partner=NO,
        admin=some("yes; who was asked, never who answered"),
        operator=some("readable; who fetched a ballot paper, never who cast one"), built=True,
        line="Everyone but partners; who is asked, never who answered",
    ),
    Record(
        key="pulse_release",
        label="pulse release, with its interval",
        seller=YES, coach=YES, manager=YES, leader=YES, partner=NO, admin=YES, operator=READABLE,
        built=True, line="Everyone but partners",
    ),
    Record(
        key="weeks_kept",
        label="in how many of twelve weeks one was coached, as rooms cast it once a quarter",
        seller=_SHARE, coach=_SHARE, manager=_SHARE, leader=_SHARE, partner=NO, admin=_SHARE,
        operator=some(
            "that a room fetched a paper; unlinkable ballots until 7 days after release, never in"
            " backups"
        ),
        built=True, line="Nobody, of one person; of thirty or more together everyone but partners",
    ),
    Record(
        key="pulse_words",
        label="free words of ballots, and who reads them first",
        seller=some("after the custodian"), coach=some("after the custodian"),
        manager=some("after the custodian"), leader=some("after the custodian"), partner=NO,
        admin=some("after the custodian"),
        operator=some("sealed until the custodian has read them, then readable"), built=True,
        line="The custodian, who takes out names; then everyone but partners, in any order",
    ),
    Record(
        key="pulse_expectation",
        label="what a leader expects before a release, and the difference",
        seller=NO, coach=NO, manager=OWN, leader=OWN, partner=NO, admin=NO, operator=READABLE,
        built=True, line="Only you",
    ),
    Record(
        key="pulse_replies",
        label="what was heard in a release, and what is done about it or why not",
        seller=YES, coach=YES, manager=YES, leader=YES, partner=NO, admin=YES, operator=READABLE,
        built=True, line="Everyone but partners",
    ),
    Record(
        key="pulse_talks",
        label="scripted talks of teams too small for figures",
        seller=some("own team's"), coach=some("those they hold"), manager=some("their teams'"),
        leader=some("teams below them"), partner=some("those they hold"),
        admin=some("those they hold"), operator=READABLE, built=True,
        line="Everyone in {team}, who leads it, and who holds the talk",
    ),
    Record(
        key="pulse_feedback",
        label="feedback that somebody chose to sign",
        seller=OWN, coach=OWN, manager=some("own, and what was said to them"),
        leader=some("own, and what was said to them"), partner=NO, admin=NO, operator=READABLE,
        built=True, line="{owner} and {manager}",
    ),
)
# fmt: on
