"""The connection is as safe as the address of the server says, or no mail leaves."""

import smtplib
import ssl
from pathlib import Path

import pytest

from tests.mail.conftest import TO
from tests.mail.peers import SENDER, Peer, certificate, knowing, listening
from tests.served import free_port
from touchline.mail.handing_over import for_good, hand_over
from touchline.mail.server import Security, Server

CONTENT = b"Subject: Your way in\r\n\r\nHere it is.\r\n"


def give(server: Server) -> str:
    return hand_over(server, sender="t@northlight.example", recipient=TO, content=CONTENT)


def test_what_the_server_said_is_handed_back(peer: Peer) -> None:
    assert give(peer.described()) == "250 taken as 4F1"


def test_with_starttls_it_goes_encrypted(encrypting: Peer) -> None:
    give(encrypting.described(Security.STARTTLS))
    assert len(encrypting.taken) == 1


def test_a_server_that_does_not_offer_starttls_gets_nothing(peer: Peer) -> None:
    with pytest.raises(smtplib.SMTPNotSupportedError):
        give(peer.described(Security.STARTTLS))


def test_a_certificate_of_a_stranger_is_refused(
    encrypting: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(ssl.SSLCertVerificationError):
        give(encrypting.described(Security.STARTTLS))


def test_a_certificate_of_another_host_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trusted, context = certificate(tmp_path, host="mail.elsewhere.example")
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    with (
        listening(tls_context=context, require_starttls=True) as peer,
        pytest.raises(ssl.SSLCertVerificationError),
    ):
        give(peer.described(Security.STARTTLS))


def test_with_smtps_it_is_encrypted_from_the_first_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trusted, context = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    with listening(ssl_context=context) as peer:
        give(peer.described(Security.TLS))
        assert len(peer.taken) == 1


@pytest.fixture
def particular(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, ssl.SSLContext]:
    trusted, context = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    return trusted, context


@pytest.mark.parametrize(("password", "taken"), [("right", 1), ("wrong", 0)])
def test_a_server_that_asks_who_we_are_wants_the_right_password(
    particular: tuple[Path, ssl.SSLContext], password: str, taken: int
) -> None:
    options = {"auth_required": True, "authenticator": knowing("touchline", "right")}
    with listening(tls_context=particular[1], require_starttls=True, **options) as peer:
        server = peer.described(Security.STARTTLS, user="touchline", password=password)
        try:
            give(server)
        except smtplib.SMTPAuthenticationError:
            assert password == "wrong"
        assert len(peer.taken) == taken


def test_a_server_that_is_away_is_an_error_of_the_connection() -> None:
    server = Server("localhost", free_port(), Security.NONE, SENDER)
    with pytest.raises(ConnectionRefusedError):
        give(server)


@pytest.mark.parametrize(
    ("error", "over"),
    [
        (smtplib.SMTPRecipientsRefused({TO: (550, b"")}), True),
        (smtplib.SMTPRecipientsRefused({TO: (451, b"")}), False),
        (smtplib.SMTPDataError(554, b""), True),
        (smtplib.SMTPDataError(451, b""), False),
        (smtplib.SMTPSenderRefused(550, b"", "us"), False),
        (smtplib.SMTPAuthenticationError(535, b""), False),
        (TimeoutError(), False),
    ],
)
def test_only_what_lies_with_the_letter_is_for_good(error: Exception, over: bool) -> None:
    assert for_good(error) is over
