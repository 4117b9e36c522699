"""How a box opens, stops and closes, by the clock alone, and what is gone after each."""

import base64
from datetime import datetime

import pytest
from django.db import connection

from tests.urn.boxes import CLOSED, DAY, ISSUING, OPEN, a_box, cast, says, three_voted, tickets
from touchline.urn.models import Ballot, Box, Milestone, NotNow

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("at", "phase"),
    [
        (ISSUING - DAY, "waiting"), (ISSUING, "issuing"), (OPEN, "open"), (CLOSED - DAY, "open"),
        (CLOSED, "closed"), (CLOSED + 99 * DAY, "closed"),
    ],
)  # fmt: skip
def test_a_box_goes_through_its_phases_by_the_clock(at: datetime, phase: str) -> None:
    box = a_box()
    tickets(box)
    assert box.phase(at) == phase


def test_before_it_opens_the_key_is_there_and_sealed() -> None:
    assert a_box().private_key.startswith("gAAAA")


@pytest.mark.parametrize("at", [OPEN, CLOSED])
def test_once_it_is_open_nobody_has_its_key(at: datetime) -> None:
    box = a_box()
    tickets(box)
    box.settle(at)
    assert box.private_key == ""


def test_with_too_few_tokens_it_stops() -> None:
    box = a_box()
    tickets(box, ["ada"])
    assert box.phase(OPEN) == "stopped"


def test_a_box_that_stopped_has_no_key_either() -> None:
    box = a_box()
    box.settle(OPEN)
    assert box.private_key == ""


def test_with_just_enough_tokens_it_opens() -> None:
    box = a_box()
    tickets(box, ["ada", "bo"])
    assert box.phase(OPEN) == "open"


def test_a_box_that_nobody_looked_at_while_it_was_open_is_closed_all_the_same() -> None:
    box = a_box()
    tickets(box)
    assert box.phase(CLOSED + DAY) == "closed"


def test_once_open_it_stays_open_where_the_clock_is_set_back() -> None:
    box = a_box()
    tickets(box)
    box.settle(OPEN)
    assert box.phase(ISSUING) == "open"


def test_settling_twice_is_settling_once() -> None:
    box = three_voted()
    box.settle(CLOSED)
    assert sorted(box.marks()) == ["closed", "opened"]


def test_nothing_that_is_noted_of_a_box_has_a_time() -> None:
    """A box opens when the first voter comes: that moment is nobody's business."""
    kinds = {field.get_internal_type() for field in Milestone._meta.concrete_fields}
    assert not {kind for kind in kinds if "Date" in kind or "Time" in kind}


def test_payloads_come_in_the_order_of_their_tokens() -> None:
    box = three_voted()
    by_token = [one.payload for one in sorted(Ballot.objects.all(), key=lambda one: one.token)]
    assert box.ballots() == by_token


def test_every_payload_is_there_once_it_has_closed() -> None:
    assert sorted(three_voted().ballots()) == sorted(map(says, ("yes", "no", "no")))


def test_receipts_come_sorted() -> None:
    box = three_voted()
    assert box.receipts() == sorted(Ballot.objects.values_list("receipt", flat=True))


@pytest.mark.parametrize("read", [Box.ballots, Box.receipts])
def test_before_it_has_closed_nobody_reads_it(read: object) -> None:
    box = a_box()
    cast(box, tickets(box)[0])
    with pytest.raises(NotNow):
        read(box)  # type: ignore[operator]


def test_closing_lays_the_ballots_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    laid: list[str] = []

    def lay(ballot: Ballot) -> None:
        laid.append(ballot.token)
        ballot.save(force_insert=True)

    monkeypatch.setattr(Ballot, "lay", lay)
    three_voted()
    assert sorted(laid) == list(Ballot.objects.values_list("token", flat=True))


def test_a_ballot_that_comes_while_it_closes_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """It was checked while the box was open, and counted by nobody since."""
    box = a_box()
    ticket = tickets(box)[0]
    box.settle(OPEN)

    def closes_meanwhile(*_: object) -> bool:
        box.settle(CLOSED)
        return True

    monkeypatch.setattr("touchline.urn.models.casting.verified", closes_meanwhile)
    with pytest.raises(NotNow):
        cast(box, ticket)


def test_a_token_that_is_signed_while_it_opens_is_given_to_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    box = a_box()
    tickets(box, ["ada", "bo"])

    def opens_meanwhile(*_: object) -> bytes:
        box.settle(OPEN)
        return b"a signature"

    monkeypatch.setattr("touchline.urn.models.issuing.blind_sign", opens_meanwhile)
    with pytest.raises(NotNow):
        box.issue(member="cleo", blinded=b"", at=ISSUING)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="Rows of PostgreSQL have other places.")
def test_ballots_have_no_number_that_counts_up() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM sqlite_master WHERE name = 'urn_ballot'")
        assert "WITHOUT ROWID" in cursor.fetchone()[0]


def test_a_seal_has_no_date() -> None:
    """Fernet writes the moment of sealing in clear, into bytes 1 to 8."""

    cast(box := a_box(), tickets(box)[0])
    sealed = base64.urlsafe_b64decode(Ballot.objects.get().sealed)
    assert sealed[1:9] == bytes(8)


def test_all_seals_have_one_length() -> None:
    three_voted()
    assert len({len(one) for one in Ballot.objects.values_list("sealed", flat=True)}) == 1
