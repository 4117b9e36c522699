"""Two at the same moment, each with a connection of its own: one of them counts."""

from collections.abc import Callable
from functools import partial

from tests.threads import SharedDatabase
from tests.urn.boxes import CLOSED, ISSUING, OPEN, a_box, cast, tickets
from tests.urn.voter import Ticket
from touchline.urn.models import AlreadyCast, AlreadyIssued, Box, NotNow, Refused


def told(work: Callable[[], object]) -> object:
    """What came back, or the kind of refusal."""
    try:
        return work()
    except Refused as refused:
        return type(refused)


def opened() -> tuple[Box, list[Ticket]]:
    box = a_box()
    made = tickets(box)
    box.settle(OPEN)
    return box, made


def count(box: Box) -> int:
    return Box.objects.named(box.key).count()


def test_one_token_cast_by_four_at_once_lies_there_once(urns: SharedDatabase) -> None:
    box, made = urns.alone(opened)
    receipts = urns.together(*[partial(cast, box, made[0])] * 4)
    assert (len(set(receipts)), urns.alone(lambda: count(box))) == (1, 1)


def test_of_two_ballots_with_one_token_one_is_refused(urns: SharedDatabase) -> None:
    box, made = urns.alone(opened)
    words = [partial(told, partial(cast, box, made[0], said)) for said in ("yes", "no")]
    answered = urns.together(*words)
    assert (answered.count(AlreadyCast), urns.alone(lambda: count(box))) == (1, 1)


def test_of_two_tokens_for_one_member_one_is_refused(urns: SharedDatabase) -> None:
    box = urns.alone(a_box)
    asked = [(number).to_bytes(128, "big") for number in (12345, 54321)]
    sign = partial(box.issue, member="ada", at=ISSUING)
    answered = urns.together(*[partial(told, partial(sign, blinded=one)) for one in asked])
    assert (answered.count(AlreadyIssued), urns.alone(box.issued)) == (1, 1)


def test_four_who_open_it_at_once_open_it_once(urns: SharedDatabase) -> None:
    box = urns.alone(a_box)
    urns.alone(lambda: tickets(box))
    phases = urns.together(*[partial(box.phase, OPEN)] * 4)
    assert (set(phases), urns.alone(box.marks)) == ({"open"}, {"opened"})


def test_a_ballot_that_comes_while_it_closes_is_counted_or_refused(urns: SharedDatabase) -> None:
    """Never taken and not counted."""
    box, made = urns.alone(opened)
    answered = urns.together(
        partial(box.settle, CLOSED), *[partial(told, partial(cast, box, one)) for one in made]
    )
    taken = [one for one in answered[1:] if one is not NotNow]
    assert sorted(urns.alone(box.receipts)) == sorted(map(str, taken))
