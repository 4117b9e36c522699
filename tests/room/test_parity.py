"""What the browser makes, others read: age's own tools open it, the server's rules accept it."""

import base64
import json
import shutil
import subprocess
from typing import Any, Final

import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pyrage import decrypt, passphrase, x25519

from touchline.kit.home import CHECKOUT
from touchline.room.rules.encoding import canonical, canonical_object, packed
from touchline.room.rules.identity import checked
from touchline.room.rules.refusals import NotSigned
from touchline.room.rules.signing import CONTRACT, EPOCH, must_be_signed

MAKES: Final = CHECKOUT / "tests" / "js" / "room" / "age_by_itself.mjs"
CHARSET: Final = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"
HEAD: Final = 8
SIGNATURE: Final = 64
FLOOR: Final = 2560


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    """What Aino's browser made, in node. Skips the test where there is none."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("bin/setup dev says how to get node.")
    asked = [node, str(MAKES)]
    told = subprocess.run(asked, capture_output=True, text=True, check=True, timeout=120).stdout
    return dict(json.loads(told))


def file(text: str) -> bytes:
    return base64.b64decode(text)


def identity_in(text: bytes) -> x25519.Identity:
    """The key in a file of identities, as `age -i` reads it: what begins with # is a remark."""
    lines = [line for line in text.decode("ascii").splitlines() if not line.startswith("#")]
    return x25519.Identity.from_str("".join(lines))


def of_prf(prf: bytes) -> str:
    """The Bech32 data of the age identity that a passkey's output is, without its check."""
    key = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"touchline room slot 1").derive(prf)
    bits = "".join(f"{byte:08b}" for byte in key).ljust(260, "0")
    return "".join(CHARSET[int(bits[at : at + 5], 2)] for at in range(0, 260, 5))


def note_of(made: dict[str, Any]) -> bytes:
    """What lies in the note, opened step by step from the recovery key on."""
    slot = passphrase.decrypt(file(made["slots"]["recovery"]), made["unlocking"]["recovery"])
    wrap = decrypt(file(made["wrap"]), [identity_in(slot)])
    content: bytes = decrypt(file(made["note"]), [identity_in(wrap)])
    return content


def statement_of(content: bytes) -> bytes:
    return content[HEAD : HEAD + int.from_bytes(content[4:HEAD], "big")]


@pytest.mark.parametrize("kind", ["recovery", "passphrase"])
def test_age_itself_opens_a_slot_with_what_the_person_has_on_paper(
    kind: str, made: dict[str, Any]
) -> None:
    opened = passphrase.decrypt(file(made["slots"][kind]), made["unlocking"][kind])
    assert str(identity_in(opened)) == made["secret"]["identity"]


def test_a_recovery_key_is_26_letters(made: dict[str, Any]) -> None:
    assert len(made["unlocking"]["recovery"]) == 26


def test_a_slot_holds_the_signing_key_in_a_remark(made: dict[str, Any]) -> None:
    opened = passphrase.decrypt(file(made["slots"]["recovery"]), made["unlocking"]["recovery"])
    assert f"# signing {made['secret']['seed']}" in opened.decode("ascii").splitlines()


def test_a_passkeys_key_is_derived_as_documented(made: dict[str, Any]) -> None:
    data = of_prf(file(made["unlocking"]["prf"]))
    opened = decrypt(file(made["slots"]["passkey"]), [x25519.Identity.from_str(with_check(data))])
    assert str(identity_in(opened)) == made["secret"]["identity"]


def with_check(data: str) -> str:
    """An identity with the check of Bech32 (BIP 173) behind it."""
    prefix = "age-secret-key-"
    spread = [ord(sign) >> 5 for sign in prefix] + [0] + [ord(sign) & 31 for sign in prefix]
    rest = polymod([*spread, *(CHARSET.index(sign) for sign in data), *[0] * 6]) ^ 1
    check = "".join(CHARSET[rest >> 5 * (5 - at) & 31] for at in range(6))
    return f"{prefix.upper()}1{data}{check}"


def polymod(numbers: list[int]) -> int:
    whole = 1
    for number in numbers:
        top, whole = whole >> 25, (whole & 0x1FFFFFF) << 5 ^ number
        for bit, add in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            whole ^= add if top >> bit & 1 else 0
    return whole


def test_age_itself_opens_a_note_from_the_paper_on(made: dict[str, Any]) -> None:
    assert json.loads(statement_of(note_of(made)))["body"] == made["body"]


def holds(text: str, *, purpose: str, signature: str, verify: str) -> bool:
    """Whether the server's rules say that this key signed this text for this purpose."""
    try:
        must_be_signed(text, purpose=purpose, signature=signature, verify=verify)
    except NotSigned:
        return False
    return True


def test_a_note_is_signed_by_the_device_that_it_names(made: dict[str, Any]) -> None:
    content = note_of(made)
    statement = statement_of(content).decode()
    signature = packed(content[HEAD + len(statement.encode()) :][:SIGNATURE])
    verify = json.loads(statement)["certificate"]["verify"]
    assert holds(statement, purpose="touchline note 1\n", signature=signature, verify=verify)


def test_a_device_is_signed_by_its_person(made: dict[str, Any]) -> None:
    said = json.loads(statement_of(note_of(made)))["certificate"]
    text = canonical({"device": said["device"], "person": "aino", "verify": said["verify"]})
    signature, own = said["signature"], made["verify"]
    assert holds(text, purpose="touchline device 1\n", signature=signature, verify=own)


def test_behind_a_note_are_zeros_alone(made: dict[str, Any]) -> None:
    content = note_of(made)
    used = HEAD + len(statement_of(content)) + SIGNATURE
    assert content[used:] == bytes(FLOOR - used)


def test_a_notes_statement_is_canonical_in_both_languages(made: dict[str, Any]) -> None:
    assert canonical_object(statement_of(note_of(made)).decode())


def test_the_server_takes_an_identity_that_the_browser_made(made: dict[str, Any]) -> None:
    keys = checked(made["document"], signature=made["signature"], person="aino")
    assert keys.verify == made["verify"]


def test_the_server_takes_an_epoch_that_the_browser_made(made: dict[str, Any]) -> None:
    text = canonical({name: made["epoch"][name] for name in ("room", "number", "recipient", "by")})
    signature = made["epoch"]["signature"]
    assert holds(text, purpose=EPOCH, signature=signature, verify=made["verify"])


def test_the_server_takes_a_contract_that_the_browser_signed(made: dict[str, Any]) -> None:
    text, signature = made["contract"], made["agreed"]
    assert holds(text, purpose=CONTRACT, signature=signature, verify=made["verify"])


def test_the_server_does_not_take_one_signature_for_another(made: dict[str, Any]) -> None:
    text, signature = made["contract"], made["agreed"]
    assert not holds(text, purpose=EPOCH, signature=signature, verify=made["verify"])
