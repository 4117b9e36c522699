"""Where an address leads, and whether somebody named that place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.kit.places import place_of

LABEL = st.from_regex(r"[a-z0-9]{1,8}", fullmatch=True)
HOST = st.lists(LABEL, min_size=2, max_size=4).map(".".join)
PORT = st.integers(1, 65535)


@given(HOST, PORT)
def test_a_host_that_is_named_is_among_them(host: str, port: int) -> None:
    assert place_of(f"https://{host.upper()}:443/x").is_among(["other.example", host])
    assert place_of(f"https://{host}:{port}/x").is_among([f"{host}:{port}", host])


@given(HOST, PORT.filter(lambda one: one != 443))
def test_another_port_has_to_be_named_with_it(host: str, port: int) -> None:
    assert not place_of(f"https://{host}:{port}/").is_among([host, f".{host}", f"{host}:443"])


@given(LABEL, HOST)
def test_a_leading_dot_names_any_host_below_and_not_the_host(below: str, host: str) -> None:
    named = [
        place_of(f"https://{one}/").is_among([f".{host}"]) for one in (f"{below}.{host}", host)
    ]
    assert named == [True, False]


@given(LABEL, HOST, HOST)
def test_nothing_before_or_behind_a_name_makes_it_another_place(
    word: str, host: str, thief: str
) -> None:
    tried = (
        f"https://{host}.{thief}.evil/", f"https://{thief}.evil/{host}", f"https://{word}{host}/",
        f"https://{host}@{thief}.evil/", f"https://{thief}.evil?{host}", f"https://{host}.evil:443/",
    )  # fmt: skip
    assert not any(place_of(one).is_among([host, f".{host}"]) for one in tried)


@given(st.text(max_size=40), st.lists(st.text(max_size=8), max_size=3))
def test_whatever_is_typed_leads_to_what_is_named_or_nowhere(
    address: str, hosts: list[str]
) -> None:
    try:
        place = place_of(address)
    except ValueError:
        return
    named = any(place.name == one or place.name.endswith(one) for one in hosts)
    assert named or not place.is_among(hosts)


@pytest.mark.parametrize(
    ("address", "written", "name"),
    [
        ("https://a.example.org/x", "a.example.org", "a.example.org"),
        (" https://A.example.org:443/x", "a.example.org:443", "a.example.org"),
        ("http://localhost:8065/", "localhost:8065", "localhost:8065"),
        ("no address", "", ""),
    ],
)
def test_what_a_place_is_called(address: str, written: str, name: str) -> None:
    place = place_of(address)
    assert (place.written, place.name) == (written, name)
