"""What came in is kept for ninety days and not a day longer; what changes nothing is not told."""

from datetime import timedelta

from tests.cast import NOW, Cast
from tests.scim.speaking import Speaker, at, user
from touchline.jobs.recurring import DAILY
from touchline.scim.models import Event
from touchline.scim.models.sweeping import forget
from touchline.witness.models import Line


def test_what_is_older_than_ninety_days_is_forgotten(db: None) -> None:
    for days in (89, 91):
        Event.objects.tell(
            "changed", kind="user", key=str(days), token=None, at=NOW - timedelta(days=days)
        )
    forget({}, NOW)
    assert [*Event.objects.values_list("key", flat=True)] == ["89"]


def test_forgetting_is_work_of_every_day() -> None:
    assert "scim.forget" in DAILY


def test_the_same_said_again_leaves_no_trace(cast: Cast, directory: Speaker) -> None:
    sent = user(cast.mairi.email, displayName="Mairi Sinclair", externalId="e")
    directory.put(at(cast.mairi), sent)
    before = (Event.objects.count(), Line.objects.count())
    directory.put(at(cast.mairi), sent)
    assert (Event.objects.count(), Line.objects.count()) == before


def test_no_line_of_the_witness_holds_what_was_said(directory: Speaker) -> None:
    directory.post("/Users", user("ada@northlight.example", displayName="Ada", externalId="zq-7"))
    written = str([*Line.objects.values_list()])
    assert not [words for words in ("ada@", "Ada", "zq-7") if words in written]
