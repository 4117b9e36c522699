"""What the pulse keeps: rounds, groups, releases, the loop. Ballots lie in the urn, unlinkable."""

from touchline.pulse.models.expectation import Expected
from touchline.pulse.models.group import Eligible, Group
from touchline.pulse.models.release import Release
from touchline.pulse.models.reply import Reply, ReplyEnding
from touchline.pulse.models.rhythm import OwnScale, Progress, Rhythm
from touchline.pulse.models.round import (
    Freezing,
    Noise,
    Releasing,
    Round,
    Stage,
    Voiding,
)
from touchline.pulse.models.talk import Feedback, Talk, TalkHeld
from touchline.pulse.models.words import Custodian, Said
from touchline.pulse.models.written import Written

__all__ = [
    "Custodian",
    "Eligible",
    "Expected",
    "Feedback",
    "Freezing",
    "Group",
    "Noise",
    "OwnScale",
    "Progress",
    "Release",
    "Releasing",
    "Reply",
    "ReplyEnding",
    "Rhythm",
    "Round",
    "Said",
    "Stage",
    "Talk",
    "TalkHeld",
    "Voiding",
    "Written",
]
