"""What a browser seals to a custodian, their own age opens, and its size says nothing."""

import base64
import shutil
import subprocess

import pytest
from pyrage import decrypt, x25519

from touchline.kit.home import CHECKOUT
from touchline.urn.rules.sizes import size_sent

SEALING = CHECKOUT / "tests" / "js" / "urn" / "sealing.mjs"


def sealed(text: str, recipient: str) -> str:
    """By the modules of the page, in node. Skips the test where there is none."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("bin/setup dev says how to get node.")
    asked = [node, str(SEALING), recipient]
    return subprocess.run(
        asked, input=text, capture_output=True, text=True, check=True, timeout=60
    ).stdout


def test_a_custodian_opens_what_was_sealed_to_them() -> None:
    custodian = x25519.Identity.generate()
    text = '{"v":1,"words":"Zażółć"}'.ljust(300)
    opened = decrypt(base64.b64decode(sealed(text, str(custodian.to_public()))), [custodian])
    assert opened.decode() == text


@pytest.mark.parametrize("size", [512, 4096])
def test_what_is_sealed_has_the_size_that_the_box_takes(size: int) -> None:
    recipient = str(x25519.Identity.generate().to_public())
    assert len(sealed(" " * size, recipient)) == size_sent(size, recipient=recipient)
