"""A certificate authority of one's own, and certificates by it, right ones and wrong ones."""

import datetime
import ssl
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

DAY: Final = datetime.timedelta(days=1)


@dataclass
class Authority:
    """`trusted` is the file that others trust it by."""

    folder: Path
    key: Any = field(default_factory=lambda: generate_private_key(SECP256R1()))

    def __post_init__(self) -> None:
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "An authority of tests")])
        made = self._certificate(self.name, self.key, days=1, ca=True)
        self.trusted = self.folder / "authority.pem"
        self.trusted.write_bytes(made.public_bytes(Encoding.PEM))

    def files_for(self, host: str, *, days: int = 1) -> tuple[Path, Path]:
        """Certificate and key for a host; with a negative number of days it is over."""
        key = generate_private_key(SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
        made = self._certificate(name, key, days=days, host=host)
        certificate, secret = self.folder / f"{host}.pem", self.folder / f"{host}.key"
        certificate.write_bytes(made.public_bytes(Encoding.PEM))
        pem = (Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        secret.write_bytes(key.private_bytes(*pem))
        return certificate, secret

    def context_for(self, host: str, *, days: int = 1) -> ssl.SSLContext:
        """The server's side, with a certificate for a host."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*self.files_for(host, days=days))
        return context

    def _certificate(
        self, name: x509.Name, key: Any, *, days: int, host: str = "", ca: bool = False
    ) -> x509.Certificate:
        ends = datetime.datetime.now(datetime.UTC) + days * DAY
        made = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(self.name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(ends - 9 * DAY)
            .not_valid_after(ends)
            .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        )
        if host:
            named = x509.SubjectAlternativeName([x509.DNSName(host)])
            made = made.add_extension(named, critical=False)
        return made.sign(self.key, hashes.SHA256())
