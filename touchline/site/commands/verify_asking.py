"""Asks a server for the room's files as a browser would: without redirects, packing or cookies."""

from collections.abc import Callable
from email.message import Message
from http.client import HTTPException
from ssl import SSLCertVerificationError
from typing import IO, Final
from urllib.error import HTTPError
from urllib.parse import urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from touchline.site.served_code import Answer, NotReached

PAGE: Final = "/room/"
SECONDS: Final = 20
MOST: Final = 16 * 1024 * 1024
"""Bytes that are read of one file; what is larger is no file of ours."""


class NoAddress(ValueError):
    """What was given is no address of a page on the web."""


def page_of(url: str) -> str:
    """The address of the page: as it was given, or `/room/` on a host. Raises NoAddress."""
    try:
        said = urlsplit(url)
        good = said.scheme in ("https", "http") and bool(said.hostname) and said.port != 0
    except ValueError:
        good = False
    if not good or said.query or said.fragment:
        raise NoAddress(f"{url} is no address of a page: write https://sales.example.org/room/.")
    if said.path in ("", PAGE.rstrip("/")):
        return urljoin(url, PAGE)
    return url if url.endswith("/") else f"{url}/"


def in_the_open(page: str) -> bool:
    """Whether what comes from there could come from anybody in between."""
    said = urlsplit(page)
    return said.scheme == "http" and said.hostname not in ("localhost", "127.0.0.1", "::1")


def asking(page: str) -> Callable[[str], Answer]:
    """Asks for the files beside a page."""
    opener = build_opener(_Stays)

    def ask(address: str) -> Answer:
        headers = {"Accept": "*/*", "Accept-Encoding": "identity", "Cache-Control": "no-cache"}
        asked = Request(page + address, headers=headers)  # noqa: S310 - http or https, see page_of
        try:
            with opener.open(asked, timeout=SECONDS) as came:
                return _read(came.status, came.headers, came)
        except HTTPError as refused:
            with refused:
                return _read(refused.code, refused.headers, refused)
        except (OSError, HTTPException, ValueError) as trouble:
            raise NotReached(_why(page, getattr(trouble, "reason", trouble))) from trouble

    return ask


def _why(page: str, reason: object) -> str:
    if isinstance(reason, SSLCertVerificationError):
        return (
            f"{page} does not prove whose it is: {reason.verify_message.rstrip('.')}. Nothing was"
            " compared. A certificate authority of your own is named in SSL_CERT_FILE."
        )
    return f"{page} cannot be reached: {reason}."


def _read(status: int, headers: Message, body: IO[bytes]) -> Answer:
    said: dict[str, list[str]] = {}
    for name, value in headers.items():
        said.setdefault(name.lower(), []).append(value)
    return Answer(status, said, body.read(MOST))


class _Stays(HTTPRedirectHandler):
    """A redirect is an answer like any other: a file lies where the manifest says."""

    def redirect_request(self, *_: object, **__: object) -> None:
        return None
