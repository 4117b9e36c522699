"""What the worker does about invitations every day."""

from datetime import timedelta

import pytest

from tests.cast import NOW, Cast
from touchline.office.models.invitation_letters import forget_old
from touchline.people.models import Invitation, Wave


@pytest.mark.parametrize(("days", "stays"), [(364, True), (366, False)])
def test_a_year_later_nobody_knows_who_was_invited(cast: Cast, days: int, stays: bool) -> None:
    Wave.objects.begin(
        [cast.mairi], words="", base="https://testserver/", key="first", by=cast.noor, at=NOW
    )
    forget_old({}, NOW + timedelta(days=days))
    assert Invitation.objects.exists() is stays
