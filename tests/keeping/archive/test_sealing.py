"""What is encrypted opens for its recipients and for nobody else, and only if it is whole."""

import io

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.keeping.archive.test_damage import WHOLE
from touchline.keeping.archive import unpack
from touchline.keeping.archive.sealing import identities_of, opened, recipients_of, sealing
from touchline.keeping.errors import KeepingError, WrongKey

OURS = pyrage.x25519.Identity.generate()
ANOTHER = pyrage.x25519.Identity.generate()
WORDS = b"what was said " * 20_000


def sealed(content: bytes = WORDS, into: io.BytesIO | None = None) -> bytes:
    into = into or io.BytesIO()
    with sealing(into, [OURS.to_public()]) as stream:
        stream.write(content)
    return into.getvalue()


SEALED = sealed()
SEALED_TAR = sealed(WHOLE)


def read(content: bytes, *identities: object) -> bytes:
    with opened(io.BytesIO(content), identities) as stream:
        return stream.read()


def unpack_sealed(content: bytes, identity: object = OURS) -> dict[str, str]:
    with opened(io.BytesIO(content), [identity]) as stream:
        return unpack(stream, lambda member: None)


def test_a_recipient_reads_what_was_written() -> None:
    assert read(SEALED, OURS) == WORDS


def test_nothing_of_it_is_in_the_file() -> None:
    assert WORDS[:14] not in SEALED


def test_another_identity_does_not_open_it() -> None:
    with pytest.raises(WrongKey, match="None of your identities"):
        unpack_sealed(SEALED_TAR, ANOTHER)


def test_without_an_identity_it_says_which_option_is_missing() -> None:
    with pytest.raises(WrongKey, match="--identity"):
        read(SEALED)


@given(st.integers(0, len(SEALED_TAR) - 1), st.integers(1, 255))
def test_one_changed_byte_is_refused_in_an_encrypted_file_too(place: int, flipped: int) -> None:
    spoilt = bytearray(SEALED_TAR)
    spoilt[place] ^= flipped
    with pytest.raises(KeepingError):
        unpack_sealed(bytes(spoilt))


@given(st.integers(0, len(SEALED_TAR) - 1))
def test_an_encrypted_file_that_was_cut_off_is_refused(length: int) -> None:
    with pytest.raises(KeepingError):
        unpack_sealed(SEALED_TAR[:length])


def test_a_disk_that_is_full_is_said_as_the_disk_said_it() -> None:
    class Full(io.BytesIO):
        def write(self, content: object) -> int:
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        sealed(WORDS * 100, into=Full())


def test_a_writer_that_fails_leaves_no_thread_behind() -> None:
    import threading

    def failing() -> None:
        with sealing(io.BytesIO(), [OURS.to_public()]) as stream:
            stream.write(WORDS)
            raise ValueError("the disk of the source")

    with pytest.raises(ValueError, match="the disk of"):
        failing()
    assert not [thread for thread in threading.enumerate() if thread.name == "age"]


def test_a_word_that_is_no_recipient_is_refused_with_what_one_looks_like() -> None:
    with pytest.raises(KeepingError, match="begins with age1"):
        recipients_of(["dana@northlight.example"])


def test_a_file_of_age_keygen_is_read_with_its_comments() -> None:
    text = f"# created: today\n# public key: {OURS.to_public()}\n{OURS}\n"
    assert len(identities_of(text)) == 1


@pytest.mark.parametrize("text", ["", "# only a comment\n", "AGE-SECRET-KEY-1NONSENSE\n"])
def test_a_file_without_an_identity_is_refused(text: str) -> None:
    with pytest.raises(KeepingError, match="no age identity"):
        identities_of(text)
