"""What is sealed by hand is what age itself opens, with one stanza and the work that was asked."""

import pytest
from pyrage import decrypt, passphrase, x25519

from touchline.keeping.archive.one_stanza import CHUNK, seal_to, seal_with_words
from touchline.keeping.archive.sealing import open_whole
from touchline.keeping.archive.with_words import open_with_words
from touchline.keeping.errors import Damaged, WrongKey

WORDS = "devote vintage town talent"
CONTENT = bytes(range(256)) * (CHUNK // 256)


@pytest.fixture
def key() -> x25519.Identity:
    return x25519.Identity.generate()


@pytest.mark.parametrize("size", [0, 1, CHUNK])
def test_age_opens_what_is_sealed_to_a_key(key: x25519.Identity, size: int) -> None:
    sealed = seal_to(str(key.to_public()), CONTENT[:size])
    assert decrypt(sealed, [key]) == CONTENT[:size]


def test_another_key_does_not(key: x25519.Identity) -> None:
    sealed = seal_to(str(key.to_public()), b"a wren")
    with pytest.raises(Damaged):
        open_whole(sealed, [x25519.Identity.generate()])


def test_it_has_one_stanza_each_time(key: x25519.Identity) -> None:
    files = [seal_to(str(key.to_public()), b"a wren") for _ in range(20)]
    assert {one.count(b"\n-> ") for one in files} == {1}


@pytest.mark.parametrize("size", [0, CHUNK])
def test_age_opens_what_is_sealed_with_words(size: int) -> None:
    sealed = seal_with_words(CONTENT[:size], WORDS, work=16)
    assert passphrase.decrypt(sealed, WORDS) == CONTENT[:size]


def test_other_words_do_not_open_it() -> None:
    sealed = seal_with_words(b"a wren", WORDS, work=16)
    with pytest.raises(WrongKey):
        open_with_words(sealed, WORDS + " swear")


def test_the_work_that_was_asked_for_stands_in_its_first_lines() -> None:
    assert seal_with_words(b"a wren", WORDS, work=17).splitlines()[1].endswith(b" 17")


def test_the_same_twice_is_sealed_differently(key: x25519.Identity) -> None:
    first, second = (seal_to(str(key.to_public()), b"a wren") for _ in range(2))
    assert not set(first.splitlines()[1:]) & set(second.splitlines()[1:])


@pytest.mark.parametrize("work", [15, 21])
def test_work_that_nothing_of_ours_opens_is_not_done(work: int) -> None:
    with pytest.raises(ValueError, match="not opened again"):
        seal_with_words(b"a wren", WORDS, work=work)


def test_what_does_not_fit_into_one_part_is_not_sealed(key: x25519.Identity) -> None:
    with pytest.raises(ValueError, match="more than is sealed at once"):
        seal_to(str(key.to_public()), bytes(CHUNK + 1))
