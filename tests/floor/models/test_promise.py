"""Making a promise, and passing on what someone who left had open."""

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.promising import CUSTOMER, EVERYONE, in_days, promised
from touchline.floor.models import Promise
from touchline.floor.models.promise import KeyTaken
from touchline.floor.models.promise_ending import PromiseOver
from touchline.floor.rules.promises import State
from touchline.people.models import Deactivation
from touchline.wall.references import Reference
from touchline.witness.models import Line

CARD = Reference("test_card", "card", "The card of Monday", "/somewhere/")


@pytest.fixture
def promise(cast: Cast) -> Promise:
    """Mairi to Dana, by today."""
    return promised(cast.mairi, cast.dana, about=CARD)


def said(act: str) -> int:
    return Line.objects.filter(act=f"floor.promise.{act}").count()


def test_the_same_key_twice_is_the_same_promise(cast: Cast) -> None:
    first, again = (promised(cast.mairi, cast.dana, key="drawn") for _ in range(2))
    assert first == again
    assert said("made") == 1


def test_the_key_of_someone_elses_promise_is_refused(cast: Cast) -> None:
    promised(cast.mairi, cast.dana, key="drawn")
    with pytest.raises(KeyTaken):
        promised(cast.callum, cast.dana, key="drawn")


@pytest.mark.parametrize(
    ("recipient", "audience"), [("dana", "line"), ("leith", "team"), (None, "everyone")]
)
def test_who_it_is_made_to_reads_it(cast: Cast, recipient: str | None, audience: str) -> None:
    target = getattr(cast, recipient) if recipient else EVERYONE
    assert promised(cast.mairi, target).audience == audience


def test_a_promise_read_by_ones_team_names_the_team_one_sells_in(cast: Cast) -> None:
    assert promised(cast.mairi, cast.dana, audience="team").read_team == cast.leith


def test_a_customer_is_a_name(cast: Cast) -> None:
    assert promised(cast.mairi, CUSTOMER).to == CUSTOMER


def test_a_renamed_recipient_is_called_as_today(cast: Cast, promise: Promise) -> None:
    cast.dana.rename(name="Dana Reid", email=cast.dana.email, by=cast.noor, at=NOW)
    assert Promise.objects.get().to.label == "Dana Reid"


@pytest.fixture
def left(cast: Cast) -> Promise:
    """Mairi promised a customer something, and left."""
    made = promised(cast.mairi, CUSTOMER, about=CARD)
    Deactivation.objects.create_for(cast.mairi, by=cast.noor, at=NOW)
    return made


def test_what_was_left_open_passes_on(cast: Cast, left: Promise) -> None:
    own = left.pass_on(words="I call them", day=in_days(2), by=cast.dana, at=NOW)
    assert (own.owner, own.to, own.reference) == (cast.dana, CUSTOMER, CARD)
    assert left.state_on(TODAY) is State.RELEASED


def test_passed_on_twice_it_is_one(cast: Cast, left: Promise) -> None:
    for _ in range(2):
        left.pass_on(words="I call them", day=in_days(2), by=cast.dana, at=NOW)
    assert Promise.objects.owned_by(cast.dana).count() == 1


def test_what_has_ended_is_not_passed_on(cast: Cast, left: Promise) -> None:
    left.release(by=cast.dana, at=NOW)
    with pytest.raises(PromiseOver):
        left.pass_on(words="I call them", day=in_days(2), by=cast.dana, at=NOW)


@pytest.mark.parametrize("key", ["a/b", "card 1", "ü", "x" * 61])
def test_a_key_that_no_address_can_hold_is_none(cast: Cast, key: str) -> None:
    with pytest.raises(ValueError, match="key"):
        promised(cast.mairi, cast.dana, key=key)
