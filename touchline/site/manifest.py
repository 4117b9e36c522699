"""The manifest of the room's application: each file with its hash, and the headers of them all.

It is published with a release, signed by whoever makes the release, and held against what a server
gives. The key for that is in no repository: without one a manifest is unsigned, and says so.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

import touchline
from touchline.site.room_files import HEADERS, OWN_HEADERS, hash_of
from touchline.site.room_held import contents, kind_of
from touchline.site.room_in_one import saved_page

SIGNED_AS: Final = b"touchline manifest 1\n"
"""Stands before what is signed, so that no signature for something else fits here."""
NEVER: Final = (
    "Content-Security-Policy-Report-Only", "Link", "NEL", "Refresh", "Report-To",
    "Reporting-Endpoints", "Service-Worker-Allowed", "Set-Cookie", "SourceMap", "X-SourceMap",
)  # fmt: skip
"""Headers that load, send or tell something beside what the files say."""


class NotAManifest(ValueError):
    """What was read is no manifest that this release understands."""


class Standing(StrEnum):
    """What a signature is worth."""

    SIGNED = "signed"
    UNSIGNED = "unsigned"
    NOT_CHECKED = "not-checked"
    FORGED = "forged"


@dataclass(frozen=True)
class File:
    """A file as it must come: SHA-256 in hexadecimal, size in bytes, and its Content-Type.

    `headers` are those in which it differs from all others.
    """

    sha256: str
    size: int
    type: str
    headers: Mapping[str, str] = field(default_factory=dict)

    def said(self) -> dict[str, Any]:
        """As a manifest says it."""
        return {name: value for name, value in asdict(self).items() if name != "headers" or value}


@dataclass(frozen=True)
class Manifest:
    """What a release serves, by addresses as the page's folder sees them; the page is ``""``.

    `saved` is the page in one file that opens exports; it is made, and not served.
    """

    release: str
    files: Mapping[str, File]
    headers: Mapping[str, str]
    never: tuple[str, ...]
    saved: File
    signature: bytes | None = None

    def as_signed(self) -> bytes:
        """The bytes that a signature is over."""
        said = json.dumps(self._said(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return SIGNED_AS + said.encode()

    def document(self, *, key: Ed25519PrivateKey | None = None) -> str:
        """The text of the file that is published, signed if there is a key."""
        told: dict[str, Any] = {"manifest": self._said()}
        if key is not None:
            told["signature"] = urlsafe_b64encode(key.sign(self.as_signed())).decode()
        return json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True) + "\n"

    def standing(self, key: Ed25519PublicKey | None) -> Standing:
        """Whether it is signed by the holder of a key; without a key nobody can say."""
        if self.signature is None:
            return Standing.UNSIGNED
        if key is None:
            return Standing.NOT_CHECKED
        try:
            key.verify(self.signature, self.as_signed())
        except InvalidSignature:
            return Standing.FORGED
        return Standing.SIGNED

    def _said(self) -> dict[str, Any]:
        files = {address: file.said() for address, file in self.files.items()}
        return {
            "v": 1, "release": self.release, "files": files, "headers": dict(self.headers),
            "never": list(self.never), "saved": self.saved.said(),
        }  # fmt: skip


def of_this_release() -> Manifest:
    """Made from the files that lie here."""
    files = {
        address: File(
            hash_of(content), len(content), kind_of(address), OWN_HEADERS.get(address, {})
        )
        for address, content in contents().items()
    }
    page = saved_page()
    saved = File(hash_of(page), len(page), "text/html; charset=utf-8")
    return Manifest(touchline.__version__, files, HEADERS, NEVER, saved)


def read(text: str) -> Manifest:
    """A manifest as it was published. Raises NotAManifest."""
    try:
        told = json.loads(text)
        said = told["manifest"]
        files = {str(name): File(**file) for name, file in said["files"].items()}
        signature = urlsafe_b64decode(told["signature"]) if "signature" in told else None
        headers, never = dict(said["headers"]), tuple(said["never"])
        saved = File(**said["saved"])
        manifest = Manifest(said["release"], files, headers, never, saved, signature)
        whole = manifest._said() == said  # nothing that is signed is left unread
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise NotAManifest("This is no manifest of a release.") from wrong
    if not whole or "" not in files:
        raise NotAManifest("This manifest says more, or less, than this release understands.")
    return manifest
