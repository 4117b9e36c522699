"""The list of what a browser holds so that the room opens without a connection.

It is made from the files of the release, and a file of the release itself: a manifest has its hash.
The worker (`room/offline/worker.js`) takes in what the list names, as it names it, and no more.
"""

import json
from collections.abc import Mapping
from typing import Final

import touchline
from touchline.site.room_files import (
    HEADERS,
    OWN_HEADERS,
    TYPES,
    WORKER,
    hash_of,
    served,
)  # fmt: skip

LIST: Final = "offline/files.json"
_ALSO: Final = "mirror/bank.json"
"""Questions to read from. All else of the mirror is left to when there is a connection."""


def contents() -> dict[str, bytes]:
    """Address → content of everything that is served, the list among it."""
    files = {address: path.read_bytes() for address, path in served().items()}
    return files | {LIST: list_of(files, HEADERS)}


def content_of(address: str) -> tuple[bytes, str] | None:
    """Content and Content-Type at an address; None where nothing is."""
    if address == LIST:
        content = contents()[LIST]
    elif path := served().get(address):
        content = path.read_bytes()
    else:
        return None
    return content, kind_of(address)


def kind_of(address: str) -> str:
    """The Content-Type at an address that is served."""
    return TYPES[f".{address.rpartition('.')[2]}"] if address else TYPES[".html"]


def list_of(files: Mapping[str, bytes], headers: Mapping[str, str]) -> bytes:
    """Of these files: SHA-256 and Content-Type of each, and the headers that all carry."""
    held = {
        address: {"sha256": hash_of(content), "type": kind_of(address)}
        for address, content in files.items()
        if address not in (WORKER, LIST) and (not _of_the_mirror(address) or address == _ALSO)
    }
    told = {
        "v": 1, "release": touchline.__version__, "files": held,
        "headers": dict(headers), "own": OWN_HEADERS,
    }  # fmt: skip
    return json.dumps(told, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def _of_the_mirror(address: str) -> bool:
    return address.startswith("mirror/")
