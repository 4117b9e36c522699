"""What no column has room for, and no database keeps, is doubted before it is written."""

from dataclasses import replace

import pytest

from tests.people.rules.test_roster import DANA, work_out


@pytest.mark.parametrize(
    ("name", "longest"), [("person_key", 200), ("name", 120), ("email", 254), ("team", 120)]
)
def test_what_there_is_no_room_for_is_doubted(name: str, longest: int) -> None:
    """SQLite would keep it, PostgreSQL would refuse everyone on the list."""
    fits, too_long = (replace(DANA, **{name: "x" * length}) for length in (longest, longest + 1))
    assert (work_out([fits]).doubts, len(work_out([too_long]).doubts)) == ((), 1)


def test_a_doubt_about_room_says_how_much_there_is() -> None:
    [(_, why)] = work_out([replace(DANA, name="x" * 121)]).doubts
    assert why == "has a name of more than 120 characters"


def test_a_sign_that_is_none_is_doubted() -> None:
    [(_, why)] = work_out([replace(DANA, team="Lei\0th")]).doubts
    assert why == "has a character in its team that is none (a NUL)"
