"""A hold: it keeps its first reason, leaves a line without it, and ends when it is released."""

from tests.cast import NOW, Cast
from touchline.people import holding
from touchline.witness.models import Line


def test_a_person_is_held_with_a_reason(cast: Cast) -> None:
    holding.hold(cast.mairi, reason=" Case 12 ", by=cast.noor, at=NOW)
    found = holding.hold_on(cast.mairi)
    assert found is not None
    assert (found.reason, found.by_key) == ("Case 12", cast.noor.key)


def test_nobody_else_is_held(cast: Cast) -> None:
    holding.hold(cast.mairi, reason="Case 12", by=cast.noor, at=NOW)
    assert holding.hold_on(cast.callum) is None


def test_a_second_hold_does_not_overwrite_the_reason(cast: Cast) -> None:
    holding.hold(cast.mairi, reason="Case 12", by=cast.noor, at=NOW)
    assert holding.hold(cast.mairi, reason="Another", by=cast.noor, at=NOW).reason == "Case 12"


def test_a_released_hold_is_gone(cast: Cast) -> None:
    holding.hold(cast.mairi, reason="Case 12", by=cast.noor, at=NOW)
    assert holding.release(cast.mairi, by=cast.noor, at=NOW)
    assert holding.hold_on(cast.mairi) is None


def test_releasing_where_there_is_no_hold_writes_nothing(cast: Cast) -> None:
    assert not holding.release(cast.mairi, by=cast.noor, at=NOW)
    assert not Line.objects.filter(act="people.person.released").exists()


def test_the_log_does_not_hold_the_reason(cast: Cast) -> None:
    holding.hold(cast.mairi, reason="Case 12", by=cast.noor, at=NOW)
    said = Line.objects.filter(act="people.person.held").values()
    assert len(said) == 1
    assert "Case" not in str(said)
