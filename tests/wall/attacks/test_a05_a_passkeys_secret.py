"""A05: the operator asks for PRF in the sign-in options, and reads what is posted: none there.

What a real passkey computes, in a real browser, is watched in tests/browser/room/test_a_room.py.
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.room.calling import Caller, calling
from tests.room.furnishing import enrolled, identity_sent, slot
from touchline.kit.home import CHECKOUT
from touchline.room.models import Slot

APP = CHECKOUT / "touchline" / "room" / "app"
SCRIPTS = sorted(APP.rglob("*.js"))
COMPUTED = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
EXTENSIONS: dict[str, Any] = {"prf": {"enabled": True, "results": {"first": COMPUTED}}}


def test_signing_in_by_passkey_asks_for_no_prf(client: Client, cast: Cast) -> None:
    told = client.get(reverse("passkey-options")).content.decode()
    assert ("challenge" in told, "prf" in told) == (True, False)


@pytest.fixture
def mairi(cast: Cast, standing_clock: None) -> Caller:
    enrolled(cast.mairi)
    return calling(cast.mairi)


POSTED: list[dict[str, Any]] = [
    {"clientExtensionResults": EXTENSIONS},
    {"prf": COMPUTED},
    {"public": {"credential": "Y3JlZA", "clientExtensionResults": EXTENSIONS}},
    {"public": {"credential": "Y3JlZA", "prf": COMPUTED}},
    {"public": {"credential": {"id": "Y3JlZA", "prf": COMPUTED}}},
]


@pytest.mark.parametrize("more", POSTED)
def test_a_credential_with_what_it_computed_is_refused(mairi: Caller, more: dict[str, Any]) -> None:
    """Also a browser that another program drives leaves nothing here that opens a slot."""
    told = mairi.post("me/slots/", **(slot("slot9", "passkey") | more))
    assert (told, Slot.objects.filter(key="slot9").exists()) == (
        (400, {"error": "unreadable"}),
        False,
    )


def test_keys_with_what_a_passkey_computed_are_refused(cast: Cast, standing_clock: None) -> None:
    sent = identity_sent(cast.callum, "passkey", "recovery")
    sent["slots"][0]["clientExtensionResults"] = EXTENSIONS
    assert calling(cast.callum).put("me/identity/", **sent) == (400, {"error": "unreadable"})


def test_no_refusal_repeats_what_was_posted(mairi: Caller) -> None:
    body = json.dumps(slot("slot9", "passkey") | {"prf": COMPUTED}).encode()
    assert COMPUTED.encode() not in mairi.raw("POST", "me/slots/", body).content


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_no_script_writes_a_credential_out(script: Path) -> None:
    """`toJSON` of a credential has the output in clear."""
    assert not re.search(r"toJSON|JSON\.stringify\((made|given|credential)\b", script.read_text())


def test_only_one_script_looks_at_what_a_passkey_computes() -> None:
    found = {one.name for one in SCRIPTS if "getClientExtensionResults" in one.read_text()}
    assert found == {"passkey.js"}
