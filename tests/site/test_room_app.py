"""The room's application is served as it lies in the package, to everyone alike."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.cast import Cast
from touchline.site.room_files import APP, HEADERS, MIRROR, TYPES, VENDORED, served

CODE = "/room/app/client/sign-in.js"


@pytest.fixture
def visitor() -> Client:
    """Of nobody."""
    return Client()


@pytest.mark.parametrize("address", sorted(served()))
def test_a_file_is_served_byte_for_byte(visitor: Client, address: str) -> None:
    assert visitor.get(f"/room/{address}").content == served()[address].read_bytes()


@pytest.mark.parametrize("address", sorted(served()))
def test_a_file_says_what_it_is(visitor: Client, address: str) -> None:
    assert visitor.get(f"/room/{address}")["Content-Type"] == TYPES[served()[address].suffix]


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("path", ["/room/", CODE, "/room/app/nothing.js"])
def test_every_answer_carries_what_a_release_promises(
    visitor: Client, path: str, header: str
) -> None:
    assert visitor.get(path)[header] == HEADERS[header]


def test_the_policy_is_the_strictest_there_is() -> None:
    assert HEADERS["Content-Security-Policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
        " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none';"
        " require-trusted-types-for 'script'; trusted-types 'none'; worker-src 'self'"
    )


def test_a_browser_that_has_it_is_sent_nothing_again(visitor: Client) -> None:
    etag = visitor.get(CODE)["ETag"]
    again = visitor.get(CODE, headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")


def test_its_mark_is_strong(visitor: Client) -> None:
    assert not visitor.get(CODE)["ETag"].startswith("W/")


@pytest.mark.parametrize(
    "path",
    [
        "/room/app/index.html", "/room/app/", "/room/app/../views/bearer.py",
        "/room/app/..%2fviews%2fbearer.py", "/room/app/%2e%2e/apps.py", "/room/app//etc/passwd",
        "/room/vendored/package-lock.json", "/room/vendored/entries/room.js",
        "/room/vendored/../web/bytes.js", "/room/vendored/age.mjs", "/room/mirror/",
        "/room/mirror/weights/second.onnx.gz", "/room/mirror/second/encoder.js",
    ],
)  # fmt: skip
def test_what_is_no_file_of_it_is_not_there(visitor: Client, path: str) -> None:
    answer = visitor.get(path)
    assert (answer.status_code, answer.json()) == (404, {"error": "not-there"})


def test_nobody_writes_there(visitor: Client) -> None:
    assert visitor.post(CODE).status_code == 405


def test_no_other_address_serves_it(visitor: Client, db: None) -> None:
    for address in ("room/client/sign-in.js", "app/client/sign-in.js", "client/sign-in.js"):
        assert visitor.get(f"/static/0/{address}").status_code != 200


def test_no_cookie_is_set_and_none_is_read(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.mairi).get(CODE)
    assert (answer.cookies, "Cookie" in answer.get("Vary", "")) == ({}, False)


def test_the_database_is_asked_nothing(
    cast: Cast, signed_in_as: Any, django_assert_num_queries: Any
) -> None:
    visitor = signed_in_as(cast.mairi)
    with django_assert_num_queries(0):
        visitor.get(CODE)


def test_what_a_module_of_the_mirror_imports_is_served_beside_it() -> None:
    there = {path for address, path in served().items() if address.startswith("mirror/")}
    modules = [path for path in there if path.suffix == ".js"]
    wanted = {
        (path.parent / name).resolve()
        for path in modules
        for name in re.findall(r'from "([^"]+)"', path.read_text(encoding="utf-8"))
    }
    assert wanted <= there


@pytest.mark.parametrize("folder", [APP, MIRROR, VENDORED])
def test_no_file_is_a_link_that_leads_elsewhere(folder: Path) -> None:
    assert not [path for path in folder.rglob("*") if path.is_symlink()]
