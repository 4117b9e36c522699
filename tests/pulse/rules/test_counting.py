"""What leaves a round's boxes: sums with their noise, and of too few ballots nothing."""

import json
from dataclasses import asdict
from typing import Any

from tests.pulse.chance import bits
from touchline.pulse.rules.comparing import Noises
from touchline.pulse.rules.counting import Drawn, GroupNoise, count, draw, drawn_from, told_of
from touchline.pulse.rules.scoring import UNIT
from touchline.pulse.rules.terms import Terms

ITEMS = [{"text": "One", "reversed": False}, {"text": "Other", "reversed": True}]
TERMS = Terms(k=5)
NOISE = Drawn({"g": GroupNoise(7, (1, 2, 3))}, Noises((1, 1, 1, 1), (5, 5, 5, 5)))


def ballot(first: int = 4, other: int = 2, **more: Any) -> str:
    return json.dumps({"v": 1, "answers": [first, other], **more})


def rules(*, coach: bool = False, helped: bool = False, words: bool = False) -> dict[str, Any]:
    groups = [{"key": "g", "words": words}]
    return {"groups": groups, "coach_item": coach, "helped_item": helped, "items": ITEMS}


def told(*ballots: str, **asked: bool) -> Any:
    return told_of({"g": count(ballots, ITEMS)}, NOISE, rules(**asked), TERMS)


def test_a_sum_is_told_with_its_noise() -> None:
    assert told(*[ballot()] * 5).groups["g"].total == 5 * 4 * UNIT + 7


def test_what_cannot_be_read_is_no_respondent() -> None:
    assert told(*[ballot()] * 5, "spoiled").groups["g"].respondents == 5


def test_of_too_few_only_that_is_told() -> None:
    few = told(*[ballot(words="I am Mairi", helped="yes")] * 4, helped=True, words=True)
    assert asdict(few.groups["g"]) == {"respondents": 4, "total": 0, "helped": (), "words": ()}


def test_whether_it_helped_is_told_with_noise_on_each_count() -> None:
    said = told(*[ballot(helped="yes")] * 4, ballot(helped="no"), helped=True)
    assert said.groups["g"].helped == (5, 2, 4)


def test_whether_it_helped_is_not_told_if_nobody_asked() -> None:
    assert told(*[ballot(helped="yes")] * 5).groups["g"].helped == ()


def test_words_are_told_sorted_so_that_their_order_says_nothing() -> None:
    said = told(*[ballot(words=one) for one in "ecabd"], words=True)
    assert said.groups["g"].words == tuple("abcde")


def test_words_where_none_were_asked_for_stay_in_the_box() -> None:
    assert told(*[ballot(words="a")] * 5).groups["g"].words == ()


def test_who_coaches_is_told_as_noisy_counts() -> None:
    said = told(*[ballot(coach="manager")] * 5, coach=True)
    assert said.compared.counts == (1, 6, 1, 1)


def test_drawn_noise_comes_back_from_json_as_it_was() -> None:
    drawn = draw(["g", "h"], TERMS, bits(1))
    assert drawn_from(json.loads(json.dumps(asdict(drawn)))) == drawn
