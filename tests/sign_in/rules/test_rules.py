"""Proxies, devices, squares, seals, vouching, and who must have a second factor."""

from typing import Any

import pytest
import qrcode  # type: ignore[import-untyped]
from cryptography.fernet import InvalidToken
from hypothesis import given
from hypothesis import strategies as st

from tests.cast import NOW
from touchline.sign_in.rules.devices import device_of
from touchline.sign_in.rules.proxies import NOWHERE, came_from, proxies_told
from touchline.sign_in.rules.sealing import seal, unseal
from touchline.sign_in.rules.second_factor import is_wanted, proved_twice
from touchline.sign_in.rules.squares import squares_of
from touchline.sign_in.rules.vouching import NotTheSame, claims_of, vouched_address

PEER = "10.1.2.3"
ADDRESS = st.ip_addresses(v=4).map(str)


@pytest.mark.parametrize(
    ("said", "proxies"),
    [("", 0), ("no", 0), ("0", 0), ("yes", 1), ("1", 1), ("2", 2), ("nginx", 1)],
)
def test_an_operator_tells_how_many_proxies_there_are(said: str, proxies: int) -> None:
    assert proxies_told(said) == proxies


@given(st.text(max_size=200))
def test_without_a_proxy_nothing_that_is_claimed_is_believed(claimed: str) -> None:
    assert came_from(peer=PEER, forwarded=claimed, proxies=0) == PEER


@given(st.lists(st.text(alphabet="0123456789.,: x", max_size=20), max_size=5), ADDRESS)
def test_what_stands_before_our_proxys_word_changes_nothing(claimed: list[str], seen: str) -> None:
    forwarded = ",".join([*claimed, seen])
    assert came_from(peer=PEER, forwarded=forwarded, proxies=1) == seen


@given(ADDRESS, ADDRESS)
def test_behind_two_proxies_the_word_of_the_outer_one_counts(seen: str, inner: str) -> None:
    assert came_from(peer=PEER, forwarded=f"x, {seen}, {inner}", proxies=2) == seen


def test_a_list_that_did_not_pass_all_proxies_leaves_the_peer() -> None:
    assert came_from(peer=PEER, forwarded="192.0.2.1", proxies=2) == PEER


@pytest.mark.parametrize(
    ("peer", "known"),
    [("", NOWHERE), ("unix:/run/x", NOWHERE), ("[2001:db8::1]:443", "2001:db8::1"),
     ("192.0.2.1:8000", "192.0.2.1"), ("2001:db8::1", "2001:db8::1")],
)  # fmt: skip
def test_an_address_is_taken_without_port_and_brackets(peer: str, known: str) -> None:
    assert came_from(peer=peer, forwarded="", proxies=0) == known


@given(st.text(max_size=300), st.text(max_size=300), st.integers(-2, 5))
def test_whatever_is_claimed_an_address_comes_out(peer: str, forwarded: str, proxies: int) -> None:
    assert came_from(peer=peer, forwarded=forwarded, proxies=proxies)


CHROME = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36"  # noqa: E501
EDGE = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0"


@pytest.mark.parametrize(
    ("said", "device"),
    [(CHROME, ("Chrome", "Android")), (EDGE, ("Edge", "Windows")), ("", ("", "")),
     ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1",
      ("Safari", "iPhone")), ("curl/8.8", ("", ""))],
)  # fmt: skip
def test_a_device_is_named_as_its_owner_would(said: str, device: tuple[str, str]) -> None:
    assert device_of(said) == device


@given(st.text(min_size=1, max_size=60))
def test_the_squares_drawn_are_those_of_the_code(text: str) -> None:
    drawn = squares_of(text)
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=4)
    code.add_data(text)
    code.make(fit=True)
    dark = sum(sum(row) for row in code.get_matrix())
    assert sum(int(run.split("h")[1].split("v")[0]) for run in drawn.path.split("M")[1:]) == dark


@given(st.text(max_size=80), st.text(min_size=1, max_size=40))
def test_what_was_sealed_is_opened_by_the_same_secret(text: str, secret: str) -> None:
    assert unseal(seal(text, secrets=[secret]), secrets=["new", secret]) == text


def test_another_secret_opens_nothing() -> None:
    with pytest.raises(InvalidToken):
        unseal(seal("seed", secrets=["one"]), secrets=["another"])


@pytest.mark.parametrize(
    ("wanted", "seats", "must"),
    [("nobody", {"admin"}, False), ("administrators", {"admin", "seller"}, True),
     ("administrators", {"seller"}, False), ("everyone", set(), True), ("odd", {"admin"}, False)],
)  # fmt: skip
def test_a_second_factor_is_wanted_of(wanted: str, seats: set[str], must: bool) -> None:
    assert is_wanted(wanted, seats=seats) is must


@pytest.mark.parametrize(
    ("steps", "twice"),
    [([], False), ([{"method": "password"}], False), ([{"method": "link"}], False),
     ([{"method": "password"}, {"method": "mfa"}], True), ([{"method": "socialaccount"}], True)],
)  # fmt: skip
def test_more_than_a_password_was_given(steps: list[dict[str, Any]], twice: bool) -> None:
    assert proved_twice(steps) is twice


ISSUER = "https://login.example.com/realm"
TOKEN = {"iss": ISSUER, "sub": "a", "exp": NOW.timestamp() + 60}


@pytest.mark.parametrize(
    "told",
    [
        {"id_token": TOKEN},
        {"id_token": TOKEN, "userinfo": {"sub": "a"}},
        {"id_token": TOKEN | {"iss": f"{ISSUER}/"}},
        {"id_token": TOKEN | {"nbf": NOW.timestamp() + 30}},
    ],
)
def test_claims_about_one_person_are_taken(told: dict[str, Any]) -> None:
    assert claims_of(told, issuer=ISSUER, at=NOW)["sub"] == "a"


@pytest.mark.parametrize(
    "told",
    [
        {"userinfo": {"sub": "b"}, "id_token": TOKEN},
        {"userinfo": {"sub": "a"}},
        {"userinfo": {"name": "a"}, "id_token": TOKEN},
        {"id_token": TOKEN | {"iss": "https://login.example.com"}},
        {"id_token": TOKEN | {"iss": f"{ISSUER}//"}},
        {"id_token": TOKEN | {"nbf": NOW.timestamp() + 90}},
        {"id_token": {"iss": ISSUER, "sub": "a"}},
        {},
    ],
)
def test_claims_that_do_not_hold_together_are_refused(told: dict[str, Any]) -> None:
    with pytest.raises(NotTheSame):
        claims_of(told, issuer=ISSUER, at=NOW)


@pytest.mark.parametrize("odd", [None, 3, ["a@b.example"], "a@b@c.example", "nobody", ""])
def test_what_is_no_address_is_not_vouched_for(odd: object) -> None:
    assert vouched_address({"email": odd, "email_verified": True}, claim="email") == ""


def test_a_domain_that_only_ends_like_a_trusted_one_is_not_trusted() -> None:
    claims = {"email": "a@evil-northlight.example"}
    trusted = ("northlight.example",)
    assert vouched_address(claims, claim="email", trusted_domains=trusted) == ""
