"""The room's application for a host that holds no data: a folder of files, and how to serve them.

It differs from what a data host serves in one file and one header. The page names the origin of
the data, for its code and in its own policy; the header lets it speak to that origin. Both can be
undone, so a manifest of the release holds for such a host too.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import touchline
from touchline.room.rules.origins import read_origins
from touchline.site.manifest import File, Manifest
from touchline.site.room_files import TYPES, hash_of, served
from touchline.site.served_code import Answer, Ask

POLICY: Final = "Content-Security-Policy"
_SPEAKS: Final = "connect-src 'self'"
_NAMED: Final = '<meta name="touchline-data" content="{}">'
FOLDER: Final = "room"
"""Below it lies what is served, at `/room/`."""


def data_origin(said: str) -> str:
    """The one origin that somebody named. Raises ValueError with a sentence."""
    origins = read_origins(said)
    if len(origins) != 1:
        raise ValueError("Name one origin: https://company.example.")
    return origins[0]


def page_for(page: bytes, data: str) -> bytes:
    """The page as a code host serves it. Raises ValueError if it is no page of ours."""
    text = page.decode()
    for once, other in _differences(data).items():
        if text.count(once) != 1:
            raise ValueError(f"The page holds {once} {text.count(once)} times, not once.")
        text = text.replace(once, other)
    return text.encode()


def page_as_published(page: bytes, data: str) -> bytes:
    """What `page_for` was given; any other page comes back as it is, and fits no manifest."""
    undone = page
    for once, other in _differences(data).items():
        undone = undone.replace(other.encode(), once.encode())
    try:
        return undone if page_for(undone, data) == page else page
    except ValueError:
        return page


def headers_for(headers: Mapping[str, str], data: str) -> dict[str, str]:
    """The headers of a release, with a policy that lets the page speak to its data."""
    rules = headers[POLICY].split("; ")
    told = [f"{_SPEAKS} {data}" if rule == _SPEAKS else rule for rule in rules]
    return {**headers, POLICY: "; ".join(told)}


def expected_at(manifest: Manifest, ask: Ask, data: str) -> tuple[Manifest, Ask]:
    """What a release's manifest says of a code host, and how to ask it so that both compare.

    A manifest that was made for such a host is held against it as it is.
    """
    if f"{_SPEAKS} {data}" in manifest.headers.get(POLICY, "").split("; "):
        return manifest, ask

    def undone(address: str) -> Answer:
        answer = ask(address)
        body = answer.body if address else page_as_published(answer.body, data)
        return replace(answer, body=body)

    return replace(manifest, headers=headers_for(manifest.headers, data)), undone


def manifest_at(manifest: Manifest, data: str) -> Manifest:
    """The manifest of this release for a code host, unsigned."""
    page = page_for(served()[""].read_bytes(), data)
    files = {**manifest.files, "": File(hash_of(page), len(page), TYPES[".html"])}
    headers = headers_for(manifest.headers, data)
    return replace(manifest, files=files, headers=headers, signature=None)


def files_at(data: str) -> dict[str, bytes]:
    """Path below the folder → content, of everything that is served."""
    files = {f"{FOLDER}/{name}": path.read_bytes() for name, path in served().items() if name}
    return {f"{FOLDER}/index.html": page_for(served()[""].read_bytes(), data), **files}


def nginx_for(manifest: Manifest, data: str) -> str:
    """Lines for a server block of nginx whose root is the folder."""
    kinds: dict[str, list[str]] = {}
    for ending, kind in TYPES.items():
        kinds.setdefault(kind, []).append(ending.removeprefix("."))
    types = [f'        "{kind}" {" ".join(endings)};' for kind, endings in kinds.items()]
    headers = [f'    add_header {name} "{said}" always;' for name, said in manifest.headers.items()]
    return "\n".join([
        f"# The room of Touchline {touchline.__version__}, for data at {data}.",
        "# Include it in a server block, with TLS, whose root is the folder of this file:",
        "# root /srv/touchline-room; include /srv/touchline-room/nginx.conf;",
        f"location = /{FOLDER} {{ return 308 /{FOLDER}/; }}",
        f"location /{FOLDER}/ {{",
        "    index index.html;", "    autoindex off;", "    gzip off;", "    charset off;",
        "    types {", *types, "    }", "    default_type application/octet-stream;", *headers,
        "}", "",
    ])  # fmt: skip


def _differences(data: str) -> dict[str, str]:
    """What the published page says once → what it says instead."""
    return {_NAMED.format(""): _NAMED.format(data), f"{_SPEAKS};": f"{_SPEAKS} {data};"}
