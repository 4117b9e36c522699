"""What waited too long, and what left long ago, is cleared away every day."""

from datetime import datetime, timedelta

import pytest

from tests.cast import NOW
from touchline.mail import sending
from touchline.mail.models import Letter
from touchline.mail.models.letter import KEPT, TRACED

pytestmark = pytest.mark.django_db

A_DAY = timedelta(days=1)


def state(letter: Letter) -> tuple[datetime | None, datetime | None, str]:
    letter.refresh_from_db()
    return letter.sent_at, letter.failed_at, letter.error


@pytest.mark.parametrize("days", [4, 40])
def test_the_daily_clearing_empties_what_waited_too_long(letter: Letter, days: int) -> None:
    sending.clean({}, NOW + timedelta(days=days))
    letter.refresh_from_db()
    assert (letter.recipient, bytes(letter.content)) == ("", b"")


def test_the_daily_clearing_leaves_alone_what_still_waits(letter: Letter) -> None:
    sending.clean({}, NOW + KEPT)
    assert state(letter) == (None, None, "")


@pytest.mark.parametrize("ended", ["sent_at", "failed_at"])
def test_a_month_after_its_end_the_row_is_gone(letter: Letter, ended: str) -> None:
    Letter.objects.update(**{ended: NOW})
    sending.clean({}, NOW + TRACED + timedelta(seconds=1))
    assert not Letter.objects.exists()
