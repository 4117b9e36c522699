"""A NUL is in no text that is stored."""

from datetime import UTC, datetime

import pytest

from touchline.kit.storable import storable


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        ("a\0b", "a\N{REPLACEMENT CHARACTER}b"),
        (["\0", {"k\0": "\0v"}], ["�", {"k�": "�v"}]),
        ("plain", "plain"),
        (7, 7),
        (None, None),
        (datetime(2026, 3, 18, tzinfo=UTC), datetime(2026, 3, 18, tzinfo=UTC)),
    ],
)
def test_every_nul_has_another_sign_in_its_place(value: object, stored: object) -> None:
    assert storable(value) == stored
