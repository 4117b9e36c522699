"""With the rooms as they are installed, everything that is sent is received."""

from io import StringIO

import pytest
from django.core.management import call_command

from touchline.wall.corridor import unreceived


def test_every_crossing_has_its_room() -> None:
    assert list(unreceived()) == []


@pytest.mark.django_db
def test_the_installation_passes_its_check() -> None:
    out = StringIO()
    call_command("check", stdout=out)
    assert "no issues" in out.getvalue()
