"""Blind signatures, held against every number of RFC 9474, and what is never signed."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.urn.boxes import small_key
from tests.urn.voter import blind, encoded, finalize
from touchline.urn.rules import signing
from touchline.urn.rules.refusals import NotSignable

SAID: dict[str, Any] = json.loads(Path(__file__).parents[1].joinpath("rfc9474.json").read_text())
VARIANTS = [pytest.param(one, id=one["name"]) for one in SAID["variants"]]


def number(text: str) -> int:
    return int(text, 16)


def key_of_the_rfc() -> rsa.RSAPrivateKey:
    p, q, n, e, d = (number(SAID["key"][name]) for name in "pqned")
    parts = rsa.RSAPrivateNumbers(
        p, q, d, d % (p - 1), d % (q - 1), rsa.rsa_crt_iqmp(p, q), rsa.RSAPublicNumbers(e, n)
    )
    return parts.private_key(unsafe_skip_rsa_key_validation=True)


KEY = key_of_the_rfc()


def bytes_of(variant: dict[str, str], name: str) -> bytes:
    return bytes.fromhex(variant[name])


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_blind_signature_is_the_one_of_the_rfc(variant: dict[str, str]) -> None:
    signed = signing.blind_sign(KEY, bytes_of(variant, "blinded_msg"))
    assert signed == bytes_of(variant, "blind_sig")


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_signature_of_the_rfc_is_verified(variant: dict[str, str]) -> None:
    message, signature = bytes_of(variant, "input_msg"), bytes_of(variant, "sig")
    salt = len(bytes_of(variant, "salt"))
    assert signing.verified(KEY.public_key(), message, signature, salt=salt)


@pytest.mark.parametrize("variant", VARIANTS)
def test_over_another_message_it_is_not(variant: dict[str, str]) -> None:
    message, signature = bytes_of(variant, "input_msg") + b"!", bytes_of(variant, "sig")
    salt = len(bytes_of(variant, "salt"))
    assert not signing.verified(KEY.public_key(), message, signature, salt=salt)


@pytest.mark.parametrize("variant", VARIANTS)
def test_our_voter_blinds_as_the_rfc_does(variant: dict[str, str]) -> None:
    """The RFC tells the inverse of the factor; the factor is the inverse of that."""
    factor = pow(number(variant["inv"]), -1, number(SAID["key"]["n"]))
    message, salt = bytes_of(variant, "input_msg"), bytes_of(variant, "salt")
    blinded = blind(KEY.public_key(), message, salt=salt, factor=factor).blinded
    assert blinded == bytes_of(variant, "blinded_msg")


@pytest.mark.parametrize("variant", VARIANTS)
def test_our_voter_finalises_as_the_rfc_does(variant: dict[str, str]) -> None:
    blind_signature = bytes_of(variant, "blind_sig")
    signature = finalize(KEY.public_key(), blind_signature, number(variant["inv"]))
    assert signature == bytes_of(variant, "sig")


@pytest.mark.parametrize(
    "variant",
    [one for one in VARIANTS if "encoded_msg" in one.values[0]],  # type: ignore[operator]
)
def test_our_voter_pads_as_the_rfc_does(variant: dict[str, str]) -> None:
    message, salt = bytes_of(variant, "input_msg"), bytes_of(variant, "salt")
    assert encoded(message, 4095, salt) == bytes_of(variant, "encoded_msg")


@settings(max_examples=10)
@given(st.binary(max_size=100), st.binary(min_size=48, max_size=48), st.integers(min_value=2))
def test_what_was_signed_unseen_is_verified_in_clear(
    message: bytes, salt: bytes, factor: int
) -> None:
    key = small_key()
    hidden = blind(key.public_key(), message, salt=salt, factor=factor)
    signature = finalize(key.public_key(), signing.blind_sign(key, hidden.blinded), hidden.inverse)
    assert signing.verified(key.public_key(), message, signature)


def modulus(key: rsa.RSAPrivateKey) -> int:
    return key.public_key().public_numbers().n


OUT_OF_RANGE = [
    pytest.param(modulus(small_key()).to_bytes(128, "big"), id="the modulus itself"),
    pytest.param(b"\xff" * 128, id="above the modulus"),
    pytest.param(b"\x01" * 127, id="too short"),
    pytest.param(bytes(1) + b"\x01" * 128, id="too long"),
    pytest.param(b"", id="nothing"),
]


@pytest.mark.parametrize("blinded", OUT_OF_RANGE)
def test_what_is_no_number_of_this_key_is_not_signed(blinded: bytes) -> None:
    with pytest.raises(NotSignable):
        signing.blind_sign(small_key(), blinded)


@pytest.mark.parametrize("factor", [2, 3, 65537, 2**1000])
def test_the_signature_does_not_depend_on_what_hides_the_number(factor: int) -> None:
    blinded = (12345).to_bytes(128, "big")
    signed = signing.blind_sign(small_key(), blinded, below=lambda _: factor - 2)
    assert signed == signing.blind_sign(small_key(), blinded)


def test_the_secret_power_is_never_taken_of_the_number_that_was_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken: list[int] = []

    def watched(base: int, power: int, of: int) -> int:
        taken.append(base)
        return pow(base, power, of)

    monkeypatch.setattr(signing, "pow", watched, raising=False)
    sent = 12345
    signing.blind_sign(small_key(), sent.to_bytes(128, "big"))
    assert sent not in taken


def test_a_signature_that_went_wrong_is_shown_to_nobody() -> None:
    """One that is right by one prime and wrong by the other gives the key away."""
    numbers = small_key().private_numbers()
    spoilt = rsa.RSAPrivateNumbers(
        numbers.p, numbers.q, numbers.d, numbers.dmp1 + 2, numbers.dmq1, numbers.iqmp,
        numbers.public_numbers,
    ).private_key(unsafe_skip_rsa_key_validation=True)  # fmt: skip
    with pytest.raises(signing.SigningFailed):
        signing.blind_sign(spoilt, (12345).to_bytes(128, "big"))


def test_a_key_has_3072_bits_unless_told_otherwise() -> None:
    assert signing.BITS == 3072


def test_a_public_key_is_read_again_as_it_was_written() -> None:
    text = signing.public_key_text(small_key())
    assert signing.public_key_text(signing.public_key_of(text)) == text


def test_a_public_key_names_plain_rsa() -> None:
    """Browsers import `rsaEncryption` and nothing else as a key for PSS."""
    rsa_encryption = bytes.fromhex("06092a864886f70d010101")
    assert rsa_encryption in base64.b64decode(signing.public_key_text(small_key()))


def test_a_private_key_is_read_again_as_it_was_written() -> None:
    text = signing.private_key_text(small_key())
    assert signing.private_key_text(signing.private_key_of(text)) == text


@pytest.mark.parametrize("text", ["", "no key", "AAAA"])
def test_what_is_no_public_key_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        signing.public_key_of(text)
