"""A30: forged hosts, forged origins, forged forms, and redirects that lead elsewhere."""

from dataclasses import replace

import pytest

from tests.wall.attacks.attacker import Attacker
from tests.wall.attacks.served import HOST, Served

ELSEWHERE = [
    "//evil.example/", "https://evil.example/", "/\\evil.example", "\\\\evil.example",
    "javascript:alert(1)", "https:evil.example", "//evil.example\\@touchline.example",
    "/\t/evil.example", "http://touchline.example.evil.example/", " //evil.example",
]  # fmt: skip


@pytest.mark.parametrize("host", ["evil.example", "touchline.example.evil.example", "localhost"])
def test_another_host_is_refused(attacker: Attacker, host: str) -> None:
    assert replace(attacker, host=host).ask("/sign-in/").status == 400


def test_a_refusal_of_a_host_repeats_none_of_it(attacker: Attacker) -> None:
    assert "evil" not in replace(attacker, host="evil.example").ask("/sign-in/").body


def test_a_forwarded_host_is_not_believed(attacker: Attacker) -> None:
    answer = attacker.ask("/", X_Forwarded_Host="evil.example", Forwarded="host=evil.example")
    assert "evil.example" not in answer.location + answer.body


def test_plain_http_is_led_to_tls_on_this_host(attacker: Attacker) -> None:
    answer = replace(attacker, proxy={}).ask("/sign-in/")
    assert (answer.status, answer.location) == (301, f"https://{HOST}/sign-in/")


@pytest.mark.parametrize("there", ELSEWHERE)
def test_signing_in_leads_to_no_other_house(attacker: Attacker, there: str) -> None:
    answer = attacker.sign_in(then=there)
    assert answer.status == 302
    assert answer.location.startswith("/")
    assert answer.location[1:2] not in {"/", "\\", "\t"}


@pytest.fixture(scope="module")
def at_home(installation: Served) -> Attacker:
    """Somebody who has signed in, once for all that changes nothing about it."""
    attacker = Attacker(installation)
    attacker.sign_in()
    return attacker


@pytest.mark.parametrize("there", ELSEWHERE)
def test_a_press_on_a_button_leads_back_to_no_other_house(at_home: Attacker, there: str) -> None:
    form = {"theme": "dark", "csrfmiddlewaretoken": at_home.token("/you/")}
    answer = at_home.post("/you/theme/", form, Origin=f"https://{HOST}", Referer=there)
    assert (answer.status, answer.location) == (302, "/")


def test_a_form_without_its_token_does_nothing(insider: Attacker) -> None:
    assert insider.post("/you/theme/", {"theme": "dark"}).status == 403


def test_a_form_with_the_token_of_another_session_does_nothing(insider: Attacker) -> None:
    other = Attacker(insider.served)
    form = {"theme": "dark", "csrfmiddlewaretoken": other.token("/sign-in/")}
    assert insider.post("/you/theme/", form).status == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "null", f"http://{HOST}"])
def test_a_form_of_another_origin_does_nothing(insider: Attacker, origin: str) -> None:
    form = {"theme": "dark", "csrfmiddlewaretoken": insider.token("/you/")}
    assert insider.post("/you/theme/", form, Origin=origin).status == 403


def test_a_form_from_another_site_does_nothing(insider: Attacker) -> None:
    form = {"theme": "dark", "csrfmiddlewaretoken": insider.token("/you/")}
    assert insider.post("/you/theme/", form, Referer="https://evil.example/").status == 403


def test_a_session_gets_another_name_when_someone_signs_in(attacker: Attacker) -> None:
    """Who planted a session in a browser beforehand holds nothing afterwards."""
    attacker.jar["__Host-touchline_session"] = "planted0planted0planted0planted0"
    attacker.sign_in()
    assert attacker.jar["__Host-touchline_session"] != "planted0planted0planted0planted0"


def test_signing_out_clears_what_the_browser_kept(insider: Attacker) -> None:
    answer = insider.post("/sign-out/", {"csrfmiddlewaretoken": insider.token("/you/")})
    assert {'"cache"', '"storage"'} <= set(answer.headers["Clear-Site-Data"].split(", "))


def test_a_session_that_was_ended_opens_nothing(insider: Attacker) -> None:
    copied = dict(insider.jar)
    insider.post("/sign-out/", {"csrfmiddlewaretoken": insider.token("/you/")})
    insider.jar = copied
    assert insider.ask("/you/").status == 302
