"""The list of what a browser may hold of the room, so that it opens without a connection."""

import json
from typing import Any

import pytest
from django.test import Client

from touchline.site.manifest import of_this_release
from touchline.site.room_files import HEADERS, OFFLINE_PAGE, WORKER, headers_of
from touchline.site.room_held import LIST, content_of, contents
from touchline.site.room_host import files_at, manifest_at

DATA = "https://company.example"
POLICY = "Content-Security-Policy"


@pytest.fixture
def told() -> dict[str, Any]:
    """The list as the server gives it."""
    listed: dict[str, Any] = json.loads(Client().get(f"/room/{LIST}").content)
    return listed


def test_each_file_is_listed_as_the_manifest_has_it(told: dict[str, Any]) -> None:
    files = of_this_release().files
    assert {name: one["sha256"] for name, one in told["files"].items()} == {
        name: files[name].sha256 for name in told["files"]
    }


def test_what_is_left_out_is_the_worker_the_list_and_what_the_mirror_reads_with(
    told: dict[str, Any],
) -> None:
    left = contents().keys() - told["files"].keys() - {WORKER, LIST}
    assert {name.partition("/")[0] for name in left} == {"mirror"}


def test_the_list_says_the_headers_of_every_file(told: dict[str, Any]) -> None:
    for name in told["files"]:
        assert told["headers"] | told["own"].get(name, {}) == headers_of(name)


def test_the_manifest_has_the_list_and_the_worker() -> None:
    assert {LIST, WORKER, OFFLINE_PAGE} <= of_this_release().files.keys()


def test_nothing_of_the_room_s_data_is_on_it(told: dict[str, Any]) -> None:
    folders = {name.partition("/")[0] for name in told["files"]}
    assert folders == {"", "app", "mirror", "offline", "vendored"}


def test_the_page_that_names_the_worker_has_one_policy_and_no_more() -> None:
    own = headers_of(OFFLINE_PAGE)[POLICY].replace(
        "trusted-types room-worker", "trusted-types 'none'"
    )
    assert own == HEADERS[POLICY].replace("form-action 'self'", "form-action 'none'")


@pytest.mark.parametrize("address", [OFFLINE_PAGE, WORKER, LIST])
def test_it_is_served_to_anyone_with_its_headers(address: str) -> None:
    answer = Client().get(f"/room/{address}")
    found = {name: answer.get(name) for name in HEADERS}
    assert (answer.status_code, found) == (200, headers_of(address))


def test_a_host_for_the_code_lists_its_own_page_and_headers() -> None:
    files = files_at(DATA)
    listed = json.loads(files[f"room/{LIST}"])
    manifest = manifest_at(of_this_release(), DATA)
    assert (listed["headers"], listed["files"][""]["sha256"]) == (
        manifest.headers, manifest.files[""].sha256,
    )  # fmt: skip


def test_what_is_not_there_has_no_content() -> None:
    assert content_of("offline/worker.js") is None
