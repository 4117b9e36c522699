"""Keys that appear in addresses."""

from touchline.kit.ids import ALPHABET, LENGTH, new_key


def test_a_key_has_fourteen_characters() -> None:
    assert len(new_key()) == LENGTH == 14


def test_a_key_is_made_of_the_alphabet_alone() -> None:
    assert set("".join(new_key() for _ in range(200))) <= set(ALPHABET)


def test_every_character_of_the_alphabet_is_used() -> None:
    assert set("".join(new_key() for _ in range(200))) == set(ALPHABET)


def test_the_alphabet_has_no_two_characters_that_look_alike() -> None:
    assert not set(ALPHABET) & set("01ilo")


def test_no_key_comes_twice() -> None:
    assert len({new_key() for _ in range(1000)}) == 1000
