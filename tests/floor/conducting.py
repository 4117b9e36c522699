"""A moment and an expectation with a gap, as tests begin with them."""

from tests.cast import NOW, TODAY, Cast
from touchline.floor.models import Expectation, Gap, Moment
from touchline.floor.models.expectation import Words
from touchline.wall.references import Reference

FORTH = Reference("customer", "", "Forth Estuary Water")
EXPECTED = Words("Two first meetings a week", "They stand in the CRM", "Dana joins two", TODAY)


def moment_of_mairi(cast: Cast) -> Moment:
    """Written to Dana today, not answered."""
    return Moment.objects.write(
        cast.mairi, cast.dana, day=TODAY, worked="I let the pause stand",
        would_try="Ask who else decides", about=FORTH, key="moment", at=NOW,
    )  # fmt: skip


def expectation_of_mairi(cast: Cast) -> Expectation:
    """Of the quarter of the cast, proposed by Dana."""
    return Expectation.objects.propose(
        cast.mairi, cast.dana, quarter="2026-q1", words=EXPECTED, key="expected", by=cast.dana,
        at=NOW,
    )  # fmt: skip


def gap_of_mairi(cast: Cast) -> Gap:
    """Said by Dana, not answered."""
    return Gap.objects.say(
        expectation_of_mairi(cast), words="No first meeting in five weeks", day=TODAY, key="gap",
        by=cast.dana, at=NOW,
    )  # fmt: skip
