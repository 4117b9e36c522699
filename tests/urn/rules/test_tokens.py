"""What is signed and what is kept: written out once, since browsers write the same."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from touchline.urn.rules.sent import packed, unpacked
from touchline.urn.rules.tokens import hash_of, message_of, receipt_of, token_of

NONCE = bytes(range(32))


def test_a_message_is_written_byte_by_byte() -> None:
    assert message_of("abc", "0f" * 32, NONCE) == (
        b"touchline urn 1\nabc\n" + b"0f" * 32 + b"\n" + NONCE
    )


def test_a_token_is_the_hash_of_its_nonce() -> None:
    said = "630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd"
    assert token_of(NONCE) == said


def test_the_hash_of_rules_is_that_of_their_bytes() -> None:
    assert hash_of("ü") == hashlib.sha256(b"\xc3\xbc").hexdigest()


def test_a_receipt_is_the_hash_of_nonce_and_payload() -> None:
    """SHA-256 of the bytes 0 to 31 and of `ä` in UTF-8."""
    said = "dcc68740978b234a49e237b6ca9a57123b843071e4efca21b01912df0d240a01"
    assert receipt_of(NONCE, "ä") == said


def test_other_rules_make_another_message() -> None:
    one, other = (message_of("abc", hash_of(rules), NONCE) for rules in ('{"k":8}', '{"k":5}'))
    assert one != other


@given(st.binary(max_size=400))
def test_what_is_packed_is_unpacked(content: bytes) -> None:
    assert unpacked(packed(content)) == content
