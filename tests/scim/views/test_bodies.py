"""What is sent: JSON of the protocol, not too much of it, and nothing that cannot be kept."""

import pytest
from pytest_django import Settings

from tests.scim.speaking import ENTERPRISE, Speaker, group, user


@pytest.mark.parametrize("body", ["", "{", "[]", '"x"', "null", "[" * 100_000, b"\xff\xfe"])
@pytest.mark.parametrize("path", ["/Users", "/Groups"])
def test_what_is_no_json_object_is_refused(
    directory: Speaker, path: str, body: str | bytes
) -> None:
    answer = directory.ask("POST", path, body)
    assert (answer.status, answer.said["scimType"]) == (400, "invalidSyntax")


@pytest.mark.parametrize(
    "sent",
    [
        user("ada\0@northlight.example"),
        user("ada@northlight.example", externalId="a\0"),
        user("ada@northlight.example", name={"givenName": "A\0", "familyName": "Fall"}),
        user("ada@northlight.example", **{ENTERPRISE: {"manager": {"value": "\0"}}}),
    ],
)
def test_what_no_database_can_keep_is_refused(directory: Speaker, sent: object) -> None:
    answer = directory.post("/Users", sent)
    assert (answer.status, answer.said["scimType"]) == (400, "invalidValue")


@pytest.mark.parametrize(
    "sent", [group("S\0"), group("S", externalId="\0"), group("S") | {"members": [{"value": "\0"}]}]
)
def test_nor_what_no_database_can_keep_of_a_group(directory: Speaker, sent: object) -> None:
    answer = directory.post("/Groups", sent)
    assert (answer.status, answer.said["scimType"]) == (400, "invalidValue")


def test_half_of_a_pair_of_signs_is_no_text(directory: Speaker) -> None:
    answer = directory.post("/Users", user("ada@northlight.example", displayName="\ud800"))
    assert (answer.status, answer.said["scimType"]) == (400, "invalidSyntax")


def test_too_much_at_once_is_refused(directory: Speaker, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    answer = directory.post("/Users", user("ada@northlight.example", title="x" * 1000))
    assert answer.status == 413
