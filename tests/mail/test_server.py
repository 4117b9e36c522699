"""The address of a mail server is read strictly, and never said aloud."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mail.peers import SENDER
from touchline.mail.server import Security, Server, domain_of, server_of

SECRET = "s3cr3t-w0rd"


def described(url: str, **more: str) -> Server:
    return server_of(url, sender=SENDER, **more)


@pytest.mark.parametrize(
    ("url", "host", "port", "security"),
    [
        ("smtp://relay", "relay", 25, Security.NONE),
        ("smtp+starttls://mail.example.org", "mail.example.org", 587, Security.STARTTLS),
        ("smtps://mail.example.org", "mail.example.org", 465, Security.TLS),
        ("smtps://mail.example.org:2465/", "mail.example.org", 2465, Security.TLS),
        ("smtp://[::1]:2525", "::1", 2525, Security.NONE),
    ],
)
def test_the_address_says_where_and_how(url: str, host: str, port: int, security: Security) -> None:
    server = described(url)
    assert (server.host, server.port, server.security) == (host, port, security)


def test_name_and_password_may_hold_any_character() -> None:
    server = described("smtps://us%40er:p%2Fw%3A@mail.example.org")
    assert (server.user, server.password) == ("us@er", "p/w:")


def test_a_password_from_a_file_goes_before_the_one_in_the_address() -> None:
    assert described("smtps://u:old@mail.example.org", password="new").password == "new"


@pytest.mark.parametrize(
    "url",
    [
        f"http://u:{SECRET}@mail.example.org",
        f"smtps://u:{SECRET}@",
        f"smtps://u:{SECRET}@mail.example.org/inbox",
        f"smtps://u:{SECRET}@mail.example.org:port",
        f"smtp://u:{SECRET}@mail.example.org",
        f"u:{SECRET}@mail.example.org",
    ],
)
def test_a_wrong_address_is_refused_without_saying_the_password(url: str) -> None:
    with pytest.raises(ValueError, match=r"\.$") as refused:
        described(url)
    assert SECRET not in str(refused.value)


def test_a_password_may_go_readable_to_this_very_machine() -> None:
    assert described("smtp://u:p@localhost").password == "p"


def test_a_sender_that_is_no_address_is_refused() -> None:
    with pytest.raises(ValueError, match="sender"):
        server_of("smtps://mail.example.org", sender="Touchline")


def test_a_server_shown_in_a_log_does_not_show_its_password() -> None:
    assert SECRET not in repr(described(f"smtps://u:{SECRET}@mail.example.org"))


@given(st.text(max_size=60))
def test_whatever_is_written_is_a_server_or_refused(url: str) -> None:
    try:
        server = described(url)
    except ValueError:
        return
    assert server.host


@given(st.text(max_size=40))
def test_the_domain_of_whatever_is_written_is_free_of_at_signs(address: str) -> None:
    assert "@" not in domain_of(address)
