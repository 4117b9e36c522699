"""A real mail server on localhost that takes, refuses, stalls, or speaks TLS, as it is told."""

import datetime
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from threading import Event
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.served import free_port
from touchline.mail.server import Security, Server

SENDER = "Touchline <touchline@northlight.example>"
TAKEN = "250 taken as 4F1"


@dataclass
class Peer:
    """What it has taken, and what it answers: to a recipient, and to a message."""

    port: int
    taken: list[bytes] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    to_a_recipient: str = "250 fine"
    to_a_message: str = TAKEN
    go_on: Event | None = None

    async def handle_RCPT(  # noqa: N802 - the name that aiosmtpd looks for
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        if self.to_a_recipient.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.to_a_recipient

    async def handle_DATA(  # noqa: N802 - the name that aiosmtpd looks for
        self, server: Any, session: Any, envelope: Any
    ) -> str:
        if self.go_on is not None:
            await server.loop.run_in_executor(None, self.go_on.wait, 10)
        if self.to_a_message.startswith("250"):
            self.taken.append(envelope.content)
            self.recipients += envelope.rcpt_tos
        return self.to_a_message

    @property
    def messages(self) -> list[Message]:
        return [message_from_bytes(content) for content in self.taken]

    def described(self, security: Security = Security.NONE, **more: Any) -> Server:
        """How the settings would describe it."""
        return Server(
            host="localhost", port=self.port, security=security, sender=SENDER, seconds=5, **more
        )


@contextmanager
def listening(**options: Any) -> Iterator[Peer]:
    """A server that listens until the block is left."""
    peer = Peer(free_port())
    controller = Controller(peer, hostname="localhost", port=peer.port, **options)
    controller.start()
    try:
        yield peer
    finally:
        controller.stop()


def knowing(user: str, password: str) -> Callable[..., AuthResult]:
    """Whom the server lets send: one name with one password."""

    def authenticate(
        server: Any, session: Any, envelope: Any, mechanism: str, said: LoginPassword
    ) -> AuthResult:
        wanted = (user.encode(), password.encode())
        return AuthResult(success=(said.login, said.password) == wanted, handled=False)

    return authenticate


def certificate(folder: Path, *, host: str = "localhost") -> tuple[Path, ssl.SSLContext]:
    """A certificate of its own for a host: the file to trust it by, and the server's side."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    trusted, both = folder / "trusted.pem", folder / "both.pem"
    pem = made.public_bytes(serialization.Encoding.PEM)
    trusted.write_bytes(pem)
    both.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + pem
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(both)
    return trusted, context
