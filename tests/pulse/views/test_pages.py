"""The pages of the pulse open for whom they are, and say what they should."""

from tests.cast import Cast
from tests.conftest import SignsIn
from tests.pulse.rounds import a_frozen_round, a_released_round
from tests.reading import words_of
from touchline.pulse.models import Freezing
from touchline.pulse.rules.frozen import as_text


def test_home_lists_a_round_in_which_one_is_asked(cast: Cast, signed_in_as: SignsIn) -> None:
    group = a_frozen_round(cast).groups.get()
    page = signed_in_as(cast.mairi).get("/pulse/").content.decode()
    assert f'data-box="{group.box}"' in page


def test_a_round_shows_the_hash_of_its_rules(cast: Cast, signed_in_as: SignsIn) -> None:
    round_ = a_frozen_round(cast)
    page = signed_in_as(cast.mairi).get(f"/pulse/rounds/{round_.key}/").content.decode()
    assert round_.freezing.rules_hash in page.replace(" ", "")


def test_a_seller_sees_the_figure_at_once(cast: Cast, signed_in_as: SignsIn) -> None:
    group = a_released_round(cast)
    page = signed_in_as(cast.mairi).get(f"/pulse/releases/{group.key}/").content.decode()
    assert "46 of 46 answered" in page


def test_who_leads_is_asked_what_they_expect_before_the_figure(
    cast: Cast, signed_in_as: SignsIn
) -> None:
    group = a_released_round(cast)
    page = signed_in_as(cast.dana).get(f"/pulse/releases/{group.key}/").content.decode()
    assert "Before you look" in page
    assert "of 46 answered" not in page


def test_the_ledger_names_every_round(cast: Cast, signed_in_as: SignsIn) -> None:
    a_released_round(cast)
    assert "Safe to speak" in signed_in_as(cast.mairi).get("/pulse/ledger/").content.decode()


def test_the_ledger_says_when_a_year_has_room_again(cast: Cast, signed_in_as: SignsIn) -> None:
    round_ = a_frozen_round(cast)
    spent = round_.rules | {"epsilon": "12"}
    Freezing.objects.filter(round=round_).update(rules=as_text(spent))
    page = words_of(signed_in_as(cast.mairi).get("/pulse/ledger/"))
    assert "can be asked again from" in page


def test_an_administrator_plans_a_round(cast: Cast, signed_in_as: SignsIn) -> None:
    assert "Plan a round" in signed_in_as(cast.noor).get("/pulse/set-up/").content.decode()


def test_home_page_has_a_tile_of_a_round(cast: Cast, signed_in_as: SignsIn) -> None:
    a_released_round(cast)
    assert "Safe to speak" in signed_in_as(cast.mairi).get("/").content.decode()


def test_who_sees_what_shows_the_hash_of_the_rules_that_hold(
    cast: Cast, signed_in_as: SignsIn
) -> None:
    round_ = a_frozen_round(cast)
    page = signed_in_as(cast.mairi).get("/contract/").content.decode()
    assert round_.freezing.rules_hash in page.replace(" ", "")


def test_a_partner_reads_no_round_there(cast: Cast, signed_in_as: SignsIn) -> None:
    a_frozen_round(cast)
    assert "Safe to speak" not in signed_in_as(cast.beatriz).get("/contract/").content.decode()
