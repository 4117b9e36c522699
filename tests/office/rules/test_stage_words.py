"""Words for stages become a process: in order, the same ones together, the ends last."""

from hypothesis import given
from hypothesis import strategies as st

from touchline.numbers.mapping.drafting import Draft
from touchline.office.rules.stage_words import (
    LOST,
    OUT,
    OWN,
    SAME,
    WON,
    StageWord,
    decided,
    stage_words,
)

DRAFT = Draft("ours", {})
LEAD = StageWord("Lead", 5, OWN, place=1)
OFFER = StageWord("Offer", 4, OWN, place=2)
QUOTE = StageWord("Quote", 3, SAME, same_as="Offer")
SIGNED = StageWord("Signed", 2, WON)
DEAD = StageWord("Dead", 1, LOST)
TEST = StageWord("Test", 1, OUT)


def decide(*words: StageWord, qualified: str = "") -> Draft:
    return decided(DRAFT, words, qualified=qualified)


def test_stages_stand_in_the_order_of_their_places() -> None:
    assert decide(OFFER, LEAD).stages == ("Lead", "Offer")


def test_of_two_with_the_same_place_the_upper_goes_first() -> None:
    assert decide(StageWord("B", 1, place=1), StageWord("A", 1, place=1)).stages == ("B", "A")


def test_who_means_the_same_as_another_is_that_stage() -> None:
    assert decide(OFFER, QUOTE).stage_of == {"Offer": "Offer", "Quote": "Offer"}


def test_who_means_the_same_as_what_is_won_is_won() -> None:
    assert decide(StageWord("Paid", 9, SAME, same_as="Signed"), SIGNED).won == ("Signed", "Paid")


def test_what_is_left_out_is_no_stage() -> None:
    assert (decide(LEAD, TEST).stages, decide(LEAD, TEST).left_out) == (("Lead",), ("Test",))


def test_two_that_mean_each_other_are_stages_of_their_own() -> None:
    a, b = StageWord("A", 1, SAME, same_as="B"), StageWord("B", 1, SAME, same_as="A")
    assert set(decide(a, b).stages) == {"A", "B"}


def test_the_stage_that_qualifies_is_the_one_that_its_word_means() -> None:
    assert decide(OFFER, QUOTE, qualified="Quote").qualified == "Offer"


def test_what_was_decided_is_shown_again_as_it_was() -> None:
    words = (LEAD, OFFER, QUOTE, SIGNED, DEAD, TEST)
    counted = [(word.text, word.rows) for word in reversed(words)]
    assert stage_words(counted, decide(*words), with_ends=True) == words


def test_at_first_won_and_lost_are_guessed() -> None:
    counted = [("Closed Won", 1), ("Lead", 1), ("Closed Lost", 1)]
    told = {word.text: word.means for word in stage_words(counted, DRAFT, with_ends=True)}
    assert told == {"Lead": OWN, "Closed Won": WON, "Closed Lost": LOST}


def test_at_first_stages_stand_in_the_usual_order() -> None:
    counted = [("Negotiation", 9), ("Prospecting", 1)]
    told = [(word.text, word.place) for word in stage_words(counted, DRAFT, with_ends=True)]
    assert told == [("Prospecting", 1), ("Negotiation", 2)]


def test_with_a_column_of_outcomes_nothing_is_an_end() -> None:
    (word,) = stage_words([("Signed", 1)], decide(SIGNED), with_ends=False)
    assert word.means == OWN


def test_a_new_word_is_guessed_beside_what_was_decided() -> None:
    counted = [("Lead", 1), ("Proposal", 1)]
    words = stage_words(counted, decide(LEAD), with_ends=True)
    assert [(word.text, word.place) for word in words] == [("Lead", 1), ("Proposal", 2)]


MEANS = st.sampled_from([OWN, SAME, WON, LOST, OUT])


@given(means=st.lists(st.tuples(MEANS, st.integers(0, 9)), max_size=9))
def test_every_word_means_exactly_one_thing(means: list[tuple[str, int]]) -> None:
    words = [
        StageWord(f"w{number}", 1, said, same_as=f"w{other}", place=other)
        for number, (said, other) in enumerate(means)
    ]
    draft = decide(*words)
    told = [*draft.stage_of, *draft.won, *draft.lost, *draft.left_out]
    assert sorted(told) == sorted(word.text for word in words)


@given(means=st.lists(st.tuples(MEANS, st.integers(0, 9)), max_size=9))
def test_every_word_for_a_stage_is_one_of_the_process(means: list[tuple[str, int]]) -> None:
    words = [
        StageWord(f"w{number}", 1, said, same_as=f"w{other}", place=other)
        for number, (said, other) in enumerate(means)
    ]
    draft = decide(*words)
    assert set(draft.stage_of.values()) == set(draft.stages)
