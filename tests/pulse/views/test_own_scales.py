"""Scales in the organisation's own words: added by who administers, told what to mend."""

from django.test import Client

from tests.cast import Cast
from tests.conftest import SignsIn
from tests.pulse.rounds import SCALE, a_round
from tests.reading import words_of
from touchline.pulse.models import OwnScale, Rhythm, Round

PAGE = "/pulse/set-up/scales/"
ITEMS = "I know what comes next.\n- I lose time searching.\n\nI am told early."


def sent(**more: str) -> dict[str, str]:
    labels = {f"label_{place}": f"answer {place}" for place in range(1, 6)}
    return (
        {"title": "Clear plans", "asks": "Whether plans are clear.", "items": ITEMS} | labels | more
    )


def test_an_own_scale_can_be_asked_from_then_on(cast: Cast, signed_in_as: SignsIn) -> None:
    visitor = signed_in_as(cast.noor)
    visitor.post(PAGE, sent())
    assert "Clear plans" in visitor.get("/pulse/set-up/").content.decode()


def test_a_line_that_begins_with_a_minus_is_a_reversed_item(
    cast: Cast, signed_in_as: SignsIn
) -> None:
    signed_in_as(cast.noor).post(PAGE, sent())
    items = [(one.text, one.reversed) for one in OwnScale.objects.get().scale.items]
    assert items == [("I know what comes next.", False), ("I lose time searching.", True),
                     ("I am told early.", False)]  # fmt: skip


def removed(visitor: Client) -> str:
    """Press the button of the one that is there; what the page says then."""
    key = OwnScale.objects.get().key
    return words_of(visitor.post(f"{PAGE}{key}/remove/", follow=True))


def test_an_own_scale_is_asked_no_more(cast: Cast, signed_in_as: SignsIn) -> None:
    visitor = signed_in_as(cast.noor)
    visitor.post(PAGE, sent())
    removed(visitor)
    assert not OwnScale.objects.exists()


def test_a_scale_that_a_planned_round_asks_stays(cast: Cast, signed_in_as: SignsIn) -> None:
    visitor = signed_in_as(cast.noor)
    visitor.post(PAGE, sent())
    Round.objects.filter(pk=a_round().pk).update(scale=OwnScale.objects.get().key)
    assert "It stays" in removed(visitor)
    assert OwnScale.objects.exists()


def test_a_scale_that_the_rhythm_asks_stays(cast: Cast, signed_in_as: SignsIn) -> None:
    visitor = signed_in_as(cast.noor)
    visitor.post(PAGE, sent())
    Rhythm.objects.create(scales=[OwnScale.objects.get().key], weeks=6, days=7)
    assert "It stays" in removed(visitor)


def test_a_scale_of_touchline_cannot_be_removed(cast: Cast, signed_in_as: SignsIn) -> None:
    assert signed_in_as(cast.noor).post(f"{PAGE}{SCALE}/remove/").status_code == 404


def test_two_statements_are_no_scale_and_the_form_says_so(
    cast: Cast, signed_in_as: SignsIn
) -> None:
    answer = signed_in_as(cast.noor).post(PAGE, sent(items="One.\nTwo."))
    assert (answer.status_code, OwnScale.objects.count()) == (422, 0)
    assert "A scale has 3 to 8 items; this one has 2." in answer.content.decode()


def test_two_answers_that_are_the_same_are_told_at_the_answers(
    cast: Cast, signed_in_as: SignsIn
) -> None:
    answer = signed_in_as(cast.noor).post(PAGE, sent(label_2="answer 1"))
    assert answer.context["form"].errors.keys() == {"label_1"}


def test_the_five_answers_are_there_to_begin_with(cast: Cast, signed_in_as: SignsIn) -> None:
    assert 'value="strongly agree"' in signed_in_as(cast.noor).get(PAGE).content.decode()


def test_a_scale_of_touchline_is_shown_with_its_source(cast: Cast, signed_in_as: SignsIn) -> None:
    page = signed_in_as(cast.noor).get(PAGE).content.decode()
    assert "Mayer, Davis and Schoorman" in page


def test_nobody_but_who_administers_finds_them(cast: Cast, signed_in_as: SignsIn) -> None:
    assert signed_in_as(cast.dana).post(PAGE, sent()).status_code == 404


def test_scales_are_not_changed_by_another_method(cast: Cast, signed_in_as: SignsIn) -> None:
    assert signed_in_as(cast.noor).put(PAGE).status_code == 405
