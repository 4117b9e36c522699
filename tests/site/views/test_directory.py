"""Who is who: the same for everyone, without addresses, without who left."""

from typing import Any

from tests.cast import NOW, Cast
from tests.reading import words_of
from touchline.people.models import Deactivation
from touchline.witness.actor import SYSTEM

HERE = "/people/"


def test_a_team_stands_with_who_runs_it_and_who_sells_in_it(cast: Cast, signed_in_as: Any) -> None:
    words = words_of(signed_in_as(cast.beatriz).get(HERE))
    assert "Leith Dana Calder 2 sellers 2 names Callum Reid, Mairi Sinclair" in words


def test_who_has_no_team_stands_beside_the_teams(cast: Cast, signed_in_as: Any) -> None:
    words = words_of(signed_in_as(cast.beatriz).get(HERE))
    assert "Administrator Noor Haddad Coach Tomasz Zieliński Partner Beatriz Lobo" in words


def test_no_address_stands_there(cast: Cast, signed_in_as: Any) -> None:
    assert "@" not in words_of(signed_in_as(cast.beatriz).get(HERE))


def test_who_left_is_not_listed(cast: Cast, signed_in_as: Any) -> None:
    Deactivation.objects.create_for(cast.callum, by=SYSTEM, at=NOW)
    assert "Callum" not in words_of(signed_in_as(cast.beatriz).get(HERE))
