"""Setting up while the numbers cannot be read: the page still opens, and says so in its step."""

import pytest
from django.test import Client

from tests.cast import NOW, Cast
from touchline.numbers import Snapshot
from touchline.office.models import Pilot
from touchline.witness.actor import SYSTEM


def test_numbers_that_cannot_be_read_are_told_in_their_own_step(
    cast: Cast, noor: Client, numbers: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_: Snapshot) -> None:
        raise OSError

    Pilot.choose(cast.leith, by=SYSTEM, at=NOW)
    monkeypatch.setattr(Snapshot, "teams", gone)
    steps = noor.get("/office/set-up/").context["set_up"].steps
    assert "could not be looked at" in next(
        one.finding.words for one in steps if one.key == "pilot"
    )
