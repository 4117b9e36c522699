"""The room's application as it is served: which files there are, under which address, and how.

An address is written as the page's own folder sees it: nothing for the page itself, `app/start.js`
for a file of the application, `vendored/room.mjs` for what it runs that others wrote,
`mirror/segments.js` for what it runs of the mirror, `worker.js` and `offline/page.html` for what
opens it without a connection. What is not found by looking at these folders is not there, so no
address leads out of them.
"""

from hashlib import sha256
from pathlib import Path
from typing import Final

import touchline
from touchline.site.middleware.own_way import policy

_PACKAGE: Final = Path(touchline.__file__).parent
APP: Final = _PACKAGE / "room" / "app"
VENDORED: Final = _PACKAGE / "urn" / "vendored"
PAGE: Final = "index.html"
OFFLINE: Final = _PACKAGE / "room" / "offline"
WORKER: Final = "worker.js"
"""At the page's own level: what a worker may answer for is what lies below its address."""
OFFLINE_PAGE: Final = "offline/page.html"
OF_OTHERS: Final = ("room.mjs", "blindrsa.mjs", "LICENCES.txt", "APACHE-2.0.txt")
URN: Final = _PACKAGE / "urn" / "web"
OF_THE_URN: Final = (
    "asking.js", "bytes.js", "card.js", "casting.js", "fetching.js", "papers.js", "payload.js",
    "trouble.js",
)  # fmt: skip
"""What fetches a ballot paper and casts a ballot, below `vendored/urn/`: asked for only then."""
MIRROR: Final = _PACKAGE / "mirror" / "web"
OF_THE_MIRROR: Final = (
    "bank.json", "characters.js", "characters.json", "corrections.js", "crc32.js", "fetched.js",
    "labels.js", "naming.js", "planted.js", "rewrites.js", "rewrites.json", "segments.js",
    "segments.json", "speakers.js", "summary.js", "summary.json", "first/*.js", "messages/*.json",
    "reading/*.js", "rewrites/*.js", "summary/*.js", "weights/first.json",
    "weights/first.bin.gz",
)  # fmt: skip
"""Its first tier. The second one needs `'wasm-unsafe-eval'`, which the room's policy never has."""
TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".gz": "application/gzip",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".woff2": "font/woff2",
}
"""A file of another kind is not served."""
HEADERS: Final = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": policy(worker_src="'self'", form_action="'self'"),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""What every answer carries, whichever file it is; a release says so beside the files."""
OWN_HEADERS: Final = {
    OFFLINE_PAGE: {
        "Content-Security-Policy": policy(worker_src="'self'", trusted_types="room-worker")
    },
}
"""Of the one page that may name a worker, and shows nothing of anybody."""


def served() -> dict[str, Path]:
    """Address → file, the page first."""
    found = {"": APP / PAGE} if (APP / PAGE).is_file() else {}
    for path in sorted(APP.rglob("*")):
        address = f"app/{path.relative_to(APP).as_posix()}"
        if path.is_file() and path.suffix in TYPES and address != f"app/{PAGE}":
            found[address] = path
    found[WORKER] = OFFLINE / WORKER
    for path in sorted(OFFLINE.glob("page.*")):
        found[f"offline/{path.name}"] = path
    for name in OF_OTHERS:
        if (VENDORED / name).is_file():
            found[f"vendored/{name}"] = VENDORED / name
    for name in OF_THE_URN:
        found[f"vendored/urn/{name}"] = URN / name
    for name in OF_THE_MIRROR:
        for path in sorted(MIRROR.glob(name)):
            found[f"mirror/{path.relative_to(MIRROR).as_posix()}"] = path
    return found


def headers_of(address: str) -> dict[str, str]:
    """What an answer at an address carries beside its type."""
    return HEADERS | OWN_HEADERS.get(address, {})


def hash_of(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return sha256(content).hexdigest()
