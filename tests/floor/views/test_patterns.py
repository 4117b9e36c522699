"""One's own patterns: for oneself, and for nobody else."""

from typing import Any

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.reading import words_of

pytestmark = pytest.mark.usefixtures("numbers")

PATH = reverse("floor:patterns")


def test_a_seller_reads_that_there_is_not_enough_yet(cast: Cast, signed_in_as: Any) -> None:
    said = words_of(signed_in_as(cast.mairi).get(PATH))
    assert "There are not enough of your deals yet to ask a question." in said


def test_it_says_that_only_oneself_sees_it(cast: Cast, signed_in_as: Any) -> None:
    said = words_of(signed_in_as(cast.mairi).get(PATH))
    assert "Only you; no screen shows this page to anyone else" in said


def test_a_manager_has_no_such_page(cast: Cast, signed_in_as: Any) -> None:
    assert signed_in_as(cast.dana).get(PATH).status_code == 404


def test_a_key_in_the_address_changes_nothing(cast: Cast, signed_in_as: Any) -> None:
    own = signed_in_as(cast.mairi).get(PATH).context["pages"]
    asked = signed_in_as(cast.mairi).get(PATH, {"seller": "callum"}).context["pages"]
    assert asked == own


def test_what_is_missing_is_said_for_each_question(cast: Cast, signed_in_as: Any) -> None:
    said = words_of(signed_in_as(cast.mairi).get(PATH))
    assert "10 on each side are needed" in said
