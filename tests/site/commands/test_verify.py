"""`touchline verify`: what a server gives, held against what was published."""

import json
from typing import Any

import pytest

import touchline
from tests.site.altered import Operator
from tests.site.commands.verifying import START, verify
from touchline.site.manifest import of_this_release
from touchline.site.room_files import HEADERS

POLICY = "Content-Security-Policy"


def found(operator: Operator) -> list[tuple[str, str]]:
    """File and kind of every difference."""
    told: dict[str, Any] = json.loads(verify(operator.address, "--json").stdout)
    return [(one["file"], one["kind"]) for one in told["differences"]]


def test_what_is_served_as_published_is_so(operator: Operator) -> None:
    assert verify(operator.address).exit_code == 0


def test_it_says_that_nobody_signed(operator: Operator) -> None:
    assert "unsigned" in verify(operator.address).stdout


def test_a_program_is_told_what_was_compared(operator: Operator) -> None:
    files = of_this_release().files
    assert json.loads(verify(operator.address, "--json").stdout) == {
        "url": operator.address, "release": touchline.__version__, "files": len(files),
        "signature": "unsigned", "same": True, "differences": [],
    }  # fmt: skip


def test_a_byte_that_was_changed_names_its_file(operator: Operator) -> None:
    operator.bodies[START] = lambda body: body.replace(b";", b",", 1)
    assert found(operator) == [(START, "changed")]


def test_a_difference_ends_with_1_and_is_said_in_a_line(operator: Operator) -> None:
    operator.bodies[START] = lambda body: body + b"\n"
    result = verify(operator.address)
    assert (result.exit_code, result.stderr.startswith(f"{START}: changed: ")) == (1, True)


def test_a_file_that_leads_elsewhere_is_named(operator: Operator) -> None:
    operator.moved[START] = "https://evil.example/start.js"
    assert found(operator)[0] == (START, "missing")


def test_a_script_that_was_added_is_named_beside_the_page(operator: Operator) -> None:
    operator.bodies[""] = lambda body: body.replace(
        b"</head>", b'<script src="app/evil.js"></script></head>'
    )
    assert found(operator) == [("", "changed"), ("app/evil.js", "not named")]


@pytest.mark.parametrize(
    "line",
    [
        'import "./evil.js";', 'import{a}from"./evil.js";', "import * as evil from './evil.js';",
        'export { a } from "./evil.js";', 'await import("./evil.js");', 'new Worker("app/evil.js")',
        'new Worker(new URL("./evil.js", import.meta.url))', 'import "/room/app/evil.js";',
    ],
)  # fmt: skip
def test_a_module_that_a_module_loads_is_named(operator: Operator, line: str) -> None:
    operator.bodies[START] = lambda body: body + line.encode()
    assert "evil.js" in " ".join(file for file, kind in found(operator) if kind == "not named")


@pytest.mark.parametrize("address", ["https://evil.example/x.js", "//evil.example/x.js"])
def test_what_comes_from_another_house_is_named_in_full(operator: Operator, address: str) -> None:
    operator.bodies[START] = lambda body: body + f'import "{address}";'.encode()
    assert ("https://evil.example/x.js", "not named") in found(operator)


def test_a_sheet_that_loads_something_is_named(operator: Operator) -> None:
    operator.bodies["app/css/base.css"] = lambda body: body + b'a{background:url("/log.png")}'
    assert ("https://page.invalid/log.png", "not named") in found(operator)


@pytest.mark.parametrize("header", HEADERS)
def test_a_header_that_is_gone_is_named_on_every_file(operator: Operator, header: str) -> None:
    operator.headers[header] = ""
    assert found(operator) == [(file, "header") for file in of_this_release().files]


def test_a_policy_that_was_relaxed_is_named(operator: Operator) -> None:
    operator.headers[POLICY] = HEADERS[POLICY].replace("script-src 'self'", "script-src *")
    assert found(operator) == [(file, "header") for file in of_this_release().files]


@pytest.mark.parametrize(
    ("header", "value"),
    [("Link", "</x.css>; rel=stylesheet"), ("Refresh", "0; url=/x"), ("Set-Cookie", "who=mairi")],
)
def test_a_header_that_loads_or_tells_something_is_named(
    operator: Operator, header: str, value: str
) -> None:
    operator.headers[header] = value
    assert ("", "header") in found(operator)


def test_a_file_that_is_called_something_else_is_named(operator: Operator) -> None:
    operator.headers["Content-Type"] = "text/html"
    assert (START, "type") in found(operator)
